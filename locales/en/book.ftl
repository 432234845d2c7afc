# A plan as a workbook (xlsx).

help-export--xlsx = File for a workbook: summary, members and cells, day by day, receptions, balances, changes, a sheet for each commune and each member
help-export--previous = The plan before it, for the workbook's sheet of changes [default: the plan that this one was made from]
export-xlsx = The workbook is written.

book-sheet = Sheet
book-about = What it is
book-lines = Lines
book-together = There are too many people or communes for sheets of their own ({ $n } at most): they stand together on the other sheets.
book-summary = Summary
book-summary-about = How good the plan is, what it covers, what is open, what is to be noted
book-open = Open
book-matrix = Matrix
book-matrix-communes = How often each member attends meetings in each commune in the period
book-days = Day by day
book-days-about = Every cell meeting and reception in order of time
book-commune-about = Cell meetings and receptions of the commune
book-person-about = Duties of the member
book-others = Others
book-others-about = Duties of those who have no sheet of their own
book-sessions-about = Day, hours and place of receptions, who hosts, who sits beside
book-balance = Balance
book-balance-told = Over the target = points − target; closing balance = opening balance + over the target.
book-balance-about = Everybody's opening balance, points, target and closing balance, with a chart
book-changes = Changes
book-changes-about = Seats that differ from the plan before
book-changes-as-of = Changed as of { $day }.
book-changes-count = { $n ->
    [one] One seat differs from the plan before.
   *[other] { $n } seats differ from the plan before.
}
book-day = Day
book-weekday = Weekday
book-from = From
book-to = To
book-what = Duty
book-commune = Commune
book-quality = As
book-with = With
book-standby = Could come instead
book-post = Post
book-topics = Topics
book-over = Over the target
book-closing = Closing balance
book-hours = Hours
book-monday = Monday
book-tuesday = Tuesday
book-wednesday = Wednesday
book-thursday = Thursday
book-friday = Friday
book-saturday = Saturday
book-sunday = Sunday
