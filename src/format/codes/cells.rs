//! E13xx: communes, cells, meetings.

codes! {
    E1301: "hai xã cùng một mã", "two communes have the same id"
        => "đặt cho mỗi xã một mã riêng", "give each commune an id of its own";
    E1302: "người phụ trách địa bàn không có trong danh sách", "the member in charge of an area is not listed"
        => "thêm người hoặc sửa mã", "add the person or correct the id";
    E1303: "hai chi bộ cùng một mã", "two cells have the same id"
        => "đặt cho mỗi chi bộ một mã riêng", "give each cell an id of its own";
    E1304: "chi bộ thuộc xã không có trong danh sách", "a cell belongs to a commune that is not listed"
        => "thêm xã hoặc sửa mã", "add the commune or correct the id";
    E1305: "nơi họp không có trong danh sách địa điểm", "a meeting place is not among the places"
        => "thêm địa điểm hoặc sửa mã", "add the place or correct the id";
    E1306: "hai nhóm chỗ dự cùng một vai", "two groups of seats have the same role"
        => "gộp lại bằng count hoặc đặt tên vai khác", "merge them with count or name another role";
    E1307: "lịch họp chưa trọn", "a meeting rule is not whole"
        => "ghi rule và start; chỉ họp chuyên đề gộp (one_sitting) mới bỏ cả hai",
        "give rule and start; only a thematic meeting in one sitting leaves out both";
    E1308: "không hiểu được quy tắc ngày", "a date rule cannot be understood"
        => "sửa quy tắc; RRULE có INTERVAL, COUNT, hoặc WEEKLY không có BYDAY thì cần dòng DTSTART:20270104 ở trước",
        "correct the rule; an RRULE with INTERVAL, COUNT, or WEEKLY without BYDAY needs a line DTSTART:20270104 before it";
    E1309: "lịch họp không rơi vào ngày nào trong kỳ", "a meeting rule names no day of the horizon"
        => "sửa quy tắc, ghi months, hoặc bỏ lịch", "correct the rule, give months, or drop it";
    E1310: "không có đúng một cuộc họp bị dời hoặc huỷ", "not exactly one meeting is moved or cancelled"
        => "ghi đúng một trong hai: ngày, hoặc mã cuộc họp (meeting); nếu ngày đó có hai cuộc họp thì ghi kind",
        "give exactly one of the day and the meeting's id; where there are two meetings on the day say the kind";
    E1311: "họp chuyên đề gộp nhưng tháng đó không có họp thường kỳ",
        "a thematic meeting in one sitting has no ordinary meeting in its month"
        => "bỏ tháng đó hoặc thêm họp thường kỳ", "drop the month or add an ordinary meeting";
    E1312: "hai cuộc họp của một chi bộ trùng giờ", "two meetings of one cell overlap"
        => "dời hoặc gộp một cuộc", "move or merge one of them";
    E1313: "sinh hoạt chung nêu chi bộ không có, hoặc nêu hai lần", "a joint meeting names an unknown cell, or one twice"
        => "sửa mã chi bộ", "correct the cell's id";
    E1314: "cuộc họp thêm nằm ngoài kỳ", "an added meeting lies outside the horizon"
        => "sửa ngày hoặc bỏ", "correct the day or drop it";
    E1315: "hai cuộc họp cùng loại rơi vào cùng một ngày theo quy tắc",
        "two meetings of the same kind have the same day by rule"
        => "bỏ một quy tắc, hoặc thêm cuộc thứ hai trong changes", "drop one rule, or add the second meeting under changes";
}
