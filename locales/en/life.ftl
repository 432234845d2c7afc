# Plans in the register: published, listed, compared; what became of them, and the accounts.

state-draft = draft
state-approved = approved
state-published = published
state-superseded = superseded
publish-done = Version { $version } of the plan from { $from } to { $to }: { $state }
publish-again = It was so already; nothing was written.
versions-none = No plan in the register yet
versions-period = Period
versions-version = Version
versions-state = State
versions-at = Last brought further (UTC)
versions-by = By
versions-written = Written: { $path }
diff-count =
    { $n ->
        [0] Version { $to } puts nobody elsewhere than version { $from }
        [one] One seat changes from version { $from } to version { $to }
       *[other] { $n } seats change from version { $from } to version { $to }
    }
record-done =
    { $n ->
        [one] One record taken in (entry { $entry })
       *[other] { $n } records taken in (entry { $entry })
    }
record-known =
    { $n ->
        [one] This was recorded already; nothing was written
       *[other] All { $n } were recorded already; nothing was written
    }
ledger-none = No accounts yet: they begin with the first published plan
ledger-person = Person
ledger-opening = Opening
ledger-planned = Planned
ledger-done = Done
ledger-unrecorded = Not recorded
ledger-missed = Missed
ledger-stood-in = Stood in
ledger-target = Fair part
ledger-closing = Closing
ledger-corrected = The plan from { $first } was made with an opening of { $used }; by what was recorded later it is { $opening }.
ledger-sum = Settlement account { $settlement } · all together { $sum }: the same from the beginning
ledger-note = Points. Closing = opening + done + not recorded + excused where the policy credits it + stood in − fair part. Above 0: carried more than the fair part.
opened =
    Opens with the accounts of the plan from { $first }: { $newcomers ->
        [0] no newcomer
        [one] one newcomer
       *[other] { $newcomers } newcomers
    }, { $leavers ->
        [0] nobody left
        [one] one person left
       *[other] { $leavers } people left
    }, { $visits ->
        [one] one visit remembered
       *[other] { $visits } visits remembered
    }.
opened-nothing = The register knows no earlier plan: the quarter opens as the instance says.
opened-staying =
    { $n ->
        [one] One seat keeps its member
       *[other] { $n } seats keep their members
    }: the tenure still runs.
opened-unrecorded = Of that plan { $n } points are not recorded yet; they count as done.
fail-publish-overlap = The plan has days in common with another one that is in force
fail-publish-overlap-remedy = plan other days, or publish a new version of the other plan's period
fail-publish-recorded = What is recorded of these meetings or sessions would be changed
fail-publish-recorded-remedy = make the plan by rebalance from the one in force, as of a day after them
fail-no-version = There is no such version
fail-no-version-remedy = luanphien versions lists them; write a number, or FIRST_DAY/NUMBER
fail-no-account = Nobody with this id has an account
fail-no-account-remedy = luanphien ledger lists everybody

periodic-title = Report from { $from } to { $to }
periodic-nothing = Nothing was planned on these days.
periodic-now = This period
periodic-before = The one before
periodic-members = By member
periodic-communes = By commune
periodic-cells = By cell
periodic-series = Receptions
periodic-cases = Visits by kind and topic
periodic-planned = Planned
periodic-attended = Attended
periodic-replaced = Replaced
periodic-excused = Excused
periodic-unexcused = Unexcused
periodic-unrecorded = Not recorded
periodic-stood-in = Stood in
periodic-regularity = Regularity
periodic-cell-count = Cells
periodic-unvisited = Without a visit
periodic-meetings = Meetings
periodic-cancelled = Cancelled
periodic-visited = Visited
periodic-by-head = Held by the head
periodic-by-delegate = Held by a delegate
periodic-not-held = Not held
periodic-moved = Moved
periodic-minimum = Held, of the minimum
periodic-least = Minimum
periodic-visits = Visitors
periodic-settled = Settled
periodic-forwarded = Forwarded
periodic-pending = Pending
periodic-reports = Reports on time
periodic-concerns = Matters answered
periodic-all-visited = Every cell was visited.
periodic-none-visited = { $n ->
    [one] One cell without a recorded visit: { $names }
   *[other] { $n } cells without a recorded visit: { $names }
}
case-feedback = Feedback
case-petition = Petitions
case-complaint = Complaints
case-denunciation = Denunciations
topic-security = security
topic-social_welfare = social welfare
topic-disputes = disputes
topic-land = land
topic-environment = environment
topic-other = other
usage-period = Write 2027-01, 2027-Q1, 2027-H1, 2027-9M or 2027.

remind-nothing = Nothing is due that has not been said already.
remind-to = To
remind-kind = What
remind-what = Of
remind-due = Due
remind-days = Days left
remind-messages = Messages, ready to be pasted
remind-office = The office
remind-dear = Dear { $name }, this is due:
remind-dear-office = Due for { $name }:
remind-end = Please let the office know if something stands in the way.
remind-meeting = attend the meeting of { $what }, { $moment }
remind-session = sit at the reception "{ $what }", { $moment }
remind-report = hand in the report for { $what } by { $day }
remind-posting = post the schedule of "{ $what }" on { $moment }: by { $day }
remind-cell = { $what } has had no recorded visit for long: one was due by { $day }
remind-case = answer the pending cases of "{ $what }", { $moment }: by { $day }
remind-late = ({ $n ->
    [one] one day late
   *[other] { $n } days late
})
