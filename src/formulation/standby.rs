//! Standbys: for each seat somebody who could step in, named after the plan is made.

use std::collections::BTreeMap;

use super::eligible::{self, Forbidden};
use super::occasion::{Occasion, exclude};
use crate::domain::{Assignment, Counts, Instance, Kind, MeetingId, PersonId, SeatName, SessionId};

/// Names a standby for every seat the policy asks one for, as far as somebody is free.
///
/// Seats with the fewest candidates choose first; among candidates, who stands by least. Nobody waits for two duties
/// that exclude each other. This is a greedy choice, not an optimum.
pub fn name_standbys(instance: &Instance, assignments: &mut [Assignment]) {
    let mut desk = Desk::new(instance, assignments);
    let mut open: Vec<(Vec<PersonId>, usize)> = (0..assignments.len())
        .filter(|at| wanted(instance, &assignments[*at]))
        .filter_map(|at| Some((desk.candidates(&assignments[at], at)?, at)))
        .collect();
    open.sort_by_key(|(candidates, at)| (candidates.len(), *at));
    for (candidates, at) in open {
        let Some(occasion) = desk.occasions[at] else { continue };
        let free = candidates.into_iter().filter(|person| desk.is_free(*person, occasion));
        let Some(person) = free.min_by_key(|person| (desk.waits.get(person).copied().unwrap_or(0), *person))
        else {
            continue;
        };
        assignments[at].standby = Some(instance.person(person).id.clone());
        *desk.waits.entry(person).or_default() += 1;
        desk.taken.entry(person).or_default().push(occasion);
    }
}

fn wanted(instance: &Instance, row: &Assignment) -> bool {
    match row.kind {
        Kind::Accompanying | Kind::Substitute => instance.policy.standby.for_meetings(),
        Kind::AreaLead => false,
        Kind::Head | Kind::Delegate | Kind::Panel => instance.policy.standby.for_sessions(),
    }
}

/// Who is where already.
struct Desk<'a> {
    instance: &'a Instance,
    forbidden: Forbidden<'a>,
    occasions: Vec<Option<Occasion>>,
    taken: BTreeMap<PersonId, Vec<Occasion>>,
    at: BTreeMap<Occasion, Vec<PersonId>>,
    waits: BTreeMap<PersonId, usize>,
}

impl<'a> Desk<'a> {
    fn new(instance: &'a Instance, rows: &[Assignment]) -> Self {
        let people: BTreeMap<&str, PersonId> = instance
            .people
            .iter()
            .enumerate()
            .map(|(at, person)| (person.id.as_str(), PersonId(at)))
            .collect();
        let occasions: Vec<Option<Occasion>> = rows.iter().map(|row| occasion(instance, row)).collect();
        let mut taken: BTreeMap<PersonId, Vec<Occasion>> = BTreeMap::new();
        let mut at: BTreeMap<Occasion, Vec<PersonId>> = BTreeMap::new();
        for (row, occasion) in rows.iter().zip(&occasions) {
            if let (Some(person), Some(occasion)) = (people.get(row.person.as_str()), occasion) {
                taken.entry(*person).or_default().push(*occasion);
                at.entry(*occasion).or_default().push(*person);
            }
        }
        let forbidden = Forbidden::of(instance);
        Self { instance, forbidden, occasions, taken, at, waits: BTreeMap::new() }
    }

    fn is_free(&self, person: PersonId, occasion: Occasion) -> bool {
        let own = self.taken.get(&person).into_iter().flatten();
        let apart = |a: PersonId| {
            let pairs = &self.instance.policy.apart;
            pairs.iter().any(|pair| *pair == (a, person) || *pair == (person, a))
        };
        own.into_iter().all(|other| *other != occasion && !exclude(self.instance, *other, occasion))
            && !self.at.get(&occasion).into_iter().flatten().any(|other| apart(*other))
    }

    /// Everybody whom the seat and their own calendar admit.
    fn candidates(&self, row: &Assignment, at: usize) -> Option<Vec<PersonId>> {
        let (occasion, seat) = (self.occasions[at]?, SeatName::parse(&row.seat)?);
        Some(self.instance.person_ids().filter(|person| self.may(*person, occasion, &seat, row)).collect())
    }

    fn may(&self, person: PersonId, occasion: Occasion, seat: &SeatName, row: &Assignment) -> bool {
        let instance = self.instance;
        let barred = self.forbidden.bars(person, &row.duty, |name| name.same_role(seat));
        let fits = match (occasion, seat) {
            (Occasion::Meeting(id), SeatName::Accompanying { role, .. }) => {
                let seats = &instance.cell(instance.meeting(id).cell).accompanying;
                let labelled = |wanted: &crate::domain::Accompanying| {
                    eligible::labelled(instance, person, &wanted.groups)
                };
                seats.iter().any(|wanted| wanted.role == *role && labelled(wanted))
                    && eligible::may_attend(instance, person, id, Counts::Meetings)
            }
            (Occasion::Session(id, _), SeatName::Host) => {
                instance.session(id).hosts.iter().any(|host| host.person == person)
                    && eligible::may_come(instance, person, occasion, Counts::Host)
            }
            (Occasion::Session(id, _), SeatName::Panel { role, .. }) => {
                let seats = &instance.one_series(instance.session(id).series).panel;
                let labelled =
                    |wanted: &crate::domain::PanelSeat| eligible::labelled(instance, person, &wanted.groups);
                seats.iter().any(|wanted| wanted.role == *role && labelled(wanted))
                    && eligible::may_come(instance, person, occasion, Counts::Panel)
            }
            _ => false,
        };
        fits && !barred
    }
}

fn occasion(instance: &Instance, row: &Assignment) -> Option<Occasion> {
    let meeting = instance.meetings.iter().position(|meeting| meeting.id == row.duty);
    meeting.map(|at| Occasion::Meeting(MeetingId(at))).or_else(|| {
        let at = instance.sessions.iter().position(|session| session.id == row.duty)?;
        let candidate =
            instance.sessions[at].candidates.iter().position(|candidate| candidate.date == row.date)?;
        Some(Occasion::Session(SessionId(at), candidate))
    })
}
