//! E17xx: history and locks.

codes! {
    E1701: "số dư của người không có trong danh sách", "an opening balance names a person who is not listed"
        => "sửa mã hoặc bỏ", "correct the id or drop it";
    E1702: "một người có hai số dư đầu kỳ", "a person has two opening balances"
        => "chỉ giữ một", "keep one";
    E1703: "lần dự cũ nêu người hoặc chi bộ không có", "a past visit names an unknown person or cell"
        => "sửa mã hoặc bỏ", "correct the id or drop it";
    E1704: "lần dự cũ không nằm trước kỳ", "a past visit is not before the horizon"
        => "sửa ngày hoặc bỏ", "correct the day or drop it";
    E1705: "khoá nêu người không có trong danh sách", "a lock names a person who is not listed"
        => "sửa mã", "correct the id";
    E1706: "khoá nêu cuộc họp hoặc buổi tiếp dân không có", "a lock names an unknown meeting or session"
        => "ghi mã như trong kế hoạch, ví dụ CELL/2027-01-15 hoặc SERIES/2027-01/1",
        "write the id as plans do, for example CELL/2027-01-15 or SERIES/2027-01/1";
    E1707: "khoá nêu chỗ không có ở đó", "a lock names a seat that is not there"
        => "ghi chỗ như trong kế hoạch, ví dụ accompanying:member/1, host/1, panel:role/1, area_lead/1",
        "write the seat as plans do, for example accompanying:member/1, host/1, panel:role/1, area_lead/1";
    E1708: "một chỗ bị khoá cho hai người", "a seat is fixed to two people"
        => "chỉ giữ một khoá", "keep one of the locks";
    E1709: "một người vừa bị buộc vừa bị cấm ở một chỗ", "a person is both fixed to and forbidden at a duty"
        => "bỏ một trong hai khoá", "drop one of the two locks";
}
