//! Papers come in one archive.

use std::io::Cursor;

use luanphien::documents::papers;
use luanphien::domain::Letterhead;
use luanphien::format::write_plan;
use luanphien::service::queue::{ArchiveDto, Form, PapersTask, Task, Teller, from_base64, perform};

use super::office::text;
use crate::support::plans::TUTORIAL;

fn task(plan: String) -> Task {
    let (instance, files) = (text("tutorial.json"), Default::default());
    Task::Papers(PapersTask { instance, files, plan, letterhead: None, form: Form::Docx })
}

#[test]
fn the_archive_holds_every_paper() {
    let (instance, plan) = &*TUTORIAL;
    let teller = Teller::default();
    let performed = perform(&task(write_plan(plan, 0)), &teller);
    assert_eq!(performed.code, 0, "{}", performed.result);
    let archive: ArchiveDto = serde_json::from_str(&performed.result).unwrap();
    let own = papers(instance, plan, &Letterhead::of(&instance.organization));
    let names: Vec<String> = own.iter().map(|paper| format!("{}.docx", paper.name)).collect();
    assert_eq!(archive.files, names);
    let mut zip = zip::ZipArchive::new(Cursor::new(from_base64(&archive.zip).unwrap())).unwrap();
    assert_eq!(zip.len(), names.len());
    let mut first = Vec::new();
    std::io::copy(&mut zip.by_name(&names[0]).unwrap(), &mut first).unwrap();
    assert_eq!(first, own[0].docx().unwrap());
    let told = teller.take().unwrap();
    assert_eq!((told.made, told.of), (names.len(), Some(names.len())));
    assert_eq!(perform(&task(write_plan(plan, 0)), &Teller::default()), performed);
}

#[test]
fn base64_of_any_length_is_read_back_and_other_letters_are_refused() {
    for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob")] {
        assert_eq!(from_base64(text).unwrap(), bytes.as_bytes());
    }
    assert_eq!(from_base64("Zm9*"), None);
}

#[test]
fn a_plan_that_breaks_rules_is_judged_instead() {
    let mut plan = TUTORIAL.1.clone();
    let first = plan.assignments[0].person.clone();
    let other = plan.assignments.iter().find(|row| row.person != first).unwrap().person.clone();
    plan.assignments[0].person = other;
    let performed = perform(&task(write_plan(&plan, 0)), &Teller::default());
    assert_eq!(performed.code, 6);
    assert!(performed.result.contains("\"violations\""));
}
