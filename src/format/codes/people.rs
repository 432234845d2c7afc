//! E11xx: people.

codes! {
    E1101: "hai người cùng một mã", "two people have the same id"
        => "đặt cho mỗi người một mã riêng", "give each person an id of their own";
    E1102: "nơi ở hoặc nơi làm việc không có trong danh sách địa điểm", "a home or workplace is not among the places"
        => "thêm địa điểm hoặc sửa mã", "add the place or correct the id";
    E1103: "ngày thôi giữ chức trước ngày nhận chức", "the last day in office is before the first"
        => "sửa một trong hai ngày", "correct one of the two days";
    E1104: "giới hạn không nêu số nào", "a limit gives no number"
        => "ghi ít nhất một số trong duties hoặc minutes, hoặc bỏ giới hạn",
        "give at least one number in duties or minutes, or drop the limit";
    E1105: "giới hạn có mức tối thiểu lớn hơn mức tối đa", "a limit's minimum is above its maximum"
        => "sửa một trong hai số", "correct one of the two numbers";
    E1106: "phần việc hoặc số dư nằm ngoài khoảng cho phép", "a share or balance is out of range"
        => "phần việc từ 0 đến 100; số dư từ -1000000 đến 1000000",
        "a share lies between 0 and 100, a balance between -1000000 and 1000000";
    E1107: "các phân số quá lẻ để tính chính xác", "the fractions are too fine to be reckoned exactly"
        => "làm tròn phần việc và số dư đầu kỳ, ví dụ đến 1/100", "round shares and openings, for example to 1/100";
    E1108: "khoảng thời gian bận kết thúc trước khi bắt đầu", "a time of absence ends before it starts"
        => "sửa from hoặc to", "correct from or to";
    E1109: "chi bộ trong nguyện vọng không có trong danh sách", "a cell wished for or refused is not among the cells"
        => "thêm chi bộ hoặc sửa mã", "add the cell or correct the id";
    E1110: "một chi bộ được nêu hai lần trong nguyện vọng", "a cell stands twice among a person's wishes"
        => "chỉ giữ một lần, ở never hoặc preferred", "keep it once, under never or preferred";
    E1111: "không ai mang nhãn này", "nobody carries this label"
        => "gắn nhãn cho ít nhất một người hoặc sửa tên nhãn", "give the label to somebody or correct its name";
}
