# Help of the command line: help-VERB and help-VERB--ARGUMENT; help--ARGUMENT serves every verb.

help = Luân Phiên shares out cell meetings and citizen receptions: fairly, with proof.
help-more =
    Examples:
      luanphien plan instances/tutorial.json
      luanphien plan quarter-1.json -o plan.json
      luanphien check quarter-1.json plan.json

    Exit codes: 0 done · 1 internal error · 2 usage · 3 invalid input ·
    4 hard demands contradict · 5 no plan within the limits · 6 violations found
help-usage = Usage:
help-verb = COMMAND
help-verbs = Commands
help-arguments = Arguments
help-options = Options
help-option-word = OPTIONS
help--lang = Language: vi or en [default: the language of the instance]
help--json = Print JSON to standard output (the default where it is no terminal); errors too
help--table = Print tables for people, even where it is no terminal
help--help = Print this help
help--version = Print the version
help--away = Somebody cannot come: PERSON:FROM..TO, days or moments; PERSON:DAY for one day
help--leaves = Somebody leaves office: PERSON:LAST_DAY
help--limit = Another limit: PERSON:week=3, PERSON:month=1..6, PERSON:month=600min, PERSON:week=none
help--cancel = A meeting or session is not held (id as in plans)
help--shift = A meeting or session is held on another day: DUTY=2027-02-17, meetings also DUTY=2027-02-17T19:00
help--lock = Somebody must sit there: DUTY=PERSON, DUTY#SEAT=PERSON
help--forbid = Somebody must not sit there: DUTY=PERSON, DUTY#SEAT=PERSON
help--instance = Instance (JSON luanphien/instance@1); - is standard input

help-plan = Make a plan, check it, and say how far it is proved
help-plan-more =
    Examples:
      luanphien plan quarter-1.json                    summary on the terminal
      luanphien plan quarter-1.json -o plan.json       write the plan, print the summary
      luanphien plan - --time-limit 30 < quarter-1.json > plan.json
help-plan--certificate = File for the certificate (JSON luanphien/certificate@1): multipliers from which check recounts the bounds
help-plan--output = File for the plan (JSON luanphien/plan@1); - is standard output
help--time_limit = At most so many seconds [default: as the instance says, else no limit]
help--threads = Number of threads [default: the cores of the machine]; the result does not depend on it
help--seed = Seed of the solver [default: 0]
help--timings = File for the seconds of each stage (JSON)

help-batch = Plan many committees in one go; one that fails does not stop the others
help-batch-more =
    Examples:
      luanphien batch province/ -o plans/                        a plan for each *.json, and summary.json
      luanphien batch province/ -o plans/                        once more: plans that are there are kept
      luanphien batch province.jsonl -o plans.jsonl --summary summary.json
      cat part-*.jsonl | luanphien batch - -o -                  a line in, a line out, in the same order

    A line is an instance, or an object with the fields id and instance.
    Exit code: 0 if every committee has a plan, else the smallest other code among theirs.
help-batch--input = Folder of instances (*.json), JSON lines (one instance each), or one instance; - is standard input
help-batch--output = Folder for plans and summary.json, or a file for JSON lines (.jsonl, .ndjson); - is standard output
help-batch--again = Plan all anew; otherwise plans that are there and still right are kept
help-batch--summary = File for the summary (JSON luanphien/batch@1); - is standard output [default: summary.json in the folder of the plans]
help-batch--time_limit = At most so many seconds for each committee [default: as its instance says, else no limit]
help-batch--threads = So many committees at the same time [default: the cores of the machine]; the result does not depend on it

help-rebalance = Change a plan in force as little as possible, and prove that less would not do
help-rebalance-more =
    Examples:
      luanphien rebalance q1.json plan.json --as-of 2027-02-01 --away tb-to-chuc:2027-02-01..2027-02-21 -o plan-2.json
      luanphien rebalance q1.json plan.json changes.json --as-of 2027-02-01 --instance-to q1-2.json -o plan-2.json
      luanphien rebalance q1.json plan.json --as-of 2027-02-01 --suggest chi-bo-dong-1/2027-02-05
      luanphien rebalance q1.json plan.json --as-of 2027-02-01 --away tb-to-chuc:2027-02-01..2027-02-21 --frontier
      luanphien check q1-2.json plan-2.json
