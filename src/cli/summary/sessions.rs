//! Receptions: held by the head, by a delegate, not held; one line per series.

use std::collections::HashMap;

use super::View;
use super::sheet::Sheet;
use crate::domain::{Kind, SeriesId};

/// Sessions of one series.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    wanted: usize,
    head: usize,
    delegate: usize,
}

/// The table of series; nothing where there are no sessions.
pub(crate) fn section(view: View<'_>) -> String {
    if view.instance.sessions.is_empty() {
        return String::new();
    }
    let texts = view.texts;
    let heads = [
        (texts.get("session-series"), false),
        (texts.get("session-wanted"), true),
        (texts.get("session-head"), true),
        (texts.get("session-delegate"), true),
        (texts.get("session-not-held"), true),
    ];
    let heads: Vec<(&str, bool)> = heads.iter().map(|(head, right)| (head.as_str(), *right)).collect();
    let mut sheet = Sheet::new(&heads, view.width);
    let tallies = tallies(view);
    for (series, tally) in view.instance.series.iter().zip(&tallies) {
        sheet.row(&row(&series.name, *tally));
    }
    sheet.row(&row(&texts.get("total"), tallies.iter().fold(Tally::default(), add)));
    view.heading("sessions") + &sheet.print()
}

fn row(name: &str, tally: Tally) -> [String; 5] {
    let not_held = tally.wanted.saturating_sub(tally.head + tally.delegate);
    let figures = [tally.wanted, tally.head, tally.delegate, not_held].map(|figure| figure.to_string());
    let [wanted, head, delegate, not_held] = figures;
    [name.to_owned(), wanted, head, delegate, not_held]
}

fn add(sum: Tally, one: &Tally) -> Tally {
    Tally {
        wanted: sum.wanted + one.wanted,
        head: sum.head + one.head,
        delegate: sum.delegate + one.delegate,
    }
}

fn tallies(view: View<'_>) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); view.instance.series.len()];
    let mut series_of: HashMap<&str, SeriesId> = HashMap::new();
    for session in &view.instance.sessions {
        tallies[session.series.0].wanted += 1;
        series_of.insert(&session.id, session.series);
    }
    for assignment in &view.plan.assignments {
        let Some(series) = series_of.get(assignment.duty.as_str()) else { continue };
        match assignment.kind {
            Kind::Head => tallies[series.0].head += 1,
            Kind::Delegate => tallies[series.0].delegate += 1,
            Kind::Accompanying | Kind::Substitute | Kind::AreaLead | Kind::Panel => {}
        }
    }
    tallies
}
