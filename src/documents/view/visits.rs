//! Who attends what how often: members down, cells across, by commune.

use std::collections::{BTreeMap, BTreeSet};

use super::Scope;
use crate::domain::{Commune, Person, PersonId};

/// Most columns that are cells; beyond that they are communes.
const COLUMNS: usize = 120;

/// A group of columns under one head: a commune.
pub(in crate::documents) struct Group {
    pub(in crate::documents) name: String,
    pub(in crate::documents) columns: Vec<Column>,
}

/// A cell, or a commune where there are too many cells.
pub(in crate::documents) struct Column {
    pub(in crate::documents) id: String,
    pub(in crate::documents) name: String,
}

/// Who attends what how often.
pub(in crate::documents) struct Visits<'a> {
    pub(in crate::documents) groups: Vec<Group>,
    /// The members whose loads are compared, and whoever else comes to a meeting.
    pub(in crate::documents) people: Vec<&'a Person>,
    /// Visits by person and column.
    counts: BTreeMap<(&'a str, &'a str), i64>,
}

/// Counts the visits of a plan.
pub(in crate::documents) fn visits<'a>(scope: &Scope<'a>) -> Visits<'a> {
    let counts = counts(scope);
    let there: BTreeSet<&str> = counts.keys().map(|(person, _)| *person).collect();
    let shown = |at: usize, person: &Person| {
        scope.instance.is_compared(PersonId(at)) || there.contains(person.id.as_str())
    };
    let people = scope.people.iter().filter(|(at, person)| shown(*at, person)).map(|(_, person)| *person);
    Visits { groups: groups(scope), people: people.collect(), counts }
}

impl Visits<'_> {
    pub(in crate::documents) fn columns(&self) -> impl Iterator<Item = &Column> {
        self.groups.iter().flat_map(|group| &group.columns)
    }

    pub(in crate::documents) fn count(&self, person: &Person, column: &Column) -> i64 {
        self.counts.get(&(person.id.as_str(), column.id.as_str())).copied().unwrap_or(0)
    }

    /// Fields of the table, without heads and totals.
    pub(in crate::documents) fn fields(&self) -> usize {
        self.people.len() * self.columns().count()
    }
}

fn groups(scope: &Scope<'_>) -> Vec<Group> {
    let instance = scope.instance;
    if instance.cells.len() > COLUMNS {
        let column = |commune: &Commune| Column { id: commune.id.clone(), name: commune.name.clone() };
        let columns = instance.communes.iter().map(column).collect();
        return vec![Group { name: instance.organization.name.clone(), columns }];
    }
    let group = |(at, commune): (usize, &Commune)| {
        let own = instance.cells.iter().filter(|cell| cell.commune.0 == at);
        let columns: Vec<Column> =
            own.map(|cell| Column { id: cell.id.clone(), name: cell.name.clone() }).collect();
        Group { name: commune.name.clone(), columns }
    };
    instance.communes.iter().enumerate().map(group).filter(|group| !group.columns.is_empty()).collect()
}

/// Visits by person and column.
fn counts<'a>(scope: &Scope<'a>) -> BTreeMap<(&'a str, &'a str), i64> {
    let by_commune = scope.instance.cells.len() > COLUMNS;
    let mut counts = BTreeMap::new();
    for row in scope.visits() {
        let commune = scope.commune(row).map(|id| scope.instance.commune(id).id.as_str());
        let column = if by_commune { commune } else { row.cell.as_deref() };
        *counts.entry((row.person.as_str(), column.unwrap_or_default())).or_insert(0) += 1;
    }
    counts
}
