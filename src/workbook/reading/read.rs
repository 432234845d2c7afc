//! Reads all sheets into one document, and notes what is wrong, what was assumed and what was passed over.

use serde_json::{Map, Value, json};

use super::assumed::{Assumed, Remark, add};
use super::blank::{self, Blank};
use super::layout::{Layout, Seen, see};
use super::places::Places;
use super::{form, grown, listed, meta, rest, rows};
use crate::format::codes::{E2302, E2303};
use crate::format::{Code, InstanceDto, Issue, nearest};
use crate::workbook::catalogue::{SHEETS, Shape, Sheet};
use crate::workbook::grid::{Grid, Place};
use crate::workbook::names::Names;

/// What the sheets say.
#[derive(Debug, Default)]
pub(in crate::workbook) struct Read {
    /// The instance as JSON, not judged yet.
    pub(in crate::workbook) document: Value,
    /// Where each value came from.
    pub(in crate::workbook) places: Places,
    /// Mistakes, each with the cell it is in, where it is in one.
    pub(in crate::workbook) issues: Vec<(Issue, Option<Place>)>,
    /// What was assumed.
    pub(in crate::workbook) assumed: Vec<Assumed>,
    /// What was not read.
    pub(in crate::workbook) remarks: Vec<Remark>,
    /// The names that refer to rows.
    pub(super) names: Names,
    /// Cells that should say something and do not.
    pub(super) blanks: Vec<Blank>,
}

/// Reads sheets; `forced` says which sheet a single table is.
pub(in crate::workbook) fn read(grids: &[Grid], forced: Option<&'static Sheet>) -> Read {
    let mut read = Read { document: Value::Object(Map::new()), ..Read::default() };
    read.issues.extend(meta::check(grids).map(|issue| (issue, None)));
    if !read.issues.is_empty() {
        return read;
    }
    let layouts = layouts(grids, forced, &mut read);
    if layouts.is_empty() {
        return read;
    }
    let of = |kind: fn(Shape) -> bool| layouts.iter().filter(move |own| kind(own.sheet.shape));
    listed::names(&layouts, &mut read);
    grown::names(&layouts, &mut read);
    of(|shape| shape == Shape::Form).for_each(|own| form::entries(own, &mut read));
    of(|shape| matches!(shape, Shape::List(_))).for_each(|own| rows::of_list(own, &mut read));
    grown::rows(&mut read);
    of(|shape| matches!(shape, Shape::Inside(..))).for_each(|own| rows::inside(own, &mut read));
    of(|shape| shape == Shape::Rest).for_each(|own| rest::apply(own, &mut read));
    blank::settle(&mut read);
    form::defaults(&mut read);
    read.document["format"] = json!(InstanceDto::FORMAT);
    read
}

fn layouts<'g>(grids: &'g [Grid], forced: Option<&'static Sheet>, read: &mut Read) -> Vec<Layout<'g>> {
    let mut layouts = Vec::new();
    for grid in grids {
        let (seen, by_headers) = see(grid, forced);
        match seen {
            Seen::Ours => {}
            Seen::Unknown if grid.cells.is_empty() => {}
            Seen::Unknown => read.remarks.push(unknown(grid)),
            Seen::Known(mut layout) => {
                if by_headers {
                    let place = Some(grid.place(0, 0));
                    let (typed, taken) = (grid.name.clone(), layout.sheet.name.to_owned());
                    read.assumed.push(Assumed { what: "sheet", place, cells: 1, typed, taken });
                }
                let (issues, remarks) = layout.judge();
                read.issues.extend(issues);
                read.remarks.extend(remarks);
                layout.single();
                read.issues.extend(too_long(&layout).map(|issue| (issue, None)));
                layouts.push(layout);
            }
        }
    }
    if layouts.is_empty() {
        let names: Vec<&str> = grids.iter().map(|grid| grid.name.as_str()).collect();
        let known: Vec<&str> = SHEETS.iter().map(|sheet| sheet.name).collect();
        let issue = Issue::new(&E2303, "", names.join(", ")).maybe(Some(known.join(", ")));
        read.issues.push((issue, None));
        read.remarks.clear();
    }
    layouts.retain(|layout| layout.rows.len() <= layout.sheet.most);
    layouts
}

fn too_long(layout: &Layout<'_>) -> Option<Issue> {
    let (rows, most) = (layout.rows.len(), layout.sheet.most);
    (rows > most).then(|| Issue::new(&E2302, layout.grid.name.clone(), rows).maybe(Some(format!("≤ {most}"))))
}

fn unknown(grid: &Grid) -> Remark {
    let names = SHEETS.iter().map(|sheet| sheet.name);
    let maybe = nearest(&grid.name, names).map(str::to_owned);
    Remark { what: "sheet", place: grid.name.clone(), value: String::new(), maybe }
}

impl Read {
    /// A mistake in a cell.
    pub(super) fn wrong(&mut self, code: &'static Code, place: Place, value: &str, maybe: Option<String>) {
        let issue = Issue::new(code, place.to_string(), value).maybe(maybe);
        self.issues.push((issue, Some(place)));
    }

    /// An assumption about a cell.
    pub(super) fn assume(&mut self, what: &'static str, place: Place, typed: &str, taken: &str) {
        let (typed, taken) = (typed.to_owned(), taken.to_owned());
        add(&mut self.assumed, Assumed { what, place: Some(place), cells: 1, typed, taken });
    }
}
