//! E23xx: spreadsheets that an instance is read from.

codes! {
    E2301: "tệp không phải bảng tính đọc được", "the file is no spreadsheet that can be read"
        => "lưu lại thành .xlsx, .ods hoặc .csv (UTF-8), không đặt mật khẩu",
        "save it as .xlsx, .ods or .csv (UTF-8), without a password";
    E2302: "bảng tính quá lớn", "the spreadsheet is too large"
        => "xoá các dòng, cột và định dạng thừa, rồi lưu lại", "delete rows, columns and formats that are not needed, and save it again";
    E2303: "không nhận ra bảng này", "this sheet is not known"
        => "đặt tên bảng như trong mẫu (luanphien template), hoặc nêu bảng bằng --sheet",
        "name it as in the template (luanphien template), or say which sheet it is by --sheet";
    E2304: "bảng thiếu dòng tiêu đề hoặc thiếu một cột bắt buộc", "the sheet lacks its row of headers, or a column that is needed"
        => "thêm dòng tiêu đề, cột như trong mẫu", "add the headers as they are in the template";
    E2305: "hai cột hoặc hai dòng cùng một nghĩa", "two columns or two rows mean the same"
        => "bỏ hoặc đổi tên một trong hai", "remove or rename one of them";
    E2306: "ô bắt buộc còn trống", "a cell that is needed is blank" => "điền ô này", "fill it in";
    E2307: "giá trị không đúng cách ghi", "the value is not written as it should be"
        => "ghi theo cách nêu trong ghi chú ở đầu cột", "write it as the note at the head of the column says";
    E2308: "từ này không có trong danh sách", "the word is not on the list"
        => "chọn một từ trong danh sách của ô", "choose a word from the list of the cell";
    E2309: "tên hoặc mã này không có trong bảng được nhắc tới", "no such name or id in the sheet that is referred to"
        => "sửa tên, hoặc thêm dòng vào bảng đó", "correct the name, or add a row to that sheet";
    E2310: "nhiều dòng cùng tên này", "several rows have this name"
        => "ghi mã thay cho tên", "write the id instead of the name";
    E2311: "công thức trong ô bị lỗi", "the formula in the cell has failed"
        => "sửa công thức, hoặc gõ giá trị thay cho công thức", "mend the formula, or type the value in its place";
    E2312: "dòng của bảng Khác không dùng được", "a row of the sheet Khác cannot be used"
        => "sửa đường dẫn hoặc giá trị JSON, hoặc xoá dòng này", "correct the path or the JSON value, or delete the row";
    E2313: "bảng tính được làm từ mẫu mới hơn chương trình này", "the workbook was made from a newer template than this program knows"
        => "dùng bản mới của chương trình, hoặc làm lại từ mẫu của bản này",
        "use a newer program, or make it again from the template of this one";
}
