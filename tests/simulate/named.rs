//! Named cases: a full plan is shown to exist in every quarter, every plan is proved, and every balance stays within one
//! duty of its target by the carried account; planned alone it does not.

use luanphien::domain::Status;
use luanphien::office::simulate::{Happened, SimulateOptions, Simulation, Way, WayRun};

use super::{QUIET, by, run, six, tutorial, tutorial_by_the_month};

/// Nothing open, every plan proved optimal.
fn full(run: &WayRun) {
    assert_eq!(run.quarters.len(), 12);
    assert!(run.is_covered());
    assert!(run.quarters.iter().all(|quarter| quarter.status == Some(Status::Optimal)));
}

fn widest(run: &WayRun) -> i64 {
    run.quarters.iter().flat_map(|quarter| &quarter.balances).map(|own| own.hundredths.abs()).max().unwrap()
}

fn within(simulation: &Simulation) -> [usize; 3] {
    Way::ALL.map(|way| by(simulation, way).within())
}

#[test]
fn the_tutorial_by_the_month_stays_within_one_duty() {
    let simulation = run(&tutorial_by_the_month(), QUIET);
    full(by(&simulation, Way::Carried));
    full(by(&simulation, Way::Alone));
    let [carried, alone, round_robin] = within(&simulation);
    assert_eq!(carried, 12);
    assert!(alone < 12 && round_robin < 12, "{alone}, {round_robin}");
    let widest = Way::ALL.map(|way| widest(by(&simulation, way)));
    assert!(widest[0] < 200 && widest[1] > 400 && widest[2] > widest[1], "{widest:?}");
}

#[test]
fn six_members_with_absences_stay_within_one_duty() {
    let odds = SimulateOptions { seed: 3, absence: 6, no_show: 1, ..QUIET };
    let simulation = run(&six(), odds);
    let carried = by(&simulation, Way::Carried);
    full(carried);
    let came = carried.quarters.iter().map(|quarter| quarter.happened);
    let away: i64 =
        came.map(|Happened { replaced, excused, unexcused, .. }| replaced + excused + unexcused).sum();
    assert!(away >= 6, "{away}");
    let [carried, alone, round_robin] = within(&simulation);
    assert_eq!(carried, 12);
    assert!(alone < 12 && round_robin < 12, "{alone}, {round_robin}");
}

/// Who misses two duties in a quarter falls behind by two, whatever was planned: the next plan takes it back.
#[test]
fn however_many_stay_away_the_next_plan_brings_everybody_back() {
    for seed in [0, 1, 2] {
        let simulation = run(&six(), SimulateOptions { seed, absence: 8, no_show: 3, ..QUIET });
        let carried = by(&simulation, Way::Carried);
        full(carried);
        assert!(carried.within() < 12, "seed {seed}: an easy one");
        assert_eq!(carried.planned_within(), 12, "seed {seed}");
    }
}

/// With a tenure of three months a whole block of three meetings goes to one person: within one block, not one duty.
#[test]
fn a_long_tenure_makes_the_pieces_larger() {
    let simulation = run(&tutorial(), QUIET);
    let [carried, alone] = [Way::Carried, Way::Alone].map(|way| by(&simulation, way));
    full(carried);
    assert!(carried.within() < 12);
    assert!(widest(carried) < 600 && widest(alone) > 1000, "{} {}", widest(carried), widest(alone));
}
