//! Who attends what how often: members down, cells across under their communes, coloured by number, with totals.

use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormatType, Formula, Worksheet, XlsxError, column_number_to_name,
};

use super::sheet::{Body, Sheet};
use super::write::{Desk, clean, column};
use crate::documents::view::{Scope, Visits, visits};

/// Most fields that are written; beyond that nobody looks, and the file grows heavy.
const FIELDS: usize = 2_000_000;
/// Width in digits of a column of numbers, and of that of names.
const NARROW: f64 = 3.6;
const NAMES: (usize, usize) = (14, 64);
/// Points for each letter of a turned head, and the highest.
const LETTER: f64 = 6.2;
const HIGHEST: f64 = 220.0;
/// Visits at which the colour is deepest.
const MANY: i32 = 4;

pub(super) fn matrix<'a>(scope: &Scope<'a>) -> Sheet<'a> {
    let (texts, visits) = (scope.texts, visits(scope));
    let columns = visits.columns().count();
    let fits = visits.fields() <= FIELDS && columns < 16_000;
    let told =
        if columns == scope.instance.cells.len() { "overview-matrix-told" } else { "book-matrix-communes" };
    Sheet {
        name: texts.get("book-matrix"),
        title: texts.get("overview-matrix"),
        notes: vec![texts.get(if fits { told } else { "overview-too-large" })],
        about: texts.get("overview-matrix-told"),
        body: if fits { Body::Matrix(visits) } else { Body::Tables(Vec::new()) },
    }
}

/// Writes it.
pub(super) fn grid(
    desk: &Desk<'_>,
    own: &mut Worksheet,
    sheet: &Sheet<'_>,
    visits: &Visits<'_>,
) -> Result<(), XlsxError> {
    let names = visits.people.iter().map(|person| person.name.chars().count() + 2).max().unwrap_or(0);
    let names = names.clamp(NAMES.0, NAMES.1);
    own.set_column_width(0, names as f64)?;
    let columns = column(visits.columns().count());
    let top = desk.heading(own, sheet, &[names])?;
    heads(desk, own, visits, top)?;
    let first = top + 2;
    let last = numbers(desk, own, visits, first)?;
    totals(desk, own, visits, (first, last))?;
    if last >= first && columns > 0 {
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum(ConditionalFormatType::Number, 0)
            .set_maximum(ConditionalFormatType::Number, MANY)
            .set_minimum_color("FFFFFF")
            .set_maximum_color("3F83B8");
        own.add_conditional_format(first, 1, last, columns, &scale)?;
    }
    own.set_freeze_panes(first, 1)?.set_repeat_rows(top, top + 1)?.set_repeat_columns(0, 0)?;
    Ok(())
}

/// Two lines: communes, and below them their cells, turned.
fn heads(desk: &Desk<'_>, own: &mut Worksheet, visits: &Visits<'_>, top: u32) -> Result<(), XlsxError> {
    let looks = desk.looks;
    let mut at = 1;
    for group in &visits.groups {
        let last = at + column(group.columns.len()) - 1;
        match last == at {
            true => own.write_string_with_format(top, at, clean(&group.name), &looks.head)?,
            false => own.merge_range(top, at, top, last, &clean(&group.name), &looks.head)?,
        };
        for (at, cell) in (at..).zip(&group.columns) {
            own.set_column_width(at, NARROW)?;
            own.write_string_with_format(top + 1, at, clean(&cell.name), &looks.turned)?;
        }
        at = last + 1;
    }
    own.merge_range(top, 0, top + 1, 0, "", &looks.head)?;
    own.merge_range(top, at, top + 1, at, desk.total, &looks.turned)?.set_column_width(at, NARROW + 2.0)?;
    let longest = visits.columns().map(|cell| cell.name.chars().count()).max().unwrap_or(0);
    own.set_row_height(top, 48)?
        .set_row_height(top + 1, (longest as f64 * LETTER + 10.0).clamp(60.0, HIGHEST))?;
    Ok(())
}

/// A line for each member; the last line.
fn numbers(desk: &Desk<'_>, own: &mut Worksheet, visits: &Visits<'_>, first: u32) -> Result<u32, XlsxError> {
    let mut line = first;
    for person in &visits.people {
        own.write_string_with_format(line, 0, clean(&person.name), &desk.looks.name)?;
        for (at, cell) in (1..).zip(visits.columns()) {
            match visits.count(person, cell) {
                0 => own.write_blank(line, at, &desk.looks.shade)?,
                count => own.write_number_with_format(line, at, count as f64, &desk.looks.shade)?,
            };
        }
        line += 1;
    }
    Ok(line.saturating_sub(1))
}

/// Sums on the right and below, as formulas with their results.
fn totals(
    desk: &Desk<'_>,
    own: &mut Worksheet,
    visits: &Visits<'_>,
    (first, last): (u32, u32),
) -> Result<(), XlsxError> {
    let columns = column(visits.columns().count());
    let right = columns + 1;
    let sum = |from: (u32, u16), to: (u32, u16), result: i64| {
        let name = |(line, at): (u32, u16)| format!("{}{}", column_number_to_name(at), line + 1);
        Formula::new(format!("=SUM({}:{})", name(from), name(to))).set_result(result.to_string())
    };
    let mut all = 0;
    for (line, person) in (first..).zip(&visits.people) {
        let result = visits.columns().map(|cell| visits.count(person, cell)).sum();
        own.write_formula_with_format(line, right, sum((line, 1), (line, columns), result), &desk.looks.sum)?;
        all += result;
    }
    own.write_string_with_format(last + 1, 0, desk.total, &desk.looks.head)?;
    for (at, cell) in (1..).zip(visits.columns()) {
        let result = visits.people.iter().map(|person| visits.count(person, cell)).sum();
        own.write_formula_with_format(last + 1, at, sum((first, at), (last, at), result), &desk.looks.sum)?;
    }
    own.write_formula_with_format(last + 1, right, sum((first, right), (last, right), all), &desk.looks.sum)?;
    Ok(())
}
