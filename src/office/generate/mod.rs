//! Synthetic instances: any size by chance, and the committed ones from tables. Same options, same bytes.

mod absences;
mod agencies;
mod commune_level;
pub(super) mod dice;
mod dto;
mod ground;
mod history;
mod meetings;
mod options;
mod overload;
mod people;
mod receptions;
mod sketch;
mod synthetic;
mod tam_nong;

pub use options::{GenerateOptions, OptionsError, ProvinceOptions};

use crate::format::instance::Instance;

/// A synthetic instance of the size asked for.
///
/// # Errors
/// An option that is out of its range.
pub fn generate(options: &GenerateOptions) -> Result<Instance, OptionsError> {
    options.check()?;
    Ok(dto::instance(&synthetic::sketch(options)))
}

/// The commune committees of a synthetic province, one after another.
///
/// # Errors
/// An option that is out of its range.
pub fn province(options: &ProvinceOptions) -> Result<impl Iterator<Item = Instance> + use<>, OptionsError> {
    options.check()?;
    let options = options.clone();
    Ok((0..options.committees)
        .map(move |number| dto::instance(&commune_level::one_of_a_province(&options, number))))
}

/// The first quarter of 2027 in Tam Nông, with a tenure of so many months (3, or 1 for a new member every month).
#[must_use]
pub fn tam_nong(tenure_months: u32) -> Instance {
    let mut instance = dto::instance(&tam_nong::sketch(tenure_months));
    instance.policy.follow_up.reports = tam_nong::reports();
    instance
}

/// The second quarter of 2027 in Tam Nông, with a tenure of three months: what the register carries over is left out.
#[must_use]
pub fn tam_nong_second() -> Instance {
    dto::instance(&tam_nong::second())
}

/// The first quarter in a commune after July 2025: 30 members, 24 cells.
#[must_use]
pub fn commune_level() -> Instance {
    dto::instance(&commune_level::sketch())
}

/// A quarter that cannot be covered, for two separate reasons.
#[must_use]
pub fn overload() -> Instance {
    dto::instance(&overload::sketch())
}
