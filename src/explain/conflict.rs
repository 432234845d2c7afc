//! What stands between a person and a seat in the plan as it is: where they sit already, and what they carry.

use super::hall::at;
use super::placement::Seated;
use super::standing::Conflict;
use crate::domain::{Instance, Limit, Measure, PersonId, SessionId};
use crate::formulation::{Occasion, exclude, periods};

/// Everything in the plan that is in the way; nothing: the person could be added.
pub(super) fn conflicts(
    instance: &Instance,
    rows: &[Seated],
    occasion: Occasion,
    person: PersonId,
) -> Vec<Conflict> {
    let mut found = elsewhere(instance, rows, occasion, person);
    let limits = instance.person(person).limits.iter();
    found.extend(limits.filter_map(|limit| too_much(instance, rows, occasion, person, limit)));
    let together =
        rows.iter().filter(|row| row.occasion == occasion && is_apart(instance, row.person, person));
    found.extend(together.map(|row| Conflict::Apart(instance.person(row.person).id.clone())));
    if let Occasion::Session(id, _) = occasion {
        found.extend(full_groups(instance, rows, id, person));
    }
    found
}

fn elsewhere(instance: &Instance, rows: &[Seated], occasion: Occasion, person: PersonId) -> Vec<Conflict> {
    let own = rows.iter().filter(|row| row.person == person);
    let clash = own.filter_map(|row| match row.occasion == occasion {
        true => Some(Conflict::SameDuty(row.seat.to_string())),
        false if same_duty(row.occasion, occasion) || exclude(instance, row.occasion, occasion) => {
            let way = instance.travel.trip(row.occasion.place(instance), occasion.place(instance)).minutes;
            Some(Conflict::Elsewhere { at: at(instance, row.occasion), travel: way })
        }
        false => None,
    });
    clash.collect()
}

fn same_duty(a: Occasion, b: Occasion) -> bool {
    matches!((a, b), (Occasion::Session(x, _), Occasion::Session(y, _)) if x == y)
}

/// The limit, if one more duty is too much for it.
fn too_much(
    instance: &Instance,
    rows: &[Seated],
    occasion: Occasion,
    person: PersonId,
    limit: &Limit,
) -> Option<Conflict> {
    let max = limit.max?;
    let date = occasion.date(instance);
    let worth = |at: &Occasion| match limit.measure {
        Measure::Duties => 1,
        Measure::Minutes => at.minutes(instance),
    };
    let spans = periods(limit.per, instance.horizon);
    let (from, to) = spans.into_iter().find(|(from, to)| (*from..=*to).contains(&date))?;
    let own = rows.iter().filter(|row| row.person == person).map(|row| row.occasion);
    let taken: i64 = own.filter(|at| (from..=to).contains(&at.date(instance))).map(|at| worth(&at)).sum();
    let (per, measure) = (limit.per, limit.measure);
    (taken + worth(&occasion) > i64::from(max)).then_some(Conflict::Limit { per, measure, max, taken, from })
}

fn is_apart(instance: &Instance, one: PersonId, other: PersonId) -> bool {
    let pairs = &instance.policy.apart;
    pairs.contains(&(one, other)) || pairs.contains(&(other, one))
}

/// Groups of the person of which the session has as many as it may have.
fn full_groups(instance: &Instance, rows: &[Seated], id: SessionId, person: PersonId) -> Vec<Conflict> {
    let here: Vec<&Seated> = rows
        .iter()
        .filter(|row| matches!(row.occasion, Occasion::Session(other, _) if other == id))
        .collect();
    let count = |group: &str| {
        let of_group = here.iter().filter(|row| instance.person(row.person).groups.contains(group));
        of_group.count()
    };
    let bounds = instance.one_series(instance.session(id).series).composition.iter();
    let counted = bounds.filter(|bound| instance.person(person).groups.contains(&bound.group));
    let full = counted.filter(|bound| bound.at_most.is_some_and(|most| count(&bound.group) >= most as usize));
    full.map(|bound| Conflict::Full(bound.group.clone())).collect()
}
