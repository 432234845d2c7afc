use chrono::{Datelike, NaiveDate, Weekday};
use luanphien::calendar::{Blocked, Country, DateRule, Days, MonthEnd, OnHoliday, occurrences};
use proptest::prelude::*;

use super::{any_day, day, few, texts};

fn in_2027(rule: &DateRule, month_end: MonthEnd) -> Vec<String> {
    texts(rule.dates(day("2027-01-01"), day("2027-06-30"), month_end))
}

#[test]
fn nth_and_last_weekday() {
    let second = DateRule::NthWeekday { nth: 2, weekday: Weekday::Sun };
    let expected = ["2027-01-10", "2027-02-14", "2027-03-14", "2027-04-11", "2027-05-09", "2027-06-13"];
    assert_eq!(in_2027(&second, MonthEnd::Skip), expected);
    let last = DateRule::NthWeekday { nth: -1, weekday: Weekday::Sun };
    let expected = ["2027-01-31", "2027-02-28", "2027-03-28", "2027-04-25", "2027-05-30", "2027-06-27"];
    assert_eq!(in_2027(&last, MonthEnd::Skip), expected);
}

#[test]
fn a_fifth_weekday_is_skipped_or_clamped_to_the_fourth() {
    let fifth = DateRule::NthWeekday { nth: 5, weekday: Weekday::Mon };
    assert_eq!(in_2027(&fifth, MonthEnd::Skip), ["2027-03-29", "2027-05-31"]);
    let clamped = ["2027-01-25", "2027-02-22", "2027-03-29", "2027-04-26", "2027-05-31", "2027-06-28"];
    assert_eq!(in_2027(&fifth, MonthEnd::Clamp), clamped);
    let fifth_last = DateRule::NthWeekday { nth: -5, weekday: Weekday::Mon };
    assert_eq!(in_2027(&fifth_last, MonthEnd::Skip), ["2027-03-01", "2027-05-03"]);
    assert_eq!(in_2027(&fifth_last, MonthEnd::Clamp)[0], "2027-01-04");
}

#[test]
fn week_1_holds_the_first_of_the_month() {
    // 1 January 2027 is a Friday: week 1 is 28 December to 3 January.
    let monday = DateRule::WeekdayOfWeek { week: 1, weekday: Weekday::Mon };
    assert_eq!(in_2027(&monday, MonthEnd::Skip), ["2027-02-01", "2027-03-01"]);
    assert_eq!(in_2027(&monday, MonthEnd::Clamp)[0], "2027-01-04");
    let friday = DateRule::WeekdayOfWeek { week: 1, weekday: Weekday::Fri };
    assert_eq!(in_2027(&friday, MonthEnd::Skip)[0], "2027-01-01");
    // Week 6 exists only in long months that start late in the week: 31 May 2027 is one.
    let sixth = DateRule::WeekdayOfWeek { week: 6, weekday: Weekday::Mon };
    assert_eq!(in_2027(&sixth, MonthEnd::Skip), ["2027-05-31"]);
    assert_eq!(in_2027(&sixth, MonthEnd::Clamp)[1], "2027-02-22");
}

#[test]
fn last_day_and_day_31() {
    let ends = ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"];
    assert_eq!(in_2027(&DateRule::LastDay, MonthEnd::Skip), ends);
    assert_eq!(in_2027(&DateRule::DayOfMonth(31), MonthEnd::Clamp), ends);
    assert_eq!(
        in_2027(&DateRule::DayOfMonth(31), MonthEnd::Skip),
        ["2027-01-31", "2027-03-31", "2027-05-31"]
    );
}

#[test]
fn every_second_week_counts_from_its_anchor() {
    let every =
        |anchor: &str| DateRule::EveryNthWeek { weeks: 2, weekday: Weekday::Sun, anchor: day(anchor) };
    let odd = ["2027-01-03", "2027-01-17", "2027-01-31", "2027-02-14", "2027-02-28", "2027-03-14"];
    assert_eq!(in_2027(&every("2026-12-28"), MonthEnd::Skip)[..6], odd);
    assert_eq!(in_2027(&every("2027-01-03"), MonthEnd::Skip)[..6], odd, "any day of that week");
    assert_eq!(in_2027(&every("2030-01-20"), MonthEnd::Skip)[0], "2027-01-10", "an anchor after the horizon");
}

#[test]
fn the_horizon_is_inclusive_on_both_sides() {
    let rule = DateRule::DayOfMonth(15);
    let found = |from: &str, to: &str| rule.dates(day(from), day(to), MonthEnd::Skip).len();
    assert_eq!(found("2027-01-15", "2027-02-15"), 2);
    assert_eq!(found("2027-01-16", "2027-02-14"), 0);
    assert_eq!(found("2027-02-15", "2027-01-15"), 0);
}

#[test]
fn several_rules_name_each_date_once() {
    let rule = DateRule::Several(vec![DateRule::LastDay, DateRule::DayOfMonth(31), DateRule::DayOfMonth(1)]);
    assert_eq!(
        in_2027(&rule, MonthEnd::Clamp)[..4],
        ["2027-01-01", "2027-01-31", "2027-02-01", "2027-02-28"]
    );
}

