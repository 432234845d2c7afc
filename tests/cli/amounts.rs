//! Amounts and days as each language writes them.

use chrono::NaiveDate;
use luanphien::domain::Language;
use luanphien::texts::Texts;
use num_rational::Ratio;

const VI: Language = Language::Vi;
const EN: Language = Language::En;

#[test]
fn fractions_are_rounded_to_one_place() {
    let amount = |numer, denom, language| Texts::new(language).amount(Ratio::new(numer, denom), true);
    assert_eq!(amount(3, 1, VI), "+3");
    assert_eq!(amount(7, 2, VI), "+3,5");
    assert_eq!(amount(7, 2, EN), "+3.5");
    // −2/3 = −0.666…
    assert_eq!(amount(-2, 3, EN), "−0.7");
    // 1/20 = 0.05, halves away from zero.
    assert_eq!(amount(1, 20, EN), "+0.1");
    assert_eq!(amount(0, 1, EN), "0");
    assert_eq!(Texts::new(EN).amount(Ratio::new(5, 1), false), "5");
}

#[test]
fn an_amount_that_rounds_to_nothing_has_no_sign() {
    assert_eq!(Texts::new(EN).amount(Ratio::new(1, 100), true), "0.0");
    assert_eq!(Texts::new(EN).amount(Ratio::new(-1, 100), true), "0.0");
}

#[test]
fn days_and_moments() {
    let day = NaiveDate::from_ymd_opt(2027, 2, 5).unwrap();
    let evening = day.and_hms_opt(19, 0, 0).unwrap();
    assert_eq!(Texts::new(VI).moment(evening), "19:00 05/02/2027");
    assert_eq!(Texts::new(EN).moment(evening), "5 Feb 2027 19:00");
    assert_eq!(Texts::new(VI).hours(90), "1,5");
    assert_eq!(Texts::new(VI).seconds(1.234), "1,23");
}
