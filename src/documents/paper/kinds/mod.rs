//! One file for each kind of document: a description from instance and plan.

mod attendance;
mod changes;
mod commune;
mod invitation;
mod minutes;
mod notice;
mod poster;
mod report;
mod slip;

pub(super) use changes::changes;
pub(super) use commune::commune;
pub(super) use invitation::invitations;
pub(super) use minutes::minutes;
pub(super) use notice::notice;
pub(super) use poster::poster;
pub(super) use report::report;
pub(super) use slip::slip;
