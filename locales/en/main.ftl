# What the program prints. The keys are those of locales/vi.

## General

total = Total
more = … and { $n } more
size = { $people } people · { $cells } cells · { $meetings } meetings · { $sessions } reception sessions
duty-session = { $series }, { $month }
seat-host = host
seat-member = member
kind-area-lead = area lead

## The plan

status-optimal = Optimal: every tier is proved.
status-feasible = Feasible: not every tier is proved; the bound of each is given below.
plan-written = Plan checked and written to { $path }.
plan-not-written = The plan is checked but not written; add -o FILE to write it.
valid = The instance is valid.

## Coverage

coverage = Coverage
coverage-meetings = Cell meetings: { $taken } of { $wanted } seats taken
coverage-sessions = Receptions: { $taken } of { $wanted } sessions have a host
coverage-panel = Panels: { $taken } of { $wanted } seats taken
open-meeting = { $duty }: nobody attends ({ $seat })
open-session = { $duty }: cannot be held
open-panel = { $duty }: panel seat empty ({ $seat })
open-composition = { $duty }: { $count } of { $seat } missing
open-block = { $duty }: no accompanying member for the whole block ({ $seat })
open-presence = { $duty }: not seen in the period from { $day } ({ $seat })

## Receptions

sessions = Receptions
session-series = Series
session-wanted = Sessions
session-head = By head
session-delegate = By delegate
session-not-held = Not held

## Tiers

tiers = Tiers, most important first
tier = Tier
tier-value = Value
tier-bound = Bound
tier-tolerance = Tolerance
tier-proof = Proof
tier-coverage = Coverage
tier-heads = Heads
tier-presence = Presence
tier-continuity = Continuity
tier-fairness = Fairness
tier-rotation = Rotation
tier-travel = Travel
tier-preference = Preference
tier-notice = Short notice
tier-changes = Changes
tier-told = To be told
tier-quality = Quality
tier-levels = { $n } levels
proof-certified = optimal, with a certificate that can be checked
proof-solver = optimal, by the solver
proof-gap = not proved, may be up to { $gap } too high
proof-none = not proved

## Fairness

fairness = Fairness: load over target, in points
fairness-span = Highest { $highest }, lowest { $lowest }
level = Load
level-from = from { $load }
level-count = People
level-bound = Fewest possible
level-proof = Proof
level-proved = cannot be fewer

## Who carries what

loads = Who carries what
load-person = Name
load-duties = Duties
load-points = Points
load-target = Target
load-opening = Opening
load-load = Over target
load-travel = Travel hours
load-others = Besides, { $people } people sit on panels only: { $duties } seats, at most { $most } for one person.

## To note

warnings = To note
warn-projected-holiday = { $n ->
    [one] 1 duty depends on a holiday that is only projected
   *[other] { $n } duties depend on a holiday that is only projected
}
warn-projected-holiday-day = holiday { $day }
warn-month-short = { $n ->
    [one] 1 reception month is short of its minimum
   *[other] { $n } reception months are short of their minimum
}
warn-month-short-amount = { $n } missing
warn-posting-lead = { $n ->
    [one] 1 session is too soon to be posted in time
   *[other] { $n } sessions are too soon to be posted in time
}
warn-posting-lead-amount = { $n } working days left
warn-on-holiday = { $n ->
    [one] 1 meeting falls on a holiday
   *[other] { $n } meetings fall on a holiday
}
warn-on-day-off = { $n ->
    [one] 1 session falls on a day off
   *[other] { $n } sessions fall on a day off
}
warn-no-standby = { $n ->
    [one] 1 seat has no standby
   *[other] { $n } seats have no standby
}

## Time and progress

seconds = Time: { $total } s
stage-reading = reading
stage-formulation = formulation
stage-search = integral points
stage-decoding = checking
stage-coverage = coverage
stage-heads = heads
stage-presence = presence
stage-continuity = continuity
stage-fairness = fairness
stage-rotation = rotation
stage-travel = travel
stage-preference = preference
stage-notice = short notice
stage-changes = changes
stage-told = people told
stage-quality = quality
stage-certificate = certificate
progress-building = building the model: { $columns } columns, { $rows } rows
progress-tier = tier { $part } of { $parts }: { $tier }
progress-level = lowering level { $level } of the loads
progress-checking = checking the plan
progress-point = with { $n } { $n ->
    [one] change
   *[other] changes
    }: done

## Checking

check-clean = No violations.
check-violations = { $n ->
    [one] 1 violation
   *[other] { $n } violations
}
check-figures = Values of the tiers, recomputed from the assignments
certificate = What the certificate proves, recounted from the instance
certificate-bound = No plan has less than
certificate-rows = Rows
certificate-proves = proved
certificate-bounds = a bound, below the value
certificate-not-given = Some tiers say that they are certified: give --certificate FILE to recount them.
violation-what = Duty
violation-seat = Seat
violation-who = Person
violation-other = Concerns
violation-when = When
violation-amount = By

## What changed

change-broken = { $n ->
    [0] Nothing of the plan in force is broken from { $day } on.
    [one] One thing of the plan in force no longer holds from { $day } on:
   *[other] { $n } things of the plan in force no longer hold from { $day } on:
}
change-gone = { $what }: not held any more
change-moved = { $what }: now at another time or place
change-breaks = { $what }: against the rule “{ $meaning }”
change-count = { $n ->
    [0] Nobody changes seats.
    [one] One seat changes.
   *[other] { $n } seats change.
}
change-least = Proved: with { $n }, coverage, heads and short notice could not all be as good.
change-duty = Duty
change-seat = Seat
change-from = Before
change-to = Now
change-why = Why
change-ahead = Days ahead
change-nobody = nobody
change-told = { $n ->
    [one] To be told:
   *[other] { $n } people are to be told:
}
why-broken = can no longer come
why-gone = not held any more
why-moved = moved
why-open = was open
why-follows = makes way
why-quality = other quality only
kind-accompanying = accompanying
kind-substitute = substitute
kind-head = head
kind-delegate = delegate
kind-panel = panel
