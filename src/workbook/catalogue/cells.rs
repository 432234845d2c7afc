//! Cells and when they meet.

use super::entry::{Column, Kind, Shape, Sheet, Target};
use super::ground::ID;
use super::words::{AVOID, MEETINGS, MONTH_END, ON_HOLIDAY};

/// The grammar of rules of dates, as the notes tell it.
pub(super) const RULES: &str = "ngày 15 · ngày cuối tháng · thứ ba tuần 3 (tuần chứa ngày 1 là tuần 1) · thứ ba lần thứ 2 · \
     chủ nhật cuối cùng · thứ năm hằng tuần · thứ bảy mỗi 4 tuần từ 02/01/2027 · ngày 10; ngày 20 · RRULE:…";

pub(super) static CELLS: Sheet = Sheet {
    key: "cells",
    name: "Chi bộ",
    also: &["Danh sách chi bộ"],
    shape: Shape::List("cells"),
    most: 3000,
    about: "Các chi bộ, mỗi chi bộ một dòng; khi nào họp thì ghi ở bảng Lịch sinh hoạt.",
    columns: &[
        Column::new("name", "Tên chi bộ", Kind::Text)
            .wanted()
            .also(&["Chi bộ", "Tên"])
            .note("Tên như in trên văn bản.")
            .example(&["Chi bộ ấp Đông", "Chi bộ ấp Tây"])
            .wide(30.0),
        Column::new("commune", "Xã, phường", Kind::Ref(Target::Communes))
            .wanted()
            .also(&["Xã", "Phường", "Thuộc xã", "Địa bàn"])
            .note("Tên trong bảng Xã, phường.")
            .example(&["Xã Phú Thọ", "Xã Phú Thọ"])
            .wide(24.0),
        Column::new("place", "Nơi họp", Kind::Ref(Target::Places))
            .wanted()
            .also(&["Địa điểm", "Nơi sinh hoạt"])
            .note("Tên trong bảng Địa điểm.")
            .example(&["Nhà văn hoá ấp Đông", "Nhà văn hoá ấp Tây"])
            .wide(36.0),
        Column::new("priority", "Ưu tiên", Kind::Whole)
            .also(&["Mức ưu tiên"])
            .note("Khi không đủ người: số lớn được phân công trước. Để trống: 1.")
            .wide(10.0),
        Column::new("accompanying", "Người dự", Kind::Seats)
            .also(&["Thành phần dự"])
            .note("Để trống: một cấp uỷ viên. Nhiều hơn: cấp uỷ viên; ban đảng × 2 (ban đảng). Trong ngoặc là nhóm được chọn.")
            .wide(30.0),
        ID,
    ],
};

pub(super) static MEETINGS_OF_CELLS: Sheet = Sheet {
    key: "meetings",
    name: "Lịch sinh hoạt",
    also: &["Lịch họp", "Lịch họp chi bộ", "Sinh hoạt chi bộ"],
    shape: Shape::Inside(Target::Cells, "meetings"),
    most: 50_000,
    about: "Mỗi chi bộ họp khi nào: mỗi cách định ngày một dòng.",
    columns: &[
        Column::new("", "Chi bộ", Kind::Ref(Target::Cells))
            .wanted()
            .also(&["Tên chi bộ"])
            .note("Tên trong bảng Chi bộ.")
            .example(&["Chi bộ ấp Đông", "Chi bộ ấp Tây", "Chi bộ ấp Tây"])
            .wide(30.0),
        Column::new("kind", "Loại", Kind::Word(MEETINGS))
            .also(&["Loại cuộc họp", "Loại sinh hoạt"])
            .note("thường kỳ (để trống cũng vậy) hoặc chuyên đề.")
            .example(&["thường kỳ", "thường kỳ", "chuyên đề"])
            .wide(13.0),
        Column::new("rule", "Ngày họp", Kind::Rule)
            .also(&["Ngày", "Ngày sinh hoạt"])
            .note(RULES)
            .example(&["ngày 3", "chủ nhật lần thứ 1", ""])
            .wide(26.0),
        Column::new("start", "Giờ", Kind::Clock)
            .also(&["Giờ họp", "Bắt đầu", "Giờ bắt đầu"])
            .note("19:00, 19h30 hoặc 19h.")
            .example(&["19:00", "08:00", ""])
            .wide(9.0),
        Column::new("minutes", "Số phút", Kind::Whole)
            .assumed("120")
            .also(&["Thời lượng", "Thời lượng (phút)"])
            .note("Cuộc họp dài bao nhiêu phút; họp chung một buổi: cả buổi.")
            .example(&["120", "90", "180"])
            .wide(10.0),
        Column::new("months", "Tháng", Kind::Months)
            .also(&["Các tháng"])
            .note("Chỉ những tháng này, cách nhau bằng dấu chấm phẩy: 3; 6. Để trống: tháng nào cũng họp.")
            .example(&["", "", "3"])
            .wide(12.0),
        Column::new("one_sitting", "Cùng buổi thường kỳ", Kind::YesNo)
            .also(&["Họp chung buổi"])
            .note("có: chuyên đề họp luôn trong buổi thường kỳ của tháng; khi đó để trống ngày và giờ.")
            .example(&["", "", "có"])
            .wide(14.0),
        Column::new("on_holiday", "Nếu trùng ngày nghỉ", Kind::Word(ON_HOLIDAY))
            .note("Để trống: lùi sang ngày sau.")
            .wide(24.0),
        Column::new("avoid", "Tránh những ngày", Kind::Word(AVOID)).note("Để trống: ngày lễ.").wide(16.0),
        Column::new("month_end", "Tháng không có ngày đó", Kind::Word(MONTH_END))
            .note("Ngày 30 tháng 2, thứ hai lần thứ 5: để trống thì lấy ngày gần nhất.")
            .wide(18.0),
        Column::new("points", "Điểm", Kind::Whole).note("Để trống: theo bảng Quy định.").wide(8.0),
    ],
};

pub(super) static JOINT: Sheet = Sheet {
    key: "joint_meetings",
    name: "Họp liên chi bộ",
    also: &["Họp chung nhiều chi bộ"],
    shape: Shape::List("joint_meetings"),
    most: 3000,
    about: "Một cuộc họp của nhiều chi bộ, thay cuộc họp thường kỳ của từng chi bộ trong tháng đó.",
    columns: &[
        Column::new("cells", "Các chi bộ", Kind::Refs(Target::Cells))
            .wanted()
            .note("Cách nhau bằng dấu chấm phẩy; chi bộ đầu là chủ nhà.")
            .example(&["Chi bộ ấp Đông; Chi bộ ấp Tây"])
            .wide(40.0),
        Column::new("date", "Ngày", Kind::Day).wanted().example(&["19/05/2027"]).wide(13.0),
        Column::new("start", "Giờ", Kind::Clock)
            .wanted()
            .note("19:00, 19h30 hoặc 19h.")
            .example(&["19:00"])
            .wide(9.0),
        Column::new("minutes", "Số phút", Kind::Whole).assumed("120").example(&["150"]).wide(10.0),
        Column::new("place", "Nơi họp", Kind::Ref(Target::Places))
            .note("Để trống: nơi họp của chi bộ chủ nhà.")
            .wide(36.0),
        Column::new("moved_from", "Dời từ ngày", Kind::Day).note("Ngày đã định trước khi dời.").wide(13.0),
        Column::new("cancelled", "Đã huỷ", Kind::YesNo).wide(10.0),
        Column::new("points", "Điểm", Kind::Whole).note("Để trống: theo bảng Quy định.").wide(8.0),
    ],
};
