//! What the office prints and passes on, in the language of the reader: pages with charts, calendars, workbooks.

mod calendars;
mod comparison;
mod overview;
mod page;
mod plan_book;
mod simulation;
mod view;

pub use calendars::{CalendarFile, Edition, NotOurs, calendars};
pub use comparison::comparison_page;
pub use overview::{overview_charts, overview_page};
pub use plan_book::{BookError, plan_book};
pub use simulation::simulation_page;
