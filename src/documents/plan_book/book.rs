//! Which sheets there are, in which order.

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use super::balance::{balance, chart};
use super::changes::changes;
use super::contents::contents;
use super::days::{communes, days};
use super::looks::Looks;
use super::matrix::{grid, matrix};
use super::names::unique;
use super::people::people;
use super::sessions::sessions;
use super::sheet::{Body, Sheet};
use super::summary::summary;
use super::write::{A3, A4, Desk, clean, printed};
use crate::documents::view::{Scope, events};
use crate::domain::{Instance, Plan};
use crate::texts::Texts;

/// Most sheets of people and of communes: beyond that nobody finds a tab, and they stand together on one sheet.
pub(super) const OWN: usize = 250;
/// Pixels of a line and of a column where nothing else is said: those of Times New Roman 12.
const PIXELS: (u32, u32) = (21, 72);
/// Columns of the matrix beyond which it is printed on A3.
const NARROW: usize = 30;

/// Why there is no workbook: a table has more lines than a sheet, or the file cannot be put together.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written: {0}")]
pub struct BookError(#[from] XlsxError);

/// A plan as the bytes of a workbook (`.xlsx`), in the language of the texts; with what differs from a plan before it, or else
/// from the plan in force that it was made from.
///
/// # Errors
/// More lines than a sheet holds.
pub fn plan_book(
    instance: &Instance,
    plan: &Plan,
    previous: Option<&Plan>,
    texts: Texts,
) -> Result<Vec<u8>, BookError> {
    let scope = Scope::new(instance, plan, texts);
    let sheets = sheets(&scope, previous);
    let names = unique(&sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>());
    let looks = Looks::new();
    let back = (CONTENTS, format!("← {}", texts.get("overview-contents")));
    let total = texts.get("total");
    let desk = Desk { looks: &looks, names: &names, back: &back, total: &total };
    let mut book = Workbook::new();
    book.set_default_format(&looks.base, PIXELS.0, PIXELS.1)?.set_properties(&properties(instance));
    for (sheet, name) in sheets.iter().zip(&names) {
        let own = book.add_worksheet();
        own.set_name(name)?;
        written(&desk, own, sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

/// Where the list of contents stands.
const CONTENTS: usize = 1;

fn sheets<'a>(scope: &Scope<'a>, previous: Option<&Plan>) -> Vec<Sheet<'a>> {
    let events = events(scope);
    let mut sheets = vec![summary(scope), matrix(scope), days(scope, &events)];
    sheets.extend(sessions(scope, &events));
    sheets.push(balance(scope));
    sheets.extend(changes(scope, previous));
    sheets.extend(communes(scope, &events));
    sheets.extend(people(scope, &events));
    let contents = contents(scope, &sheets, CONTENTS);
    sheets.insert(CONTENTS, contents);
    sheets
}

fn written(desk: &Desk<'_>, own: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    match &sheet.body {
        Body::Tables(tables) => desk.tables(own, sheet, tables)?,
        Body::Balance(table) => {
            desk.tables(own, sheet, std::slice::from_ref(table))?;
            chart(own, sheet, table)?;
        }
        Body::Matrix(visits) => grid(desk, own, sheet, visits)?,
    }
    let broad = match &sheet.body {
        Body::Matrix(visits) => visits.columns().count() > NARROW,
        Body::Balance(_) => true,
        Body::Tables(_) => false,
    };
    printed(own, if broad { A3 } else { A4 });
    Ok(())
}

/// The first day of the plan stands for the day it was made: there is no clock in a plan.
fn properties(instance: &Instance) -> DocProperties {
    DocProperties::new()
        .set_title(clean(&instance.title))
        .set_company(clean(&instance.organization.name))
        .set_author(format!("Luân Phiên {}", env!("CARGO_PKG_VERSION")))
        .set_creation_datetime(&instance.horizon.from)
}
