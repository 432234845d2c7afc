//! Which cells and people a setting means.

use std::collections::{BTreeMap, BTreeSet};

use crate::format::codes::{E1111, E1802, E1906};
use crate::format::instance::{Id, Instance};
use crate::format::nearest::nearest;
use crate::format::refs::Refs;
use crate::format::{Code, Issue};

/// Positions of the cells that are named, or lie in the communes that are named; of all if nothing is.
pub(super) fn cells(
    dto: &Instance,
    cells: &[Id],
    communes: &[Id],
    path: &str,
) -> Result<Vec<usize>, Vec<Issue>> {
    let refs = Refs::new(dto);
    let mut issues = unknown(&E1802, cells, refs.dto.cells.iter().map(|cell| &cell.id), path, "cells");
    let known = refs.dto.communes.iter().map(|commune| &commune.id);
    issues.extend(unknown(&E1906, communes, known, path, "communes"));
    if !issues.is_empty() {
        return Err(issues);
    }
    let all = cells.is_empty() && communes.is_empty();
    let meant = |cell: &crate::format::instance::Cell| {
        all || cells.contains(&cell.id) || communes.contains(&cell.commune)
    };
    Ok((0..).zip(&dto.cells).filter(|(_, cell)| meant(cell)).map(|(at, _)| at).collect())
}

fn unknown<'a>(
    code: &'static Code,
    named: &[Id],
    known: impl Iterator<Item = &'a Id>,
    path: &str,
    field: &str,
) -> Vec<Issue> {
    let known: BTreeMap<&str, ()> = known.map(|id| (&**id, ())).collect();
    let missing = named.iter().enumerate().filter(|(_, id)| !known.contains_key(&***id));
    let issue = |(at, id): (usize, &Id)| {
        Issue::new(code, format!("{path}.{field}[{at}]"), id).maybe(nearest(id, known.keys().copied()))
    };
    missing.map(issue).collect()
}

/// Ids of the people with one of the labels; of everybody if there is none.
pub(super) fn check_e1111_people(
    dto: &Instance,
    groups: &BTreeSet<String>,
    path: &str,
) -> Result<Vec<Id>, Vec<Issue>> {
    let carried = Refs::new(dto).labels;
    let missing = groups.iter().filter(|label| !carried.contains(label.as_str()));
    let issue = |label: &String| {
        Issue::new(&E1111, format!("{path}.groups"), label).maybe(nearest(label, carried.iter().copied()))
    };
    let issues: Vec<Issue> = missing.map(issue).collect();
    let people = dto.people.iter().filter(|person| groups.is_empty() || !groups.is_disjoint(&person.groups));
    if issues.is_empty() { Ok(people.map(|person| person.id.clone()).collect()) } else { Err(issues) }
}
