//! A sheet for each member, and one for everybody else who has a duty.

use std::collections::BTreeMap;

use super::book::OWN;
use super::days::{heads, what, when};
use super::sheet::{Body, Field, Sheet, Table};
use crate::documents::view::{Event, Scope};
use crate::domain::{Assignment, Person, PersonLoad};

/// What each person has to do, by id.
type Seats<'s, 'a> = BTreeMap<&'a str, Vec<(&'s Event<'a>, &'a Assignment)>>;

/// Sheets of the members, and of the others together; of all together where there are too many.
pub(super) fn people<'b>(scope: &Scope<'_>, events: &[Event<'_>]) -> Vec<Sheet<'b>> {
    let mut seats = Seats::new();
    for event in events {
        for row in &event.rows {
            seats.entry(&row.person).or_default().push((event, *row));
        }
    }
    let mut sheets: Vec<Sheet<'_>> = Vec::new();
    if scope.members().count() <= OWN {
        for member in scope.members() {
            let own = seats.remove(member.id.as_str()).unwrap_or_default();
            sheets.push(sheet(scope, member, &own));
        }
    }
    sheets.extend(others(scope, &seats));
    sheets
}

fn sheet<'b>(scope: &Scope<'_>, person: &Person, own: &[(&Event<'_>, &Assignment)]) -> Sheet<'b> {
    let texts = scope.texts;
    let load = scope.plan.people.iter().find(|load| load.id == person.id);
    let post = (!person.title.is_empty()).then(|| person.title.clone());
    let table = Table {
        heads: heads(texts, &HEADS),
        rows: own.iter().map(|(event, row)| seat(scope, event, row)).collect(),
        ..Table::default()
    };
    Sheet {
        name: person.name.clone(),
        title: person.name.clone(),
        notes: post.into_iter().chain(load.map(|load| told(scope, load))).collect(),
        about: if person.title.is_empty() { texts.get("book-person-about") } else { person.title.clone() },
        body: Body::Tables(vec![table]),
    }
}

/// What is carried, in a sentence.
fn told(scope: &Scope<'_>, load: &PersonLoad) -> String {
    let texts = scope.texts;
    let blanks = [
        ("points", load.points.into()),
        ("target", texts.amount(load.target, false).into()),
        ("opening", texts.amount(load.opening, true).into()),
        ("load", texts.amount(load.load, true).into()),
    ];
    texts.with("overview-load", &blanks)
}

const HEADS: [&str; 6] =
    ["book-what", "book-commune", "overview-where", "book-quality", "book-with", "book-standby"];

fn seat(scope: &Scope<'_>, event: &Event<'_>, row: &Assignment) -> Vec<Field> {
    let others: Vec<&Assignment> =
        event.rows.iter().filter(|other| other.person != row.person).copied().collect();
    let standby = row.standby.as_ref().map(|id| scope.labels.person(id));
    let mut fields = when(scope.texts, event.start, event.end).to_vec();
    fields.extend([
        what(event).into(),
        scope.commune_name(event.commune).into(),
        event.place.as_str().into(),
        scope.labels.quality(row).into(),
        scope.names(&others).into(),
        standby.unwrap_or_default().into(),
    ]);
    fields
}

/// Everybody who has a duty and no sheet; nothing where there is nobody.
fn others<'b>(scope: &Scope<'_>, seats: &Seats<'_, '_>) -> Option<Sheet<'b>> {
    let texts = scope.texts;
    let mut rows = Vec::new();
    for (_, person) in &scope.people {
        for (event, row) in seats.get(person.id.as_str()).into_iter().flatten() {
            let mut fields = vec![person.name.as_str().into(), person.title.as_str().into()];
            fields.extend(seat(scope, event, row));
            rows.push(fields);
        }
    }
    let mut all = ["load-person", "book-post"].map(|key| texts.get(key)).to_vec();
    all.extend(heads(texts, &HEADS));
    (!rows.is_empty()).then(|| Sheet {
        name: texts.get("book-others"),
        title: texts.get("book-others"),
        notes: Vec::new(),
        about: texts.get("book-others-about"),
        body: Body::Tables(vec![Table { heads: all, rows, ..Table::default() }]),
    })
}
