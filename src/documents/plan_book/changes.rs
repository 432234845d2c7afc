//! What differs from the plan before, and who must be told.

use super::days::when;
use super::sheet::{Body, Field, Sheet, Table};
use crate::documents::view::Scope;
use crate::domain::{Assignment, Plan};
use crate::office::life::diff;
use crate::texts::Texts;

/// The sheet; nothing where no plan before it is known.
pub(super) fn changes<'a>(scope: &Scope<'_>, previous: Option<&Plan>) -> Option<Sheet<'a>> {
    let (rows, told, note) = match (previous, &scope.plan.rebalance) {
        (Some(previous), _) => {
            let found = diff(previous, scope.plan);
            let row = |change: &crate::office::life::Change| {
                row(scope, change.from.as_ref(), change.to.as_ref(), change.counted)
            };
            (found.changes.iter().map(row).collect(), found.told, None)
        }
        (None, Some(rebalance)) => {
            let row = |change: &crate::domain::Change| {
                let mut fields = row(scope, change.from.as_ref(), change.to.as_ref(), change.counted);
                fields.extend([scope.labels.why(change).into(), Field::Whole(change.days_ahead)]);
                fields
            };
            let blanks = [("day", scope.texts.day(rebalance.as_of).into())];
            let note = scope.texts.with("book-changes-as-of", &blanks);
            (rebalance.changes.iter().map(row).collect(), rebalance.told.clone(), Some(note))
        }
        (None, None) => return None,
    };
    Some(sheet(scope, rows, &told, note))
}

fn sheet<'a>(scope: &Scope<'_>, rows: Vec<Vec<Field>>, told: &[String], note: Option<String>) -> Sheet<'a> {
    let texts = scope.texts;
    let mut notes: Vec<String> = note.into_iter().collect();
    notes.push(texts.with("book-changes-count", &[("n", rows.len().into())]));
    if !told.is_empty() {
        let names: Vec<&str> = told.iter().map(|id| scope.labels.person(id)).collect();
        let told = texts.with("change-told", &[("n", names.len().into())]);
        notes.push(format!("{told} {}", names.join("; ")));
    }
    let heads = heads(texts, rows.first().map_or(8, Vec::len));
    Sheet {
        name: texts.get("book-changes"),
        title: texts.get("book-changes"),
        notes,
        about: texts.get("book-changes-about"),
        body: Body::Tables(vec![Table { heads, rows, ..Table::default() }]),
    }
}

fn heads(texts: Texts, most: usize) -> Vec<String> {
    let more = ["change-duty", "change-seat", "change-from", "change-to", "change-why", "change-ahead"];
    super::days::heads(texts, &more).into_iter().take(most).collect()
}

/// When the seat is, or was; the duty, the seat, who leaves and who comes.
fn row(scope: &Scope<'_>, from: Option<&Assignment>, to: Option<&Assignment>, counted: bool) -> Vec<Field> {
    let when = to.or(from).map(|row| when(scope.texts, row.start, row.end));
    let words = scope.labels.exchanged(from, to, counted).map(Field::from);
    when.into_iter().flatten().chain(words).collect()
}
