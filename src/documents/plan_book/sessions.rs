//! Receptions: when, where, who hosts in which quality, who sits beside.

use super::days::{heads, what, when};
use super::sheet::{Body, Field, Sheet, Table};
use crate::documents::view::{Event, Scope};
use crate::domain::{Assignment, Kind};

/// The sheet; nothing where no reception is held.
pub(super) fn sessions<'a>(scope: &Scope<'_>, events: &[Event<'_>]) -> Option<Sheet<'a>> {
    let texts = scope.texts;
    let held = events.iter().filter(|event| event.series.is_some());
    let table = Table {
        heads: heads(
            texts,
            &[
                "session-series",
                "overview-where",
                "overview-host",
                "book-quality",
                "overview-panel",
                "book-topics",
            ],
        ),
        rows: held.map(|event| row(scope, event)).collect(),
        ..Table::default()
    };
    (!table.rows.is_empty()).then(|| Sheet {
        name: texts.get("sessions"),
        title: texts.get("sessions"),
        notes: Vec::new(),
        about: texts.get("book-sessions-about"),
        body: Body::Tables(vec![table]),
    })
}

fn row(scope: &Scope<'_>, event: &Event<'_>) -> Vec<Field> {
    let (hosts, panel): (Vec<&Assignment>, Vec<&Assignment>) =
        event.rows.iter().copied().partition(|row| row.kind != Kind::Panel);
    let names = hosts.iter().map(|row| scope.labels.person(&row.person)).collect::<Vec<_>>().join("; ");
    let qualities = hosts.iter().map(|row| scope.labels.quality(row)).collect::<Vec<_>>().join("; ");
    let beside = panel.iter().map(|row| format!("{} ({})", scope.labels.person(&row.person), row.role));
    let topics = event.series.map(|series| series.topics.join("; ")).unwrap_or_default();
    let mut fields = when(scope.texts, event.start, event.end).to_vec();
    fields.extend([
        what(event).into(),
        event.place.as_str().into(),
        names.into(),
        qualities.into(),
        beside.collect::<Vec<_>>().join("; ").into(),
        topics.into(),
    ]);
    fields
}
