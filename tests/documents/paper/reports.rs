//! The periodic report, and the list of what changed.

use luanphien::documents::report_paper;
use luanphien::domain::{Letterhead, Organization};
use luanphien::format::records::Span;
use luanphien::office::follow_up::report::{PeriodicReport, report};
use luanphien::register::{RegisterError, wait};

use super::look::said;
use crate::follow_up::{Quarter, say};
use crate::life::COMMITTEE;
use crate::register::places::Place;

fn organization() -> Organization {
    Organization { name: "Đảng uỷ xã Mẫu".to_owned(), level: "commune".to_owned() }
}

fn drawn(period: &str) -> PeriodicReport {
    wait(async {
        let place = Place::file();
        let register = place.create().await;
        let quarter = Quarter::new();
        quarter.publish(&register).await;
        let (duty, person) = quarter.meeting(0);
        let records = format!(
            r#"{{"attendance":{{"duty":"{duty}","person":"{person}","came":"attended"}}}},
               {{"session":{{"duty":"tiep-dan/2027-01/1","held":"head"}}}},
               {{"visits":{{"duty":"tiep-dan/2027-01/1","kind":"petition","topic":"land","visits":3,"settled":1,"pending":2}}}}"#
        );
        say(&register, &records).await.unwrap();
        report(&register, COMMITTEE, period.parse::<Span>().unwrap()).await
    })
    .unwrap_or_else(|error: RegisterError| panic!("{error:?}"))
}

#[test]
fn the_report_of_a_quarter_says_what_is_recorded() {
    let own = organization();
    let paper = report_paper(&drawn("2027-Q1"), &own.name, &Letterhead::of(&own));
    insta::assert_snapshot!("report-2027-Q1", said(&paper.docx().unwrap()));
    #[cfg(feature = "pdf")]
    {
        let pages = super::look::Pdf::of(&paper.pdf().unwrap()).pages();
        let last = pages.last().unwrap().text();
        assert!(last.contains("Kiến nghị:") && last.contains("T/M BAN THƯỜNG VỤ"), "{last}");
    }
}

#[test]
fn every_period_has_its_name() {
    let own = organization();
    let title = |period: &str| {
        let paper = report_paper(&drawn(period), &own.name, &Letterhead::of(&own));
        let text = said(&paper.docx().unwrap());
        text.lines().find(|line| line.contains("kết quả cấp uỷ viên")).unwrap().to_owned()
    };
    for (period, name) in [
        ("2027-01", "tháng 01/2027"),
        ("2027-Q1", "quý I/2027"),
        ("2027-H1", "6 tháng đầu năm 2027"),
        ("2027-H2", "6 tháng cuối năm 2027"),
        ("2027-9M", "9 tháng năm 2027"),
        ("2027", "tiếp công dân năm 2027"),
    ] {
        let title = title(period);
        assert!(title.ends_with(name), "{title}");
    }
}
