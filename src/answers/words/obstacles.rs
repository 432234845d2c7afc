//! What keeps people away, in words.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::{Instance, Measure, Period};
use crate::office::explain::{At, Away, Obstacle, Relaxation, Unit, Within};
use crate::texts::{Labels, Texts};

/// Words for parts of an explanation.
#[derive(Debug)]
pub struct Words<'a> {
    /// What is explained.
    pub instance: &'a Instance,
    /// Names for ids.
    pub labels: Labels<'a>,
    /// The sentences.
    pub texts: Texts,
}

impl<'a> Words<'a> {
    /// Words in the language of the reader.
    #[must_use]
    pub fn new(instance: &'a Instance, texts: Texts) -> Self {
        Self { instance, labels: Labels::new(instance, texts), texts }
    }

    /// Names one after another.
    #[must_use]
    pub fn people(&self, ids: &[String]) -> String {
        ids.iter().map(|id| self.labels.person(id)).collect::<Vec<_>>().join(", ")
    }

    /// One duty at its times, or several duties; a meeting's name has its time already.
    #[must_use]
    pub fn duties(&self, at: &[At]) -> String {
        let meeting = |at: &At| self.instance.meetings.iter().any(|meeting| meeting.id == at.duty);
        let times = || at.iter().map(|at| self.texts.moment(at.start)).collect::<Vec<_>>().join(" / ");
        match at {
            [one] if meeting(one) => self.labels.duty(&one.duty),
            [first, rest @ ..] if rest.iter().all(|other| other.duty == first.duty) => {
                format!("{}, {}", self.labels.duty(&first.duty), times())
            }
            [first, rest @ ..] if rest.iter().all(|other| other.start == first.start) => {
                self.texts.moment(first.start)
            }
            _ => at.iter().map(|at| self.labels.duty(&at.duty)).collect::<Vec<_>>().join("; "),
        }
    }

    /// From one moment to another; whole days as days.
    #[must_use]
    pub fn span(&self, from: NaiveDateTime, to: NaiveDateTime) -> String {
        let midnight = |moment: NaiveDateTime| moment.time() == NaiveTime::MIN;
        match to.date().pred_opt().filter(|_| midnight(from) && midnight(to)) {
            Some(last) if last == from.date() => self.texts.day(last),
            Some(last) => format!("{} – {}", self.texts.day(from.date()), self.texts.day(last)),
            None => format!("{} – {}", self.texts.moment(from), self.texts.moment(to)),
        }
    }

    /// What a person can take, and why not more.
    #[must_use]
    pub fn unit(&self, unit: &Unit) -> String {
        let person = self.labels.person(&unit.person);
        match &unit.within {
            Within::OnePlace if unit.at.len() == 1 => person.to_owned(),
            Within::OnePlace => {
                let blanks = [("person", person.into()), ("n", unit.most.into())];
                self.texts.with("unit-one-place", &blanks)
            }
            Within::Limit { per, measure, max, from, to } => {
                let days = format!("{} – {}", self.texts.day(*from), self.texts.day(*to));
                let blanks = [
                    ("person", person.into()),
                    ("n", unit.most.into()),
                    ("limit", self.limit(*per, *measure, *max).into()),
                    ("days", days.into()),
                ];
                self.texts.with("unit-limit", &blanks)
            }
        }
    }

    /// A limit: how much of what, in which time.
    #[must_use]
    pub fn limit(&self, per: Period, measure: Measure, max: u32) -> String {
        let per = match per {
            Period::Day => self.texts.get("per-day"),
            Period::Week => self.texts.get("per-week"),
            Period::Month => self.texts.get("per-month"),
            Period::Quarter => self.texts.get("per-quarter"),
        };
        let unit = match measure {
            Measure::Duties => self.texts.get("unit-duties"),
            Measure::Minutes => self.texts.get("unit-minutes"),
        };
        format!("{max} {unit} {per}")
    }

