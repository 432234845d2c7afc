//! How a clerk may write it, and what is made of it.

use luanphien::format::InstanceDto;
use luanphien::workbook::{Datum, Imported};
use serde_json::{Value, json};

use super::{issues, office, read, sheet, with};

fn json_of(instance: &InstanceDto) -> Value {
    serde_json::to_value(instance).unwrap()
}

fn good(imported: Imported) -> InstanceDto {
    assert_eq!(issues(&imported), Vec::<String>::new());
    imported.instance.unwrap()
}

/// Assumptions, each as `what place: typed → taken`.
fn assumed(imported: &Imported) -> Vec<String> {
    let place =
        |own: &luanphien::workbook::Assumed| own.place.as_ref().map(ToString::to_string).unwrap_or_default();
    imported
        .assumed
        .iter()
        .map(|own| format!("{} {}: {} → {}", own.what, place(own), own.typed, own.taken))
        .collect()
}

#[test]
fn a_small_office_is_read_and_all_that_was_assumed_is_listed() {
    let imported = read(&office());
    let told = assumed(&imported);
    let instance = json_of(&good(imported));
    assert_eq!(instance["title"], "Đảng uỷ xã Mẫu, quý I/2027");
    assert_eq!(instance["horizon"], json!({ "from": "2027-01-01", "to": "2027-03-31" }));
    assert_eq!(instance["people"][0]["groups"], json!(["committee", "standing_board"]));
    assert_eq!(instance["people"][1]["home"], "ap-dong");
    assert_eq!(
        instance["cells"][1]["meetings"][0]["rule"],
        json!({ "nth_weekday": { "nth": 1, "weekday": "sun" } })
    );
    for line in [
        "id Cán bộ!A2: Nguyễn Văn An → nguyen-van-an",
        "id Chi bộ!A3: Chi bộ ấp Tây → chi-bo-ap-tay",
        "place Cán bộ!D2: Trụ sở xã → tru-so-xa",
        "commune Chi bộ!B2: Xã Mẫu → xa-mau",
        "title : Tên kế hoạch → Đảng uỷ xã Mẫu, quý I/2027",
        "default : Cấp → xã",
        "no-ways : Khi không biết đường đi → 0",
    ] {
        assert!(told.contains(&line.to_owned()), "{line}\n{told:#?}");
    }
    assert_eq!(told.len(), 11, "{told:#?}");
}

/// Everything of one person that is typed into one column.
fn person(header: &str, text: &str) -> Imported {
    let rows: [&[&str]; 3] = [
        &["Họ và tên", "Nhóm", "Nơi ở", header],
        &["Nguyễn Văn An", "cấp uỷ viên", "Ấp Đông", text],
        &["Trần Thị Bình", "cấp uỷ viên", "Ấp Tây"],
    ];
    read(&with(sheet("Cán bộ", &rows)))
}

#[test]
fn phrases_of_people() {
    let told = |header: &str, text: &str, field: &str| {
        json_of(&good(person(header, text)))["people"][0][field].clone()
    };
    for (header, text, field, value) in [
        ("Phần gánh", "1/2", "share", json!("1/2")),
        ("Phần gánh", "0,5", "share", json!("1/2")),
        ("Phần gánh", "0.25", "share", json!("1/4")),
        ("PHAN GANH", "0", "share", json!(0)),
        ("Tỷ lệ", "3", "share", json!(3)),
        (
            "Giới hạn",
            "tuần ≤ 3; ngày ≤ 1",
            "limits",
            json!([{ "per": "week", "duties": { "max": 3 } }, { "per": "day", "duties": { "max": 1 } }]),
        ),
        (
            "Giới hạn",
            "Tháng: 1-6 việc và tối đa 600 phút",
            "limits",
            json!([{ "per": "month", "duties": { "min": 1, "max": 6 }, "minutes": { "max": 600 } }]),
        ),
        (
            "Giới hạn",
            "quý ít nhất 60 phút",
            "limits",
            json!([{ "per": "quarter", "minutes": { "min": 60 } }]),
        ),
        ("Giữ chức đến", "28/2/2027", "to", json!("2027-02-28")),
        ("Giữ chức đến", "28-02-2027", "to", json!("2027-02-28")),
        ("Giữ chức đến", "2027-02-28", "to", json!("2027-02-28")),
        ("Không dự chi bộ", "chi bộ ấp tây", "cells", json!({ "never": ["chi-bo-ap-tay"] })),
        (
            "Nên dự chi bộ",
            "Chi bộ ấp Đông; chi-bo-ap-tay (3)",
            "cells",
            json!({ "preferred": [{ "cell": "chi-bo-ap-dong", "score": 1 }, { "cell": "chi-bo-ap-tay", "score": 3 }] }),
        ),
    ] {
        assert_eq!(told(header, text, field), value, "{header}: {text}");
    }
}

