//! What the API and the pages do alike, on the functions of `office` and the things on the desk.

mod judge;
mod life;
mod made;
mod read;
mod sheets;

pub(crate) use judge::{Judged, judge, validated};
pub(crate) use life::{Approvals, approvals, approve, bring};
pub(crate) use made::{Made, made};
pub(crate) use read::{Opened, failed, instance_of, opened, plan_of, plan_with};
pub(crate) use sheets::{Taken, take_in, workbook_of};
