//! Who stays with which cell when a quarter opens: those whose tenure the plan before has begun.

use std::collections::BTreeSet;

use super::frozen::Frozen;
use crate::format::InstanceDto;
use crate::format::instance::{Accompanying, CurrentHolder, Id};
use crate::office::tenure::{Next, holders};
use crate::register::records::PlanVersion;
use crate::register::{Damage, Register, RegisterError};

/// Adds those who go on by the plan before to `policy.current`, and gives the number of those whose tenure still runs.
///
/// Of a cell that `policy.current` names already nothing is added: what the file says itself holds.
pub(super) async fn stay(
    register: &Register,
    before: &PlanVersion,
    dto: &mut InstanceDto,
) -> Result<usize, RegisterError> {
    let damaged = |_| RegisterError::Damaged(Damage::Document(before.plan.clone()));
    let (_, instance, plan) = Frozen::find(register, before).await?.read().map_err(damaged)?;
    let next = Next {
        from: dto.horizon.from.0,
        blocks_from: dto.policy.blocks_from.unwrap_or(dto.horizon.from).0,
        tenure: dto.policy.tenure_months,
    };
    let said: BTreeSet<Id> = dto.policy.current.iter().map(|own| own.cell.clone()).collect();
    let mut stay: Vec<CurrentHolder> = Vec::new();
    for own in holders(&instance, &plan.assignments, next) {
        let taken = stay.iter().filter(|other| other.cell == own.cell && other.role == own.role).count();
        if !said.contains(&own.cell) && seats(dto, &own).is_some_and(|seats| taken < seats.count as usize) {
            stay.push(own);
        }
    }
    let running = stay.iter().filter(|own| own.months_served < next.tenure).count();
    dto.policy.current.append(&mut stay);
    Ok(running)
}

/// The seats of a role that somebody goes on with; `None`: the cell or the role is no more, or the person has left or
/// may not sit there any more.
fn seats<'a>(dto: &'a InstanceDto, own: &CurrentHolder) -> Option<&'a Accompanying> {
    let first = dto.horizon.from;
    let person = dto.people.iter().find(|person| person.id == own.person)?;
    let there = person.from.is_none_or(|from| from <= first) && person.to.is_none_or(|to| first <= to);
    let cell = dto.cells.iter().find(|cell| cell.id == own.cell)?;
    let seats = cell.accompanying.iter().find(|seats| Some(&seats.role) == own.role.as_ref())?;
    let eligible = seats.groups.is_empty() || !seats.groups.is_disjoint(&person.groups);
    (there && eligible && !person.cells.never.contains(&own.cell)).then_some(seats)
}
