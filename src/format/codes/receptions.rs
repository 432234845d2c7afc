//! E14xx: receptions.

codes! {
    E1401: "hai lịch tiếp dân cùng một mã", "two series have the same id"
        => "đặt cho mỗi lịch một mã riêng", "give each series an id of its own";
    E1402: "nơi tiếp dân không có trong danh sách địa điểm", "a reception place is not among the places"
        => "thêm địa điểm hoặc sửa mã", "add the place or correct the id";
    E1403: "lịch tiếp dân thuộc xã không có trong danh sách", "a series belongs to a commune that is not listed"
        => "thêm xã hoặc sửa mã", "add the commune or correct the id";
    E1404: "người chủ trì không có trong danh sách", "a host is not listed"
        => "thêm người hoặc sửa mã", "add the person or correct the id";
    E1405: "một người được nêu hai lần trong số chủ trì", "a person stands twice among the hosts"
        => "chỉ giữ một lần", "keep the person once";
    E1406: "hai nhóm thành phần cùng một vai", "two panel seats have the same role"
        => "gộp lại bằng count hoặc đặt tên vai khác", "merge them with count or name another role";
    E1407: "at_least lớn hơn at_most", "at_least is above at_most"
        => "sửa một trong hai số", "correct one of the two numbers";
    E1408: "yêu cầu thành phần nhiều hơn số chỗ", "a composition asks for more people than there are seats"
        => "thêm chỗ trong panel hoặc giảm at_least", "add panel seats or lower at_least";
    E1409: "khoảng ngày đảo ngược, hoặc ngày mong muốn ở ngoài khoảng",
        "a window ends before it begins, or its preferred day lies outside"
        => "sửa from_day, to_day hoặc preferred_day", "correct from_day, to_day or preferred_day";
    E1410: "không có ngày nào để chọn trong tháng", "there is no day to choose in a month"
        => "nới khoảng ngày, hoặc huỷ buổi đó trong changes", "widen the window, or cancel the session under changes";
    E1411: "không có giờ tiếp dân cho một ngày", "a day has no hours"
        => "ghi sittings, hoặc thêm mùa cho ngày đó", "give sittings, or a season for that day";
    E1412: "hai ca tiếp dân trong ngày trùng giờ", "two sittings of a day overlap"
        => "sửa giờ của một ca", "correct the hours of one of them";
    E1413: "hai mùa chồng lên nhau", "two seasons overlap"
        => "sửa from hoặc to của một mùa", "correct from or to of one of them";
    E1414: "không có đúng một buổi tiếp dân bị dời hoặc huỷ", "not exactly one session is moved or cancelled"
        => "ghi đúng một trong hai: ngày, hoặc mã buổi (session)", "give exactly one of the day and the session's id";
    E1415: "buổi tiếp dân thêm nằm ngoài kỳ", "an added session lies outside the horizon"
        => "sửa ngày hoặc bỏ", "correct the day or drop it";
    E1416: "lịch tiếp dân không rơi vào ngày nào trong kỳ", "a reception rule names no day of the horizon"
        => "sửa quy tắc, ghi months, hoặc bỏ lịch", "correct the rule, give months, or drop it";
    E1417: "hai buổi của một lịch rơi vào cùng một ngày", "two sessions of one series are on the same day"
        => "dời hoặc huỷ một buổi", "move or cancel one of them";
}
