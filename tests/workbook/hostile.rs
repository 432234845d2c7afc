//! Broken, strange and huge workbooks: a clear mistake or a right reading, in bounded time and memory.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use luanphien::workbook::{Datum, filled, open};
use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{imported, instance, issues, read};

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn code(bytes: &[u8]) -> &'static str {
    open("bang", bytes).map(|_| "read").unwrap_or_else(|issue| issue.code.id)
}

#[test]
fn a_truncated_workbook_is_told_wherever_it_ends() {
    let bytes = filled(&instance("instances/tutorial.json")).unwrap();
    for end in (4..bytes.len()).step_by(97) {
        assert_eq!(code(&bytes[..end]), "E2301", "{end}");
    }
}

#[test]
fn files_of_other_kinds_are_told() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("readme.txt", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"no workbook").unwrap();
    let zip = zip.finish().unwrap().into_inner();
    let ole: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old .xls";
    for bytes in [&zip[..], ole, b"\x00\x01\x02", b"PK\x03\x04"] {
        assert_eq!(code(bytes), "E2301");
    }
}

/// 200 MB of blanks in a few kilobytes.
#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 1 << 20];
    (0..200).for_each(|_| zip.write_all(&blanks).unwrap());
    let bytes = zip.finish().unwrap().into_inner();
    let from = Instant::now();
    assert_eq!(code(&bytes), "E2302");
    assert!(from.elapsed() < Duration::from_secs(5));
}

/// One row that is repeated a million times, one cell that is repeated ten thousand times.
#[test]
fn a_table_that_repeats_itself_is_refused() {
    let ods = |row: &str| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: &str| {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        };
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        part("META-INF/manifest.xml", "<manifest:manifest/>");
        part("content.xml", &format!("<office:document-content><table:table table:name=\"Cán bộ\">{row}"));
        zip.finish().unwrap().into_inner()
    };
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"10000\"><text:p>x</text:p></table:table-cell>";
    let end = "</table:table></office:document-content>";
    let huge =
        format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>{end}");
    assert_eq!(code(&ods(&huge)), "E2302");
    let blank = format!(
        "<table:table-row>{}</table:table-row><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>{end}",
        cell.replace("10000", "3")
    );
    assert_eq!(code(&ods(&blank)), "read");
    assert_eq!(code(&ods("<table:table-row>")), "E2301");
}

#[test]
fn two_cells_at_the_ends_of_a_sheet_are_two_cells() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet().set_name("Nháp").unwrap();
        sheet.write_string(0, 0, "đầu").unwrap().write_string(1_048_575, 16_383, "cuối").unwrap();
    });
    let grids = open("bang", &bytes).unwrap();
    assert_eq!(grids[0].cells.len(), 2);
}

#[test]
fn a_hundred_thousand_rows_are_told_in_time() {
    let bytes = book(|book| {
        let sheet = book.add_worksheet().set_name("Cán bộ").unwrap();
        for (column, header) in (0..).zip(["Họ và tên", "Nhóm", "Nơi ở"]) {
            sheet.write_string(0, column, header).unwrap();
        }
        for row in 1..=100_000 {
            sheet.write_string(row, 0, format!("Người {row}")).unwrap();
            sheet.write_string(row, 1, "cấp uỷ viên").unwrap().write_string(row, 2, "Ấp Đông").unwrap();
        }
    });
    let from = Instant::now();
    let told = issues(&imported(&bytes, "instances/tutorial.json"));
    assert_eq!(told[0], "E2302 Cán bộ: 100000");
    assert!(from.elapsed() < Duration::from_secs(30), "{:?}", from.elapsed());
}

#[test]
fn formulas_count_by_what_they_show_and_hidden_sheets_are_read() {
    let bytes = book(|book| {
        let general = book.add_worksheet().set_name("Chung").unwrap();
        general.write_string(0, 0, "Cấp uỷ").unwrap();
        general
            .write_formula(0, 1, Formula::new("=\"Đảng uỷ \"&\"xã Mẫu\"").set_result("Đảng uỷ xã Mẫu"))
            .unwrap();
        general.write_string(1, 0, "Kỳ phân công").unwrap().write_string(1, 1, "quý I/2027").unwrap();
        let people = book.add_worksheet().set_name("Cán bộ").unwrap().set_hidden(true);
        for (column, header) in (0..).zip(["Họ và tên", "Nhóm", "Nơi ở", "Phần gánh", "Giữ chức đến"])
        {
            people.write_string(0, column, header).unwrap();
        }
        let date = Format::new().set_num_format("dd/mm/yyyy");
        for (row, name) in (1..).zip(["Nguyễn Văn An", "Trần Thị Bình"]) {
            people.write_string(row, 0, name).unwrap().write_string(row, 1, "cấp uỷ viên").unwrap();
            people.write_string(row, 2, "Ấp Đông").unwrap();
            people.write_formula(row, 3, Formula::new("=1/2").set_result("0.5")).unwrap();
            people
                .write_formula_with_format(
                    row,
                    4,
                    Formula::new("=DATE(2027,2,28)").set_result("46446"),
                    &date,
                )
                .unwrap();
        }
    });
    let read = imported(&bytes, "instances/tutorial.json");
    assert_eq!(issues(&read), Vec::<String>::new());
    let person = serde_json::to_value(&read.instance.unwrap().people[1]).unwrap();
    assert_eq!((person["share"].as_str(), person["to"].as_str()), (Some("1/2"), Some("2027-02-28")));
}

/// Every kind of value in every column of every sheet: told, or read; never worse.
#[test]
fn wrong_types_in_every_column_are_told() {
    let day = chrono::NaiveDate::from_ymd_opt(2027, 2, 15).unwrap();
    let strange = [
        Datum::Text("\u{202e}…\u{0}".into()),
        Datum::Text("((((;;;;–––///:::".into()),
        Datum::Text("9".repeat(40)),
        Datum::Number(f64::NAN),
        Datum::Number(f64::INFINITY),
        Datum::Number(-0.5),
        Datum::Number(1e300),
        Datum::Yes(true),
        Datum::Day(day),
        Datum::Moment(day.and_hms_opt(23, 59, 59).unwrap()),
        Datum::Time(chrono::NaiveTime::from_hms_opt(1, 2, 3).unwrap()),
        Datum::Error("#N/A".into()),
    ];
    let grids = open("bang", &filled(&instance("tests/format/complete.json")).unwrap()).unwrap();
    for datum in strange {
        for at in 0..grids.len() {
            let mut other = grids.clone();
            let cells: Vec<(u32, u32)> =
                grids[at].cells.keys().copied().filter(|(row, _)| *row > 0).collect();
            for (row, column) in cells {
                other[at].put(row, column, Some(datum.clone()));
            }
            let told = read(&other);
            assert!(told.instance.is_some() || !told.issues.is_empty(), "{}: {datum:?}", grids[at].name);
        }
    }
}
