//! Who is where: whether somebody may take a seat beside all that is taken already.

use std::collections::BTreeMap;

use crate::domain::{
    Assignment, CommuneId, Instance, Limit, Measure, MeetingId, PersonId, SeatName, SessionId,
};
use crate::formulation::{Forbidden, Occasion, exclude, may_attend, may_come, periods};

/// Seats taken, by person and by occasion.
pub(super) struct Desk<'a> {
    instance: &'a Instance,
    forbidden: Forbidden<'a>,
    meetings: BTreeMap<&'a str, MeetingId>,
    sessions: BTreeMap<&'a str, SessionId>,
    taken: Vec<Vec<Occasion>>,
    at: BTreeMap<Occasion, Vec<PersonId>>,
}

impl<'a> Desk<'a> {
    /// Nobody is anywhere.
    pub(super) fn empty(instance: &'a Instance) -> Self {
        let meetings = (0..).map(MeetingId).zip(&instance.meetings);
        let sessions = (0..).map(SessionId).zip(&instance.sessions);
        Self {
            instance,
            forbidden: Forbidden::of(instance),
            meetings: meetings.map(|(id, meeting)| (meeting.id.as_str(), id)).collect(),
            sessions: sessions.map(|(id, session)| (session.id.as_str(), id)).collect(),
            taken: vec![Vec::new(); instance.people.len()],
            at: BTreeMap::new(),
        }
    }

    /// Everybody is where a plan puts them.
    pub(super) fn of(instance: &'a Instance, rows: &[Assignment]) -> Self {
        let mut desk = Self::empty(instance);
        let people: BTreeMap<&str, PersonId> =
            instance.person_ids().map(|id| (instance.person(id).id.as_str(), id)).collect();
        for row in rows {
            if let (Some(person), Some((occasion, _))) = (people.get(row.person.as_str()), desk.seat_of(row))
            {
                desk.sit(*person, occasion);
            }
        }
        desk
    }

    /// When and where a row is, and in which seat.
    pub(super) fn seat_of(&self, row: &Assignment) -> Option<(Occasion, SeatName)> {
        let seat = SeatName::parse(&row.seat)?;
        if let Some(meeting) = self.meetings.get(row.duty.as_str()) {
            return Some((Occasion::Meeting(*meeting), seat));
        }
        let session = *self.sessions.get(row.duty.as_str())?;
        let mut dates = self.instance.session(session).candidates.iter();
        let on = dates.position(|date| {
            date.date == row.date && date.sittings.first().is_some_and(|first| first.start == row.start)
        })?;
        Some((Occasion::Session(session, on), seat))
    }

    /// Puts somebody there.
    pub(super) fn sit(&mut self, person: PersonId, occasion: Occasion) {
        self.taken[person.0].push(occasion);
        self.at.entry(occasion).or_default().push(person);
    }

    /// Who is there.
    pub(super) fn present(&self, occasion: Occasion) -> &[PersonId] {
        self.at.get(&occasion).map_or(&[], Vec::as_slice)
    }

    /// Whether somebody may take a seat: eligible, in office, available, in one place at a time, within the upper limits,
    /// not kept apart from anybody there, and not one too many of a group.
    pub(super) fn may_sit(&self, person: PersonId, occasion: Occasion, seat: &SeatName) -> bool {
        self.fits(person, occasion, seat)
            && !self.forbidden.bars(person, self.duty(occasion), |barred| barred.same_role(seat))
            && self.is_free(person, occasion)
            && self.within_limits(person, occasion)
            && self.gets_on(person, occasion)
    }

