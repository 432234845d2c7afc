//! The first sheet: how the others are filled in.

use rust_xlsxwriter::Worksheet;

use super::style::Styles;
use crate::workbook::catalogue::{EXAMPLE, GUIDE, SHEETS};

type Result<T> = std::result::Result<T, rust_xlsxwriter::XlsxError>;

/// What is said of all sheets.
const LINES: [&str; 10] = [
    "Mỗi bảng một loại dữ liệu, mỗi dòng một người, một chi bộ, một cuộc họp… Con trỏ đặt lên đầu cột thì hiện cách ghi.",
    "Đầu cột màu cam: phải điền. Đầu cột màu xanh: có thể để trống.",
    "Dòng ví dụ (chữ nghiêng màu xám, ô đầu bắt đầu bằng “(ví dụ)”) không được đọc; xoá đi hay để lại đều được.",
    "Không cần giữ thứ tự cột; cột được nhận theo tiêu đề, không phân biệt chữ hoa, dấu, “uỷ” hay “ủy”. Cột lạ được bỏ qua và báo lại.",
    "Tham chiếu đến người, địa điểm, xã, chi bộ bằng tên hoặc bằng mã. Hai người trùng tên thì ghi mã.",
    "Mã để trống thì được đặt theo tên và báo lại. Quý sau nên dùng lại đúng mã cũ để số liệu nối tiếp.",
    "Ngày ghi dạng ngày hoặc chữ dd/mm/yyyy, năm đủ bốn chữ số. Giờ ghi 19:00, 19h30 hoặc 19h. Số lẻ ghi 0,5 hoặc 1/2.",
    "Bảng Xã, phường và bảng Địa điểm có thể để trống cả bảng: khi đó lấy các tên dùng ở bảng khác.",
    "Bảng Khác do chương trình ghi, chứa những gì không có cột riêng; văn phòng thường không cần sửa.",
    "Điền xong, lưu lại, rồi chạy: luanphien import TỆP.xlsx -o du-lieu.json. Lỗi được nêu từng ô; thêm --mark LOI.xlsx để xem lỗi ngay trong bảng.",
];

/// Writes the guide.
pub(super) fn write(styles: &Styles) -> Result<Worksheet> {
    let mut page = Worksheet::new();
    page.set_name(GUIDE)?.set_column_width(0, 26)?.set_column_width(1, 96)?;
    page.write_string_with_format(
        0,
        0,
        "Dữ liệu để phân công dự sinh hoạt chi bộ và tiếp dân",
        &styles.title,
    )?;
    let mut row = 2;
    for (number, line) in (1_u32..).zip(LINES) {
        page.write_string_with_format(row, 0, format!("{number}."), &styles.entry)?;
        page.write_string_with_format(
            row,
            1,
            line.replace("“(ví dụ)”", &format!("“{EXAMPLE}”")),
            &styles.entry,
        )?;
        page.set_row_height(row, height(line, 96.0))?;
        row += 1;
    }
    row += 1;
    page.write_string_with_format(row, 0, "Bảng", &styles.head)?;
    page.write_string_with_format(row, 1, "Ghi gì", &styles.head)?;
    for sheet in SHEETS {
        row += 1;
        page.write_string_with_format(row, 0, sheet.name, &styles.entry)?;
        page.write_string_with_format(row, 1, sheet.about, &styles.entry)?;
        page.set_row_height(row, height(sheet.about, 96.0))?;
    }
    page.set_print_fit_to_pages(1, 0);
    Ok(page)
}

/// Points that a wrapped text needs in a column of so many characters.
pub(super) fn height(text: &str, width: f64) -> f64 {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    (f64::from(letters) * 1.1 / width).ceil().max(1.0) * 16.5
}
