# Why places stay open: explain --uncovered.

explain-nothing-open = Nothing is open: every place of the plan is filled.
explain-places = { $places ->
    [one] 1 open place
   *[other] { $places } open places
}, { $reasons ->
    [one] 1 reason
   *[other] { $reasons } reasons
}
explain-coverage-best = Weight of the open places: { $value }; no plan leaves less open.
explain-coverage-worse = Weight of the open places: { $value }; a plan with { $best } exists.
explain-coverage-unknown = Weight of the open places: { $value }; whether that is the least was not proved in time.
explain-changes = Each of these alone would fill one place more (tried):

reason-hall = [hall] Too few people: { $demand ->
    [one] 1 seat
   *[other] { $demand } seats
}, at most { $supply } can be filled
reason-core = [core] { $n ->
    [one] A demand that cannot be met
   *[other] { $n } demands that cannot all be met
}; without any one of them the others can
reason-avoidable = [avoidable] No reason: this place could be filled, with everything else filled as now
reason-outweighed = [outweighed] It could be filled with everything else filled as now, but at the cost of another aim
reason-past = [past] Past: nothing can change there any more
reason-unknown = [unknown] Not found within the time
avoidable-people = Free to take it, as the plan stands: { $people }

hall-seats = { $n ->
    [one] The seat
   *[other] The { $n } seats
}:
hall-could = Who could come, in all for { $n ->
    [one] 1 seat
   *[other] { $n } seats
}:
hall-nobody = Nobody could come.
hall-away = Who would be eligible, but cannot:
unit-one-place = { $person }: { $n }, because nobody can be in two places at once
unit-limit = { $person }: { $n }, by the limit of { $limit } ({ $days })
per-day = a day
per-week = a week
per-month = a month
per-quarter = a quarter

obstacle-not-in-office = not in office then (in office { $from } – { $to })
obstacle-unavailable = { $reason } ({ $days })
obstacle-never-cell = must never attend { $subject }
obstacle-own-commune = lives in { $subject }
obstacle-own-workplace = works in { $subject }
obstacle-zero-share = has no share of the load
obstacle-forbidden = forbidden by lock number { $number }
obstacle-fixed = fixed to { $subject } by lock number { $number }
obstacle-rotation = accompanied { $subject } too recently

core-demands = These cannot all be met:
core-rules = The rules in the way; without any one of them they could:
core-lock = lock number { $number }
core-minimum = the minimum of { $person } in the period from { $from }
core-presence = { $commune } seen in period { $period }
core-area-lead = { $commune } seen by its area lead in period { $period }

relax-free = one person more free at { $at }: any of { $people }
relax-allow = one of these may attend { $at } after all: { $people }
relax-move = { $at } moved to { $to }
relax-limit = the limit of { $person } raised to { $limit }
relax-unlock = lock number { $number } given up

## One seat

seat-chosen = In the plan: { $person }
seat-could = Could, cheapest first ({ $n }):
seat-cannot = Cannot ({ $n }):
suggest-take = To have one of them there, make the plan with: --lock { $seat }=PERSON
price-nothing = at no cost
price-exact = { $tier } { $by }
price-bound = { $tier } ≤ { $by }
price-loads = place { $place } from { $before } to { $after }
price-further = { $tier } and later tiers not known
price-legend = ≤ a bound: a plan with this is known, whether a better one exists was not proved (--time-limit S solves every tier)
price-impossible = not possible: the hard rules and demands forbid it
price-unknown = cost not found within the time
conflict-elsewhere = is at { $duty } then, { $minutes } minutes away
conflict-other-day = only on another day, for instance { $time }
conflict-same-duty = sits there as { $seat }
conflict-limit = { $taken } of the limit of { $limit } taken
conflict-apart = kept apart from { $person }
conflict-full = the session has enough of { $group }

## Changes for fairness

frontier = What each further change buys in fairness (load over target, in points)
frontier-changes = Changes
frontier-highest = Highest
frontier-highest-people = People there
frontier-lowest = Lowest
frontier-gain = Better than the line above
frontier-proof = Proof
frontier-fewest = the fewest changes
frontier-complete = More changes buy nothing: with any number of them the loads are no more even.
frontier-open = Whether more changes buy more is not known: the search ended here (--time-limit, --changes).
frontier-take = To have the plan of a line: --changes N
