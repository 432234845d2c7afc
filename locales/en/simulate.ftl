# Simulating quarters on paper: help, table, the printed page.

help-simulate = Simulate years on paper: what the carried account does, beside planning each quarter alone and a round robin
help-simulate-more =
    Examples:
      luanphien simulate instances/tutorial.json
      luanphien simulate quarter-1.json --quarters 12 --absence 8 --no-show 2 --joins 3 --leaves 3 --seed 7
      luanphien simulate quarter-1.json -o years.json --html years.html

    The rules of the instance go on; absences, newcomers and leavers are drawn, the same for all three ways.
help-simulate--quarters = So many quarters, or whatever the instance plans at a time, 1 to 100 [default: 12]
help-simulate--seed = Seed of what happens [default: 0]
help-simulate--absence = Of a hundred seats, at so many the person cannot come and says so before; for half of them somebody else is asked [default: 5]
help-simulate--no_show = Of a hundred seats, at so many the person does not come and nobody knew [default: 1]
help-simulate--joins = So many people join over all the quarters [default: 0]
help-simulate--leaves = So many people leave over all the quarters; those with a post by name stay [default: 0]
help-simulate--output = File for the simulation (JSON luanphien/simulation@1); - is standard output
help-simulate--html = File for a page with a chart for each way, to be printed or passed on; it needs no network
help-simulate--time_limit = At most so many seconds for each plan [default: as the instance says, else no limit]
help-simulate--threads = Ways followed at a time, each by one thread [default: cores of the machine]; the result does not depend on it

simulate-newcomer = Newcomer { $n }
simulate-in-quarter = Quarter { $n } of the simulation: { $text }
simulate-quarter = Quarter
simulate-carried = Carried account
simulate-alone = Each quarter alone
simulate-round-robin = Round robin
simulate-open = Open places
simulate-people = People
simulate-legend = Lowest and highest balance in points; ✓: each within one duty of its target. Open places in the order of the ways.
simulate-within = every balance within one duty of its target in { $n } of { $all } quarters (as planned, if everybody came: { $planned })
simulate-open-places = { $n ->
    [0] no place open
    [one] 1 place open
   *[other] { $n } places open
}
simulate-proved = { $n } of { $all } plans proved optimal
simulate-came = { $attended } seats as planned, { $replaced } by somebody else, { $excused } empty and told, { $unexcused } empty without a word
simulate-lead = Balances in points at the end of each quarter. Above the line somebody has carried more than the fair part, below it less; the grey band is one duty on either side.
simulate-chart-told = A line for each of { $people } people over { $quarters } quarters. Lowest balance { $lowest }, highest { $highest } points.
simulate-charts = Balances over the quarters
simulate-quarters = Quarter by quarter: lowest and highest balance
simulate-at-the-end = Balances at the end, in points
simulate-person = Person
simulate-gone = left
simulate-verdict = Verdict
