//! The renderer for print: typst, with one template (`assets/paper.typ`) that reads the description as data.
//!
//! typst is used directly and not through typst-as-lib, one of whose dependencies has a licence that this crate does not take.
//! Text from plans is data and never markup. No fonts but those in `assets/fonts` are seen, and there is no network.

mod layout;
mod world;

pub(super) use layout::pdf;
