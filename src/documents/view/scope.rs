//! A plan with its instance and the words of the reader.

use std::collections::BTreeMap;

use crate::domain::{Assignment, CommuneId, Instance, Kind, Person, PersonId, Place, Plan};
use crate::texts::{Labels, Texts, by_given_name};

/// A plan with its instance and the words of the reader.
pub(in crate::documents) struct Scope<'a> {
    pub(in crate::documents) instance: &'a Instance,
    pub(in crate::documents) plan: &'a Plan,
    pub(in crate::documents) texts: Texts,
    pub(in crate::documents) labels: Labels<'a>,
    /// Everybody with the position in the instance, by given name.
    pub(in crate::documents) people: Vec<(usize, &'a Person)>,
    /// Rows of the plan by duty.
    pub(in crate::documents) duties: BTreeMap<&'a str, Vec<&'a Assignment>>,
}

impl<'a> Scope<'a> {
    pub(in crate::documents) fn new(instance: &'a Instance, plan: &'a Plan, texts: Texts) -> Self {
        let duties = Assignment::by_duty(&plan.assignments);
        let mut people: Vec<(usize, &Person)> = instance.people.iter().enumerate().collect();
        people.sort_by(|(_, one), (_, other)| by_given_name(&one.name, &other.name));
        Self { instance, plan, texts, labels: Labels::new(instance, texts), people, duties }
    }

    /// Rows of those who come to meetings.
    pub(in crate::documents) fn visits(&self) -> impl Iterator<Item = &'a Assignment> {
        self.plan.assignments.iter().filter(|row| row.cell.is_some() && row.kind != Kind::AreaLead)
    }

    /// The commune where a duty is held.
    pub(in crate::documents) fn commune(&self, row: &Assignment) -> Option<CommuneId> {
        let cells = &self.instance.cells;
        let cell = row.cell.as_ref().and_then(|id| cells.iter().find(|cell| cell.id == *id));
        let series = &self.instance.series;
        let series = row.reception.as_ref().and_then(|id| series.iter().find(|series| series.id == *id));
        cell.map(|cell| cell.commune).or_else(|| series.and_then(|series| series.commune))
    }

    pub(in crate::documents) fn place(&self, id: &str) -> Option<&'a Place> {
        self.instance.places.iter().find(|place| place.id == id)
    }

    /// What takes place: the cell that meets, or the reception.
    pub(in crate::documents) fn what(&self, row: &Assignment) -> String {
        let instance = self.instance;
        let cell = row.cell.as_ref().and_then(|id| instance.cells.iter().find(|cell| cell.id == *id));
        let series = row.reception.as_ref().and_then(|id| instance.series.iter().find(|own| own.id == *id));
        cell.map(|cell| &cell.name).or(series.map(|series| &series.name)).unwrap_or(&row.duty).clone()
    }

    /// The people whose loads are compared.
    pub(in crate::documents) fn members(&self) -> impl Iterator<Item = &'a Person> {
        self.people
            .iter()
            .filter(|(at, _)| self.instance.is_compared(PersonId(*at)))
            .map(|(_, person)| *person)
    }

    /// The name of a commune; nothing where there is none.
    pub(in crate::documents) fn commune_name(&self, commune: Option<CommuneId>) -> &'a str {
        commune.map(|id| self.instance.commune(id).name.as_str()).unwrap_or_default()
    }

    /// Names; of those who are not there as usual, with the quality.
    pub(in crate::documents) fn names(&self, rows: &[&Assignment]) -> String {
        let name = |row: &&Assignment| {
            let name = self.labels.person(&row.person);
            match row.kind {
                Kind::Substitute | Kind::Delegate | Kind::AreaLead => {
                    format!("{name} ({})", self.labels.kind(row.kind))
                }
                Kind::Accompanying | Kind::Head | Kind::Panel => name.to_owned(),
            }
        };
        rows.iter().map(name).collect::<Vec<_>>().join("; ")
    }
}
