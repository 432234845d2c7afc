//! Breaking the rules about tenure blocks.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use luanphien::domain::*;
use luanphien::rules::Rule;

use super::{Mutant, Spoiler};

impl Spoiler<'_> {
    /// Some row of an accompanying member, with its meeting.
    fn accompanying(&self) -> Option<(usize, MeetingId)> {
        let at = self.row(|row| row.kind == Kind::Accompanying)?;
        Some((at, self.meeting(&self.plan.assignments[at])?))
    }

    /// A visit in the block before, within the memory.
    pub(super) fn rotation(&self) -> Option<Mutant> {
        let (at, meeting) = self.accompanying()?;
        let person = self.who(&self.plan.assignments[at]);
        let meeting = self.instance.meeting(meeting);
        let block = &self.instance.cell(meeting.cell).blocks[meeting.block];
        if block.holders.iter().any(|holder| holder.person == person) {
            return None;
        }
        let back = self.below(3) + 1;
        let date = block.from - TimeDelta::days(1);
        let visit = PastVisit { person, cell: meeting.cell, date, block: block.number - back };
        self.under(Rule::Rotation, |instance| {
            instance.past_visits.push(visit);
            instance.policy.rotation = Rotation { memory_blocks: 3, strictness: Strictness::Hard };
        })
    }

    /// Another member in the same seat, the member in a second seat, or the member as their own substitute.
    pub(super) fn one_accompanying(&self) -> Option<Mutant> {
        let (at, _) = self.accompanying()?;
        let taken = &self.plan.assignments[at];
        let mut rows = self.plan.assignments.clone();
        match self.below(3) {
            0 => {
                let other = self.person(|person| self.id(person) != taken.person)?;
                rows.push(Assignment { person: self.id(other).to_owned(), ..taken.clone() });
            }
            1 => rows.push(Assignment {
                seat: "accompanying:second/1".into(),
                role: "second".into(),
                ..taken.clone()
            }),
            _ => rows.push(Assignment { kind: Kind::Substitute, ..taken.clone() }),
        }
        let mut mutant = self.rows(Rule::OneAccompanying, rows)?;
        let second = Accompanying { role: "second".into(), count: 1, groups: BTreeSet::new() };
        mutant.instance.cells.iter_mut().for_each(|cell| cell.accompanying.push(second.clone()));
        Some(mutant)
    }

    /// One visit less where no miss is left, or one more meeting in the block that the member does not attend.
    pub(super) fn misses(&self) -> Option<Mutant> {
        let (at, id) = self.accompanying()?;
        let meeting = self.instance.meeting(id);
        let meetings = self.instance.cell(meeting.cell).blocks[meeting.block].meetings.len();
        if meetings > 1 && self.below(2) == 0 {
            let mut rows = self.plan.assignments.clone();
            rows.remove(at);
            let mut mutant = self.rows(Rule::Misses, rows)?;
            mutant.instance.policy.allowed_misses = 0;
            return self.still_accompanied(at).then_some(mutant);
        }
        let added = MeetingId(self.instance.meetings.len());
        let extra = Meeting { id: format!("{}+", meeting.id), ..meeting.clone() };
        self.under(Rule::Misses, |instance| {
            instance.cells[extra.cell.0].blocks[extra.block].meetings.push(added);
            instance.meetings.push(extra);
            instance.policy.allowed_misses = 0;
        })
    }

    /// Whether the member attends more of the block than this row.
    fn still_accompanied(&self, at: usize) -> bool {
        let row = &self.plan.assignments[at];
        let block = |row: &Assignment| {
            self.meeting(row).map(|id| self.instance.meeting(id)).map(|m| (m.cell, m.block))
        };
        let same = |other: &&Assignment| {
            other.kind == row.kind
                && other.seat == row.seat
                && other.person == row.person
                && block(other) == block(row)
        };
        self.plan.assignments.iter().filter(same).count() > 1
    }
}
