//! What has no column of its own.

use super::entry::{Column, Kind, Shape, Sheet};

pub(super) static REST: Sheet = Sheet {
    key: "rest",
    name: "Khác",
    also: &["Phần khác"],
    shape: Shape::Rest,
    most: 200_000,
    about: "Những gì không có cột riêng: đường dẫn và giá trị JSON. Chương trình ghi; văn phòng thường không cần sửa.",
    columns: &[
        Column::new("path", "Đường dẫn", Kind::Path)
            .wanted()
            .note("Đường dẫn trong dữ liệu; mã thay cho số thứ tự: people/an/calendar/text. Dòng chỉ có giá trị nối tiếp giá trị ở dòng trên.")
            .example(&["policy/follow_up/answer_days"])
            .wide(48.0),
        Column::new("value", "Giá trị (JSON)", Kind::Json)
            .wanted()
            .also(&["Giá trị"])
            .note("Giá trị JSON; null: bỏ giá trị đó.")
            .example(&["10"])
            .wide(80.0),
    ],
};
