# Passing a plan on: calendars for telephones.

help-export = Writes a plan to be passed on: calendars for telephones, a workbook, a page to look at, papers to sign and to post
help-export-more =
    Examples:
      luanphien export plan.json --instance quarter-1.json --ics calendars/ --html plan.html --xlsx plan.xlsx
      luanphien export plan.json --instance quarter-1.json --letterhead-to office.toml
      luanphien export plan.json --instance quarter-1.json --letterhead office.toml --docx papers/ --pdf print/

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
ics-moved = Moved; it was to be on { $day }.

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

export-docx = { $n ->
    [one] One Word document is written.
   *[other] { $n } Word documents are written.
}
export-pdf = { $n ->
    [one] One PDF is written.
   *[other] { $n } PDFs are written.
}
export-letterhead = The file of the office's texts is written: edit it, then pass it as --letterhead.
help-export--docx = Folder for Word documents, in Vietnamese: notice, slip for each member, sheet for each commune, posters, invitations, minutes; drafts without number or signature
help-export--pdf = Folder for the same documents as PDF
help-export--letterhead = File of the office's own texts (issuer, signers, recipients, spelling) [default: from the committee's name]
help-export--letterhead_to = File for the office's own texts with comments, to start from
fail-no-pdf = this program was built without PDF
fail-no-pdf-remedy = install it with "cargo install --path . --locked" (the feature pdf is on), or use --docx
letterhead-head =
    The office's own texts, printed on the papers of this program.
    Where # stands in front of a line, the program writes what is usual.
letterhead-parent = The body above, first line on the left (capitals)
letterhead-issuer = The body that issues the paper (capitals, bold)
letterhead-symbol = Sign of the body after the slash of a number: Số …-TB/HU
letterhead-place = Place before the date
letterhead-signer_lines = On whose behalf and in which post the committee's papers are signed, a text for each line
letterhead-signer_name = Name of who signs
letterhead-office_lines = The same for slips, invitations and schedules
letterhead-office_name = Name of who signs slips, invitations and schedules
letterhead-bases = What a notice of assignment is based on, a text each
letterhead-recipients = Who gets a copy, besides those whom the program knows
letterhead-archive = Last line of the recipients, like: Lưu Văn phòng Huyện uỷ
letterhead-contact = Whom to tell if something stands in the way: name, telephone
letterhead-spelling = Spelling: "uỷ" (hoà, thuỷ) or "ủy" (hòa, thủy); only words of the program change, never names
