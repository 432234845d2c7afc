//! All scenarios of a file: those side by side, then every choice from the lists that are crossed.

use std::collections::BTreeMap;

use super::file::{Scenario, Scenarios};
use crate::format::Issue;
use crate::format::codes::{E1901, E1902, E1903, E1904};

/// What joins the names of crossed variants.
const CROSS: &str = " × ";

/// A scenario with its parts, each at its place in the file.
pub(super) struct Combination<'a> {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) parts: Vec<(String, &'a Scenario)>,
}

/// Everything that is wrong with the file as a whole.
pub(in crate::format) fn check_whole(file: &Scenarios) -> Vec<Issue> {
    let many = check_e1901_number(file);
    if !many.is_empty() {
        return many;
    }
    [check_e1902_names(file), check_e1903_one_way(file), check_e1904_something(file)].concat()
}

/// How many scenarios the file makes.
fn number(file: &Scenarios) -> u64 {
    let size = |list: &Vec<Scenario>| u64::try_from(list.len()).unwrap_or(u64::MAX);
    let crossed = file.cross.iter().map(size).fold(1, u64::saturating_mul);
    size(&file.scenarios).saturating_add(if file.cross.is_empty() { 0 } else { crossed })
}

fn check_e1901_number(file: &Scenarios) -> Vec<Issue> {
    let number = number(file);
    let many = number > u64::from(file.at_most);
    many.then(|| Issue::new(&E1901, "at_most", format!("{number} > {}", file.at_most))).into_iter().collect()
}

fn check_e1902_names(file: &Scenarios) -> Vec<Issue> {
    let mut seen = BTreeMap::from([(file.base.clone(), ())]);
    let mut issues = Vec::new();
    for combination in combinations(file) {
        let path = match combination.parts.as_slice() {
            [(place, _)] => format!("{place}.name"),
            _ => "cross".to_owned(),
        };
        if seen.insert(combination.name.clone(), ()).is_some() {
            issues.push(Issue::new(&E1902, path, combination.name));
        }
    }
    issues
}

fn check_e1903_one_way(file: &Scenarios) -> Vec<Issue> {
    let both =
        |(_, scenario): &(String, &Scenario)| !scenario.changes.is_empty() && !scenario.patch.is_empty();
    let issue = |(place, scenario): (String, &Scenario)| Issue::new(&E1903, place, &scenario.name);
    listed(file).filter(both).map(issue).collect()
}

fn check_e1904_something(file: &Scenarios) -> Vec<Issue> {
    if number(file) == 0 { vec![Issue::new(&E1904, "scenarios", "[0]")] } else { Vec::new() }
}

/// Every scenario and variant that stands in the file, with its place.
fn listed(file: &Scenarios) -> impl Iterator<Item = (String, &Scenario)> {
    let alone = (0_usize..).zip(&file.scenarios).map(|(at, one)| (format!("scenarios[{at}]"), one));
    let variants = (0_usize..).zip(&file.cross).flat_map(|(list, variants)| {
        (0_usize..).zip(variants).map(move |(at, one)| (format!("cross[{list}][{at}]"), one))
    });
    alone.chain(variants)
}

/// All scenarios, in the order of the report.
pub(super) fn combinations(file: &Scenarios) -> Vec<Combination<'_>> {
    let alone = listed(file).take(file.scenarios.len()).map(|part| vec![part]);
    let mut chosen: Vec<Vec<(String, &Scenario)>> = vec![Vec::new()];
    for (list, variants) in (0_usize..).zip(&file.cross) {
        chosen = chosen
            .into_iter()
            .flat_map(|before| {
                (0_usize..).zip(variants).map(move |(at, one)| {
                    let mut parts = before.clone();
                    parts.push((format!("cross[{list}][{at}]"), one));
                    parts
                })
            })
            .collect();
    }
    alone.chain(chosen.into_iter().filter(|parts| !parts.is_empty())).map(named).collect()
}

fn named(parts: Vec<(String, &Scenario)>) -> Combination<'_> {
    let join = |texts: Vec<&str>, by: &str| {
        texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(by)
    };
    let name = join(parts.iter().map(|(_, one)| one.name.as_str()).collect(), CROSS);
    let title = join(parts.iter().map(|(_, one)| one.title.as_str()).collect(), "; ");
    Combination { name, title, parts }
}
