//! Reasons for open places, by hand: what anyone can recount.

mod levels;
mod linear;
mod overload;
mod pages;
mod person;
mod seat;
mod small;
mod two;
mod worth;

use luanphien::domain::{Assignment, Instance, Plan};
use luanphien::office::explain::{Explanation, Hall, Reason, ReasonKind, explain_uncovered};
use luanphien::office::{PlanOptions, Silent, plan};

use crate::support::plan_of;

/// The best plan.
fn planned(instance: &Instance) -> Plan {
    plan(instance, &PlanOptions::default(), &Silent).unwrap().plan
}

/// The explanation of the best plan.
fn explained(instance: &Instance) -> Explanation {
    explain_uncovered(instance, &planned(instance), None).unwrap()
}

/// The explanation of a plan written by hand.
fn explained_by_hand(instance: &Instance, rows: Vec<Assignment>) -> Explanation {
    explain_uncovered(instance, &plan_of(instance, rows), None).unwrap()
}

#[track_caller]
fn hall(reason: &Reason) -> &Hall {
    match &reason.kind {
        ReasonKind::Hall(hall) => hall,
        other => panic!("{other:#?}"),
    }
}

fn duties(hall: &Hall) -> Vec<&str> {
    hall.seats.iter().map(|seat| seat.duty.as_str()).collect()
}

fn people(hall: &Hall) -> Vec<&str> {
    hall.units.iter().map(|unit| unit.person.as_str()).collect()
}