    /// The people who cannot come: those with the same reasons in one line.
    #[must_use]
    pub fn away(&self, away: &[Away]) -> Vec<String> {
        let mut lines: Vec<(Vec<String>, Vec<String>)> = Vec::new();
        for one in away {
            let reasons = self.reasons(one);
            match lines.iter_mut().find(|(known, _)| *known == reasons) {
                Some((_, people)) => people.push(one.person.clone()),
                None => lines.push((reasons, vec![one.person.clone()])),
            }
        }
        let line = |(reasons, people): &(Vec<String>, Vec<String>)| {
            format!("{}: {}", self.people(people), reasons.join("; "))
        };
        lines.iter().map(line).collect()
    }

    /// The obstacles of a person, each once.
    fn reasons(&self, away: &Away) -> Vec<String> {
        let all: BTreeSet<&Obstacle> = away.barriers.iter().map(|barrier| &barrier.obstacle).collect();
        all.into_iter().map(|obstacle| self.obstacle(obstacle)).collect()
    }

    /// What keeps somebody away.
    #[must_use]
    pub fn obstacle(&self, obstacle: &Obstacle) -> String {
        let texts = self.texts;
        let lock = |lock: &usize| (*lock + 1).into();
        match obstacle {
            Obstacle::NotInOffice { from, to } => {
                let day = |day: &Option<NaiveDate>| day.map(|day| texts.day(day)).unwrap_or_default();
                texts.with("obstacle-not-in-office", &[("from", day(from).into()), ("to", day(to).into())])
            }
            Obstacle::Unavailable { from, to, reason } => {
                let blanks = [("days", self.span(*from, *to).into()), ("reason", reason.as_str().into())];
                texts.with("obstacle-unavailable", &blanks)
            }
            Obstacle::NeverCell(cell) => {
                texts.with("obstacle-never-cell", &[("subject", self.labels.duty(cell).into())])
            }
            Obstacle::OwnCommune(commune) => {
                texts.with("obstacle-own-commune", &[("subject", self.labels.duty(commune).into())])
            }
            Obstacle::OwnWorkplace(commune) => {
                texts.with("obstacle-own-workplace", &[("subject", self.labels.duty(commune).into())])
            }
            Obstacle::ZeroShare => texts.get("obstacle-zero-share"),
            Obstacle::Forbidden(at) => texts.with("obstacle-forbidden", &[("number", lock(at))]),
            Obstacle::Fixed { lock: at, duty } => {
                let blanks = [("number", lock(at)), ("subject", self.labels.duty(duty).into())];
                texts.with("obstacle-fixed", &blanks)
            }
            Obstacle::Rotation(cell) => {
                texts.with("obstacle-rotation", &[("subject", self.labels.duty(cell).into())])
            }
        }
    }

    /// A change that would do.
    #[must_use]
    pub fn change(&self, change: &Relaxation) -> String {
        let texts = self.texts;
        match change {
            Relaxation::Free { at, people } => {
                let blanks = [("at", self.duties(at).into()), ("people", self.people(people).into())];
                texts.with("relax-free", &blanks)
            }
            Relaxation::Allow { at, people } => {
                let blanks = [("at", self.duties(at).into()), ("people", self.people(people).into())];
                texts.with("relax-allow", &blanks)
            }
            Relaxation::Move { at, to } => {
                let blanks = [("at", self.labels.duty(&at.duty).into()), ("to", texts.moment(*to).into())];
                texts.with("relax-move", &blanks)
            }
            Relaxation::Limit { person, per, measure, max } => {
                let limit = self.limit(*per, *measure, *max);
                let blanks = [("person", self.labels.person(person).into()), ("limit", limit.into())];
                texts.with("relax-limit", &blanks)
            }
            Relaxation::Unlock(lock) => texts.with("relax-unlock", &[("number", (*lock + 1).into())]),
        }
    }
}
