//! The life of plans: put before the standing committee, published, replaced; and what stands where in each.

mod books;
mod diff;
mod frozen;
mod named;
mod opening;
mod owed;
mod publish;
mod rows;
mod standing;
mod staying;
mod versions;

pub use crate::register::records::{PlanState, PlanVersion};
pub use books::settle_books;
pub use diff::{Change, Differences, diff};
pub use frozen::Frozen;
pub use named::organization;
pub use opening::{OpenFailure, Opened, open_period};
pub use owed::{Owed, owed_reports};
pub use publish::{Publication, PublishFailure, Published, publish};
pub use versions::{Version, VersionName, find_version, versions};
