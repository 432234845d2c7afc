//! Comparing scenarios: the figures recounted, differences, failures, threads, and plans in either order.

mod either_order;
mod failing;
mod figures;
mod page;
mod same;

use luanphien::domain::{Difference, Figures, Instance, Plan};
use luanphien::format::{Base, NoFiles, read_scenarios};
use luanphien::office::compare::{CompareOptions, Compared, Comparison, Unwatched, compare};

use crate::support::plans::path;

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// What comes of scenarios of an instance.
fn compared(instance: &str, scenarios: &str, threads: usize) -> Comparison {
    let base = Base::read(instance).unwrap();
    let scenarios = read_scenarios(scenarios).unwrap_or_else(|issues| panic!("{issues:#?}"));
    let options = CompareOptions { threads: Some(threads), ..CompareOptions::default() };
    compare(&base, &scenarios, &NoFiles, &options, &Unwatched).unwrap()
}

/// The tutorial and its scenarios.
fn tutorial(threads: usize) -> Comparison {
    compared(&text("tutorial.json"), &text("scenarios/tutorial.json"), threads)
}

/// The scenarios that have a plan.
fn made(comparison: &Comparison) -> Vec<&Compared> {
    comparison.all().filter_map(|ran| ran.outcome.as_deref().ok()).collect()
}

type Parts<'a> = (&'a Instance, &'a Plan, &'a Figures, Option<&'a Difference>);

fn parts(one: &Compared) -> Parts<'_> {
    (&one.instance, &one.plan, &one.figures, one.difference.as_ref())
}
