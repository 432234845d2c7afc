//! What an office decides otherwise, written into the instance.

use super::adjust::{AddCell, Attendees, NewLimits, NewPoints, NewPriority, Tenure};
use super::choose::{cells, check_e1111_people};
use crate::domain::Tier;
use crate::format::changes::{Change, Edit, NewLimit, make_at_first};
use crate::format::codes::{E1907, E1908};
use crate::format::convert::seat_of_role;
use crate::format::instance::{Instance, TierName, TierSetting};
use crate::format::{Issue, convert};

pub(super) type Made = Result<Vec<Edit>, Vec<Issue>>;

/// Of several mistakes of one kind in one setting only the first is told.
pub(super) fn limits(dto: &mut Instance, new: &NewLimits, path: &str) -> Made {
    let people = check_e1111_people(dto, &new.groups, path)?;
    let mut edits = Vec::new();
    for person in people {
        let limit = NewLimit { person, per: new.per, duties: new.duties, minutes: new.minutes };
        edits.push(make_at_first(dto, &Change::Limit(limit), path).map_err(|issue| vec![issue])?);
    }
    Ok(edits)
}

pub(super) fn tenure(dto: &mut Instance, tenure: Tenure, path: &str) -> Vec<Edit> {
    dto.policy.tenure_months = tenure.months;
    vec![Edit::new("policy.tenure_months".to_owned(), format!("{path}.months"))]
}

pub(super) fn attendees(dto: &mut Instance, new: &Attendees, path: &str) -> Made {
    let chosen = cells(dto, &new.cells, &new.communes, path)?;
    let role = new.role.as_deref();
    let seats: Vec<(usize, usize)> =
        check_e1907_role(dto, &chosen, role, path).map_err(|issue| vec![issue])?;
    let edits = seats.into_iter().map(|(cell, seat)| {
        dto.cells[cell].accompanying[seat].count = new.count;
        Edit::new(format!("cells[{cell}].accompanying[{seat}].count"), format!("{path}.count"))
    });
    Ok(edits.collect())
}

/// The seats of a role at the cells; cells without it are passed over, but one must have it.
fn check_e1907_role(
    dto: &Instance,
    chosen: &[usize],
    role: Option<&str>,
    path: &str,
) -> Result<Vec<(usize, usize)>, Issue> {
    let seat = |cell: &usize| seat_of_role(&dto.cells[*cell], role).map(|seat| (*cell, seat));
    let seats: Vec<(usize, usize)> = chosen.iter().filter_map(seat).collect();
    match role.filter(|_| seats.is_empty()) {
        Some(role) => Err(Issue::new(&E1907, format!("{path}.role"), role)),
        None => Ok(seats),
    }
}

pub(super) fn priority(dto: &mut Instance, new: &NewPriority, path: &str) -> Made {
    let chosen = cells(dto, &new.cells, &new.communes, path)?;
    let edits = chosen.into_iter().map(|cell| {
        dto.cells[cell].priority = new.priority;
        Edit::new(format!("cells[{cell}].priority"), format!("{path}.priority"))
    });
    Ok(edits.collect())
}

pub(super) fn points(dto: &mut Instance, new: &NewPoints, path: &str) -> Made {
    check_e1908_says_something(new, path).map_err(|issue| vec![issue])?;
    let points = &mut dto.policy.points;
    let fields = [
        (&mut points.ordinary, new.ordinary),
        (&mut points.thematic, new.thematic),
        (&mut points.combined, new.combined),
        (&mut points.joint, new.joint),
        (&mut points.host, new.host),
        (&mut points.panel, new.panel),
    ];
    for (field, new) in fields {
        *field = new.unwrap_or(*field);
    }
    if let Some(bands) = &new.distance_bands {
        points.distance_bands.clone_from(bands);
    }
    Ok(vec![Edit::new("policy.points".to_owned(), path)])
}

fn check_e1908_says_something(new: &NewPoints, path: &str) -> Result<(), Issue> {
    if *new == NewPoints::default() { Err(Issue::new(&E1908, path, "{}")) } else { Ok(()) }
}

pub(super) fn tiers(dto: &mut Instance, new: &[TierSetting], path: &str) -> Vec<Edit> {
    new.clone_into(&mut dto.policy.tiers);
    vec![Edit::new("policy.tiers".to_owned(), path)]
}

/// Writes the whole order down, so that naming one tier does not move it.
pub(super) fn tolerance(dto: &mut Instance, new: TierSetting, path: &str) -> Vec<Edit> {
    let order = convert::tiers(&dto.policy.tiers);
    dto.policy.tiers = order
        .into_iter()
        .filter_map(|tier| Some(TierSetting { name: name(tier.tier)?, tolerance: tier.tolerance }))
        .map(|tier| if tier.name == new.name { new } else { tier })
        .collect();
    vec![Edit::new("policy.tiers".to_owned(), path)]
}

/// The name in the policy; tiers of a change have none.
fn name(tier: Tier) -> Option<TierName> {
    match tier {
        Tier::Coverage => Some(TierName::Coverage),
        Tier::Heads => Some(TierName::Heads),
        Tier::Presence => Some(TierName::Presence),
        Tier::Continuity => Some(TierName::Continuity),
        Tier::Fairness => Some(TierName::Fairness),
        Tier::Rotation => Some(TierName::Rotation),
        Tier::Travel => Some(TierName::Travel),
        Tier::Preference => Some(TierName::Preference),
        Tier::Notice | Tier::Changes | Tier::Told | Tier::Quality => None,
    }
}

pub(super) fn add_cell(dto: &mut Instance, new: &AddCell, path: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    if let Some(place) = &new.place {
        dto.places.push(place.clone());
        edits.push(Edit::new(format!("places[{}]", dto.places.len() - 1), format!("{path}.place")));
    }
    dto.cells.push(new.cell.clone());
    edits.push(Edit::new(format!("cells[{}]", dto.cells.len() - 1), format!("{path}.cell")));
    edits
}
