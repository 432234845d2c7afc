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
reason-lp = [lp] { $n ->
    [one] A demand that cannot be met
   *[other] { $n } demands that cannot all be met
}; anyone can add it up
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

lp-rows = Rules, each as often as its factor says (factor × value). Counted so, whatever anybody takes on weighs nothing or less, and an open place { $scale } at most:
lp-row = { $times } × { $amount } = { $product }: { $row }
lp-total = Added up: { $total }.
lp-choices = Less { $less } at most for what weighs more: { $total }.
lp-scale = In parts of { $scale }: { $total }/{ $scale }, rounded up to { $bound }, for places are whole.
lp-bound = So in every plan at least { $n ->
    [one] 1 of these places stays
   *[other] { $n } of these places stay
} open.
row-seat = { $duty } ({ $seat }): every place is taken or open
row-panel = { $duty } on { $day } ({ $seat }): every place is taken or open, if the session is held
row-group = { $duty } on { $day }: enough people of { $group }, or some are missing, if the session is held
row-block = { $duty } ({ $seat }), block from { $from }: every place has a member or none
row-one-block = { $person } has at most one place of { $duty } in the block from { $from }
row-held = { $duty }: held on one day, or not at all
row-host = { $duty } on { $day }: one host if it is held, none if not
row-full = { $duty } on { $day }: no more people of { $group } than it may have
row-one-seat = { $person } takes at most one place at { $duty }
row-one-seat-on = { $person } takes at most one place at { $duty } on { $day }, if it is held
row-one-lead = { $duty }: at most one area lead
row-one-place = { $person } is at most at one of these: { $duties }
row-limit = { $person }: at most { $limit } ({ $days })
row-minimum = { $person }: at least { $limit } ({ $days })
row-apart = { $person } and { $other } are not both at { $duty }
row-fixed = { $person } is fixed to { $duty }
row-spacing = { $duty }: at most one session in the days from { $from }
row-seen = { $duty }: seen in the period from { $from }
row-return = { $person } does not come back to { $duty } too soon, block from { $from }

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

## One person

person-balance = { $duties ->
    [one] 1 duty
   *[other] { $duties } duties
}, { $points } points, target { $target }: { $deviation } this quarter. Opening { $opening }, balance after the quarter { $balance }.
person-not-compared = { $duties ->
    [one] 1 duty
   *[other] { $duties } duties
}, { $points } points; the load of this person is not compared with that of others (target { $target }, { $deviation } this quarter, opening { $opening }, { $balance } after it).
person-rank = Of the others compared, { $more } carry more over target, { $same } the same, { $less } less.
person-travel = Travel: { $hours } hours, there and back.
person-when = When
person-what = What
person-role = Role
person-points = Points
person-limits = Limits at or near their bound
person-limit-at = { $limit }, no more: { $days }
person-limit-near = { $limit }, one duty more would reach it: { $days }
person-limit-least = at least { $limit }, no less: { $days }
person-cells = Cells met: { $n }
person-cell = { $cell }: { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
person-away = If away for one week, seen from its Monday
person-week = { $days } ({ $n ->
    [one] 1 duty
   *[other] { $n } duties
})
mend-nothing = nothing changes
mend-impossible = no plan is possible: hard demands need the person
mend-unknown = not found within the time
mend-changes = { $n ->
    [one] 1 seat changes
   *[other] { $n } seats change
}
mend-least = no plan with as good a coverage changes fewer
mend-not-proved = not proved to be the fewest
mend-told = { $n } to be told
mend-kept = { $tier } kept ({ $after })
mend-lost = { $tier } { $before } → { $after }
mend-seat = { $duty } ({ $seat }): { $from } → { $to }

## Fairness

levels-nobody = Nobody's load is compared.
levels-span = { $n } people compared, from { $highest } to { $lowest } over target
levels-line = { $load }: { $names }. { $count ->
    [one] 1 person is
   *[other] { $count } people are
} here or above, no plan has fewer than { $bound } ({ $proof }).
levels-legend = Each bound holds with the levels above as they are, so no plan is better at the first level at which it differs.
levels-opening = so many stand there before any duty: opening balance less target
levels-certified = proved by stored multipliers that check evaluates
levels-solver = proved by the solver
levels-none = not proved
levels-no-tier = The policy does not name fairness as a tier.
levels-last = Fairness is the last tier: a tolerance would buy nothing.
bought = What a tolerance on fairness would buy in the tiers after it
bought-tolerance = Points
bought-highest = Highest load
bought-own = { $n } (this plan)
bought-exact = Every value is exact: no plan with that tolerance has less, with the tiers before at their best.
bought-bound = ≤ a bound: a plan with this is known; no better one was excluded in time. The other values are exact.

## One more person

worth-unknown = What is open at least was not proved in time; so nothing is known of gains (--time-limit S gives more time).
worth-nothing = Everything can be covered: for coverage, one more person is worth nothing on any evening, in any week, and no limit binds.
worth-not-best = (The plan itself leaves { $value } open; gains count from the best plan.)
worth-best = The best plan leaves a weight of { $value } open. One more person who fits every seat and is free only then would lower it:
worth-days = By part of the day, best first
worth-weeks = By week, best first
worth-none = nowhere
worth-limits = Limits in the way, each raised for one duty
worth-no-limit = none: no limit binds
worth-limits-unknown = none found; others were not excluded
worth-exact = by { $gain }
worth-bound = by at most { $gain } (not solved in time)
worth-morning = Morning of { $day }
worth-afternoon = Afternoon of { $day }
worth-evening = Evening of { $day }
worth-takes = for instance on { $seats }
worth-limit = { $person }: { $limit } ({ $days }) raised by { $by }: { $gain }
worth-share = Somebody more with a full share for the whole plan: the target of every full share falls from { $before } to { $after } points.
worth-fairness = What one evening more would do for the highest load is not computed here: add the person to the instance, plan again, and compare.
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