#[test]
fn phrases_of_people_that_are_refused() {
    for (header, text, line) in [
        ("Phần gánh", "một nửa", "E2307 Cán bộ!D2: một nửa"),
        ("Phần gánh", "1,0000001", "E2307 Cán bộ!D2: 1,0000001"),
        ("Giới hạn", "tuần ≤ 3; năm ≤ 1", "E2307 Cán bộ!D2: năm ≤ 1"),
        ("Giới hạn", "tuần ≤ 3 và ≤ 4", "E2307 Cán bộ!D2: tuần ≤ 3 và ≤ 4"),
        ("Giữ chức đến", "28/2/27", "E2307 Cán bộ!D2: 28/2/27"),
        ("Giữ chức đến", "31/02/2027", "E2307 Cán bộ!D2: 31/02/2027"),
        ("Không dự chi bộ", "Chi bộ ấp Nam", "E2309 Cán bộ!D2: Chi bộ ấp Nam"),
    ] {
        assert_eq!(issues(&person(header, text)), [line], "{header}: {text}");
    }
}

/// The rule of the first meeting of a cell.
fn meeting(rule: &str) -> Imported {
    let rows: [&[&str]; 2] = [
        &["Chi bộ", "Ngày họp", "Giờ", "Số phút", "Nếu trùng ngày nghỉ"],
        &["Chi bộ ấp Đông", rule, "19:00", "120", "bỏ buổi đó"],
    ];
    read(&with(sheet("Lịch sinh hoạt", &rows)))
}

#[test]
fn rules_of_dates() {
    for (text, rule) in [
        ("ngày 15", json!({ "day_of_month": 15 })),
        ("15", json!({ "day_of_month": 15 })),
        ("Ngày 15 hằng tháng", json!({ "day_of_month": 15 })),
        ("ngày cuối tháng", json!("last_day")),
        ("thứ ba tuần 3", json!({ "weekday_of_week": { "week": 3, "weekday": "tue" } })),
        ("Thứ 3 tuần thứ 3", json!({ "weekday_of_week": { "week": 3, "weekday": "tue" } })),
        ("thứ ba lần thứ 2", json!({ "nth_weekday": { "nth": 2, "weekday": "tue" } })),
        ("thứ hai đầu tiên", json!({ "nth_weekday": { "nth": 1, "weekday": "mon" } })),
        ("chủ nhật cuối cùng", json!({ "nth_weekday": { "nth": -1, "weekday": "sun" } })),
        ("thứ sáu lần thứ 2 từ cuối", json!({ "nth_weekday": { "nth": -2, "weekday": "fri" } })),
        ("THU NAM HANG TUAN", json!({ "every_weekday": "thu" })),
        (
            "CN mỗi 4 tuần từ 03/01/2027",
            json!({ "every_nth_week": { "weeks": 4, "weekday": "sun", "anchor": "2027-01-03" } }),
        ),
        ("ngày 10; ngày 20", json!({ "several": [{ "day_of_month": 10 }, { "day_of_month": 20 }] })),
        ("ngày 10 và 20", json!({ "several": [{ "day_of_month": 10 }, { "day_of_month": 20 }] })),
        (
            "DTSTART:20270105 RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            json!({ "rrule": "DTSTART:20270105 RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" }),
        ),
    ] {
        let told = json_of(&good(meeting(text)))["cells"][0]["meetings"][0]["rule"].clone();
        assert_eq!(told, rule, "{text}");
    }
    for text in ["hôm nào rảnh", "thứ tám tuần 1", "ngày 10; hôm sau", "thứ hai tuần"] {
        let told = issues(&meeting(text));
        assert!(told.len() == 1 && told[0].starts_with("E2307 Lịch sinh hoạt!B2: "), "{text}: {told:?}");
    }
    // Numbers out of range are told by the reader of instances, at the cell.
    assert_eq!(issues(&meeting("ngày 32")), ["E1008 Lịch sinh hoạt!B2: 32"]);
}

/// A reception with its hours or days.
fn reception(header: &str, text: &str) -> Imported {
    let mut grids = office();
    let dates = if header == "Chọn trong khoảng" { "" } else { "ngày 15" };
    let hours = if header == "Giờ tiếp" { "" } else { "07:30–11:00" };
    let rows: [&[&str]; 2] = [
        &["Tên lịch tiếp dân", "Nơi tiếp", "Người đứng đầu", "Ngày tiếp", "Giờ tiếp dân", header],
        &["Bí thư tiếp dân", "Trụ sở xã", "Nguyễn Văn An", dates, "", text],
    ];
    let mut grid = sheet("Tiếp dân", &rows);
    if !hours.is_empty() {
        grid.put(0, 4, Datum::text("Giờ tiếp"));
        grid.put(1, 4, Datum::text(hours));
    } else {
        grid.cells.remove(&(0, 4));
    }
    grids.push(grid);
    read(&grids)
}

