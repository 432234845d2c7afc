//! `luanphien/instance@1` as it stands in JSON: plain structs, defaults filled in by serde, nothing judged yet.
//!
//! No field is untagged or flattened and no unknown field is taken, so that every mistake has a place to point to.
//! The ranges stand as schema attributes; the reader holds every file against the generated schema.

mod calendar;
mod cells;
mod defaults;
mod follow_up;
mod fraction;
mod people;
mod places;
mod policy;
mod receptions;
mod rule;
pub(in crate::format) mod scalar;
mod top;

pub use calendar::{CalendarSource, Country, DayOff, OfficeCalendar};
pub use cells::{
    Accompanying, AddedMeeting, CancelledMeeting, Cell, Commune, JointMeeting, MeetingChange, MeetingKind,
    MeetingRule, MovedMeeting,
};
pub use follow_up::{FollowUp, OwedReports, ReportAuthors, ReportEvery};
pub use fraction::Fraction;
pub use people::{Bounds, CellWishes, Limit, LimitPeriod, Person, PreferredCell, Unavailable};
pub use places::{Matrix, Missing, PersonalTrip, Place, Road, StraightLine, Travel};
pub use policy::{
    AreaLeadPolicy, Count, CurrentHolder, DemandLevel, DistanceBand, ExcusedAbsence, FairnessPolicy,
    MemoryLevel, OwnPlace, Per, Points, Policy, Presence, Rotation, StandbyFor, TierName, TierSetting,
    TravelStart,
};
pub use receptions::{
    AddedSession, CancelledSession, ChosenDates, Composition, Delegate, HeadHost, Host, MovedSession,
    PanelSeat, Reception, ReceptionPoints, RotatingHosts, RuledDates, Season, SessionChange, SessionDates,
    Sitting, Window,
};
pub use rule::{Avoid, DateRule, MonthEnd, NthWeek, NthWeekday, OnHoliday, Weekday, WeekdayOfWeek};
pub use scalar::{Clock, Date, DayOrMoment, Id, Moment, MonthDay, When};
pub use top::{History, Horizon, Instance, Language, Lock, Opening, Organization, Visit};
