//! One quarter: planned, done, owed, stood in, and the balance after it.

use luanphien::domain::*;
use luanphien::office::{Account, accounts};
use num_rational::Ratio;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::plans::COMMUNE;
use crate::support::{Build, assignments, sit};

const SEAT: &str = "accompanying:member/1";

/// Four meetings of 2 points on one cell each, ann at two, bob at one, cy at one; ann carried 1 too much before.
fn quarter() -> (Instance, Vec<Assignment>) {
    let mut b = Build::quarter();
    let near = b.commune("near");
    for (at, day) in (1..).zip(["01-12", "01-14", "02-12", "02-14"]) {
        let cell = b.cell(&format!("c{at}"), near);
        b.meeting(cell, &format!("2027-{day} 19:00"));
    }
    let [ann, ..] = b.members(["ann", "bob", "cy"]);
    b.person("guest", &["agency"]);
    b.tweak(ann, |p| p.opening = 1.into());
    let instance = b.done();
    let rows = [
        ("c1@2027-01-12", "ann"),
        ("c2@2027-01-14", "ann"),
        ("c3@2027-02-12", "bob"),
        ("c4@2027-02-14", "cy"),
    ];
    let rows = assignments(&instance, &rows.map(|(duty, person)| sit(duty, SEAT, person)));
    (instance, rows)
}

fn turnout(duty: &str, person: &str, turnout: Turnout) -> Attendance {
    Attendance { duty: duty.into(), person: person.into(), turnout }
}

fn by(id: &str) -> Turnout {
    Turnout::Replaced { by: id.into() }
}

fn of<'a>(accounts: &'a [Account], person: &str) -> &'a Account {
    accounts.iter().find(|account| account.person == person).unwrap()
}

fn closings(accounts: &[Account]) -> Vec<Ratio<i64>> {
    accounts.iter().map(|account| account.closing).collect()
}

fn hundredths<const N: usize>(values: [i64; N]) -> Vec<Ratio<i64>> {
    values.map(|value| Ratio::new(value, 100)).into()
}

/// The worked example of `docs/model.md`.
#[test]
fn the_example_of_the_docs() {
    let (instance, rows) = quarter();
    let attendance = [
        turnout("c1@2027-01-12", "ann", Turnout::Attended),
        turnout("c2@2027-01-14", "ann", by("bob")),
        turnout("c3@2027-02-12", "bob", Turnout::Attended),
        turnout("c4@2027-02-14", "cy", Turnout::Unexcused),
    ];
    let accounts = accounts(&instance, &rows, &attendance);
    let figures: Vec<_> = accounts
        .iter()
        .map(|own| (own.person.as_str(), own.planned, own.done, own.owed, own.stood_in, own.credited()))
        .collect();
    assert_eq!(figures, [("ann", 4, 2, 2, 0, 2), ("bob", 2, 2, 0, 2, 4), ("cy", 2, 0, 2, 0, 0)]);
    // Six points were carried, 2 each is fair: ann 1 + 2 − 2, bob 0 + 4 − 2, cy 0 + 0 − 2.
    assert_eq!(closings(&accounts), hundredths([100, 200, -200]));
}

#[test]
fn what_nobody_has_recorded_counts_as_done_and_is_told_apart() {
    let (instance, rows) = quarter();
    let accounts = accounts(&instance, &rows, &[turnout("c1@2027-01-12", "ann", Turnout::Attended)]);
    let ann = of(&accounts, "ann");
    assert_eq!((ann.done, ann.unrecorded, ann.credited()), (2, 2, 4));
    // Eight points, 8/3 each: 1 + 4 − 2.66…, 2 − 2.66…, twice; the hundredth left over goes to who lost most by rounding.
    assert_eq!(closings(&accounts), hundredths([234, -67, -67]));
}

