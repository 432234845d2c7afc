//! The description of the API is a file of the repository, and what it names is there.

use luanphien::service::{ENDPOINTS, openapi};
use serde_json::Value;

#[test]
fn the_description_is_the_file_of_the_repository() {
    let now = serde_json::to_string_pretty(&openapi(ENDPOINTS)).unwrap() + "\n";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/openapi.json");
    if std::env::var_os("LUANPHIEN_WRITE_DOCS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == now,
        "docs/openapi.json is of another version: run make docs"
    );
}

#[test]
fn every_reference_leads_somewhere_and_every_name_is_its_own() {
    let whole = openapi(ENDPOINTS);
    let mut open = vec![&whole];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(place)) = fields.get("$ref") {
                    let pointer = place.strip_prefix('#').unwrap();
                    assert!(whole.pointer(pointer).is_some(), "{place}");
                }
                open.extend(fields.values());
            }
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
    let mut names: Vec<&str> = ENDPOINTS.iter().copied().flatten().map(|own| own.name).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
