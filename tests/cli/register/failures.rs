//! Everything that can be wrong with a register: its code, its exit code, both languages, and never a password.

use luanphien::format::text_hash;
use tempfile::TempDir;

use super::super::call::Call;
use super::{FILE, filled, forge};

/// Bytes that are no database, and more of them than SQLite's header has.
fn no_register() -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join(FILE), "đây là một văn bản thường\n".repeat(200)).unwrap();
    folder
}

fn newer() -> TempDir {
    let folder = filled();
    let from_afar = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)";
    forge(&folder, from_afar);
    folder
}

fn damaged() -> TempDir {
    let folder = filled();
    forge(&folder, "UPDATE journal SET body = '{}' WHERE number = 2");
    folder
}

fn with_lines(text: &str) -> TempDir {
    let folder = filled();
    std::fs::write(folder.path().join("a.jsonl"), text).unwrap();
    folder
}

fn zero() -> String {
    let content = "a\u{0}b";
    format!(
        "{{\"format\":\"luanphien/register@1\"}}\n{{\"document\":\"{}\",\"content\":\"a\\u0000b\"}}\n",
        text_hash(content)
    )
}

#[test]
fn each_failure_has_its_code_and_says_what_to_do() {
    let nobody = "postgres://office:bí-mật@127.0.0.1:1/luanphien?password=kín";
    let cases: Vec<(&str, i32, TempDir, Vec<&str>)> = vec![
        ("E2101", 3, TempDir::new().unwrap(), vec!["verify", "không-có.db"]),
        ("E2101", 3, filled(), vec!["log", "."]),
        ("E2102", 2, filled(), vec!["init", FILE]),
        ("E2102", 2, no_register(), vec!["init", FILE]),
        ("E2103", 2, filled(), vec!["verify", "mysql://office@server/x"]),
        ("E2103", 2, filled(), vec!["verify", "postgres://office@server:cổng/x"]),
        ("E2104", 3, no_register(), vec!["verify", FILE]),
        ("E2104", 3, newer(), vec!["export", FILE]),
        ("E2105", 3, damaged(), vec!["log", FILE]),
        ("E2106", 3, with_lines("{\"x\":1}\n"), vec!["import", FILE, "a.jsonl"]),
        ("E2106", 3, with_lines(""), vec!["import", FILE, "a.jsonl"]),
        ("E2107", 3, with_lines(&zero()), vec!["import", FILE, "a.jsonl"]),
        ("E2108", 3, filled(), vec!["verify", nobody]),
        ("E2109", 2, filled(), vec!["log", FILE, "--committee", "huyen"]),
        ("E1002", 3, filled(), vec!["import", FILE, "không-có.jsonl"]),
        ("E0002", 2, filled(), vec!["init", "không/có.db"]),
        ("E0002", 2, filled(), vec!["backup", FILE, "không/có.db"]),
    ];
    for (code, exit, mut folder, args) in cases {
        let before = std::fs::read(folder.path().join(FILE)).ok();
        for lang in ["vi", "en"] {
            let args: Vec<&str> = [&["register"], &args[..], &["--json", "--lang", lang]].concat();
            let came = Call::within(folder, args).run();
            assert_eq!(came.code, exit, "{code}: {}{}", came.stdout, came.stderr);
            let json = came.json();
            assert_eq!(json["code"], exit);
            let error = &json["errors"][0];
            assert_eq!(error["code"], code, "{json}");
            for field in ["text", "remedy"] {
                assert!(error[field].as_str().is_some_and(|text| text.contains(' ')), "{error}");
            }
            folder = came.folder;
        }
        assert_eq!(std::fs::read(folder.path().join(FILE)).ok(), before, "{code} changed the register");
    }
}

#[test]
fn what_is_damaged_is_told_in_the_readers_language() {
    for (lang, said) in [("vi", "mục 2 của mau: "), ("en", "entry 2 of mau: ")] {
        let json = Call::within(damaged(), ["register", "log", FILE, "--json", "--lang", lang]).run().json();
        let value = json["errors"][0]["value"].as_str().unwrap();
        assert!(value.starts_with(said), "{value}");
    }
}

#[test]
fn a_password_is_never_shown() {
    let secret = "Bi-Mat-9";
    let addresses = [
        format!("postgres://office:{secret}@127.0.0.1:1/x"),
        format!("postgres://127.0.0.1:1/x?user=office&password={secret}"),
        format!("postgres://office:{secret}@127.0.0.1:x/x"),
        format!("postgres://office:1/{secret}@127.0.0.1/x"),
        format!("postgres://office:1?{secret}@127.0.0.1/x"),
        format!("postgres://office:a@{secret}@127.0.0.1:1/x"),
        format!("mysql://office:{secret}@server/x"),
        format!("postgres:office:{secret}@server/x"),
        format!("postgres//office:{secret}@server/x"),
    ];
    for address in addresses {
        for verb in ["init", "verify", "log", "export"] {
            for form in ["--json", "--table"] {
                let came = Call::new(["register", verb, address.as_str(), form]).run();
                assert!([2, 3].contains(&came.code), "{address}: {}", came.code);
                let said = came.stdout + &came.stderr;
                assert!(!said.contains(secret), "{verb} {address}: {said}");
            }
        }
    }
}

#[test]
fn which_committee_is_meant_is_asked_with_those_there_are() {
    let came =
        Call::within(filled(), ["register", "log", FILE, "--committee", "huyen", "--lang", "en"]).run();
    came.code(2).says(&[
        "error E2109 --committee",
        "no such committee",
        "value: huyen",
        "Known: mau, xa-moi.",
    ]);
}
