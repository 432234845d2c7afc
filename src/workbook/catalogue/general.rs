//! The committee, the period, and the days off.

use super::entry::{Column, Kind, Shape, Sheet};
use super::words::{COUNTRIES, LANGUAGES, LEVELS, MISSING};

pub(super) static GENERAL: Sheet = Sheet {
    key: "general",
    name: "Chung",
    also: &["Thông tin chung"],
    shape: Shape::Form,
    most: 200,
    about: "Cấp uỷ nào, kỳ nào.",
    columns: &[
        Column::new("organization.name", "Cấp uỷ", Kind::Text)
            .wanted()
            .also(&["Tên cấp uỷ", "Đơn vị"])
            .note("Tên như in trên văn bản: Đảng uỷ xã Phú Thọ."),
        Column::new("organization.level", "Cấp", Kind::Label(LEVELS))
            .assumed("xã")
            .note("xã, huyện, tỉnh hoặc tên cấp khác."),
        Column::new("horizon", "Kỳ phân công", Kind::Period)
            .wanted()
            .also(&["Quý", "Kỳ", "Thời gian"])
            .note("Một quý (quý I/2027), hoặc ngày đầu – ngày cuối (01/01/2027 – 31/03/2027)."),
        Column::new("title", "Tên kế hoạch", Kind::Text)
            .also(&["Tiêu đề"])
            .note("Như in ở đầu kế hoạch. Để trống: tên cấp uỷ và kỳ phân công."),
        Column::new("organization.min_sessions_per_month", "Số buổi tiếp dân mỗi tháng", Kind::Whole)
            .default("0")
            .note("Số buổi tối thiểu mỗi tháng theo quy định, cho lịch tiếp dân không ghi số riêng."),
        Column::new("language", "Ngôn ngữ", Kind::Word(LANGUAGES))
            .default("\"vi\"")
            .note("Ngôn ngữ của bảng tóm tắt và trang kế hoạch."),
        Column::new("calendar.country", "Ngày lễ của", Kind::Word(COUNTRIES))
            .default("\"vn\"")
            .note("Việt Nam, hoặc không: không tính ngày lễ nào."),
        Column::new("calendar.time_zone", "Múi giờ", Kind::Text)
            .default("\"Asia/Ho_Chi_Minh\"")
            .note("Tên múi giờ IANA."),
        Column::new("calendar.working_days", "Ngày làm bù", Kind::Days)
            .also(&["Ngày làm việc bù"])
            .note("Ngày nghỉ mà vẫn làm việc, cách nhau bằng dấu chấm phẩy: 13/03/2027; 20/03/2027."),
        Column::new("travel.missing", "Khi không biết đường đi", Kind::Word(MISSING))
            .default("\"error\"")
            .note("báo lỗi, đường chim bay (theo toạ độ), hoặc coi như 0 phút."),
        Column::new("travel.straight_line.detour_percent", "Đường đi so với đường chim bay (%)", Kind::Whole)
            .default("130")
            .note("130: đường đi dài gấp 1,3 lần đường chim bay."),
        Column::new("travel.straight_line.speed_kmh", "Tốc độ đi lại (km/giờ)", Kind::Whole)
            .default("30")
            .note("Dùng khi tính theo toạ độ."),
    ],
};

pub(super) static DAYS_OFF: Sheet = Sheet {
    key: "days_off",
    name: "Ngày nghỉ",
    also: &["Ngày nghỉ riêng"],
    shape: Shape::List("calendar.days_off"),
    most: 1000,
    about: "Ngày nghỉ riêng của cơ quan, ngoài ngày lễ (ngày lễ đã có sẵn).",
    columns: &[
        Column::new("date", "Ngày", Kind::Day).wanted().note("dd/mm/yyyy.").example(&["08/03/2027"]),
        Column::new("text", "Lý do", Kind::Text)
            .assumed("nghỉ")
            .note("Như in trên lịch.")
            .example(&["Đại hội Đảng bộ"])
            .wide(40.0),
    ],
};