#[test]
fn hours_and_windows_of_receptions() {
    let told = |header: &str, text: &str, path: &str| {
        json_of(&good(reception(header, text))).pointer(&format!("/receptions/0/{path}")).cloned()
    };
    for (header, text, path, value) in [
        ("Giờ tiếp", "07:30–11:00", "sittings", json!([{ "start": "07:30", "minutes": 210 }])),
        (
            "Giờ tiếp",
            "7h30 - 11h; 13:30 (150 phút)",
            "sittings",
            json!([{ "start": "07:30", "minutes": 210 }, { "start": "13:30", "minutes": 150 }]),
        ),
        (
            "Chọn trong khoảng",
            "ngày 1–14 (tốt nhất 10); 15-28",
            "dates/choose/windows",
            json!([{ "from_day": 1, "to_day": 14, "preferred_day": 10 }, { "from_day": 15, "to_day": 28 }]),
        ),
        (
            "Chọn trong khoảng",
            "từ 10 đến 20 (thứ năm, thứ hai, cả ngày nghỉ)",
            "dates/choose/windows",
            json!([{ "from_day": 10, "to_day": 20, "weekdays": ["mon", "thu"], "working_days_only": false }]),
        ),
        (
            "Giờ theo mùa",
            "16/04–15/10: 07:00–11:00 | 16/10–15/04: 07:30–11:30",
            "seasons",
            json!([
            { "from": "04-16", "to": "10-15", "sittings": [{ "start": "07:00", "minutes": 240 }] },
            { "from": "10-16", "to": "04-15", "sittings": [{ "start": "07:30", "minutes": 240 }] }]),
        ),
        ("Nội dung", "đất đai; an sinh xã hội", "topics", json!(["đất đai", "an sinh xã hội"])),
        (
            "Người được uỷ quyền",
            "Trần Thị Bình (2)",
            "host/head/delegates",
            json!([{ "person": "tran-thi-binh", "cost": 2 }]),
        ),
        (
            "Người được ủy quyền",
            "tran-thi-binh",
            "host/head/delegates",
            json!([{ "person": "tran-thi-binh" }]),
        ),
    ] {
        assert_eq!(told(header, text, path), Some(value), "{header}: {text}");
    }
    for (header, text) in [
        ("Giờ tiếp", "sáng"),
        ("Giờ tiếp", "11:00–07:30"),
        ("Chọn trong khoảng", "đầu tháng"),
        ("Giờ theo mùa", "mùa mưa: 7h-11h"),
    ] {
        let told = issues(&reception(header, text));
        assert!(told.len() == 1 && told[0].starts_with("E2307 Tiếp dân!F2: "), "{header}: {text}: {told:?}");
    }
}

#[test]
fn typed_dates_times_and_numbers_are_taken_as_they_are() {
    let mut grid = sheet(
        "Bận việc",
        &[
            &["Cán bộ", "Từ", "Đến", "Lý do"],
            &["Nguyễn Văn An"],
            &["Trần Thị Bình", "01/03/2027 13:30", "1/3/2027 17h"],
        ],
    );
    let day = chrono::NaiveDate::from_ymd_opt(2027, 2, 15).unwrap();
    grid.put(1, 1, Some(Datum::Day(day)));
    grid.put(1, 2, Some(Datum::Day(day)));
    grid.put(1, 3, Some(Datum::Number(5.0)));
    let imported = read(&with(grid));
    let told: Vec<String> =
        assumed(&imported).into_iter().filter(|own| own.starts_with("text-date")).collect();
    assert_eq!(
        told,
        [
            "text-date Bận việc!B3: 01/03/2027 13:30 → 2027-03-01T13:30",
            "text-date Bận việc!C3: 1/3/2027 17h → 2027-03-01T17:00"
        ]
    );
    let instance = json_of(&good(imported));
    assert_eq!(
        instance["people"][0]["unavailable"],
        json!([{ "from": "2027-02-15", "to": "2027-02-15", "reason": "5" }])
    );
    assert_eq!(
        instance["people"][1]["unavailable"],
        json!([{ "from": "2027-03-01T13:30", "to": "2027-03-01T17:00" }])
    );
}

