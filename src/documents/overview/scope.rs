//! What every part of the page looks at.

use std::collections::BTreeMap;

use crate::domain::{Assignment, CommuneId, Instance, Kind, Place, Plan};
use crate::texts::{Labels, Texts};

/// Most cells of a table, and most people in a chart; beyond that nobody looks, and pages grow heavy.
pub(super) const CELLS: usize = 60_000;
pub(super) const PEOPLE: usize = 150;

/// A plan with its instance and the words of the reader.
pub(super) struct Scope<'a> {
    pub(super) instance: &'a Instance,
    pub(super) plan: &'a Plan,
    pub(super) texts: Texts,
    pub(super) labels: Labels<'a>,
    /// Rows of the plan by duty.
    pub(super) duties: BTreeMap<&'a str, Vec<&'a Assignment>>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(instance: &'a Instance, plan: &'a Plan, texts: Texts) -> Self {
        let mut duties: BTreeMap<&str, Vec<&Assignment>> = BTreeMap::new();
        for row in &plan.assignments {
            duties.entry(&row.duty).or_default().push(row);
        }
        Self { instance, plan, texts, labels: Labels::new(instance, texts), duties }
    }

    /// Rows of those who come to meetings.
    pub(super) fn visits(&self) -> impl Iterator<Item = &'a Assignment> {
        self.plan.assignments.iter().filter(|row| row.cell.is_some() && row.kind != Kind::AreaLead)
    }

    /// The commune where a duty is held.
    pub(super) fn commune(&self, row: &Assignment) -> Option<CommuneId> {
        let cells = &self.instance.cells;
        let cell = row.cell.as_ref().and_then(|id| cells.iter().find(|cell| cell.id == *id));
        let series = &self.instance.series;
        let series = row.reception.as_ref().and_then(|id| series.iter().find(|series| series.id == *id));
        cell.map(|cell| cell.commune).or_else(|| series.and_then(|series| series.commune))
    }

    pub(super) fn place(&self, id: &str) -> Option<&'a Place> {
        self.instance.places.iter().find(|place| place.id == id)
    }

    /// What takes place: the cell that meets, or the reception.
    pub(super) fn what(&self, row: &Assignment) -> String {
        let instance = self.instance;
        let cell = row.cell.as_ref().and_then(|id| instance.cells.iter().find(|cell| cell.id == *id));
        let series = row.reception.as_ref().and_then(|id| instance.series.iter().find(|own| own.id == *id));
        cell.map(|cell| &cell.name).or(series.map(|series| &series.name)).unwrap_or(&row.duty).clone()
    }
}
