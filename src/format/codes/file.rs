//! E10xx: the file and its shape.

codes! {
    E1001: "tệp không phải JSON đúng cú pháp", "the file is not well-formed JSON"
        => "sửa tại dòng và cột đã nêu: thường là thiếu hoặc thừa dấu phẩy, ngoặc, dấu nháy",
        "mend the place named by line and column: usually a comma, bracket or quote too many or missing";
    E1002: "không đọc được tệp", "the file cannot be read"
        => "kiểm tra đường dẫn, quyền đọc, cỡ tệp và bảng mã UTF-8",
        "check path, permissions, size, and that the text is UTF-8";
    E1003: "tệp thuộc định dạng hoặc phiên bản khác", "the file has another format or version"
        => "ghi đúng trường \"format\" của loại tệp này", "write the \"format\" of this kind of file";
    E1004: "thiếu trường bắt buộc", "a required field is missing"
        => "thêm trường này; xem docs/format.md", "add the field; see docs/format.md";
    E1005: "có trường không được biết", "a field is not known"
        => "sửa tên hoặc bỏ trường này", "correct its name or take it out";
    E1006: "giá trị sai kiểu", "a value has the wrong type"
        => "ghi đúng kiểu đã nêu trong docs/format.md", "write the type given in docs/format.md";
    E1007: "từ không nằm trong danh sách cho phép", "a word is not one of those allowed"
        => "dùng một trong các từ đã nêu", "use one of the words listed";
    E1008: "số nằm ngoài khoảng cho phép", "a number is out of range"
        => "ghi số trong khoảng đã nêu", "write a number within the range";
    E1009: "văn bản sai dạng", "a text has the wrong form"
        => "ghi đúng dạng: ngày 2027-02-15, giờ 19:00, ngày trong năm 04-16, phân số 1/2, mã không có dấu cách và dấu /",
        "write the form asked for: day 2027-02-15, time 19:00, day of the year 04-16, fraction 1/2, id without space or /";
    E1010: "danh sách hoặc văn bản quá dài, quá ngắn, hoặc có mục lặp lại",
        "a list or text is too long, too short, or names an entry twice"
        => "rút gọn, bổ sung, hoặc bỏ mục lặp", "shorten it, fill it, or drop the repeated entry";
    E1011: "một trường được ghi hai lần, hoặc không hiểu được", "a field is given twice, or cannot be understood"
        => "chỉ giữ một lần", "keep it once";
    E1012: "không thuộc dạng nào được biết", "none of the known forms"
        => "dùng đúng một trong các dạng đã nêu", "use exactly one of the forms listed";
    E1013: "quá nhiều cuộc họp và buổi tiếp dân", "too many meetings and sessions"
        => "rút ngắn kỳ lập kế hoạch hoặc giảm số lịch", "shorten the horizon or use fewer rules";
}
