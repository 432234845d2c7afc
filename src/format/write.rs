//! Writing: pretty JSON in a stable order, with a newline at the end.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{ChangesDto, ComparisonDto, InstanceDto, SimulationDto, certificate, plan_convert};
use crate::domain;

/// An instance as JSON text; fields with their default value are left out.
#[must_use]
pub fn write_instance(instance: &InstanceDto) -> String {
    pretty(instance)
}

/// Changes as JSON text; fields with their default value are left out.
#[must_use]
pub fn write_changes(changes: &ChangesDto) -> String {
    pretty(changes)
}

/// A comparison as JSON text.
#[must_use]
pub fn write_comparison(comparison: &ComparisonDto) -> String {
    pretty(comparison)
}

/// A simulation as JSON text.
#[must_use]
pub fn write_simulation(simulation: &SimulationDto) -> String {
    pretty(simulation)
}

/// A plan as JSON text; `code` is the exit code of the command that made it.
#[must_use]
pub fn write_plan(plan: &domain::Plan, code: u8) -> String {
    pretty(&plan_convert::to_dto(plan, code))
}

/// A certificate as JSON text.
#[must_use]
pub fn write_certificate(certificate: &domain::Certificate) -> String {
    pretty(&certificate::to_dto(certificate))
}

/// SHA-256 of who sits where, in hexadecimal: what tells one plan in force from another.
#[must_use]
pub fn assignments_hash(rows: &[domain::Assignment]) -> String {
    let rows: Vec<_> = rows.iter().map(plan_convert::write_assignment).collect();
    digest(Sha256::new_with_prefix(serde_json::to_string(&rows).unwrap_or_default()))
}

/// SHA-256 of a text, in hexadecimal.
#[must_use]
pub fn text_hash(text: &str) -> String {
    digest(Sha256::new_with_prefix(text))
}

pub(super) fn pretty(value: &impl Serialize) -> String {
    // These structs hold text keys and numbers only: there is nothing that JSON could not say.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// SHA-256 of the instance's JSON without spaces and defaults, and of the text of each .ics file it names, in order.
pub(super) fn hash(instance: &InstanceDto, calendars: &[String]) -> String {
    let mut hash = Sha256::new();
    hash.update(serde_json::to_string(instance).unwrap_or_default());
    for text in calendars {
        hash.update(format!("\n{}\n{text}", text.len()));
    }
    digest(hash)
}

fn digest(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
