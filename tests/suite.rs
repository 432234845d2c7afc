//! All integration tests in one binary.

mod checker;
mod support;
