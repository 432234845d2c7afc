//! Scenario by scenario: why there is no plan, how the loads lie, what is open, who carries more and who less.

use std::collections::BTreeMap;

use crate::answers::Failure;
use crate::cli::console::{STRONG, WARN};
use crate::cli::failure::lines;
use crate::domain::{Difference, Figures, Shift, Tally};
use crate::office::compare::{Compared, Comparison, Ran};
use crate::texts::{Labels, Texts};

/// Most open places, levels and people that are listed; the JSON has all of them.
const LISTED: usize = 5;

/// One paragraph for each scenario that says more than the tables.
pub(super) fn details(comparison: &Comparison, failures: &[Option<Failure>], texts: Texts) -> String {
    let base = comparison.base.outcome.as_ref().ok();
    let paragraph = |(ran, failure): (&Ran, &Option<Failure>)| {
        let title = if ran.title.is_empty() { String::new() } else { format!(": {}", ran.title) };
        let lines = match (&ran.outcome, failure) {
            (Ok(compared), _) => made(compared, base.map(|base| &**base), texts),
            (Err(_), Some(failure)) => indented(&lines(failure, texts)),
            (Err(_), None) => String::new(),
        };
        format!("\n{STRONG}{}{STRONG:#}{title}\n{lines}", ran.name)
    };
    comparison.all().zip(failures).map(paragraph).collect()
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

fn made(compared: &Compared, base: Option<&Compared>, texts: Texts) -> String {
    let figures = &compared.figures;
    let mut out = format!("  {}\n", levels(figures, texts));
    out.push_str(&open(compared, texts));
    if let Some(less) = &compared.difference {
        out.push_str(&shifts(less, compared, base, texts));
    }
    out
}

/// How many people have each load, from the highest.
fn levels(figures: &Figures, texts: Texts) -> String {
    let level = |(load, people): &(num_rational::Ratio<i64>, i64)| {
        format!("{} × {people}", texts.amount(*load, true))
    };
    let mut parts: Vec<String> = figures.levels.iter().take(LISTED).map(level).collect();
    let more = figures.levels.len().saturating_sub(LISTED);
    if more > 0 {
        parts.push(texts.with("more", &[("n", more.into())]));
    }
    texts.with("compare-levels", &[("levels", parts.join(" · ").into())])
}

/// What is open: by priority, by commune, and the first few places.
fn open(compared: &Compared, texts: Texts) -> String {
    let figures = &compared.figures;
    let labels = Labels::new(&compared.instance, texts);
    let mut out = String::new();
    if figures.meetings.covered < figures.meetings.meetings {
        let lacks = |tally: &Tally| tally.meetings - tally.covered;
        let priorities = figures.by_priority.iter().filter(|(_, tally)| lacks(tally) > 0);
        let priorities = priorities.map(|(priority, tally)| {
            texts.with("compare-priority", &[("priority", (*priority).into()), ("n", lacks(tally).into())])
        });
        let communes = figures.by_commune.iter().filter(|(_, tally)| lacks(tally) > 0);
        let communes = communes.map(|(id, tally)| format!("{}: {}", labels.duty(id), lacks(tally)));
        let where_to: Vec<String> = priorities.chain(communes).collect();
        let line = texts.with("compare-uncovered", &[("where", where_to.join(" · ").into())]);
        out.push_str(&format!("  {line}\n"));
    }
    for place in figures.uncovered.iter().take(LISTED) {
        out.push_str(&format!("  {WARN}✗{WARN:#} {}\n", labels.open(place)));
    }
    let more = figures.uncovered.len().saturating_sub(LISTED);
    if more > 0 {
        out.push_str(&format!("  {}\n", texts.with("more", &[("n", more.into())])));
    }
    out
}

/// Who carries more points than in the base, and who fewer.
fn shifts(less: &Difference, compared: &Compared, base: Option<&Compared>, texts: Texts) -> String {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for instance in base.iter().map(|base| &base.instance).chain([&compared.instance]) {
        names.extend(instance.people.iter().map(|person| (person.id.as_str(), person.name.as_str())));
    }
    let line = |key: &str, shifts: &[Shift]| {
        let name =
            |shift: &Shift| names.get(shift.id.as_str()).map_or(shift.id.clone(), |&name| name.to_owned());
        let part = |shift: &Shift| format!("{} {}", name(shift), texts.amount(shift.points.into(), true));
        let mut parts: Vec<String> = shifts.iter().take(LISTED).map(part).collect();
        let more = shifts.len().saturating_sub(LISTED);
        if more > 0 {
            parts.push(texts.with("more", &[("n", more.into())]));
        }
        let who = ("who", parts.join(" · ").into());
        format!("  {}\n", texts.with(key, &[who, ("n", shifts.len().into())]))
    };
    let mut out = String::new();
    if !less.more.is_empty() {
        out.push_str(&line("compare-more", &less.more));
    }
    if !less.fewer.is_empty() {
        out.push_str(&line("compare-fewer", &less.fewer));
    }
    out
}
