//! What happens: the same whichever way, the same again, and no point gained or lost over all of it.

use luanphien::format::NoFiles;
use luanphien::office::compare::Unwatched;
use luanphien::office::simulate::{Happened, SimulateOptions, Way, simulate};
use proptest::prelude::*;

use super::{QUIET, by, run, six, tutorial};

const BUSY: SimulateOptions =
    SimulateOptions { quarters: 6, seed: 11, absence: 15, no_show: 5, joins: 2, leaves: 2, ..QUIET };

#[test]
fn one_thread_and_two_give_the_same() {
    let once = run(&six(), SimulateOptions { threads: Some(1), ..BUSY });
    assert_eq!(once, run(&six(), SimulateOptions { threads: Some(3), ..BUSY }));
    assert_ne!(once, run(&six(), SimulateOptions { seed: 12, ..BUSY }), "another seed, other events");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    /// What leavers leave and newcomers are given stands on the settlement account: together everything stays zero.
    #[test]
    fn balances_and_settlement_are_zero_together(
        seed in any::<u64>(), absence in 0u32..=40, no_show in 0u32..=40, joins in 0u32..4, leaves in 0u32..4,
    ) {
        let options = SimulateOptions { quarters: 4, seed, absence, no_show, joins, leaves, ..QUIET };
        for run in run(&six(), options).ways {
            for quarter in &run.quarters {
                let sum: i64 = quarter.balances.iter().map(|own| own.hundredths).sum();
                prop_assert_eq!(sum + quarter.settlement, 0);
            }
        }
    }
}

#[test]
fn openings_stay_in_the_sum() {
    let mut dto = six();
    dto.history.openings = serde_json::from_str(r#"[{ "person": "p1", "points": 3 }]"#).unwrap();
    for run in run(&dto, SimulateOptions { quarters: 3, ..BUSY }).ways {
        for quarter in &run.quarters {
            let sum: i64 = quarter.balances.iter().map(|own| own.hundredths).sum();
            assert_eq!(sum + quarter.settlement, 300);
        }
    }
}

#[test]
fn people_come_and_go_as_many_as_asked_for() {
    let simulation = run(&six(), BUSY);
    let count = |of: fn(&luanphien::office::simulate::Outlook) -> usize| -> usize {
        simulation.quarters.iter().map(of).sum()
    };
    assert_eq!(count(|quarter| quarter.joined.len()), 2);
    assert_eq!(count(|quarter| quarter.left.len()), 2);
    assert_eq!(simulation.people.len(), 8);
    let mut there: Vec<&String> = simulation.people.iter().take(6).map(|(id, _)| id).collect();
    for (at, quarter) in simulation.quarters.iter().enumerate() {
        there.retain(|id| !quarter.left.contains(id));
        there.extend(&quarter.joined);
        for run in &simulation.ways {
            let own: Vec<&String> = run.quarters[at].balances.iter().map(|own| &own.person).collect();
            assert_eq!(own, there, "{:?}, quarter {at}", run.way);
        }
    }
}

/// The head, the delegate: who is named in the instance does not leave, and a label keeps somebody who carries it.
#[test]
fn whoever_holds_a_post_stays() {
    let simulation = run(&tutorial(), SimulateOptions { quarters: 4, joins: 0, leaves: 9, ..QUIET });
    let left: Vec<&String> = simulation.quarters.iter().flat_map(|quarter| &quarter.left).collect();
    assert!(!left.is_empty() && left.len() < 3, "{left:?}");
    assert!(!left.iter().any(|id| ["bi-thu", "pho-bi-thu"].contains(&id.as_str())), "{left:?}");
}

#[test]
fn what_became_of_the_seats_adds_up_and_follows_the_odds() {
    let all = |run: &luanphien::office::simulate::WayRun| {
        run.quarters.iter().fold([0; 4], |sum, quarter| {
            let Happened { attended, replaced, excused, unexcused } = quarter.happened;
            [sum[0] + attended, sum[1] + replaced, sum[2] + excused, sum[3] + unexcused]
        })
    };
    let quiet = run(&six(), SimulateOptions { quarters: 4, ..QUIET });
    for way in &quiet.ways {
        assert_eq!(all(way), [72, 0, 0, 0], "6 meetings a month, 12 months");
    }
    let loud = run(&six(), SimulateOptions { quarters: 4, absence: 50, no_show: 25, ..QUIET });
    for way in &loud.ways {
        let [attended, replaced, excused, unexcused] = all(way);
        assert_eq!(attended + replaced + excused + unexcused, 72);
        assert!((5..35).contains(&attended) && (8..30).contains(&unexcused), "{attended} {unexcused}");
        assert!(replaced > 3 && excused > 3, "{replaced} {excused}");
    }
}

/// An excused absence is credited here: nobody falls behind for it.
#[test]
fn an_excused_absence_follows_the_policy() {
    let mut owed = six();
    owed.policy.fairness.excused = serde_json::from_str(r#""owed""#).unwrap();
    let odds = SimulateOptions { quarters: 1, seed: 5, absence: 40, ..QUIET };
    let [credited, owed] = [six(), owed].map(|dto| run(&dto, odds));
    let [credited, owed] = [&credited, &owed].map(|one| &by(one, Way::Carried).quarters[0]);
    assert_eq!(credited.happened, owed.happened);
    assert!(credited.happened.excused > 0);
    assert_ne!(credited.balances, owed.balances);
}

#[test]
fn the_first_quarter_is_the_plan_of_the_instance() {
    let simulation = run(&tutorial(), SimulateOptions { quarters: 1, joins: 3, leaves: 3, ..QUIET });
    assert_eq!(by(&simulation, Way::Carried).quarters[0], by(&simulation, Way::Alone).quarters[0]);
    let instance = luanphien::format::build_instance(&tutorial(), &NoFiles).unwrap();
    let options = luanphien::office::PlanOptions { threads: Some(1), ..Default::default() };
    let plan = luanphien::office::plan(&instance, &options, &luanphien::office::Silent).unwrap().plan;
    let ledger = luanphien::office::accounts(&instance, &plan.assignments, &[]);
    let own: Vec<i64> = ledger.iter().map(|one| (one.closing * 100).to_integer()).collect();
    let balances = &by(&simulation, Way::Carried).quarters[0].balances;
    assert_eq!(balances.iter().map(|own| own.hundredths).collect::<Vec<_>>(), own);
}

/// The same plan and the same events: with nothing on the accounts yet, both ways end the first quarter alike.
#[test]
fn the_same_seat_meets_the_same_fate_whichever_way() {
    for seed in 0..4 {
        let simulation = run(&tutorial(), SimulateOptions { quarters: 1, seed, joins: 0, leaves: 0, ..BUSY });
        let [carried, alone] = [Way::Carried, Way::Alone].map(|way| &by(&simulation, way).quarters[0]);
        assert!(carried.happened.attended < 24, "somebody stays away");
        assert_eq!(carried, alone);
    }
}

#[test]
fn a_wrong_quarter_is_told_with_its_number() {
    let mut dto = six();
    dto.horizon = serde_json::from_str(r#"{ "from": "2050-07-01", "to": "2050-09-30" }"#).unwrap();
    let failed = simulate(&dto, &NoFiles, &QUIET, &Unwatched).unwrap_err();
    assert_eq!(failed.to_string(), "the instance of quarter 3 is wrong");
}
