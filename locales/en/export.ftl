# Passing a plan on: calendars for telephones.

help-export = Writes a plan to be passed on: calendars for telephones, a workbook, a page to look at and print
help-export-more =
    Examples:
      luanphien export plan.json --instance quarter-1.json --ics calendars/ --html plan.html --xlsx plan.xlsx

    Written into the same folder again after a change, what differs is changed and what is gone is cancelled; nothing stands there twice.
help-export--plan = The plan
help-export--instance = The instance it was made from
help-export--ics = Folder for calendars (iCalendar): one file for each person in people/, for each commune in communes/, and receptions.ics for the public
help-export--at = The moment that new and changed entries bear [default: now]

export-ics = { $n ->
    [one] One calendar is written.
   *[other] { $n } calendars are written.
}
cause-foreign-calendar = there is a file that this program did not write

ics-person = Duties of { $name }
ics-commune = Cell meetings and receptions: { $name }
ics-public = Receptions: { $name }
ics-attend = Attend { $what }
ics-host = Host: { $what }
ics-sit = Sit at: { $what }
ics-as = As: { $kind }
ics-with = With: { $people }
ics-topics = Topics: { $topics }
ics-swap = If something stands in the way, please tell the office; who could come instead: { $person }
ics-swap-office = If something stands in the way, please tell the office.
ics-nobody = Nobody attends yet.
ics-cancelled = Cancelled: { $what }

export-html = The page is written.
export-svg = { $n ->
    [one] One chart is written.
   *[other] { $n } charts are written.
}
help-export--html = File for a page to look at, print and pass on; it needs no network
help-export--svg = Folder for the charts of the page as SVG files, for slides
overview-contents = Contents
overview-matrix = Who attends which cell
overview-matrix-told = How often each member attends each cell in the period
overview-days = Day by day and by commune
overview-month = Cell meetings and receptions on each day of { $month }
overview-carried = Who carries how much
overview-loads-told = A bar for each member: the points of the period; the upright line is the target; on the right the balance before and after, the line in the middle is a balance of nothing. From whoever carries most over the target.
overview-load = { $points } points, target { $target }; opens { $opening }, ends { $load }
overview-proof = Proof
overview-map = Journeys on the map
overview-map-told = Each dot is a cell; each line leads from where somebody starts to a cell, the thicker the more journeys.
overview-too-large = The table is too large to be shown on a page.
overview-when = When
overview-where = Where
overview-who = Attends
overview-cell = Cell
overview-host = Host
overview-panel = Panel
overview-meetings = { $n ->
    [one] one cell meeting
   *[other] { $n } cell meetings
}
