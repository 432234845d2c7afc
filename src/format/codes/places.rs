//! E12xx: places and travel.

codes! {
    E1201: "hai địa điểm cùng một mã", "two places have the same id"
        => "đặt cho mỗi địa điểm một mã riêng", "give each place an id of its own";
    E1202: "địa điểm thuộc xã không có trong danh sách", "a place lies in a commune that is not listed"
        => "thêm xã hoặc sửa mã", "add the commune or correct the id";
    E1203: "toạ độ thiếu vĩ độ hoặc kinh độ", "coordinates lack latitude or longitude"
        => "ghi cả lat và lon, hoặc bỏ cả hai", "give both lat and lon, or neither";
    E1204: "đường đi hoặc bảng đi lại nêu địa điểm không có trong danh sách",
        "a road or the matrix names a place that is not listed"
        => "thêm địa điểm hoặc sửa mã", "add the place or correct the id";
    E1205: "bảng đi lại không vuông", "the matrix is not square"
        => "ghi đúng một hàng và một cột cho mỗi địa điểm", "write one row and one column for each place";
    E1206: "không có cách đi giữa hai địa điểm", "there is no journey between two places"
        => "thêm đường đi, bổ sung bảng, hoặc đặt travel.missing là straight_line hay zero",
        "add a road, fill the matrix, or set travel.missing to straight_line or zero";
    E1207: "cần toạ độ để tính đường thẳng", "the straight line needs coordinates"
        => "ghi lat và lon cho địa điểm, hoặc thêm đường đi", "give the place lat and lon, or add a road";
    E1208: "một địa điểm có hai lần trong bảng đi lại", "a place stands twice in the matrix"
        => "bỏ hàng và cột thừa", "take out the second row and column";
    E1209: "chuyến đi riêng nêu người hoặc chi bộ không có trong danh sách",
        "a personal trip names a person or cell that is not listed"
        => "sửa mã", "correct the id";
    E1210: "chuyến đi riêng được ghi hai lần", "a personal trip is given twice"
        => "chỉ giữ một lần", "keep it once";
}
