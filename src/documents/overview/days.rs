//! The calendar: communes down, days across, a table for each month.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use maud::{Markup, html};

use super::CELLS;
use super::matrix::cell;
use crate::documents::view::Scope;

/// The tables, or that they would be too large.
pub(super) fn days(scope: &Scope<'_>) -> Markup {
    let (instance, texts) = (scope.instance, scope.texts);
    let counts = counts(scope);
    let rows: Vec<(String, usize)> =
        (0..).map(|at: usize| at).zip(&instance.communes).map(|(at, own)| (own.name.clone(), at)).collect();
    // What belongs to no commune is the committee's own.
    let own = counts
        .keys()
        .any(|(commune, _)| *commune == usize::MAX)
        .then(|| (instance.organization.name.clone(), usize::MAX));
    let rows: Vec<(String, usize)> = own.into_iter().chain(rows).collect();
    let all: Vec<NaiveDate> =
        instance.horizon.from.iter_days().take_while(|day| *day <= instance.horizon.to).collect();
    if rows.len() * all.len() > CELLS {
        return html! { p.note { (texts.get("overview-too-large")) } };
    }
    html! {
        @for month in all.chunk_by(|one, other| one.month() == other.month()) {
            @let name = month.first().map(|day| day.format("%m/%Y").to_string()).unwrap_or_default();
            div.wide tabindex="0" role="region" aria-label=(name) {
                table.heat {
                    caption { (texts.with("overview-month", &[("month", name.as_str().into())])) }
                    thead {
                        tr {
                            td {}
                            @for day in month { th scope="col" class=[class(scope, *day)] { (day.day()) } }
                        }
                    }
                    tbody {
                        @for (name, at) in &rows {
                            tr {
                                th scope="row" { (name) }
                                @for day in month { (cell(counts.get(&(*at, *day)).copied().unwrap_or(0))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Days off are told apart.
fn class(scope: &Scope<'_>, day: NaiveDate) -> Option<&'static str> {
    let off =
        !scope.instance.days.is_working_day(day) || matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    off.then_some("off")
}

/// Duties by commune and day.
fn counts(scope: &Scope<'_>) -> BTreeMap<(usize, NaiveDate), i64> {
    let mut counts = BTreeMap::new();
    for row in scope.duties.values().filter_map(|rows| rows.first()) {
        let commune = scope.commune(row).map_or(usize::MAX, |commune| commune.0);
        *counts.entry((commune, row.date)).or_insert(0) += 1;
    }
    counts
}
