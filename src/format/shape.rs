//! Does a JSON value have the shape of the format? Every mistake at once, each with its place.

use jsonschema::error::ValidationErrorKind as Wrong;
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use super::codes::{E1003, E1004, E1005, E1006, E1007, E1008, E1009, E1010, E1012, E1603};
use super::instance::scalar::any_year;
use super::nearest::nearest;
use super::{Issue, Kind};

/// Most mistakes of shape that are listed; a file of another kind would fill pages.
const MAX_ISSUES: usize = 200;

/// Everything that keeps a value from being a file of this kind.
pub(super) fn check(kind: Kind, value: &Value) -> Vec<Issue> {
    if let Some(issue) = check_e1003_format(kind, value) {
        return vec![issue];
    }
    kind.validator().map(|validator| against(validator, value)).unwrap_or_default()
}

/// Everything that keeps a value from being what a schema says.
pub(super) fn against(validator: &Validator, value: &Value) -> Vec<Issue> {
    let mut issues = Vec::new();
    for error in validator.iter_errors(value).take(MAX_ISSUES) {
        report(&error, &mut issues);
    }
    issues
}

fn check_e1003_format(kind: Kind, value: &Value) -> Option<Issue> {
    let found = match value {
        Value::Object(fields) => fields.get("format").cloned().unwrap_or(Value::Null),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Value::Null,
    };
    let right = found.as_str() == Some(kind.format());
    (!right).then(|| Issue::new(&E1003, "format", shown(&found)).maybe(Some(format!("{:?}", kind.format()))))
}

fn report(error: &ValidationError<'_>, issues: &mut Vec<Issue>) {
    let path = path(error.instance_path().as_str());
    let value = shown(error.instance());
    let at = |code| Issue::new(code, path.clone(), value.clone());
    match error.kind() {
        Wrong::Required { property } => issues.push(Issue::new(&E1004, path, text(property))),
        Wrong::AdditionalProperties { unexpected } => unknown_fields(error, unexpected, &path, issues),
        Wrong::Type { .. } => issues.push(at(&E1006).maybe(Some(types(error)))),
        Wrong::Enum { options } => issues.push(at(&E1007).maybe(Some(options.to_string()))),
        Wrong::Constant { expected_value } => issues.push(at(&E1007).maybe(Some(expected_value.to_string()))),
        Wrong::Minimum { limit } | Wrong::ExclusiveMinimum { limit } => {
            issues.push(at(&E1008).maybe(Some(format!("≥ {limit}"))));
        }
        Wrong::Maximum { limit } | Wrong::ExclusiveMaximum { limit } => {
            issues.push(at(&E1008).maybe(Some(format!("≤ {limit}"))));
        }
        Wrong::Format { format } => issues.push(form(at, error.instance(), format)),
        Wrong::Pattern { .. } => issues.push(at(&E1009)),
        Wrong::MinItems { limit } | Wrong::MinLength { limit } => {
            issues.push(at(&E1010).maybe(Some(format!("≥ {limit}"))));
        }
        Wrong::MaxItems { limit } | Wrong::MaxLength { limit } => {
            issues.push(at(&E1010).maybe(Some(format!("≤ {limit}"))));
        }
        Wrong::UniqueItems => issues.push(at(&E1010)),
        Wrong::AnyOf { context } => optional(context, issues, at(&E1006)),
        Wrong::OneOfNotValid { context } => variants(error, context, issues, at(&E1012)),
        // No other keyword stands in a generated schema; if one comes, the place is still named.
        _ => issues.push(at(&E1012).maybe(Some(error.to_string()))),
    }
}

/// The only use of `anyOf` is "this or null": what is wrong with "this" counts.
fn optional(context: &[Vec<ValidationError<'static>>], issues: &mut Vec<Issue>, otherwise: Issue) {
    match context.first() {
        Some(errors) if !errors.is_empty() => errors.iter().for_each(|error| report(error, issues)),
        _ => issues.push(otherwise),
    }
}

/// An enum: one of some words, or an object with one of some fields.
fn variants(
    error: &ValidationError<'_>,
    context: &[Vec<ValidationError<'static>>],
    issues: &mut Vec<Issue>,
    otherwise: Issue,
) {
    let words: Vec<String> = context.iter().flatten().filter_map(word).collect();
    let fields: Vec<String> = context.iter().flatten().filter_map(|inner| field(error, inner)).collect();
    let all = words.iter().chain(&fields).map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ");
    let chosen = context.iter().find(|errors| errors.iter().all(|inner| is_inside(error, inner)));
    match (chosen, error.instance().as_ref()) {
        (Some(errors), Value::Object(_)) => errors.iter().for_each(|error| report(error, issues)),
        (_, Value::String(found)) if !words.is_empty() => {
            let near = nearest(found, words.iter().map(String::as_str)).map(|near| format!("{near:?}"));
            issues.push(Issue { code: &E1007, ..otherwise }.maybe(near.or(Some(all))));
        }
        (_, Value::Object(_) | Value::String(_)) => issues.push(otherwise.maybe(Some(all))),
        _ => issues.push(Issue { code: &E1006, ..otherwise }.maybe(Some(all))),
    }
}

fn word(error: &ValidationError<'_>) -> Option<String> {
    match error.kind() {
        Wrong::Constant { expected_value } => Some(text(expected_value)),
        _ => None,
    }
}

/// The field that names a variant, from the complaint that it is missing.
fn field(outer: &ValidationError<'_>, inner: &ValidationError<'_>) -> Option<String> {
    match inner.kind() {
        Wrong::Required { property } if !is_inside(outer, inner) => Some(text(property)),
        _ => None,
    }
}

fn is_inside(outer: &ValidationError<'_>, inner: &ValidationError<'_>) -> bool {
    inner.instance_path().as_str().len() > outer.instance_path().as_str().len()
}

fn unknown_fields(error: &ValidationError<'_>, unexpected: &[String], path: &str, issues: &mut Vec<Issue>) {
    for name in unexpected {
        let place = if path == "$" { name.clone() } else { format!("{path}.{name}") };
        let value = error.instance().get(name).map(shown).unwrap_or_default();
        issues.push(Issue::new(&E1005, place, value));
    }
}

fn form(at: impl Fn(&'static super::Code) -> Issue, value: &Value, format: &str) -> Issue {
    let day = value.as_str().and_then(|text| text.get(..10)).and_then(any_year);
    match (format, day) {
        ("date" | "moment" | "day-or-moment", Some(day))
            if super::instance::Date::parse(&day.to_string()).is_none() =>
        {
            at(&E1603)
        }
        _ => at(&E1009).maybe(Some(format.to_owned())),
    }
}

fn types(error: &ValidationError<'_>) -> String {
    match error.kind() {
        Wrong::Type { kind: jsonschema::error::TypeKind::Single(kind) } => kind.to_string(),
        _ => error.to_string(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn shown(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.len()),
        Value::Object(fields) => format!("{{{}}}", fields.keys().cloned().collect::<Vec<_>>().join(", ")),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

/// `/people/3/limits/0` as `people[3].limits[0]`; the whole file is `$`.
pub(super) fn path(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').skip(1) {
        if part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty() {
            path.push_str(&format!("[{part}]"));
        } else {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(&part.replace("~1", "/").replace("~0", "~"));
        }
    }
    if path.is_empty() { "$".to_owned() } else { path }
}