#[test]
fn numbers_out_of_range_are_seen_and_name_nothing() {
    let anchor = day("2027-01-04");
    let wrong = [
        DateRule::DayOfMonth(0),
        DateRule::DayOfMonth(32),
        DateRule::DayOfMonth(u32::MAX),
        DateRule::NthWeekday { nth: 0, weekday: Weekday::Mon },
        DateRule::NthWeekday { nth: i32::MIN, weekday: Weekday::Mon },
        DateRule::WeekdayOfWeek { week: 0, weekday: Weekday::Mon },
        DateRule::WeekdayOfWeek { week: 7, weekday: Weekday::Mon },
        DateRule::EveryNthWeek { weeks: 0, weekday: Weekday::Mon, anchor },
        DateRule::Several(Vec::new()),
        DateRule::Several(vec![DateRule::DayOfMonth(40)]),
    ];
    for rule in wrong {
        assert!(!rule.is_valid(), "{rule:?}");
        assert_eq!(in_2027(&rule, MonthEnd::Clamp), Vec::<String>::new(), "{rule:?}");
    }
}

#[test]
fn an_occurrence_without_any_free_day_is_dropped() {
    let (from, to) = (day("2027-03-01"), day("2027-03-31"));
    let closed = from
        .iter_days()
        .take(800)
        .fold(Days::new(Country::None, 2027, 2029), |days, date| days.with_day_off(date, "đóng".to_owned()));
    let shift =
        |on| occurrences(&DateRule::LastDay, from, to, &closed, Blocked::Holidays, on, MonthEnd::Skip);
    assert_eq!(shift(OnHoliday::NextDay), []);
    assert_eq!(shift(OnHoliday::PreviousDay)[0].date, day("2027-02-28"));
    assert_eq!(shift(OnHoliday::PreviousWorkingDay)[0].date, day("2027-02-26"), "28 February is a Sunday");
}

fn any_weekday() -> impl Strategy<Value = Weekday> {
    (0u8..7).prop_map(|n| Weekday::try_from(n).expect("below 7"))
}

fn any_rule() -> impl Strategy<Value = DateRule> {
    prop_oneof![
        (1u32..=31).prop_map(DateRule::DayOfMonth),
        (1i32..=5, any::<bool>(), any_weekday())
            .prop_map(|(n, end, weekday)| DateRule::NthWeekday { nth: if end { -n } else { n }, weekday }),
        (1u32..=6, any_weekday()).prop_map(|(week, weekday)| DateRule::WeekdayOfWeek { week, weekday }),
        Just(DateRule::LastDay),
        any_weekday().prop_map(DateRule::EveryWeekday),
        (1u32..5, any_weekday(), any_day()).prop_map(|(weeks, weekday, anchor)| DateRule::EveryNthWeek {
            weeks,
            weekday,
            anchor
        }),
    ]
}

fn month_number(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0() as i32
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_shifted_occurrence_is_never_on_a_blocked_day(rule in any_rule(), from in any_day(), length in 1u64..120) {
        let days = Days::new(Country::Vietnam, 2000, 2050);
        let to = from + chrono::Days::new(length);
        for blocked in [Blocked::Holidays, Blocked::NonWorkingDays] {
            for on in [OnHoliday::NextDay, OnHoliday::PreviousDay, OnHoliday::NextWorkingDay,
                       OnHoliday::PreviousWorkingDay, OnHoliday::NextWeek, OnHoliday::Skip] {
                for found in occurrences(&rule, from, to, &days, blocked, on, MonthEnd::Clamp) {
                    prop_assert!(from <= found.nominal && found.nominal <= to);
                    prop_assert!(!blocked.blocks(found.date, &days), "{:?}", found);
                    prop_assert!(found.date == found.nominal || blocked.blocks(found.nominal, &days));
                }
            }
            let kept = occurrences(&rule, from, to, &days, blocked, OnHoliday::Keep, MonthEnd::Clamp);
            prop_assert!(kept.iter().all(|found| found.date == found.nominal));
        }
    }

    #[test]
    fn a_horizon_cut_in_two_gives_the_same_dates(rule in any_rule(), from in any_day(), a in 0u64..90, b in 1u64..90) {
        let cut = from + chrono::Days::new(a);
        let to = cut + chrono::Days::new(b);
        let mut parts = rule.dates(from, cut, MonthEnd::Clamp);
        parts.extend(rule.dates(cut + chrono::Days::new(1), to, MonthEnd::Clamp));
        prop_assert_eq!(parts, rule.dates(from, to, MonthEnd::Clamp));
    }

    #[test]
    fn clamped_monthly_rules_have_one_date_a_month(rule in any_rule(), from in any_day()) {
        prop_assume!(!matches!(rule, DateRule::EveryWeekday(_) | DateRule::EveryNthWeek { .. }));
        let first = from.with_day(1).expect("the first");
        let to = first + chrono::Months::new(12) - chrono::Days::new(1);
        let months: Vec<i32> = rule.dates(first, to, MonthEnd::Clamp).into_iter().map(month_number).collect();
        let expected: Vec<i32> = (0..12).map(|n| month_number(first) + n).collect();
        prop_assert_eq!(months, expected);
    }
}
