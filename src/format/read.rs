//! Reading: text → JSON → shape → structs → checks → the plain types.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::batch::{Batch, BatchRecord};
use super::codes::{E1001, E1002, E1011};
use super::files::{Files, Folder, read_text};
use super::issue::Position;
use super::refs::Refs;
use super::{
    ChangesDto, InstanceDto, Issue, Kind, PlanDto, RecordsDto, ScenariosDto, certificate, check, convert,
    plan_convert, scenarios, schema, shape,
};
use crate::domain;

/// Reads an instance; `files` gives the .ics files it names.
///
/// # Errors
/// Every mistake found. Mistakes of shape hide mistakes of meaning: mend those first.
pub fn read_instance(text: &str, files: &dyn Files) -> Result<domain::Instance, Vec<Issue>> {
    build_instance(&read_instance_dto(text)?, files)
}

/// Reads an instance from a file, with the .ics files beside it; `-` is standard input.
///
/// # Errors
/// As [`read_instance`], and E1002 where the file cannot be read.
pub fn read_instance_file(path: &Path) -> Result<domain::Instance, Vec<Issue>> {
    let text = read_file(path)?;
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    read_instance(&text, &Folder(folder))
}

/// Reads an instance as it stands, without judging what it means.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_instance_dto(text: &str) -> Result<InstanceDto, Vec<Issue>> {
    parse(Kind::Instance, text)
}

/// Makes the plain types of an instance that has been read or composed.
///
/// # Errors
/// Every mistake of meaning: unknown ids, contradictions, rules that name nothing, …
pub fn build_instance(dto: &InstanceDto, files: &dyn Files) -> Result<domain::Instance, Vec<Issue>> {
    let refs = Refs::new(dto);
    let calendars = convert::Calendars::read(dto, files);
    let issues = check::references(&refs, &calendars);
    if !issues.is_empty() {
        return Err(issues);
    }
    let draft = convert::Draft::new(refs, calendars);
    let issues = check::meaning(&draft);
    if issues.is_empty() { Ok(draft.finish()) } else { Err(issues) }
}

/// Reads a plan.
///
/// # Errors
/// Every mistake of syntax or shape. Whether it fits an instance is for the checker to say.
pub fn read_plan(text: &str) -> Result<domain::Plan, Vec<Issue>> {
    parse::<PlanDto>(Kind::Plan, text).map(|plan| plan_convert::from_dto(&plan))
}

/// Reads a plan from a file; `-` is standard input.
///
/// # Errors
/// As [`read_plan`], and E1002 where the file cannot be read.
pub fn read_plan_file(path: &Path) -> Result<domain::Plan, Vec<Issue>> {
    read_plan(&read_file(path)?)
}

/// Reads a file of changes; what they mean for an instance is judged when they are made.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_changes(text: &str) -> Result<ChangesDto, Vec<Issue>> {
    parse(Kind::Changes, text)
}

/// Reads a file of records; whether they fit what is planned is judged when they are recorded.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_records(text: &str) -> Result<RecordsDto, Vec<Issue>> {
    parse(Kind::Records, text)
}

/// Reads the summary of a batch.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_batch(text: &str) -> Result<Batch, Vec<Issue>> {
    parse(Kind::Batch, text)
}

/// Reads one line of a batch's output.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_batch_record(text: &str) -> Result<BatchRecord, Vec<Issue>> {
    parse(Kind::BatchRecord, text)
}

/// Reads a certificate; whether it proves anything is for the checker to say.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_certificate(text: &str) -> Result<domain::Certificate, Vec<Issue>> {
    parse(Kind::Certificate, text).map(|certificate| certificate::from_dto(&certificate))
}

/// Reads a file of scenarios; what each means for an instance is judged when it is made.
///
/// # Errors
/// Every mistake of syntax or shape; then too many scenarios, names given twice, and scenarios that are two things at once.
pub fn read_scenarios(text: &str) -> Result<ScenariosDto, Vec<Issue>> {
    let file: ScenariosDto = parse(Kind::Scenarios, text)?;
    let issues = scenarios::check_whole(&file);
    if issues.is_empty() { Ok(file) } else { Err(issues) }
}

/// An instance, and the document it was read from.
pub(super) fn instance_document(text: &str) -> Result<(InstanceDto, Value), Vec<Issue>> {
    let dto = read_instance_dto(text)?;
    let text = text.trim_start_matches('\u{feff}');
    let document = serde_json::from_str(text).map_err(|error| vec![check_e1001_syntax(&error)])?;
    Ok((dto, document))
}

fn read_file(path: &Path) -> Result<String, Vec<Issue>> {
    read_text(path).map_err(|error| {
        let value = format!("{}: {error}", path.display());
        vec![Issue::new(&E1002, "$", value)]
    })
}

fn parse<T: DeserializeOwned>(kind: Kind, text: &str) -> Result<T, Vec<Issue>> {
    // Editors of Windows put a byte order mark in front.
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| vec![check_e1001_syntax(&error)])?;
    let issues = shape::check(kind, &value);
    if issues.is_empty() { understood(text) } else { Err(issues) }
}

/// Reads any JSON whose type has a schema, with the same codes and places as the formats: what a request sends.
///
/// # Errors
/// Every mistake of syntax or shape.
pub fn read_as<T: DeserializeOwned + JsonSchema>(text: &str) -> Result<T, Vec<Issue>> {
    let value: Value = serde_json::from_str(text).map_err(|error| vec![check_e1001_syntax(&error)])?;
    let validator = schema::validator(&schemars::schema_for!(T).to_value());
    let issues = validator.map(|validator| shape::against(&validator, &value)).unwrap_or_default();
    if issues.is_empty() { understood(text) } else { Err(issues) }
}

fn understood<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Issue>> {
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| vec![check_e1011_understood(&error)])
}

fn check_e1001_syntax(error: &serde_json::Error) -> Issue {
    let position = Position { line: error.line(), column: error.column() };
    Issue { position: Some(position), ..Issue::new(&E1001, "$", error) }
}

/// What the schema lets pass: the same field twice.
fn check_e1011_understood(error: &serde_path_to_error::Error<serde_json::Error>) -> Issue {
    let path = error.path().to_string();
    let inner = error.inner();
    let position = Position { line: inner.line(), column: inner.column() };
    let path = if path == "." { "$".to_owned() } else { path };
    Issue { position: Some(position), ..Issue::new(&E1011, path, inner) }
}
