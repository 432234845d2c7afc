//! `luanphien user`: the first account, and those after it.

use tempfile::TempDir;

use super::call::{Call, Came};

const FILE: &str = "van-phong.db";
const PASSWORD: &str = "một câu ngắn là tốt\n";

/// A call of `user` on the register of the folder.
fn user(folder: TempDir, args: &[&str]) -> Call {
    Call::within(folder, [&["user"], args, &["--register", FILE]].concat())
}

/// The first clerk, in a register that is made for her.
fn first() -> Came {
    let args = ["add", "lan", "--name", "Nguyễn Thị Lan", "--roles", "clerk"];
    let args = [&args[..], &["--create", "--committee", "tam-nong", "--by", "quản trị"]].concat();
    user(TempDir::new().unwrap(), &args).run().code(0)
}

#[test]
fn the_first_user_makes_the_register_and_gets_a_password_that_is_shown_once() {
    let came = first();
    let json = came.json();
    assert_eq!((json["code"].as_i64(), json["committee"].as_str()), (Some(0), Some("tam-nong")));
    assert_eq!(json["user"]["roles"], serde_json::json!(["clerk"]));
    let password = json["password"].as_str().unwrap().to_owned();
    assert!(password.len() >= 20, "{password}");
    let listed = user(came.folder, &["list"]).run().code(0);
    assert_eq!(listed.json()["users"][0]["login"], "lan");
    assert!(!listed.stdout.contains(&password));
    let table = user(listed.folder, &["list", "--table", "--lang", "en"]).run().code(0);
    let log = Call::within(
        table.shows(&["lan", "Nguyễn Thị Lan", "clerk", "yes"]).folder,
        ["register", "log", FILE],
    );
    assert_eq!(log.run().code(0).json()["committees"][0]["entries"][0]["by"], "quản trị");
}

/// As docs/service.md begins: one line, then `luanphien serve`.
#[test]
fn where_no_register_is_named_it_is_that_of_the_service() {
    let folder = TempDir::new().unwrap();
    let home = folder.path().to_str().unwrap().to_owned();
    let of = |folder: TempDir, args: &[&str]| {
        let call = Call::within(folder, [&["user"], args].concat());
        call.env("XDG_DATA_HOME", &home).env("LUANPHIEN_REGISTER", "").env("LUANPHIEN_DATABASE", "")
    };
    let add = ["add", "lan", "--name", "Lan", "--roles", "clerk", "--create", "--committee", "tam-nong"];
    let folder = of(folder, &add).run().code(0).folder;
    assert!(folder.path().join("luanphien/luanphien.db").is_file());
    let came = of(folder, &["list"]).run().code(0);
    assert_eq!(came.json()["users"][0]["login"], "lan");
    let other =
        Call::within(came.folder, ["user", "list"]).env("LUANPHIEN_DATABASE", "luanphien/luanphien.db");
    assert_eq!(other.env("LUANPHIEN_REGISTER", "").run().code(0).json()["users"][0]["login"], "lan");
}

#[test]
fn without_create_nothing_is_made() {
    let args = ["add", "lan", "--name", "Lan", "--roles", "clerk", "--committee", "tam-nong"];
    let came = user(TempDir::new().unwrap(), &args).run().code(3).says(&["E2101"]);
    assert!(came.files().is_empty());
    let folder = first().folder;
    let other = ["add", "hoa", "--name", "Hoa", "--roles", "clerk", "--committee", "tam-nogn"];
    user(folder, &other).run().code(2).says(&["E2109", "tam-nong"]);
}

#[test]
fn a_password_may_come_on_standard_input_and_is_then_not_shown() {
    let args = ["add", "hung", "--name", "Trần Văn Hùng", "--roles", "approver,member", "--person", "p07"];
    let args = [&args[..], &["--password-stdin"]].concat();
    let came = user(first().folder, &args).stdin(PASSWORD).run().code(0);
    let json = came.json();
    assert_eq!(json["user"]["roles"], serde_json::json!(["approver", "member"]));
    assert!(json.get("password").is_none());
    let again = user(came.folder, &args).stdin(PASSWORD).run().code(3).says(&["E2517", "hung"]);
    let set = user(again.folder, &["password", "hung", "--password-stdin"]).stdin("ngắn\n").run().code(3);
    let set = user(set.says(&["E2516"]).folder, &["password", "hung", "--table"]).run().code(0);
    assert_eq!(set.stdout.lines().count(), 3, "{}", set.stdout);
}

#[test]
fn every_mistake_is_told_at_once() {
    let args = ["add", "Lan", "--name", " ", "--roles", "boss", "--password-stdin", "--json", "--lang", "en"];
    let came = user(first().folder, &args).stdin("ngắn\n").run().code(3);
    let errors = came.json()["errors"].as_array().unwrap().clone();
    let told: Vec<(&str, &str)> =
        errors.iter().map(|one| (one["code"].as_str().unwrap(), one["path"].as_str().unwrap())).collect();
    assert_eq!(told, [("E2518", "login"), ("E2518", "name"), ("E2518", "roles"), ("E2516", "password")]);
}

#[test]
fn roles_change_and_who_is_removed_can_be_restored() {
    let came = user(first().folder, &["roles", "lan", "clerk,auditor"]).run().code(0);
    assert_eq!(came.json()["user"]["roles"], serde_json::json!(["clerk", "auditor"]));
    let member = user(came.folder, &["roles", "lan", "member"]).run().code(3).says(&["E2518", "person"]);
    let came = user(member.folder, &["remove", "lan"]).run().code(0);
    assert_eq!(came.json()["user"]["active"], false);
    let came = user(came.folder, &["restore", "lan"]).run().code(0);
    assert_eq!(came.json()["user"]["active"], true);
    user(came.folder, &["remove", "hoa"]).run().code(3).says(&["E2503", "hoa"]);
}
