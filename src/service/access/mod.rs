//! Who may come in, and who may do what.

mod doors;

pub use doors::Doors;
