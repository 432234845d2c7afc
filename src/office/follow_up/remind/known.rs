//! The duties that reminders may be about: those of the days ahead, and whichever is looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::due::Ahead;
use crate::format::records::{Held, MeetingState};
use crate::register::records::{Duty, MeetingOutcome, PlanState, PlanVersion, Seat, SessionOutcome};
use crate::register::{Register, RegisterError, Select};

/// Duties, who has a seat there, and what became of them.
pub(super) struct Known {
    /// Plans in force in the days ahead.
    pub(super) plans: Vec<PlanVersion>,
    /// Duties from the day of the reminders to the end of those plans, and those that were looked up, by id.
    pub(super) duties: BTreeMap<String, Duty>,
    seats: BTreeMap<String, Vec<Seat>>,
    sessions: BTreeMap<String, SessionOutcome>,
    off: BTreeSet<String>,
}

impl Known {
    pub(super) async fn read(
        register: &Register,
        committee: &str,
        ahead: &Ahead,
    ) -> Result<Self, RegisterError> {
        let in_force = Select::<PlanVersion>::all().is("state", &PlanState::Published);
        let plans = in_force.to("first", &ahead.until).from("last", &ahead.as_of);
        let plans = register.read(committee, plans).await?;
        let end = plans.iter().map(|plan| plan.last).max().unwrap_or(ahead.until).max(ahead.until);
        let duties = Select::<Duty>::all().from("date", &ahead.as_of).to("date", &end);
        let meetings = Select::<MeetingOutcome>::all().on_days(ahead.as_of, end);
        let mut known = Self {
            plans,
            duties: BTreeMap::new(),
            seats: BTreeMap::new(),
            sessions: BTreeMap::new(),
            off: BTreeSet::new(),
        };
        let sessions = Select::all().on_days(ahead.as_of, end);
        let seats = Select::all().on_days(ahead.as_of, end);
        known.add(
            register.read(committee, duties).await?,
            register.read(committee, seats).await?,
            register.read(committee, sessions).await?,
        );
        let meetings = register.read(committee, meetings).await?;
        let off = meetings.into_iter().filter(|own| own.state != MeetingState::Held);
        known.off.extend(off.map(|own| own.duty));
        Ok(known)
    }

    fn add(&mut self, duties: Vec<Duty>, seats: Vec<Seat>, sessions: Vec<SessionOutcome>) {
        for seat in seats {
            self.seats.entry(seat.duty.clone()).or_default().push(seat);
        }
        let off = sessions.iter().filter(|own| matches!(own.held, Held::NotHeld | Held::Moved));
        self.off.extend(off.map(|own| own.duty.clone()));
        self.sessions.extend(sessions.into_iter().map(|own| (own.duty.clone(), own)));
        self.duties.extend(duties.into_iter().map(|duty| (duty.id.clone(), duty)));
    }

    /// Learns of one more duty, whenever it was.
    pub(super) async fn look_up(
        &mut self,
        register: &Register,
        committee: &str,
        duty: &str,
    ) -> Result<(), RegisterError> {
        if self.duties.contains_key(duty) {
            return Ok(());
        }
        let id = duty.to_owned();
        let duties = register.read(committee, Select::<Duty>::all().is("id", &id)).await?;
        let seats = register.read(committee, Select::<Seat>::all().is("duty", &id)).await?;
        let sessions = register.read(committee, Select::<SessionOutcome>::all().is("duty", &id)).await?;
        self.add(duties, seats, sessions);
        Ok(())
    }

    pub(super) fn seats(&self, duty: &str) -> &[Seat] {
        self.seats.get(duty).map_or(&[], Vec::as_slice)
    }

    /// Whether it does not take place on its day.
    pub(super) fn is_off(&self, duty: &str) -> bool {
        self.off.contains(duty)
    }

    /// Who hosted a session instead of the head.
    pub(super) fn delegate(&self, duty: &str) -> Option<String> {
        self.sessions.get(duty)?.delegate.clone()
    }
}
