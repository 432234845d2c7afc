//! What the office prints and passes on: pages with charts, in the language of the reader.

mod comparison;

pub use comparison::comparison_page;
