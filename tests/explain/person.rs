//! `explain --person`: the quarter of one person, and a week without them.

use std::time::Duration;

use luanphien::domain::*;
use luanphien::office::explain::{
    Mend, PersonExplanation, PersonFailure, Rank, Reach, Repair, explain_person,
};
use luanphien::office::{PlanOptions, RebalanceOptions, Silent, rebalance};

use crate::cli::call::{Call, instance};
use crate::support::build::{date, interval, time};
use crate::support::plans::TUTORIAL;
use crate::support::{Build, assignments, plan_of, sit};

const SEAT: &str = "accompanying:member/1";

/// Two cells with a meeting each month, ann with one and bob with the other; at most two meetings a month.
fn quarter() -> Instance {
    let mut b = Build::quarter();
    let (near, far) = (b.commune("near"), b.commune("far"));
    let (one, two) = (b.cell("c1", near), b.cell("c2", far));
    for month in 1..=3 {
        b.meeting(one, &format!("2027-0{month}-12 19:00"));
        b.meeting(two, &format!("2027-0{month}-13 19:00"));
    }
    let limit = Limit { per: Period::Month, measure: Measure::Duties, min: None, max: Some(2) };
    let people = b.members(["ann", "bob"]);
    for person in people {
        b.tweak(person, |p| p.limits.push(limit.clone()));
    }
    let home = b.place_of(near);
    b.tweak(people[0], |p| (p.opening, p.home) = (1.into(), Some(home)));
    b.done()
}

fn hand(instance: &Instance) -> Plan {
    let days = ["01", "02", "03"];
    let ann = days.map(|month| sit(&format!("c1@2027-{month}-12"), SEAT, "ann"));
    let bob = days.map(|month| sit(&format!("c2@2027-{month}-13"), SEAT, "bob"));
    plan_of(instance, assignments(instance, &[ann, bob].concat()))
}

fn explained(instance: &Instance, plan: &Plan, who: &str, week: Option<&str>) -> PersonExplanation {
    explain_person(instance, plan, who, week.map(date), None).unwrap()
}

fn mend(repair: &Repair) -> &Mend {
    let Repair::Made(mend) = repair else { panic!("{repair:#?}") };
    mend
}

#[test]
fn duties_points_balance_rank_limits_and_cells_are_those_of_the_plan() {
    let instance = quarter();
    let answer = explained(&instance, &hand(&instance), "ann", None);
    // Three meetings of 2 points; 12 points among two full shares make a target of 6; 1 was there before.
    let load = &answer.load;
    assert_eq!((load.points, load.target, load.opening, load.load), (6, 6.into(), 1.into(), 1.into()));
    assert_eq!(answer.rank, Some(Rank { more: 0, same: 0, less: 1 }));
    let duties: Vec<&str> = answer.quarter.seats.iter().map(|seat| seat.row.duty.as_str()).collect();
    assert_eq!(duties, ["c1@2027-01-12", "c1@2027-02-12", "c1@2027-03-12"]);
    assert!(answer.quarter.seats.iter().all(|seat| (seat.points, seat.travel_minutes) == (2, 0)));
    let limits: Vec<(i64, Reach)> =
        answer.quarter.limits.iter().map(|own| (own.carried, own.reach)).collect();
    assert_eq!(limits, [(1, Reach::Near); 3]);
    assert_eq!(answer.quarter.cells, [(CellId(0), 3)]);
    let bob = explained(&instance, &hand(&instance), "bob", None);
    assert_eq!(bob.rank, Some(Rank { more: 1, same: 0, less: 0 }));
    assert!(bob.quarter.seats.iter().all(|seat| seat.travel_minutes == 0), "no home, no journey");
}

#[test]
fn each_week_with_duties_has_the_repair_that_rebalance_makes() {
    let instance = quarter();
    let plan = hand(&instance);
    let answer = explained(&instance, &plan, "ann", None);
    let mondays: Vec<_> = answer.weeks.iter().map(|week| week.monday).collect();
    assert_eq!(mondays, ["2027-01-11", "2027-02-08", "2027-03-08"].map(date));
    for week in &answer.weeks {
        let own = mend(&week.repair);
        let mut away = instance.clone();
        let seven = interval(week.monday.and_hms_opt(0, 0, 0).unwrap(), 7 * 24 * 60);
        away.people[0].busy.push(Busy { interval: seven, reason: String::new() });
        let options = RebalanceOptions { as_of: week.monday, changes: None, plan: PlanOptions::default() };
        let again = rebalance(&away, &plan, &options, &Silent).unwrap().plan;
        assert_eq!(own.seats, again.rebalance.unwrap().changes);
        assert_eq!((own.changes, own.bound, own.proved), (1, Some(1), true));
        assert_eq!(own.seats[0].to.as_ref().unwrap().person, "bob");
        assert_eq!(own.told, ["ann", "bob"]);
    }
}

