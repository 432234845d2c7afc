//! One small quarter for each kind of reason.

use luanphien::domain::*;
use luanphien::office::explain::ExplainFailure;
use luanphien::office::explain::{
    Explanation, Obstacle, Reason, ReasonKind, Relaxation, Within, explain_uncovered,
};
use luanphien::rules::Rule;

use super::{explained, explained_by_hand, hall, people};
use crate::support::{Build, assignments, date, plan_of, sit};

/// The one reason for what coverage counts; blocks without accompanying member follow from it.
fn only(explanation: &Explanation) -> &Reason {
    let block = |reason: &&Reason| reason.open.iter().all(|open| open.kind == UncoveredKind::Block);
    let reasons: Vec<&Reason> = explanation.reasons.iter().filter(|reason| !block(reason)).collect();
    assert_eq!(reasons.len(), 1, "{explanation:#?}");
    reasons[0]
}

/// One cell that meets on Tuesday 12 and Thursday 14 January, and one member.
fn busy_week() -> (Build, PersonId) {
    let mut b = Build::quarter();
    b.policy(|policy| policy.allowed_misses = 1);
    let commune = b.commune("xa");
    let cell = b.cell("c1", commune);
    b.meeting(cell, "2027-01-12 19:00");
    b.meeting(cell, "2027-01-14 19:00");
    let person = b.person("ann", &["committee"]);
    (b, person)
}

#[test]
fn a_weekly_limit_is_a_bound_and_its_relaxation_is_one_more() {
    let (mut b, ann) = busy_week();
    let limit = Limit { per: Period::Week, measure: Measure::Duties, min: None, max: Some(1) };
    b.tweak(ann, |person| person.limits.push(limit));
    let explanation = explained(&b.done());
    let reason = only(&explanation);
    let found = hall(reason);
    assert_eq!((found.demand, found.supply, found.away.len()), (2, 1, 0));
    let (from, to) = (date("2027-01-11"), date("2027-01-17"));
    let week = Within::Limit { per: Period::Week, measure: Measure::Duties, max: 1, from, to };
    assert_eq!(found.units[0].within, week);
    let raised =
        Relaxation::Limit { person: "ann".into(), per: Period::Week, measure: Measure::Duties, max: 2 };
    assert!(reason.relaxations.contains(&raised), "{:#?}", reason.relaxations);
}

#[test]
fn minutes_bound_how_many_of_the_shortest_duties_fit() {
    // Meetings of 90 minutes: 170 minutes a month are one meeting; 180 would be two.
    let (mut b, ann) = busy_week();
    let limit = Limit { per: Period::Month, measure: Measure::Minutes, min: None, max: Some(170) };
    b.tweak(ann, |person| person.limits.push(limit));
    let explanation = explained(&b.done());
    let reason = only(&explanation);
    assert_eq!((hall(reason).demand, hall(reason).supply), (2, 1));
    let raised =
        Relaxation::Limit { person: "ann".into(), per: Period::Month, measure: Measure::Minutes, max: 260 };
    assert!(reason.relaxations.contains(&raised), "{:#?}", reason.relaxations);
}

