//! What is recorded, and what it leaves on the accounts.

use luanphien::office::follow_up::statement;
use luanphien::register::records::{
    Account, Attendance, Came, Concern, ConcernState, Held, MeetingOutcome, Report, SessionOutcome, Visits,
};
use luanphien::register::{Record, Register, Select};

use super::{Quarter, say};
use crate::life::{COMMITTEE, on_both};
use crate::support::date;

async fn all<R: Record>(register: &Register) -> Vec<R> {
    register.read(COMMITTEE, Select::all()).await.unwrap()
}

async fn account(register: &Register, person: &str) -> Account {
    let found = all::<Account>(register).await;
    found.into_iter().find(|account| account.person == person).unwrap()
}

#[test]
fn who_stood_in_is_credited_and_who_stayed_away_owes() {
    let quarter = Quarter::new();
    let ((first, ann), (second, bob)) = (quarter.meeting(0), quarter.meeting(1));
    let cam = quarter.other(&first);
    on_both(async |register| {
        quarter.publish(&register).await;
        let before = account(&register, &ann).await;
        assert_eq!((before.done, before.unrecorded), (0, before.planned));
        let records = format!(
            r#"{{"attendance":{{"duty":"{first}","person":"{ann}","came":"replaced","instead":"{cam}","arrived":"19:05","spoke":true}}}},
               {{"attendance":{{"duty":"{second}","person":"{bob}","came":"unexcused"}}}}"#
        );
        let told = say(&register, &records).await.unwrap();
        assert_eq!((told.records, told.entry), (2, Some(2)));
        let points = 2;
        let (own, other) = (account(&register, &ann).await, account(&register, &cam).await);
        let owed = if ann == bob { 2 * points } else { points };
        assert_eq!((own.owed, own.unrecorded), (owed, own.planned - owed));
        assert_eq!(other.stood_in, points);
        assert_eq!(account(&register, &bob).await.owed, owed);
        // The same once more is nothing; said otherwise, it is that.
        assert_eq!(say(&register, &records).await.unwrap().entry, None);
        let corrected =
            format!(r#"{{"attendance":{{"duty":"{first}","person":"{ann}","came":"attended"}}}}"#);
        assert_eq!(say(&register, &corrected).await.unwrap().entry, Some(3));
        assert_eq!(account(&register, &cam).await.stood_in, 0);
        assert_eq!(account(&register, &ann).await.done, points);
        let kept = statement(&register, COMMITTEE, None, None).await.unwrap();
        assert_eq!((kept.people.len(), kept.sum()), (5, 0.into()));
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}

#[test]
fn a_cancelled_meeting_is_nobodys_debt_until_it_is_held_after_all() {
    let quarter = Quarter::new();
    let (duty, person) = quarter.meeting(0);
    on_both(async |register| {
        quarter.publish(&register).await;
        let before = account(&register, &person).await;
        let called_off = format!(r#"{{"meeting":{{"duty":"{duty}","state":"cancelled","reason":"bão"}}}}"#);
        say(&register, &called_off).await.unwrap();
        let own = account(&register, &person).await;
        assert_eq!((own.cancelled, own.unrecorded), (2, before.unrecorded - 2));
        let held = format!(
            r#"{{"meeting":{{"duty":"{duty}","state":"held","rating":"Tốt"}}}},
            {{"concern":{{"duty":"{duty}","number":1,"matter":"Đường ngập","state":"open"}}}}"#
        );
        say(&register, &held).await.unwrap();
        assert_eq!(account(&register, &person).await, before);
        assert_eq!(all::<Attendance>(&register).await, []);
        let outcome = all::<MeetingOutcome>(&register).await;
        assert_eq!(outcome[0].rating.as_deref(), Some("Tốt"));
        let answered = format!(
            r#"{{"concern":{{"duty":"{duty}","number":1,"matter":"Đường ngập","state":"answered","answered_by":"UBND xã","answered_on":"2027-03-01"}}}}"#
        );
        say(&register, &answered).await.unwrap();
        let concerns = all::<Concern>(&register).await;
        assert_eq!((concerns.len(), concerns[0].state), (1, ConcernState::Answered));
    });
}

#[test]
fn sessions_are_held_by_the_head_by_a_delegate_or_not_and_visits_are_numbers() {
    let quarter = Quarter::new();
    let (january, march) = ("tiep-dan/2027-01/1", "tiep-dan/2027-03/1");
    let head = quarter.at(january, "host");
    let panel = quarter.at(march, "panel");
    on_both(async |register| {
        quarter.publish(&register).await;
        let records = format!(
            r#"{{"session":{{"duty":"{january}","held":"delegate","delegate":"pho-bi-thu","reason":"họp tỉnh"}}}},
               {{"visits":{{"duty":"{january}","kind":"petition","topic":"land","visits":3,"settled":1,"pending":2}}}},
               {{"session":{{"duty":"{march}","held":"not_held","reason":"đại hội"}}}}"#
        );
        say(&register, &records).await.unwrap();
        let host = all::<Attendance>(&register).await;
        let replaced = host.iter().find(|own| own.duty == january).unwrap();
        assert_eq!(
            (replaced.person.as_str(), replaced.instead.as_deref()),
            (head.as_str(), Some("pho-bi-thu"))
        );
        assert!(account(&register, "pho-bi-thu").await.stood_in > 0);
        assert!(account(&register, &panel).await.cancelled > 0);
        let visits = all::<Visits>(&register).await;
        // Ten working days after 15 January 2027.
        assert_eq!(visits[0].deadline, Some(date("2027-01-29")));
        let outcomes = all::<SessionOutcome>(&register).await;
        assert_eq!(outcomes.iter().map(|own| own.held).collect::<Vec<_>>(), [Held::Delegate, Held::NotHeld]);
        // By the head after all, and held after all.
        let records = format!(
            r#"{{"session":{{"duty":"{january}","held":"head"}}}},{{"session":{{"duty":"{march}","held":"head"}}}}"#
        );
        say(&register, &records).await.unwrap();
        let came = all::<Attendance>(&register).await;
        assert!(came.iter().all(|own| own.came == Came::Attended && own.person == head), "{came:?}");
        assert_eq!(account(&register, "pho-bi-thu").await.stood_in, 0);
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}

#[test]
fn reports_are_due_handed_in_given_back_and_accepted() {
    let quarter = Quarter::new();
    on_both(async |register| {
        quarter.publish(&register).await;
        let report = |state: &str, more: &str| {
            format!(
                r#"{{"report":{{"author":"agency","period":"2027-Q1","due":"2027-03-25","state":"{state}"{more}}}}}"#
            )
        };
        say(&register, &report("due", "")).await.unwrap();
        say(&register, &report("returned", r#","submitted":"2027-03-20","reason":"thiếu số liệu""#))
            .await
            .unwrap();
        say(&register, &report("accepted", r#","submitted":"2027-03-24""#)).await.unwrap();
        let reports = all::<Report>(&register).await;
        assert_eq!((reports.len(), reports[0].submitted), (1, Some(date("2027-03-24"))));
    });
}
