//! A register as JSON lines, from a file to a server and back.

use luanphien::format::{Kind, RegisterLine, schema};
use luanphien::register::{Address, RegisterError, wait};

use super::super::call::Call;
use super::{FILE, filled};
use crate::register::places::Place;

/// A new database on the server.
fn server() -> String {
    let place = wait(async { Ok::<_, RegisterError>(Place::server().await) }).unwrap();
    let Address::Server(url) = &place.address else { panic!("{:?}", place.address) };
    url.clone()
}

#[test]
fn from_a_file_to_a_server_and_back_byte_for_byte() {
    let url = server();
    let folder = Call::new(["register", "init", url.as_str()]).run().code(0).folder;
    Call::within(folder, ["register", "init", url.as_str()]).run().code(2).says(&["E2102"]);
    let came =
        Call::within(filled(), ["register", "export", FILE, "-o", "a.jsonl", "--table", "--lang", "en"])
            .run();
    let came = came.code(0).shows(&["The register is written to a.jsonl."]);
    let lines = came.text("a.jsonl");
    assert_eq!(lines.lines().count(), 1 + 1 + 4);
    let came =
        Call::within(came.folder, ["register", "import", &url, "a.jsonl", "--table", "--lang", "en"]).run();
    let came = came.code(0).shows(&["4 new entries, 0 known ones, of 2 committees"]);
    let came =
        Call::within(came.folder, ["register", "export"]).env("LUANPHIEN_REGISTER", &url).run().code(0);
    assert_eq!(came.stdout, lines);
    let call = Call::within(came.folder, ["register", "import", "-"]).env("LUANPHIEN_REGISTER", &url);
    let came = call.stdin(&lines).run().code(0);
    assert_eq!((&came.json()["entries"], &came.json()["known"]), (&0.into(), &4.into()));
    let whole = Call::within(came.folder, ["register", "verify", &url]).run().code(0);
    assert_eq!(whole.json()["committees"].as_array().unwrap().len(), 2);
}

#[test]
fn a_line_that_was_tampered_with_is_named_and_nothing_is_taken_in() {
    let came = Call::within(filled(), ["register", "export", FILE]).run().code(0);
    let forged = came.stdout.replace("bà Tư", "ông Ba");
    let line = 1 + forged.lines().position(|line| line.contains("ông Ba")).unwrap();
    let folder = Call::within(came.folder, ["register", "init", "moi.db"]).run().code(0).folder;
    let call = Call::within(folder, ["register", "import", "moi.db", "gia.jsonl", "--lang", "en"]);
    let came = call.file("gia.jsonl", &forged).run().code(3);
    let place = format!("error E2106 gia.jsonl: {line}\n");
    let came =
        came.says(&[&place, "mau: entry 2 does not follow on entry 1", "nothing of them was taken in"]);
    let came = Call::within(came.folder, ["register", "export", "moi.db"]).run().code(0);
    assert_eq!(came.stdout, "{\"format\":\"luanphien/register@1\"}\n");
}

#[test]
fn an_export_that_fails_leaves_the_old_file() {
    let folder = filled();
    super::forge(&folder, "UPDATE journal SET body = '{' WHERE number = 3");
    let call = Call::within(folder, ["register", "export", FILE, "-o", "a.jsonl"]).file("a.jsonl", "cũ");
    let came = call.run().code(3).says(&["E2105 so-theo-doi.db"]);
    assert_eq!(came.text("a.jsonl"), "cũ");
    assert_eq!(came.files(), ["a.jsonl", FILE]);
    let own = Call::within(came.folder, ["register", "export", FILE, "-o", FILE]).run().code(2);
    own.says(&["E0002", "đây chính là tệp đầu vào"]);
}

