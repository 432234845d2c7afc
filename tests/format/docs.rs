//! `docs/format.md` is the contract: every field has its row, every example is run.

use std::collections::BTreeSet;

use luanphien::format::{
    Base, InstanceDto, Kind, NoFiles, apply_changes, build_instance, read_batch, read_batch_record,
    read_certificate, read_changes, read_instance, read_instance_dto, read_plan, read_records,
    read_scenarios, schema,
};
use serde_json::Value;

use super::text;

fn page() -> String {
    text("docs/format.md")
}

/// The text under a heading of the third level, up to the next heading.
fn section<'a>(page: &'a str, name: &str) -> &'a str {
    let start = format!("\n### `{name}`\n");
    let (_, rest) = page.split_once(&start).unwrap_or_else(|| panic!("no heading for {name}"));
    rest.split("\n## ").next().unwrap().split("\n### ").next().unwrap()
}

/// First cells of the table rows, without backticks.
fn rows(section: &str) -> BTreeSet<String> {
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    cells.map(|(name, _)| name.to_owned()).collect()
}

fn words(schema: &Value) -> BTreeSet<String> {
    let fields = schema.get("properties").and_then(Value::as_object);
    let mut found: BTreeSet<String> = fields.into_iter().flat_map(|fields| fields.keys().cloned()).collect();
    for variant in schema.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        found.extend(variant.get("const").and_then(Value::as_str).map(str::to_owned));
        found.extend(words(variant));
    }
    found
}

#[test]
fn every_field_and_word_has_its_row_and_nothing_else_has() {
    let page = page();
    let kinds = [
        (Kind::Instance, "Instance"),
        (Kind::Plan, "Plan"),
        (Kind::Changes, "Changes"),
        (Kind::Certificate, "Certificate"),
        (Kind::Scenarios, "Scenarios"),
        (Kind::Comparison, "Comparison"),
        (Kind::Simulation, "Simulation"),
        (Kind::Records, "Records"),
        (Kind::Register, "RegisterLine"),
        (Kind::Batch, "Batch"),
        (Kind::BatchRecord, "BatchRecord"),
    ];
    for (kind, top) in kinds {
        let schema = schema(kind);
        assert_eq!(rows(section(&page, top)), words(&schema), "{top}");
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            let expected = words(definition);
            if !expected.is_empty() {
                assert_eq!(rows(section(&page, name)), expected, "{name}");
            }
        }
    }
}

/// The fenced JSON examples of a page.
fn examples(page: &str) -> Vec<Value> {
    let blocks = page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks
        .map(|block| serde_json::from_str(block).unwrap_or_else(|error| panic!("{error}: {block}")))
        .collect()
}

/// The whole example after changes made on 1 February 2027, as the page says.
fn changed(whole: &Value, changes: &Value) -> Result<InstanceDto, Vec<luanphien::format::Issue>> {
    let whole = read_instance_dto(&whole.to_string())?;
    let changes = read_changes(&changes.to_string())?;
    let changed = apply_changes(&whole, &changes, Some("2027-02-01".parse().unwrap()))?;
    build_instance(&changed, &NoFiles).map(|_| changed)
}

/// Every scenario of the whole example can be made.
fn compared(whole: &Value, scenarios: &Value) -> Result<(), Vec<luanphien::format::Issue>> {
    let file = read_scenarios(&scenarios.to_string())?;
    for variant in Base::read(&whole.to_string())?.variants(&file) {
        build_instance(&variant.instance?, &NoFiles)?;
    }
    Ok(())
}

/// The first example is a whole instance; each of the others that is not a whole file replaces some of its fields.
#[test]
fn every_example_is_valid() {
    let examples = examples(&page());
    let whole = examples.iter().find(|example| example["format"] == "luanphien/instance@1").unwrap().clone();
    assert!(examples.len() >= 8, "{}", examples.len());
    for example in examples {
        let answer = match example["format"].as_str() {
            Some("luanphien/plan@1") => read_plan(&example.to_string()).map(drop),
            Some("luanphien/certificate@1") => read_certificate(&example.to_string()).map(drop),
            Some("luanphien/batch@1") => read_batch(&example.to_string()).map(drop),
            Some("luanphien/batch-record@1") => read_batch_record(&example.to_string()).map(drop),
            Some("luanphien/changes@1") => changed(&whole, &example).map(drop),
            Some("luanphien/records@1") => read_records(&example.to_string()).map(drop),
            Some("luanphien/scenarios@1") => compared(&whole, &example),
            Some(_) => read_instance(&example.to_string(), &NoFiles).map(drop),
            None => {
                let mut file = whole.clone();
                let fields = example.as_object().unwrap().clone();
                file.as_object_mut().unwrap().extend(fields);
                read_instance(&file.to_string(), &NoFiles).map(drop)
            }
        };
        assert!(answer.is_ok(), "{answer:#?}\n{example:#}");
    }
}
