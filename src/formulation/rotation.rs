//! Rotation memory: who may come back to a cell, and what an early return costs.

use super::builder::Builder;
use super::meetings::MeetingColumns;
use super::model::{Col, Meaning};
use crate::domain::{Block, CellId, Instance, PersonId, Strictness, Tier};
use crate::rules::Rule;

/// Whether the memory allows a person to accompany a cell in a block, as far as it looks before the horizon.
pub(crate) fn may_accompany(instance: &Instance, person: PersonId, cell: CellId, block: usize) -> bool {
    instance.policy.rotation.strictness != Strictness::Hard || !remembered(instance, person, cell, block)
}

/// Whether accompanying in this block is a return because of visits before the horizon.
fn remembered(instance: &Instance, person: PersonId, cell: CellId, block: usize) -> bool {
    let this = &instance.cell(cell).blocks[block];
    let memory = i64::from(instance.policy.rotation.memory_blocks);
    let goes_on = this.holders.iter().any(|holder| holder.person == person);
    let recent = |past: i64| past < this.number && past >= this.number - memory;
    !goes_on
        && instance
            .past_visits
            .iter()
            .any(|visit| visit.person == person && visit.cell == cell && recent(visit.block))
}

/// Whether the memory may make somebody prefer to come as a substitute to accompanying: never where returns are no rule
/// and weigh less than continuity.
pub(super) fn may_matter(instance: &Instance, person: PersonId, cell: CellId, block: usize) -> bool {
    let blocks = &instance.cell(cell).blocks;
    let memory = i64::from(instance.policy.rotation.memory_blocks);
    let near = |other: &Block| {
        let distance = (other.number - blocks[block].number).abs();
        (1..=memory).contains(&distance) && !other.meetings.is_empty()
    };
    let weighs = instance.policy.rotation.strictness == Strictness::Hard || outweighs_continuity(instance);
    weighs && (remembered(instance, person, cell, block) || blocks.iter().any(near))
}

/// Whether saving a return may cost a substitution: that is two in continuity, one of them for the empty block.
fn outweighs_continuity(instance: &Instance) -> bool {
    let place = |tier: Tier| instance.policy.tiers.iter().position(|policy| policy.tier == tier);
    match (place(Tier::Rotation), place(Tier::Continuity)) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(own), Some(other)) => own < other || instance.policy.tiers[other].tolerance >= 2,
    }
}

/// States that nobody accompanies a cell again within the memory, or counts how often it happens.
pub(super) fn returns(b: &mut Builder<'_>, made: &MeetingColumns) {
    if b.instance.policy.rotation.memory_blocks == 0 {
        return;
    }
    for cell in 0..b.instance.cells.len() {
        for person in b.instance.person_ids() {
            cell_returns(b, made, person, CellId(cell));
        }
    }
}

fn cell_returns(b: &mut Builder<'_>, made: &MeetingColumns, person: PersonId, cell: CellId) {
    let hard = b.instance.policy.rotation.strictness == Strictness::Hard;
    // Visits that are history are remembered like those before the horizon.
    let (mut own, mut counted) = (Vec::new(), Vec::new());
    for (block, seats) in made.visits[cell.0].iter().enumerate() {
        let visits: Vec<Col> =
            seats.iter().flatten().filter(|(who, _)| *who == person).map(|(_, col)| *col).collect();
        let how = count(b, (&own, &visits), person, (cell, block), hard);
        if !b.instance.cell(cell).blocks[block].settled {
            own.push(visits);
            counted.push(how);
        }
    }
    // Without a visit there is no return: otherwise one column could stand for the returns on both sides of a gap.
    for (visits, col) in
        own.iter().zip(&counted).filter_map(|(visits, counted)| Some((visits, counted.column()?)))
    {
        let terms = visits.iter().map(|visit| (*visit, -1)).chain([(col, 1)]).collect();
        b.row(Rule::Rotation, None, Some(0), terms);
    }
    let whole = !counted.contains(&Counted::Always);
    for window in windows(own.len(), b.instance.policy.rotation.memory_blocks as usize, whole) {
        let first = window.start;
        let visits = window.clone().filter(|block| *block == first || counted[*block] != Counted::Always);
        let returns = window.skip(1).filter_map(|block| counted[block].column());
        let terms = visits
            .flat_map(|block| own[block].iter().map(|col| (*col, 1)))
            .chain(returns.map(|col| (col, -1)));
        let terms = terms.collect();
        b.at_most(Rule::Rotation, 1, terms);
    }
}

/// How a visit in a block is counted as a return.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// Each visit is one, because of visits before the horizon: the visit columns carry the cost.
    Always,
    /// By a column of its own.
    By(Col),
    /// Not at all: forbidden, or nothing lies before it.
    Never,
}

impl Counted {
    fn column(self) -> Option<Col> {
        match self {
            Self::By(col) => Some(col),
            Self::Always | Self::Never => None,
        }
    }
}

fn count(
    b: &mut Builder<'_>,
    (earlier, visits): (&[Vec<Col>], &[Col]),
    person: PersonId,
    at: (CellId, usize),
    hard: bool,
) -> Counted {
    let (cell, block) = at;
    if hard || visits.is_empty() {
        return Counted::Never;
    }
    if remembered(b.instance, person, cell, block) {
        visits.iter().for_each(|col| b.cost(Tier::Rotation, *col, 1));
        return Counted::Always;
    }
    if b.instance.cell(cell).blocks[block].settled || earlier.iter().all(Vec::is_empty) {
        return Counted::Never;
    }
    let col = b.choice(Meaning::Return { person, cell, block });
    b.cost(Tier::Rotation, col, 1);
    Counted::By(col)
}

/// Runs of blocks within which two visits are a return: every run of `memory + 1` blocks, cut off at both ends.
///
/// The run that starts with a visit holds all later visits that are returns because of it; returns lie on visits only,
/// so that run counts each of them. Where the memory spans all blocks (and nobody's visit is a return from the start),
/// one run over all of them counts the same.
fn windows(blocks: usize, memory: usize, whole: bool) -> Vec<std::ops::Range<usize>> {
    let ending = (1..blocks).map(|last| last.saturating_sub(memory)..last + 1);
    let starting = (0..blocks.saturating_sub(1)).map(|first| first..(first + memory + 1).min(blocks));
    let mut all: Vec<_> = ending.chain(starting).collect();
    all.sort_by_key(|window| (window.start, window.end));
    all.dedup();
    if whole && blocks <= memory + 1 {
        all.retain(|window| window.len() == blocks);
    }
    all
}
