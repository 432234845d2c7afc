//! Plans near a plan in which somebody else takes a seat: replaced for once or for the block, and what is given in return.

use super::barrier::obstacles;
use super::demand::{Way, labelled};
use super::placement::{Seated, seated};
use super::report::SeatRef;
use crate::domain::{Assignment, HostKind, Instance, Kind, PersonId, SeatName};
use crate::formulation::Occasion;

/// Near plans that put a person on a seat which somebody has; nobody has looked yet whether they keep the rules.
///
/// The person goes there for once or accompanies for the whole block, and whoever leaves may take over one block or one
/// seat of the person's in return. None where the seat is open.
#[must_use]
pub fn proposals(
    instance: &Instance,
    rows: &[Assignment],
    seat: &SeatRef,
    person: PersonId,
) -> Vec<Vec<Assignment>> {
    let plan = Plan { instance, rows, seated: seated(instance, rows) };
    let here = rows.iter().position(|row| row.duty == seat.duty && row.seat == seat.seat);
    let Some(here) = here.filter(|_| plan.seated.len() == rows.len()) else { return Vec::new() };
    let holder = plan.seated[here].person;
    let mut firsts = vec![plan.once(here)];
    firsts.extend(plan.block(here));
    let returns: Vec<Vec<usize>> = plan.returns(person);
    let mut found = Vec::new();
    for first in firsts.iter().filter(|first| plan.may(first, person)) {
        found.push(plan.moved(&[(first, person)]));
        for back in returns.iter().filter(|back| plan.may(back, holder)) {
            found.push(plan.moved(&[(first, person), (back, holder)]));
        }
    }
    found
}

/// A plan and what its rows mean.
struct Plan<'a> {
    instance: &'a Instance,
    rows: &'a [Assignment],
    seated: Vec<Seated>,
}

impl Plan<'_> {
    fn once(&self, at: usize) -> Vec<usize> {
        vec![at]
    }

    /// The rows of the accompanying member in the same seat and block; none where nobody accompanies by this row.
    fn block(&self, at: usize) -> Option<Vec<usize>> {
        let Occasion::Meeting(meeting) = self.seated[at].occasion else { return None };
        if self.rows[at].kind != Kind::Accompanying {
            return None;
        }
        let held = self.instance.meeting(meeting);
        let same = |other: &usize| {
            let row = &self.seated[*other];
            let Occasion::Meeting(id) = row.occasion else { return false };
            let meeting = self.instance.meeting(id);
            self.rows[*other].kind == Kind::Accompanying
                && row.person == self.seated[at].person
                && (meeting.cell, meeting.block) == (held.cell, held.block)
                && row.seat.same_role(&self.seated[at].seat)
        };
        let rows: Vec<usize> = (0..self.rows.len()).filter(same).collect();
        Some(rows)
    }

    /// What a person could give in return: each block as a whole, each other seat.
    fn returns(&self, person: PersonId) -> Vec<Vec<usize>> {
        let own = (0..self.rows.len()).filter(|at| self.seated[*at].person == person && !self.is_past(*at));
        let mut found: Vec<Vec<usize>> = own.map(|at| self.block(at).unwrap_or_else(|| vec![at])).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn is_past(&self, at: usize) -> bool {
        self.instance.is_past(self.rows[at].date)
    }

    /// Whether nothing personal keeps somebody from these seats.
    fn may(&self, rows: &[usize], person: PersonId) -> bool {
        rows.iter().all(|at| {
            let row = &self.seated[*at];
            let way = Way { occasion: row.occasion, seat: row.seat.clone() };
            !self.is_past(*at)
                && labelled(self.instance, &way, person)
                && obstacles(self.instance, &way, person).is_empty()
        })
    }

    /// The rows after some of them have gone to other people.
    fn moved(&self, moves: &[(&Vec<usize>, PersonId)]) -> Vec<Assignment> {
        let mut rows = self.rows.to_vec();
        for (list, person) in moves {
            for at in *list {
                rows[*at].person.clone_from(&self.instance.person(*person).id);
                rows[*at].kind = self.kind(*at, *person, list.len());
                rows[*at].standby = None;
            }
        }
        rows
    }

    /// In which quality somebody new takes a row, if so many go to them at once.
    fn kind(&self, at: usize, person: PersonId, together: usize) -> Kind {
        let kind = self.rows[at].kind;
        match (kind, self.seated[at].occasion) {
            (Kind::Accompanying, Occasion::Meeting(_)) => {
                let whole = self.block(at).map_or(0, |block| block.len());
                if together == whole { Kind::Accompanying } else { Kind::Substitute }
            }
            (Kind::Head | Kind::Delegate, Occasion::Session(id, _))
                if self.seated[at].seat == SeatName::Host =>
            {
                let mut hosts = self.instance.session(id).hosts.iter();
                match hosts.find(|host| host.person == person).map(|host| host.kind) {
                    Some(HostKind::Head) => Kind::Head,
                    Some(HostKind::Delegate) => Kind::Delegate,
                    None => kind,
                }
            }
            _ => kind,
        }
    }
}
