//! The words of the office as plain types: people, places, cells, receptions, duties, seats, policy, plan.
//!
//! Nothing here knows JSON or a solver. An [`Instance`] is complete: every rule of recurrence is already expanded into
//! dated [`Meeting`]s and [`Session`]s, every calendar into [`Busy`] intervals, every name into a typed index.

mod afterwards;
mod cell;
mod certificate;
mod comparison;
mod coverage;
mod ids;
mod instance;
mod letterhead;
mod person;
mod place;
mod plan;
mod policy;
mod rebalance;
mod reception;
mod seat;
mod settled;
mod turnout;

pub use afterwards::{Afterwards, Fate, Later, fate, posted_days};
pub use cell::{Accompanying, Block, Cell, Commune, Holder, Meeting, MeetingKind, REQUIRED};
pub use certificate::{Certificate, CertifiedBound, Multiplier, Premise};
pub use comparison::{Carried, Difference, Figures, Hosted, Shift, Spread, Tally};
pub use coverage::{Coverage, Taken};
pub use ids::{CellId, CommuneId, MeetingId, PersonId, PlaceId, SeriesId, SessionId};
pub use instance::{Horizon, Instance, Language, Lock, Organization, PastVisit};
pub use letterhead::{Letterhead, Signer, Spelling};
pub use person::{Busy, Limit, Measure, Period, Person};
pub use place::{Place, Travel, Trip};
pub use plan::{
    Assignment, Fairness, FairnessLevel, Kind, PersonLoad, Plan, Proof, Stamp, Status, TierResult, Uncovered,
    UncoveredKind, Warning, WarningKind,
};
pub use policy::{
    AreaLead, Counts, DistanceBand, Excused, FairnessPolicy, OwnPlace, Points, Policy, Presence, Rotation,
    Standby, Strictness, Tier, TierPolicy, TravelBase,
};
pub use rebalance::{Broken, Change, Rebalance, Why};
pub use reception::{Candidate, Composition, HostKind, HostOption, PanelSeat, Series, Session};
pub use seat::SeatName;
pub use settled::{Settled, tiers_of_a_change};
pub use turnout::{Attendance, Turnout};
