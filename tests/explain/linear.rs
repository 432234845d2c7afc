//! Reasons of the kind `lp`: multipliers that are added up by hand here, and cores that have none.

use luanphien::checker::certificate::Flaw;
use luanphien::domain::*;
use luanphien::office::explain::{
    Core, CoreDemand, Explanation, Reason, ReasonKind, Sum, explain_uncovered, recount_core,
};
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, rebalance};
use luanphien::rules::Rule;

use super::{explained, planned};
use crate::support::build::interval;
use crate::support::{Build, date};

/// The one core; blocks without accompanying member follow from the seat that is open.
#[track_caller]
fn core(explanation: &Explanation) -> &Core {
    let block = |reason: &&Reason| reason.open.iter().all(|open| open.kind == UncoveredKind::Block);
    let reasons: Vec<&Reason> = explanation.reasons.iter().filter(|reason| !block(reason)).collect();
    match reasons.as_slice() {
        [Reason { kind: ReasonKind::Core(core), .. }] => core,
        other => panic!("{other:#?}"),
    }
}

/// Each row of a sum in short: its rule, whom it speaks of, how many times it is taken, what it is at least or at most.
fn rows(sum: &Sum) -> Vec<(&str, Option<&str>, i64, i64)> {
    let rows = sum.rows.iter();
    rows.map(|own| (own.row.row.rule.as_str(), own.row.row.person.as_deref(), own.row.times, own.amount))
        .collect()
}

/// A session with two panel seats, and members of whom no two may sit together.
fn feud<const N: usize>(names: [&str; N]) -> Instance {
    let mut b = Build::quarter();
    let place = b.place("hall");
    let head = b.person("head", &["heads"]);
    let members = b.members(names);
    let series = b.series("r", place);
    b.panel(series, "side", 2, &["committee"]);
    b.session(series, &["2027-01-12 08:00"], &[head]);
    for (at, one) in members.into_iter().enumerate() {
        b.policy(|policy| policy.apart.extend(members[..at].iter().map(|other| (*other, one))));
    }
    b.done()
}

#[test]
fn two_people_kept_apart_are_added_up() {
    let instance = feud(["ann", "bob"]);
    let explanation = explained(&instance);
    let core = core(&explanation);
    assert_eq!((core.demands.len(), core.rules.as_slice()), (2, [Rule::Apart].as_slice()));
    let sum = core.sum.as_ref().unwrap();
    // Held is 1 or the session is open (once); two seats less what is held twice is 0; both people less what is held is 0
    // at most. So ann and bob fill one of the two seats, and the other is open.
    assert_eq!(
        rows(sum),
        [("session-date", None, 1, 1), ("complete", None, 1, 0), ("apart", Some("ann"), -1, 0),]
    );
    assert_eq!((sum.scale, sum.choices, sum.bound), (1, 0, 1));
    assert_eq!(recount_core(&instance, core), Ok(Some(1)));
}

#[test]
fn of_three_kept_apart_half_a_seat_is_missing_and_seats_are_whole() {
    let instance = feud(["ann", "bob", "cam"]);
    let explanation = explained(&instance);
    let sum = core(&explanation).sum.clone().unwrap();
    let times: Vec<i64> = sum.rows.iter().map(|own| own.row.times).collect();
    assert_eq!((times.as_slice(), sum.scale), ([1, 2, -1, -1, -1].as_slice(), 2));
    let all: i64 = sum.rows.iter().map(|own| own.row.times * own.amount).sum();
    assert_eq!((all, sum.choices, sum.bound), (1, 0, 1), "1/2, rounded up");
}

#[test]
fn of_four_kept_apart_no_linear_program_knows_it() {
    // A half of each of the four would fill both seats and keep every pair apart.
    let instance = feud(["ann", "bob", "cam", "dan"]);
    let explanation = explained(&instance);
    assert_eq!(core(&explanation).sum, None);
    assert_eq!(recount_core(&instance, core(&explanation)), Ok(None));
}

/// Three long evenings and a short one in one week, and two people with so many minutes a week.
fn minutes(most: u32) -> Build {
    let mut b = Build::quarter();
    let commune = b.commune("xa");
    for (day, (cell, minutes)) in (12..).zip([("c1", 150), ("c2", 150), ("c3", 150), ("c4", 30)]) {
        let cell = b.cell(cell, commune);
        let meeting = b.meeting(cell, &format!("2027-01-{day} 19:00"));
        b.tweak_meeting(&meeting, |own| own.interval = interval(own.interval.start, minutes));
    }
    let limit = Limit { per: Period::Week, measure: Measure::Minutes, min: None, max: Some(most) };
    for person in b.members(["ann", "bob"]) {
        b.tweak(person, |person| person.limits.push(limit.clone()));
    }
    b
}

