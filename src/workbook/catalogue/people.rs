//! People, and when they cannot come.

use super::entry::{Column, Kind, Shape, Sheet, Target};
use super::ground::ID;

pub(super) static PEOPLE: Sheet = Sheet {
    key: "people",
    name: "Cán bộ",
    also: &["Cấp uỷ viên", "Danh sách cán bộ", "Danh sách", "Nhân sự"],
    shape: Shape::List("people"),
    most: 3000,
    about: "Cấp uỷ viên và những người tham gia tiếp dân, mỗi người một dòng.",
    columns: &[
        Column::new("name", "Họ và tên", Kind::Text)
            .wanted()
            .also(&["Họ tên", "Tên", "Cán bộ", "Đồng chí"])
            .note("Như in trên văn bản.")
            .example(&["Nguyễn Văn An", "Trần Thị Bình"])
            .wide(28.0),
        Column::new("title", "Chức vụ", Kind::Text)
            .also(&["Chức danh"])
            .note("Như in trên văn bản.")
            .example(&["Bí thư", "Chủ tịch Uỷ ban MTTQ"])
            .wide(28.0),
        Column::new("groups", "Nhóm", Kind::Labels)
            .also(&["Nhóm, khối", "Khối"])
            .note("Cách nhau bằng dấu phẩy. Thường dùng: cấp uỷ viên, ban thường vụ, cơ quan tham mưu; nhóm khác tự đặt tên. \
                   Chỉ người có nhóm cấp uỷ viên được phân công dự chi bộ, trừ khi bảng Chi bộ ghi khác.")
            .example(&["cấp uỷ viên, ban thường vụ", "cấp uỷ viên, đoàn thể"])
            .wide(32.0),
        Column::new("home", "Nơi ở", Kind::Ref(Target::Places))
            .note("Tên trong bảng Địa điểm.")
            .example(&["Nhà văn hoá ấp Đông", ""])
            .wide(28.0),
        Column::new("workplace", "Nơi làm việc", Kind::Ref(Target::Places))
            .also(&["Cơ quan"])
            .note("Tên trong bảng Địa điểm.")
            .example(&["Trụ sở Đảng uỷ xã", "Trụ sở Đảng uỷ xã"])
            .wide(28.0),
        Column::new("share", "Phần gánh", Kind::Fraction)
            .also(&["Tỉ lệ", "Tỷ lệ"])
            .note("1: như mọi người (để trống cũng vậy); 1/2 hoặc 0,5: một nửa; 0: không nhận việc tính điểm.")
            .example(&["1/2", ""])
            .wide(11.0),
        Column::new("limits", "Giới hạn", Kind::Limits)
            .note("Cách nhau bằng dấu chấm phẩy: ngày ≤ 2; tuần ≤ 3 việc; tháng 1–6 việc; quý ≤ 3000 phút. ≥: ít nhất.")
            .example(&["tuần ≤ 3 việc; ngày ≤ 1 việc", ""])
            .wide(28.0),
        Column::new("from", "Giữ chức từ", Kind::Day)
            .also(&["Từ ngày"])
            .note("Ngày đầu giữ chức; để trống: trước cả kỳ.")
            .wide(13.0),
        Column::new("to", "Giữ chức đến", Kind::Day)
            .also(&["Đến ngày"])
            .note("Ngày cuối giữ chức; để trống: hết kỳ.")
            .example(&["", "28/02/2027"])
            .wide(13.0),
        Column::new("cells.never", "Không dự chi bộ", Kind::Refs(Target::Cells))
            .note("Chi bộ không phân công người này, cách nhau bằng dấu chấm phẩy.")
            .example(&["", "Chi bộ ấp Đông"])
            .wide(28.0),
        Column::new("cells.preferred", "Nên dự chi bộ", Kind::Scored(Target::Cells, "cell", "score", Some(1)))
            .also(&["Mong muốn"])
            .note("Chi bộ nên phân công, cách nhau bằng dấu chấm phẩy; có thể ghi mức trong ngoặc: Chi bộ ấp Tây (3).")
            .wide(28.0),
        Column::new("calendar.file", "Tệp lịch (.ics)", Kind::Text)
            .also(&["Lịch", "Tệp lịch"])
            .note("Tệp lịch của người này, đặt cạnh tệp dữ liệu; sự kiện trong đó là giờ bận.")
            .wide(20.0),
        ID,
    ],
};

pub(super) static BUSY: Sheet = Sheet {
    key: "busy",
    name: "Bận việc",
    also: &["Lịch bận", "Vắng", "Nghỉ phép"],
    shape: Shape::Inside(Target::People, "unavailable"),
    most: 100_000,
    about: "Khi nào ai không đi được: đi học, công tác, nghỉ phép.",
    columns: &[
        Column::new("", "Cán bộ", Kind::Ref(Target::People))
            .wanted()
            .also(&["Họ và tên", "Họ tên"])
            .note("Họ tên hoặc mã trong bảng Cán bộ.")
            .example(&["Nguyễn Văn An", "Trần Thị Bình"])
            .wide(28.0),
        Column::new("from", "Từ", Kind::When)
            .wanted()
            .also(&["Từ ngày", "Bắt đầu"])
            .note("Ngày đầu (dd/mm/yyyy), hoặc ngày và giờ: 01/03/2027 13:30.")
            .example(&["15/02/2027", "01/03/2027 13:30"])
            .wide(18.0),
        Column::new("to", "Đến", Kind::When)
            .wanted()
            .also(&["Đến ngày", "Kết thúc"])
            .note("Ngày cuối (kể cả ngày đó), hoặc ngày và giờ.")
            .example(&["26/02/2027", "01/03/2027 17:00"])
            .wide(18.0),
        Column::new("reason", "Lý do", Kind::Text).example(&["Đi học", "Họp tỉnh"]).wide(36.0),
    ],
};
