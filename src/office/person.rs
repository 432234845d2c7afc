//! Explain one person: the quarter that a plan asks of them, and what it would change if they were away for a week.

use std::time::Duration;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::absence::{Absence, absent, weeks};
use super::rebalance::seen_by;
use super::seat::judged;
use crate::checker::{self, Quarter, Report};
use crate::domain::{Instance, PersonId, PersonLoad, Plan};
use crate::format;
use crate::solver::Clock;

/// The quarter of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonExplanation {
    /// Id of the person.
    pub person: String,
    /// Opening balance, points, target, balance after the quarter, journeys.
    pub load: PersonLoad,
    /// Where the person stands among those who are compared; `None`: the person is not.
    pub rank: Option<Rank>,
    /// Duties, limits and cells.
    pub quarter: Quarter,
    /// What would change if the person were away, week by week.
    pub weeks: Vec<Absence>,
}

/// How many of the people compared carry more, the same, or less over target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// More.
    pub more: usize,
    /// The same, without the person.
    pub same: usize,
    /// Less.
    pub less: usize,
}

/// Why a person is not explained.
#[derive(Clone, Debug, PartialEq)]
pub enum PersonFailure {
    /// The plan breaks rules.
    Broken(Box<Report>),
    /// Nobody has this id or name; perhaps this one is meant.
    Nobody(Option<String>),
    /// No day of the week from this Monday can still change; those from the first to the last of these Mondays can.
    Week(NaiveDate, Option<(NaiveDate, NaiveDate)>),
    /// The program is wrong.
    Internal(String),
}

/// What a plan asks of a person, and the smallest repair if they were away in the week of `week`; without it in each week
/// in which they have duties.
///
/// `asked` is the id of a person, or a name that only one person has.
///
/// # Errors
/// A plan that breaks rules, a person or week that is none, or an internal error.
pub fn explain_person(
    instance: &Instance,
    made: &Plan,
    asked: &str,
    week: Option<NaiveDate>,
    time_limit: Option<Duration>,
) -> Result<PersonExplanation, PersonFailure> {
    let clock = Clock::start(time_limit);
    let (person, mut found) = asked_of(instance, made, asked)?;
    let mondays = weeks(instance, made, &found.quarter, week)?;
    let weeks = mondays.par_iter().map(|monday| absent(instance, made, person, *monday, clock));
    found.weeks = weeks.collect::<Result<Vec<Absence>, PersonFailure>>()?;
    Ok(found)
}

/// What a plan asks of a person, as [`explain_person`], without any week away: nothing has to be searched for that.
///
/// # Errors
/// A plan that breaks rules, or a person that is none.
pub fn person_quarter(
    instance: &Instance,
    made: &Plan,
    asked: &str,
) -> Result<PersonExplanation, PersonFailure> {
    asked_of(instance, made, asked).map(|(_, found)| found)
}

fn asked_of(
    instance: &Instance,
    made: &Plan,
    asked: &str,
) -> Result<(PersonId, PersonExplanation), PersonFailure> {
    let person = find(instance, asked)?;
    let seen = seen_by(instance, made);
    let now = seen.as_ref().unwrap_or(instance);
    let report = judged(now, made);
    if !report.is_clean() {
        return Err(PersonFailure::Broken(Box::new(report)));
    }
    let loads = &report.measures.people;
    let found = PersonExplanation {
        person: instance.person(person).id.clone(),
        load: loads[person.0].clone(),
        rank: instance.is_compared(person).then(|| rank(instance, loads, person)),
        quarter: checker::quarter(now, &made.assignments, person),
        weeks: Vec::new(),
    };
    Ok((person, found))
}

/// The person with an id, or with a name that nobody else has.
fn find(instance: &Instance, asked: &str) -> Result<PersonId, PersonFailure> {
    if let Some(at) = instance.people.iter().position(|person| person.id == asked) {
        return Ok(PersonId(at));
    }
    let named: Vec<PersonId> =
        instance.person_ids().filter(|person| instance.person(*person).name == asked).collect();
    match named.as_slice() {
        [only] => Ok(*only),
        [first, ..] => Err(PersonFailure::Nobody(Some(instance.person(*first).id.clone()))),
        [] => {
            let ids = instance.people.iter().map(|person| person.id.as_str());
            let names = instance.people.iter().map(|person| person.name.as_str());
            Err(PersonFailure::Nobody(format::nearest(asked, ids.chain(names)).map(str::to_owned)))
        }
    }
}

fn rank(instance: &Instance, loads: &[PersonLoad], person: PersonId) -> Rank {
    let own = loads[person.0].load;
    let others = instance.person_ids().filter(|other| *other != person && instance.is_compared(*other));
    let others: Vec<_> = others.map(|other| loads[other.0].load).collect();
    Rank {
        more: others.iter().filter(|load| **load > own).count(),
        same: others.iter().filter(|load| **load == own).count(),
        less: others.iter().filter(|load| **load < own).count(),
    }
}
