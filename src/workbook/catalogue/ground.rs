//! Communes, places, and the ways between them.

use super::entry::{Column, Kind, Shape, Sheet, Target};

pub(super) static COMMUNES: Sheet = Sheet {
    key: "communes",
    name: "Xã, phường",
    also: &["Xã", "Phường", "Xã, thị trấn", "Địa bàn"],
    shape: Shape::List("communes"),
    most: 1000,
    about: "Các xã, phường, địa bàn. Để trống cả bảng: lấy các tên dùng ở bảng khác.",
    columns: &[
        Column::new("name", "Tên xã, phường", Kind::Text)
            .wanted()
            .also(&["Xã, phường", "Tên", "Tên xã", "Địa bàn"])
            .note("Tên như in trên văn bản.")
            .example(&["Xã Phú Thọ"])
            .wide(28.0),
        Column::new("area_lead", "Phụ trách địa bàn", Kind::Ref(Target::People))
            .also(&["Người phụ trách"])
            .note("Họ tên hoặc mã trong bảng Cán bộ.")
            .example(&["Nguyễn Văn An"])
            .wide(28.0),
        ID,
    ],
};

/// The last column of every sheet whose rows are referred to.
pub(super) const ID: Column = Column::new("id", "Mã", Kind::Id)
    .also(&["Mã số", "ID"])
    .note("Có thể để trống: mã được đặt theo tên. Không dấu cách, không dấu /. Giữ nguyên mã từ quý này sang quý khác.");

pub(super) static PLACES: Sheet = Sheet {
    key: "places",
    name: "Địa điểm",
    also: &["Nơi họp", "Danh sách địa điểm"],
    shape: Shape::List("places"),
    most: 3000,
    about: "Nơi ở, nơi làm việc, nơi họp, nơi tiếp dân. Để trống cả bảng: lấy các tên dùng ở bảng khác.",
    columns: &[
        Column::new("name", "Tên địa điểm", Kind::Text)
            .also(&["Địa điểm", "Tên", "Nơi"])
            .note("Tên như in trên văn bản; để trống thì dùng mã.")
            .example(&["Nhà văn hoá ấp Đông", "Trụ sở Đảng uỷ xã"])
            .wide(36.0),
        Column::new("commune", "Xã, phường", Kind::Ref(Target::Communes))
            .also(&["Xã", "Phường", "Thuộc xã", "Địa bàn"])
            .note("Tên trong bảng Xã, phường.")
            .example(&["Xã Phú Thọ", "Xã Phú Thọ"])
            .wide(24.0),
        Column::new("lat", "Vĩ độ", Kind::Decimal)
            .also(&["Lat"])
            .note("Độ, dạng 10,6692. Ghi cùng kinh độ, hoặc để trống cả hai.")
            .example(&["10,6692", "10,6702"])
            .wide(12.0),
        Column::new("lon", "Kinh độ", Kind::Decimal)
            .also(&["Lon", "Lng"])
            .note("Độ, dạng 105,5650.")
            .example(&["105,5650", "105,5661"])
            .wide(12.0),
        ID,
    ],
};

pub(super) static ROADS: Sheet = Sheet {
    key: "roads",
    name: "Đường đi",
    also: &["Đường", "Thời gian đi lại"],
    shape: Shape::List("travel.roads"),
    most: 100_000,
    about: "Số phút đi giữa hai địa điểm; đường dài hơn được ghép từ các đoạn. Có toạ độ thì có thể để trống.",
    columns: &[
        Column::new("from", "Từ", Kind::Ref(Target::Places))
            .wanted()
            .also(&["Từ nơi"])
            .note("Tên trong bảng Địa điểm.")
            .example(&["Trụ sở Đảng uỷ xã"])
            .wide(36.0),
        Column::new("to", "Đến", Kind::Ref(Target::Places))
            .wanted()
            .also(&["Đến nơi"])
            .note("Tên trong bảng Địa điểm.")
            .example(&["Nhà văn hoá ấp Đông"])
            .wide(36.0),
        Column::new("minutes", "Số phút", Kind::Whole)
            .wanted()
            .note("Đi một lượt.")
            .example(&["15"])
            .wide(10.0),
        Column::new("one_way", "Một chiều", Kind::YesNo)
            .note("có: chỉ đi được từ nơi thứ nhất đến nơi thứ hai. Để trống: đi được cả hai chiều.")
            .wide(12.0),
    ],
};

pub(super) static PERSONAL: Sheet = Sheet {
    key: "personal_trips",
    name: "Đường đi riêng",
    also: &["Đường riêng"],
    shape: Shape::List("travel.personal"),
    most: 200_000,
    about: "Đường đi của một người đến một chi bộ, khi khác với tính toán chung.",
    columns: &[
        Column::new("person", "Cán bộ", Kind::Ref(Target::People))
            .wanted()
            .also(&["Họ và tên", "Họ tên"])
            .note("Họ tên hoặc mã trong bảng Cán bộ.")
            .example(&["Nguyễn Văn An"])
            .wide(28.0),
        Column::new("cell", "Chi bộ", Kind::Ref(Target::Cells))
            .wanted()
            .note("Tên trong bảng Chi bộ.")
            .example(&["Chi bộ ấp Đông"])
            .wide(28.0),
        Column::new("minutes", "Số phút", Kind::Whole)
            .wanted()
            .note("Đi một lượt.")
            .example(&["5"])
            .wide(10.0),
        Column::new("cost", "Chi phí", Kind::Whole).note("Để trống: bằng số phút.").wide(10.0),
    ],
};
