//! Absences, people who leave or join, limits.

use super::blame::Edit;
use super::file::{Away, Joins, Leaves, NewLimit};
use super::find::check_e1801_person;
use super::past::Past;
use crate::format::Issue;
use crate::format::codes::{E1104, E1105};
use crate::format::instance::{Bounds, Instance, Limit, Unavailable};

pub(super) fn away(dto: &mut Instance, away: &Away, path: &str) -> Result<Edit, Issue> {
    let at = check_e1801_person(dto, &away.person, path)?;
    let absences = &mut dto.people[at].unavailable;
    absences.push(Unavailable { from: away.from, to: away.to, reason: away.reason.clone() });
    Ok(Edit::new(format!("people[{at}].unavailable[{}]", absences.len() - 1), path))
}

pub(super) fn leaves(
    dto: &mut Instance,
    leaves: &Leaves,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let at = check_e1801_person(dto, &leaves.person, path)?;
    let place = format!("{path}.last_day");
    // The first day out of office, old and new, is not history.
    for last in [dto.people[at].to, Some(leaves.last_day)].into_iter().flatten() {
        let first_out = last.0.succ_opt().unwrap_or(last.0);
        past.check_e1804_to_come(first_out, &leaves.person, place.clone())?;
    }
    dto.people[at].to = Some(leaves.last_day);
    Ok(Edit::new(format!("people[{at}].to"), place))
}

pub(super) fn joins(dto: &mut Instance, joins: &Joins, path: &str, past: &Past<'_>) -> Edit {
    let mut person = joins.person.clone();
    person.from = person.from.or(past.as_of.map(Into::into));
    dto.people.push(person);
    Edit::new(format!("people[{}]", dto.people.len() - 1), format!("{path}.person"))
}

pub(super) fn limit(dto: &mut Instance, new: &NewLimit, path: &str) -> Result<Edit, Issue> {
    let at = check_e1801_person(dto, &new.person, path)?;
    check_e1104_says_something(new, path)?;
    check_e1105_order(new, path)?;
    let limits = &mut dto.people[at].limits;
    for old in limits.iter_mut().filter(|old| old.per == new.per) {
        old.duties = if new.duties.is_some() { Bounds::default() } else { old.duties };
        old.minutes = if new.minutes.is_some() { Bounds::default() } else { old.minutes };
    }
    let limit = Limit {
        per: new.per,
        duties: new.duties.unwrap_or_default(),
        minutes: new.minutes.unwrap_or_default(),
    };
    limits.push(limit);
    limits.retain(|limit| [limit.duties, limit.minutes].iter().any(|bounds| *bounds != Bounds::default()));
    Ok(Edit::new(format!("people[{at}].limits[{}]", limits.len().saturating_sub(1)), path))
}

fn check_e1104_says_something(new: &NewLimit, path: &str) -> Result<(), Issue> {
    let silent = new.duties.is_none() && new.minutes.is_none();
    if silent { Err(Issue::new(&E1104, path, &new.person)) } else { Ok(()) }
}

fn check_e1105_order(new: &NewLimit, path: &str) -> Result<(), Issue> {
    let crossed = |bounds: Option<Bounds>| {
        let bounds = bounds?;
        bounds.min.zip(bounds.max).filter(|(min, max)| min > max)
    };
    for (field, bounds) in [("duties", new.duties), ("minutes", new.minutes)] {
        if let Some((min, max)) = crossed(bounds) {
            return Err(Issue::new(&E1105, format!("{path}.{field}"), format!("{min} > {max}")));
        }
    }
    Ok(())
}
