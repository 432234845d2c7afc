//! From structs to the plain types: rules become dated duties, calendars busy times, ids positions.

mod blocks;
mod calendars;
mod changes;
mod context;
mod draft;
mod known;
mod locks;
mod meetings;
mod people;
mod policy;
mod receptions;
mod rules;
mod sessions;
mod sittings;
mod straight;
mod travel;

pub(super) use blocks::seat_of_role;
pub(super) use calendars::Calendars;
pub(super) use draft::Draft;
pub(super) use known::{KnownMeeting, KnownSession, known_meetings, known_sessions};
pub(super) use people::interval;
pub(super) use policy::tiers;
pub(super) use rules::date_rule;
pub(super) use sittings::{in_season, sittings_overlap};
