//! What a plan leaves open, item by item, and the coverage tier as the weight of those items.

use chrono::NaiveDate;

use super::view::{Duty, Taken, View};
use super::{blocks, panel, presence, sessions};
use crate::domain::{CellId, MeetingId, SeatName, Series, SessionId, Uncovered, UncoveredKind};

/// Everything left open, sorted by duty, seat, day and kind.
pub(super) fn uncovered(view: &View<'_>) -> Vec<Uncovered> {
    let mut open = meetings(view);
    for session in sessions::sessions(view) {
        match view.host(session) {
            Some(host) => open.extend(at_session(view, session, host)),
            None => open.push(not_held(view, session)),
        }
    }
    open.extend(blocks::vacant(view).into_iter().map(|(cell, at, seat)| vacant(view, cell, at, &seat)));
    open.extend(presence::unseen(view).into_iter().map(|unseen| not_seen(view, &unseen)));
    open.sort_by(|a, b| key(a).cmp(&key(b)));
    open
}

/// What tells one open place from another.
pub(super) fn key(open: &Uncovered) -> (&str, &str, Option<NaiveDate>, UncoveredKind) {
    (&open.duty, &open.seat, open.date, open.kind)
}

/// The coverage tier.
pub(super) fn value(view: &View<'_>) -> i64 {
    let open = uncovered(view);
    let counts = |kind| match kind {
        UncoveredKind::Meeting
        | UncoveredKind::Session
        | UncoveredKind::Panel
        | UncoveredKind::Composition => true,
        UncoveredKind::Block | UncoveredKind::Presence => false,
    };
    open.iter().filter(|open| counts(open.kind)).map(|open| open.weight).sum()
}

fn open(kind: UncoveredKind, duty: &str, seat: &str, date: Option<NaiveDate>, weight: i64) -> Uncovered {
    Uncovered { kind, duty: duty.to_owned(), seat: seat.to_owned(), date, count: 1, weight }
}

fn is_filled(view: &View<'_>, duty: Duty, seat: &SeatName) -> bool {
    view.at(duty).any(|taken| taken.seat == *seat)
}

fn meetings(view: &View<'_>) -> Vec<Uncovered> {
    let mut list = Vec::new();
    for (id, meeting) in (0..).map(MeetingId).zip(&view.instance.meetings) {
        let weight = view.instance.cell(meeting.cell).priority;
        let empty =
            blocks::seats(view, meeting.cell).filter(|seat| !is_filled(view, Duty::Meeting(id), seat));
        let seat = |seat: SeatName| {
            open(UncoveredKind::Meeting, &meeting.id, &seat.to_string(), Some(meeting.date()), weight)
        };
        list.extend(empty.map(seat));
    }
    list
}

fn not_held(view: &View<'_>, id: SessionId) -> Uncovered {
    let session = view.instance.session(id);
    let date = match session.candidates.as_slice() {
        [only] => Some(only.date),
        _ => None,
    };
    open(UncoveredKind::Session, &session.id, "", date, view.instance.one_series(session.series).priority)
}

fn at_session(view: &View<'_>, id: SessionId, host: &Taken<'_>) -> Vec<Uncovered> {
    let session = view.instance.session(id);
    let series = view.instance.one_series(session.series);
    let mut list = Vec::new();
    for (seat, weight) in panel_seats(series).filter(|(seat, _)| !is_filled(view, Duty::Session(id), seat)) {
        list.push(open(UncoveredKind::Panel, &session.id, &seat.to_string(), Some(host.date), weight));
    }
    for composition in &series.composition {
        let count = i64::from(composition.at_least) - panel::of_group(view, id, &composition.group);
        if count > 0 {
            let weight = count * composition.weight;
            let one =
                open(UncoveredKind::Composition, &session.id, &composition.group, Some(host.date), weight);
            list.push(Uncovered { count, ..one });
        }
    }
    list
}

/// The panel seats of every session of a series, each with its weight.
pub(super) fn panel_seats(series: &Series) -> impl Iterator<Item = (SeatName, i64)> {
    series.panel.iter().flat_map(|seats| {
        (1..=seats.count).map(|number| (SeatName::Panel { role: seats.role.clone(), number }, seats.weight))
    })
}

fn vacant(view: &View<'_>, cell: CellId, at: usize, seat: &SeatName) -> Uncovered {
    let cell = view.instance.cell(cell);
    open(UncoveredKind::Block, &cell.id, &seat.to_string(), Some(cell.blocks[at].from), 1)
}

fn not_seen(view: &View<'_>, unseen: &presence::Unseen) -> Uncovered {
    let commune = &view.instance.commune(unseen.commune).id;
    open(UncoveredKind::Presence, commune, &unseen.by, Some(unseen.window.from), 1)
}
