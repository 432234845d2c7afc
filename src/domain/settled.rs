//! A plan in force: what lies before a day is history, what comes after may still change.

use chrono::NaiveDate;

use super::{
    Assignment, Block, CellId, Holder, Instance, Kind, Meeting, MeetingId, PastVisit, PersonId, SeatName,
    Tier, TierPolicy,
};

/// A plan in force, seen from a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The first day that may still change.
    pub as_of: NaiveDate,
    /// Who sits where by the plan in force; rows before `as_of` are history.
    pub previous: Vec<Assignment>,
}

impl Settled {
    /// Rows that cannot change any more.
    pub fn history(&self) -> impl Iterator<Item = &Assignment> {
        self.previous.iter().filter(|row| row.date < self.as_of)
    }

    /// Rows that may still change.
    pub fn to_come(&self) -> impl Iterator<Item = &Assignment> {
        self.previous.iter().filter(|row| row.date >= self.as_of)
    }
}

impl Instance {
    /// The same problem seen from a day on which a plan is in force.
    ///
    /// Blocks are cut at that day: who accompanied in the part that is history holds the rest of the block. Sessions
    /// that were held have their date only, the others those that are not past. Visits that were made are remembered.
    /// After coverage and heads come the tiers of change, then fairness, then the others, all as the policy has them; up to
    /// `spare` more seats than necessary may change for the sake of the tiers that follow.
    #[must_use]
    pub fn settle(mut self, previous: Vec<Assignment>, as_of: NaiveDate, spare: i64) -> Self {
        let settled = Settled { as_of, previous };
        for cell in (0..self.cells.len()).map(CellId) {
            let made: Vec<Visit> = visits(&self, cell, &settled).collect();
            let past = |visit: &Visit| PastVisit {
                person: visit.person,
                cell,
                date: self.meeting(visit.meeting).date(),
                block: self.cell(cell).blocks[self.meeting(visit.meeting).block].number,
            };
            let past: Vec<PastVisit> = made.iter().map(past).collect();
            self.past_visits.extend(past);
            self.cut_blocks(cell, as_of, &made);
        }
        self.close_dates(&settled);
        self.policy.tiers = tiers_of_a_change(&self.policy.tiers, spare);
        self.settled = Some(settled);
        self
    }

    /// Whether a day is history.
    #[must_use]
    pub fn is_past(&self, day: NaiveDate) -> bool {
        self.settled.as_ref().is_some_and(|settled| day < settled.as_of)
    }

    /// Whether a duty is history: a meeting by its day, a session if it was held.
    #[must_use]
    pub fn is_over(&self, duty: &str) -> bool {
        let met = |meeting: &Meeting| meeting.id == duty && self.is_past(meeting.date());
        self.settled.is_some() && (self.meetings.iter().any(met) || self.history_of(duty).next().is_some())
    }

    /// Rows of a duty that are history.
    pub fn history_of<'a>(&'a self, duty: &'a str) -> impl Iterator<Item = &'a Assignment> {
        self.settled.iter().flat_map(Settled::history).filter(move |row| row.duty == duty)
    }

    fn cut_blocks(&mut self, cell: CellId, as_of: NaiveDate, made: &[Visit]) {
        let whole = std::mem::take(&mut self.cells[cell.0].blocks);
        let mut parts = Vec::new();
        for block in whole {
            let (before, after): (Vec<MeetingId>, Vec<MeetingId>) =
                block.meetings.iter().partition(|id| self.meeting(**id).date() < as_of);
            if before.is_empty() || after.is_empty() {
                parts.push(Block { settled: !before.is_empty(), ..block });
                continue;
            }
            let holders = holders(&block, made);
            let eve = as_of.pred_opt().unwrap_or(as_of);
            parts.push(Block { to: eve, meetings: before, settled: true, ..block.clone() });
            parts.push(Block { from: as_of, meetings: after, holders, ..block });
        }
        for (at, part) in parts.iter().enumerate() {
            part.meetings.iter().for_each(|id| self.meetings[id.0].block = at);
        }
        self.cells[cell.0].blocks = parts;
    }

    fn close_dates(&mut self, settled: &Settled) {
        for session in &mut self.sessions {
            let held = settled.history().find(|row| row.duty == session.id);
            session.candidates.retain(|candidate| match held {
                Some(row) => candidate.date == row.date && candidate.sittings[0].start == row.start,
                None => candidate.date >= settled.as_of,
            });
        }
    }
}

/// Somebody accompanied a cell at a meeting.
struct Visit {
    person: PersonId,
    meeting: MeetingId,
    /// Index into `Cell::accompanying`.
    seat: usize,
    number: u32,
}

fn visits<'a>(
    instance: &'a Instance,
    cell: CellId,
    settled: &'a Settled,
) -> impl Iterator<Item = Visit> + 'a {
    let own = move |row: &&Assignment| {
        row.kind == Kind::Accompanying && row.cell.as_deref() == Some(instance.cell(cell).id.as_str())
    };
    settled.history().filter(own).filter_map(move |row| {
        let SeatName::Accompanying { role, number } = SeatName::parse(&row.seat)? else { return None };
        let seat = instance.cell(cell).accompanying.iter().position(|seats| seats.role == role)?;
        let person = instance.people.iter().position(|person| person.id == row.person).map(PersonId)?;
        let meeting = instance.meetings.iter().position(|meeting| meeting.id == row.duty).map(MeetingId)?;
        (instance.meeting(meeting).cell == cell).then_some(Visit { person, meeting, seat, number })
    })
}

/// Who accompanied last in each seat; where nobody did, whoever held the seat before.
fn holders(block: &Block, made: &[Visit]) -> Vec<Holder> {
    let mut last: std::collections::BTreeMap<(usize, u32), PersonId> = std::collections::BTreeMap::new();
    for meeting in &block.meetings {
        for visit in made.iter().filter(|visit| visit.meeting == *meeting) {
            last.insert((visit.seat, visit.number), visit.person);
        }
    }
    let visited = |seat: usize| last.keys().any(|(own, _)| *own == seat);
    let before = block.holders.iter().copied().filter(|holder| !visited(holder.seat));
    let mut holders: Vec<Holder> = before
        .chain(last.iter().map(|((seat, _), person)| Holder { seat: *seat, person: *person }))
        .collect();
    holders.dedup();
    holders
}

/// The tiers of a change: those that no change may worsen, what changes, fairness, and the others as the policy has them.
#[must_use]
pub fn tiers_of_a_change(policy: &[TierPolicy], spare: i64) -> Vec<TierPolicy> {
    let of = |tier: Tier| TierPolicy { tier, tolerance: 0 };
    let named =
        |first: &[Tier]| policy.iter().copied().filter(|own| first.contains(&own.tier)).collect::<Vec<_>>();
    let fairness = named(&[Tier::Fairness]);
    let mut order = named(&[Tier::Coverage, Tier::Heads]);
    order.extend([of(Tier::Notice), TierPolicy { tier: Tier::Changes, tolerance: spare }]);
    let told = [of(Tier::Told), of(Tier::Quality)];
    if spare == 0 {
        order.extend(told);
        order.extend(fairness);
    } else {
        order.extend(fairness);
        order.extend(told);
    }
    let placed: Vec<Tier> = order.iter().map(|own| own.tier).collect();
    order.extend(policy.iter().copied().filter(|own| !placed.contains(&own.tier)));
    order
}
