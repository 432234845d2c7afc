//! Who goes on with which cell over the end of a quarter: where a block of tenure runs across it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::domain::{Assignment, Block, Cell, Instance, Kind};
use crate::format::instance::CurrentHolder;

/// The quarter that follows, as far as blocks are concerned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next {
    /// Its first day.
    pub(super) from: NaiveDate,
    /// First day of some block of its policy.
    pub(super) blocks_from: NaiveDate,
    /// Months of a block of its policy.
    pub(super) tenure: u32,
}

impl Next {
    /// Whether the blocks of the policy begin anew with it.
    fn begins_anew(&self) -> bool {
        months(self.blocks_from, self.from) % i64::from(self.tenure.max(1)) == 0
    }
}

/// Months from one day to another, whatever their days in the months.
pub(super) fn months(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month())
}

/// Who accompanies each cell when the next quarter begins, with the whole months served by then.
///
/// `rows` are those of the plan of the quarter that ends, `instance` is what it was made from.
pub(super) fn holders(instance: &Instance, rows: &[Assignment], next: Next) -> Vec<CurrentHolder> {
    let mut current = Vec::new();
    for cell in &instance.cells {
        let Some(block) = cell.blocks.last().filter(|block| matters(block, next)) else { continue };
        let served = months(block.from, next.from) - i64::from(block.from.day() > next.from.day());
        let months_served = u32::try_from(served).unwrap_or(0);
        current.extend(seated(instance, cell, block, rows).into_iter().map(|(person, role)| CurrentHolder {
            person: person.into(),
            cell: cell.id.as_str().into(),
            role: Some(role.to_owned()),
            months_served,
        }));
    }
    current
}

/// Whether the next quarter needs to know of a block: it runs on, or it ends the day before where the blocks of the policy
/// would not begin anew.
fn matters(block: &Block, next: Next) -> bool {
    block.to >= next.from || block.to.succ_opt() == Some(next.from) && !next.begins_anew()
}

/// Who accompanies a cell in a block, with the role: in each seat the last one by the plan, else who held the role before.
fn seated<'a>(
    instance: &'a Instance,
    cell: &'a Cell,
    block: &Block,
    rows: &'a [Assignment],
) -> BTreeSet<(&'a str, &'a str)> {
    let own = |row: &&Assignment| {
        let inside = block.from <= row.date && row.date <= block.to;
        row.kind == Kind::Accompanying && inside && row.cell.as_deref() == Some(&cell.id)
    };
    let mut last: BTreeMap<&str, &Assignment> = BTreeMap::new();
    for row in rows.iter().filter(own) {
        let known = last.entry(&row.seat).or_insert(row);
        if known.start < row.start {
            *known = row;
        }
    }
    let roles: BTreeSet<&str> = last.values().map(|row| row.role.as_str()).collect();
    let before = block.holders.iter().map(|holder| {
        (instance.person(holder.person).id.as_str(), cell.accompanying[holder.seat].role.as_str())
    });
    let before = before.filter(|(_, role)| !roles.contains(role));
    last.values().map(|row| (row.person.as_str(), row.role.as_str())).chain(before).collect()
}
