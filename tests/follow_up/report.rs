//! The periodic report: what is recorded, counted; nothing else.

use luanphien::format::records::Span;
use luanphien::office::follow_up::report::{PeriodicReport, report};
use luanphien::register::Register;

use super::{Quarter, say};
use crate::life::{COMMITTEE, on_both};

async fn drawn(register: &Register, period: &str) -> PeriodicReport {
    report(register, COMMITTEE, period.parse::<Span>().unwrap()).await.unwrap()
}

#[test]
fn everything_that_is_recorded_is_counted_and_nothing_else() {
    let quarter = Quarter::new();
    let ((first, ann), (second, bob)) = (quarter.meeting(0), quarter.meeting(1));
    let cam = quarter.other(&second);
    let (january, march) = ("tiep-dan/2027-01/1", "tiep-dan/2027-03/1");
    on_both(async |register| {
        quarter.publish(&register).await;
        let planned = i64::try_from(quarter.plan.assignments.len()).unwrap();
        let before = drawn(&register, "2027-Q1").await;
        assert_eq!((before.now.turnouts.planned, before.now.turnouts.unrecorded), (planned, planned));
        assert_eq!(
            (before.now.meetings, before.now.visited, before.now.turnouts.regularity()),
            (18, 0, None)
        );
        assert_eq!((before.before, before.now.sessions.minimum, before.topics.len()), (None, 3, 0));
        let records = format!(
            r#"{{"attendance":{{"duty":"{first}","person":"{ann}","came":"attended"}}}},
               {{"attendance":{{"duty":"{second}","person":"{bob}","came":"replaced","instead":"{cam}"}}}},
               {{"concern":{{"duty":"{first}","number":1,"matter":"x","state":"open"}}}},
               {{"concern":{{"duty":"{first}","number":2,"matter":"y","state":"answered","answered_by":"z","answered_on":"2027-03-02"}}}},
               {{"session":{{"duty":"{january}","held":"delegate","delegate":"pho-bi-thu","reason":"họp"}}}},
               {{"session":{{"duty":"{march}","held":"not_held","reason":"đại hội"}}}},
               {{"visits":{{"duty":"{january}","kind":"petition","topic":"land","visits":3,"settled":1,"pending":1}}}},
               {{"visits":{{"duty":"{january}","kind":"complaint","topic":"land","visits":2,"forwarded":2}}}},
               {{"report":{{"author":"bi-thu","period":"2027-Q1","due":"2027-03-25","state":"accepted","submitted":"2027-03-25"}}}},
               {{"report":{{"author":"agency","period":"2027-Q1","due":"2027-03-25","state":"submitted","submitted":"2027-03-26"}}}},
               {{"report":{{"author":"pho-bi-thu","period":"2027-Q1","due":"2027-03-31","state":"due"}}}},
               {{"report":{{"author":"uv-cong-an","period":"2027-Q1","due":"2027-04-01","state":"due"}}}},
               {{"report":{{"author":"uv-cong-an","period":"2027-H1","due":"2027-03-31","state":"due"}}}},
               {{"report":{{"author":"uv-cong-an","period":"ad-hoc:lụt","due":"2027-04-01","state":"due"}}}}"#
        );
        say(&register, &records).await.unwrap();
        let found = drawn(&register, "2027-Q1").await;
        let now = &found.now;
        // The head was replaced in January; in March the host and the panel have nothing to do.
        assert_eq!((now.turnouts.attended, now.turnouts.replaced, now.turnouts.not_held), (1, 2, 2));
        assert_eq!((now.turnouts.unrecorded, now.turnouts.regularity()), (planned - 5, Some(33)));
        assert_eq!((now.visited, now.concerns.raised, now.concerns.answered), (2, 2, 1));
        let sessions = &now.sessions;
        assert_eq!(
            (sessions.by_head, sessions.by_delegate, sessions.not_held, sessions.unrecorded),
            (0, 1, 1, 1)
        );
        let cases = now.cases;
        assert_eq!((cases.visits, cases.settled, cases.forwarded, cases.pending), (5, 1, 2, 1));
        let reports = now.reports;
        // Those of the quarter, whenever they are due; not that of a longer period, nor the occasion of April.
        assert_eq!((reports.due, reports.on_time, reports.late, reports.missing), (4, 1, 1, 2));
        let stood_in = found.members.iter().find(|own| own.person == cam).unwrap().stood_in;
        assert_eq!(stood_in, 1 + i64::from(cam == "pho-bi-thu"));
        assert_eq!(found.cells.iter().filter(|cell| cell.visited > 0).count(), 2);
        assert_eq!((found.communes[0].cells, found.communes[0].unvisited), (6, 4));
        let kinds: Vec<(&str, i64)> =
            found.kinds.iter().map(|own| (own.of.as_str(), own.cases.visits)).collect();
        assert_eq!(kinds, [("feedback", 0), ("petition", 3), ("complaint", 2), ("denunciation", 0)]);
        assert_eq!((found.topics.len(), found.topics[0].cases.visits), (1, 5));
    });
}

#[test]
fn the_months_of_a_quarter_add_up_to_it_and_each_knows_the_one_before() {
    let quarter = Quarter::new();
    let (duty, person) = quarter.meeting(0);
    on_both(async |register| {
        quarter.publish(&register).await;
        let came = format!(r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"attended"}}}}"#);
        say(&register, &came).await.unwrap();
        let whole = drawn(&register, "2027-Q1").await.now;
        let (mut planned, mut meetings, mut visited) = (0, 0, 0);
        for (month, has_before) in [("2027-01", false), ("2027-02", true), ("2027-03", true)] {
            let own = drawn(&register, month).await;
            planned += own.now.turnouts.planned;
            meetings += own.now.meetings;
            visited += own.now.visited;
            assert_eq!(own.before.is_some(), has_before, "{month}");
        }
        assert_eq!((planned, meetings, visited), (whole.turnouts.planned, whole.meetings, whole.visited));
        let year = drawn(&register, "2027").await;
        assert_eq!((year.now.meetings, year.before), (whole.meetings, None));
        let empty = drawn(&register, "2028-Q1").await;
        assert_eq!((empty.now.meetings, empty.members.len(), empty.now.turnouts.regularity()), (0, 0, None));
    });
}
