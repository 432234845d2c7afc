//! Every mistake at once, each at its place, and nothing recorded.

use luanphien::register::Select;
use luanphien::register::records::Attendance;

use super::{Quarter, say, wrong};
use crate::life::{COMMITTEE, on_both};

/// The only codes of single records, in order of their fields.
macro_rules! mistakes {
    ($register:expr, $($records:expr => [$(($code:literal, $path:literal)),*];)*) => {$(
        let found = wrong(say(&$register, &$records).await);
        let mut found: Vec<(&str, &str)> =
            found.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
        found.sort_unstable();
        let mut expected = vec![$(($code, $path)),*];
        expected.sort_unstable();
        assert_eq!(found, expected, "{}", $records);
    )*};
}

#[test]
fn each_mistake_has_its_code_and_place() {
    let quarter = Quarter::new();
    let (duty, person) = quarter.meeting(0);
    let other = quarter.other(&duty);
    let session = "tiep-dan/2027-01/1";
    on_both(async |register| {
        quarter.publish(&register).await;
        mistakes! { register,
            format!(r#"{{"attendance":{{"duty":"{duty}x","person":"{person}","came":"attended"}}}}"#)
                => [("E2201", "records[0].attendance.duty")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{other}","came":"attended"}}}}"#)
                => [("E2202", "records[0].attendance.person")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"replaced","instead":"ai-do"}}}}"#)
                => [("E2203", "records[0].attendance.instead")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"replaced"}}}}"#)
                => [("E2204", "records[0].attendance.instead")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"replaced","instead":"{person}"}}}}"#)
                => [("E2205", "records[0].attendance.instead")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"excused"}}}}"#)
                => [("E2204", "records[0].attendance.reason")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"unexcused","spoke":true,"arrived":"19:00"}}}}"#)
                => [("E2205", "records[0].attendance.spoke"), ("E2205", "records[0].attendance.arrived")];
            format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"not_held"}}}}"#)
                => [("E2205", "records[0].attendance.came")];
            format!(r#"{{"meeting":{{"duty":"{session}","state":"held"}}}}"#)
                => [("E2201", "records[0].meeting.duty")];
            format!(r#"{{"meeting":{{"duty":"{duty}","state":"moved"}}}}"#)
                => [("E2204", "records[0].meeting.moved_to"), ("E2204", "records[0].meeting.reason")];
            format!(r#"{{"meeting":{{"duty":"{duty}","state":"cancelled","reason":"bão","rating":"Tốt"}}}}"#)
                => [("E2205", "records[0].meeting.rating")];
            format!(r#"{{"concern":{{"duty":"{duty}","number":1,"matter":"x","state":"answered","answered_by":"y","answered_on":"2028-01-01"}}}}"#)
                => [("E2206", "records[0].concern.answered_on")];
            format!(r#"{{"session":{{"duty":"{duty}","held":"head"}}}}"#)
                => [("E2201", "records[0].session.duty")];
            format!(r#"{{"session":{{"duty":"{session}","held":"delegate","delegate":"bi-thu","reason":"x"}}}}"#)
                => [("E2205", "records[0].session.delegate")];
            format!(r#"{{"session":{{"duty":"{session}","held":"not_held","delegate":"bi-thu"}}}}"#)
                => [("E2205", "records[0].session.delegate"), ("E2204", "records[0].session.reason")];
            format!(r#"{{"visits":{{"duty":"{session}","kind":"complaint","topic":"đất","visits":1}}}}"#)
                => [("E2207", "records[0].visits.topic")];
            r#"{"report":{"author":"bi-thu","period":"2027-Q5","due":"2027-04-05","state":"submitted","submitted":"2027-04-02"}}"#
                => [("E2208", "records[0].report.period"), ("E2206", "records[0].report.submitted")];
            r#"{"report":{"author":"ai-do","period":"2027","due":"2027-04-05","state":"due"}}"#
                => [("E2203", "records[0].report.author")];
        }
    });
}

#[test]
fn one_mistake_stops_all_and_every_one_is_told() {
    let quarter = Quarter::new();
    let (duty, person) = quarter.meeting(0);
    on_both(async |register| {
        quarter.publish(&register).await;
        let right = format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"attended"}}}}"#);
        let records = format!(
            r#"{right},{{"attendance":{{"duty":"không","person":"ai","came":"attended"}}}},
               {{"attendance":{{"duty":"{duty}","person":"{person}","came":"replaced"}}}}"#
        );
        let found = wrong(say(&register, &records).await);
        assert_eq!(found.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["E2201", "E2204"]);
        assert_eq!(register.read(COMMITTEE, Select::<Attendance>::all()).await.unwrap(), []);
        assert_eq!(register.committees().await.unwrap()[0].1, 1);
    });
}

#[test]
fn what_has_not_come_yet_is_not_recorded() {
    let quarter = Quarter::new();
    let row = quarter.plan.assignments.last().unwrap().clone();
    on_both(async |register| {
        quarter.publish(&register).await;
        let text = format!(
            r#"{{"format":"luanphien/records@1","records":[{{"attendance":{{"duty":"{}","person":"{}","came":"attended"}}}}]}}"#,
            row.duty, row.person
        );
        let records = luanphien::format::read_records(&text).unwrap();
        // In Vietnam the day begins at 17:00 UTC of the day before.
        let eve = row.date.pred_opt().unwrap();
        for (time, right) in [("16:59:59", false), ("17:00:00", true)] {
            let at = format!("{eve}T{time}Z").parse().unwrap();
            let told = luanphien::office::follow_up::record(&register, COMMITTEE, &records, "x", at).await;
            assert_eq!(told.is_ok(), right, "{time}: {told:?}");
        }
    });
}
