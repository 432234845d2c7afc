//! One more person: somebody with every label, who may host too, and who is nowhere yet.

use std::collections::{BTreeMap, BTreeSet};

use num_rational::Ratio;

use crate::domain::{HostKind, HostOption, Instance, Person, PersonId};
use crate::formulation::{Meaning, Model, Occasion};
use crate::rules::Rule;

/// The instance with the helper, who is its last person.
pub(crate) fn with_helper(instance: &Instance) -> (Instance, PersonId) {
    let mut grown = instance.clone();
    let helper = PersonId(grown.people.len());
    grown.people.push(Person {
        id: String::new(),
        name: String::new(),
        title: String::new(),
        groups: labels(instance),
        home: None,
        workplace: None,
        share: Ratio::from_integer(1),
        from: None,
        to: None,
        limits: Vec::new(),
        busy: Vec::new(),
        never: BTreeSet::new(),
        preferred: BTreeMap::new(),
        opening: Ratio::from_integer(0),
    });
    for session in &mut grown.sessions {
        session.hosts.push(HostOption { person: helper, kind: HostKind::Delegate, cost: 0 });
    }
    (grown, helper)
}

/// Every label that a person carries or a seat asks for.
fn labels(instance: &Instance) -> BTreeSet<String> {
    let of_people = instance.people.iter().flat_map(|person| &person.groups);
    let at_cells = instance.cells.iter().flat_map(|cell| &cell.accompanying).flat_map(|seat| &seat.groups);
    let series = || instance.series.iter();
    let on_panels = series().flat_map(|series| &series.panel).flat_map(|seat| &seat.groups);
    let wanted = series().flat_map(|series| &series.composition).map(|bound| &bound.group);
    of_people.chain(at_cells).chain(on_panels).chain(wanted).cloned().collect()
}

/// Nobody counts the helper among those of whom a panel has enough: of the labels, the helper needs one at a time.
pub(super) fn uncounted(model: &mut Model, helper: PersonId) {
    let own: BTreeSet<usize> = (0..model.columns.len())
        .filter(|col| attends(&model.columns[*col].meaning).is_some_and(|(person, _)| person == helper))
        .collect();
    for row in model.rows.iter_mut().filter(|row| row.rule == Rule::PanelAtMost) {
        row.terms.retain(|(col, _)| !own.contains(col));
    }
}

/// Whom a column puts where.
pub(super) fn attends(meaning: &Meaning) -> Option<(PersonId, Vec<Occasion>)> {
    match meaning {
        Meaning::Visit { person, attended, .. } => {
            Some((*person, attended.iter().copied().map(Occasion::Meeting).collect()))
        }
        Meaning::Substitute { person, meeting, .. } | Meaning::AreaLead { person, meeting } => {
            Some((*person, vec![Occasion::Meeting(*meeting)]))
        }
        Meaning::Host { session, candidate, person, .. }
        | Meaning::Panel { session, candidate, person, .. } => {
            Some((*person, vec![Occasion::Session(*session, *candidate)]))
        }
        _ => None,
    }
}
