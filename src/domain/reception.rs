//! Citizen receptions: the series of a body, its sessions, and the dates they may take.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{CommuneId, PersonId, PlaceId, SeriesId};
use crate::calendar::Interval;

/// The receptions of one body (lịch tiếp dân của một cơ quan).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Stable id from the instance.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// The commune of the body, where it has one.
    pub commune: Option<CommuneId>,
    /// Where the sessions are held.
    pub place: PlaceId,
    /// Weight of one session not held in the coverage tier (1 or more).
    pub priority: i64,
    /// Seats of the panel besides the host.
    pub panel: Vec<PanelSeat>,
    /// Bounds on how many of a group sit in one session, host and panel together.
    pub composition: Vec<Composition>,
    /// At least this many days between two sessions of the series.
    pub min_days_between: u32,
    /// Sessions a month that the regulation asks for.
    pub min_per_month: u32,
    /// Working days between posting and the session.
    pub posting_lead: u32,
    /// Topics that are posted with the schedule.
    pub topics: Vec<String>,
    /// Points for the host seat.
    pub host_points: i64,
    /// Points for a panel seat.
    pub panel_points: i64,
}

/// Seats of one role on the panel of every session of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelSeat {
    /// Role as printed and as used in seat names.
    pub role: String,
    /// How many people of this role (1 or more).
    pub count: u32,
    /// Who is eligible: people with one of these labels.
    pub groups: BTreeSet<String>,
    /// Weight of one such seat left unfilled in the coverage tier; wanted seats weigh less than required ones.
    pub weight: i64,
    /// Whether the seat is required (otherwise it is wanted).
    pub required: bool,
}

/// At least / at most so many of a group in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composition {
    /// The label that is counted.
    pub group: String,
    /// Missing ones are listed as uncovered, each with the weight of a required seat.
    pub at_least: u32,
    /// Never more than this (hard).
    pub at_most: Option<u32>,
    /// Weight of one missing person in the coverage tier.
    pub weight: i64,
}

/// One session to be held, on one of its candidate dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Stable id: series, month, number in the month.
    pub id: String,
    /// The series it belongs to.
    pub series: SeriesId,
    /// First day of the month it counts for.
    pub month: NaiveDate,
    /// The dates it may take, in order of time; one only where the date is given by rule.
    pub candidates: Vec<Candidate>,
    /// Who may be the host: the head first, then the delegates in order.
    pub hosts: Vec<HostOption>,
}

/// A date a session may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The day.
    pub date: NaiveDate,
    /// The sittings of that day, in order of time; whoever takes a seat takes it for all of them.
    pub sittings: Vec<Interval>,
    /// Days away from the preferred day (0 where none is preferred).
    pub distance: i64,
}

impl Candidate {
    /// Minutes of all sittings.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        self.sittings.iter().map(Interval::minutes).sum()
    }
}

/// Somebody who may host a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostOption {
    /// The person.
    pub person: PersonId,
    /// Head or delegate.
    pub kind: HostKind,
    /// Cost in the heads tier: 0 for the head, the cost of delegating for a delegate.
    pub cost: i64,
}

/// In which quality somebody hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HostKind {
    /// The head of the body, or whose turn it is where hosts rotate.
    Head,
    /// Somebody who stands in for the head.
    Delegate,
}
