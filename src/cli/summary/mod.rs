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
mod imported;
mod journal;
mod ledger;
mod levels;
mod life;
mod loads;
mod page;
mod periodic;
mod person;
mod province;
mod reasons;
mod reminders;
mod seat;
mod sessions;
mod sheet;
mod simulation;
mod tiers;
#[cfg(feature = "service")]
mod users;
mod verified;
mod violations;
mod warnings;
mod worth;

pub(crate) use certificate::certificate_page;
pub(crate) use comparison::comparison_page;
pub(crate) use frontier::frontier_page;
pub(crate) use imported::imported_page;
pub(crate) use journal::journal_page;
pub(crate) use ledger::ledger_page;
pub(crate) use levels::levels_page;
pub(crate) use life::{differences_page, versions_page};
pub(crate) use page::{View, plan_page};
pub(crate) use periodic::periodic_page;
pub(crate) use person::person_page;
pub(crate) use province::province_page;
pub(crate) use reasons::reasons_page;
pub(crate) use reminders::reminders_page;
pub(crate) use seat::{seat_page, suggest_page};
pub(crate) use simulation::simulation_page;
#[cfg(feature = "service")]
pub(crate) use users::users_page;
pub(crate) use verified::verified_page;
pub(crate) use violations::report_page;
pub(crate) use worth::worth_page;
