use luanphien::calendar::lunar::{LunarDate, to_lunar, to_solar};
use proptest::prelude::*;

use super::{any_day, day, few};

fn lunar(year: i32, month: u32, day: u32) -> LunarDate {
    LunarDate { year, month, leap: false, day }
}

/// `data/lunar-dates.csv` was made with PyPI `holidays` 0.109.
#[test]
fn tet_and_hung_kings_of_every_year_from_2000_to_2050() {
    let mut checked = 0;
    for line in include_str!("data/lunar-dates.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let year = fields[0].parse().expect("a year");
        assert_eq!(to_solar(lunar(year, 1, 1)), Some(day(fields[1])), "Tết {year}");
        if !fields[2].is_empty() {
            assert_eq!(to_solar(lunar(year, 3, 10)), Some(day(fields[2])), "Giỗ Tổ {year}");
        }
        checked += 1;
    }
    assert_eq!(checked, 51);
}

/// Years in which Vietnam and China differ: Tết a day earlier (2007, 2030) for UTC+7 instead of UTC+8.
#[test]
fn utc_plus_7_and_not_plus_8() {
    assert_eq!(to_lunar(day("2007-02-17")), Some(lunar(2007, 1, 1)));
    assert_eq!(to_lunar(day("2030-02-02")), Some(lunar(2030, 1, 1)));
}

#[test]
fn leap_months_including_2033() {
    for (year, month) in
        [(2020, 4), (2023, 2), (2025, 6), (2028, 5), (2031, 3), (2033, 11), (2036, 6), (2039, 5)]
    {
        let leaps: Vec<u32> = (1..=12)
            .filter(|&month| to_solar(LunarDate { year, month, leap: true, day: 1 }).is_some())
            .collect();
        assert_eq!(leaps, [month], "{year}");
    }
}

#[test]
fn rooms_for_the_last_month_of_a_year() {
    let eve = to_lunar(day("2027-02-05")).expect("in the table");
    assert_eq!((eve.year, eve.month), (2026, 12));
    assert_eq!(to_lunar(day("2027-02-06")), Some(lunar(2027, 1, 1)));
}

#[test]
fn days_and_months_that_do_not_exist() {
    assert_eq!(to_solar(lunar(2027, 1, 0)), None);
    assert_eq!(to_solar(lunar(2027, 1, 31)), None);
    assert_eq!(to_solar(lunar(2027, 13, 1)), None);
    assert_eq!(to_solar(LunarDate { year: 2027, month: 1, leap: true, day: 1 }), None);
    assert_eq!(to_solar(lunar(i32::MAX, 1, 1)), None);
    assert_eq!(to_solar(lunar(2027, 1, u32::MAX)), None);
}

#[test]
fn outside_the_table() {
    assert_eq!(to_lunar(day("1950-12-08")), None);
    assert!(to_lunar(day("1950-12-09")).is_some());
    assert_eq!(to_lunar(day("2101-06-01")), None);
    assert_eq!(to_lunar(chrono::NaiveDate::MIN), None);
    assert_eq!(to_lunar(chrono::NaiveDate::MAX), None);
}

/// Every day of 1951–2099: there and back, one lunar day after the other, months of 29 or 30 days.
#[test]
fn every_day_round_trips_and_follows_the_one_before() {
    let mut last = to_lunar(day("1950-12-31")).expect("in the table");
    for date in day("1951-01-01").iter_days().take_while(|date| *date < day("2100-01-01")) {
        let here = to_lunar(date).expect("in the table");
        assert_eq!(to_solar(here), Some(date));
        let same_month = (here.year, here.month, here.leap) == (last.year, last.month, last.leap);
        assert_eq!(here.day, if same_month { last.day + 1 } else { 1 }, "{date}");
        assert!(same_month || (29..=30).contains(&last.day), "{date}");
        assert!(last < here, "{date}");
        last = here;
    }
}

proptest! {
    #![proptest_config(few())]
    #[test]
    fn tet_is_the_new_moon_between_21_january_and_21_february(date in any_day()) {
        let year = to_lunar(date).expect("in the table").year;
        let tet = to_solar(lunar(year, 1, 1)).expect("in the table");
        let (first, last) = (format!("{year}-01-20"), format!("{year}-02-21"));
        prop_assert!(day(&first) <= tet && tet <= day(&last));
    }
}
