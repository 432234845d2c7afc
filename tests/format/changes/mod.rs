//! Changes since a plan was made: each kind, by what becomes of the instance.

mod duties;
mod history;
mod mistakes;
mod people;
mod property;
mod seats;

use chrono::NaiveDate;
use luanphien::domain::Instance;
use luanphien::format::{
    InstanceDto, Issue, NoFiles, apply_changes, build_instance, read_changes, read_instance_dto,
};
use serde_json::{Value, json};

use super::{small, with};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A file with these changes.
fn file(changes: Value) -> String {
    json!({ "format": "luanphien/changes@1", "changes": changes }).to_string()
}

fn applied(base: &Value, changes: Value, as_of: Option<&str>) -> Result<InstanceDto, Vec<Issue>> {
    let base = read_instance_dto(&base.to_string()).unwrap();
    let changes = read_changes(&file(changes)).unwrap_or_else(|issues| panic!("{issues:#?}"));
    apply_changes(&base, &changes, as_of.map(day))
}

/// What becomes of an instance.
fn after(base: &Value, changes: Value, as_of: Option<&str>) -> Instance {
    let dto = applied(base, changes, as_of).unwrap_or_else(|issues| panic!("{issues:#?}"));
    build_instance(&dto, &NoFiles).unwrap_or_else(|issues| panic!("{issues:#?}"))
}

/// What becomes of the small instance.
fn small_after(changes: Value) -> Instance {
    after(&small(), changes, None)
}

/// Codes and paths of what is wrong.
fn wrong(base: &Value, changes: Value, as_of: Option<&str>) -> Vec<(String, String)> {
    let issues = applied(base, changes, as_of).expect_err("must be wrong");
    issues.iter().map(|issue| (issue.code.id.to_owned(), issue.path.clone())).collect()
}

/// Id and start of each meeting.
fn meetings(instance: &Instance) -> Vec<(&str, String)> {
    let start =
        |meeting: &luanphien::domain::Meeting| meeting.interval.start.format("%m-%d %H:%M").to_string();
    instance.meetings.iter().map(|meeting| (meeting.id.as_str(), start(meeting))).collect()
}

/// Id and candidate days of each session.
fn sessions(instance: &Instance) -> Vec<(&str, Vec<String>)> {
    let days = |session: &luanphien::domain::Session| {
        session.candidates.iter().map(|c| c.date.format("%m-%d").to_string()).collect()
    };
    instance.sessions.iter().map(|session| (session.id.as_str(), days(session))).collect()
}
