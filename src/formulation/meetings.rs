//! Meetings of cells: visit columns for whole blocks, substitutes for single meetings, and their rows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::builder::Builder;
use super::eligible::{self, Forbidden};
use super::history;
use super::model::{Col, Meaning};
use super::occasion::{Occasion, exclude};
use super::worth;
use crate::domain::{CellId, Counts, Kind, MeetingId, OwnPlace, PersonId, SeatName, Tier};
use crate::rules::Rule;

/// Visit columns of one block, by seat, with their person.
pub(super) type BySeat = Vec<Vec<(PersonId, Col)>>;

/// The columns that fill the seats of cell meetings, kept for the rows that follow.
pub(super) struct MeetingColumns {
    /// For each meeting and accompanying seat: the columns that fill it.
    pub(super) filling: Vec<Vec<Vec<Col>>>,
    /// For each cell, block and seat: visit columns with their person.
    pub(super) visits: Vec<Vec<BySeat>>,
    /// Who is to come as a substitute by the plan in force.
    substitutes: BTreeSet<(PersonId, MeetingId)>,
}

/// Writes all columns that put a member at a meeting.
pub(super) fn columns(b: &mut Builder<'_>) -> MeetingColumns {
    let filling =
        b.instance.meetings.iter().map(|m| vec![Vec::new(); b.instance.cell(m.cell).accompanying.len()]);
    let mut made = MeetingColumns {
        filling: filling.collect(),
        visits: Vec::new(),
        substitutes: history::substitutes(b.instance),
    };
    let forbidden = Forbidden::of(b.instance);
    for index in 0..b.instance.cells.len() {
        let cell = b.instance.cell(CellId(index));
        made.visits.push(vec![vec![Vec::new(); cell.accompanying.len()]; cell.blocks.len()]);
        for block in 0..cell.blocks.len() {
            if cell.blocks[block].settled {
                settled_columns(b, &mut made, (CellId(index), block));
                continue;
            }
            for seat in 0..cell.accompanying.len() {
                block_columns(b, &mut made, &forbidden, (CellId(index), block, seat));
            }
        }
    }
    made
}

type Place = (CellId, usize, usize);

/// Columns of a block that is history: those of its rows, and no others.
fn settled_columns(b: &mut Builder<'_>, made: &mut MeetingColumns, (cell, block): (CellId, usize)) {
    let instance = b.instance;
    let mut visits: BTreeMap<(usize, PersonId), Vec<MeetingId>> = BTreeMap::new();
    for &meeting in &instance.cell(cell).blocks[block].meetings {
        for (person, seat, kind) in history::at_meeting(instance, meeting) {
            match kind {
                Kind::Accompanying => visits.entry((seat, person)).or_default().push(meeting),
                _ => substitute(b, made, person, meeting, seat),
            }
        }
    }
    for ((seat, person), attended) in visits {
        visit(b, made, person, (cell, block, seat), attended);
    }
}

fn block_columns(b: &mut Builder<'_>, made: &mut MeetingColumns, forbidden: &Forbidden<'_>, place: Place) {
    let (cell, block, seat) = place;
    let instance = b.instance;
    let meetings = &instance.cell(cell).blocks[block].meetings;
    let role = &instance.cell(cell).accompanying[seat];
    let least = meetings.len().saturating_sub(instance.policy.allowed_misses as usize).max(1);
    for person in instance.person_ids().filter(|p| eligible::labelled(instance, *p, &role.groups)) {
        let barred = |id: &str| forbidden.bars(person, id, |name| is_role(name, &role.role));
        let open: Vec<MeetingId> = meetings
            .iter()
            .copied()
            .filter(|m| {
                eligible::may_attend(instance, person, *m, Counts::Meetings)
                    && !barred(&instance.meeting(*m).id)
            })
            .collect();
        if super::rotation::may_accompany(instance, person, cell, block) {
            for attended in subsets(&open, least) {
                visit(b, made, person, place, attended);
            }
        }
        // Who comes to the only meeting of a block accompanies the cell, unless the memory is in the way, or did not.
        let several = meetings.len() > 1 || super::rotation::may_matter(instance, person, cell, block);
        for meeting in open {
            if several || made.substitutes.contains(&(person, meeting)) {
                substitute(b, made, person, meeting, seat);
            }
        }
    }
}