    fn duty(&self, occasion: Occasion) -> &'a str {
        match occasion {
            Occasion::Meeting(id) => &self.instance.meeting(id).id,
            Occasion::Session(id, _) => &self.instance.session(id).id,
        }
    }

    fn fits(&self, person: PersonId, occasion: Occasion, seat: &SeatName) -> bool {
        let (instance, who) = (self.instance, self.instance.person(person));
        match (occasion, seat) {
            (Occasion::Meeting(id), SeatName::Accompanying { role, .. }) => {
                let seats = &instance.cell(instance.meeting(id).cell).accompanying;
                seats.iter().any(|seats| seats.role == *role && who.in_any(&seats.groups))
                    && may_attend(instance, person, id, seat.family())
            }
            (Occasion::Meeting(id), SeatName::AreaLead) => {
                communes(instance, id).any(|commune| instance.commune(commune).area_lead == Some(person))
                    && may_attend(instance, person, id, seat.family())
            }
            (Occasion::Session(id, _), SeatName::Host) => {
                instance.session(id).hosts.iter().any(|option| option.person == person)
                    && may_come(instance, person, occasion, seat.family())
            }
            (Occasion::Session(id, _), SeatName::Panel { role, .. }) => {
                let panel = &instance.one_series(instance.session(id).series).panel;
                panel.iter().any(|seats| seats.role == *role && who.in_any(&seats.groups))
                    && may_come(instance, person, occasion, seat.family())
            }
            (Occasion::Meeting(_), SeatName::Host | SeatName::Panel { .. })
            | (Occasion::Session(..), SeatName::Accompanying { .. } | SeatName::AreaLead) => false,
        }
    }

    fn is_free(&self, person: PersonId, occasion: Occasion) -> bool {
        let mut taken = self.taken[person.0].iter();
        taken.all(|other| *other != occasion && !exclude(self.instance, *other, occasion))
    }

    fn within_limits(&self, person: PersonId, occasion: Occasion) -> bool {
        let limits = &self.instance.person(person).limits;
        limits.iter().all(|limit| match limit.max {
            Some(max) => self.carried_with(person, occasion, limit) <= i64::from(max),
            None => true,
        })
    }

    /// What somebody would carry in the period of an occasion, together with it.
    fn carried_with(&self, person: PersonId, occasion: Occasion, limit: &Limit) -> i64 {
        let day = |one: Occasion| one.date(self.instance);
        let mut all = periods(limit.per, self.instance.horizon).into_iter();
        let period = all.find(|(from, to)| *from <= day(occasion) && day(occasion) <= *to);
        let inside = |one: &Occasion| period.is_some_and(|(from, to)| from <= day(*one) && day(*one) <= to);
        let amount = |one: Occasion| match limit.measure {
            Measure::Duties => 1,
            Measure::Minutes => one.minutes(self.instance),
        };
        let others: i64 = self.taken[person.0].iter().copied().filter(inside).map(amount).sum();
        others + amount(occasion)
    }

    /// Whether nobody there is kept apart from the person, and no group would be one too many.
    fn gets_on(&self, person: PersonId, occasion: Occasion) -> bool {
        let present = self.present(occasion);
        let apart = |other: &PersonId| {
            let pairs = &self.instance.policy.apart;
            pairs.contains(&(person, *other)) || pairs.contains(&(*other, person))
        };
        !present.iter().any(apart) && self.leaves_room(person, occasion, present)
    }

    fn leaves_room(&self, person: PersonId, occasion: Occasion, present: &[PersonId]) -> bool {
        let Occasion::Session(id, _) = occasion else { return true };
        let series = self.instance.one_series(self.instance.session(id).series);
        let belongs = |who: PersonId, group: &str| self.instance.person(who).groups.contains(group);
        series.composition.iter().filter(|bound| belongs(person, &bound.group)).all(|bound| {
            let there = present.iter().filter(|other| belongs(**other, &bound.group)).count();
            bound.at_most.is_none_or(|most| there < most as usize)
        })
    }
}

/// The communes of the cells that meet.
pub(super) fn communes(instance: &Instance, meeting: MeetingId) -> impl Iterator<Item = CommuneId> + '_ {
    let held = instance.meeting(meeting);
    std::iter::once(held.cell).chain(held.joint.iter().copied()).map(|cell| instance.cell(cell).commune)
}
