//! Balances go from quarter to quarter, also when something is recorded late.

use luanphien::domain::{Attendance as Came0, Turnout};
use luanphien::format::{InstanceDto, NoFiles, build_instance};
use luanphien::office::accounts;
use luanphien::office::life::{open_period, settle_books};
use luanphien::register::records::{Account, Attendance, Came, PlanState, Settlement};
use luanphien::register::{Register, Select};
use num_rational::Ratio;

use super::{COMMITTEE, bring, on_both, planned, tutorial};
use crate::support::date;

fn second(first: &InstanceDto) -> InstanceDto {
    let mut second = first.clone();
    (second.horizon.from, second.horizon.to) = (date("2027-04-01").into(), date("2027-06-30").into());
    second
}

async fn absent(register: &Register, duty: &str, person: &str) {
    let mut change = register.change(COMMITTEE).await.unwrap();
    let own = Attendance {
        duty: duty.to_owned(),
        person: person.to_owned(),
        first: date("2027-01-01"),
        came: Came::Unexcused,
        reason: None,
        instead: None,
        credit: 0,
        arrived: None,
        spoke: None,
        note: None,
    };
    change.put(&own).await.unwrap();
    settle_books(&mut change, own.first).await.unwrap();
    change.commit("văn phòng", "2027-03-31T08:00:00Z".parse().unwrap()).await.unwrap();
}

async fn books(register: &Register, first: &str) -> Vec<Account> {
    register.read(COMMITTEE, Select::<Account>::all().is("first", &date(first))).await.unwrap()
}

fn sum(values: impl Iterator<Item = Ratio<i64>>) -> Ratio<i64> {
    values.sum()
}

#[test]
fn the_next_quarter_opens_with_what_the_last_one_leaves() {
    let first = tutorial();
    let plan = planned(&first);
    let missed = plan.assignments[0].clone();
    on_both(async |register| {
        bring(&register, &first, &plan, PlanState::Published).await.unwrap();
        absent(&register, &missed.duty, &missed.person).await;
        let closed = books(&register, "2027-01-01").await;
        // The register's books are those of the office's account.
        let instance = build_instance(&first, &NoFiles).unwrap();
        let attendance =
            [Came0 { duty: missed.duty.clone(), person: missed.person.clone(), turnout: Turnout::Unexcused }];
        for own in accounts(&instance, &plan.assignments, &attendance) {
            let kept = closed.iter().find(|account| account.person == own.person).unwrap();
            assert_eq!((kept.closing, kept.target, kept.owed), (own.closing, own.target, own.owed));
        }
        let mut next = second(&first);
        let opened = open_period(&register, COMMITTEE, &mut next, &NoFiles).await.unwrap();
        assert_eq!(opened.before, Some(date("2027-01-01")));
        assert_eq!((opened.newcomers.len(), opened.leavers.len()), (0, 0));
        for account in &closed {
            let opening = next.history.openings.iter().find(|own| *own.person == account.person);
            assert_eq!(opening.map_or(0.into(), |own| own.points.0), account.closing);
        }
        let came = plan.assignments.iter().filter(|row| row.cell.is_some() && *row != &missed).count();
        assert_eq!((opened.visits, next.history.visits.len()), (came, came));
        // The plan made from it opens with what the books say.
        bring(&register, &next, &planned(&next), PlanState::Published).await.unwrap();
        for account in books(&register, "2027-04-01").await {
            assert_eq!(account.used, account.opening, "{}", account.person);
        }
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}

#[test]
fn what_is_recorded_late_changes_all_later_openings_and_never_the_sum() {
    let first = tutorial();
    let plan = planned(&first);
    let late = plan.assignments.last().unwrap().clone();
    on_both(async |register| {
        bring(&register, &first, &plan, PlanState::Published).await.unwrap();
        let mut next = second(&first);
        let gone = next.people[4].id.to_string();
        next.people[4].id = "moi".into();
        open_period(&register, COMMITTEE, &mut next, &NoFiles).await.unwrap();
        bring(&register, &next, &planned(&next), PlanState::Published).await.unwrap();
        let before = books(&register, "2027-04-01").await;
        absent(&register, &late.duty, &late.person).await;
        let after = books(&register, "2027-04-01").await;
        assert!(before.iter().zip(&after).any(|(one, other)| one.opening != other.opening));
        assert!(
            before.iter().zip(&after).all(|(one, other)| one.used == other.used),
            "the plan was made with these"
        );
        // Openings of the first quarter, and closings and settlement of the last one: the same sum.
        let start = sum(books(&register, "2027-01-01").await.iter().map(|own| own.opening));
        let settled = register
            .read(COMMITTEE, Select::<Settlement>::all().is("first", &date("2027-04-01")))
            .await
            .unwrap();
        let end = sum(after.iter().map(|own| own.closing)) + settled[0].balance;
        assert!((start - end) >= 0.into() && (start - end) < Ratio::new(2, 100), "{start} {end}");
        assert!(after.iter().all(|own| own.person != gone));
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}
