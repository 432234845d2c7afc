//! Spreadsheets that an instance is read from and written into.

mod catalogue;
mod command;
mod errors;
mod hostile;
mod in_place;
mod office;
mod random;
mod reading;
mod round_trip;

use std::path::{Path, PathBuf};

use luanphien::format::{Folder, InstanceDto, read_instance_dto};
use luanphien::workbook::{Datum, Grid, Imported, import, open};

/// A file of the repository.
pub(crate) fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// An instance of the repository, as it stands.
pub(crate) fn instance(path: &str) -> InstanceDto {
    read_instance_dto(&std::fs::read_to_string(at(path)).unwrap()).unwrap()
}

/// What is read from the bytes of a workbook, with the files beside `beside`.
pub(crate) fn imported(bytes: &[u8], beside: &str) -> Imported {
    let folder = at(beside).parent().unwrap().to_owned();
    import(&open("bang", bytes).unwrap(), None, &Folder(folder))
}

/// The issues of an import, each as `CODE place: value`.
pub(crate) fn issues(imported: &Imported) -> Vec<String> {
    imported.issues.iter().map(|(own, _)| format!("{} {}: {}", own.code.id, own.path, own.value)).collect()
}

/// A sheet of texts.
pub(crate) fn sheet(name: &str, rows: &[&[&str]]) -> Grid {
    let mut grid = Grid::new(name);
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            grid.put(row, column, Datum::text(text));
        }
    }
    grid
}

/// A small committee: all that an office has to type.
pub(crate) fn office() -> Vec<Grid> {
    vec![
        sheet("Chung", &[&["Cấp uỷ", "Đảng uỷ xã Mẫu"], &["Kỳ phân công", "quý I/2027"]]),
        sheet(
            "Cán bộ",
            &[
                &["Họ và tên", "Chức vụ", "Nhóm", "Nơi ở"],
                &["Nguyễn Văn An", "Bí thư", "cấp uỷ viên, ban thường vụ", "Trụ sở xã"],
                &["Trần Thị Bình", "Phó Bí thư", "cấp uỷ viên", "Ấp Đông"],
            ],
        ),
        sheet(
            "Chi bộ",
            &[
                &["Tên chi bộ", "Xã, phường", "Nơi họp"],
                &["Chi bộ ấp Đông", "Xã Mẫu", "Ấp Đông"],
                &["Chi bộ ấp Tây", "Xã Mẫu", "Ấp Tây"],
            ],
        ),
        sheet(
            "Lịch sinh hoạt",
            &[
                &["Chi bộ", "Ngày họp", "Giờ", "Số phút"],
                &["Chi bộ ấp Đông", "ngày 3", "19:00", "120"],
                &["Chi bộ ấp Tây", "chủ nhật lần thứ 1", "08h", "90"],
            ],
        ),
    ]
}

/// The office's sheets with one of them replaced.
pub(crate) fn with(grid: Grid) -> Vec<Grid> {
    let mut grids = office();
    grids.retain(|own| own.name != grid.name);
    grids.push(grid);
    grids
}

/// What comes of sheets, without files beside them.
pub(crate) fn read(grids: &[Grid]) -> Imported {
    import(grids, None, &luanphien::format::NoFiles)
}