help-rebalance--plan = Plan in force (JSON luanphien/plan@1); - is standard input
help-rebalance--what = What has happened since (JSON luanphien/changes@1); - is standard input
help-rebalance--as_of = The first day that may still change; what lies before it is history
help-rebalance--changes = At most so many seats may change [default: as few as possible]
help-rebalance--instance_to = File for the instance after the changes: what the new plan is checked against
help-rebalance--suggest = Instead of a plan: who could take this seat, and what each would cost, ranked
help-rebalance--frontier = Instead of a plan: how much fairness each further change buys, until none does
help-rebalance--output = File for the new plan (JSON luanphien/plan@1); - is standard output

help-check = Check any plan, also one typed by hand
help-check-more =
    Examples:
      luanphien check quarter-1.json plan.json
      luanphien check now.json plan-2.json --previous plan.json
      luanphien plan quarter-1.json | luanphien check quarter-1.json - --table
help-check--certificate = Recount every bound of this certificate (JSON luanphien/certificate@1); - is standard input
help-check--plan = Plan (JSON luanphien/plan@1); - is standard input
help-check--previous = Plan in force that the plan was made from by rebalance: also checks that its changes are told truly and whole

help-explain = Explain a plan: open places, one seat, one person, fairness, or what one more person would be worth
help-explain-more =
    Examples:
      luanphien explain quarter-1.json plan.json --uncovered
      luanphien explain quarter-1.json plan.json --seat 'c01/2027-01-14#accompanying:member/1'
      luanphien explain quarter-1.json plan.json --person p07 --week 2027-W03
      luanphien explain quarter-1.json plan.json --fairness
      luanphien explain quarter-1.json plan.json --value
      luanphien plan quarter-1.json | luanphien explain quarter-1.json - --uncovered --json
help-explain--plan = Plan (JSON luanphien/plan@1) that keeps the rules; - is standard input
help-explain--uncovered = Give every open place its reason: too few people, demands that cannot all be met, or none
help-explain--seat = Say who could take one seat, at what cost, and who cannot, why: DUTY#SEAT, or DUTY if it has one seat
help-explain--person = Tell the quarter of one person, by id or name: duties, points, balance, limits, and who takes over in a week without them
help-explain--week = With --person: only this week, by one of its days or its number [default: every week with duties]
help-explain--fairness = Tell the levels of fairness with their proofs, and what a tolerance of 1, 2, 3 points would buy
help-explain--value = Tell what one more person would be worth for each evening and week, and which limits bind
help-explain--time_limit = Ask the solver for at most so many seconds [default: no limit; with --seat 3 seconds, tiers before fairness; with --person, --fairness and --value 60 seconds]

help-validate = Read an instance and name every error in it at once
help-validate-more =
    Examples:
      luanphien validate quarter-1.json

help-schema = Print the JSON Schema of one kind of document
help-schema-more =
    Examples:
      luanphien schema instance > instance.schema.json
help-schema--of = Which document: instance, plan, changes, certificate, batch (a summary), batch-record (one of its lines), scenarios, comparison, simulation, records or register (one line of an export)

help-generate = Make a synthetic instance of any size; the same numbers give the same instance
help-generate-more =
    Examples:
      luanphien generate --members 30 --cells 24 --communes 1 --seed 7 -o commune.json
      luanphien generate --seed 3 | luanphien plan - --table
      luanphien generate --committees 102 -o province/
help-generate--committees = So many commune committees of 30 members and 24 cells, each different: a folder, or JSON lines
help-generate--members = Committee members [default: 38]
help-generate--cells = Cells [default: 58]
help-generate--communes = Communes [default: 12]
help-generate--months = Months [default: 3]
help-generate--absence = Absence in percent [default: 12]
help-generate--seed = Seed [default: 0]
help-generate--tenure = Months a member stays with a cell [default: 3]
help-generate--from = First day, the first of a month [default: 2027-01-01]
help-generate--output = File for the instance; with --committees a folder, or a file for JSON lines; - is standard output

