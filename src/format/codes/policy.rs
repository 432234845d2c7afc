//! E15xx: policy.

codes! {
    E1501: "người đang dự nêu người, chi bộ hoặc vai không có", "a current holder names an unknown person, cell or role"
        => "sửa mã hoặc vai", "correct the id or role";
    E1502: "nhiều người đang dự hơn số chỗ, hoặc một người được nêu hai lần",
        "there are more current holders than seats, or one stands twice"
        => "bỏ bớt, hoặc tăng count của vai", "drop some, or raise the role's count";
    E1503: "những người đang dự cùng một chi bộ có số tháng khác nhau",
        "current holders of one cell have served different numbers of months"
        => "ghi cùng một số tháng: các chỗ của một chi bộ luân phiên cùng lúc",
        "give the same number: the seats of one cell rotate together";
    E1504: "một bậc ưu tiên được nêu hai lần", "a tier is named twice"
        => "chỉ giữ một lần", "keep it once";
    E1505: "cặp không ngồi cùng nêu người không có, hoặc cùng một người",
        "a pair kept apart names an unknown person, or one person twice"
        => "sửa mã", "correct the id";
    E1506: "các mức khoảng cách không tăng dần", "the distance bands do not rise"
        => "xếp theo from_minutes tăng dần, mỗi mức một lần", "order them by rising from_minutes, each once";
    E1507: "báo cáo định kỳ giao cho người không có, hoặc không giao cho ai",
        "reports are owed by somebody unknown, or by nobody"
        => "sửa mã, hoặc ghi people, groups hay agencies", "correct the id, or name people, groups or agencies";
    E1508: "một người hoặc cơ quan được giao hai lần cùng một báo cáo", "somebody owes the same report twice"
        => "gộp lại: mỗi độ dài kỳ chỉ nêu người ấy một lần", "put them together: for one length of period name each author once";
}