fn is_role(name: &SeatName, wanted: &str) -> bool {
    matches!(name, SeatName::Accompanying { role, .. } if role == wanted)
}

/// All subsets of at least `least` meetings, largest first, each in order of time.
fn subsets(open: &[MeetingId], least: usize) -> Vec<Vec<MeetingId>> {
    let mut found: Vec<Vec<MeetingId>> = Vec::new();
    let mut layer: Vec<Vec<MeetingId>> = if open.is_empty() { Vec::new() } else { vec![open.to_vec()] };
    while layer.first().is_some_and(|set| set.len() >= least) {
        let mut smaller: Vec<Vec<MeetingId>> = layer
            .iter()
            .flat_map(|set| (0..set.len()).map(|gone| [&set[..gone], &set[gone + 1..]].concat()))
            .collect();
        smaller.sort_unstable();
        smaller.dedup();
        found.append(&mut layer);
        layer = smaller;
    }
    found.retain(|set| !set.is_empty());
    found
}

fn visit(
    b: &mut Builder<'_>,
    made: &mut MeetingColumns,
    person: PersonId,
    place: Place,
    attended: Vec<MeetingId>,
) {
    let (cell, block, seat) = place;
    let settled = b.instance.cell(cell).blocks[block].settled;
    let clash = |i: usize| {
        attended[..i]
            .iter()
            .any(|a| exclude(b.instance, Occasion::Meeting(*a), Occasion::Meeting(attended[i])))
    };
    if !settled && (1..attended.len()).any(clash) {
        return;
    }
    let meaning = Meaning::Visit { person, cell, seat, block, attended: attended.clone() };
    let col = if settled { b.settled(meaning) } else { b.choice(meaning) };
    made.visits[cell.0][block][seat].push((person, col));
    for meeting in attended {
        made.filling[meeting.0][seat].push(col);
        attend(b, person, meeting, col);
    }
}

fn substitute(
    b: &mut Builder<'_>,
    made: &mut MeetingColumns,
    person: PersonId,
    meeting: MeetingId,
    seat: usize,
) {
    let meaning = Meaning::Substitute { person, meeting, seat };
    let settled = b.instance.is_past(b.instance.meeting(meeting).date());
    let col = if settled { b.settled(meaning) } else { b.choice(meaning) };
    b.cost(Tier::Continuity, col, 1);
    made.filling[meeting.0][seat].push(col);
    attend(b, person, meeting, col);
}

/// Notes an attendance with all its costs that do not depend on the seat.
pub(super) fn attend(b: &mut Builder<'_>, person: PersonId, meeting: MeetingId, col: Col) {
    let occasion = Occasion::Meeting(meeting);
    let held = b.instance.meeting(meeting);
    let own =
        eligible::own_places(b.instance, person, held).filter(|policy| *policy == OwnPlace::Avoid).count();
    b.attends(person, occasion, col);
    b.cost(Tier::Rotation, col, i64::try_from(own).unwrap_or(0));
    b.cost(Tier::Travel, col, worth::journey(b.instance, person, occasion));
    b.cost(Tier::Preference, col, -worth::liking(b.instance, person, meeting));
}

/// Every seat of every meeting is filled, or counted as open.
pub(super) fn covered(b: &mut Builder<'_>, made: &MeetingColumns) {
    for (index, meeting) in b.instance.meetings.iter().enumerate() {
        let cell = b.instance.cell(meeting.cell);
        for (seat, role) in cell.accompanying.iter().enumerate() {
            let wanted = i64::from(role.count);
            let open = b.count(Meaning::MeetingOpen { meeting: MeetingId(index), seat }, wanted);
            b.cost(Tier::Coverage, open, cell.priority);
            let filling = made.filling[index][seat].iter().copied().chain([open]);
            b.row(Rule::Complete, Some(wanted), Some(wanted), filling.map(|col| (col, 1)).collect());
        }
    }
}

