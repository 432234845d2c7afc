use luanphien::calendar::{Country, Days, HolidayName, HolidayStatus};
use proptest::prelude::*;

use super::{any_day, day, few};

fn vietnam() -> Days {
    Days::new(Country::Vietnam, 2000, 2050)
}

#[test]
fn working_days_over_tet_2027() {
    let days = Days::new(Country::Vietnam, 2027, 2027);
    // Wednesday 3, then Tết until Wednesday 10, so Thursday 11 is the next.
    assert_eq!(days.add_working_days(day("2027-02-03"), 1), day("2027-02-11"));
    assert_eq!(days.add_working_days(day("2027-02-11"), -1), day("2027-02-03"));
    assert_eq!(days.add_working_days(day("2027-02-06"), 0), day("2027-02-06"));
    assert_eq!(days.working_days_between(day("2027-02-03"), day("2027-02-11")), 1);
    assert_eq!(days.working_days_between(day("2027-02-11"), day("2027-02-03")), -1);
    assert_eq!(days.working_days_between(day("2027-02-04"), day("2027-02-10")), 0);
}

/// Posted at least five working days before the session: Monday 15 February 2027 needs Friday 29 January.
#[test]
fn a_posting_deadline_counts_back_over_tet() {
    let days = Days::new(Country::Vietnam, 2027, 2027);
    // Back from the 15th: 12, 11 | Tết | 3, 2, 1 February.
    assert_eq!(days.add_working_days(day("2027-02-15"), -5), day("2027-02-01"));
    assert_eq!(days.add_working_days(day("2027-02-15"), -6), day("2027-01-29"));
}

#[test]
fn the_offices_own_days() {
    let days = vietnam()
        .with_day_off(day("2027-03-10"), "Đại hội đảng bộ".to_owned())
        .with_day_off(day("2027-02-06"), "không đổi tên Tết".to_owned())
        .with_working_day(day("2027-03-13"));
    let congress = days.holiday(day("2027-03-10")).expect("off");
    assert_eq!(congress.name, HolidayName::Office("Đại hội đảng bộ".to_owned()));
    assert_eq!((congress.vi().as_str(), congress.status), ("Đại hội đảng bộ", HolidayStatus::Confirmed));
    assert!(!days.is_working_day(day("2027-03-10")) && days.is_working_day(day("2027-03-13")));
    assert_eq!(days.holiday(day("2027-02-06")).expect("off").name, HolidayName::Tet);
}

#[test]
fn the_last_word_on_a_day_wins() {
    let date = day("2027-03-13");
    let worked = vietnam().with_day_off(date, "nghỉ".to_owned()).with_working_day(date);
    assert!(worked.is_working_day(date) && !worked.is_holiday(date));
    let off = vietnam().with_working_day(date).with_day_off(date, "nghỉ".to_owned());
    assert!(!off.is_working_day(date) && off.is_holiday(date));
}

#[test]
fn a_weekend_is_no_holiday_but_not_worked_either() {
    let sunday = day("2027-03-14");
    assert!(!vietnam().is_holiday(sunday) && !vietnam().is_working_day(sunday));
}

#[test]
fn the_end_of_the_calendar_is_no_trap() {
    let last = chrono::NaiveDate::MAX;
    assert_eq!(vietnam().add_working_days(last, 3), last);
    assert_eq!(vietnam().add_working_days(chrono::NaiveDate::MIN, -3), chrono::NaiveDate::MIN);
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn adding_and_taking_working_days_are_inverse(date in any_day(), n in -40i32..40) {
        let days = vietnam();
        let start = days.add_working_days(date, 1);
        let there = days.add_working_days(start, n);
        prop_assert!(days.is_working_day(there));
        prop_assert_eq!(days.add_working_days(there, -n), start);
        prop_assert_eq!(days.working_days_between(start, there), i64::from(n));
    }

    #[test]
    fn counting_agrees_with_looking_at_each_day(from in any_day(), length in 0u64..90) {
        let days = vietnam();
        let to = from + chrono::Days::new(length);
        let by_hand = (1..=length).filter(|n| days.is_working_day(from + chrono::Days::new(*n))).count();
        prop_assert_eq!(days.working_days_between(from, to), by_hand as i64);
    }

    #[test]
    fn worked_and_holiday_exclude_each_other(date in any_day(), off in any_day(), worked in any_day()) {
        let days = vietnam().with_day_off(off, "nghỉ".to_owned()).with_working_day(worked);
        for date in [date, off, worked] {
            prop_assert!(!(days.is_working_day(date) && days.is_holiday(date)));
        }
    }
}
