//! Who could take a seat and at what cost, against all plans there are, on tiny worlds by chance.

use std::time::Duration;

use luanphien::domain::*;
use luanphien::office::explain::{Candidate, Depth, Price, Standpoint, explain_seat};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::brute::{self, Best};
use super::planned;
use super::world::world;

const LARGEST: usize = 1500;

/// Whether a person has a seat of the same role of a duty.
fn sits(rows: &[Assignment], duty: &str, seat: &SeatName, person: &str) -> bool {
    let same = |row: &Assignment| SeatName::parse(&row.seat).is_some_and(|own| own.same_role(seat));
    rows.iter().any(|row| row.duty == duty && row.person == person && same(row))
}

fn agrees(
    instance: &Instance,
    plan: &Plan,
    one: &Candidate,
    best: Option<Best>,
    full: bool,
) -> Result<(), String> {
    let wrong = |text: &str| Err(format!("{text}: {one:#?}\nbest {best:#?}"));
    let tiers = match (&one.state, &one.price, &best) {
        (Standpoint::Chosen, ..) => return Ok(()),
        (Standpoint::Cannot(_), _, None) | (_, Price::Impossible, None) => return Ok(()),
        (Standpoint::Could(_), Price::Tiers(tiers), Some(_)) => tiers,
        // Fairness first is not solved quickly.
        (Standpoint::Could(_), Price::Unknown, Some(best)) if !full && best.values[0].0 == Tier::Fairness => {
            return Ok(());
        }
        _ => return wrong("somebody can who cannot, or cannot who can"),
    };
    let best = best.as_ref().unwrap();
    let sorted = best.sorted.iter().zip(&plan.fairness.sorted).position(|(a, b)| a != b);
    for (tier, (name, least)) in tiers.iter().zip(&best.values) {
        assert_eq!(tier.tier, *name);
        let same = match *name {
            Tier::Fairness => {
                tier.loads.map(|(place, _, after)| (place - 1, after))
                    == sorted.map(|at| (at, best.sorted[at]))
            }
            _ => tier.after == *least,
        };
        if tier.exact && !same {
            return wrong("a figure that is called exact is not");
        }
        if !tier.exact {
            // A bound: no better than the best, as long as all before it is the best.
            let below = *name != Tier::Fairness && tier.after < *least;
            return if below || full { wrong("a bound that is none") } else { Ok(()) };
        }
    }
    let all = tiers.len() == instance.policy.tiers.len();
    if full && !all { wrong("a tier is missing") } else { Ok(()) }
}

fn agree(instance: &Instance, pick: usize, full: bool) -> Result<(), String> {
    let Ok(plan) = planned(instance) else { return Ok(()) };
    let meetings = instance.meetings.iter().map(|meeting| (meeting.id.clone(), "accompanying:member/1"));
    let sessions = instance.sessions.iter().map(|session| (session.id.clone(), "host/1"));
    let panel = plan.assignments.iter().filter(|row| row.kind == Kind::Panel);
    let panel = panel.map(|row| (row.duty.clone(), row.seat.as_str()));
    let seats: Vec<(String, &str)> = meetings.chain(sessions).chain(panel).collect();
    let (duty, seat) = &seats[pick % seats.len()];
    let depth = if full { Depth::Full(None) } else { Depth::Quick(Duration::from_secs(60)) };
    let answer =
        explain_seat(instance, &plan, &format!("{duty}#{seat}"), depth).map_err(|f| format!("{f:?}"))?;
    let name = SeatName::parse(seat).unwrap();
    for one in &answer.people {
        let best = brute::best_where(instance, |rows| sits(rows, duty, &name, &one.person));
        agrees(instance, &plan, one, best, full).map_err(|wrong| format!("{duty}#{seat}: {wrong}"))?;
    }
    Ok(())
}

/// The same worlds at every run; `WORLDS=1000` asks for as many, `SEED=2` for others.
fn cases(n: u32) -> ProptestConfig {
    let asked = |name: &str| std::env::var(name).ok().map(|n| n.parse().unwrap());
    let cases = asked("WORLDS").map_or(n, |worlds: u64| u32::try_from(worlds).unwrap());
    ProptestConfig {
        cases,
        failure_persistence: None,
        max_global_rejects: 30 * cases,
        rng_seed: RngSeed::Fixed(asked("SEED").unwrap_or(2027)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn every_exact_cost_is_that_of_the_best_plan_with_the_person_there(
        bytes in vec(any::<u8>(), 120),
        pick in any::<usize>(),
        full in any::<bool>(),
    ) {
        let instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        prop_assert_eq!(agree(&instance, pick, full), Ok(()));
    }
}
