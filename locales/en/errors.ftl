# Errors: of files, of the command line, of planning.

fail-word = error
fail-value = value:
fail-remedy = remedy:
fail-count = { $n } errors.
fail-write = The file cannot be written: { $cause }
fail-write-remedy = Choose a folder that exists and may be written to; - writes to standard output.
cause-not-found = there is no such file or folder
cause-permission = permission denied
cause-folder = it is a folder
cause-no-folder = part of the path is no folder
cause-utf8 = it is not UTF-8 text
cause-large = the file is too large
cause-full = the disk is full
cause-input = it is the input
fail-internal = The program itself is wrong: { $cause }
fail-internal-remedy = This is no error of your data; please send the data and this line to the developers.
demand-lock = Lock number { $number } ({ $person } at { $duty }{ $seat }) cannot be kept.
demand-minimum = { $person }: of the minimum of { $least } { $unit } in the period from { $from }, { $missing } cannot be reached.
demand-presence = { $commune }: nobody of the group that must be seen there can come in period { $period }.
demand-area-lead = { $commune }: the area lead cannot come in period { $period }.
unit-duties = duties
unit-minutes = minutes
fail-contradiction-remedy = Loosen or drop one of the hard demands named here (locks, minima, limits).
fail-no-plan = The time was up before there was a checked plan.
fail-no-plan-remedy = Raise --time-limit, or leave it out.
fail-too-few-changes = More seats have to change: at least { $n }, that is proved.
fail-too-few-changes-found = More seats have to change; no plan with so few was found, and at least { $n } are needed.
fail-too-few-changes-remedy = Allow more changes, or leave --changes out.
fail-history = What lies before the day does not fit the instance: { $rule }
fail-history-remedy = Give the instance and the plan that belong together; history cannot be changed.

usage-verb = There is no such command.
usage-argument = There is no such argument.
usage-missing = A required argument is missing.
usage-no-value = This argument needs a value.
usage-value = The value is not valid.
usage-number = A whole number is needed.
usage-day = A day is needed, written like 2027-01-01.
usage-moment = A moment with its zone is needed, written like 2027-01-05T08:00:00+07:00.
usage-register = Name the register, or set { $name } in the environment.
usage-away = An absence is written PERSON:2027-02-01..2027-02-20, or with hours PERSON:2027-02-01T13:30..2027-02-01T17:00.
usage-leaves = The last day in office is written PERSON:2027-02-28.
usage-limit = A limit is written PERSON:week=3 or PERSON:month=1..6; minutes PERSON:month=600min; PERSON:week=none takes it away. Periods: day, week, month, quarter.
usage-duty = A duty is written as plans do: CELL/2027-01-15 or SERIES/2027-01/1.
usage-move = A move is written DUTY=2027-02-17, for meetings also DUTY=2027-02-17T19:00; the duty as in plans: CELL/2027-02-15 or SERIES/2027-02/1.
usage-move-session = The hours of a session stand in a file of changes; only its day can be given here.
usage-lock = A seat is written DUTY=PERSON or DUTY#SEAT=PERSON, as plans do: CELL/2027-01-15#accompanying:member/1=PERSON.
usage-range = The value must be in the range: { $range }.
usage-conflict = Cannot be used together with { $prior }.
usage-utf8 = An argument is not UTF-8 text.
usage-two-streams = Only one of the two files can be standard input.
usage-maybe = Maybe you mean { $meant }?
usage-no-duty = No meeting or session has this id.
usage-no-seat = The duty has not this seat, or more than one: name it as DUTY#SEAT.
usage-no-person = Nobody has this id or, alone, this name.
usage-week = A week is needed, written as one of its days, like 2027-01-14, or by its number, like 2027-W02.
usage-week-outside = No day of this week is in the plan, or none can change any more.
usage-known = Known: { $known }.
usage-help = See: luanphien --help
