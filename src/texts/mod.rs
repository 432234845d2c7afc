//! Every sentence that people read, in Vietnamese and in English: one catalogue in `locales/`, looked up by key.
//!
//! Nothing else in the program holds prose. Both languages have the same keys; a test holds that, and that no key is
//! asked for that is not there.

mod amounts;
mod catalogue;
mod changes;
mod coverage;
mod labels;
mod order;
mod proofs;
mod spelling;
mod warnings;

pub use catalogue::{Texts, Value};
pub use labels::Labels;
pub use order::{by_alphabet, by_given_name};
pub use spelling::{capital, respell};
