//! What the API and the pages do alike, on the functions of `office` and the things on the desk.

mod by_hand;
mod judge;
mod life;
mod made;
mod open_seat;
mod read;
mod sheets;

pub use by_hand::{Move, NotMoved, Weighed, by_hand, seen, weigh};
pub use judge::{Judged, judge, validated};
pub use life::{Approvals, approvals, approve, bring};
pub use made::{Made, made};
pub use read::{Opened, failed, instance_of, opened, plan_of, plan_with};
pub use sheets::{Taken, take_in, workbook_of};
