//! Every code of spreadsheets is brought about, at its cell; and mistakes of the instance are told at the cell they came from.

use std::collections::BTreeSet;

use luanphien::format::codes;
use luanphien::workbook::{Datum, Grid, open};

use super::{issues, office, read, sheet, with};

/// For each code: sheets, and how the mistake is told.
fn cases() -> Vec<(Vec<Grid>, &'static str)> {
    let broken = |text: &str| {
        let mut grid = sheet("Ngày nghỉ", &[&["Ngày", "Lý do"]]);
        grid.put(1, 0, Some(Datum::Error(text.into())));
        grid.put(1, 1, Datum::text("Đại hội"));
        grid
    };
    let mut newer = sheet("_meta", &[&["format", "luanphien/workbook"]]);
    newer.put(1, 1, Some(Datum::Number(2.0)));
    let many = {
        let mut grid = sheet("Điểm đường xa", &[&["Từ số phút", "Cộng điểm"]]);
        for row in 1..=51 {
            grid.put(row, 0, Some(Datum::Number(f64::from(row))));
            grid.put(row, 1, Some(Datum::Number(1.0)));
        }
        grid
    };
    let mut twins = office();
    twins[1] = sheet(
        "Cán bộ",
        &[
            &["Họ và tên", "Nhóm", "Nơi ở"],
            &["Nguyễn Văn An", "cấp uỷ viên", "Ấp Đông"],
            &["Nguyễn Văn An", "cấp uỷ viên", "Ấp Tây"],
        ],
    );
    twins.push(sheet("Số dư đầu kỳ", &[&["Cán bộ", "Số dư"], &["nguyễn văn an", "1"]]));
    let person = |cells: &[&str]| with(sheet("Cán bộ", &[&["Họ và tên", "Nhóm", "Nơi ở"], cells]));
    vec![
        (with(many), "E2302 Điểm đường xa: 51"),
        (vec![sheet("Nháp", &[&["a"]])], "E2303 : Nháp"),
        (
            with(sheet("Bận việc", &[&["Cán bộ", "Từ"], &["Nguyễn Văn An", "15/02/2027"]])),
            "E2304 Bận việc!A1: Đến",
        ),
        (
            with(sheet("Ngày nghỉ", &[&["Ngày", "Lý do", "NGAY"], &["15/02/2027", "họp"]])),
            "E2305 Ngày nghỉ!C1: Ngày",
        ),
        (person(&["", "cấp uỷ viên", "Ấp Đông"]), "E2306 Cán bộ!A2: Họ và tên"),
        (with(sheet("Ngày nghỉ", &[&["Ngày"], &["mai"]])), "E2307 Ngày nghỉ!A2: mai"),
        (with(sheet("Quy định", &[&["Dự chi bộ ở xã mình ở", "tuỳ"]])), "E2308 Quy định!B1: tuỳ"),
        (
            with(sheet("Số dư đầu kỳ", &[&["Cán bộ", "Số dư"], &["Lê Văn Cường", "1"]])),
            "E2309 Số dư đầu kỳ!A2: Lê Văn Cường",
        ),
        (twins, "E2310 Số dư đầu kỳ!A2: nguyễn văn an"),
        (with(broken("#REF!")), "E2311 Ngày nghỉ!A2: #REF!"),
        (
            with(sheet("Khác", &[&["Đường dẫn", "Giá trị"], &["policy/tenure_months", "ba"]])),
            "E2312 Khác!B2: ba",
        ),
        (with(newer), "E2313 _meta!B2: 2"),
    ]
}

#[test]
fn every_mistake_is_told_at_its_cell() {
    for (grids, line) in cases() {
        assert_eq!(issues(&read(&grids)), [line]);
    }
}

#[test]
fn every_code_of_spreadsheets_is_brought_about() {
    let broken = open("bang", b"PK\x03\x04 no zip at all").unwrap_err();
    let told = cases().into_iter().map(|(_, line)| line[..5].to_owned()).chain([broken.code.id.to_owned()]);
    let told: BTreeSet<String> = told.collect();
    let known: BTreeSet<String> =
        codes::all().map(|code| code.id.to_owned()).filter(|id| id.starts_with("E23")).collect();
    assert_eq!(told, known);
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mut grids = office();
    grids.push(sheet("Ngày nghỉ", &[&["Ngày", "Lý do"], &["mai", "họp"], &["15/13/2027", "họp"]]));
    grids.push(sheet(
        "Quy định",
        &[&["Số tháng theo một chi bộ", "0"], &["Báo thay đổi trước (ngày)", "sớm"]],
    ));
    let mut told = issues(&read(&grids));
    told.sort();
    assert_eq!(
        told,
        [
            "E1008 Quy định!B1: 0",
            "E2307 Ngày nghỉ!A2: mai",
            "E2307 Ngày nghỉ!A3: 15/13/2027",
            "E2307 Quy định!B2: sớm"
        ]
    );
}

/// What the reader of instances finds, found again in the sheets.
#[test]
fn mistakes_of_the_instance_are_told_at_their_cells() {
    let two = |header: &str, text: &str| {
        with(sheet(
            "Cán bộ",
            &[
                &["Họ và tên", "Nhóm", "Nơi ở", "Mã", header],
                &["Nguyễn Văn An", "cấp uỷ viên", "Ấp Đông", "an", text],
                &["Trần Thị Bình", "cấp uỷ viên", "", "binh"],
            ],
        ))
    };
    let busy =
        with(sheet("Bận việc", &[&["Cán bộ", "Từ", "Đến"], &["Nguyễn Văn An", "20/02/2027", "19/02/2027"]]));
    let twice = with(sheet(
        "Cán bộ",
        &[
            &["Họ và tên", "Nhóm", "Nơi ở", "Mã"],
            &["Nguyễn Văn An", "cấp uỷ viên", "Ấp Đông", "an"],
            &["Trần Thị Bình", "cấp uỷ viên", "", "an"],
        ],
    ));
    for (grids, line) in [
        (two("Phần gánh", "-1"), "E1106 Cán bộ!E2: -1"),
        (two("Giới hạn", "tuần 5–3"), "E1105 Cán bộ!E2: "),
        (two("Giữ chức từ", "15/02/1999"), "E1603 Cán bộ!E2: \"1999-02-15\""),
        (busy, "E1108 Bận việc!"),
        (twice, "E1101 Cán bộ!D3: an"),
        (with(sheet("Quy định", &[&["Công bằng giữa", "không ai"]])), "E1111 Quy định!B1: không ai"),
        (
            with(sheet(
                "Khác",
                &[&["Đường dẫn", "Giá trị"], &["people/nguyen-van-an/limits", "[{\"per\":\"year\"}]"]],
            )),
            "E1007 Khác!B2: \"year\"",
        ),
    ] {
        let told = issues(&read(&grids));
        assert!(told.len() == 1 && told[0].starts_with(line), "{line}: {told:?}");
    }
}

#[test]
fn a_sheet_that_is_not_there_is_named() {
    let mut grids = office();
    grids.remove(1);
    assert_eq!(issues(&read(&grids)), ["E1004 Cán bộ: people"]);
}
