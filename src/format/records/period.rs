//! Periods of reports: month, quarter, half a year, nine months, a year, or an occasion.

use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

/// A period of reports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportPeriod {
    /// Months of a year.
    Span(Span),
    /// An occasion, by its name.
    AdHoc(String),
}

/// So many months of a year, from one of them on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl FromStr for ReportPeriod {
    type Err = ();

    /// `2027-01`, `2027-Q1`, `2027-H1`, `2027-9M`, `2027`, or `ad-hoc:NAME`.
    fn from_str(text: &str) -> Result<Self, ()> {
        if let Some(name) = text.strip_prefix("ad-hoc:") {
            return if name.trim().is_empty() { Err(()) } else { Ok(Self::AdHoc(name.to_owned())) };
        }
        text.parse().map(Self::Span)
    }
}

impl FromStr for Span {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, part) = match text.split_once('-') {
            Some((_, "")) => return Err(()),
            Some(parts) => parts,
            None => (text, ""),
        };
        let year = Some(year)
            .filter(|year| year.len() == 4 && digits(year))
            .and_then(|year| year.parse().ok())
            .ok_or(())?;
        let (first, months) = months(part).ok_or(())?;
        let from = NaiveDate::from_ymd_opt(year, first, 1).ok_or(())?;
        let end = from.checked_add_months(Months::new(months)).ok_or(())?;
        Ok(Self { from, to: end - Days::new(1) })
    }
}

/// Without a sign before it.
fn digits(text: &str) -> bool {
    text.bytes().all(|own| own.is_ascii_digit())
}

/// First month, and how many.
fn months(part: &str) -> Option<(u32, u32)> {
    match part {
        "" => Some((1, 12)),
        "9M" => Some((1, 9)),
        "H1" => Some((1, 6)),
        "H2" => Some((7, 6)),
        _ => match part.strip_prefix('Q') {
            Some(quarter) => {
                let quarter: u32 =
                    quarter.parse().ok().filter(|own| digits(quarter) && (1..=4).contains(own))?;
                Some((3 * quarter - 2, 3))
            }
            None => part
                .parse()
                .ok()
                .filter(|month| part.len() == 2 && digits(part) && (1..=12).contains(month))
                .map(|month| (month, 1)),
        },
    }
}

impl Span {
    /// Months it has.
    #[must_use]
    pub fn months(&self) -> u32 {
        self.to.month() - self.from.month() + 1
    }

    /// The span of the same length before it.
    #[must_use]
    pub fn before(&self) -> Option<Self> {
        // Half a year and nine months are compared with those of the year before.
        let months = if [1, 3].contains(&self.months()) { self.months() } else { 12 };
        let from = self.from.checked_sub_months(Months::new(months))?;
        let end = from.checked_add_months(Months::new(self.months()))?;
        Some(Self { from, to: end - Days::new(1) })
    }
}
