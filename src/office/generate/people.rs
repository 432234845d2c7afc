//! People as the sketch wants them, with the limits that their kind has.

use super::sketch::{PersonSketch, Where};
use crate::domain::Period;

/// A committee member: at most three duties a week, and one or two a day.
pub(super) fn member(id: String, title: &str, groups: Vec<String>, per_day: u32) -> PersonSketch {
    let mut person = person(id, title, groups);
    person.groups.insert(0, "committee".into());
    person.limits = vec![(Period::Day, per_day), (Period::Week, 3)];
    person
}

/// Somebody who sits on panels only: at most one a day, two a week and ten a quarter.
pub(super) fn panel_only(id: String, title: &str, groups: Vec<String>) -> PersonSketch {
    let mut person = person(id, title, groups);
    person.limits = vec![(Period::Day, 1), (Period::Week, 2), (Period::Quarter, 10)];
    person
}

/// A leader of a commune who is no member: only their own commune's receptions.
pub(super) fn of_commune(id: String, title: &str, groups: Vec<String>, commune: usize) -> PersonSketch {
    let mut person = person(id, title, groups);
    person.workplace = Some(Where::Commune(commune));
    person.limits = vec![(Period::Day, 1)];
    person
}

fn person(id: String, title: &str, groups: Vec<String>) -> PersonSketch {
    PersonSketch {
        id,
        name: title.into(),
        title: title.into(),
        groups,
        home: None,
        workplace: Some(Where::Office),
        halves: 2,
        limits: Vec::new(),
        away: Vec::new(),
        opening: 0,
        never: Vec::new(),
    }
}
