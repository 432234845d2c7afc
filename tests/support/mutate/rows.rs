//! Breaking the rules about one row.

use chrono::TimeDelta;
use luanphien::domain::*;
use luanphien::rules::Rule;

use super::{Mutant, Spoiler, seat};

impl Spoiler<'_> {
    pub(super) fn known(&self) -> Option<Mutant> {
        let (at, what) = (self.row(|_| true)?, self.below(4));
        self.bent(Rule::Known, at, |row| match what {
            0 => row.duty.push('?'),
            1 => row.person.push('?'),
            2 => row.seat = "panel:nobody/9".into(),
            _ => row.standby = Some("nobody?".into()),
        })
    }

    pub(super) fn timing(&self) -> Option<Mutant> {
        let (at, what) = (self.row(|_| true)?, self.below(4));
        let minutes = TimeDelta::minutes(self.below(120) + 1);
        self.bent(Rule::Timing, at, |row| match what {
            0 => row.start += minutes,
            1 => row.end -= minutes,
            2 => row.date -= TimeDelta::days(400),
            _ => row.place.push('?'),
        })
    }

    pub(super) fn seat_label(&self) -> Option<Mutant> {
        let (at, what) = (self.row(|_| true)?, self.below(5));
        self.bent(Rule::SeatLabel, at, |row| match what {
            0 => row.role.push('?'),
            1 => row.cell = Some("another".into()),
            2 => row.reception = Some("another".into()),
            3 => row.kind = if row.kind == Kind::Panel { Kind::Accompanying } else { Kind::Panel },
            _ => row.locked = !row.locked,
        })
    }

    /// Somebody else in a seat that is taken, or the same person in another seat of the duty.
    pub(super) fn one_seat(&self) -> Option<Mutant> {
        let at = self.row(|_| true)?;
        let taken = &self.plan.assignments[at];
        let mut double = taken.clone();
        if self.below(2) == 0 {
            double.person =
                self.person(|other| self.id(other) != taken.person).map(|other| self.id(other).to_owned())?;
        } else {
            let plan = self.plan;
            let elsewhere = self.row(|other| other.duty == taken.duty && other.seat != taken.seat)?;
            double = Assignment { person: taken.person.clone(), ..plan.assignments[elsewhere].clone() };
        }
        let rows = [self.plan.assignments.clone(), vec![double]].concat();
        self.rows(Rule::OneSeat, rows)
    }

    pub(super) fn eligible(&self) -> Option<Mutant> {
        let at = self.row(|row| seat(row) != SeatName::Host)?;
        let taken = &self.plan.assignments[at];
        let stranger = self.person(|person| !self.is_admitted(taken, person))?;
        let id = self.id(stranger).to_owned();
        self.bent(Rule::Eligible, at, |row| row.person = id)
    }

    /// Whether a seat's own labels admit a person (read from the instance once more, on its own).
    pub(super) fn is_admitted(&self, row: &Assignment, person: PersonId) -> bool {
        let (instance, seat) = (self.instance, seat(row));
        let carries = |groups| instance.person(person).in_any(groups);
        match (&seat, self.meeting(row), self.session(row)) {
            (SeatName::Accompanying { role, .. }, Some(id), _) => {
                let seats = &instance.cell(instance.meeting(id).cell).accompanying;
                seats.iter().any(|seats| seats.role == *role && carries(&seats.groups))
            }
            (SeatName::AreaLead, Some(id), _) => {
                let meeting = instance.meeting(id);
                let cells = [&[meeting.cell], meeting.joint.as_slice()].concat();
                let leads = cells.iter().map(|cell| instance.commune(instance.cell(*cell).commune).area_lead);
                leads.into_iter().any(|lead| lead == Some(person))
            }
            (SeatName::Host, _, Some(id)) => {
                instance.session(id).hosts.iter().any(|host| host.person == person)
            }
            (SeatName::Panel { role, .. }, _, Some(id)) => {
                let seats = &instance.one_series(instance.session(id).series).panel;
                seats.iter().any(|seats| seats.role == *role && carries(&seats.groups))
            }
            _ => unreachable!("a good plan has no such row"),
        }
    }

    /// Somebody who is no option, or an option in the wrong quality.
    pub(super) fn host(&self) -> Option<Mutant> {
        let at = self.row(|row| seat(row) == SeatName::Host)?;
        let taken = &self.plan.assignments[at];
        let stranger =
            self.person(|person| !self.is_admitted(taken, person)).map(|person| self.id(person).to_owned());
        let other = if taken.kind == Kind::Head { Kind::Delegate } else { Kind::Head };
        match (self.below(2), stranger) {
            (0, Some(id)) => self.bent(Rule::Host, at, |row| row.person = id),
            _ => self.bent(Rule::Host, at, |row| row.kind = other),
        }
    }

    pub(super) fn zero_share(&self) -> Option<Mutant> {
        let at = self.row(|_| true)?;
        let (family, person) =
            (seat(&self.plan.assignments[at]).family(), self.who(&self.plan.assignments[at]));
        self.under(Rule::ZeroShare, |instance| {
            instance.policy.fairness.counts.insert(family);
            let label = instance.policy.fairness.groups.first().cloned();
            instance.people[person.0].groups.extend(label);
            instance.people[person.0].share = 0.into();
        })
    }

    /// The person themselves, somebody the seat does not admit, or somebody who is busy.
    pub(super) fn standby(&self) -> Option<Mutant> {
        let (at, what) = (self.row(|_| true)?, self.below(3));
        let taken = &self.plan.assignments[at];
        let person = match what {
            0 => self.who(taken),
            1 => self.person(|person| !self.is_admitted(taken, person))?,
            _ => self.person(|person| self.is_admitted(taken, person))?,
        };
        let (id, day) = (self.id(person).to_owned(), taken.date);
        let mut mutant = self.bent(Rule::Standby, at, |row| row.standby = Some(id))?;
        if what == 2 {
            let interval = luanphien::calendar::Interval::days(day, day);
            mutant.instance.people[person.0].busy.push(Busy { interval, reason: "away".into() });
        }
        Some(mutant)
    }
}