#[test]
fn each_obstacle_is_named() {
    let mut b = Build::quarter();
    let commune = b.commune("xa");
    let cell = b.cell("c1", commune);
    let meeting = b.meeting(cell, "2027-01-12 19:00");
    let other = b.cell("c2", commune);
    let clash = b.meeting(other, "2027-01-12 19:30");
    let home = b.place_of(commune);
    b.policy(|policy| policy.own_commune = OwnPlace::Forbid);
    b.tweak_cell(other, |cell| cell.accompanying[0].groups = ["outside".to_owned()].into());
    let [left, away, never, local, none, barred, fixed] =
        b.members(["left", "away", "never", "local", "none", "barred", "fixed"]);
    b.tweak(left, |person| person.to = Some(date("2027-01-11")));
    b.busy(away, "2027-01-12 20:00", "2027-01-12 21:00");
    b.tweak(never, |person| person.never.extend([cell]));
    b.tweak(local, |person| person.home = Some(home));
    b.tweak(none, |person| person.share = 0.into());
    b.lock(&meeting, None, barred, false);
    b.tweak(fixed, |person| person.groups.extend(["outside".to_owned()]));
    b.lock(&clash, None, fixed, true);
    let explanation = explained(&b.done());
    let found = hall(only(&explanation));
    let named: Vec<&Obstacle> = found.away.iter().map(|away| &away.barriers[0].obstacle).collect();
    assert!(found.away.iter().all(|away| away.barriers.len() == 1) && people(found).is_empty());
    assert!(matches!(named[0], Obstacle::NotInOffice { to: Some(_), .. }));
    assert!(matches!(named[1], Obstacle::Unavailable { .. }));
    assert_eq!(
        named[2..],
        [
            &Obstacle::NeverCell("c1".into()),
            &Obstacle::OwnCommune("xa".into()),
            &Obstacle::ZeroShare,
            &Obstacle::Forbidden(0),
            &Obstacle::Fixed { lock: 1, duty: clash },
        ]
    );
    let changes = &only(&explanation).relaxations;
    assert!(changes.contains(&Relaxation::Unlock(0)), "{changes:#?}");
    assert!(
        changes.iter().any(|change| matches!(change, Relaxation::Allow { people, .. } if people.len() == 2))
    );
}

#[test]
fn people_kept_apart_are_a_core_with_the_rule_that_is_in_the_way() {
    let mut b = Build::quarter();
    let place = b.place("hall");
    let head = b.person("head", &["heads"]);
    let [ann, bob] = b.members(["ann", "bob"]);
    let series = b.series("r", place);
    b.panel(series, "side", 2, &["committee"]);
    b.session(series, &["2027-01-12 08:00"], &[head]);
    b.policy(|policy| policy.apart.push((ann, bob)));
    let explanation = explained(&b.done());
    let ReasonKind::Core(core) = &only(&explanation).kind else { panic!("{explanation:#?}") };
    assert_eq!((core.demands.len(), core.rules.as_slice()), (2, [Rule::Apart].as_slice()));
}

#[test]
fn what_a_plan_leaves_open_for_nothing_is_avoidable_by_those_who_are_free() {
    let (mut b, _) = busy_week();
    b.person("bob", &["committee"]);
    let instance = b.done();
    let rows = assignments(&instance, &[sit("c1@2027-01-12", "accompanying:member/1", "ann")]);
    let rows: Vec<Assignment> =
        rows.into_iter().map(|row| Assignment { kind: Kind::Substitute, ..row }).collect();
    let explanation = explained_by_hand(&instance, rows);
    assert_eq!((explanation.coverage, explanation.best), (10, Some(0)));
    let kinds: Vec<&ReasonKind> = explanation.reasons.iter().map(|reason| &reason.kind).collect();
    assert!(kinds.contains(&&ReasonKind::Avoidable(vec!["ann".into(), "bob".into()])), "{kinds:#?}");
    assert!(kinds.contains(&&ReasonKind::Outweighed), "{kinds:#?}");
}

#[test]
fn a_plan_that_breaks_rules_is_not_explained() {
    let (mut b, ann) = busy_week();
    b.busy(ann, "2027-01-12 18:00", "2027-01-12 22:00");
    let instance = b.done();
    let rows = assignments(&instance, &[sit("c1@2027-01-12", "accompanying:member/1", "ann")]);
    let failure = explain_uncovered(&instance, &plan_of(&instance, rows), None).unwrap_err();
    let ExplainFailure::Broken(report) = failure else { panic!("{failure:?}") };
    assert!(report.violations.iter().any(|violation| violation.rule == Rule::Available));
}

#[test]
fn nothing_open_needs_no_reason() {
    let (b, _) = busy_week();
    let explanation = explained(&b.done());
    assert_eq!((explanation.coverage, explanation.best, explanation.reasons.len()), (0, Some(0), 0));
}
