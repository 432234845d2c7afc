# The register: what its verbs print. The keys are those of locales/vi.

register-made = The register { $path } is made.
register-exported = The register is written to { $path }.
register-backed-up = The copy is written to { $path }.
register-imported =
    Taken in: { $entries ->
        [one] one new entry
       *[other] { $entries } new entries
    }, { $known ->
        [one] one known one
       *[other] { $known } known ones
    }, of { $committees ->
        [one] one committee
       *[other] { $committees } committees
    }.
register-committee = Committee

## Whether it is whole

verify-whole = The register is whole: nothing is missing, nothing was changed behind its back.
verify-flaws = The register is flawed: { $n } things are wrong.
verify-compared = Compared: { $rows } rows with the journals, { $documents } documents with their hashes.
verify-last = Last entry
verify-hash = Hash
verify-note = Note down the last entry and its hash where nobody can change them: as long as the journal still has this entry with this hash, nothing before it was changed.
verify-all = The whole register
flaw-gap = The journal has a gap: entry { $next } follows on entry { $after }.
flaw-seal = Entry { $number } of the journal is not what was sealed, or the one before it is not.
flaw-unreadable = Entry { $number } of the journal cannot be read: { $cause }
flaw-before = Entry { $number } of the journal names another entry before it than there is ({ $table }).
flaw-head = The journal ends with entry { $journal } and should end with entry { $chain }.
flaw-row = { $table }, { $key }: what stands there is not what the journal says, or nothing stands there.
flaw-stray = { $table }, { $key }: the journal knows nothing of this.
flaw-no-chain = { $table }: something is kept of a committee that is not in the register.
flaw-document = The document { $hash } is not what its hash says.
flaw-database = The database says: { $said }

## The journal

log-empty = The register is empty.
table-journal = journal
table-committees = committee
table-people = person
table-communes = commune
table-cells = cell
table-series = reception series
table-plans = plan
table-duties = duty
table-seats = seat
table-notices = notices
table-approvals = approvals
table-desk = desk
table-credentials = credentials
table-password-changes = password set
table-users = users
table-attendances = attendance
table-meetings = meeting
table-concerns = matter raised
table-reports = report
table-sessions = reception session
table-visits = visits
table-reminders = reminder
table-settlements = settled at the quarter's end
table-accounts = account
column-name = name
column-level = level
column-since = since
column-until = until
column-title = title
column-groups = groups
column-commune = commune
column-minimum = minimum
column-last = to
column-state = state
column-instance = instance
column-plan = plan
column-opening = opening balance
column-weight = weight
column-first = quarter from
column-kind = kind
column-date = day
column-start = start
column-finish = end
column-role = role
column-gone = taken away
column-made-from = made from
column-document = document
column-label = label
column-active = active
column-roles = roles
column-times = times
column-login = login
column-cell = cell
column-series = series
column-person = person
column-quality = as
column-points = points
column-came = came
column-reason = reason
column-instead = instead
column-credit = points for who came instead
column-arrived = arrived
column-spoke = spoke
column-note = note
column-moved-to = moved to
column-rating = rating
column-matter = matter
column-answered-by = answered by
column-answered-on = answered on
column-due = due
column-submitted = submitted
column-held = held
column-delegate = delegate
column-visits = visits
column-settled = settled
column-forwarded = forwarded
column-pending = pending
column-deadline = deadline
column-given = reminded on
column-author = author
column-balance = balance
column-cancelled = called off
column-closing = closing balance
column-done = done
column-duty = duty
column-excused = credits excused absences
column-files = calendar files
column-forgiven = forgiven
column-id = id
column-number = number
column-owed = owed
column-period = period
column-planned = planned
column-seat = seat
column-stood-in = stood in
column-subject = subject
column-target = target
column-topic = topic
column-unrecorded = not recorded
column-used = balance planned with
column-version = version

## Words of the journal's fields

came-attended = attended
came-excused = excused
came-unexcused = unexcused
came-replaced = replaced
came-not-held = not held
state-held = held
state-moved = moved
state-cancelled = cancelled
state-open = open
state-answered = answered
state-due = due
state-submitted = submitted
state-accepted = accepted
state-returned = returned
held-head = by the head
held-delegate = by a delegate
held-not-held = not held
held-moved = moved
duty-kind-meeting = cell meeting
duty-kind-session = reception
due-kind-duty = seat
due-kind-report = report
due-kind-posting = posting
due-kind-cell = cell without a visit
due-kind-case = pending cases
answer-0 = no
answer-1 = yes

## What can be wrong

fail-register-absent = There is no register here.
fail-register-absent-remedy = Correct the file or URL, or make one: luanphien register init REGISTER
fail-register-exists = There is a register, or a file, here already.
fail-register-exists-remedy = Use it as it is, or choose another name; nothing is written over.
fail-register-address = This is neither a file nor the URL of a PostgreSQL database.
fail-register-address-remedy = Write a path like so-theo-doi.db, or postgres://USER@HOST/DATABASE; special signs in a password as %40 and the like.
fail-register-foreign = What is here is no register, or one of a newer version of the program.
fail-register-foreign-remedy = Correct the file or URL, or use the newer version.
fail-register-damaged = Something stored in the register cannot be read back.
fail-register-damaged-remedy = Run luanphien register verify to see what is wrong, and go back to a copy that is whole.
damage-entry = entry { $number } of { $committee }: { $cause }
damage-missing = there is no document { $hash }
damage-document = the document { $hash } is no instance or plan that can be read any more
damage-field = column { $column } of table { $table } holds { $found }
fail-register-line-remedy = Export again from the register that the lines come from; nothing of them was taken in.
fail-register-unfit = A text cannot be kept.
fail-register-unfit-remedy = Shorten it, or take the sign out; nothing was written.
fail-register-database = The database could not do it.
fail-register-database-remedy = See what it says; check that the server runs, the name and password are right, and the disk is not full. Nothing was written.
cause-too-long = it is too long
cause-zero = it holds a zero byte
misfit-empty = There is no line.
misfit-json = This is no line of a register: { $cause }
misfit-neither = This is neither a document nor an entry of a journal.
misfit-header = The format is { $found }; it must be luanphien/register@1, and that in the first line only.
misfit-first = The first line must name the format, luanphien/register@1.
misfit-content = The content of the document is not what its hash { $hash } says.
misfit-another = { $committee }: the register has another entry { $number }; both have gone on by themselves.
misfit-follow = { $committee }: entry { $number } does not follow on entry { $last }, or was changed.
misfit-body = What the entry says is no change of a register: { $cause }
fail-committee-none = The register has no committee yet.
fail-committee-several = The register has several committees.
fail-committee-unknown = The register has no such committee.
fail-committee-remedy = Write something down first: the first plan that is published brings its committee in.
