//! What the API and the pages do alike, on the functions of `office` and the things on the desk.

mod by_hand;
mod clock;
mod duties;
mod in_force;
mod judge;
mod life;
mod made;
mod open_seat;
mod origin;
mod read;
mod recording;
mod reread;
mod sheets;

pub(crate) use by_hand::{Move, NotMoved, Weighed, by_hand, seen, weigh};
pub(crate) use clock::{at_office, now, today};
pub(crate) use duties::{Names, Told, Which, duties};
pub(crate) use in_force::{InForce, Known, calendar_file, in_force, known};
pub(crate) use judge::{judge, validated};
pub(crate) use life::{Approvals, approvals, approve, bring};
pub(crate) use made::{Made, made};
pub(crate) use origin::{asked, kept};
pub(crate) use read::{Opened, failed, instance_of, opened, plan_of, plan_with, unanswered};
pub(crate) use recording::{note, said};
pub(crate) use reread::{reread_fairness, reread_uncovered};
pub(crate) use sheets::{take_in, workbook_of};
