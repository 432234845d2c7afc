use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use luanphien::calendar::{Country, Days, HolidayName, HolidayStatus};

use super::{day, texts};

/// Days off that the oracle misses, each with the reason.
const MISSED_BY_THE_ORACLE: [(&str, &str); 1] = [(
    "2026-01-02",
    "off for Saturday 10 January 2026 by văn bản 12729/VPCP-KGVX, not in PyPI holidays 0.109",
)];

fn vietnam(from: i32, to: i32) -> Days {
    Days::new(Country::Vietnam, from, to)
}

fn in_year(year: i32) -> Vec<String> {
    texts(vietnam(year, year).holidays().map(|holiday| holiday.date))
}

/// `data/holidays-vn.csv` was made with PyPI `holidays` 0.109 (MIT), 2018–2035, weekends included.
#[test]
fn every_date_of_the_oracle_and_no_other() {
    let oracle: BTreeSet<NaiveDate> = include_str!("data/holidays-vn.csv")
        .lines()
        .skip(1)
        .map(|line| day(line.split(',').next().expect("a date")))
        .collect();
    let ours: BTreeSet<NaiveDate> = vietnam(2018, 2035).holidays().map(|holiday| holiday.date).collect();
    assert_eq!(oracle.len(), 263);
    assert_eq!(texts(oracle.difference(&ours).copied()), Vec::<String>::new(), "missing");
    let known: Vec<&str> = MISSED_BY_THE_ORACLE.iter().map(|(date, _)| *date).collect();
    assert_eq!(texts(ours.difference(&oracle).copied()), known, "beyond the oracle");
}

#[test]
fn tet_2027_is_off_from_4_to_10_february() {
    let days = vietnam(2027, 2027);
    for date in day("2027-02-04").iter_days().take(7) {
        assert_eq!(days.holiday(date).map(|holiday| &holiday.name), Some(&HolidayName::Tet), "{date}");
    }
    assert!(!days.is_holiday(day("2027-02-03")) && !days.is_holiday(day("2027-02-11")));
}

#[test]
fn a_year_before_the_new_rules() {
    // 2006: four days of Tết (29 January is a Sunday), no Giỗ Tổ, National Day on a Saturday and one day long.
    let expected = [
        "2006-01-01",
        "2006-01-02",
        "2006-01-28",
        "2006-01-29",
        "2006-01-30",
        "2006-01-31",
        "2006-02-01",
        "2006-02-02",
        "2006-04-30",
        "2006-05-01",
        "2006-05-02",
        "2006-09-02",
        "2006-09-04",
    ];
    assert_eq!(in_year(2006), expected);
}

#[test]
fn what_changed_when() {
    assert!(!vietnam(2006, 2007).is_holiday(day("2006-04-07")), "10/3 of 2006");
    assert!(vietnam(2006, 2007).is_holiday(day("2007-04-26")), "10/3 of 2007");
    assert!(!vietnam(2020, 2026).is_holiday(day("2020-09-03")));
    assert!(vietnam(2020, 2026).is_holiday(day("2021-09-03")));
    assert!(!vietnam(2020, 2026).is_holiday(day("2025-11-24")));
    assert!(vietnam(2020, 2026).is_holiday(day("2026-11-24")));
}

#[test]
fn substitutes_say_for_what() {
    let days = vietnam(2026, 2026);
    let monday = days.holiday(day("2026-04-27")).expect("off");
    assert_eq!((monday.name.clone(), monday.substitutes), (HolidayName::HungKings, Some(day("2026-04-26"))));
    assert_eq!(
        (monday.vi().as_str(), monday.en().as_str()),
        ("Nghỉ bù Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day (observed)")
    );
    let swap = days.holiday(day("2026-08-31")).expect("off");
    assert_eq!((swap.name.clone(), swap.substitutes), (HolidayName::SwapDayOff, Some(day("2026-08-22"))));
    assert_eq!(swap.vi(), "Nghỉ hoán đổi");
}

#[test]
fn decided_years_are_confirmed_and_later_ones_projected() {
    let days = vietnam(2026, 2027);
    for holiday in days.holidays() {
        let expected =
            if holiday.date.year() == 2026 { HolidayStatus::Confirmed } else { HolidayStatus::Projected };
        assert_eq!(holiday.status, expected, "{}", holiday.date);
    }
}

#[test]
fn swap_saturdays_are_worked() {
    let days = vietnam(2018, 2026);
    let saturdays = ["2019-01-05", "2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"];
    assert_eq!(texts(days.swapped_working_days()), saturdays);
    for saturday in saturdays {
        assert!(days.is_working_day(day(saturday)) && !days.is_holiday(day(saturday)), "{saturday}");
    }
    assert!(!days.is_working_day(day("2026-01-03")), "an ordinary Saturday");
}

#[test]
fn the_years_asked_for_are_listed_and_their_neighbours_known() {
    let days = vietnam(2026, 2026);
    assert!(days.holidays().all(|holiday| holiday.date.year() == 2026));
    assert!(days.is_holiday(day("2027-01-01")) && days.is_holiday(day("2025-09-02")));
}

#[test]
fn years_are_clipped_and_no_country_has_no_holidays() {
    assert_eq!(vietnam(1990, 2000), vietnam(2000, 2000));
    assert_eq!(vietnam(2050, 9999), vietnam(2050, 2050));
    assert_eq!(vietnam(2030, 2020).holidays().count(), 0);
    assert_eq!(vietnam(i32::MIN, i32::MAX).holidays().map(|holiday| holiday.date.year()).max(), Some(2050));
    assert_eq!(Days::new(Country::None, 2027, 2027).holidays().count(), 0);
}

#[test]
fn every_year_has_its_fixed_days_and_a_tet_of_working_days() {
    let days = vietnam(2000, 2050);
    for year in 2000..=2050 {
        for date in ["01-01", "04-30", "05-01", "09-02"] {
            assert!(days.is_holiday(day(&format!("{year}-{date}"))), "{year}-{date}");
        }
        let tet = days.holidays().filter(|h| h.name == HolidayName::Tet && h.date.year() == year);
        let working = tet.filter(|h| h.date.weekday().num_days_from_monday() < 5).count();
        assert_eq!(working, if year < 2014 { 4 } else { 5 }, "{year}");
    }
}
