//! Making a register, and whether it is whole.

use super::super::call::Call;
use super::{FILE, filled, forge};

#[test]
fn a_register_is_made_once() {
    let came = Call::new(["register", "init", FILE, "--table", "--lang", "en"]).run().code(0);
    let came = came.shows(&["The register so-theo-doi.db is made."]);
    let before = std::fs::read(came.folder.path().join(FILE)).unwrap();
    let again = Call::within(came.folder, ["register", "init", FILE]).run().code(2);
    let again = again.says(&["lỗi E2102 so-theo-doi.db", "không có gì bị ghi đè"]);
    assert_eq!(std::fs::read(again.folder.path().join(FILE)).unwrap(), before);
    assert_eq!(again.files(), [FILE]);
}

#[test]
fn the_register_is_named_alone_by_a_flag_or_by_the_environment() {
    let folder = Call::new(["register", "init", FILE]).run().code(0).folder;
    let folder = Call::within(folder, ["register", "verify", "--register", FILE]).run().code(0).folder;
    let call = Call::within(folder, ["register", "verify"]).env("LUANPHIEN_REGISTER", FILE);
    let folder = call.run().code(0).folder;
    let call = Call::within(folder, ["register", "verify", FILE]).env("LUANPHIEN_REGISTER", "khac.db");
    let folder = call.run().code(0).folder;
    let both = Call::within(folder, ["register", "verify", FILE, "--register", FILE]).run().code(2);
    both.says(&["E0001"]);
    Call::new(["register", "verify", "--lang", "en"]).run().code(2).says(&["E0001", "LUANPHIEN_REGISTER"]);
}

#[test]
fn the_last_entries_are_told_so_that_they_can_be_noted_down() {
    let came = Call::within(filled(), ["register", "verify", FILE]).run().code(0);
    let json = came.json();
    assert_eq!(json["code"], 0);
    assert_eq!((json["rows"].as_i64(), json["documents"].as_i64()), (Some(6), Some(1)));
    assert_eq!(json["committees"][0]["committee"], "mau");
    assert_eq!(json["committees"][0]["number"], 3);
    let hash = json["committees"][0]["hash"].as_str().unwrap().to_owned();
    assert_eq!(hash.len(), 64);
    let came = Call::within(came.folder, ["register", "verify", FILE, "--table"]).run().code(0);
    came.shows(&["nguyên vẹn", "6 dòng", "1 văn bản", &hash, "xa-moi", "Hãy ghi mục cuối"]);
}

#[test]
fn whatever_was_forged_is_told_in_plain_words() {
    let spoilt = [
        (
            "UPDATE concerns SET matter = 'Đường tốt'",
            "row",
            "vấn đề nêu lên, c1@2027-01-12 · 1",
            "matter raised, c1@2027-01-12 · 1",
        ),
        (
            "UPDATE journal SET author = 'ai khác' WHERE number = 2",
            "seal",
            "Mục 2 của nhật ký",
            "Entry 2 of the journal",
        ),
        (
            "UPDATE journal SET body = '{' WHERE number = 3",
            "unreadable",
            "Không đọc được mục 3",
            "Entry 3 of the journal cannot be read",
        ),
        ("DELETE FROM journal WHERE number = 2", "gap", "sau mục 1 là mục 3", "entry 3 follows on entry 1"),
        ("DELETE FROM journal WHERE number = 3", "head", "lẽ ra phải đến mục 3", "should end with entry 3"),
        (
            "UPDATE documents SET content = 'giả'",
            "document",
            "không đúng với mã băm",
            "is not what its hash says",
        ),
        (
            "DELETE FROM chains WHERE committee = 'xa-moi'",
            "stray",
            "không có trong sổ",
            "not in the register",
        ),
        ("UPDATE chains SET number = 'x'", "database", "Cơ sở dữ liệu báo", "The database says"),
    ];
    for (statement, kind, vi, en) in spoilt {
        let folder = filled();
        forge(&folder, statement);
        let came =
            Call::within(folder, ["register", "verify", FILE, "--table", "--lang", "vi"]).run().code(6);
        let came = came.shows(&["sai hỏng", vi]);
        let came = Call::within(came.folder, ["register", "verify", FILE, "--table", "--lang", "en"]).run();
        let came = came.code(6).shows(&["The register is flawed", en]);
        let json = Call::within(came.folder, ["register", "verify", FILE, "--json"]).run().code(6).json();
        assert_eq!(json["code"], 6);
        let kinds: Vec<&str> =
            json["flaws"].as_array().unwrap().iter().map(|flaw| flaw["kind"].as_str().unwrap()).collect();
        assert!(kinds.contains(&kind), "{statement}: {kinds:?}");
    }
}

#[test]
fn a_copy_is_whole_and_is_not_written_over() {
    let came =
        Call::within(filled(), ["register", "backup", FILE, "sao lưu.db", "--lang", "en", "--table"]).run();
    let came = came.code(0).shows(&["The copy is written to sao lưu.db."]);
    assert_eq!(came.files(), ["sao lưu.db", FILE]);
    let before = Call::within(came.folder, ["register", "verify", FILE]).run().code(0);
    let (told, folder) = (before.json(), before.folder);
    let copy = Call::within(folder, ["register", "verify", "sao lưu.db"]).run().code(0);
    assert_eq!(copy.json()["committees"], told["committees"]);
    let again = Call::within(copy.folder, ["register", "backup", FILE, "sao lưu.db"]).run().code(2);
    again.says(&["E2102 sao lưu.db"]);
}
