# Comparing scenarios: help, progress, tables, the printed page.

help-compare = Compare scenarios: what if the tenure, the people, the limits or the rules were others
help-compare-more =
    Examples:
      luanphien compare instances/tutorial.json instances/scenarios/tutorial.json
      luanphien compare q1.json scenarios.json -o comparison.json --html comparison.html

    A scenario that fails is told, and the others still run; the exit code is then the lowest of theirs.
help-compare--scenarios = What if (JSON luanphien/scenarios@1); - is standard input
help-compare--output = File for the comparison (JSON luanphien/comparison@1); - is standard output
help-compare--html = File for a page with charts, to be printed or passed on; it needs no network
help-compare--time_limit = At most so many seconds for each plan [default: as the instance says, else no limit]
help-compare--threads = Plans made at a time, each by one thread [default: cores of the machine]; the result does not depend on it
help-compare--timings = File for the seconds of each scenario (JSON)

compare-failed = { $name }: no plan
compare-made = { $made ->
    [one] 1 of { $all } plans made and checked.
   *[other] { $made } of { $all } plans made and checked.
}
compare-coverage = Meetings and receptions
compare-fairness = Fairness, continuity, journeys
compare-brackets = In brackets: what is more (+) or less (−) than in the first line.
compare-scenario = Scenario
compare-proof = Proof
compare-covered = Meetings covered
compare-open = Seats open
compare-head = Head hosts
compare-delegate = Delegate hosts
compare-not-held = Not held
compare-proved = optimal
compare-unproved = not proved
compare-none = no plan
compare-highest = Highest load
compare-lowest = Lowest load
compare-leximax = Fairness
compare-fairer = fairer
compare-same = same
compare-less-fair = less fair
compare-not-comparable = other people
compare-substitutions = Substitutions
compare-returns = Returns
compare-cells = Cells per member
compare-members = Members per cell
compare-travel = Travel hours
compare-levels = Load over target × people: { $levels }
compare-uncovered = Meetings not covered: { $where }
compare-priority = priority { $priority }: { $n }
compare-more = More points for { $n ->
    [one] 1 person
   *[other] { $n } people
}: { $who }
compare-fewer = Fewer points for { $n ->
    [one] 1 person
   *[other] { $n } people
}: { $who }

page-figures = Figures
page-brackets = In brackets: what is more (+) or less (−) than in scenario 0. Loads are points over target; journeys are there and back.
page-charts = Charts
page-loads = Load over target, in points
page-loads-told = A line for each scenario with a circle at each load over target; the number in it says how many people have that load. Loads too close to be told apart are one circle. The further to the right, the heavier.
page-meetings = Cell meetings
page-meetings-told = A bar for each scenario: meetings of which every seat is taken, then the others.
page-not-covered = Not covered
page-sessions = Receptions
page-sessions-told = A bar for each scenario: sessions held by the head, by a delegate, and not held.
page-travel = Travel hours
page-travel-told = A bar for each scenario: the hours of all journeys, there and back.
page-cells = Different cells per member
page-cells-told = A bar for each scenario: how many different cells a member attends on average.
page-by-priority = Meetings covered by priority of the cell, for each scenario by its number
page-priority = Priority
page-by-commune = Meetings covered by commune, for each scenario by its number
page-commune = Commune
page-one-by-one = One by one
page-failed = There is no plan:
page-open = { $n ->
    [one] 1 place is open:
   *[other] { $n } places are open:
}
page-nothing-open = Nothing is open.
page-shifts = Who carries more points, and who fewer
page-shifts-told = { $more } carry more points than in the base, { $fewer } carry fewer. Bars to the right are more, to the left fewer.
page-no-shift = Nobody carries more or fewer points than in the base.