/// Every seat of a cell has as many accompanying members in a block as it wants, or counts as open;
/// nobody accompanies two seats of the same cell.
pub(super) fn blocks(b: &mut Builder<'_>, made: &MeetingColumns) {
    for (index, cell) in b.instance.cells.iter().enumerate() {
        for (number, _) in
            cell.blocks.iter().enumerate().filter(|(_, block)| !block.settled && !block.meetings.is_empty())
        {
            let visits = &made.visits[index][number];
            for (seat, role) in cell.accompanying.iter().enumerate() {
                let wanted = i64::from(role.count);
                let open = b.count(Meaning::BlockOpen { cell: CellId(index), seat, block: number }, wanted);
                b.cost(Tier::Continuity, open, 1);
                let members = visits[seat].iter().map(|(_, col)| *col).chain([open]);
                b.row(
                    Rule::OneAccompanying,
                    Some(wanted),
                    Some(wanted),
                    members.map(|col| (col, 1)).collect(),
                );
            }
            if cell.accompanying.iter().map(|role| role.count).sum::<u32>() > 1 {
                one_seat_each(b, visits);
            }
        }
    }
}

/// What accompanying members miss is made up by substitutes or stays open: the difference of the rows above, stated
/// because a single row lets fixed columns fix others.
pub(super) fn missed(b: &mut Builder<'_>, made: &MeetingColumns) {
    let open: HashMap<(MeetingId, usize), Col> = opens(b, |meaning| match meaning {
        Meaning::MeetingOpen { meeting, seat } => Some((*meeting, *seat)),
        _ => None,
    });
    let vacant: HashMap<Place, Col> = opens(b, |meaning| match meaning {
        Meaning::BlockOpen { cell, seat, block } => Some((*cell, *block, *seat)),
        _ => None,
    });
    for (&(cell, block, seat), &vacant) in vacant.iter().collect::<BTreeMap<_, _>>() {
        let meetings = &b.instance.cell(cell).blocks[block].meetings;
        let all = i64::try_from(meetings.len()).unwrap_or(i64::MAX);
        let mut terms = vec![(vacant, all)];
        for (_, col) in &made.visits[cell.0][block][seat] {
            terms.push((*col, all - attended(b, *col)));
        }
        for meeting in meetings {
            terms.push((open[&(*meeting, seat)], -1));
            let filling = &made.filling[meeting.0][seat];
            let single = |col: &&Col| matches!(b.model.columns[**col].meaning, Meaning::Substitute { .. });
            terms.extend(filling.iter().filter(single).map(|col| (*col, -1)));
        }
        b.row(Rule::Misses, Some(0), Some(0), terms);
    }
}

fn opens<K: std::hash::Hash + Eq>(b: &Builder<'_>, key: impl Fn(&Meaning) -> Option<K>) -> HashMap<K, Col> {
    let columns = b.model.columns.iter().enumerate();
    columns.filter_map(|(col, column)| Some((key(&column.meaning)?, col))).collect()
}

fn attended(b: &Builder<'_>, col: Col) -> i64 {
    match &b.model.columns[col].meaning {
        Meaning::Visit { attended, .. } => i64::try_from(attended.len()).unwrap_or(i64::MAX),
        _ => 0,
    }
}

fn one_seat_each(b: &mut Builder<'_>, visits: &[Vec<(PersonId, Col)>]) {
    for person in b.instance.person_ids() {
        let own = visits.iter().flatten().filter(|(who, _)| *who == person).map(|(_, col)| (*col, 1));
        let own = own.collect();
        b.at_most(Rule::OneAccompanying, 1, own);
    }
}

/// Whoever already accompanies a cell goes on until the block ends, or counts as replaced.
pub(super) fn holders(b: &mut Builder<'_>, made: &MeetingColumns) {
    let instance = b.instance;
    for (index, cell) in instance.cells.iter().enumerate() {
        for (number, block) in cell.blocks.iter().enumerate().filter(|(_, block)| !block.settled) {
            let Some(first) = block.meetings.first().map(|id| instance.meeting(*id).date()) else { continue };
            for holder in
                block.holders.iter().filter(|holder| instance.person(holder.person).in_office(first))
            {
                let gone = b.choice(Meaning::HolderGone { person: holder.person, cell: CellId(index) });
                b.cost(Tier::Continuity, gone, 1);
                let visits = made.visits[index][number].iter().flatten();
                let own = visits.filter(|(who, _)| *who == holder.person).map(|(_, col)| *col).chain([gone]);
                b.row(Rule::ContinuityTier, Some(1), None, own.map(|col| (col, 1)).collect());
            }
        }
    }
}