#[test]
fn headers_are_found_whatever_they_look_like() {
    let rows: [&[&str]; 5] = [
        &["DANH SÁCH CÁN BỘ QUÝ I"],
        &[],
        &["STT", "  HỌ  VÀ TÊN (*)", "nơi Ở", "Nhom", "Cột của tôi", "Chức vu"],
        &["1", "Nguyễn Văn An\u{a0} ", "Ấp Đông", "cap uy vien, BTV", "x", "Bí thư"],
        &["2"],
    ];
    let imported = read(&with(sheet("Cấp ủy viên", &rows)));
    // The other sheet of people is there as well: both are read.
    let remarks: Vec<(&str, &str)> =
        imported.remarks.iter().map(|own| (own.place.as_str(), own.value.as_str())).collect();
    assert_eq!(remarks, [("Cấp ủy viên!E3", "Cột của tôi")]);
    let instance = good(imported);
    assert_eq!(instance.people.len(), 3);
    let person = json_of(&instance)["people"][2].clone();
    assert_eq!(person["name"], "Nguyễn Văn An");
    assert_eq!(person["id"], "nguyen-van-an-2");
    assert_eq!(person["groups"], json!(["committee", "standing_board"]));
    assert_eq!(person["title"], "Bí thư");
}

#[test]
fn a_sheet_of_another_name_is_known_by_its_headers() {
    let mut grids = office();
    grids[1].name = "Sheet1".into();
    let imported = read(&grids);
    assert!(assumed(&imported).contains(&"sheet Sheet1!A1: Sheet1 → Cán bộ".to_owned()));
    assert_eq!(good(imported).people.len(), 2);
    grids.push(sheet("Nháp", &[&["a", "b"], &["1", "2"]]));
    assert_eq!(read(&grids).remarks[0].place, "Nháp");
}

#[test]
fn merged_cells_and_blank_ones_below_mean_the_row_above_and_that_is_told() {
    let rows: [&[&str]; 4] = [
        &["Chi bộ", "Loại", "Ngày họp", "Giờ", "Số phút", "Tháng", "Cùng buổi thường kỳ"],
        &["Chi bộ ấp Đông", "", "ngày 3", "19:00", "120"],
        &["", "chuyên đề", "", "", "180", "3", "có"],
        &["", "chuyên đề", "ngày 20", "19:00", "", "2"],
    ];
    let mut grid = sheet("Lịch sinh hoạt", &rows);
    grid.merged.push([1, 0, 2, 0]);
    let imported = read(&with(grid));
    let told = assumed(&imported);
    for line in [
        "merged Lịch sinh hoạt!A3:  → Chi bộ ấp Đông",
        "above Lịch sinh hoạt!A4:  → Chi bộ ấp Đông",
        "default Lịch sinh hoạt!E4: Số phút → 120",
    ] {
        assert!(told.contains(&line.to_owned()), "{line}\n{told:#?}");
    }
    assert_eq!(good(imported).cells[0].meetings.len(), 3);
}

#[test]
fn names_without_their_accents_are_found_and_that_is_told() {
    let rows: [&[&str]; 2] = [&["Cán bộ", "Số dư"], &["Nguyen Van An", "-3/4"]];
    let imported = read(&with(sheet("Số dư đầu kỳ", &rows)));
    assert!(
        assumed(&imported).contains(&"accents Số dư đầu kỳ!A2: Nguyen Van An → nguyen-van-an".to_owned())
    );
    assert_eq!(
        json_of(&good(imported))["history"]["openings"],
        json!([{ "person": "nguyen-van-an", "points": "-3/4" }])
    );
}

#[test]
fn example_rows_are_not_read() {
    let rows: [&[&str]; 3] =
        [&["Ngày", "Lý do"], &["(ví dụ) 08/03/2027", "Đại hội"], &["09/03/2027", "Hội nghị"]];
    let instance = json_of(&good(read(&with(sheet("Ngày nghỉ", &rows)))));
    assert_eq!(instance["calendar"]["days_off"], json!([{ "date": "2027-03-09", "text": "Hội nghị" }]));
}

#[test]
fn the_rest_names_items_by_their_ids() {
    let rows: [&[&str]; 4] = [
        &["Đường dẫn", "Giá trị (JSON)"],
        &["people/tran-thi-binh/unavailable", "[{\"from\":\"2027-02-01\","],
        &["", "\"to\":\"2027-02-02\"}]"],
        &["policy/follow_up/answer_days", "7"],
    ];
    let instance = json_of(&good(read(&with(sheet("Khác", &rows)))));
    assert_eq!(instance["people"][1]["unavailable"], json!([{ "from": "2027-02-01", "to": "2027-02-02" }]));
    assert_eq!(instance["policy"]["follow_up"]["answer_days"], 7);
}
