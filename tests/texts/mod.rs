//! Texts: the order of names.

mod order;
