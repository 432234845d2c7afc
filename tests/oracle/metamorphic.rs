//! metamorphic
