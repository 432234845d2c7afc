//! Reminders: what is due, to whom, and each thing once.

use luanphien::office::follow_up::remind::{Due, OFFICE, ReminderKind, Reminding, remind};
use luanphien::register::Register;

use super::{Quarter, evening, say};
use crate::life::{COMMITTEE, on_both};
use crate::support::date;

async fn due(register: &Register, as_of: &str, days: u32, dry_run: bool) -> Vec<Due> {
    let what = Reminding {
        committee: COMMITTEE,
        as_of: date(as_of),
        days,
        months: 2,
        dry_run,
        by: "văn phòng",
        at: evening(),
    };
    remind(register, &what).await.unwrap().due
}

fn of(due: &[Due], kind: ReminderKind) -> Vec<(&str, &str, String)> {
    let own = due.iter().filter(|due| due.kind == kind);
    own.map(|due| (due.to.as_str(), due.subject.as_str(), due.date.to_string())).collect()
}

#[test]
fn seats_of_the_days_ahead_are_said_once_and_not_where_nothing_is_held() {
    let quarter = Quarter::new();
    let rows = &quarter.plan.assignments;
    let in_week = |from: &str, to: &str| {
        rows.iter().filter(|row| date(from) <= row.date && row.date <= date(to)).count()
    };
    on_both(async |register| {
        quarter.publish(&register).await;
        let first = due(&register, "2027-01-10", 7, true).await;
        assert_eq!(of(&first, ReminderKind::Duty).len(), in_week("2027-01-10", "2027-01-17"));
        assert!(in_week("2027-01-10", "2027-01-17") > 0);
        assert_eq!(due(&register, "2027-01-10", 7, false).await, first, "a dry run leaves nothing behind");
        assert_eq!(due(&register, "2027-01-10", 7, false).await, []);
        // A day later only the day that came in sight is new.
        let next = due(&register, "2027-01-11", 10, false).await;
        assert_eq!(of(&next, ReminderKind::Duty).len(), in_week("2027-01-18", "2027-01-21"));
        let off = r#"{"session":{"duty":"tiep-dan/2027-03/1","held":"not_held","reason":"đại hội"}}"#;
        say(&register, off).await.unwrap();
        let march = due(&register, "2027-03-10", 7, true).await;
        assert!(march.iter().all(|due| due.subject != "tiep-dan/2027-03/1"), "{march:?}");
        assert_eq!(register.verify().await.unwrap().flaws, []);
    });
}

#[test]
fn reports_cases_postings_and_cells_are_due_at_their_boundaries() {
    let quarter = Quarter::new();
    let session = "tiep-dan/2027-01/1";
    on_both(async |register| {
        quarter.publish(&register).await;
        let records = format!(
            r#"{{"session":{{"duty":"{session}","held":"delegate","delegate":"pho-bi-thu","reason":"họp"}}}},
               {{"visits":{{"duty":"{session}","kind":"petition","topic":"land","visits":1,"pending":1}}}},
               {{"visits":{{"duty":"{session}","kind":"petition","topic":"other","visits":1,"settled":1}}}},
               {{"report":{{"author":"agency","period":"2027-01","due":"2027-02-05","state":"due"}}}},
               {{"report":{{"author":"bi-thu","period":"2027-01","due":"2027-02-05","state":"accepted","submitted":"2027-02-05"}}}}"#
        );
        say(&register, &records).await.unwrap();
        let at = async |day: &str, days: u32| due(&register, day, days, true).await;
        let reports = of(&at("2027-01-29", 7).await, ReminderKind::Report).len();
        assert_eq!((reports, of(&at("2027-01-28", 7).await, ReminderKind::Report).len()), (1, 0));
        let late = at("2027-02-09", 7).await;
        assert_eq!(of(&late, ReminderKind::Report), [("agency", "2027-01", "2027-02-05".to_owned())]);
        // Ten working days after 15 January, to the delegate who sat there.
        let case = ("pho-bi-thu", session, "2027-01-29".to_owned());
        assert_eq!(of(&at("2027-01-22", 7).await, ReminderKind::Case), [case]);
        assert_eq!(of(&at("2027-01-21", 7).await, ReminderKind::Case), []);
        // The session of 15 March is to be posted five working days before.
        let posting = (OFFICE, "tiep-dan/2027-03/1", "2027-03-08".to_owned());
        assert_eq!(of(&at("2027-03-08", 0).await, ReminderKind::Posting), [posting]);
        assert_eq!(of(&at("2027-03-09", 5).await, ReminderKind::Posting), []);
        // Nobody has recorded a visit anywhere: two months after the first meetings all six cells are due.
        let cells = |day| at(day, 0);
        assert_eq!(of(&cells("2027-03-31").await, ReminderKind::Cell).len(), 6);
        assert_eq!(of(&cells("2027-02-28").await, ReminderKind::Cell).len(), 0);
    });
}
