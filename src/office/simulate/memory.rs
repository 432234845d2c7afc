//! What a quarter leaves behind beside the accounts: visits that were made, and who is with which cell.

use super::quarter::months;
use crate::domain::{Assignment, Block, Cell, Instance, Kind};
use crate::format::InstanceDto;
use crate::format::instance::{CurrentHolder, Horizon, Visit};

/// The visit of whoever came to a cell.
pub(super) fn visit(row: &Assignment) -> Option<Visit> {
    let cell = row.cell.as_deref()?;
    Some(Visit { person: row.person.as_str().into(), cell: cell.into(), date: row.date.into() })
}

/// Who accompanies each cell when the next quarter begins, with the months served by then.
pub(super) fn holders(
    instance: &Instance,
    rows: &[Assignment],
    first: &InstanceDto,
    next: Horizon,
) -> Vec<CurrentHolder> {
    let mut current = Vec::new();
    for cell in &instance.cells {
        let Some(block) = cell.blocks.last() else { continue };
        let served = months(block.from, next.from.0);
        let aligned = months(first.policy.blocks_from.unwrap_or(first.horizon.from).0, next.from.0)
            % i64::from(first.policy.tenure_months.max(1))
            == 0;
        let full = block.to < next.from.0;
        // A tenure that ends with the quarter needs no word where the blocks of the policy begin anew anyway.
        if full && aligned {
            continue;
        }
        let months_served = u32::try_from(served).unwrap_or(0);
        current.extend(seated(instance, cell, block, rows).into_iter().map(|(person, role)| CurrentHolder {
            person: person.into(),
            cell: cell.id.as_str().into(),
            role: Some(role),
            months_served,
        }));
    }
    current
}

/// Who accompanies a cell in a block: by the plan, else by what was so before.
fn seated(instance: &Instance, cell: &Cell, block: &Block, rows: &[Assignment]) -> Vec<(String, String)> {
    let own = |row: &&Assignment| {
        let inside = block.from <= row.date && row.date <= block.to;
        row.kind == Kind::Accompanying && inside && row.cell.as_deref() == Some(&cell.id)
    };
    let mut seated: Vec<(String, String)> =
        rows.iter().filter(own).map(|row| (row.person.clone(), row.role.clone())).collect();
    seated.sort();
    seated.dedup();
    if seated.is_empty() {
        let before = block.holders.iter().map(|holder| {
            (instance.person(holder.person).id.clone(), cell.accompanying[holder.seat].role.clone())
        });
        seated = before.collect();
    }
    seated
}
