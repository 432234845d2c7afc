# Xuất kế hoạch: lịch cho điện thoại.

help-export = Xuất kế hoạch để gửi đi: lịch cho điện thoại
help-export-more =
    Ví dụ:
      luanphien export ke-hoach.json --instance quy-1.json --ics lich/

    Xuất lại vào cùng thư mục sau khi điều chỉnh thì việc đã đổi được sửa, việc không còn nữa được báo huỷ; không việc nào hiện hai lần.
help-export--plan = Kế hoạch
help-export--instance = Dữ liệu mà kế hoạch được lập từ đó
help-export--ics = Thư mục ghi lịch (iCalendar): mỗi người một tệp trong people/, mỗi xã một tệp trong communes/, lịch tiếp dân công khai trong receptions.ics
help-export--at = Thời điểm xuất, ghi vào việc mới hoặc đã đổi [mặc định: bây giờ]

export-ics = { $n } tệp lịch đã ghi.
cause-foreign-calendar = đã có một tệp không phải do chương trình này ghi

ics-person = Lịch phân công: { $name }
ics-commune = Sinh hoạt chi bộ và tiếp dân: { $name }
ics-public = Lịch tiếp dân: { $name }
ics-attend = Dự sinh hoạt { $what }
ics-host = Chủ trì buổi: { $what }
ics-sit = Tham gia buổi: { $what }
ics-as = Nhiệm vụ: { $kind }
ics-with = Cùng tham gia: { $people }
ics-topics = Nội dung: { $topics }
ics-swap = Nếu không đi được, xin báo văn phòng cấp uỷ; có thể đi thay: { $person }
ics-swap-office = Nếu không đi được, xin báo văn phòng cấp uỷ.
ics-nobody = Chưa có cấp uỷ viên dự.
ics-cancelled = Đã huỷ: { $what }
