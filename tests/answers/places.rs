//! Failures name the place that the asker named: a flag on the command line, a field of a request elsewhere.

use luanphien::answers::{
    Asked, Exit, Failure, Refusal, no_account, no_committee, no_pdf, no_person, not_seated,
};
use luanphien::domain::Language;
use luanphien::office::explain::{PersonFailure, SeatError, SeatFailure};
use luanphien::office::register::ChoiceError;
use luanphien::texts::Texts;

use crate::support::date;

fn english() -> Texts {
    Texts::new(Language::En)
}

/// Code, place and value of the one problem of a failure.
fn told(failure: &Failure) -> (String, Option<String>, Option<String>) {
    let [problem] = failure.dtos().try_into().unwrap_or_else(|all| panic!("{all:?}"));
    (problem.code, problem.path, problem.value)
}

fn failed(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Failed(failure) => failure,
        Refusal::Broken(report) => panic!("{report:?}"),
    }
}

fn expected(code: &str, place: &str, value: Option<&str>) -> (String, Option<String>, Option<String>) {
    (code.to_owned(), Some(place.to_owned()), value.map(str::to_owned))
}

#[test]
fn a_person_a_seat_and_a_week_are_named_where_they_were_asked_for() {
    let asked = Asked { place: "person", value: "x" };
    let nobody = failed(no_person(PersonFailure::Nobody(None), asked, "week", english()));
    assert_eq!(told(&nobody), expected("E0001", "person", Some("x")));
    let week = PersonFailure::Week(date("2027-01-04"), None);
    let week = failed(no_person(week, asked, "week", english()));
    assert_eq!(told(&week), expected("E0001", "week", Some("2027-W01")));
    let seat = SeatFailure::Seat(SeatError::Past);
    let seat = failed(not_seated(seat, Asked { place: "seat", value: "a@b" }, english()));
    assert_eq!(told(&seat), expected("E0001", "seat", Some("a@b")));
    assert_eq!(no_account(asked, english()).exit, Exit::Usage);
    assert_eq!(told(&no_account(asked, english())), expected("E2113", "person", Some("x")));
}

#[test]
fn a_committee_and_a_paper_are_named_where_they_were_asked_for() {
    let unknown = ChoiceError::Unknown { asked: "y".into(), known: vec!["z".into()] };
    assert_eq!(
        told(&no_committee(&unknown, "committee", english())),
        expected("E2109", "committee", Some("y"))
    );
    assert_eq!(told(&no_pdf("form", english())), expected("E0012", "form", None));
}

#[test]
fn the_programs_own_fault_is_nobody_elses() {
    let asked = Asked { place: "person", value: "x" };
    let fault = failed(no_person(PersonFailure::Internal("why".into()), asked, "week", english()));
    assert_eq!((fault.exit, fault.problems[0].code.as_str()), (Exit::Internal, "E0005"));
    assert!(fault.problems[0].text.contains("why"), "{}", fault.problems[0].text);
    assert_eq!(fault.problems[0].place, None);
}
