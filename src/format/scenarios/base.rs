//! The instance that scenarios start from, and the instances that they make of it.

use serde_json::Value;

use super::apply::{Stride, typed};
use super::crossed::{Combination, combinations};
use super::file::Scenarios;
use super::patch::Patching;
use crate::format::changes::apply_steps;
use crate::format::{InstanceDto, Issue, read};

/// An instance as it stands in its file, which is what a JSON Patch is made on.
#[derive(Clone, Debug)]
pub struct Base {
    dto: InstanceDto,
    document: Value,
}

/// What a scenario makes of the base.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Name in tables.
    pub name: String,
    /// What it is, in a sentence; may be empty.
    pub title: String,
    /// The changed instance, or everything that is wrong with it at its place in the file of scenarios.
    pub instance: Result<InstanceDto, Vec<Issue>>,
}

impl Base {
    /// Reads an instance.
    ///
    /// # Errors
    /// Every mistake of syntax or shape.
    pub fn read(text: &str) -> Result<Self, Vec<Issue>> {
        let (dto, document) = read::instance_document(text)?;
        Ok(Base { dto, document })
    }

    /// An instance that was composed, without the fields that have their default value.
    #[must_use]
    pub fn of(dto: InstanceDto) -> Self {
        let document = serde_json::to_value(&dto).unwrap_or_default();
        Base { dto, document }
    }

    /// The instance as it is.
    #[must_use]
    pub fn dto(&self) -> &InstanceDto {
        &self.dto
    }

    /// The instance after each scenario, in the order of the report. One that goes wrong does not touch the others.
    #[must_use]
    pub fn variants(&self, file: &Scenarios) -> Vec<Variant> {
        let variant = |combination: Combination<'_>| Variant {
            instance: apply_steps(&self.dto, &self.strides(&combination)),
            name: combination.name,
            title: combination.title,
        };
        combinations(file).into_iter().map(variant).collect()
    }

    /// First the patches, each on the document that the one before has made, then the typed changes.
    fn strides<'a>(&self, combination: &Combination<'a>) -> Vec<Stride<'a>> {
        let mut document = self.document.clone();
        let mut strides = Vec::new();
        for (place, scenario) in combination.parts.iter().filter(|(_, scenario)| !scenario.patch.is_empty()) {
            let place = format!("{place}.patch");
            let patch = Patching { place, operations: &scenario.patch, before: document.clone() };
            // What goes wrong here is told when the patch is made.
            document = patch.document().unwrap_or(document);
            strides.push(Stride::Patch(patch));
        }
        strides.extend(combination.parts.iter().flat_map(|(place, scenario)| typed(scenario, place)));
        strides
    }
}
