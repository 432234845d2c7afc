//! E16xx: horizon, calendar, .ics files.

codes! {
    E1601: "kỳ lập kế hoạch kết thúc trước khi bắt đầu", "the horizon ends before it starts"
        => "sửa horizon.from hoặc horizon.to", "correct horizon.from or horizon.to";
    E1602: "kỳ lập kế hoạch dài quá hai năm", "the horizon is longer than two years"
        => "chia thành nhiều kỳ", "split it";
    E1603: "ngày nằm ngoài các năm 2000–2050", "a day lies outside the years 2000 to 2050"
        => "sửa năm; lịch nghỉ lễ chỉ tính cho 2000–2050", "correct the year; holidays are known for 2000 to 2050";
    E1604: "không biết múi giờ này", "the time zone is not known"
        => "dùng tên IANA như Asia/Ho_Chi_Minh", "use an IANA name like Asia/Ho_Chi_Minh";
    E1605: "không đọc được tệp lịch .ics", "an .ics file cannot be read"
        => "đặt tệp cạnh tệp dữ liệu và ghi đường dẫn tương đối, không có ..",
        "put the file beside the instance and give a relative path without ..";
    E1606: "không hiểu được lịch .ics", "an .ics calendar cannot be understood"
        => "xuất lại lịch, hoặc sửa dòng đã nêu", "export the calendar again, or mend the line named";
    E1607: "một ngày vừa nghỉ vừa làm, hoặc được nêu hai lần", "a day is both off and worked, or given twice"
        => "chỉ giữ một lần", "keep it once";
}
