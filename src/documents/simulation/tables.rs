//! The tables: each quarter by each way, and everybody's balance at the end.

use maud::{Markup, html};
use num_rational::Ratio;

use super::page::name;
use crate::office::simulate::{Outlook, QuarterRun, Simulation, WayRun};
use crate::texts::Texts;

/// Lowest and highest balance of each quarter by each way.
pub(super) fn by_quarter(simulation: &Simulation, texts: Texts) -> Markup {
    html! {
        div.wide tabindex="0" {
            table {
                caption { (texts.get("simulate-quarters")) }
                thead { tr {
                    th.left { (texts.get("simulate-quarter")) }
                    @for run in &simulation.ways { th { (name(run.way, texts)) } }
                    th { (texts.get("simulate-open")) }
                    th { (texts.get("simulate-people")) }
                } }
                tbody {
                    @for (at, outlook) in simulation.quarters.iter().enumerate() {
                        tr { (quarter(simulation, at, outlook, texts)) }
                    }
                }
            }
        }
    }
}

fn quarter(simulation: &Simulation, at: usize, outlook: &Outlook, texts: Texts) -> Markup {
    let runs: Vec<&QuarterRun> = simulation.ways.iter().filter_map(|run| run.quarters.get(at)).collect();
    let open: Vec<String> = runs.iter().map(|run| run.open.to_string()).collect();
    html! {
        th scope="row" { (texts.quarter(outlook.horizon)) }
        @for run in &runs {
            td.lacks[!run.within] { (spread(run, texts)) @if run.within { " ✓" } }
        }
        td { (open.join(" / ")) }
        td {
            @if !outlook.joined.is_empty() { "+" (outlook.joined.len()) " " }
            @if !outlook.left.is_empty() { "−" (outlook.left.len()) }
        }
    }
}

fn spread(run: &QuarterRun, texts: Texts) -> String {
    match run.lowest().zip(run.highest()) {
        Some((lowest, highest)) => {
            format!("{} … {}", texts.amount(lowest, true), texts.amount(highest, true))
        }
        None => "–".to_owned(),
    }
}

/// Everybody's balance at the end, by each way.
pub(super) fn at_the_end(simulation: &Simulation, texts: Texts) -> Markup {
    html! {
        div.wide tabindex="0" {
            table {
                caption { (texts.get("simulate-at-the-end")) }
                thead { tr {
                    th.left { (texts.get("simulate-person")) }
                    @for run in &simulation.ways { th { (name(run.way, texts)) } }
                } }
                tbody {
                    @for (id, person) in &simulation.people {
                        tr {
                            th scope="row" { (person) }
                            @for run in &simulation.ways { td { (last(run, id, texts)) } }
                        }
                    }
                }
            }
        }
    }
}

fn last(run: &WayRun, id: &str, texts: Texts) -> String {
    let quarter = run.quarters.last();
    let own = quarter.and_then(|quarter| quarter.balances.iter().find(|own| own.person == id));
    let balance: Option<Ratio<i64>> = own.map(crate::office::simulate::Balance::points);
    balance.map_or_else(|| texts.get("simulate-gone"), |balance| texts.amount(balance, true))
}
