//! E18xx: changes since a plan was made.

codes! {
    E1801: "thay đổi nêu người không có trong danh sách", "a change names a person who is not listed"
        => "sửa mã, hoặc thêm người bằng joins trước đó", "correct the id, or let the person join before";
    E1802: "thay đổi nêu chi bộ hoặc lịch tiếp dân không có", "a change names an unknown cell or series"
        => "sửa mã", "correct the id";
    E1803: "thay đổi không nêu đúng một cuộc họp hoặc buổi tiếp dân của kế hoạch",
        "a change does not name exactly one meeting or session of the plan"
        => "ghi mã như trong kế hoạch, ví dụ CELL/2027-01-15 hoặc SERIES/2027-01/1; sửa ngày; nếu ngày đó có hai cuộc họp thì ghi kind",
        "write the id as plans do, for example CELL/2027-01-15 or SERIES/2027-01/1; correct the day; where there are two meetings on the day say the kind";
    E1804: "thay đổi sửa vào điều đã qua", "a change would alter what is past"
        => "chỉ đổi từ ngày thay đổi (--as-of) trở đi", "change only what lies on or after the day of the change (--as-of)";
    E1805: "cuộc họp hoặc buổi tiếp dân phải được nêu theo đúng một cách",
        "a meeting or session must be named in exactly one way"
        => "ghi mã (meeting, session), hoặc chi bộ hay lịch tiếp dân cùng với ngày (cell, series và date)",
        "give its id (meeting, session), or cell or series together with the day (cell, series and date)";
}
