//! The plain way: no plan, a circle. Whoever is next on the list and can come takes the seat.

use std::collections::{BTreeMap, BTreeSet};

use super::desk::{Desk, communes};
use crate::domain::{Assignment, HostKind, Instance, Kind, MeetingId, PersonId, SeatName, SessionId};
use crate::formulation::{Occasion, at_meeting, at_session, periods};

/// One quarter by the plain way, every circle beginning with the first person of the instance.
#[must_use]
pub fn round_robin(instance: &Instance) -> Vec<Assignment> {
    Circles::new(instance.people.iter().map(|person| person.id.as_str())).fill(instance)
}

/// The list of people, and how far each circle has got; one circle for each set of labels that seats ask for.
pub(super) struct Circles {
    /// Position of everybody who is ever there.
    ranks: BTreeMap<String, usize>,
    /// Who took the last seat of a circle.
    last: BTreeMap<BTreeSet<String>, usize>,
}

impl Circles {
    /// Circles that begin with the first of the list.
    pub(super) fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        Self { ranks: ids.map(str::to_owned).zip(0..).collect(), last: BTreeMap::new() }
    }

    /// Fills a quarter: sessions get their day and host, members in charge of an area their visits, then all other seats in
    /// order of time from the circles.
    pub(super) fn fill(&mut self, instance: &Instance) -> Vec<Assignment> {
        let mut sheet = Sheet { instance, desk: Desk::empty(instance), rows: Vec::new() };
        let held = sheet.sessions();
        sheet.area_leads();
        let meetings = (0..instance.meetings.len()).map(|at| Occasion::Meeting(MeetingId(at)));
        let mut occasions: Vec<Occasion> = meetings.chain(held).collect();
        occasions.sort_by_key(|one| (one.intervals(instance).first().map(|first| first.start), *one));
        for occasion in occasions {
            for (seat, labels) in seats(instance, occasion) {
                let locked = sheet.locked(occasion, &seat);
                if let Some(person) = locked.or_else(|| self.next(&sheet, occasion, &seat, &labels)) {
                    sheet.take(person, occasion, &seat);
                }
            }
        }
        sheet.rows.sort_by(|a, b| (a.start, &a.duty, &a.seat).cmp(&(b.start, &b.duty, &b.seat)));
        sheet.rows
    }

    /// The next of the circle who may take the seat; the circle goes on after them.
    fn next(
        &mut self,
        sheet: &Sheet<'_>,
        occasion: Occasion,
        seat: &SeatName,
        labels: &BTreeSet<String>,
    ) -> Option<PersonId> {
        let instance = sheet.instance;
        let rank = |person: PersonId| self.ranks.get(&instance.person(person).id).copied().unwrap_or(0);
        let last = self.last.get(labels).copied();
        // Those after the last one come first, then the others from the top.
        let turn = |person: &PersonId| (last.is_some_and(|last| rank(*person) <= last), rank(*person));
        let fits = instance.person_ids().filter(|person| sheet.desk.may_sit(*person, occasion, seat));
        let person = fits.min_by_key(turn)?;
        let rank = rank(person);
        self.last.insert(labels.clone(), rank);
        Some(person)
    }
}

/// The seats of an occasion that come from the circles, with the labels they ask for.
fn seats(instance: &Instance, occasion: Occasion) -> Vec<(SeatName, BTreeSet<String>)> {
    match occasion {
        Occasion::Meeting(id) => {
            let roles = instance.cell(instance.meeting(id).cell).accompanying.iter();
            let seats = roles.flat_map(|seats| {
                let name = |number| SeatName::Accompanying { role: seats.role.clone(), number };
                (1..=seats.count).map(move |number| (name(number), seats.groups.clone()))
            });
            seats.collect()
        }
        Occasion::Session(id, _) => {
            let panel = instance.one_series(instance.session(id).series).panel.iter();
            let seats = panel.flat_map(|seats| {
                let name = |number| SeatName::Panel { role: seats.role.clone(), number };
                (1..=seats.count).map(move |number| (name(number), seats.groups.clone()))
            });
            seats.collect()
        }
    }
}

/// The quarter as it fills.
struct Sheet<'a> {
    instance: &'a Instance,
    desk: Desk<'a>,
    rows: Vec<Assignment>,
}

