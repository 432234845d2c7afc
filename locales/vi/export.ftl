# Xuất kế hoạch: lịch cho điện thoại.

help-export = Xuất kế hoạch để gửi đi: lịch cho điện thoại, sổ tính, trang để xem, văn bản để ký và niêm yết
help-export-more =
    Ví dụ:
      luanphien export ke-hoach.json --instance quy-1.json --ics lich/ --html ke-hoach.html --xlsx ke-hoach.xlsx
      luanphien export ke-hoach.json --instance quy-1.json --letterhead-to van-phong.toml
      luanphien export ke-hoach.json --instance quy-1.json --letterhead van-phong.toml --docx van-ban/ --pdf in/

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
ics-moved = Đã dời từ ngày { $day }.

export-html = Trang kế hoạch đã ghi.
export-svg = { $n } biểu đồ đã ghi.
help-export--html = Tệp ghi trang để xem, in hoặc gửi đi; không cần mạng
help-export--svg = Thư mục ghi các biểu đồ của trang thành tệp SVG, để đưa vào bài trình chiếu
overview-contents = Mục lục
overview-matrix = Ai dự chi bộ nào
overview-matrix-told = Số lần mỗi cấp uỷ viên dự từng chi bộ trong kỳ
overview-days = Lịch theo ngày và theo xã
overview-month = Số cuộc họp chi bộ và buổi tiếp dân từng ngày, tháng { $month }
overview-carried = Ai gánh bao nhiêu
overview-loads-told = Mỗi cấp uỷ viên một thanh: số điểm trong kỳ; vạch đứng là mức phải gánh; bên phải là số dư đầu kỳ và cuối kỳ, vạch giữa là số dư bằng không. Xếp từ người gánh nhiều nhất so với mức.
overview-load = { $points } điểm, mức { $target }; đầu kỳ { $opening }, cuối kỳ { $load }
overview-proof = Chứng minh
overview-map = Bản đồ đi lại
overview-map-told = Mỗi chấm là một chi bộ; mỗi đường nối nơi xuất phát với chi bộ, càng đậm càng nhiều chuyến.
overview-too-large = Bảng quá lớn để hiển thị trên một trang.
overview-when = Thời gian
overview-where = Địa điểm
overview-who = Cấp uỷ viên dự
overview-cell = Chi bộ
overview-host = Chủ trì
overview-panel = Thành phần tham gia
overview-meetings = { $n } cuộc họp chi bộ

export-docx = { $n } văn bản Word đã ghi.
export-pdf = { $n } văn bản PDF đã ghi.
export-letterhead = Tệp văn bản của văn phòng đã ghi: sửa rồi dùng với --letterhead.
help-export--docx = Thư mục ghi văn bản Word: thông báo, phiếu từng người, lịch từng xã, lịch niêm yết, giấy mời, biên bản; bản dự thảo, không số, không chữ ký
help-export--pdf = Thư mục ghi các văn bản đó thành PDF
help-export--letterhead = Tệp văn bản của văn phòng (cơ quan ban hành, người ký, nơi nhận, cách viết) [mặc định: theo tên cấp uỷ]
help-export--letterhead_to = Tệp để ghi một tệp văn bản của văn phòng có chú thích, làm mẫu để sửa
fail-no-pdf = chương trình này được dựng không có PDF
fail-no-pdf-remedy = cài lại bằng "cargo install --path . --locked" (tính năng pdf có sẵn), hoặc dùng --docx
letterhead-head =
    Văn bản riêng của văn phòng, in trên các văn bản của chương trình.
    Mục nào có dấu # ở đầu dòng thì chương trình dùng cách viết thông thường.
letterhead-parent = Cấp uỷ cấp trên, dòng đầu bên trái (chữ in hoa)
letterhead-issuer = Cơ quan ban hành (chữ in hoa, đậm)
letterhead-symbol = Ký hiệu cơ quan, sau dấu gạch chéo của số văn bản: Số …-TB/HU
letterhead-place = Địa danh trước ngày tháng
letterhead-signer_lines = Thẩm quyền ký và chức vụ của người ký thay mặt cấp uỷ, mỗi dòng một văn bản
letterhead-signer_name = Họ tên người ký
letterhead-office_lines = Thẩm quyền ký và chức vụ của người ký phiếu, giấy mời, lịch
letterhead-office_name = Họ tên người ký phiếu, giấy mời, lịch
letterhead-bases = Căn cứ của thông báo phân công, mỗi căn cứ một văn bản
letterhead-recipients = Nơi nhận, ngoài những nơi chương trình biết
letterhead-archive = Dòng cuối của nơi nhận, ví dụ: Lưu Văn phòng Huyện uỷ
letterhead-contact = Báo cho ai khi không dự được: tên, số điện thoại
letterhead-spelling = Cách viết: "uỷ" hoặc "ủy", và các chữ cùng loại; chỉ đổi chữ của chương trình, không đổi tên
