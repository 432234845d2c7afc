//! The tables: all scenarios side by side, and meetings by priority and by commune.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::amounts::{NONE, fraction, hours, number};
use crate::domain::{Difference, Figures, Tally};
use crate::office::compare::{Comparison, Ran};
use crate::texts::{Labels, Texts};

/// Most scenarios beside each other in one table.
const BESIDE: usize = 12;

/// Meetings, receptions and proof.
pub(super) fn coverage(comparison: &Comparison, texts: Texts) -> Markup {
    let heads = [
        "compare-covered",
        "compare-open",
        "compare-head",
        "compare-delegate",
        "compare-not-held",
        "compare-proof",
    ];
    table(comparison, &texts.get("compare-coverage"), &heads, texts, |figures, less| {
        let meetings = figures.meetings;
        let total = html! { "/" (meetings.meetings) };
        vec![
            html! { (meetings.covered) (total) @if let Some(change) = less.map(|less| less.covered).filter(|c| *c != 0) {
                " " span.less { "(" (super::amounts::signed(change)) ")" }
            } },
            number(meetings.seats - meetings.taken, less.map(|less| less.open_seats)),
            number(figures.sessions.head, less.map(|less| less.head)),
            number(figures.sessions.delegate, less.map(|less| less.delegate)),
            number(figures.sessions.not_held(), less.map(|less| less.not_held)),
            html! { (proof(figures, texts)) },
        ]
    })
}

/// How far a plan is proved, with the tiers that are not.
fn proof(figures: &Figures, texts: Texts) -> String {
    if figures.is_proved() {
        return texts.get("compare-proved");
    }
    let open = figures.tiers.iter().filter(|tier| !tier.proved);
    let names: Vec<String> = open.map(|tier| texts.get(&format!("tier-{}", tier.tier.name()))).collect();
    format!("{}: {}", texts.get("compare-unproved"), names.join(", "))
}

/// Fairness, continuity, journeys.
pub(super) fn fairness(comparison: &Comparison, texts: Texts) -> Markup {
    let heads = [
        "compare-highest",
        "compare-lowest",
        "compare-leximax",
        "compare-substitutions",
        "compare-returns",
        "compare-cells",
        "compare-members",
        "compare-travel",
    ];
    table(comparison, &texts.get("compare-fairness"), &heads, texts, |figures, less| {
        let load = |load, change| match load {
            Some(load) => fraction(load, change, true, texts),
            None => html! { (NONE) },
        };
        vec![
            load(figures.highest(), less.and_then(|less| less.highest)),
            load(figures.lowest(), less.and_then(|less| less.lowest)),
            html! { (less.map_or_else(|| NONE.to_owned(), |less| texts.get(leximax(less)))) },
            number(figures.substitutions, less.map(|less| less.substitutions)),
            number(figures.returns, less.map(|less| less.returns)),
            fraction(figures.cells_per_member.mean(), less.map(|less| less.cells_per_member), false, texts),
            fraction(figures.members_per_cell.mean(), less.map(|less| less.members_per_cell), false, texts),
            hours(figures.travel_minutes, less.map(|less| less.travel_minutes), texts),
        ]
    })
}

fn leximax(less: &Difference) -> &'static str {
    match less.leximax {
        Some(std::cmp::Ordering::Less) => "compare-fairer",
        Some(std::cmp::Ordering::Equal) => "compare-same",
        Some(std::cmp::Ordering::Greater) => "compare-less-fair",
        None => "compare-not-comparable",
    }
}

/// One row for each scenario; the base first.
fn table(
    comparison: &Comparison,
    caption: &str,
    heads: &[&str],
    texts: Texts,
    cells: impl Fn(&Figures, Option<&Difference>) -> Vec<Markup>,
) -> Markup {
    let row = |(at, ran): (usize, &Ran)| {
        html! {
            tr.base[at == 0] {
                th scope="row" { (at) ". " (ran.name) }
                @match &ran.outcome {
                    Ok(one) => @for cell in cells(&one.figures, one.difference.as_ref()) { td { (cell) } },
                    Err(_) => td.left colspan=(heads.len()) { (texts.get("compare-none")) },
                }
            }
        }
    };
    html! {
        div.wide tabindex="0" {
            table {
                caption { (caption) }
                thead { tr {
                    th.left scope="col" { (texts.get("compare-scenario")) }
                    @for head in heads { th scope="col" { (texts.get(head)) } }
                } }
                tbody { @for numbered in comparison.all().enumerate() { (row(numbered)) } }
            }
        }
    }
}

/// Meetings covered by priority of the cell; nothing where all cells have the same.
pub(super) fn by_priority(comparison: &Comparison, texts: Texts) -> Markup {
    let mut keys: BTreeMap<i64, ()> = BTreeMap::new();
    let made = || comparison.all().filter_map(|ran| ran.outcome.as_ref().ok());
    keys.extend(made().flat_map(|one| &one.figures.by_priority).map(|(priority, _)| (*priority, ())));
    if keys.len() < 2 {
        return html! {};
    }
    let rows: Vec<(String, i64)> = keys.into_keys().rev().map(|key| (key.to_string(), key)).collect();
    grid(comparison, &texts.get("page-by-priority"), &texts.get("page-priority"), &rows, |figures, key| {
        figures.by_priority.iter().find(|(priority, _)| priority == key).map(|(_, tally)| *tally)
    })
}

/// Meetings covered by commune; nothing where there is one only.
pub(super) fn by_commune(comparison: &Comparison, texts: Texts) -> Markup {
    let mut rows: Vec<(String, String)> = Vec::new();
    for one in comparison.all().filter_map(|ran| ran.outcome.as_ref().ok()) {
        let labels = Labels::new(&one.instance, texts);
        for (id, _) in &one.figures.by_commune {
            if rows.iter().all(|(_, known)| known != id) {
                rows.push((labels.duty(id), id.clone()));
            }
        }
    }
    if rows.len() < 2 {
        return html! {};
    }
    grid(comparison, &texts.get("page-by-commune"), &texts.get("page-commune"), &rows, |figures, key| {
        figures.by_commune.iter().find(|(commune, _)| commune == key).map(|(_, tally)| *tally)
    })
}

/// A column for each scenario, by its number; what lacks something is marked.
fn grid<K>(
    comparison: &Comparison,
    caption: &str,
    first: &str,
    rows: &[(String, K)],
    tally: impl Fn(&Figures, &K) -> Option<Tally>,
) -> Markup {
    let all: Vec<(usize, &Ran)> = comparison.all().enumerate().collect();
    let cell = |ran: &Ran, key: &K| {
        let found = ran.outcome.as_ref().ok().and_then(|one| tally(&one.figures, key));
        html! {
            @match found {
                Some(one) => td.lacks[one.covered < one.meetings] { (one.covered) "/" (one.meetings) },
                None => td { (NONE) },
            }
        }
    };
    html! {
        @for beside in all.chunks(BESIDE) {
            div.wide tabindex="0" {
                table {
                    caption { (caption) }
                    thead { tr {
                        th.left scope="col" { (first) }
                        @for (at, ran) in beside { th scope="col" { abbr title=(ran.name) { (at) } } }
                    } }
                    tbody {
                        @for (name, key) in rows {
                            tr { th scope="row" { (name) } @for (_, ran) in beside { (cell(ran, key)) } }
                        }
                    }
                }
            }
        }
    }
}
