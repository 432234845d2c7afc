//! Changes in words: who comes and goes, and a text for everybody who must be told.

use chrono::NaiveDate;

use crate::domain::{Assignment, Change, Plan, Why};
use crate::office::life::diff;
use crate::texts::{Labels, Texts};

/// What a plan changes against the one before: as it says itself, or as both differ.
pub(super) fn changes(before: &Plan, after: &Plan) -> Vec<Change> {
    if let Some(own) = &after.rebalance {
        return own.changes.clone();
    }
    let plain = |own: crate::office::life::Change| Change {
        why: if own.from.is_none() { Why::Open } else { Why::Follows },
        from: own.from,
        to: own.to,
        counted: own.counted,
        days_ahead: 0,
        short_notice: false,
    };
    diff(before, after).changes.into_iter().map(plain).collect()
}

/// Ids of those who must be told, each once.
pub(super) fn told(changes: &[Change]) -> Vec<&str> {
    let counted = changes.iter().filter(|change| change.counted);
    let rows = counted.flat_map(|change| change.from.iter().chain(&change.to));
    let mut people: Vec<&str> = rows.map(|row| row.person.as_str()).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Texts ready to be sent.
pub(super) struct Letter<'l> {
    pub(super) changes: &'l [Change],
    pub(super) after: &'l Plan,
    /// The first day that could change.
    pub(super) since: Option<NaiveDate>,
    /// Names as they were.
    pub(super) was: &'l Labels<'l>,
    /// Names as they are.
    pub(super) labels: &'l Labels<'l>,
    pub(super) texts: Texts,
}

impl Letter<'_> {
    /// The text for one person.
    pub(super) fn to(&self, person: &str) -> String {
        let texts = self.texts;
        let mut out = texts.with("page-change-dear", &[("name", self.labels.person(person).into())]) + "\n";
        out += &match self.since {
            Some(day) => texts.with("page-change-letter-from", &[("day", texts.day(day).into())]),
            None => texts.get("page-change-letter"),
        };
        out.push('\n');
        for change in self.changes.iter().filter(|change| change.counted) {
            self.lines(person, change).iter().for_each(|line| out += &format!("- {line}\n"));
        }
        let left: Vec<&Assignment> = to_come(person, self.after, self.since).collect();
        out += &texts.with("page-change-letter-rest", &[("n", left.len().into())]);
        out.push('\n');
        left.iter().for_each(|row| out += &format!("- {}\n", at(row, self.labels, texts)));
        out + &texts.get("page-change-letter-end") + "\n"
    }

    /// What one change is for one person.
    fn lines(&self, person: &str, change: &Change) -> Vec<String> {
        let own = |row: &Option<Assignment>| row.clone().filter(|row| row.person == person);
        let other = |row: &Option<Assignment>| match row {
            Some(row) => self.labels.person(&row.person).to_owned(),
            None => self.texts.get("change-nobody"),
        };
        let say = |key: &str, what: String, who: String| {
            self.texts.with(key, &[("what", what.into()), ("who", who.into())])
        };
        let was = |row: &Assignment| at(row, self.was, self.texts);
        let is = |row: &Assignment| at(row, self.labels, self.texts);
        match (own(&change.from), own(&change.to)) {
            (Some(from), Some(to)) => {
                let blanks = [("what", was(&from).into()), ("now", is(&to).into())];
                vec![self.texts.with("page-change-letter-moved", &blanks)]
            }
            (Some(from), None) => vec![say("page-change-letter-leaves", was(&from), other(&change.to))],
            (None, Some(to)) => vec![say("page-change-letter-takes", is(&to), other(&change.from))],
            (None, None) => Vec::new(),
        }
    }
}

/// What somebody has to do from a day on.
pub(super) fn to_come<'p>(
    person: &'p str,
    plan: &'p Plan,
    since: Option<NaiveDate>,
) -> impl Iterator<Item = &'p Assignment> {
    plan.assignments.iter().filter(move |row| row.person == person && since.is_none_or(|day| row.date >= day))
}

/// A duty with its time; the name of a meeting has it already.
pub(super) fn at(row: &Assignment, labels: &Labels<'_>, texts: Texts) -> String {
    let duty = labels.duty(&row.duty);
    let moment = texts.moment(row.start);
    let name = duty.strip_suffix(&moment).map_or(duty.as_str(), |own| own.trim_end_matches(", "));
    format!("{moment}: {name} ({})", labels.quality(row))
}
