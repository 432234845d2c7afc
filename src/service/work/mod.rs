//! What the API and the pages do alike, on the functions of `office` and the things on the desk.

mod clock;
mod duties;
mod in_force;
mod judge;
mod life;
mod made;
mod read;
mod recording;
mod sheets;

pub use clock::{at_office, now, today};
pub use duties::{Names, Sitting, Told, Which, duties};
pub use in_force::{InForce, Known, calendar_file, in_force, known};
pub use judge::{Judged, judge, validated};
pub use life::{Approvals, approvals, approve, bring};
pub use made::{Made, made};
pub use read::{Opened, failed, instance_of, opened, plan_of, plan_with};
pub use recording::{note, said};
pub use sheets::{Taken, take_in, workbook_of};
