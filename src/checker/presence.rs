//! Communes seen by the standing board, or by the member in charge of the area.

use std::collections::BTreeSet;

use super::report::Violation;
use super::view::{View, cells};
use super::windows::{Window, window};
use crate::domain::{CommuneId, Instance, Meeting, Period, PersonId, Strictness};
use crate::rules::Rule;

/// A commune that nobody who should have seen it saw in a period.
pub(super) struct Unseen {
    pub(super) commune: CommuneId,
    pub(super) window: Window,
    /// The group, or the name of the area lead's seat.
    pub(super) by: String,
    /// Whether one of its meetings in the period is still to come.
    open: bool,
}

pub(super) fn presence(view: &View<'_>) -> Vec<Violation> {
    let unseen = unseen_by_group(view, Strictness::Hard).into_iter();
    unseen.filter(|unseen| unseen.open).map(|unseen| breach(view, Rule::Presence, &unseen)).collect()
}

pub(super) fn area_lead(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for unseen in unseen_by_lead(view, Strictness::Hard).into_iter().filter(|unseen| unseen.open) {
        let lead =
            view.instance.commune(unseen.commune).area_lead.map(|lead| view.person_id(lead).to_owned());
        found.push(Violation { person: lead, ..breach(view, Rule::AreaLead, &unseen) });
    }
    found
}

fn breach(view: &View<'_>, rule: Rule, unseen: &Unseen) -> Violation {
    let commune = &view.instance.commune(unseen.commune).id;
    Violation::new(rule).duty(commune).seat(&unseen.by).date(unseen.window.from).amount(1)
}

/// The presence tier.
pub(super) fn value(view: &View<'_>) -> i64 {
    i64::try_from(unseen(view).len()).unwrap_or(i64::MAX)
}

/// What the presence tier counts.
pub(super) fn unseen(view: &View<'_>) -> Vec<Unseen> {
    let mut unseen = unseen_by_group(view, Strictness::Tier);
    unseen.extend(unseen_by_lead(view, Strictness::Tier));
    unseen
}

fn unseen_by_group(view: &View<'_>, strictness: Strictness) -> Vec<Unseen> {
    let Some(policy) =
        view.instance.policy.presence.as_ref().filter(|policy| policy.strictness == strictness)
    else {
        return Vec::new();
    };
    let in_group = |_, person: PersonId| view.instance.person(person).groups.contains(&policy.group);
    missing(view, policy.per, in_group)
        .map(|(commune, window)| unseen_in(view, commune, window, policy.per, policy.group.clone()))
        .collect()
}

fn unseen_by_lead(view: &View<'_>, strictness: Strictness) -> Vec<Unseen> {
    let Some(policy) = view.instance.policy.area_lead.filter(|policy| policy.strictness == strictness) else {
        return Vec::new();
    };
    let lead = |commune| view.instance.commune(commune).area_lead;
    missing(view, policy.per, |commune, person| lead(commune) == Some(person))
        .filter(|(commune, _)| lead(*commune).is_some())
        .map(|(commune, window)| unseen_in(view, commune, window, policy.per, "area_lead/1".to_owned()))
        .collect()
}

fn unseen_in(view: &View<'_>, commune: CommuneId, at: Window, per: Period, by: String) -> Unseen {
    let here = |meeting: &&Meeting| {
        window(per, meeting.date()) == at && communes(view.instance, meeting).any(|own| own == commune)
    };
    let open =
        view.instance.meetings.iter().filter(here).any(|meeting| !view.instance.is_past(meeting.date()));
    Unseen { commune, window: at, by, open }
}

/// Communes and periods with a meeting but without a visit that counts.
pub(super) fn missing(
    view: &View<'_>,
    per: Period,
    counts: impl Fn(CommuneId, PersonId) -> bool,
) -> impl Iterator<Item = (CommuneId, Window)> {
    let at = |meeting: &Meeting| window(per, meeting.date());
    let mut demanded = BTreeSet::new();
    for meeting in &view.instance.meetings {
        demanded.extend(communes(view.instance, meeting).map(|commune| (commune, at(meeting))));
    }
    for (taken, meeting) in view.visits() {
        for commune in communes(view.instance, meeting).filter(|commune| counts(*commune, taken.person)) {
            demanded.remove(&(commune, at(meeting)));
        }
    }
    demanded.into_iter()
}

/// The communes of the cells that meet.
pub(super) fn communes(instance: &Instance, meeting: &Meeting) -> impl Iterator<Item = CommuneId> {
    cells(meeting).map(|cell| instance.cell(cell).commune)
}