/// One line as anybody may read it.
#[derive(serde::Deserialize)]
struct Line<'a> {
    committee: Option<String>,
    number: Option<i64>,
    at: Option<String>,
    by: Option<String>,
    hash: Option<String>,
    #[serde(borrow)]
    body: Option<&'a serde_json::value::RawValue>,
    document: Option<String>,
    content: Option<String>,
}

fn sha256(text: &str) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As docs/format.md says: how many entries and documents have the right hash.
fn recomputed(lines: &str) -> (usize, usize) {
    let (mut entries, mut documents) = (0, 0);
    let mut last = std::collections::BTreeMap::<String, String>::new();
    for line in lines.lines().skip(1) {
        let line: Line<'_> = serde_json::from_str(line).unwrap();
        if let (Some(document), Some(content)) = (&line.document, &line.content) {
            assert_eq!(sha256(content), *document);
            documents += 1;
            continue;
        }
        let committee = line.committee.unwrap();
        let before = last.get(&committee).cloned().unwrap_or_default();
        let body = line.body.unwrap().get();
        let number = line.number.unwrap().to_string();
        let parts = [&before, &committee, &number, &line.at.unwrap(), &line.by.unwrap(), body];
        let texts: Vec<String> = parts.iter().map(|part| serde_json::to_string(part).unwrap()).collect();
        let hash = sha256(&format!("[{}]", texts.join(",")));
        assert_eq!(line.hash.as_ref(), Some(&hash), "entry {number} of {committee}");
        last.insert(committee, hash);
        entries += 1;
    }
    (entries, documents)
}

#[test]
fn anybody_can_recompute_the_hashes() {
    let lines = Call::within(filled(), ["register", "export", FILE]).run().code(0).stdout;
    assert_eq!(recomputed(&lines), (4, 1));
}

#[test]
fn the_example_of_the_format_page_is_sealed_as_the_page_says() {
    let page = include_str!("../../../docs/format.md");
    let example = page.split("```jsonl\n{\"format\":\"luanphien/register@1\"}").nth(1).unwrap();
    assert_eq!(recomputed(example.split("```").next().unwrap()), (2, 1));
}

/// Every line of an export has the shape of the schema, and is read and written back to the letter.
#[test]
fn lines_have_the_shape_of_their_schema() {
    let validator = jsonschema::validator_for(&schema(Kind::Register)).unwrap();
    let came = Call::within(filled(), ["register", "export", FILE]).run().code(0);
    assert!(came.stdout.lines().count() > 4);
    let mut rows = 0;
    for line in came.stdout.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let wrong: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(wrong, Vec::<String>::new(), "{line}");
        let read: RegisterLine = serde_json::from_str(line).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), line);
        rows += if let RegisterLine::Entry(entry) = read { entry.body.len() } else { 0 };
    }
    assert!(rows > 4, "{rows}");
    let hash = "0".repeat(64);
    let entry = |row: &str, number: i64, at: &str| {
        format!(
            r#"{{"committee":"a","number":{number},"at":"{at}","by":"b","hash":"{hash}","body":[{row}]}}"#
        )
    };
    let (row, at) = (r#"{"table":"committees","put":{"name":"x"}}"#, "2027-01-05T08:00:00Z");
    let shaped = |line: &str| validator.is_valid(&serde_json::from_str(line).unwrap());
    assert!(shaped(&entry(row, 1, at)));
    for wrong in [
        r#"{"format":"luanphien/register@2"}"#.to_owned(),
        r#"{"document":"short","content":""}"#.to_owned(),
        format!(r#"{{"document":"{hash}"}}"#),
        entry(row, 0, at),
        entry(row, 1, "2027-01-05"),
        entry(r#"{"table":"committees"}"#, 1, at),
        entry(r#"{"table":"committees","put":{},"gone":{}}"#, 1, at),
        entry(r#"{"table":"committees","put":{"name":true}}"#, 1, at),
        entry(r#"{"table":"committees","put":{},"other":1}"#, 1, at),
    ] {
        assert!(!shaped(&wrong), "{wrong}");
    }
}
