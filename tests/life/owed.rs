//! Reports of the regulation's periods: asked for by publishing, and what has come in stays.

use std::collections::BTreeSet;

use luanphien::format::InstanceDto;
use luanphien::format::instance::OwedReports;
use luanphien::format::records::{ReportState, Span};
use luanphien::office::life::owed_reports;
use luanphien::register::records::{PlanState, Report};
use luanphien::register::{Register, Select};
use serde_json::{Value, json};

use super::{COMMITTEE, bring, on_both, planned, tutorial};
use crate::support::date;

fn asking(reports: Value) -> InstanceDto {
    let mut dto = tutorial();
    dto.policy.follow_up.reports = serde_json::from_value::<Vec<OwedReports>>(reports).unwrap();
    dto
}

fn over(mut dto: InstanceDto, from: &str, to: &str) -> InstanceDto {
    (dto.horizon.from, dto.horizon.to) = (date(from).into(), date(to).into());
    dto
}

/// Author, period and day.
fn list(dto: &InstanceDto) -> Vec<String> {
    let owed = owed_reports(dto).into_iter();
    owed.map(|((author, period), due)| format!("{author} {period} {due}")).collect()
}

#[test]
fn each_period_that_ends_within_the_horizon_is_owed() {
    let every = |every: &str| json!({ "every": every, "by": { "people": ["bi-thu"] }, "within_days": 5 });
    let all = ["month", "quarter", "half", "nine_months", "year"].map(every);
    let year = over(asking(json!(all)), "2027-01-01", "2027-12-31");
    let periods: BTreeSet<String> = owed_reports(&year).into_keys().map(|(_, period)| period).collect();
    assert_eq!(periods.len(), 12 + 4 + 3, "{periods:?}");
    for period in ["2027-01", "2027-12", "2027-Q1", "2027-Q4", "2027-H1", "2027-9M", "2027"] {
        assert!(periods.contains(period), "{period}");
    }
    for ((_, period), due) in owed_reports(&year) {
        let span: Span = period.parse().unwrap();
        assert_eq!(due, span.to + chrono::Days::new(5), "{period}");
    }
    // A day less, and the last periods are not over.
    let less = over(year.clone(), "2027-01-01", "2027-12-30");
    assert_eq!(owed_reports(&less).len(), 11 + 3 + 2);
    // What ended before the first day is of the plan before; what ends on the first day is not.
    assert_eq!(owed_reports(&over(year.clone(), "2027-07-01", "2027-07-30")).len(), 0);
    assert_eq!(
        list(&over(year, "2027-06-30", "2027-07-30")),
        ["bi-thu 2027-06 2027-07-05", "bi-thu 2027-H1 2027-07-05", "bi-thu 2027-Q2 2027-07-05"]
    );
}

#[test]
fn those_in_office_on_the_last_day_owe_one_each_and_an_agency_one() {
    let reports = json!([{
        "every": "month",
        "by": { "people": ["bi-thu"], "groups": ["standing_board"], "agencies": ["agency"] },
        "within_days": 3,
    }]);
    let mut dto = over(asking(reports), "2027-01-01", "2027-02-28");
    let january = ["agency 2027-01 2027-02-03", "agency 2027-02 2027-03-03"];
    let head = ["bi-thu 2027-01 2027-02-03", "bi-thu 2027-02 2027-03-03"];
    let deputy = ["pho-bi-thu 2027-01 2027-02-03", "pho-bi-thu 2027-02 2027-03-03"];
    assert_eq!(list(&dto), [january, head, deputy].concat());
    dto.people[0].to = Some(date("2027-02-27").into());
    dto.people[1].from = Some(date("2027-02-28").into());
    assert_eq!(list(&dto), [&january[..], &head[..1], &deputy[1..]].concat());
    // The last day itself counts.
    dto.people[0].to = Some(date("2027-02-28").into());
    dto.people[1].from = Some(date("2027-01-31").into());
    assert_eq!(list(&dto), [january, head, deputy].concat());
}

async fn known(register: &Register) -> Vec<String> {
    let found = register.read(COMMITTEE, Select::<Report>::all()).await.unwrap();
    let word = |state: ReportState| format!("{state:?}").to_lowercase();
    found.iter().map(|own| format!("{} {} {} {}", own.author, own.period, own.due, word(own.state))).collect()
}

async fn put(register: &Register, author: &str, period: &str, due: &str, state: ReportState) {
    let submitted = (state != ReportState::Due).then(|| date("2027-02-02"));
    let (author, period) = (author.to_owned(), period.to_owned());
    let report = Report { author, period, due: date(due), state, submitted, reason: None };
    let mut change = register.change(COMMITTEE).await.unwrap();
    change.put(&report).await.unwrap();
    change.commit("văn phòng", "2027-02-02T08:00:00Z".parse().unwrap()).await.unwrap();
}

/// The tutorial's quarter with monthly reports of the agency and of others.
fn monthly(people: &[&str], within_days: u32) -> InstanceDto {
    asking(json!([{
        "every": "month", "by": { "people": people, "agencies": ["agency"] }, "within_days": within_days,
    }]))
}

#[test]
fn publishing_asks_for_them_once_and_a_new_version_changes_only_what_is_still_asked_for() {
    let (first, second) = (monthly(&["bi-thu"], 5), monthly(&[], 10));
    let (plan, other) = (planned(&first), planned(&second));
    on_both(async |register| {
        put(&register, "agency", "2027-03", "2027-04-01", ReportState::Due).await;
        bring(&register, &first, &plan, PlanState::Draft).await.unwrap();
        assert_eq!(known(&register).await.len(), 1, "a draft asks for nothing");
        bring(&register, &first, &plan, PlanState::Published).await.unwrap();
        let by_hand = "agency 2027-03 2027-04-01 due";
        let asked = [
            "agency 2027-01 2027-02-05 due",
            "agency 2027-02 2027-03-05 due",
            by_hand,
            "bi-thu 2027-01 2027-02-05 due",
            "bi-thu 2027-02 2027-03-05 due",
            "bi-thu 2027-03 2027-04-05 due",
        ];
        assert_eq!(known(&register).await, asked);
        let again = bring(&register, &first, &plan, PlanState::Published).await.unwrap();
        assert!(!again.new, "the same again changes nothing");
        put(&register, "agency", "2027-01", "2027-02-05", ReportState::Submitted).await;
        put(&register, "bi-thu", "2027-01", "2027-02-05", ReportState::Returned).await;
        put(&register, "bi-thu", "2027-02", "2027-03-20", ReportState::Due).await;
        bring(&register, &second, &other, PlanState::Published).await.unwrap();
        let now = [
            "agency 2027-01 2027-02-05 submitted",
            "agency 2027-02 2027-03-10 due",
            by_hand,
            "bi-thu 2027-01 2027-02-05 returned",
            "bi-thu 2027-02 2027-03-20 due",
        ];
        assert_eq!(known(&register).await, now);
        // The first version once more: what it asks for comes back, what has come in stays.
        bring(&register, &first, &plan, PlanState::Published).await.unwrap();
        let back = [&[now[0], asked[1]], &now[2..], &asked[5..]].concat();
        assert_eq!(known(&register).await, back);
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}
