//! Many committees in one go: what comes out, what is kept, and that nobody stops the others.

mod again;
mod errors;
mod shapes;

use std::path::Path;

use serde_json::{Value, json};

use super::call::{Call, Came, instance};

/// The tutorial under another name.
fn named(name: &str) -> Value {
    let text = std::fs::read_to_string(instance("tutorial.json")).unwrap();
    let mut one: Value = serde_json::from_str(&text).unwrap();
    one["organization"]["name"] = json!(name);
    one
}

/// One whose first person has to do more than there is.
fn contradictory() -> Value {
    let mut one = named("Đảng uỷ xã Mâu Thuẫn");
    one["people"][0]["limits"] = json!([{ "per": "quarter", "duties": { "min": 90 } }]);
    one
}

/// A call with the committees `a`, `b`, … in the folder `in`.
fn with_files(args: &[&str], count: u8) -> Call {
    (0..count).fold(Call::new(args), |call, number| {
        let name = char::from(b'a' + number).to_string();
        call.file(&format!("in/{name}.json"), &format!("{:#}", named(&name)))
    })
}

/// So many committees, a line each.
fn lines(count: u8) -> String {
    (0..count).map(|number| format!("{}\n", named(&char::from(b'a' + number).to_string()))).collect()
}

/// All files under a folder with their bytes, by name.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = walk(folder)
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn names(came: &Came, folder: &str) -> Vec<String> {
    tree(&came.folder.path().join(folder)).into_iter().map(|(name, _)| name).collect()
}

fn summary(came: &Came, name: &str) -> Value {
    let text = came.text(name);
    luanphien::format::read_batch(&text).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn records(text: &str) -> Vec<Value> {
    let record = |line: &str| {
        luanphien::format::read_batch_record(line).unwrap();
        serde_json::from_str(line).unwrap()
    };
    text.lines().map(record).collect()
}

/// How many committees the table tells as kept.
fn kept(came: &Came) -> usize {
    came.stdout.lines().filter(|line| line.ends_with(" kept")).count()
}
