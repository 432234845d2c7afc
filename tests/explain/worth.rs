//! `explain --value`: where one more person would help, and which limits stand in the way.

use std::time::Duration;

use luanphien::domain::*;
use luanphien::office::explain::{Part, ValueExplanation, ValueFailure, Worth, explain_value};
use num_rational::Ratio;

use super::planned;
use crate::cli::call::{Call, instance};
use crate::support::build::{date, interval, time};
use crate::support::{Build, assignments, plan_of, sit};

fn explained(instance: &Instance) -> ValueExplanation {
    explain_value(instance, &planned(instance), None).unwrap()
}

fn days(worths: &[Worth]) -> Vec<(String, Option<Part>, i64, bool)> {
    worths.iter().map(|own| (own.from.to_string(), own.part, own.gain, own.exact)).collect()
}

/// Three cells of priority 10, 10 and 7 that meet on one evening, two of them on the next as well; ann alone.
fn evenings() -> Build {
    let mut b = Build::quarter();
    let near = b.commune("near");
    let cells = ["c1", "c2", "c3"].map(|id| b.cell(id, near));
    b.tweak_cell(cells[2], |cell| cell.priority = 7);
    cells.iter().for_each(|cell| drop(b.meeting(*cell, "2027-01-14 19:00")));
    b.policy(|policy| policy.tenure_months = 1);
    b.meeting(cells[0], "2027-02-11 08:00");
    b.meeting(cells[1], "2027-02-11 08:00");
    b.members(["ann"]);
    b
}

#[test]
fn an_evening_is_worth_the_best_that_stays_open_on_it() {
    let answer = explained(&evenings().done());
    // Open: 10 + 7 on 14 January, 10 on 11 February. One person more sits in one place at a time.
    assert_eq!((answer.coverage, answer.value.best), (27, Some(27)));
    let (morning, evening) = (Some(Part::Morning), Some(Part::Evening));
    let expected = [("2027-01-14", evening, 10, true), ("2027-02-11", morning, 10, true)];
    assert_eq!(
        days(&answer.value.days),
        expected.map(|(day, part, gain, exact)| (day.to_owned(), part, gain, exact))
    );
    let weeks: Vec<_> = answer.value.weeks.iter().map(|own| (own.from, own.to, own.gain)).collect();
    let week = |from: &str, to: &str| (date(from), date(to), 10);
    assert_eq!(weeks, [week("2027-01-11", "2027-01-17"), week("2027-02-08", "2027-02-14")]);
    assert_eq!(answer.value.days[0].seats.len(), 1);
    assert!(answer.value.limits.is_empty() && answer.value.limits_known);
}

#[test]
fn a_week_with_two_evenings_is_worth_both() {
    let mut b = evenings();
    let near = CommuneId(0);
    let late = b.cell("late", near);
    let other = b.cell("other", near);
    b.meeting(late, "2027-01-15 19:00");
    b.meeting(other, "2027-01-15 19:00");
    let answer = explained(&b.done());
    assert_eq!(answer.value.weeks[0].gain, 20);
    assert_eq!(answer.value.weeks[0].seats.len(), 2);
}

#[test]
fn a_limit_that_binds_is_named_with_what_one_duty_more_gains() {
    let mut b = evenings();
    let limit = |max| Limit { per: Period::Quarter, measure: Measure::Duties, min: None, max: Some(max) };
    b.tweak(PersonId(0), |p| p.limits.push(limit(1)));
    let answer = explained(&b.done());
    // With one duty a quarter ann leaves 27 and another 10 open; a second duty takes the other day's 10 away.
    assert_eq!(answer.value.best, Some(37));
    let limits: Vec<_> =
        answer.value.limits.iter().map(|own| (own.tie.person.as_str(), own.gain, own.exact)).collect();
    assert_eq!(limits, [("ann", 10, true)]);
    let tie = &answer.value.limits[0].tie;
    assert_eq!((tie.max, tie.by, tie.from, tie.to), (1, 1, date("2027-01-01"), date("2027-03-31")));
    // At the boundary: with two duties a quarter nothing is gained by a third.
    let mut b = evenings();
    b.tweak(PersonId(0), |p| p.limits.push(limit(2)));
    let answer = explained(&b.done());
    assert_eq!((answer.value.best, answer.value.limits.len()), (Some(27), 0));
}

#[test]
fn where_all_is_covered_nothing_is_gained_and_the_share_still_falls() {
    let mut b = evenings();
    b.members(["bob", "cy"]);
    let answer = explained(&b.done());
    assert_eq!((answer.value.best, answer.value.days.len(), answer.value.weeks.len()), (Some(0), 0, 0));
    // Five meetings of 2 points among three, then four.
    assert_eq!(answer.share, Some((Ratio::new(10, 3), Ratio::new(5, 2))));
}

#[test]
fn a_plan_that_is_not_the_best_is_told_so_and_gains_count_from_the_best() {
    let instance = evenings().done();
    let nothing = plan_of(&instance, Vec::new());
    let answer = explain_value(&instance, &nothing, None).unwrap();
    assert_eq!((answer.coverage, answer.value.best), (47, Some(27)));
    assert_eq!(answer.value, explained(&instance).value);
}

#[test]
fn without_time_nothing_is_said() {
    let instance = evenings().done();
    let answer = explain_value(&instance, &planned(&instance), Some(Duration::ZERO)).unwrap();
    assert_eq!((answer.value.best, answer.value.limits_known), (None, false));
}

#[test]
fn a_plan_that_breaks_rules_is_judged_instead() {
    let mut instance = evenings().done();
    let rows = assignments(&instance, &[sit("c1@2027-01-14", "accompanying:member/1", "ann")]);
    let plan = plan_of(&instance, rows);
    instance.people[0]
        .busy
        .push(Busy { interval: interval(time("2027-01-14 18:00"), 300), reason: "x".into() });
    assert!(matches!(explain_value(&instance, &plan, None), Err(ValueFailure::Broken(_))));
}

#[test]
fn the_page_of_the_overload_says_where_to_ask_for_help() {
    let path = instance("overload/2027-q1.json").to_string_lossy().into_owned();
    let plan = Call::new(["plan", path.as_str()]).run().code(0).stdout;
    let ask = |more: &[&str]| {
        let args = ["explain", path.as_str(), "plan.json", "--value"];
        Call::new(args.iter().chain(more)).file("plan.json", &plan).run().code(0)
    };
    let json = ask(&[]).json();
    assert_eq!((json["coverage"].as_i64(), json["best"].as_i64()), (Some(50), Some(50)));
    assert_eq!(json["days"].as_array().unwrap().len(), 11);
    assert_eq!(json["weeks"][0]["gain"].as_i64(), Some(30));
    ask(&["--table"]).shows(&["trọng số 50", "sáng 15/02/2027", "không giới hạn nào gây vướng"]);
    ask(&["--table", "--lang", "en"]).shows(&[
        "Evening of 14 Jan 2027: by 10",
        "1. Morning of 15 Feb 2027; 16 Feb 2027",
        "no limit binds",
    ]);
}
