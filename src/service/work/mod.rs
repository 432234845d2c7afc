//! What the API and the pages do alike, on the functions of `office` and the things on the desk.

mod clock;
mod duties;
mod in_force;
mod judge;
mod letterhead;
mod life;
mod made;
mod origin;
mod own;
mod own_said;
mod posted;
mod read;
mod recording;
mod sheets;

pub(crate) use clock::{now, today};
pub(crate) use duties::{Names, Told, Which, duties};
pub(crate) use in_force::{InForce, Known, calendar_file, in_force, known};
pub(crate) use judge::{judge, validated};
pub(crate) use letterhead::last_letterhead;
pub(crate) use life::{Approvals, approvals, approve, bring};
pub(crate) use made::{Made, made};
pub(crate) use origin::{asked, kept};
pub(crate) use own::{Own, PAST, own_duties, own_duties_of, own_person};
pub(crate) use own_said::{NewNotice, give_notice, handed_in, may_say, own_notices, own_reports, withdraw};
pub(crate) use posted::{Posted, posted, published};
pub(crate) use read::{Opened, failed, instance_of, opened, plan_of, plan_with, unanswered};
pub(crate) use recording::{note, said};
pub(crate) use sheets::{take_in, workbook_of};
