//! What names and ids refer to.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::catalogue::{Target, sheet_of};
use super::fold::{fold, same, slug};
use super::kinds::{Told, Wrong};
use crate::format::codes::{E2309, E2310};
use crate::format::nearest;

/// The names and ids of every list that is referred to.
#[derive(Debug, Default)]
pub(in crate::workbook) struct Names(BTreeMap<Target, Known>);

/// The rows of one list.
#[derive(Debug, Default)]
struct Known {
    rows: Vec<(String, String)>,
    by_id: BTreeMap<String, usize>,
    reserved: BTreeSet<String>,
    by_name: BTreeMap<String, Vec<usize>>,
    by_sound: BTreeMap<String, Vec<usize>>,
}

impl Names {
    /// Adds a row: its id and its name.
    pub(in crate::workbook) fn add(&mut self, target: Target, id: &str, name: &str) {
        let known = self.0.entry(target).or_default();
        let at = known.rows.len();
        known.rows.push((id.to_owned(), name.to_owned()));
        known.by_id.entry(id.to_owned()).or_insert(at);
        if !name.is_empty() {
            known.by_name.entry(same(name)).or_default().push(at);
            known.by_sound.entry(fold(name)).or_default().push(at);
        }
    }

    /// Keeps an id for the row that comes with it.
    pub(in crate::workbook) fn reserve(&mut self, target: Target, id: &str) {
        self.0.entry(target).or_default().reserved.insert(id.to_owned());
    }

    /// An id for a name that no other row has.
    pub(in crate::workbook) fn new_id(&self, target: Target, name: &str) -> String {
        let base = slug(name);
        let taken = |id: &str| {
            let has = |known: &Known| known.by_id.contains_key(id) || known.reserved.contains(id);
            self.0.get(&target).is_some_and(has)
        };
        if !taken(&base) {
            return base;
        }
        let numbered = (2_u32..).map(|number| format!("{base}-{number}"));
        numbered.into_iter().find(|id| !taken(id)).unwrap_or(base)
    }

    /// Whether a list has no rows.
    pub(in crate::workbook) fn is_blank(&self, target: Target) -> bool {
        self.0.get(&target).is_none_or(|known| known.rows.is_empty())
    }

    /// The id of a row.
    pub(in crate::workbook) fn id(&self, target: Target, row: usize) -> Option<&str> {
        self.0.get(&target)?.rows.get(row).map(|(id, _)| id.as_str())
    }

    /// The rows of a list: ids and names.
    pub(in crate::workbook) fn rows(&self, target: Target) -> impl Iterator<Item = &(String, String)> {
        self.0.get(&target).into_iter().flat_map(|known| &known.rows)
    }

    /// Which row an id names.
    pub(in crate::workbook) fn row(&self, target: Target, id: &str) -> Option<usize> {
        self.0.get(&target)?.by_id.get(id).copied()
    }

    /// The id that somebody means: an id, else a name, else a name without its accents, which is told.
    pub(in crate::workbook) fn find(&self, target: Target, typed: &str) -> Result<Told, Wrong> {
        let nothing = Known::default();
        let known = self.0.get(&target).unwrap_or(&nothing);
        let id = |at: &usize| Value::from(known.rows[*at].0.clone());
        if let Some(at) = known.by_id.get(typed) {
            return Ok(id(at).into());
        }
        let (named, assumed) = match known.by_name.get(&same(typed)) {
            Some(rows) => (Some(rows), None),
            None => (known.by_sound.get(&fold(typed)), Some("accents")),
        };
        match named.map(Vec::as_slice) {
            Some([at]) => Ok(Told { value: id(at), assumed }),
            Some(rows) => {
                let ids: Vec<&str> = rows.iter().map(|at| known.rows[*at].0.as_str()).collect();
                Err(Wrong { code: &E2310, part: None, maybe: Some(ids.join(", ")) })
            }
            None => Err(unknown(target, typed, known)),
        }
    }

    /// What is written for an id: its name, where that is found again.
    pub(in crate::workbook) fn shown(&self, target: Target, id: &str) -> Option<String> {
        let known = self.0.get(&target)?;
        let (_, name) = known.rows.get(*known.by_id.get(id)?)?;
        let again =
            |text: &str| self.find(target, text).is_ok_and(|told| told.value == id && told.assumed.is_none());
        let plain = !name.contains([';', '\n', '(']) && !name.contains(" – ") && !name.contains(" - ");
        Some(if plain && !name.is_empty() && again(name) { name.clone() } else { id.to_owned() })
    }
}

fn unknown(target: Target, typed: &str, known: &Known) -> Wrong {
    let sheet = sheet_of(target).name;
    let names = known.rows.iter().flat_map(|(id, name)| [name.as_str(), id.as_str()]);
    let near = nearest(typed, names.filter(|own| !own.is_empty()));
    let maybe = near.map_or_else(|| format!("{sheet}: ?"), |near| format!("{sheet}: {near}"));
    Wrong { code: &E2309, part: None, maybe: Some(maybe) }
}
