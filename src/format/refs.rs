//! Where each id of an instance stands in its list.

use std::collections::{BTreeMap, BTreeSet};

use super::instance::{Id, Instance};
use super::nearest::nearest;
use super::{Code, Issue};

/// Positions by id; of two equal ids the first counts.
pub(super) struct Index<'a>(BTreeMap<&'a str, usize>);

impl<'a> Index<'a> {
    fn new(ids: impl DoubleEndedIterator<Item = &'a Id> + ExactSizeIterator) -> Self {
        // Collected backwards, so that the first of two equal ids is put in last.
        Index(ids.enumerate().rev().map(|(at, id)| (id.0.as_str(), at)).collect())
    }

    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }

    /// The position of an id that has been checked already; 0 if it has not.
    pub(super) fn at(&self, id: &str) -> usize {
        self.get(id).unwrap_or_default()
    }

    /// An issue if the id is not known, with the nearest that is.
    pub(super) fn unknown(&self, code: &'static Code, path: String, id: &str) -> Option<Issue> {
        let missing = !self.0.contains_key(id);
        missing.then(|| Issue::new(code, path, id).maybe(nearest(id, self.0.keys().copied())))
    }
}

/// An instance with the positions of its ids.
pub(super) struct Refs<'a> {
    pub(super) dto: &'a Instance,
    pub(super) places: Index<'a>,
    pub(super) people: Index<'a>,
    pub(super) communes: Index<'a>,
    pub(super) cells: Index<'a>,
    /// Every label that somebody carries.
    pub(super) labels: BTreeSet<&'a str>,
}

impl<'a> Refs<'a> {
    pub(super) fn new(dto: &'a Instance) -> Self {
        Refs {
            dto,
            places: Index::new(dto.places.iter().map(|place| &place.id)),
            people: Index::new(dto.people.iter().map(|person| &person.id)),
            communes: Index::new(dto.communes.iter().map(|commune| &commune.id)),
            cells: Index::new(dto.cells.iter().map(|cell| &cell.id)),
            labels: dto.people.iter().flat_map(|person| &person.groups).map(String::as_str).collect(),
        }
    }
}
