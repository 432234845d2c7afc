//! Every open place of a plan with its reason: too few people, a core of demands, or none.

use super::core::{self, Searched};
use super::demand::Demand;
use super::hall::{self, seat_ref};
use super::placement::Placement;
use super::program::{Item, Program};
use super::relax;
use super::report::{Core, CoreDemand, ExplainError, Explanation, Opening, Reason, ReasonKind};
use super::trial::volunteers;
use crate::domain::{Assignment, Instance, Uncovered, UncoveredKind};
use crate::solver::Clock;

/// Why each open place of a plan is open.
///
/// `rows` and `uncovered` are those of a plan that keeps the rules. Cuts are exact and quick; questions to the solver end
/// with the clock, and what is not known by then is said to be unknown.
///
/// # Errors
/// If two readings of the program differ, or the solver fails.
pub fn uncovered(
    instance: &Instance,
    rows: &[Assignment],
    uncovered: &[Uncovered],
    clock: Clock,
) -> Result<Explanation, ExplainError> {
    let placement = Placement::of(instance, rows, uncovered)?;
    let program = Program::of(instance);
    let weight = uncovered.iter().filter(|open| counts(open.kind)).map(|open| open.weight).sum();
    let mut reasons = Vec::new();
    let mut explained = Vec::new();
    for group in hall::groups(instance, &placement)? {
        let relaxations = relax::of_hall(instance, &placement, &group, clock)?;
        explained.extend(group.open.iter().map(|(demand, _)| *demand));
        let open = group.open.iter().map(|(demand, least)| {
            let place = |own: &Demand| group.whole.demands.iter().position(|demand| demand == own);
            Opening { least: least.iter().filter_map(place).collect(), ..opening(instance, *demand) }
        });
        reasons.push(Reason { open: open.collect(), kind: ReasonKind::Hall(group.hall), relaxations });
    }
    let past = placement.past.iter().map(|demand| opening(instance, *demand)).collect::<Vec<Opening>>();
    if !past.is_empty() {
        reasons.push(Reason { open: past, kind: ReasonKind::Past, relaxations: Vec::new() });
    }
    for demand in &placement.open {
        if !explained.contains(demand) {
            reasons.push(by_solving(instance, &program, &placement, *demand, clock)?);
        }
    }
    reasons.sort_by_key(|reason| reason.open.first().map(|open| (open.at.date.is_none(), open.at.date)));
    Ok(Explanation { coverage: weight, best: program.least_coverage(clock)?, reasons })
}

/// Whether the coverage tier counts open places of a kind.
fn counts(kind: UncoveredKind) -> bool {
    match kind {
        UncoveredKind::Meeting
        | UncoveredKind::Session
        | UncoveredKind::Panel
        | UncoveredKind::Composition => true,
        UncoveredKind::Block | UncoveredKind::Presence => false,
    }
}

fn opening(instance: &Instance, demand: Demand) -> Opening {
    Opening { kind: demand.key(instance).0, at: seat_ref(instance, demand), least: Vec::new() }
}

/// A place that has enough people as far as single bounds go: the solver says whether it can be filled.
fn by_solving(
    instance: &Instance,
    program: &Program<'_>,
    placement: &Placement,
    open: Demand,
    clock: Clock,
) -> Result<Reason, ExplainError> {
    let reason = |kind, relaxations| Reason { open: vec![opening(instance, open)], kind, relaxations };
    match core::search(instance, program, &placement.beside(instance, open), open, clock)? {
        Searched::Unknown => Ok(reason(ReasonKind::Unknown, Vec::new())),
        Searched::Possible if !open.is_coverage() => Ok(reason(ReasonKind::Outweighed, Vec::new())),
        Searched::Possible => {
            let people = volunteers(instance, &placement.rows, open);
            let people = people.into_iter().map(|person| instance.person(person).id.clone()).collect();
            Ok(reason(ReasonKind::Avoidable(people), Vec::new()))
        }
        Searched::Core(items) => {
            let rules = core::rules(program, &items, clock)?;
            let relaxations = relax::of_core(instance, placement, &items, open, clock)?;
            let demands = items.iter().filter_map(|item| named(instance, program, *item)).collect();
            Ok(reason(ReasonKind::Core(Core { demands, rules, sum: None }), relaxations))
        }
    }
}

fn named(instance: &Instance, program: &Program<'_>, item: Item) -> Option<CoreDemand> {
    match item {
        Item::Place(demand) => Some(CoreDemand::Seat(demand.key(instance).0, seat_ref(instance, demand))),
        Item::Hard(col) => program.named(col),
    }
}
