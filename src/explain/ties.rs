//! Which limit of which person a row states.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::helper::attends;
use crate::domain::{Instance, Limit, Measure, Period, PersonId};
use crate::formulation::{Col, Model, Row, periods};
use crate::rules::Rule;

/// A limit of a person in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Id of the person.
    pub person: String,
    /// The period that is counted.
    pub per: Period,
    /// What is counted.
    pub measure: Measure,
    /// The limit.
    pub max: u32,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// By how much it is raised: one, or the minutes of the longest duty.
    pub by: i64,
}

/// Of some rows with multipliers those that state a limit: the row, by how much to raise it, the multiplier, the limit.
pub(super) fn of(
    instance: &Instance,
    model: &Model,
    multipliers: &[(usize, i64)],
) -> Vec<(usize, i64, i64, Tie)> {
    let limits = multipliers.iter().filter(|(row, _)| model.rows[*row].rule == Rule::LimitMax);
    let named = limits.filter_map(|(row, price)| {
        let tie = named(instance, model, &model.rows[*row])?;
        Some((*row, tie.by, *price, tie))
    });
    named.collect()
}

/// The limit and period whose amounts are exactly the terms of the row.
fn named(instance: &Instance, model: &Model, row: &Row) -> Option<Tie> {
    let (first, _) = row.terms.first()?;
    let (person, _) = attends(&model.columns[*first].meaning)?;
    let terms: BTreeMap<Col, i64> = row.terms.iter().copied().collect();
    let who = instance.person(person);
    for limit in who.limits.iter().filter(|limit| limit.max.map(i64::from) == row.upper) {
        for (from, to) in periods(limit.per, instance.horizon) {
            if counted(instance, model, person, limit, (from, to)) == terms {
                let by = match limit.measure {
                    Measure::Duties => 1,
                    Measure::Minutes => terms.values().copied().max().unwrap_or(1),
                };
                let (per, measure, max) = (limit.per, limit.measure, limit.max?);
                return Some(Tie { person: who.id.clone(), per, measure, max, from, to, by });
            }
        }
    }
    None
}

fn counted(
    instance: &Instance,
    model: &Model,
    person: PersonId,
    limit: &Limit,
    (from, to): (NaiveDate, NaiveDate),
) -> BTreeMap<Col, i64> {
    let mut amounts = BTreeMap::new();
    for (col, column) in model.columns.iter().enumerate() {
        let Some((who, at)) = attends(&column.meaning).filter(|(who, _)| *who == person) else { continue };
        debug_assert!(who == person);
        for at in at.iter().filter(|at| (from..=to).contains(&at.date(instance))) {
            *amounts.entry(col).or_insert(0) += match limit.measure {
                Measure::Duties => 1,
                Measure::Minutes => at.minutes(instance),
            };
        }
    }
    amounts
}
