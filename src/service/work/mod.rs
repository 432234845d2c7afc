//! What the API and the pages do alike, on the functions of `office` and the things on the desk.

mod judge;
mod life;
mod made;
mod origin;
mod read;
mod reread;
mod sheets;

pub use judge::{Judged, judge, validated};
pub use life::{Approvals, approvals, approve, bring};
pub use made::{Made, made};
pub use origin::{asked, kept};
pub use read::{Opened, failed, instance_of, opened, plan_of, plan_with, unanswered};
pub use reread::{reread_fairness, reread_uncovered};
pub use sheets::{Taken, take_in, workbook_of};
