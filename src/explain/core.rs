//! Demands that cannot all be met, none of which can be left out: found by asking the program again and again.

use super::demand::Demand;
use super::program::{Answer, Item, Program};
use super::report::ExplainError;
use crate::domain::Instance;
use crate::rules::Rule;
use crate::solver::Clock;

/// What asking for an open place beside the filled ones brought.
pub(super) enum Searched {
    /// All of them can be met together.
    Possible,
    /// These cannot; each of them is needed for that.
    Core(Vec<Item>),
    /// The time was over.
    Unknown,
}

/// The time was over, or the solver failed.
enum Stop {
    Time,
    Failed(ExplainError),
}

/// The demands among `others` that together with `open` cannot be met, as few as deletion leaves.
pub(super) fn search(
    instance: &Instance,
    program: &Program<'_>,
    others: &[Demand],
    open: Demand,
    clock: Clock,
) -> Result<Searched, ExplainError> {
    let mut items: Vec<Item> = others.iter().copied().map(Item::Place).chain(program.hard()).collect();
    items.sort_by_key(|item| (distance(instance, *item, open), *item));
    let ask = |items: &[Item]| match program.allows(items, None, clock) {
        Ok(Answer::Yes) => Ok(true),
        Ok(Answer::No) => Ok(false),
        Ok(Answer::Unknown) => Err(Stop::Time),
        Err(error) => Err(Stop::Failed(error)),
    };
    match shrunk(items, Item::Place(open), &ask) {
        Ok(None) => Ok(Searched::Possible),
        Ok(Some(core)) => Ok(Searched::Core(core)),
        Err(Stop::Time) => Ok(Searched::Unknown),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Demands close in time come first: the cause is mostly near.
fn distance(instance: &Instance, item: Item, open: Demand) -> i64 {
    let day = |demand: Demand| demand.ways(instance).first().map(|way| way.occasion.date(instance));
    match item {
        Item::Hard(_) => i64::MAX,
        Item::Place(demand) => day(demand).zip(day(open)).map_or(i64::MAX, |(a, b)| (a - b).num_days().abs()),
    }
}

/// Finds the shortest impossible beginning of the list; its last demand is needed. Then again with what came before.
fn shrunk(
    mut items: Vec<Item>,
    open: Item,
    ask: &impl Fn(&[Item]) -> Result<bool, Stop>,
) -> Result<Option<Vec<Item>>, Stop> {
    if ask(&[items.clone(), vec![open]].concat())? {
        return Ok(None);
    }
    let mut needed = vec![open];
    while ask(&needed)? {
        let length = shortest(&items, &needed, ask)?;
        items.truncate(length);
        needed.extend(items.pop());
    }
    deleted(needed, ask).map(Some)
}

/// How long a beginning of the list must be to be impossible beside what is needed; some beginning is.
fn shortest(
    items: &[Item],
    needed: &[Item],
    ask: &impl Fn(&[Item]) -> Result<bool, Stop>,
) -> Result<usize, Stop> {
    let possible = |length: usize| ask(&[needed, &items[..length]].concat());
    let (mut low, mut high) = (0, 1);
    while high < items.len() && possible(high)? {
        (low, high) = (high, high * 2);
    }
    high = high.min(items.len());
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if possible(middle)? { low = middle } else { high = middle }
    }
    Ok(high)
}

/// Every demand is left out once: what can be met without it needs it.
fn deleted(mut core: Vec<Item>, ask: &impl Fn(&[Item]) -> Result<bool, Stop>) -> Result<Vec<Item>, Stop> {
    let mut at = 1;
    while at < core.len() {
        let item = core.remove(at);
        if ask(&core)? {
            core.insert(at, item);
            at += 1;
        }
    }
    Ok(core)
}

/// Rules without which, one at a time, a core could be met.
pub(super) fn rules(program: &Program<'_>, core: &[Item], clock: Clock) -> Result<Vec<Rule>, ExplainError> {
    // Rows that say what a column means are no rules that could be given up.
    let meant = [Rule::Complete, Rule::SessionDate, Rule::HostPresent, Rule::LockFixed, Rule::LimitMin];
    let mut found = Vec::new();
    for rule in program.rules().into_iter().filter(|rule| !meant.contains(rule)) {
        if program.allows(core, Some(rule), clock)? == Answer::Yes {
            found.push(rule);
        }
    }
    Ok(found)
}
