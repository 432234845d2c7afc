//! The sentences of printed papers: Vietnamese only, spelled as the office spells.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use crate::domain::{Horizon, Language, Spelling};
use crate::texts::{Texts, respell};

/// Marks that stand for a value while a sentence is spelled: names stay as they are.
const MARKS: [&str; 8] =
    ["\u{e000}", "\u{e001}", "\u{e002}", "\u{e003}", "\u{e004}", "\u{e005}", "\u{e006}", "\u{e007}"];

/// The sentences in one spelling.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    texts: Texts,
    spelling: Spelling,
}

impl Words {
    pub(super) fn new(spelling: Spelling) -> Self {
        Self { texts: Texts::new(Language::Vi), spelling }
    }

    /// The sentence of a key.
    pub(super) fn get(self, key: &str) -> String {
        respell(&self.texts.get(key), self.spelling)
    }

    /// The sentence of a key, if there is one.
    pub(super) fn find(self, key: &str) -> Option<String> {
        self.texts.find(key).map(|text| respell(&text, self.spelling))
    }

    /// The sentence of a key with its blanks filled in; what is filled in keeps its spelling.
    pub(super) fn with(self, key: &str, blanks: &[(&'static str, &str)]) -> String {
        let marked: Vec<_> = blanks.iter().zip(MARKS).map(|((name, _), mark)| (*name, mark.into())).collect();
        let sentence = respell(&self.texts.with(key, &marked), self.spelling);
        let filled = blanks.iter().zip(MARKS);
        filled.fold(sentence, |sentence, ((_, value), mark)| sentence.replace(mark, value))
    }

    /// A day: `Thứ Ba, 19/01/2027`.
    pub(super) fn day(self, day: NaiveDate) -> String {
        format!("{}, {}", self.weekday(day), self.texts.day(day))
    }

    /// A day without its year: `Thứ Ba 19/01`.
    pub(super) fn short_day(self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday(day), day.format("%d/%m"))
    }

    /// A date alone: `19/01/2027`.
    pub(super) fn date(self, day: NaiveDate) -> String {
        self.texts.day(day)
    }

    /// A time and a day: `19:00, Thứ Ba, 19/01/2027`.
    pub(super) fn moment(self, moment: NaiveDateTime) -> String {
        format!("{}, {}", moment.format("%H:%M"), self.day(moment.date()))
    }

    /// The period of a plan: `quý I/2027`.
    pub(super) fn period(self, horizon: Horizon) -> String {
        self.texts.quarter(horizon)
    }

    /// A month: `01/2027`.
    pub(super) fn month(self, day: NaiveDate) -> String {
        format!("{:02}/{}", day.month(), day.year())
    }

    fn weekday(self, day: NaiveDate) -> String {
        self.get(match day.weekday() {
            Weekday::Mon => "paper-monday",
            Weekday::Tue => "paper-tuesday",
            Weekday::Wed => "paper-wednesday",
            Weekday::Thu => "paper-thursday",
            Weekday::Fri => "paper-friday",
            Weekday::Sat => "paper-saturday",
            Weekday::Sun => "paper-sunday",
        })
    }
}
