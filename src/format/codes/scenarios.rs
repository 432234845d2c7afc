//! E19xx: scenarios.

codes! {
    E1901: "quá nhiều phương án", "there are too many scenarios"
        => "bớt phương án hoặc danh sách nhân chéo, hoặc tăng at_most", "drop scenarios or crossed lists, or raise at_most";
    E1902: "hai phương án cùng một tên", "two scenarios have the same name"
        => "đặt cho mỗi phương án một tên riêng, khác tên của phương án gốc (base)",
        "give each scenario a name of its own, other than that of the base";
    E1903: "phương án có cả changes và patch", "a scenario has both changes and patch"
        => "chỉ giữ một; muốn dùng cả hai thì nhân chéo (cross) hai phương án",
        "keep one; to have both, cross two scenarios";
    E1904: "không có phương án nào để so sánh", "there is no scenario to compare"
        => "ghi ít nhất một phương án trong scenarios hoặc cross", "give at least one scenario, under scenarios or cross";
    E1905: "một bước của bản vá JSON không thực hiện được", "an operation of a JSON Patch cannot be made"
        => "ghi path và from theo RFC 6901 đến chỗ có trong tệp dữ liệu, value cho add, replace, test; trường không ghi trong tệp thì dùng add; test phải đúng",
        "write path and from (RFC 6901) of what stands in the instance file, value for add, replace and test; use add for a field that the file leaves out; a test must hold";
    E1906: "phương án nêu xã không có trong danh sách", "a scenario names a commune that is not listed"
        => "sửa mã", "correct the id";
    E1907: "không chi bộ nào được nêu có vai này", "none of the cells meant has this role"
        => "sửa vai, hoặc bỏ role để lấy vai đầu tiên của mỗi chi bộ",
        "correct the role, or leave it out for the first role of each cell";
    E1908: "phương án đổi điểm nhưng không nêu điểm nào", "a scenario changes points but names none"
        => "ghi ít nhất một loại điểm, hoặc bỏ points", "give at least one kind of points, or drop points";
}
