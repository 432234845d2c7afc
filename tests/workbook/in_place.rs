//! `import --mark` of the clerk's own workbook: the mistakes are shown in it, and all else stays as it was.

use std::io::Read as _;
use std::path::Path;

use luanphien::workbook::{Datum, Grid, open};
use rust_xlsxwriter::{Color, Format, Formula, Note, Workbook, Worksheet};
use tempfile::TempDir;

use crate::cli::call::{Call, Came};

const OWN: u32 = 0x0020_4080;

/// A workbook as a clerk dresses it: own colours, a wide column, a formula, a note, a sheet of no concern. In `day` stands the day of a leave.
fn dressed(day: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = sheet(&mut book, "Chung", &[&["Cấp uỷ", "Đảng uỷ xã Mẫu"], &["Kỳ phân công", "quý I/2027"]]);
    page.set_column_width(1, 47.5).unwrap();
    sheet(
        &mut book,
        "Cán bộ",
        &[
            &["Họ và tên", "Nhóm", "Nơi ở"],
            &["Nguyễn Văn An", "cấp uỷ viên", "Ấp Đông"],
            &["Trần Thị Bình", "cấp uỷ viên", "Ấp Tây"],
        ],
    );
    sheet(
        &mut book,
        "Chi bộ",
        &[&["Tên chi bộ", "Xã, phường", "Nơi họp"], &["Chi bộ ấp Đông", "Xã Mẫu", "Ấp Đông"]],
    );
    sheet(
        &mut book,
        "Lịch sinh hoạt",
        &[&["Chi bộ", "Ngày họp", "Giờ", "Số phút"], &["Chi bộ ấp Đông", "ngày 3", "19h", "120"]],
    );
    let page =
        sheet(&mut book, "Bận việc", &[&["Cán bộ", "Từ", "Đến"], &["Trần Thị Bình", day, "16/02/2027"]]);
    page.insert_note(1, 1, &Note::new("hỏi lại chị Bình").set_author("Văn phòng")).unwrap();
    let bold = Format::new().set_bold().set_font_color(Color::RGB(OWN));
    let page = sheet(&mut book, "Của tôi", &[]);
    page.write_formula_with_format(0, 0, Formula::new("=1+2").set_result("3"), &bold).unwrap();
    book.save_to_buffer().unwrap()
}

fn sheet<'b>(book: &'b mut Workbook, name: &str, rows: &[&[&str]]) -> &'b mut Worksheet {
    let page = book.add_worksheet().set_name(name).unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            page.write_string(row, column, *text).unwrap();
        }
    }
    page
}

fn import(folder: TempDir, file: &str) -> Came {
    Call::within(folder, ["import", file, "-o", "quy-1.json", "--mark", "loi.xlsx", "--json"]).run()
}

/// All parts of a workbook whose names begin so, one after the other.
fn parts(path: &Path, start: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.starts_with(start) && name.ends_with("xml") {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all
}

fn grids(path: &Path) -> Vec<Grid> {
    open("loi", &std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn the_clerks_own_workbook_comes_back_with_the_mistakes_in_it() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("quy.xlsx"), dressed("mai")).unwrap();
    let came = import(folder, "quy.xlsx");
    assert_eq!(came.code, 3, "{}{}", came.stdout, came.stderr);
    let path = came.folder.path().join("loi.xlsx");
    let names: Vec<String> = grids(&path).into_iter().map(|grid| grid.name).collect();
    assert_eq!(names, ["Chung", "Cán bộ", "Chi bộ", "Lịch sinh hoạt", "Bận việc", "Của tôi", "Lỗi"]);
    let told = grids(&path).pop().unwrap();
    assert_eq!(told.at(1, 0).map(Datum::shown).as_deref(), Some("Bận việc!B2"));
    let styles = parts(&path, "xl/styles");
    assert!(styles.contains("204080") && styles.contains("FFC7CE"), "{styles}");
    let sheets = parts(&path, "xl/worksheets/sheet");
    assert!(sheets.contains("1+2") && sheets.contains("48.2"), "own formula and width: {sheets}");
    let notes = parts(&path, "xl/comments");
    assert!(notes.contains("E2307"), "{notes}");
    assert!(notes.contains("hỏi lại chị Bình"), "the clerk's note stays: {notes}");
}

#[test]
fn marks_of_an_earlier_time_are_taken_away() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("quy.xlsx"), dressed("mai")).unwrap();
    let came = import(folder, "quy.xlsx");
    std::fs::rename(came.folder.path().join("loi.xlsx"), came.folder.path().join("sua.xlsx")).unwrap();
    let again = import(came.folder, "sua.xlsx");
    assert_eq!(again.code, 3, "the mistake is still there");
    let path = again.folder.path().join("loi.xlsx");
    let notes = parts(&path, "xl/comments");
    assert_eq!(notes.matches("E2307").count(), 1, "{notes}");
    assert_eq!(notes.matches("hỏi lại chị Bình").count(), 1, "{notes}");
    assert_eq!(grids(&path).iter().filter(|grid| grid.name.starts_with("Lỗi")).count(), 1);
}

#[test]
fn once_mended_the_cell_is_as_it_was() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("quy.xlsx"), dressed("mai")).unwrap();
    let came = import(folder, "quy.xlsx");
    let marked = std::fs::read(came.folder.path().join("loi.xlsx")).unwrap();
    let mut book = umya_spreadsheet::reader::xlsx::read_reader(std::io::Cursor::new(marked), true).unwrap();
    book.sheet_by_name_mut("Bận việc").unwrap().cell_mut("B2").set_value_string("15/02/2027");
    umya_spreadsheet::writer::xlsx::write(&book, came.folder.path().join("sua.xlsx")).unwrap();
    let again = import(came.folder, "sua.xlsx");
    assert_eq!(again.code, 0, "{}{}", again.stdout, again.stderr);
    let path = again.folder.path().join("loi.xlsx");
    let notes = parts(&path, "xl/comments");
    assert!(!notes.contains("E2307") && notes.contains("hỏi lại chị Bình"), "{notes}");
}

#[test]
fn a_workbook_without_mistakes_comes_back_without_marks() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("quy.xlsx"), dressed("15/02/2027")).unwrap();
    let came = import(folder, "quy.xlsx");
    assert_eq!(came.code, 0, "{}{}", came.stdout, came.stderr);
    let path = came.folder.path().join("loi.xlsx");
    assert!(!parts(&path, "xl/styles").contains("FFC7CE"));
    let told = grids(&path).pop().unwrap();
    assert_eq!((told.name.as_str(), told.rows().len()), ("Lỗi", 1), "only the heads");
}