impl Sheet<'_> {
    fn take(&mut self, person: PersonId, occasion: Occasion, seat: &SeatName) {
        let kind = match seat {
            // Nobody stays with a cell here, so everybody who comes is there for this meeting only.
            SeatName::Accompanying { .. } => Kind::Substitute,
            SeatName::AreaLead => Kind::AreaLead,
            SeatName::Host => self.host_kind(person, occasion),
            SeatName::Panel { .. } => Kind::Panel,
        };
        let row = match occasion {
            Occasion::Meeting(id) => at_meeting(self.instance, id, person, seat, seat.role(), kind),
            Occasion::Session(id, on) => at_session(self.instance, (id, on), person, seat, seat.role(), kind),
        };
        self.desk.sit(person, occasion);
        self.rows.push(row);
    }

    fn host_kind(&self, person: PersonId, occasion: Occasion) -> Kind {
        let Occasion::Session(id, _) = occasion else { return Kind::Head };
        let option = self.instance.session(id).hosts.iter().find(|option| option.person == person);
        match option.map(|option| option.kind) {
            Some(HostKind::Delegate) => Kind::Delegate,
            Some(HostKind::Head) | None => Kind::Head,
        }
    }

    /// Whoever a lock fixes to the seat, if they may sit there.
    fn locked(&self, occasion: Occasion, seat: &SeatName) -> Option<PersonId> {
        let duty = match occasion {
            Occasion::Meeting(id) => &self.instance.meeting(id).id,
            Occasion::Session(id, _) => &self.instance.session(id).id,
        };
        let meant = self.instance.locks.iter().filter(|lock| lock.fixed && lock.duty == *duty);
        let mut meant = meant.filter(|lock| lock.seat.as_ref().is_none_or(|named| named.same_role(seat)));
        meant.find(|lock| self.desk.may_sit(lock.person, occasion, seat)).map(|lock| lock.person)
    }

    /// Each session on the day closest to the one preferred on which the head can come, else the first delegate; the panel
    /// comes later.
    fn sessions(&mut self) -> Vec<Occasion> {
        let mut held = Vec::new();
        for id in (0..self.instance.sessions.len()).map(SessionId) {
            let mut days: Vec<usize> = (0..self.instance.session(id).candidates.len()).collect();
            days.sort_by_key(|on| self.instance.session(id).candidates[*on].distance);
            let day = days.into_iter().map(|on| Occasion::Session(id, on)).find_map(|occasion| {
                self.is_spaced(occasion, &held).then(|| Some((occasion, self.host(id, occasion)?))).flatten()
            });
            if let Some((occasion, host)) = day {
                self.take(host, occasion, &SeatName::Host);
                held.push(occasion);
            }
        }
        held
    }

    fn host(&self, id: SessionId, occasion: Occasion) -> Option<PersonId> {
        let mut hosts = self.instance.session(id).hosts.iter().map(|option| option.person);
        self.locked(occasion, &SeatName::Host)
            .or_else(|| hosts.find(|person| self.desk.may_sit(*person, occasion, &SeatName::Host)))
    }

    /// Whether the days between the sessions of the series are kept.
    fn is_spaced(&self, occasion: Occasion, held: &[Occasion]) -> bool {
        let series = |one: Occasion| match one {
            Occasion::Session(id, _) => Some(self.instance.session(id).series),
            Occasion::Meeting(_) => None,
        };
        let Some(own) = series(occasion) else { return true };
        let between = i64::from(self.instance.one_series(own).min_days_between);
        let day = |one: Occasion| one.date(self.instance);
        let mut others = held.iter().filter(|other| series(**other) == Some(own));
        others.all(|other| (day(*other) - day(occasion)).num_days().abs() >= between)
    }

    /// Each member in charge of an area goes to the first meeting there in each period that they can attend.
    fn area_leads(&mut self) {
        let Some(policy) = self.instance.policy.area_lead else { return };
        for (from, to) in periods(policy.per, self.instance.horizon) {
            for commune in (0..self.instance.communes.len()).map(crate::domain::CommuneId) {
                let Some(lead) = self.instance.commune(commune).area_lead else { continue };
                let here = |id: &MeetingId| {
                    let day = self.instance.meeting(*id).date();
                    from <= day && day <= to && communes(self.instance, *id).any(|own| own == commune)
                };
                let meetings = (0..self.instance.meetings.len()).map(MeetingId).filter(here);
                let mut occasions = meetings.map(Occasion::Meeting);
                let free = occasions.find(|one| self.desk.may_sit(lead, *one, &SeatName::AreaLead));
                if let Some(occasion) = free {
                    self.take(lead, occasion, &SeatName::AreaLead);
                }
            }
        }
    }
}
