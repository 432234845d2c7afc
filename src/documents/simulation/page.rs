//! The page: its table of contents.

use maud::{Markup, html};

use super::chart::chart;
use super::scale::Scale;
use super::tables::{at_the_end, by_quarter};
use crate::documents::page::document;
use crate::office::simulate::{Simulation, Way, WayRun};
use crate::texts::Texts;

/// The simulation as one HTML page.
#[must_use]
pub fn simulation_page(simulation: &Simulation, texts: Texts) -> String {
    let lead = html! {
        @if let (Some(first), Some(last)) = (simulation.quarters.first(), simulation.quarters.last()) {
            p { (texts.quarter(first.horizon)) " – " (texts.quarter(last.horizon)) }
        }
    };
    document(&simulation.title, &lead, &contents(simulation, texts), texts)
}

/// The name of a way.
pub(super) fn name(way: Way, texts: Texts) -> String {
    texts.get(match way {
        Way::Carried => "simulate-carried",
        Way::Alone => "simulate-alone",
        Way::RoundRobin => "simulate-round-robin",
    })
}

fn within(run: &WayRun, texts: Texts) -> String {
    let (all, planned) = (run.quarters.len(), run.planned_within());
    let blanks = [("n", run.within().into()), ("all", all.into()), ("planned", planned.into())];
    texts.with("simulate-within", &blanks)
}

fn contents(simulation: &Simulation, texts: Texts) -> Markup {
    let scale = Scale::over(simulation);
    html! {
        section {
            h2 { (texts.get("simulate-verdict")) }
            ul {
                @for run in &simulation.ways {
                    li { (name(run.way, texts)) ": " (within(run, texts)) }
                }
            }
        }
        section {
            h2 { (texts.get("simulate-charts")) }
            p.note { (texts.get("simulate-lead")) }
            @for run in &simulation.ways { (chart(simulation, run, &scale, texts)) }
        }
        section {
            (by_quarter(simulation, texts))
            p.note { (texts.get("simulate-legend")) }
            (at_the_end(simulation, texts))
        }
    }
}
