//! What is covered, and what is left open.

use super::View;
use crate::cli::console::WARN;
use crate::domain::{Instance, Kind, Plan};
use crate::texts::Labels;

const LISTED: usize = 20;

/// Seats taken of seats wanted, then each open place.
pub(crate) fn section(view: View<'_>) -> String {
    let mut out = view.heading("coverage");
    let lines = [
        ("coverage-meetings", seats_at_meetings(view.plan), wanted_at_meetings(view.instance)),
        ("coverage-sessions", held(view.plan), count(view.instance.sessions.len())),
        ("coverage-panel", seats_of(view.plan, Kind::Panel), wanted_on_panels(view)),
    ];
    for (key, taken, wanted) in lines.into_iter().filter(|(_, _, wanted)| *wanted > 0) {
        let line = view.texts.with(key, &[("taken", taken.into()), ("wanted", wanted.into())]);
        out.push_str(&format!("  {line}\n"));
    }
    open_places(view, &mut out);
    out
}

fn open_places(view: View<'_>, out: &mut String) {
    let labels = Labels::new(view.instance, view.texts);
    for open in view.plan.uncovered.iter().take(LISTED) {
        out.push_str(&format!("  {WARN}✗{WARN:#} {}\n", labels.open(open)));
    }
    let more = view.plan.uncovered.len().saturating_sub(LISTED);
    if more > 0 {
        out.push_str(&format!("  {}\n", view.texts.with("more", &[("n", more.into())])));
    }
}

fn seats_of(plan: &Plan, kind: Kind) -> i64 {
    count(plan.assignments.iter().filter(|assignment| assignment.kind == kind).count())
}

fn seats_at_meetings(plan: &Plan) -> i64 {
    seats_of(plan, Kind::Accompanying) + seats_of(plan, Kind::Substitute)
}

fn held(plan: &Plan) -> i64 {
    seats_of(plan, Kind::Head) + seats_of(plan, Kind::Delegate)
}

fn wanted_at_meetings(instance: &Instance) -> i64 {
    let of_cell =
        |cell: &crate::domain::Cell| cell.accompanying.iter().map(|seat| i64::from(seat.count)).sum::<i64>();
    instance.meetings.iter().map(|meeting| of_cell(instance.cell(meeting.cell))).sum()
}

/// Panel seats of the sessions, held or not.
fn wanted_on_panels(view: View<'_>) -> i64 {
    let of_session = |session: &crate::domain::Session| {
        let panel = &view.instance.one_series(session.series).panel;
        panel.iter().map(|seat| i64::from(seat.count)).sum::<i64>()
    };
    view.instance.sessions.iter().map(of_session).sum()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
