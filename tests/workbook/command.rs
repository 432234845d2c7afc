//! `luanphien template` and `luanphien import` on the command line.

use luanphien::workbook::{Datum, open};
use serde_json::Value;
use tempfile::TempDir;

use super::at;
use crate::cli::call::{Call, Came, instance};

fn table(folder: &TempDir, name: &str, text: &str) {
    std::fs::write(folder.path().join(name), text).unwrap();
}

/// A folder with the tables of a small office.
fn tables() -> TempDir {
    let folder = TempDir::new().unwrap();
    table(&folder, "chung.csv", "Cấp uỷ;Đảng uỷ xã Mẫu\nKỳ phân công;quý I/2027\n");
    table(
        &folder,
        "can-bo.csv",
        "\u{feff}Họ và tên;Nhóm;Nơi ở\r\nNguyễn Văn An;cấp uỷ viên;Ấp Đông\r\nTrần Thị Bình;cấp uỷ viên;Ấp Tây\r\n",
    );
    table(&folder, "chi-bo.csv", "Tên chi bộ,\"Xã, phường\",Nơi họp\nChi bộ ấp Đông,Xã Mẫu,Ấp Đông\n");
    table(
        &folder,
        "lich-sinh-hoat.csv",
        "Chi bộ\tNgày họp\tGiờ\tSố phút\nChi bộ ấp Đông\tngày 3\t19h\t120\n",
    );
    folder
}

fn json(came: &Came) -> Value {
    serde_json::from_str(&came.stdout).unwrap_or_else(|_| panic!("{}\n{}", came.stdout, came.stderr))
}

#[test]
fn a_template_and_the_workbook_of_an_instance_are_written() {
    let came = Call::new(["template", "-o", "mau.xlsx", "--table"]).run();
    assert_eq!((came.code, came.stdout.as_str()), (0, "Bảng tính đã ghi.\n"));
    let from = instance("tutorial.json");
    let came = Call::within(
        came.folder,
        ["template", "--from", from.to_str().unwrap(), "-o", "quy-1.xlsx", "--json"],
    )
    .run();
    assert_eq!(json(&came)["files"][0], "quy-1.xlsx");
    let came = Call::within(came.folder, ["import", "quy-1.xlsx", "-o", "again.json", "--json"]).run();
    let told = json(&came);
    assert_eq!(
        (came.code, &told["code"], &told["people"], &told["assumed"]),
        (0, &0.into(), &5.into(), &Value::Array(vec![]))
    );
    let again = std::fs::read_to_string(came.folder.path().join("again.json")).unwrap();
    let own = luanphien::format::read_instance_dto(&std::fs::read_to_string(from).unwrap()).unwrap();
    assert_eq!(again, luanphien::format::write_instance(&own));
}

#[test]
fn a_folder_of_tables_is_read_and_planned() {
    let came = Call::within(tables(), ["import", ".", "-o", "quy-1.json", "--json", "--lang", "en"]).run();
    let told = json(&came);
    assert_eq!((came.code, &told["people"], &told["cells"]), (0, &2.into(), &1.into()), "{told}");
    let first = &told["assumed"][0];
    assert_eq!((first["what"].as_str(), first["path"].as_str()), (Some("id"), Some("can-bo!A2")));
    assert_eq!(first["taken"], "nguyen-van-an");
    let came = Call::within(came.folder, ["plan", "quy-1.json", "-o", "plan.json"]).run();
    assert_eq!(came.code, 0, "{}", came.stderr);
}

#[test]
fn without_an_output_the_instance_goes_to_standard_output_and_the_rest_to_standard_error() {
    let came =
        Call::within(tables(), ["import", "chung.csv", "can-bo.csv", "chi-bo.csv", "lich-sinh-hoat.csv"])
            .run();
    assert_eq!(json(&came)["format"], "luanphien/instance@1");
    assert!(came.stderr.contains("nguyen-van-an") && came.stderr.contains("Hiểu là"), "{}", came.stderr);
}

#[test]
fn a_single_table_may_be_named() {
    let folder = tables();
    std::fs::rename(folder.path().join("can-bo.csv"), folder.path().join("ds.csv")).unwrap();
    let came = Call::within(folder, ["import", "ds.csv", "--sheet", "cấp uỷ viên", "--json"]).run();
    // It is read as people: what is missing is the rest of the office.
    assert_eq!(came.code, 3);
    let told = came.stdout;
    assert!(told.contains("Chung: Cấp uỷ") && !told.contains("E2303"), "{told}");
    let came = Call::within(came.folder, ["import", "ds.csv", "--sheet", "Bếp", "--json"]).run();
    assert_eq!((came.code, json(&came)["errors"][0]["path"].as_str()), (2, Some("--sheet")));
    let came =
        Call::within(came.folder, ["import", "ds.csv", "chi-bo.csv", "--sheet", "Cán bộ", "--json"]).run();
    assert_eq!(came.code, 2);
}

#[test]
fn mistakes_are_told_with_file_and_cell_and_shown_in_the_workbook() {
    let folder = tables();
    table(
        &folder,
        "ban-viec.csv",
        "Cán bộ,Từ,Đến\nNguyễn Văn Am,15/02/2027,16/02/2027\nTrần Thị Bình,mai,16/02/2027\n",
    );
    let came =
        Call::within(folder, ["import", ".", "-o", "quy-1.json", "--mark", "loi.xlsx", "--json"]).run();
    assert_eq!(came.code, 3);
    let told = json(&came);
    let first = &told["errors"][0];
    assert_eq!((first["code"].as_str(), first["path"].as_str()), (Some("E2309"), Some("ban-viec!A2")));
    assert!(first["file"].as_str().unwrap().ends_with("ban-viec.csv"));
    assert!(first["remedy"].as_str().unwrap().contains("Nguyễn Văn An"));
    assert_eq!(told["errors"][1]["path"], "ban-viec!B3");
    assert!(!came.folder.path().join("quy-1.json").exists());
    let grids = open("loi", &std::fs::read(came.folder.path().join("loi.xlsx")).unwrap()).unwrap();
    assert_eq!(grids[0].name, "Lỗi");
    assert_eq!(grids[0].at(1, 0).map(Datum::shown).as_deref(), Some("ban-viec!A2"));
    let own = grids.iter().find(|grid| grid.name == "ban-viec").unwrap();
    assert_eq!(own.at(2, 1).map(Datum::shown).as_deref(), Some("mai"));
}

#[test]
fn files_that_cannot_be_read_are_told_together() {
    let folder = TempDir::new().unwrap();
    table(&folder, "a.xlsx", "PK no zip");
    table(&folder, "b.xlsx", "\0");
    let came = Call::within(folder, ["import", "a.xlsx", "b.xlsx", "--json"]).run();
    let told = json(&came);
    let codes: Vec<&str> =
        told["errors"].as_array().unwrap().iter().map(|own| own["code"].as_str().unwrap()).collect();
    assert_eq!((came.code, codes), (3, vec!["E2301", "E2301"]));
    assert_eq!(Call::new(["import", "nichts.xlsx"]).run().code, 3);
    assert_eq!(Call::new(["template", "-o", "no/such/folder.xlsx"]).run().code, 2);
}

#[test]
fn the_tables_of_the_readme_are_read() {
    let tables = at("instances/tables");
    let came = Call::new(["import", tables.to_str().unwrap(), "-o", "mine.json", "--json"]).run();
    assert_eq!(came.code, 0, "{}", came.stdout);
    let came = Call::within(came.folder, ["plan", "mine.json", "-o", "plan.json"]).run();
    assert_eq!(came.code, 0, "{}", came.stderr);
}
