//! Answers in words, sentence by sentence and cell by cell: the command line prints them, pages set them.

mod changed;
mod counted;
mod levels;
mod obstacles;
mod person;
mod premises;
mod reasons;
mod seat;
mod traded;
mod worth;

pub use changed::broken_line;
pub use counted::period_lines;
pub use obstacles::Words;
pub use person::DUTY_HEADS;
pub use traded::{TRADE_HEADS, Traded};
