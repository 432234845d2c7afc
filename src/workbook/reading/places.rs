//! Which cell every value of the document came from.

use std::collections::BTreeMap;

use crate::format::Issue;
use crate::format::codes::E1004;
use crate::workbook::catalogue::{SHEETS, Shape};
use crate::workbook::grid::Place;

/// Cells by path of the document, like `people[3].home`.
#[derive(Clone, Debug, Default)]
pub(in crate::workbook) struct Places(BTreeMap<String, Place>);

impl Places {
    /// Notes where a value came from; the first place counts.
    pub(super) fn note(&mut self, path: String, place: Place) {
        self.0.entry(path).or_insert(place);
    }

    /// Notes where a value came from; the last place counts.
    pub(super) fn replace(&mut self, path: String, place: Place) {
        self.0.insert(path, place);
    }

    /// The cell of a path itself.
    pub(super) fn exact(&self, path: &str) -> Option<&Place> {
        self.0.get(path)
    }

    /// The cell to look at for a path: of the value, else of a part of it, else of what it is a part of.
    pub(in crate::workbook) fn find(&self, path: &str) -> Option<&Place> {
        let mut path = path;
        loop {
            if let Some(place) = self.0.get(path).or_else(|| self.part(path)) {
                return Some(place);
            }
            path = &path[..path.rfind(['.', '['])?];
            if path.is_empty() {
                return None;
            }
        }
    }

    fn part(&self, path: &str) -> Option<&Place> {
        // A list as a whole is no cell of its first item.
        let inside = |key: &String| {
            key[path.len()..].starts_with('.') || (path.contains('[') && key[path.len()..].starts_with('['))
        };
        let from = self.0.range(path.to_owned()..).take_while(|(key, _)| key.starts_with(path));
        from.filter(|(key, _)| inside(key)).map(|(_, place)| place).next()
    }

    /// An issue of the instance where it stands in the workbook.
    pub(in crate::workbook) fn told(&self, issue: Issue) -> (Issue, Option<Place>) {
        let path = match (issue.code == &E1004, issue.path.as_str()) {
            (true, "$") => issue.value.clone(),
            (true, path) => format!("{path}.{}", issue.value),
            (false, path) => path.to_owned(),
        };
        let place = self.find(&path).cloned();
        let shown = place.as_ref().map(ToString::to_string).or_else(|| sheet_for(&path)).unwrap_or(path);
        (Issue { path: shown, position: None, ..issue }, place)
    }
}

/// The sheet, and the column or row of it, that would hold a value that is nowhere.
fn sheet_for(path: &str) -> Option<String> {
    let of_form = SHEETS.iter().filter(|sheet| sheet.shape == Shape::Form).find_map(|sheet| {
        let column = sheet
            .columns
            .iter()
            .find(|column| column.path == path || column.path.starts_with(&format!("{path}.")))?;
        Some(format!("{}: {}", sheet.name, column.header))
    });
    let list = |shape: Shape| matches!(shape, Shape::List(own) if own == path);
    of_form.or_else(|| SHEETS.iter().find(|sheet| list(sheet.shape)).map(|sheet| sheet.name.to_owned()))
}