help-completions = Print a completion script for a shell
help-completions-more =
    Examples:
      luanphien completions bash > ~/.local/share/bash-completion/completions/luanphien
help-completions--shell = bash, elvish, fish, powershell or zsh

help--register = Register: a SQLite file or postgres://… [default: the variable LUANPHIEN_REGISTER of the environment]
help--committee = Id of the committee [default: the only one in the register]
help--by = Who writes this down [default: the user of this machine]
help--at = When it is written down, like 2027-01-05T08:00:00+07:00 [default: now]

help-register = Make, look over, tell, pass on or put by the register: what the office knows over the years
help-register-more =
    Examples:
      luanphien register init so-theo-doi.db
      luanphien register verify so-theo-doi.db
      LUANPHIEN_REGISTER=postgres://office@server/luanphien luanphien register log --last 5

    A register is one SQLite file, or a PostgreSQL database given by its URL.
help-register--place = Register: a SQLite file or postgres://… [default: the variable LUANPHIEN_REGISTER of the environment]
help-register--register = The same, as other verbs take it

help-register-init = Make a new register
help-register-init-more =
    Examples:
      luanphien register init so-theo-doi.db
      luanphien register init postgres://office@server/luanphien

    A new file is made; on a server the database must be there and empty.
help-register-verify = Read everything again, and say whether anything was lost or forged
help-register-verify-more =
    Examples:
      luanphien register verify so-theo-doi.db
      luanphien register verify so-theo-doi.db --json

    Exit code: 0 whole, 6 flawed. Note down number and hash of the last entry: they show later that
    nothing before it was changed.
help-register-log = Tell the journal: who wrote what, when, and what was there before
help-register-log-more =
    Examples:
      luanphien register log so-theo-doi.db
      luanphien register log so-theo-doi.db --committee tam-nong --last 5 --json
help-register-log--committee = Only of this committee [default: of all]
help-register-log--last = At most so many of the last entries of each committee [default: 20]
help-register-export = Write the whole register as JSON lines (luanphien/register@1)
help-register-export-more =
    Examples:
      luanphien register export so-theo-doi.db -o so-theo-doi.jsonl
      luanphien register export so-theo-doi.db | gzip > so-theo-doi.jsonl.gz
help-register-export--output = File for the lines [default: - , standard output]
help-register-import = Take in what export has written; all or nothing, and the same twice is once
help-register-import-more =
    Examples:
      luanphien register import so-theo-doi.db so-theo-doi.jsonl
      luanphien register export xa-1.db | luanphien register import huyen.db -
help-register-import--lines = JSON lines (luanphien/register@1); - is standard input
help-register-backup = Write a copy into a new SQLite file, while others go on writing
help-register-backup-more =
    Examples:
      luanphien register backup so-theo-doi.db sao-luu/so-theo-doi-2027-01-05.db
      luanphien register backup postgres://office@server/luanphien sao-luu.db
help-register-backup--copy = File for the copy; it must not be there yet

help-plan--register = Open the quarter with the balances and visits of this register: a file, or postgres://…
help-plan--committee = Which committee of the register [default: the only one]
help-plan--instance_to = File for the instance as the register opens it: what the plan is checked against and published with

help-publish = Bring a plan further in its life in the register: draft, approved, published
help-publish-more =
    Examples:
      luanphien publish quarter-1.json plan.json --register office.db --by 'Văn phòng'
      luanphien publish quarter-1.json plan.json --register office.db --state draft

    The plan is checked first. What was published before for the same days is superseded, and it is said who must be told.
help-publish--plan = Plan (JSON luanphien/plan@1); - is standard input
help-publish--state = How far: draft, approved or published [default: published]

help-versions = List the versions of the plans in the register, or write one of them into a folder
help-versions-more =
    Examples:
      luanphien versions --register office.db
      luanphien versions --register office.db --take 2 -o version-2/
      luanphien rebalance version-2/instance.json version-2/plan.json --as-of 2027-02-01 …
help-versions--take = Write this version: a number of the last period, or FIRST_DAY/NUMBER
help-versions--output = Folder for instance.json, plan.json and the calendars they name

