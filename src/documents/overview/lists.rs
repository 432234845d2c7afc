//! Lists: what is open, what is to be noted, the sessions, and the duties of each commune.

use maud::{Markup, html};

use crate::documents::view::Scope;
use crate::domain::{Assignment, Kind};

/// How much is covered; what nobody takes; that nothing is open, where nothing is.
pub(super) fn open(scope: &Scope<'_>) -> Markup {
    let covered = scope.texts.coverage(scope.plan.coverage(scope.instance));
    html! {
        @for line in covered { p { (line) } }
        @if scope.plan.uncovered.is_empty() {
            p { (scope.texts.get("page-nothing-open")) }
        } @else {
            ul { @for open in &scope.plan.uncovered { li { (scope.labels.open(open)) } } }
        }
    }
}

/// What the office must know, by kind.
pub(super) fn warnings(scope: &Scope<'_>) -> Markup {
    let mut kinds: Vec<_> = scope.plan.warnings.iter().map(|warning| warning.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    html! {
        @for kind in kinds {
            @let own: Vec<_> = scope.plan.warnings.iter().filter(|warning| warning.kind == kind).collect();
            details {
                summary { (scope.labels.warning_kind(kind, own.len())) }
                ul { @for warning in own { li { (scope.labels.warning(warning)) } } }
            }
        }
    }
}

/// Every session by day, with who hosts and who sits beside.
pub(super) fn sessions(scope: &Scope<'_>) -> Markup {
    let texts = scope.texts;
    let mut sessions: Vec<&Vec<&Assignment>> =
        scope.duties.values().filter(|rows| rows.iter().any(|row| row.reception.is_some())).collect();
    sessions.sort_by_key(|rows| rows.iter().map(|row| (row.start, &row.duty)).min());
    if sessions.is_empty() {
        return html! {};
    }
    html! {
        div.wide tabindex="0" role="region" aria-label=(texts.get("sessions")) {
            table {
                thead {
                    tr {
                        @for key in ["overview-when", "session-series", "overview-host", "overview-panel", "overview-where"] {
                            th.left scope="col" { (texts.get(key)) }
                        }
                    }
                }
                tbody {
                    @for rows in sessions {
                        @let (hosts, panel): (Vec<&Assignment>, Vec<&Assignment>) = rows.iter().copied().partition(|row| row.kind != Kind::Panel);
                        tr {
                            th scope="row" { (when(scope, rows[0])) }
                            td.left { (scope.what(rows[0])) }
                            td.left { (scope.names(&hosts)) }
                            td.left { (scope.names(&panel)) }
                            td.left { (place(scope, rows[0])) }
                        }
                    }
                }
            }
        }
    }
}

/// Meetings of each commune by day, with who comes, to be unfolded.
pub(super) fn communes(scope: &Scope<'_>) -> Markup {
    let (instance, texts) = (scope.instance, scope.texts);
    html! {
        @for (at, commune) in instance.communes.iter().enumerate() {
            @let meetings: Vec<_> = instance.meetings.iter().filter(|own| instance.cell(own.cell).commune.0 == at).collect();
            @if !meetings.is_empty() {
                details {
                    summary { (commune.name) " – " (texts.with("overview-meetings", &[("n", meetings.len().into())])) }
                    table {
                        thead {
                            tr {
                                @for key in ["overview-when", "overview-cell", "overview-who", "overview-where"] {
                                    th.left scope="col" { (texts.get(key)) }
                                }
                            }
                        }
                        tbody {
                            @for meeting in meetings {
                                @let rows = scope.duties.get(meeting.id.as_str()).cloned().unwrap_or_default();
                                tr class=[rows.is_empty().then_some("lacks")] {
                                    th scope="row" { (texts.moment(meeting.start())) }
                                    td.left { (instance.cell(meeting.cell).name) }
                                    td.left { @if rows.is_empty() { (texts.get("ics-nobody")) } @else { (scope.names(&rows)) } }
                                    td.left { (instance.place(meeting.place).name) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn when(scope: &Scope<'_>, row: &Assignment) -> String {
    scope.texts.moment(row.start)
}

fn place(scope: &Scope<'_>, row: &Assignment) -> String {
    scope.place(&row.place).map_or_else(|| row.place.clone(), |place| place.name.clone())
}