#[test]
fn an_excused_absence_follows_the_policy() {
    let (mut instance, rows) = quarter();
    let attendance = [turnout("c3@2027-02-12", "bob", Turnout::Excused)];
    let owed = accounts(&instance, &rows, &attendance);
    assert_eq!((of(&owed, "bob").owed, of(&owed, "bob").forgiven, of(&owed, "bob").credited()), (2, 0, 0));
    instance.policy.fairness.excused = Excused::Credited;
    let credited = accounts(&instance, &rows, &attendance);
    assert_eq!((of(&credited, "bob").owed, of(&credited, "bob").forgiven), (0, 2));
    assert_eq!(closings(&credited), closings(&accounts(&instance, &rows, &[])));
    // An absence without excuse is owed under either policy.
    let absent = accounts(&instance, &rows, &[turnout("c3@2027-02-12", "bob", Turnout::Unexcused)]);
    assert_eq!((of(&absent, "bob").owed, of(&absent, "bob").forgiven), (2, 0));
}

#[test]
fn what_was_called_off_is_nobodys() {
    let (instance, rows) = quarter();
    let accounts = accounts(&instance, &rows, &[turnout("c4@2027-02-14", "cy", Turnout::NotHeld)]);
    let cy = of(&accounts, "cy");
    assert_eq!((cy.cancelled, cy.owed, cy.credited(), cy.target), (2, 0, 0, 2.into()));
}

#[test]
fn who_is_not_compared_has_no_account_and_takes_no_points_out() {
    let (instance, rows) = quarter();
    let accounts = accounts(&instance, &rows, &[turnout("c4@2027-02-14", "cy", by("guest"))]);
    assert_eq!(accounts.len(), 3);
    assert_eq!(of(&accounts, "cy").owed, 2);
    assert_eq!(accounts.iter().map(Account::credited).sum::<i64>(), 6);
    // A word about somebody whom the plan does not put there changes nothing.
    let again =
        luanphien::office::accounts(&instance, &rows, &[turnout("c1@2027-01-12", "cy", Turnout::Unexcused)]);
    assert_eq!(closings(&again), closings(&luanphien::office::accounts(&instance, &rows, &[])));
}

#[test]
fn the_target_follows_share_and_days_in_office() {
    let (mut instance, rows) = quarter();
    instance.people[1].share = Ratio::new(1, 2);
    instance.people[2].from = Some(crate::support::date("2027-02-15"));
    let accounts = accounts(&instance, &rows, &[]);
    // 90 days in full, 90 by half, 45 in full: 8 points as 2 : 1 : 1.
    let targets: Vec<_> = accounts.iter().map(|own| own.target).collect();
    assert_eq!(targets, [4, 2, 2].map(Ratio::from_integer));
}

/// Turnouts by chance, for some of the rows.
fn some(instance: &Instance, rows: &[Assignment], dice: &[u8]) -> Vec<Attendance> {
    let person = |die: u8| instance.people[usize::from(die) % instance.people.len()].id.clone();
    let one = |(row, die): (&Assignment, &u8)| {
        let turnout = match die % 6 {
            0 => return None,
            1 => Turnout::Attended,
            2 => Turnout::Excused,
            3 => Turnout::Unexcused,
            4 => Turnout::NotHeld,
            _ => Turnout::Replaced { by: person(die / 6) },
        };
        Some(Attendance { duty: row.duty.clone(), person: row.person.clone(), turnout })
    };
    rows.iter().zip(dice.iter().cycle()).filter_map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_gained_or_lost_among_the_accounts(
        dice in vec(any::<u8>(), 1..40),
        openings in vec(-300..300_i64, 60),
    ) {
        let (instance, plan) = &*COMMUNE;
        let mut instance = instance.clone();
        for (person, opening) in instance.people.iter_mut().zip(&openings) {
            person.opening = Ratio::new(*opening, 100);
        }
        let accounts = accounts(&instance, &plan.assignments, &some(&instance, &plan.assignments, &dice));
        let sum = |of: fn(&Account) -> Ratio<i64>| accounts.iter().map(of).sum::<Ratio<i64>>();
        prop_assert_eq!(sum(|own| own.closing), sum(|own| own.opening));
        for own in &accounts {
            prop_assert_eq!(own.planned, own.done + own.unrecorded + own.forgiven + own.owed + own.cancelled);
            let exact = own.opening + Ratio::from_integer(own.credited()) - own.target;
            prop_assert!((own.closing - exact) < Ratio::new(1, 100) && (exact - own.closing) < Ratio::new(1, 100));
        }
    }
}
