//! What was before the period, and what is fixed in it.

use super::entry::{Column, Kind, Shape, Sheet, Target};
use super::words::ROLES;

/// Who a row is about.
const WHO: Column = Column::new("person", "Cán bộ", Kind::Ref(Target::People))
    .wanted()
    .also(&["Họ và tên", "Họ tên"])
    .note("Họ tên hoặc mã trong bảng Cán bộ.")
    .example(&["Nguyễn Văn An"])
    .wide(28.0);

/// The cell a row is about.
const CELL: Column = Column::new("cell", "Chi bộ", Kind::Ref(Target::Cells))
    .wanted()
    .also(&["Tên chi bộ"])
    .note("Tên trong bảng Chi bộ.")
    .example(&["Chi bộ ấp Đông"])
    .wide(30.0);

pub(super) static CURRENT: Sheet = Sheet {
    key: "current",
    name: "Đang theo dõi",
    also: &["Đang theo chi bộ"],
    shape: Shape::List("policy.current"),
    most: 10_000,
    about: "Đầu kỳ, ai đang theo chi bộ nào và còn theo tiếp.",
    columns: &[
        WHO,
        CELL,
        Column::new("months_served", "Đã theo (tháng)", Kind::Whole)
            .wanted()
            .note("Số tháng trọn đã theo trước ngày đầu kỳ.")
            .example(&["1"])
            .wide(14.0),
        Column::new("role", "Tư cách", Kind::Label(ROLES))
            .note("Để trống: chỗ đầu tiên của chi bộ.")
            .wide(20.0),
    ],
};

pub(super) static OPENINGS: Sheet = Sheet {
    key: "openings",
    name: "Số dư đầu kỳ",
    also: &["Số dư", "Điểm đầu kỳ"],
    shape: Shape::List("history.openings"),
    most: 3000,
    about: "Ai đã gánh hơn (+) hoặc kém (–) mức chung từ trước; không ghi là 0.",
    columns: &[
        WHO,
        Column::new("points", "Số dư (điểm)", Kind::Fraction)
            .wanted()
            .also(&["Số dư", "Điểm"])
            .note("Số nguyên, số lẻ (0,5) hoặc phân số (–3/4).")
            .example(&["-3/4"])
            .wide(14.0),
    ],
};

pub(super) static VISITS: Sheet = Sheet {
    key: "visits",
    name: "Lượt đã dự",
    also: &["Đã dự", "Lịch sử"],
    shape: Shape::List("history.visits"),
    most: 200_000,
    about: "Trước kỳ này, ai đã dự chi bộ nào ngày nào, để luân phiên.",
    columns: &[
        WHO,
        CELL,
        Column::new("date", "Ngày", Kind::Day).wanted().example(&["03/12/2026"]).wide(13.0),
    ],
};

pub(super) static LOCKS: Sheet = Sheet {
    key: "locks",
    name: "Khoá chỗ",
    also: &["Khoá"],
    shape: Shape::List("locks"),
    most: 20_000,
    about: "Chỗ đã định trước cho một người, hoặc không được phân cho một người.",
    columns: &[
        Column::new("duty", "Việc", Kind::Text)
            .wanted()
            .note("Mã như trong kế hoạch: mã chi bộ/ngày (dong/2027-02-03), hoặc mã lịch/tháng/số (tiep-dan/2027-02/1).")
            .example(&["chi-bo-ap-dong/2027-02-03"])
            .wide(34.0),
        WHO,
        Column::new("seat", "Chỗ", Kind::Text).note("Mã chỗ như trong kế hoạch; để trống: chỗ nào của việc đó cũng được.").wide(28.0),
        Column::new("fixed", "Phải ngồi", Kind::YesNo)
            .note("Để trống hoặc có: phải ngồi đó; không: không được ngồi đó.")
            .example(&["không"])
            .wide(12.0),
    ],
};
