//! Schedules that real offices published, as recurrence rules.

use chrono::{NaiveDate, Weekday};
use luanphien::calendar::{Blocked, Country, DateRule, Days, MonthEnd, Occurrence, OnHoliday, occurrences};

use super::{day, texts};

fn year_of(rule: &DateRule, year: i32, on_holiday: OnHoliday, month_end: MonthEnd) -> Vec<Occurrence> {
    let (from, to) = (day(&format!("{year}-01-01")), day(&format!("{year}-12-31")));
    let days = Days::new(Country::Vietnam, year, year);
    occurrences(rule, from, to, &days, Blocked::NonWorkingDays, on_holiday, month_end)
}

fn dates(found: &[Occurrence]) -> Vec<NaiveDate> {
    found.iter().map(|occurrence| occurrence.date).collect()
}

/// hatrung.thanhhoa.gov.vn: day 18; 18 August 2019 was a Sunday, so Monday 19.
#[test]
fn ha_trung_2019_day_18_next_working_day() {
    let found = year_of(&DateRule::DayOfMonth(18), 2019, OnHoliday::NextWorkingDay, MonthEnd::Clamp);
    assert_eq!(found.len(), 12);
    assert_eq!(found[7], Occurrence { nominal: day("2019-08-18"), date: day("2019-08-19") });
    assert_eq!(found[6], Occurrence { nominal: day("2019-07-18"), date: day("2019-07-18") });
}

/// travinh.gov.vn: "Tuesday of week 3; if a day off, Tuesday of the following working week". All twelve published dates
/// are the Tuesday of calendar week 3; 13 February fell in Tết (mùng 4).
#[test]
fn tra_vinh_2024_tuesday_of_calendar_week_3() {
    let published = [
        "2024-01-16",
        "2024-02-13",
        "2024-03-12",
        "2024-04-16",
        "2024-05-14",
        "2024-06-11",
        "2024-07-16",
        "2024-08-13",
        "2024-09-10",
        "2024-10-15",
        "2024-11-12",
        "2024-12-10",
    ];
    let rule = DateRule::WeekdayOfWeek { week: 3, weekday: Weekday::Tue };
    let kept = year_of(&rule, 2024, OnHoliday::Keep, MonthEnd::Skip);
    assert_eq!(texts(dates(&kept)), published);
    let third = DateRule::NthWeekday { nth: 3, weekday: Weekday::Tue };
    let third = texts(dates(&year_of(&third, 2024, OnHoliday::Keep, MonthEnd::Skip)));
    assert_eq!(third.iter().filter(|date| published.contains(&date.as_str())).count(), 4);
}

#[test]
fn tra_vinh_2024_the_date_in_tet_is_seen_and_moved() {
    let rule = DateRule::WeekdayOfWeek { week: 3, weekday: Weekday::Tue };
    let days = Days::new(Country::Vietnam, 2024, 2024);
    assert!(Blocked::NonWorkingDays.blocks(day("2024-02-13"), &days));
    let moved = year_of(&rule, 2024, OnHoliday::NextWeek, MonthEnd::Skip);
    let changed: Vec<_> = moved.iter().filter(|occurrence| occurrence.date != occurrence.nominal).collect();
    assert_eq!(changed, [&Occurrence { nominal: day("2024-02-13"), date: day("2024-02-20") }]);
    let skipped = year_of(&rule, 2024, OnHoliday::Skip, MonthEnd::Skip);
    assert_eq!(skipped.len(), 11);
}

/// langson.gov.vn: days 15 and 30, the next working day; February has no day 30.
#[test]
fn lang_son_day_30_in_february() {
    let clamped = year_of(&DateRule::DayOfMonth(30), 2027, OnHoliday::NextWorkingDay, MonthEnd::Clamp);
    assert_eq!(clamped.len(), 12);
    // Sunday 28 February becomes Monday 1 March: outside February, and kept.
    assert_eq!(clamped[1], Occurrence { nominal: day("2027-02-28"), date: day("2027-03-01") });
    let leap = year_of(&DateRule::DayOfMonth(30), 2028, OnHoliday::Keep, MonthEnd::Clamp);
    assert_eq!(leap[1].nominal, day("2028-02-29"));
    let skipped = year_of(&DateRule::DayOfMonth(30), 2027, OnHoliday::NextWorkingDay, MonthEnd::Skip);
    assert_eq!(skipped.len(), 11);
}

/// duytien.hanam.gov.vn: days 10 and 20; in Q1 2027 both 10 February (Tết) and 20 February (Saturday) move.
#[test]
fn duy_tien_days_10_and_20() {
    let rule = DateRule::Several(vec![DateRule::DayOfMonth(20), DateRule::DayOfMonth(10)]);
    let found = year_of(&rule, 2027, OnHoliday::NextWorkingDay, MonthEnd::Clamp);
    let first_quarter = ["2027-01-11", "2027-01-20", "2027-02-11", "2027-02-22", "2027-03-10", "2027-03-22"];
    assert_eq!(texts(dates(&found)[..6].to_vec()), first_quarter);
    assert_eq!(found.len(), 24);
}

/// nari.gov.vn: days 15 and 25, the next working day.
#[test]
fn na_ri_days_15_and_25() {
    let rule = DateRule::Several(vec![DateRule::DayOfMonth(15), DateRule::DayOfMonth(25)]);
    let found = year_of(&rule, 2026, OnHoliday::NextWorkingDay, MonthEnd::Clamp);
    // 15 February 2026 is a Sunday before Tết (16–20), then a weekend: Monday 23.
    assert_eq!(found[2], Occurrence { nominal: day("2026-02-15"), date: day("2026-02-23") });
    assert_eq!(found[3].date, day("2026-02-25"));
    // 25 April is a Saturday; Monday 27 makes up for Giỗ Tổ.
    assert_eq!(found[7], Occurrence { nominal: day("2026-04-25"), date: day("2026-04-28") });
}

/// tayninh.gov.vn 2021: every Thursday, left out for Tết (11 February was the eve, 30 Tết).
#[test]
fn tay_ninh_every_thursday_but_tet() {
    let rule = DateRule::EveryWeekday(Weekday::Thu);
    let all = year_of(&rule, 2021, OnHoliday::Keep, MonthEnd::Skip);
    let held = year_of(&rule, 2021, OnHoliday::Skip, MonthEnd::Skip);
    let left_out: Vec<NaiveDate> =
        dates(&all).into_iter().filter(|date| !dates(&held).contains(date)).collect();
    assert_eq!(all.len(), 52);
    // 2 September is National Day.
    assert_eq!(texts(left_out), ["2021-02-11", "2021-09-02"]);
}

/// A cell that meets on the evening of day 5 avoids only holidays: Sunday stays, Tết does not.
#[test]
fn a_cell_meets_on_sunday_but_not_in_tet() {
    let days = Days::new(Country::Vietnam, 2027, 2027);
    let (from, to) = (day("2027-01-01"), day("2027-12-31"));
    let rule = DateRule::DayOfMonth(5);
    let next = occurrences(&rule, from, to, &days, Blocked::Holidays, OnHoliday::NextDay, MonthEnd::Clamp);
    assert_eq!(next[1], Occurrence { nominal: day("2027-02-05"), date: day("2027-02-11") });
    assert_eq!(next[8], Occurrence { nominal: day("2027-09-05"), date: day("2027-09-05") }, "a Sunday");
    let before =
        occurrences(&rule, from, to, &days, Blocked::Holidays, OnHoliday::PreviousDay, MonthEnd::Clamp);
    assert_eq!(before[1].date, day("2027-02-03"));
}
