//! A plan with its instance and the reader's words, as its pages look at it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::domain::{Assignment, Commune, Instance, Kind, Person, Plan};
use crate::service::page::frame::Reader;
use crate::service::page::refused::escaped;
use crate::texts::{Labels, Texts, by_given_name};

/// A plan with its instance and the reader's words.
pub(super) struct Shown<'a> {
    /// Id of the plan on the desk.
    pub(super) id: &'a str,
    pub(super) instance: &'a Instance,
    pub(super) plan: &'a Plan,
    pub(super) texts: Texts,
    pub(super) labels: Labels<'a>,
    /// Rows of the plan by duty.
    pub(super) duties: BTreeMap<&'a str, Vec<&'a Assignment>>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(reader: &Reader<'_>, id: &'a str, instance: &'a Instance, plan: &'a Plan) -> Self {
        let duties = Assignment::by_duty(&plan.assignments);
        Self { id, instance, plan, texts: reader.texts, labels: Labels::new(instance, reader.texts), duties }
    }

    /// Everybody with the position in the instance, by given name.
    pub(super) fn people(&self) -> Vec<(usize, &'a Person)> {
        let mut people: Vec<(usize, &Person)> = self.instance.people.iter().enumerate().collect();
        people.sort_by(|(_, one), (_, other)| by_given_name(&one.name, &other.name));
        people
    }

    /// Rows of those who come to meetings of cells.
    pub(super) fn visits(&self) -> impl Iterator<Item = &'a Assignment> {
        self.plan.assignments.iter().filter(|row| row.cell.is_some() && row.kind != Kind::AreaLead)
    }

    /// The commune where a duty is held.
    pub(super) fn commune(&self, row: &Assignment) -> Option<&'a Commune> {
        let cell = row.cell.as_ref().and_then(|id| self.instance.cells.iter().find(|own| own.id == *id));
        let series = row.reception.as_ref();
        let series = series.and_then(|id| self.instance.series.iter().find(|own| own.id == *id));
        let commune = cell.map(|own| own.commune).or_else(|| series.and_then(|own| own.commune))?;
        Some(self.instance.commune(commune))
    }

    /// Where a duty is held.
    pub(super) fn place(&self, row: &Assignment) -> String {
        let place = self.instance.places.iter().find(|place| place.id == row.place);
        place.map_or_else(|| row.place.clone(), |place| place.name.clone())
    }

    /// What takes place: the cell that meets, or the reception.
    pub(super) fn what(&self, row: &Assignment) -> String {
        let cell = row.cell.as_ref().and_then(|id| self.instance.cells.iter().find(|own| own.id == *id));
        let series = row.reception.as_ref();
        let series = series.and_then(|id| self.instance.series.iter().find(|own| own.id == *id));
        cell.map(|own| &own.name).or(series.map(|own| &own.name)).unwrap_or(&row.duty).clone()
    }

    /// Where it is told why somebody sits there.
    pub(super) fn why(&self, row: &Assignment) -> String {
        why(self.id, &row.duty, &row.seat)
    }

    /// Where it is told what somebody carries.
    pub(super) fn carries(&self, person: &str) -> String {
        format!("/plan/{}/person?person={}", self.id, escaped(person))
    }

    /// Names, each leading to why; of those who are not there as usual, with the quality.
    pub(super) fn names(&self, rows: &[&Assignment]) -> Markup {
        html! {
            @for (at, row) in rows.iter().enumerate() {
                @if at > 0 { "; " }
                a href=(self.why(row)) { (self.labels.person(&row.person)) }
                @if matches!(row.kind, Kind::Substitute | Kind::Delegate | Kind::AreaLead) {
                    " (" (self.labels.kind(row.kind)) ")"
                }
            }
        }
    }
}

/// Where it is told why somebody sits in a seat.
pub(super) fn why(plan: &str, duty: &str, seat: &str) -> String {
    format!("/plan/{plan}/why?seat={}", escaped(&format!("{duty}#{seat}")))
}
