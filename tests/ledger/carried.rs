//! From one quarter into the next: newcomers, leavers, and the settlement account.

use luanphien::domain::*;
use luanphien::office::{Carried, carry};
use num_rational::Ratio;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::Build;

fn with(people: &[&str]) -> Instance {
    let mut b = Build::quarter();
    b.commune("near");
    for id in people {
        b.person(id, &["committee"]);
    }
    b.person("guest", &["agency"]);
    b.done()
}

fn hundredths(list: &[(&str, i64)]) -> Vec<(String, Ratio<i64>)> {
    list.iter().map(|(id, value)| ((*id).to_owned(), Ratio::new(*value, 100))).collect()
}

#[test]
fn who_stays_opens_with_what_was_closed_and_a_newcomer_with_the_average() {
    let closings = hundredths(&[("ann", 300), ("bob", -100), ("cy", -200)]);
    let carried = carry(&closings, 0.into(), &with(&["ann", "bob", "dan"]));
    let expected = Carried {
        openings: hundredths(&[("ann", 300), ("bob", -100), ("dan", 100)]),
        newcomers: vec!["dan".into()],
        leavers: hundredths(&[("cy", -200)]),
        // What cy left undone, and what dan was given.
        settlement: Ratio::from_integer(-3),
    };
    assert_eq!(carried, expected);
}

#[test]
fn the_average_is_rounded_to_a_hundredth_and_the_rest_stays_in_the_settlement() {
    let closings = hundredths(&[("ann", 100), ("bob", 0), ("cy", 0)]);
    let carried = carry(&closings, Ratio::new(-1, 1), &with(&["ann", "bob", "cy", "dan"]));
    assert_eq!(carried.openings[3], ("dan".to_owned(), Ratio::new(33, 100)));
    assert_eq!(carried.settlement, Ratio::new(-133, 100));
}

#[test]
fn where_nobody_stays_everybody_opens_at_nothing() {
    let carried = carry(&hundredths(&[("cy", 200)]), 0.into(), &with(&["ann"]));
    assert_eq!(carried.openings, hundredths(&[("ann", 0)]));
    assert_eq!(carried.settlement, Ratio::from_integer(2));
}

proptest! {
    #[test]
    fn accounts_and_settlement_add_up_to_what_they_were(
        before in vec(-500..500_i64, 1..12),
        stay in vec(any::<bool>(), 12),
        new in 0..4_usize,
        settlement in -500..500_i64,
    ) {
        let ids: Vec<String> = (0..before.len()).map(|n| format!("p{n}")).collect();
        let closings: Vec<_> = ids.iter().cloned().zip(before.iter().map(|value| Ratio::new(*value, 100))).collect();
        let fresh: Vec<String> = (0..new).map(|n| format!("new{n}")).collect();
        let there: Vec<&str> = ids.iter().zip(&stay).filter(|(_, stay)| **stay).map(|(id, _)| id.as_str())
            .chain(fresh.iter().map(String::as_str)).collect();
        prop_assume!(!there.is_empty());
        let settlement = Ratio::new(settlement, 100);
        let carried = carry(&closings, settlement, &with(&there));
        let sum = |list: &[(String, Ratio<i64>)]| list.iter().map(|(_, value)| *value).sum::<Ratio<i64>>();
        prop_assert_eq!(sum(&carried.openings) + carried.settlement, sum(&closings) + settlement);
        prop_assert_eq!(carried.newcomers, fresh);
    }
}
