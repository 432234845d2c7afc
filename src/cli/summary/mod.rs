//! What people see of a plan and of a report: one file per section, everything in the language of the reader.

mod bar;
mod certificate;
mod changes;
mod comparison;
mod comparison_details;
mod coverage;
mod fairness;
mod frontier;
mod head;
mod levels;
mod loads;
mod obstacles;
mod page;
mod person;
mod province;
mod reasons;
mod seat;
mod sessions;
mod sheet;
mod tiers;
mod violations;
mod warnings;
mod worth;

pub(crate) use certificate::certificate_page;
pub(crate) use comparison::comparison_page;
pub(crate) use frontier::frontier_page;
pub(crate) use levels::levels_page;
pub(crate) use page::{View, plan_page};
pub(crate) use person::person_page;
pub(crate) use province::province_page;
pub(crate) use reasons::reasons_page;
pub(crate) use seat::{seat_page, suggest_page};
pub(crate) use violations::report_page;
pub(crate) use worth::worth_page;
