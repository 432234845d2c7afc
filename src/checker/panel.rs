//! Rules about who sits together: at most so many of a group, pairs kept apart.

use std::collections::BTreeSet;

use super::report::Violation;
use super::sessions::sessions;
use super::view::{Duty, View};
use crate::domain::SessionId;
use crate::rules::Rule;

pub(super) fn at_most(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for session in sessions(view) {
        let series = view.instance.one_series(view.instance.session(session).series);
        for composition in &series.composition {
            let Some(most) = composition.at_most else { continue };
            let excess = of_group(view, session, &composition.group) - i64::from(most);
            if excess > 0 {
                let breach = Violation::new(Rule::PanelAtMost).duty(&view.instance.session(session).id);
                let date = view.at(Duty::Session(session)).next().map(|taken| taken.date);
                found.push(Violation { date, ..breach.seat(&composition.group).amount(excess) });
            }
        }
    }
    found
}

/// How many people of a group sit in a session, host and panel together.
pub(super) fn of_group(view: &View<'_>, session: SessionId, group: &str) -> i64 {
    let people: BTreeSet<_> = view.at(Duty::Session(session)).map(|taken| taken.person).collect();
    let members = people.iter().filter(|person| view.instance.person(**person).groups.contains(group));
    i64::try_from(members.count()).unwrap_or(i64::MAX)
}

pub(super) fn apart(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (a, b) in &view.instance.policy.apart {
        for first in view.of(*a) {
            if view.at(first.duty).any(|second| second.person == *b) {
                found.push(Violation::row(Rule::Apart, first.row).other(view.person_id(*b)));
            }
        }
    }
    found
}
