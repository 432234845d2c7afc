//! Reasons that anybody can add up: multipliers for the demands of a core, recounted by the checker.

use super::multipliers::Search;
use crate::checker::certificate::{Flaw, Place, Relaxation, Tally, recount_places};
use crate::domain::{Instance, Multiplier, Period, Premise};
use crate::explain::{Core, CoreDemand, ExplainError, Explanation, ReasonKind, Sum, Summand};
use crate::formulation::periods;
use crate::rules::Rule;
use crate::solver::Clock;

/// Gives every core the multipliers that prove it, where a linear program finds some in time.
///
/// # Errors
/// What was found does not hold when it is recounted from the instance: then the program is wrong.
pub(super) fn add_up(
    instance: &Instance,
    mut explanation: Explanation,
    clock: Clock,
) -> Result<Explanation, ExplainError> {
    let cores = explanation.reasons.iter_mut().filter_map(|reason| match &mut reason.kind {
        ReasonKind::Core(core) => Some(core),
        _ => None,
    });
    let mut ground = None;
    for core in cores {
        let ground = ground.get_or_insert_with(|| {
            let mut ground = Relaxation::of(instance);
            ground.find_clashes();
            ground
        });
        core.sum = sum(instance, ground, core, clock)?;
    }
    Ok(explanation)
}

fn sum(
    instance: &Instance,
    ground: &Relaxation<'_>,
    core: &Core,
    clock: Clock,
) -> Result<Option<Sum>, ExplainError> {
    let internal = |flaw: Flaw| ExplainError::Internal(format!("multipliers of {core:?}: {flaw:?}"));
    let relaxation = ground.asking(&places(core)).map_err(internal)?;
    let usable = |premise: &Premise| is_asked(instance, core, premise);
    let Some(found) = Search::of(&relaxation, 1, 0, clock).among(usable).least() else { return Ok(None) };
    let bounds: Vec<_> = relaxation.rows().map(|(_, least, most)| (least, most)).collect();
    let amount = |(row, times): &(usize, i64)| {
        let (least, most) = bounds[*row];
        if *times > 0 { least } else { most }
    };
    let named = found.named(&relaxation).into_iter().zip(found.rows.iter().filter_map(amount));
    let rows = named.map(|(row, amount)| Summand { row, amount }).collect();
    let sum = Sum { scale: found.scale, rows, choices: 0, bound: 0 };
    let tally = recounted(instance, core, &sum).map_err(internal)?;
    match tally.bound {
        1.. => Ok(Some(Sum { choices: tally.choices, bound: tally.bound, ..sum })),
        bound => Err(ExplainError::Internal(format!("{core:?} adds up to {bound}: {sum:?}"))),
    }
}

/// So many of a core's places stay open at least, recounted by the checker's own rows from the multipliers alone; `None`
/// where it has none.
///
/// # Errors
/// A row that the instance has not, or a multiplier that cannot be used.
pub fn recount_core(instance: &Instance, core: &Core) -> Result<Option<i64>, Flaw> {
    core.sum.as_ref().map(|sum| Ok(recounted(instance, core, sum)?.bound)).transpose()
}

fn recounted(instance: &Instance, core: &Core, sum: &Sum) -> Result<Tally, Flaw> {
    let rows: Vec<Multiplier> = sum.rows.iter().map(|summand| summand.row.clone()).collect();
    recount_places(instance, &places(core), sum.scale, &rows)
}

fn places(core: &Core) -> Vec<Place> {
    let place = |demand: &CoreDemand| match demand {
        CoreDemand::Seat(kind, at) => Some(Place::new(*kind, &at.duty, &at.seat, at.date)),
        CoreDemand::Lock(_)
        | CoreDemand::Minimum { .. }
        | CoreDemand::Presence { .. }
        | CoreDemand::AreaLead { .. } => None,
    };
    core.demands.iter().filter_map(place).collect()
}

/// Whether a row may be used: of hard demands only those that the core names.
fn is_asked(instance: &Instance, core: &Core, premise: &Premise) -> bool {
    let rules = [Rule::LockFixed, Rule::LimitMin, Rule::Presence, Rule::AreaLead];
    let hard = rules.iter().any(|rule| rule.id() == premise.rule);
    !hard || core.demands.iter().any(|demand| names(instance, demand, premise))
}

/// Whether a demand is the one that a row states. Communes to be seen as a tier are places, and their rows are used for
/// them.
fn names(instance: &Instance, demand: &CoreDemand, premise: &Premise) -> bool {
    let (rule, duty, person) = (premise.rule.as_str(), premise.duty.as_deref(), premise.person.as_deref());
    let begins = |per: Option<Period>, period: usize| {
        let spans = per.map(|per| periods(per, instance.horizon)).unwrap_or_default();
        premise.from.is_some() && spans.get(period - 1).map(|span| span.0) == premise.from
    };
    match demand {
        CoreDemand::Seat(_, at) => {
            [Rule::Presence.id(), Rule::AreaLead.id()].contains(&rule) && duty == Some(at.duty.as_str())
        }
        CoreDemand::Lock(at) => {
            let lock = &instance.locks[*at];
            let own = Some(instance.person(lock.person).id.as_str());
            rule == Rule::LockFixed.id() && (duty, person) == (Some(lock.duty.as_str()), own)
        }
        CoreDemand::Minimum { person: own, from } => {
            rule == Rule::LimitMin.id() && (person, premise.from) == (Some(own), Some(*from))
        }
        CoreDemand::Presence { commune, period } => {
            rule == Rule::Presence.id() && duty == Some(commune) && begins(premise.per, *period)
        }
        CoreDemand::AreaLead { commune, period } => {
            rule == Rule::AreaLead.id() && duty == Some(commune) && begins(premise.per, *period)
        }
    }
}
