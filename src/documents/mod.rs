//! What the office prints and passes on, in the language of the reader: pages with charts, calendars, workbooks, papers to
//! sign and to post.

mod calendars;
mod comparison;
mod overview;
mod page;
mod paper;
mod plan_book;
mod simulation;
mod view;

pub use calendars::{CalendarFile, Edition, NotOurs, calendars};
pub use comparison::{Charted, ChartedFigures, comparison_charts, comparison_page};
pub use overview::{overview_charts, overview_page};
pub use paper::{HAS_PDF, Paper, PaperError, papers, poster_paper, report_paper};
pub use plan_book::{BookError, plan_book};
pub use simulation::simulation_page;
