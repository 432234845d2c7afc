# Pages: public

page-public-title = Receptions of citizens
page-public-intro = The schedule as it is posted. It can be added to a telephone's calendar, or printed.
page-public-month = { $month }
page-public-day = Day
page-public-hours = Hours
page-public-place = Place
page-public-series = Reception
page-public-host = Who receives
page-public-topics = Topics
page-public-none = No reception lies ahead in the posted schedule.
page-public-ics = Add to a calendar (ICS)
page-public-poster = Poster of { $month } (PDF)
page-public-nobody = nobody yet
page-public-changed = Changed since it was posted
page-public-moved = Moved to { $day }
page-public-off = Not held
page-public-codes = Codes and what to do
page-public-codes-caption = Each code: what is wrong, and what to do.
page-public-code = Code
page-public-meaning = What is wrong
page-public-remedy = What to do