#[test]
fn minutes_of_two_people_are_added_up() {
    // 3 × 150 minutes are 450; ann and bob have 224 each: 2 are missing, so one evening is.
    let instance = minutes(224).done();
    let explanation = explained(&instance);
    let core = core(&explanation);
    let seats = core.demands.iter().filter_map(|demand| match demand {
        CoreDemand::Seat(UncoveredKind::Meeting, seat) => Some(seat.duty.as_str()),
        _ => None,
    });
    let mut seats: Vec<&str> = seats.collect();
    seats.sort_unstable();
    assert_eq!(seats, ["c1@2027-01-12", "c2@2027-01-13", "c3@2027-01-14"]);
    let sum = core.sum.as_ref().unwrap();
    let seat = ("complete", None, 150, 1);
    let limit = |person| ("limit-max", Some(person), -1, 224);
    assert_eq!(rows(sum), [seat, seat, seat, limit("ann"), limit("bob")]);
    assert_eq!((sum.scale, sum.choices, sum.bound), (150, 0, 1));
    assert_eq!(3 * 150 - 2 * 224, 2, "in parts of 150, rounded up: 1");
}

#[test]
fn where_the_minutes_would_do_if_evenings_could_be_shared_the_core_has_no_sum() {
    let instance = minutes(225).done();
    assert_eq!(core(&explained(&instance)).sum, None);
    let instance = minutes(299).done();
    assert_eq!(core(&explained(&instance)).sum, None);
    let enough = minutes(330).done();
    assert_eq!(explained(&enough).reasons, []);
}

#[test]
fn a_minimum_is_a_demand_of_the_sum() {
    // With one duty a month, ann reaches 100 minutes only at c2; so c1, which nobody else may attend, is open.
    let mut b = Build::new("2027-01-01", "2027-01-31");
    let commune = b.commune("xa");
    let (first, second) = (b.cell("c1", commune), b.cell("c2", commune));
    b.meeting(first, "2027-01-12 19:00");
    let long = b.meeting(second, "2027-01-14 19:00");
    b.tweak_meeting(&long, |own| own.interval = interval(own.interval.start, 120));
    let [ann, bob] = b.members(["ann", "bob"]);
    b.tweak(bob, |person| person.never.extend([first]));
    let once = Limit { per: Period::Month, measure: Measure::Duties, min: None, max: Some(1) };
    let least = Limit { per: Period::Month, measure: Measure::Minutes, min: Some(100), max: None };
    b.tweak(ann, |person| person.limits.extend([once, least]));
    let instance = b.done();
    let explanation = explained(&instance);
    let core = core(&explanation);
    let minimum = CoreDemand::Minimum { person: "ann".into(), from: date("2027-01-01") };
    assert!(core.demands.len() == 2 && core.demands.contains(&minimum), "{core:#?}");
    let sum = core.sum.as_ref().unwrap();
    // 30 × c1 + 100 minutes − 120 × 1 duty = 10: a duty at c1 weighs 30 + 90 − 120, one at c2 120 − 120.
    let expected =
        [("complete", None, 30, 1), ("limit-max", Some("ann"), -120, 1), ("limit-min", Some("ann"), 1, 100)];
    assert_eq!((rows(sum).as_slice(), sum.scale, sum.bound), (expected.as_slice(), 30, 1));
}

#[test]
fn of_a_changed_plan_limits_have_what_history_leaves_of_them() {
    // Both have been at a meeting of 30 minutes on Monday; 254 minutes a week leave 224.
    let mut b = minutes(254);
    let commune = CommuneId(0);
    for cell in ["c5", "c6"] {
        let cell = b.cell(cell, commune);
        let meeting = b.meeting(cell, "2027-01-11 19:00");
        b.tweak_meeting(&meeting, |own| own.interval = interval(own.interval.start, 30));
    }
    let instance = b.done();
    let before = planned(&instance);
    let options = RebalanceOptions { as_of: date("2027-01-12"), changes: None, plan: PlanOptions::default() };
    let after = rebalance(&instance, &before, &options, &Silent).unwrap().plan;
    let explanation = explain_uncovered(&instance, &after, None).unwrap();
    let sum = core(&explanation).sum.as_ref().unwrap();
    let limits: Vec<i64> =
        sum.rows.iter().filter(|own| own.row.row.rule == "limit-max").map(|own| own.amount).collect();
    assert_eq!((limits.as_slice(), sum.scale, sum.bound), ([224, 224].as_slice(), 150, 1));
}

#[test]
fn what_is_spoilt_is_refused_or_proves_nothing() {
    let instance = minutes(224).done();
    let explanation = explained(&instance);
    let core = core(&explanation);
    let with = |change: &dyn Fn(&mut Sum)| {
        let mut spoilt = core.clone();
        spoilt.sum.iter_mut().for_each(change);
        recount_core(&instance, &spoilt)
    };
    assert_eq!(with(&|_| {}), Ok(Some(1)));
    // A seat that weighs 1 more or a person who weighs 2: what is gained is taken away again.
    assert_eq!(with(&|sum| sum.rows[0].row.times += 2), Ok(Some(0)));
    assert_eq!(with(&|sum| sum.rows[3].row.times -= 1), Ok(Some(-1)));
    assert_eq!(with(&|sum| sum.rows[3].row.times += 1), Ok(Some(-4)));
    assert_eq!(with(&|sum| sum.scale = 0), Err(Flaw::Scale));
    assert_eq!(with(&|sum| sum.rows[3].row.times = 1), Err(Flaw::Side));
    assert_eq!(with(&|sum| sum.rows[3].row.row.person = Some("nobody".into())), Err(Flaw::Unknown));
    for gone in 0..5 {
        let less = with(&|sum| drop(sum.rows.remove(gone)));
        assert!(less.is_ok_and(|bound| bound < Some(1)), "row {gone}: {less:?}");
    }
}