#[test]
fn a_week_without_duties_changes_nothing_and_one_outside_is_refused() {
    let instance = quarter();
    let plan = hand(&instance);
    let answer = explained(&instance, &plan, "ann", Some("2027-01-20"));
    assert_eq!((answer.weeks.len(), &answer.weeks[0].repair), (1, &Repair::Nothing));
    // The first and last week that touch the quarter are the boundary.
    assert_eq!(explained(&instance, &plan, "ann", Some("2026-12-28")).weeks[0].as_of, date("2027-01-01"));
    explained(&instance, &plan, "ann", Some("2027-03-29"));
    let range = Some((date("2026-12-28"), date("2027-03-29")));
    for (asked, monday) in [("2026-12-27", "2026-12-21"), ("2027-04-05", "2027-04-05")] {
        let failure = explain_person(&instance, &plan, "ann", Some(date(asked)), None).unwrap_err();
        assert_eq!(failure, PersonFailure::Week(date(monday), range));
    }
}

#[test]
fn without_anybody_else_the_seat_stays_open_and_coverage_says_so() {
    let mut instance = quarter();
    instance.people[1]
        .busy
        .push(Busy { interval: interval(time("2027-02-12 18:00"), 240), reason: "away".into() });
    let answer = explained(&instance, &hand(&instance), "ann", Some("2027-02-12"));
    let mend = mend(&answer.weeks[0].repair);
    assert_eq!(mend.tiers[0], (Tier::Coverage, 0, 10));
    assert_eq!(mend.seats[0].to, None);
    let fixed = Lock { index: 0, duty: "c1@2027-02-12".into(), seat: None, person: PersonId(0), fixed: true };
    instance.locks.push(fixed);
    let answer = explained(&instance, &hand(&instance), "ann", Some("2027-02-12"));
    assert_eq!(answer.weeks[0].repair, Repair::Impossible);
}

#[test]
fn nobody_is_found_by_a_wrong_name_and_the_nearest_is_offered() {
    let mut instance = quarter();
    instance.people[1].name = "Bob B".into();
    let plan = hand(&instance);
    let failure = |who: &str| explain_person(&instance, &plan, who, None, None).unwrap_err();
    assert_eq!(failure("anm"), PersonFailure::Nobody(Some("ann".into())));
    assert_eq!(failure("something else entirely"), PersonFailure::Nobody(None));
    assert_eq!(explained(&instance, &plan, "Bob B", None).person, "bob");
    instance.people[0].name = "Bob B".into();
    // A name of two people is no name; the first id is.
    let failure = explain_person(&instance, &plan, "Bob B", None, None).unwrap_err();
    assert_eq!(failure, PersonFailure::Nobody(Some("ann".into())));
}

#[test]
fn a_plan_that_breaks_rules_is_not_explained_and_no_time_is_no_answer() {
    let mut instance = quarter();
    let plan = hand(&instance);
    let none = explain_person(&instance, &plan, "ann", None, Some(Duration::ZERO)).unwrap();
    assert!(none.weeks.iter().all(|week| week.repair == Repair::Unknown));
    instance.people[0]
        .busy
        .push(Busy { interval: interval(time("2027-01-12 19:00"), 60), reason: "x".into() });
    let failure = explain_person(&instance, &plan, "ann", None, None).unwrap_err();
    assert!(matches!(failure, PersonFailure::Broken(report) if report.violations.len() == 1));
}

#[test]
fn page_and_json_tell_the_same() {
    let path = instance("tutorial.json").to_string_lossy().into_owned();
    let plan = Call::new(["plan", path.as_str()]).run().code(0).stdout;
    let ask = |more: &[&str]| {
        let args = ["explain", path.as_str(), "plan.json"];
        Call::new(args.iter().chain(more)).file("plan.json", &plan).run()
    };
    let json = ask(&["--person", "pho-bi-thu", "--week", "2027-W02"]).code(0).json();
    let (made, planned) = &*TUTORIAL;
    let answer = explained(made, planned, "pho-bi-thu", None);
    assert_eq!(json["points"].as_i64(), Some(answer.load.points));
    assert_eq!(json["duties"].as_array().unwrap().len(), answer.quarter.seats.len());
    assert_eq!(json["weeks"].as_array().unwrap().len(), 1);
    ask(&["--person", "pho-bi-thu", "--table"]).code(0).shows(&["Phó Bí thư", "Nếu vắng một tuần"]);
    ask(&["--person", "pho-bi-thu", "--table", "--lang", "en"]).code(0).shows(&["If away for one week"]);
    ask(&["--person", "pho-bi-tho"]).code(2).says(&["E0001", "pho-bi-thu"]);
    ask(&["--person", "pho-bi-thu", "--week", "2027-W99"]).code(2);
    ask(&["--person", "pho-bi-thu", "--week", "2027-W40"]).code(2).says(&["2027-W13"]);
}
