//! Hard demands that contradict each other, named so that the office can give one up.

use chrono::NaiveDate;

use crate::domain::{Instance, Measure, Period, SeatName};
use crate::formulation::{Meaning, Model};

/// One hard demand that no plan can keep together with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demand {
    /// A lock that fixes a person to a seat.
    Lock {
        /// Position in the instance's list of locks.
        index: usize,
        /// Id of the duty.
        duty: String,
        /// The seat, if one is named.
        seat: Option<SeatName>,
        /// Id of the person.
        person: String,
    },
    /// A person's minimum.
    Minimum {
        /// Id of the person.
        person: String,
        /// The period that is counted.
        per: Period,
        /// What is counted.
        measure: Measure,
        /// First day of the period.
        from: NaiveDate,
        /// What is asked for.
        least: u32,
        /// How much of it cannot be reached.
        missing: i64,
    },
    /// A commune that the presence group must see.
    Presence {
        /// Id of the commune.
        commune: String,
        /// Number of the period in the horizon, from 1.
        period: usize,
    },
    /// A commune whose area lead must attend there.
    AreaLead {
        /// Id of the commune.
        commune: String,
        /// Number of the period in the horizon, from 1.
        period: usize,
    },
}

impl Demand {
    /// The demand behind a column of missing amounts; `None` for columns that are none.
    pub(super) fn behind(instance: &Instance, model: &Model, col: usize, missing: i64) -> Option<Self> {
        match &model.columns[col].meaning {
            Meaning::LockOpen { lock } => {
                let lock = &instance.locks[*lock];
                Some(Self::Lock {
                    index: lock.index,
                    duty: lock.duty.clone(),
                    seat: lock.seat.clone(),
                    person: instance.person(lock.person).id.clone(),
                })
            }
            Meaning::MinimumOpen { person, limit, from } => {
                let who = instance.person(*person);
                let limit = &who.limits[*limit];
                let least = limit.min.unwrap_or(0);
                let (per, measure) = (limit.per, limit.measure);
                Some(Self::Minimum { person: who.id.clone(), per, measure, from: *from, least, missing })
            }
            Meaning::PresenceOpen { commune, window } => {
                Some(Self::Presence { commune: instance.commune(*commune).id.clone(), period: window + 1 })
            }
            Meaning::AreaLeadOpen { commune, window } => {
                Some(Self::AreaLead { commune: instance.commune(*commune).id.clone(), period: window + 1 })
            }
            _ => None,
        }
    }
}
