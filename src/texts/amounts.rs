//! Days, times and amounts as each language writes them. For reading only: judgements stay with the exact numbers.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use num_rational::Ratio;

use super::Texts;
use crate::domain::{Horizon, Language};

impl Texts {
    /// A day: `15/01/2027`, or `15 Jan 2027` in English.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        match self.language() {
            Language::Vi => day.format("%d/%m/%Y").to_string(),
            Language::En => day.format("%-d %b %Y").to_string(),
        }
    }

    /// A day and a time: `19:00 15/01/2027`, or `15 Jan 2027 19:00` in English.
    #[must_use]
    pub fn moment(self, moment: NaiveDateTime) -> String {
        let time = moment.format("%H:%M");
        match self.language() {
            Language::Vi => format!("{time} {}", self.day(moment.date())),
            Language::En => format!("{} {time}", self.day(moment.date())),
        }
    }

    /// The days of a plan: `quý I/2027`, or `Q1 2027` in English, where they are a quarter; else the first and last day.
    #[must_use]
    pub fn quarter(self, horizon: Horizon) -> String {
        let next = horizon.to.checked_add_days(Days::new(1)).unwrap_or(horizon.to);
        let (first, end) = (horizon.from, next);
        let months = (end.year() - first.year()) * 12 + end.month() as i32 - first.month() as i32;
        let whole = first.day() == 1 && end.day() == 1 && first.month0() % 3 == 0 && months == 3;
        if !whole {
            return format!("{} – {}", self.day(first), self.day(horizon.to));
        }
        let number = first.quarter();
        match self.language() {
            Language::Vi => {
                let roman = if number == 4 { "IV".to_owned() } else { "I".repeat(number as usize) };
                format!("quý {roman}/{}", first.year())
            }
            Language::En => format!("Q{number} {}", first.year()),
        }
    }

    /// An amount rounded to one place, halves away from zero: `13,7`, or `13.7` in English; `+` only if asked for.
    #[must_use]
    pub fn amount(self, amount: Ratio<i64>, signed: bool) -> String {
        if amount.is_integer() {
            let whole = amount.to_integer();
            return format!("{}{}", sign(whole, signed), whole.unsigned_abs());
        }
        self.decimal(amount, 1, signed)
    }

    /// An amount rounded to two places, as accounts show it: `13,70`, or `13.70` in English.
    #[must_use]
    pub fn hundredths(self, amount: Ratio<i64>) -> String {
        if amount.is_integer() { self.amount(amount, false) } else { self.decimal(amount, 2, false) }
    }

    /// Two signed amounts, with as many places as it takes to tell them apart (three at most).
    #[must_use]
    pub fn amounts(self, pair: [Ratio<i64>; 2]) -> [String; 2] {
        let rounded = pair.map(|amount| self.amount(amount, true));
        if pair[0] == pair[1] || rounded[0] != rounded[1] {
            return rounded;
        }
        let finer = |places| pair.map(|amount| self.decimal(amount, places, true));
        let two = finer(2);
        if two[0] == two[1] { finer(3) } else { two }
    }

    fn decimal(self, amount: Ratio<i64>, places: u32, signed: bool) -> String {
        let parts = 10_i64.pow(places);
        let scaled = (amount * parts).round().to_integer();
        let sign = sign(scaled, signed);
        let point = match self.language() {
            Language::Vi => ',',
            Language::En => '.',
        };
        let parts = parts.unsigned_abs();
        let (whole, rest) = (scaled.unsigned_abs() / parts, scaled.unsigned_abs() % parts);
        format!("{sign}{whole}{point}{rest:0width$}", width = places as usize)
    }

    /// Minutes as hours with one place.
    #[must_use]
    pub fn hours(self, minutes: i64) -> String {
        self.decimal(Ratio::new(minutes, 60), 1, false)
    }

    /// Seconds of wall time with two places.
    #[must_use]
    pub fn seconds(self, seconds: f64) -> String {
        let text = format!("{seconds:.2}");
        match self.language() {
            Language::Vi => text.replace('.', ","),
            Language::En => text,
        }
    }
}

fn sign(amount: i64, signed: bool) -> &'static str {
    match amount.signum() {
        -1 => "−",
        1 if signed => "+",
        _ => "",
    }
}
