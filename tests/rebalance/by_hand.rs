//! Seats given to others by hand: every figure is right, nothing is claimed to be proved, and the way back leads back.

use luanphien::domain::{Assignment, Plan, Proof, Status};
use luanphien::office::{Move, NotMoved, RebalanceOptions, Silent, by_hand, check, rebalance, weigh};
use luanphien::rules::Rule;

use super::real::{options, without_the_busiest};
use crate::support::plans::{COMMUNE, Made, TUTORIAL};

fn to(row: &Assignment, person: Option<&str>) -> Move {
    Move { duty: row.duty.clone(), seat: row.seat.clone(), person: person.map(str::to_owned) }
}

/// Whether the second reading agrees with all that the plan says of itself.
fn figures_are_right((instance, _): &Made, plan: &Plan) -> bool {
    check(instance, plan).violations.iter().all(|one| one.rule != Rule::Figures)
}

#[test]
fn whoever_takes_a_seat_the_figures_are_right_and_the_way_back_leads_back() {
    for made in [&*TUTORIAL, &*COMMUNE] {
        let (instance, plan) = made;
        for row in plan.assignments.iter().step_by(9) {
            for person in instance.people.iter().step_by(3) {
                let moved = by_hand(instance, plan, &[to(row, Some(&person.id))]).unwrap();
                assert!(figures_are_right(made, &moved), "{} to {}", row.duty, person.id);
                let back = by_hand(instance, &moved, &[to(row, Some(&row.person))]).unwrap();
                assert_eq!(back.assignments, plan.assignments, "{} from {}", row.duty, person.id);
                assert_eq!(back.people, plan.people);
            }
        }
    }
}

#[test]
fn a_seat_is_left_open_and_filled_again() {
    let (instance, plan) = &*COMMUNE;
    for row in plan.assignments.iter().step_by(7) {
        let Ok(open) = by_hand(instance, plan, &[to(row, None)]) else { panic!("{}", row.duty) };
        assert_eq!(open.assignments.len(), plan.assignments.len() - 1);
        assert!(figures_are_right(&COMMUNE, &open), "{}", row.duty);
        let last = plan.assignments.iter().filter(|own| own.duty == row.duty).count() == 1
            && row.reception.is_some();
        if !last {
            let again = by_hand(instance, &open, &[to(row, Some(&row.person))]).unwrap();
            assert_eq!(again.assignments, plan.assignments, "{}", row.duty);
        }
    }
}

#[test]
fn nothing_is_proved_any_more_and_both_plans_are_judged() {
    let (instance, plan) = &*COMMUNE;
    let row = plan.assignments.iter().find(|row| row.cell.is_some()).unwrap();
    let person = &instance.people.iter().find(|own| own.id != row.person).unwrap().id;
    let weighed = weigh(instance, plan, &[to(row, Some(person))]).unwrap();
    assert_eq!(weighed.plan.status, Status::Feasible);
    assert!(
        weighed
            .plan
            .tiers
            .iter()
            .all(|tier| !tier.proved && tier.proof == Proof::None && tier.bound.is_none())
    );
    assert!(weighed.plan.fairness.levels.iter().all(|level| !level.proved && level.bound.is_none()));
    assert!(weighed.before.is_clean());
    assert_eq!(by_hand(instance, plan, &[]).unwrap(), *plan, "no move, no change");
}

#[test]
fn what_is_not_there_or_is_history_is_refused() {
    let (instance, plan) = &*COMMUNE;
    let row = &plan.assignments[0];
    let moved = |duty: &str, seat: &str, person: Option<&str>| {
        let one = Move { duty: duty.into(), seat: seat.into(), person: person.map(str::to_owned) };
        by_hand(instance, plan, &[one]).unwrap_err()
    };
    assert_eq!(moved(&row.duty, &row.seat, Some("nobody")), NotMoved::Person("nobody".into()));
    assert!(matches!(moved("nowhere", &row.seat, Some(&row.person)), NotMoved::Seat(_)));
    assert!(matches!(moved(&row.duty, "kitchen", None), NotMoved::Seat(_)));
    let changed = without_the_busiest(instance, plan);
    let options: RebalanceOptions = options(None);
    let after = rebalance(&changed, plan, &options, &Silent).unwrap().plan;
    let past = after.assignments.iter().find(|row| row.date < options.as_of).unwrap();
    let refused = by_hand(&changed, &after, &[to(past, None)]).unwrap_err();
    assert_eq!(refused, NotMoved::Past(past.duty.clone()));
}
