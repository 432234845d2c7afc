//! Programs solved as if they were very large: sifted answers are the direct ones, and without integer programs over all
//! columns what is claimed is still true.

use std::path::Path;

use luanphien::domain::{Instance, Tier};
use luanphien::format::read_instance_file;
use luanphien::formulation::{self, HEADROOM, Model};
use luanphien::solver::{self, Clock, Event, Outcome, Sizes, Solved, Watcher};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::world::world;

struct Quiet;

impl Watcher for Quiet {
    fn event(&self, _: &Event) {}
}

fn solve(instance: &Instance, model: &Model, sizes: Sizes) -> Outcome {
    solver::solve_sized(model, &instance.policy.tiers, 0, Clock::start(None), sizes, &Quiet)
}

const DIRECT: Sizes = Sizes { sift: usize::MAX, large: usize::MAX };

/// Both solved, or both ended in the same way.
fn both(instance: &Instance, model: &Model, sizes: Sizes) -> Option<(Solved, Solved)> {
    match (solve(instance, model, DIRECT), solve(instance, model, sizes)) {
        (Outcome::Solved(direct), Outcome::Solved(other)) => Some((direct, other)),
        (direct, other) => {
            assert_eq!(
                std::mem::discriminant(&direct),
                std::mem::discriminant(&other),
                "{direct:?} {other:?}"
            );
            None
        }
    }
}

fn sifted_is_direct(instance: &Instance) {
    let model = formulation::formulate(instance, HEADROOM);
    for sift in [0, 30] {
        let sizes = Sizes { sift, large: usize::MAX };
        let Some((direct, sifted)) = both(instance, &model, sizes) else { return };
        assert!(model.admits(&sifted.point));
        assert_eq!(sifted.tiers, direct.tiers);
        assert_eq!(sifted.levels, direct.levels);
    }
}

/// Tiers up to the first unproved one are about the same plans in both answers.
fn claims_are_true(instance: &Instance) {
    let model = formulation::formulate(instance, HEADROOM);
    let sizes = Sizes { sift: 0, large: 10 };
    let (Outcome::Solved(direct), Outcome::Solved(large)) =
        (solve(instance, &model, DIRECT), solve(instance, &model, sizes))
    else {
        return;
    };
    assert!(model.admits(&large.point));
    for (known, claimed) in direct.tiers.iter().zip(&large.tiers) {
        if claimed.tier == Tier::Fairness {
            assert!(!claimed.proved || direct.levels == large.levels);
        } else {
            assert!(claimed.best >= known.best && claimed.bound.is_none_or(|bound| bound <= known.best));
            assert!(!claimed.proved || claimed.best == known.best);
        }
        if !claimed.proved {
            return;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default()
    })]

    #[test]
    fn sifting_changes_no_value_and_no_proof(bytes in vec(any::<u8>(), 120)) {
        sifted_is_direct(&world(&bytes));
    }

    #[test]
    fn without_integer_programs_over_all_columns_claims_are_true(bytes in vec(any::<u8>(), 120)) {
        claims_are_true(&world(&bytes));
    }
}

#[test]
fn sifting_changes_nothing_on_the_instances() {
    for name in ["tutorial.json", "commune/2027-q1.json"] {
        let instance = read_instance_file(&Path::new("instances").join(name)).unwrap();
        sifted_is_direct(&instance);
        claims_are_true(&instance);
    }
}
