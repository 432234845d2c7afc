//! Citizen receptions, and who sits beside the host.

use super::cells::RULES;
use super::entry::{Column, Kind, Shape, Sheet, Target};
use super::ground::ID;
use super::words::{AVOID, LABELS, MONTH_END, ON_HOLIDAY};

pub(super) static RECEPTIONS: Sheet = Sheet {
    key: "receptions",
    name: "Tiếp dân",
    also: &["Lịch tiếp dân", "Tiếp công dân"],
    shape: Shape::List("receptions"),
    most: 1000,
    about: "Lịch tiếp dân của từng người đứng đầu. Ghi một trong hai cột Ngày tiếp và Chọn trong khoảng.",
    columns: &[
        Column::new("name", "Tên lịch tiếp dân", Kind::Text)
            .wanted()
            .also(&["Lịch tiếp dân", "Tên"])
            .note("Như in trên lịch niêm yết.")
            .example(&["Bí thư Đảng uỷ xã tiếp dân"])
            .wide(36.0),
        Column::new("place", "Nơi tiếp", Kind::Ref(Target::Places))
            .wanted()
            .also(&["Địa điểm"])
            .note("Tên trong bảng Địa điểm.")
            .example(&["Trụ sở Đảng uỷ xã"])
            .wide(30.0),
        Column::new("commune", "Xã, phường", Kind::Ref(Target::Communes))
            .also(&["Xã", "Phường"])
            .note("Tên trong bảng Xã, phường.")
            .example(&["Xã Phú Thọ"])
            .wide(22.0),
        Column::new("host.head.person", "Người đứng đầu", Kind::Ref(Target::People))
            .also(&["Chủ trì", "Người chủ trì", "Người tiếp"])
            .note("Họ tên hoặc mã trong bảng Cán bộ. Nếu nhiều người thay phiên nhau chủ trì thì để trống, ghi ở cột Thay phiên chủ trì.")
            .example(&["Nguyễn Văn An"])
            .wide(28.0),
        Column::new("host.head.delegates", "Người được uỷ quyền", Kind::Scored(Target::People, "person", "cost", None))
            .also(&["Uỷ quyền", "Tiếp thay"])
            .note("Ai được tiếp thay, cách nhau bằng dấu chấm phẩy; người đầu được chọn trước. Số trong ngoặc: mức phải tránh, 1 nếu không ghi.")
            .example(&["Trần Thị Bình"])
            .wide(30.0),
        Column::new("host.rotating.people", "Thay phiên chủ trì", Kind::Refs(Target::People))
            .note("Những người thay phiên nhau chủ trì, theo thứ tự, cách nhau bằng dấu chấm phẩy.")
            .wide(30.0),
        Column::new("dates.rule.rule", "Ngày tiếp", Kind::Rule)
            .also(&["Ngày tiếp dân", "Ngày"])
            .note(RULES)
            .example(&["ngày 15"])
            .wide(24.0),
        Column::new("dates.choose.windows", "Chọn trong khoảng", Kind::Windows)
            .note("Kế hoạch chọn ngày: ngày 1–14 (tốt nhất 10); ngày 15–28 (tốt nhất 20, thứ hai, thứ ba). Thêm “cả ngày nghỉ” nếu không cần là ngày làm việc.")
            .wide(34.0),
        Column::new("sittings", "Giờ tiếp", Kind::Sittings)
            .also(&["Giờ"])
            .note("07:30–11:00, hoặc 07:30 (210 phút); hai buổi trong ngày cách nhau bằng dấu chấm phẩy.")
            .example(&["07:30–11:00"])
            .wide(26.0),
        Column::new("min_per_month", "Số buổi mỗi tháng", Kind::Whole)
            .note("Số buổi tối thiểu theo quy định; để trống: như bảng Chung.")
            .example(&["2"])
            .wide(12.0),
        Column::new("posting_lead", "Niêm yết trước (ngày làm việc)", Kind::Whole).note("Để trống: 5.").wide(14.0),
        Column::new("topics", "Nội dung", Kind::Texts)
            .note("Niêm yết cùng lịch, cách nhau bằng dấu chấm phẩy.")
            .example(&["đất đai; an sinh xã hội"])
            .wide(30.0),
        Column::new("dates.rule.months", "Tháng", Kind::Months)
            .note("Chỉ những tháng này; để trống: tháng nào cũng có.")
            .wide(12.0),
        Column::new("dates.rule.on_holiday", "Nếu trùng ngày nghỉ", Kind::Word(ON_HOLIDAY))
            .note("Để trống: lùi sang ngày làm việc sau.")
            .wide(24.0),
        Column::new("dates.rule.avoid", "Tránh những ngày", Kind::Word(AVOID)).note("Để trống: mọi ngày nghỉ.").wide(16.0),
        Column::new("dates.rule.month_end", "Tháng không có ngày đó", Kind::Word(MONTH_END))
            .note("Để trống: lấy ngày gần nhất.")
            .wide(18.0),
        Column::new("dates.choose.min_days_between", "Cách nhau ít nhất (ngày)", Kind::Whole)
            .note("Giữa hai buổi, khi kế hoạch chọn ngày.")
            .wide(14.0),
        Column::new("seasons", "Giờ theo mùa", Kind::Seasons)
            .note("16/04–15/10: 07:00–11:00 | 16/10–15/04: 07:30–11:30. Khi có cột này, cột Giờ tiếp dùng cho những ngày còn lại.")
            .wide(30.0),
        Column::new("priority", "Ưu tiên", Kind::Whole).note("Số lớn được phân công trước. Để trống: 1.").wide(10.0),
        Column::new("points.host", "Điểm chủ trì", Kind::Whole).note("Để trống: theo bảng Quy định.").wide(10.0),
        Column::new("points.panel", "Điểm tham gia", Kind::Whole).note("Để trống: theo bảng Quy định.").wide(10.0),
        ID,
    ],
};