help-diff = Tell how two versions of plans in the register differ, and who must be told
help-diff-more =
    Examples:
      luanphien diff 1 2 --register office.db
      luanphien diff 2027-01-01/1 2027-01-01/3 --register office.db
help-diff--was = The older version: a number of the last period, or FIRST_DAY/NUMBER
help-diff--is = The newer version

help-record = Record what became of the duties: who came, who reported, what was held and raised
help-record-more =
    Examples:
      luanphien record attendance --duty c01/2027-01-14 --person p07 --came attended --register office.db
      luanphien record attendance january.csv --register office.db
      luanphien record session --duty tiep-dan/2027-01/1 --held delegate --delegate p02 --reason 'họp tỉnh' --register office.db
      luanphien record batch january.json --register office.db

    All of a file or nothing; the same twice is once. A table is CSV, its first row names the fields.
help-record--rows = Table of such records (CSV); - is standard input
help-record--duty = Id of the meeting or session, as in the published plan
help-record--reason = The reason why
help-record--moved_to = The other day
help-record-attendance = Whether somebody came
help-record-attendance--person = Id of the person whom the plan puts there
help-record-attendance--came = attended, excused (with a reason), unexcused, or replaced
help-record-attendance--instead = Id of who came instead
help-record-attendance--arrived = Local time of arrival
help-record-attendance--spoke = Whether who came spoke
help-record-attendance--note = Anything else
help-record-meeting = Whether a meeting took place
help-record-meeting--state = held, moved or cancelled
help-record-meeting--rating = The meeting's own rating
help-record-concern = Something that a meeting raised upward
help-record-concern--number = Number at this meeting, from 1
help-record-concern--matter = What was raised
help-record-concern--state = open or answered
help-record-concern--answered_by = Who answered
help-record-concern--answered_on = The day of the answer
help-record-report = A report that somebody owes
help-record-report--author = Id of the person, or label of the agency
help-record-report--period = 2027-01, 2027-Q1, 2027-H1, 2027-9M, 2027, or ad-hoc:NAME
help-record-report--due = The last day on which it is in time
help-record-report--state = due, submitted, accepted or returned
help-record-report--submitted = When it was handed in
help-record-session = How a session was held
help-record-session--held = head, delegate, not_held or moved
help-record-session--delegate = Id of who hosted instead of the head
help-record-visits = Visits at a session: numbers only, nothing of the visitors
help-record-visits--kind = feedback, petition, complaint or denunciation
help-record-visits--topic = Topic, of the policy's list
help-record-visits--visits = Visitors received
help-record-visits--settled = Cases settled
help-record-visits--forwarded = Cases forwarded
help-record-visits--pending = Cases pending; the day by which they are to be answered is worked out
help-record-batch = Records of all kinds in one file
help-record-batch--file = Records (JSON luanphien/records@1); - is standard input

help-ledger = Show the accounts of who carried how much, like statements of a bank
help-ledger-more =
    Examples:
      luanphien ledger --register office.db
      luanphien ledger --person p07 --register office.db
      luanphien ledger --as-of 2027-06-30 --register office.db
help-ledger--person = Only this person, all periods
help-ledger--as_of = Only periods that had begun by this day

help-report = Draw up the committee's report of a period: attendance, sessions, reports, visits, and the period before
help-report-more =
    Examples:
      luanphien report --period 2027-Q1 --register office.db
      luanphien report --period 2027-9M --register office.db --json > report.json
help-report--period = Month, quarter, half a year, nine months or year
help-report--docx = Word file for the report, in Vietnamese
help-report--pdf = PDF file for the report, in Vietnamese
help-report--letterhead = File of the office's own texts [default: from the committee's name]

help-remind = Say what is due, to whom, ready to be pasted into messages; each thing once
help-remind-more =
    Examples:
      luanphien remind --as-of 2027-02-01 --register office.db
      luanphien remind --as-of 2027-02-01 --days 14 --dry-run --register office.db --json

    Due are seats at duties, reports, schedules to be posted, cells without a visit, and cases to be answered.
help-remind--as_of = The day of the reminders
help-remind--days = So many days ahead [default: 7]
help-remind--months = A cell is due after so many months without a recorded visit [default: 2]
help-remind--dry_run = Leave the register as it is: the same is said again next time
