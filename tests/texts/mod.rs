//! Texts: the order of names, and where tone marks stand.

mod order;
mod spelling;