/// The reception that a row of another sheet belongs to.
const OF: Column = Column::new("", "Lịch tiếp dân", Kind::Ref(Target::Receptions))
    .wanted()
    .also(&["Tên lịch tiếp dân", "Tiếp dân"])
    .note("Tên trong bảng Tiếp dân.")
    .example(&["Bí thư Đảng uỷ xã tiếp dân"])
    .wide(36.0);

pub(super) static PANEL: Sheet = Sheet {
    key: "panel",
    name: "Thành phần tiếp dân",
    also: &["Thành phần tham gia", "Thành phần"],
    shape: Shape::Inside(Target::Receptions, "panel"),
    most: 20_000,
    about: "Ai ngồi cùng người chủ trì: mỗi loại thành phần một dòng.",
    columns: &[
        OF,
        Column::new("role", "Thành phần", Kind::Text)
            .wanted()
            .also(&["Vai trò"])
            .note("Như in trên lịch niêm yết.")
            .example(&["Cơ quan tham mưu"])
            .wide(36.0),
        Column::new("groups", "Chọn trong nhóm", Kind::Labels)
            .also(&["Nhóm"])
            .note("Người có một trong các nhóm này; để trống: ai cũng được.")
            .example(&["cơ quan tham mưu"])
            .wide(30.0),
        Column::new("count", "Số người", Kind::Whole).note("Để trống: 1.").example(&["1"]).wide(10.0),
        Column::new("required", "Bắt buộc", Kind::YesNo)
            .note("Để trống: có. không: có thì tốt.")
            .example(&["có"])
            .wide(10.0),
    ],
};

pub(super) static COMPOSITION: Sheet = Sheet {
    key: "composition",
    name: "Cơ cấu tiếp dân",
    also: &["Cơ cấu"],
    shape: Shape::Inside(Target::Receptions, "composition"),
    most: 20_000,
    about: "Mỗi buổi có ít nhất, nhiều nhất bao nhiêu người của một nhóm (cả người chủ trì).",
    columns: &[
        OF,
        Column::new("group", "Nhóm", Kind::Label(LABELS)).wanted().example(&["nữ"]).wide(30.0),
        Column::new("at_least", "Ít nhất", Kind::Whole).example(&["1"]).wide(10.0),
        Column::new("at_most", "Nhiều nhất", Kind::Whole).wide(12.0),
    ],
};
