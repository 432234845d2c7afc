//! Ids, dates, times and fractions as text.

use luanphien::format::instance::{Clock, Date, DayOrMoment, Fraction, Moment, MonthDay};
use num_rational::Ratio;

#[test]
fn fractions_read_as_integers_quotients_and_decimals() {
    let cases = [
        ("3", Some((3, 1))),
        ("-3", Some((-3, 1))),
        ("1/2", Some((1, 2))),
        ("-2/4", Some((-1, 2))),
        ("0.5", Some((1, 2))),
        ("-0.5", Some((-1, 2))),
        ("1.25", Some((5, 4))),
        ("1/0", None),
        ("1/-2", None),
        ("", None),
        ("-", None),
        (".5", None),
        ("0.", None),
        ("0.1234567", None),
        ("1/2/3", None),
        ("1.5/2", None),
        ("--1", None),
        ("+1", None),
        ("1e3", None),
        ("9999999999999999999", None),
        ("½", None),
    ];
    for (text, expected) in cases {
        assert_eq!(Fraction::parse(text).map(|f| f.0), expected.map(|(a, b)| Ratio::new(a, b)), "{text:?}");
    }
}

#[test]
fn fractions_are_written_as_integers_where_they_are_whole() {
    let written = |above, below| serde_json::to_string(&Fraction(Ratio::new(above, below))).unwrap();
    assert_eq!(written(6, 2), "3");
    assert_eq!(written(-3, 6), "\"-1/2\"");
}

#[test]
fn dates_have_one_form_and_lie_between_2000_and_2050() {
    for good in ["2000-01-01", "2024-02-29", "2050-12-31"] {
        assert_eq!(Date::parse(good).unwrap().to_string(), good);
    }
    for bad in [
        "2027-2-5",
        "2027-02-29",
        "1999-12-31",
        "2051-01-01",
        "2027/02/05",
        "2027-02-05T00:00",
        " 2027-02-05",
        "",
    ] {
        assert_eq!(Date::parse(bad), None, "{bad:?}");
    }
}

#[test]
fn times_moments_and_days_of_the_year_have_one_form() {
    assert_eq!(Clock::parse("07:05").unwrap().to_string(), "07:05");
    assert_eq!(Moment::parse("2027-02-05T19:00").unwrap().to_string(), "2027-02-05T19:00");
    assert_eq!(MonthDay::parse("02-29").unwrap().0, (2, 29));
    assert_eq!(MonthDay::parse("04-16").unwrap().to_string(), "04-16");
    assert_eq!(DayOrMoment::parse("2027-02-05").unwrap().to_string(), "2027-02-05");
    assert_eq!(DayOrMoment::parse("2027-02-05T08:30").unwrap().to_string(), "2027-02-05T08:30");
    assert!(["24:00", "7:05", "07:60", "07:05:00"].iter().all(|text| Clock::parse(text).is_none()));
    assert!(["02-30", "2-3", "13-01", "00-10"].iter().all(|text| MonthDay::parse(text).is_none()));
}
