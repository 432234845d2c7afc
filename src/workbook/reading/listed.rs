//! The names and ids of the rows that others refer to.

use super::layout::Layout;
use super::read::Read;
use crate::workbook::catalogue::{Column, Shape, Target};
use crate::workbook::grid::Datum;

/// Gathers them, and makes ids of names where there are none.
pub(super) fn names(layouts: &[Layout<'_>], read: &mut Read) {
    for target in Target::ALL {
        let own = || layouts.iter().filter(move |layout| layout.sheet.shape == Shape::List(target.list()));
        for layout in own() {
            for row in &layout.rows {
                if let Some(id) = layout.shown(*row, "id") {
                    read.names.reserve(target, &id);
                }
            }
        }
        own().for_each(|layout| rows(layout, target, read));
    }
}

fn rows(layout: &Layout<'_>, target: Target, read: &mut Read) {
    for row in &layout.rows {
        let name = layout.shown(*row, "name").unwrap_or_default();
        let id = layout.shown(*row, "id").unwrap_or_else(|| {
            let id = if name.is_empty() { String::new() } else { read.names.new_id(target, &name) };
            if !id.is_empty() {
                let at = layout.find("name").map_or(0, |(at, _)| at);
                read.assume("id", layout.grid.place(*row, at), &name, &id);
            }
            id
        });
        read.names.add(target, &id, &name);
    }
}

impl Layout<'_> {
    /// The column of a path.
    pub(super) fn find(&self, path: &str) -> Option<(u32, &'static Column)> {
        self.columns.iter().copied().find(|(_, column)| column.path == path)
    }

    /// What stands in the column of a path.
    pub(super) fn shown(&self, row: u32, path: &str) -> Option<String> {
        let (at, _) = self.find(path)?;
        self.grid.at(row, at).map(Datum::shown)
    }
}
