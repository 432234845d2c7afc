# Lỗi: của tệp, của dòng lệnh, của việc lập kế hoạch.

fail-word = lỗi
fail-value = giá trị:
fail-remedy = cách sửa:
fail-count = Có { $n } lỗi.
fail-write = Không ghi được tệp: { $cause }
fail-write-remedy = Chọn một thư mục đã có và được phép ghi; dùng - để ghi ra đầu ra chuẩn.
cause-not-found = không có tệp hoặc thư mục này
cause-permission = không có quyền
cause-folder = đây là một thư mục
cause-no-folder = một phần của đường dẫn không phải thư mục
cause-utf8 = không phải văn bản UTF-8
cause-large = tệp quá lớn
cause-full = đĩa đã đầy
cause-input = đây chính là tệp đầu vào
fail-internal = Lỗi của chương trình: { $cause }
fail-internal-remedy = Dữ liệu không có lỗi gì được nêu ở đây; hãy gửi dữ liệu và dòng này cho người phát triển.
demand-lock = Khoá số { $number } ({ $person } ở { $duty }{ $seat }) không thể thực hiện.
demand-minimum = { $person }: mức tối thiểu { $least } { $unit } của kỳ bắt đầu { $from } còn thiếu { $missing }.
demand-presence = { $commune }: không ai của nhóm phải có mặt dự được trong kỳ thứ { $period }.
demand-area-lead = { $commune }: người phụ trách địa bàn không dự được trong kỳ thứ { $period }.
unit-duties = việc
unit-minutes = phút
fail-contradiction-remedy = Nới hoặc bỏ một trong các yêu cầu bắt buộc được nêu (khoá chỗ, mức tối thiểu, giới hạn).
fail-no-plan = Hết thời gian mà chưa có kế hoạch nào được kiểm tra.
fail-no-plan-remedy = Tăng --time-limit, hoặc bỏ giới hạn thời gian.
fail-too-few-changes = Phải đổi nhiều chỗ hơn: ít nhất { $n }, điều này đã được chứng minh.
fail-too-few-changes-found = Phải đổi nhiều chỗ hơn; chưa tìm được kế hoạch nào đổi ít như vậy, cần ít nhất { $n }.
fail-too-few-changes-remedy = Cho phép đổi nhiều hơn, hoặc bỏ --changes.
fail-history = Những gì trước ngày điều chỉnh không khớp với dữ liệu: { $rule }
fail-history-remedy = Dùng đúng dữ liệu và kế hoạch đi cùng nhau; việc đã qua không thể thay đổi.

usage-verb = Không có lệnh này.
usage-argument = Không có tham số này.
usage-missing = Thiếu tham số bắt buộc.
usage-no-value = Tham số này cần một giá trị.
usage-value = Giá trị không hợp lệ.
usage-number = Cần một số nguyên.
usage-day = Cần một ngày viết dạng 2027-01-01.
usage-moment = Cần một thời điểm kèm múi giờ, viết dạng 2027-01-05T08:00:00+07:00.
usage-register = Nêu sổ theo dõi, hoặc đặt { $name } trong môi trường.
usage-away = Thời gian vắng viết dạng NGƯỜI:2027-02-01..2027-02-20, hoặc kèm giờ NGƯỜI:2027-02-01T13:30..2027-02-01T17:00.
usage-leaves = Ngày cuối giữ chức viết dạng NGƯỜI:2027-02-28.
usage-limit = Giới hạn viết dạng NGƯỜI:week=3 hoặc NGƯỜI:month=1..6; theo phút NGƯỜI:month=600min; bỏ giới hạn NGƯỜI:week=none. Kỳ: day, week, month, quarter.
usage-duty = Cuộc họp hoặc buổi tiếp dân viết như trong kế hoạch: CHI_BỘ/2027-01-15 hoặc LỊCH/2027-01/1.
usage-move = Dời viết dạng MÃ=2027-02-17, với cuộc họp còn có thể MÃ=2027-02-17T19:00; mã như trong kế hoạch: CHI_BỘ/2027-02-15 hoặc LỊCH/2027-02/1.
usage-move-session = Giờ của buổi tiếp dân ghi trong tệp thay đổi; ở đây chỉ ghi ngày.
usage-lock = Một chỗ viết dạng MÃ=NGƯỜI hoặc MÃ#CHỖ=NGƯỜI, như trong kế hoạch: CHI_BỘ/2027-01-15#accompanying:member/1=NGƯỜI.
usage-range = Giá trị phải nằm trong khoảng: { $range }.
usage-conflict = Không dùng được cùng với { $prior }.
usage-utf8 = Tham số không phải văn bản UTF-8.
usage-two-streams = Chỉ một trong hai tệp có thể là đầu vào chuẩn.
usage-maybe = Có lẽ ý bạn là { $meant }?
usage-no-duty = Không có buổi sinh hoạt hay buổi tiếp dân nào có mã này.
usage-no-seat = Việc này không có chỗ đó, hoặc có nhiều chỗ: hãy ghi VIỆC#CHỖ.
usage-no-person = Không ai có mã này hoặc chỉ riêng mình có tên này.
usage-week = Cần một tuần, ghi bằng một ngày trong tuần, như 2027-01-14, hoặc số tuần, như 2027-W02.
usage-week-outside = Không ngày nào của tuần này thuộc kế hoạch, hoặc không còn ngày nào thay đổi được.
usage-known = Có thể là: { $known }.
usage-help = Xem: luanphien --help
