//! Changes on the command line: the short forms of what a file of changes says.

mod args;
mod flags;

pub use args::ChangeArgs;
pub use flags::ChangeFlag;
