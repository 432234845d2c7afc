# Making a plan: the desk, the data, progress, the plan, and why.

## The desk

page-plan-nothing = There are no data of any quarter yet.
page-plan-nothing-do = Download the template, fill it in and import it below; then press “Make the plan”.
page-plan-nothing-wait = As soon as the office has brought in the data, plans appear here.
page-plan-no-plan = No plan has been made yet.
page-plan-others = Plans whose data are no longer on the desk
page-plan-bring = Import data
page-plan-bring-told = Takes a workbook filled in from the template, or data as JSON.
page-plan-template = Download the template
page-plan-file = File
page-plan-take-in = Import
page-plan-next = Use these data for the next period
page-plan-gone = “{ $title }” was taken from the desk.
page-plan-undo = Undo
page-plan-restore = Put back on the desk
page-plan-bin = Taken away ({ $n })

## Importing

page-plan-wrong-title = Mistakes in the data
page-plan-wrong = { $name }: { $n } mistakes. Nothing was taken in; correct them and import again.
page-plan-marked = Download the workbook with the mistakes marked
page-plan-marked-name = { $name } – mistakes
page-plan-marked-told = Cells with mistakes are red and say what to do, and a sheet lists them all; correct them in that file and import it again.
page-plan-where = Place
page-plan-value = Value
page-plan-what = What is wrong
page-plan-remedy = Remedy
page-plan-find = Filter
page-plan-go-on = Look at the data and make the plan

## The data

page-plan-make = Make the plan
page-plan-make-told = The best plan is looked for in the order of the tiers. If time runs out before all is proved, the best plan found is taken, with the bound of each tier.
page-plan-limit = At most
page-plan-minutes = { $n } minutes
page-plan-plans = Plans made from it
page-plan-workbook = Download as a workbook
page-plan-keeping = Rename, take away
page-plan-name = Name
page-plan-rename = Rename
page-plan-take = Take from the desk
page-plan-take-told = What was taken away can be put back.
page-plan-people = People ({ $n })
page-plan-office = Office
page-plan-groups = Groups
page-plan-share = Share
page-plan-absences = Absences ({ $n })
page-plan-reason = Reason
page-plan-cells = Cells ({ $n })
page-plan-commune = Commune
page-plan-meetings = Meetings
page-plan-receptions = Reception series ({ $n })

## Progress

page-plan-queued = Planning waits for its turn
page-plan-running = A plan is being made
page-plan-done = Done
page-plan-failed = Nothing came of it
page-plan-cancelled = Stopped as you asked; nothing has changed.
page-plan-stopped = Stopped
page-plan-making = Making the plan
page-plan-explaining = Looking for the reasons
page-plan-laying-out = Laying out papers
page-plan-working = Working
page-plan-progress = Progress
page-plan-stopping = Stopping …
page-plan-cancel = Stop
page-plan-leave = You may leave this page; the work goes on, and what comes of it appears under Plan.
page-plan-again = Start again
page-plan-plan-title = { $title } – plan { $n }

## The plan

page-plan-change = Change by hand
page-plan-data = Data
page-plan-proved = Optimal
page-plan-unproved = Feasible
page-plan-gap = { $value }, no plan is below { $bound }
page-plan-fairness = Why it cannot be more even
page-plan-open = { $n } open
page-plan-uncovered = Why places are open
page-plan-helper = What one more person would be worth
page-plan-along = Download, print
page-plan-xlsx = Workbook (.xlsx)
page-plan-html = Page to look at or send (.html)
page-plan-ics = Calendars for telephones (.ics)
page-plan-svg = Charts (.svg)
page-plan-json = The plan's data (.json)
page-plan-docx = Lay out Word papers
page-plan-pdf = Lay out PDF papers
page-plan-papers = Papers of the plan
page-plan-papers-made = { $n } papers were laid out.
page-plan-papers-take = Download the papers (.zip)
page-plan-papers-list = List of the papers
page-plan-views = Ways to look
page-plan-matrix = Matrix
page-plan-matrix-told = Each field is the number of meetings attended; choose one to see why it is this person and who else could. Choose a name to see what this person carries.
page-plan-days = Calendar
page-plan-communes = By commune
page-plan-members = By member
page-plan-sessions = Receptions
page-plan-no-session = There is no reception in this period.
page-plan-month = Month { $month }
page-plan-duties = duties
page-plan-event = Duty
page-plan-monday = Mo
page-plan-tuesday = Tu
page-plan-wednesday = We
page-plan-thursday = Th
page-plan-friday = Fr
page-plan-saturday = Sa
page-plan-sunday = Su

## Why

page-plan-why = Why this person
page-plan-why-short = Why
page-plan-why-which = { $person } attends { $n } meetings here; choose one:
page-plan-why-told = Each person comes with the cost of the exchange: by how much each tier gets worse. A tier that is not named loses nothing.
page-plan-bounds = ≤ is a bound: there is such a plan, and no better one is ruled out yet.
page-plan-cost = Cost of the exchange
page-plan-conflict = In the way, in the plan as it is
page-plan-why-not = Why not
page-plan-levels = Levels of load
page-plan-no-certificate = The certificate of this plan has not been made yet.
page-plan-certificate-told = Every level is looked at again and proved to be reached by no fewer people, and what a larger tolerance would buy in later tiers is computed; this takes a minute at most.
page-plan-certificate = Prove, and see what a tolerance buys
page-plan-no-reasons = The reasons of the open places have not been looked for yet.
page-plan-reasons-told = Demands that cannot all be met are looked for, and each change that may help is tried.
page-plan-reasons = Look for the reasons
page-plan-ask-clerk = The office can ask for this here.
page-plan-person = What { $person } carries
page-plan-person-told = The target comes from all points of the period, by everybody's share and days in office; whoever carries more or less has it in the balance, and later periods make up for it.
page-plan-person-duties = Duties of the period ({ $n })
page-plan-no-weeks = What it would change if this person were away has not been worked out yet.
page-plan-weeks-told = Each week in which this person has duties is tried without them, and the repair that changes the fewest seats is looked for; this takes a minute at most.
page-plan-weeks = Work out each week away
page-plan-no-helper = What one more person would be worth has not been worked out yet.
page-plan-helper-told = For each part of a day and each week: how much less would stay open with one more person who is free then, and which limits stand in the way; this takes a minute at most.
page-plan-helper-go = Work out one more person
page-plan-helper-unknown = It was not proved in time how much must stay open at least, so what one more person would be worth is not known.
