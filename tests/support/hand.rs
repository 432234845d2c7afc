//! Plans written by hand.

use chrono::NaiveDate;
use luanphien::checker::{Measures, measure};
use luanphien::domain::*;

use super::date;

/// One assignment in short: everything else follows from the instance.
#[derive(Clone, Debug)]
pub struct Sit {
    duty: String,
    seat: String,
    person: String,
    kind: Option<Kind>,
    date: Option<NaiveDate>,
    standby: Option<String>,
}

/// Somebody in a seat: `sit("c1@2027-01-05", "accompanying:member/1", "ann")`.
pub fn sit(duty: &str, seat: &str, person: &str) -> Sit {
    let [duty, seat, person] = [duty, seat, person].map(str::to_owned);
    Sit { duty, seat, person, kind: None, date: None, standby: None }
}

impl Sit {
    /// Goes instead of the accompanying member, for this meeting only.
    pub fn substitute(mut self) -> Self {
        self.kind = Some(Kind::Substitute);
        self
    }

    /// On another candidate date than the first.
    pub fn on(mut self, day: &str) -> Self {
        self.date = Some(date(day));
        self
    }

    /// With somebody standing by.
    pub fn standby(mut self, person: &str) -> Self {
        self.standby = Some(person.to_owned());
        self
    }
}

/// The assignments in full, in the order of a plan.
///
/// # Panics
/// When a duty, seat or person is not in the instance.
pub fn assignments(instance: &Instance, sits: &[Sit]) -> Vec<Assignment> {
    let mut list: Vec<_> = sits.iter().map(|sit| assignment(instance, sit)).collect();
    list.sort_by(|a, b| (a.start, &a.duty, &a.seat).cmp(&(b.start, &b.duty, &b.seat)));
    list
}

/// A plan of these assignments, its figures filled in from them, as if proved.
pub fn hand_plan(instance: &Instance, sits: &[Sit]) -> Plan {
    plan_of(instance, assignments(instance, sits))
}

/// A plan that says about itself what its assignments say, as if proved.
pub fn plan_of(instance: &Instance, assignments: Vec<Assignment>) -> Plan {
    let Measures { tiers, people, sorted, levels, uncovered, warnings, .. } = measure(instance, &assignments);
    let level = |(level, count)| FairnessLevel { level, count, bound: Some(count), proved: true };
    let tier = |policy: &TierPolicy| proved(policy, tiers[&policy.tier]);
    Plan {
        status: Status::Optimal,
        tiers: instance.policy.tiers.iter().map(tier).collect(),
        fairness: Fairness { sorted, levels: levels.into_iter().map(level).collect() },
        assignments,
        uncovered,
        people,
        warnings,
        rebalance: None,
        stamp: stamp(instance),
    }
}

fn proved(policy: &TierPolicy, value: i64) -> TierResult {
    let TierPolicy { tier, tolerance } = *policy;
    let [best, bound] = [Some(value); 2];
    TierResult { tier, value, best, bound, proved: true, proof: Proof::Solver, tolerance }
}

fn stamp(instance: &Instance) -> Stamp {
    Stamp {
        instance: instance.hash.clone(),
        program: "hand".into(),
        solver: "hand".into(),
        seed: 0,
        limit_struck: false,
    }
}

fn assignment(instance: &Instance, sit: &Sit) -> Assignment {
    let seat = SeatName::parse(&sit.seat).unwrap_or_else(|| panic!("{} is no seat", sit.seat));
    let person = instance.people.iter().position(|p| p.id == sit.person).map(PersonId);
    let person = person.unwrap_or_else(|| panic!("{} is nobody", sit.person));
    let mut made = match instance.meetings.iter().find(|m| m.id == sit.duty) {
        Some(meeting) => at_meeting(instance, meeting, &seat),
        None => at_session(instance, sit, &seat, person),
    };
    made.kind = sit.kind.unwrap_or(made.kind);
    made.person.clone_from(&sit.person);
    made.seat.clone_from(&sit.seat);
    made.standby.clone_from(&sit.standby);
    made.locked = instance.locks.iter().any(|lock| {
        let here = lock.duty == sit.duty && lock.seat.as_ref().is_none_or(|name| name.same_role(&seat));
        lock.fixed && lock.person == person && here
    });
    made
}

fn at_meeting(instance: &Instance, meeting: &Meeting, seat: &SeatName) -> Assignment {
    let kind = if *seat == SeatName::AreaLead { Kind::AreaLead } else { Kind::Accompanying };
    Assignment {
        duty: meeting.id.clone(),
        seat: String::new(),
        role: seat.role().to_owned(),
        date: meeting.date(),
        start: meeting.interval.start,
        end: meeting.interval.end,
        place: instance.place(meeting.place).id.clone(),
        cell: Some(instance.cell(meeting.cell).id.clone()),
        reception: None,
        person: String::new(),
        kind,
        locked: false,
        standby: None,
    }
}

fn at_session(instance: &Instance, sit: &Sit, seat: &SeatName, person: PersonId) -> Assignment {
    let session = instance.sessions.iter().find(|s| s.id == sit.duty);
    let session = session.unwrap_or_else(|| panic!("{} is no duty", sit.duty));
    let series = instance.one_series(session.series);
    let day = sit.date.unwrap_or(session.candidates[0].date);
    let candidate = session.candidates.iter().find(|c| c.date == day).expect("a candidate date");
    let option = session.hosts.iter().find(|option| option.person == person);
    let kind = match (seat, option.map(|option| option.kind)) {
        (SeatName::Host, Some(HostKind::Delegate)) => Kind::Delegate,
        (SeatName::Host, _) => Kind::Head,
        _ => Kind::Panel,
    };
    Assignment {
        duty: session.id.clone(),
        seat: String::new(),
        role: seat.role().to_owned(),
        date: day,
        start: candidate.sittings[0].start,
        end: candidate.sittings[candidate.sittings.len() - 1].end,
        place: instance.place(series.place).id.clone(),
        cell: None,
        reception: Some(series.id.clone()),
        person: String::new(),
        kind,
        locked: false,
        standby: None,
    }
}
