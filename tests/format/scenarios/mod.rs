//! Scenarios: what each typed setting, each patch and each crossing makes of the instance, and what is refused.

mod crossed;
mod patches;
mod property;
mod settings;
mod whole;

use luanphien::domain::Instance;
use luanphien::format::{Base, Issue, NoFiles, Variant, build_instance, read_scenarios};
use serde_json::{Value, json};

use super::{small, with};

/// A file with these fields.
fn file(fields: &Value) -> String {
    let mut file = json!({ "format": "luanphien/scenarios@1" });
    file.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    file.to_string()
}

/// What the scenarios of a file make of an instance.
fn variants(base: &Value, fields: &Value) -> Vec<Variant> {
    let scenarios = read_scenarios(&file(fields)).unwrap_or_else(|issues| panic!("{issues:#?}"));
    Base::read(&base.to_string()).unwrap().variants(&scenarios)
}

/// What becomes of an instance in one scenario.
fn one(base: &Value, scenario: &Value) -> Result<Instance, Vec<Issue>> {
    let mut scenario = scenario.clone();
    scenario["name"] = "one".into();
    let variant = variants(base, &json!({ "scenarios": [scenario] })).remove(0);
    variant.instance.and_then(|dto| build_instance(&dto, &NoFiles))
}

/// What becomes of the small instance after some typed changes.
fn after(changes: &Value) -> Instance {
    one(&small(), &json!({ "changes": changes })).unwrap_or_else(|issues| panic!("{issues:#?}"))
}

/// Codes and paths of what is wrong.
fn wrong(base: &Value, scenario: &Value) -> Vec<(&'static str, String)> {
    let issues = one(base, scenario).expect_err("must be wrong");
    issues.into_iter().map(|issue| (issue.code.id, issue.path)).collect()
}

/// Codes and paths of what is wrong with typed changes of the small instance.
fn refused(changes: &Value) -> Vec<(&'static str, String)> {
    wrong(&small(), &json!({ "changes": changes }))
}

/// Codes and paths of what is wrong with a file by itself.
fn unread(fields: &Value) -> Vec<(&'static str, String)> {
    let issues = read_scenarios(&file(fields)).expect_err("must be wrong");
    issues.into_iter().map(|issue| (issue.code.id, issue.path)).collect()
}

/// The shape of one typed change: codes and paths of what is wrong, nothing if it is read.
fn shape(change: Value) -> Vec<(&'static str, String)> {
    let fields = json!({ "scenarios": [{ "name": "one", "changes": [change] }] });
    match read_scenarios(&file(&fields)) {
        Ok(_) => Vec::new(),
        Err(issues) => issues.into_iter().map(|issue| (issue.code.id, issue.path)).collect(),
    }
}
