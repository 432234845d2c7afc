# Passing a plan on: calendars for telephones.

help-export = Writes a plan to be passed on: calendars for telephones
help-export-more =
    Examples:
      luanphien export plan.json --instance quarter-1.json --ics calendars/

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
