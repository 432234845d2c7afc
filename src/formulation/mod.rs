//! From seats to columns, from rules to rows, from tiers to objectives; and back from a point to assignments.
//!
//! Columns stand for whole tenure blocks, not for links between a member and a cell (`docs/model.md` tells why). Every
//! rule of the catalogue is stated in exactly one place, listed in [`formulate`].

mod builder;
mod changes;
mod contents;
mod decode;
mod eligible;
mod history;
mod loads;
mod locks;
mod meetings;
mod model;
mod numbers;
mod occasion;
mod person_rows;
mod presence;
mod rotation;
mod sessions;
mod standby;
mod worth;

pub use contents::formulate;
pub use decode::assignments;
pub use loads::HEADROOM;
pub use model::{Col, Column, LoadGrid, LoadScale, Meaning, Model, Objective, Row};
pub use standby::name_standbys;

pub(crate) use decode::{at_meeting, at_session};
pub(crate) use eligible::{Forbidden, may_attend, may_come};
pub(crate) use occasion::{Occasion, exclude};
pub(crate) use person_rows::periods;
pub(crate) use rotation::may_accompany;
