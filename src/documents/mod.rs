//! What the office prints and passes on: pages with charts, in the language of the reader.

mod comparison;
mod simulation;

pub use comparison::comparison_page;
pub use simulation::simulation_page;
