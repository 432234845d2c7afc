//! Sessions against the minimum, and what visitors came with.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;

use crate::format::Word as _;
use crate::format::records::{CaseKind, Held};
use crate::register::records::{DutyKind, Visits};

use super::gather::Gathered;

/// One series of receptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRow {
    /// Id of the series.
    pub series: String,
    /// Its title.
    pub name: String,
    /// Sessions on days of the span, as planned.
    pub planned: i64,
    /// Held by the head in person.
    pub by_head: i64,
    /// Held by a delegate.
    pub by_delegate: i64,
    /// Not held.
    pub not_held: i64,
    /// Moved to another day, and not recorded as held yet.
    pub moved: i64,
    /// Not recorded.
    pub unrecorded: i64,
    /// So many the regulation asks for in the months of the span that had sessions planned.
    pub minimum: i64,
    /// Visitors received.
    pub visits: i64,
}

impl SeriesRow {
    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![
            ("planned", self.planned),
            ("by_head", self.by_head),
            ("by_delegate", self.by_delegate),
            ("not_held", self.not_held),
            ("moved", self.moved),
            ("unrecorded", self.unrecorded),
            ("minimum", self.minimum),
            ("visits", self.visits),
        ]
    }
}

/// Visitors and what became of their cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cases {
    /// Visitors received.
    pub visits: i64,
    /// Cases settled.
    pub settled: i64,
    /// Forwarded.
    pub forwarded: i64,
    /// Pending.
    pub pending: i64,
}

impl Cases {
    fn add(&mut self, own: &Visits) {
        self.visits += own.visits;
        self.settled += own.settled;
        self.forwarded += own.forwarded;
        self.pending += own.pending;
    }

    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![
            ("visits", self.visits),
            ("settled", self.settled),
            ("forwarded", self.forwarded),
            ("pending", self.pending),
        ]
    }
}

/// The cases of one kind, or of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Word of the kind, or the topic.
    pub of: String,
    /// The numbers.
    pub cases: Cases,
}

/// Months that had sessions planned: year and month.
type Months = BTreeSet<(i32, u32)>;

/// By series, by id.
pub(super) fn series(gathered: &Gathered) -> Vec<SeriesRow> {
    let mut rows: BTreeMap<&str, (SeriesRow, Months)> = BTreeMap::new();
    for duty in gathered.duties.iter().filter(|duty| duty.kind == DutyKind::Session) {
        let Some(id) = duty.series.as_deref() else { continue };
        let known = gathered.series.get(id);
        let (row, months) = rows.entry(id).or_insert_with(|| {
            let name = known.map_or_else(|| id.to_owned(), |own| own.name.clone());
            (blank(id, name), BTreeSet::new())
        });
        row.planned += 1;
        let place = match gathered.sessions.get(&duty.id).map(|own| own.held) {
            Some(Held::Head) => &mut row.by_head,
            Some(Held::Delegate) => &mut row.by_delegate,
            Some(Held::NotHeld) => &mut row.not_held,
            Some(Held::Moved) => &mut row.moved,
            None => &mut row.unrecorded,
        };
        *place += 1;
        months.insert((duty.date.year(), duty.date.month()));
        let months = i64::try_from(months.len()).unwrap_or(i64::MAX);
        row.minimum = months * known.map_or(0, |own| own.minimum);
        let own = gathered.visits.iter().filter(|own| own.duty == duty.id);
        row.visits += own.map(|own| own.visits).sum::<i64>();
    }
    rows.into_values().map(|(row, _)| row).collect()
}

fn blank(id: &str, name: String) -> SeriesRow {
    SeriesRow {
        series: id.to_owned(),
        name,
        planned: 0,
        by_head: 0,
        by_delegate: 0,
        not_held: 0,
        moved: 0,
        unrecorded: 0,
        minimum: 0,
        visits: 0,
    }
}

/// All series in one row.
pub(super) fn sum(rows: &[SeriesRow]) -> SeriesRow {
    let of = |number: &dyn Fn(&SeriesRow) -> i64| rows.iter().map(number).sum();
    SeriesRow {
        planned: of(&|row| row.planned),
        by_head: of(&|row| row.by_head),
        by_delegate: of(&|row| row.by_delegate),
        not_held: of(&|row| row.not_held),
        moved: of(&|row| row.moved),
        unrecorded: of(&|row| row.unrecorded),
        minimum: of(&|row| row.minimum),
        visits: of(&|row| row.visits),
        ..blank("", String::new())
    }
}

/// All visits together.
pub(super) fn together(gathered: &Gathered) -> Cases {
    let mut cases = Cases::default();
    gathered.visits.iter().for_each(|own| cases.add(own));
    cases
}

/// By kind, all four.
pub(super) fn kinds(gathered: &Gathered) -> Vec<CaseRow> {
    CaseKind::ALL.iter().map(|kind| of(gathered, kind.word(), |own| own.kind == *kind)).collect()
}

/// By topic, those that came up.
pub(super) fn topics(gathered: &Gathered) -> Vec<CaseRow> {
    let topics: BTreeSet<&str> = gathered.visits.iter().map(|own| own.topic.as_str()).collect();
    topics.into_iter().map(|topic| of(gathered, topic, |own| own.topic == topic)).collect()
}

fn of(gathered: &Gathered, name: &str, belongs: impl Fn(&Visits) -> bool) -> CaseRow {
    let mut cases = Cases::default();
    gathered.visits.iter().filter(|own| belongs(own)).for_each(|own| cases.add(own));
    CaseRow { of: name.to_owned(), cases }
}
