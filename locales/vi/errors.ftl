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
fail-contradiction-remedy = Nới hoặc bỏ một trong các yêu cầu bắt buộc được nêu (khoá chỗ, mức tối thiểu, giới hạn).
fail-no-plan = Hết thời gian mà chưa có kế hoạch nào được kiểm tra.
fail-no-plan-remedy = Tăng --time-limit, hoặc bỏ giới hạn thời gian.

usage-verb = Không có lệnh này.
usage-argument = Không có tham số này.
usage-missing = Thiếu tham số bắt buộc.
usage-no-value = Tham số này cần một giá trị.
usage-value = Giá trị không hợp lệ.
usage-number = Cần một số nguyên.
usage-day = Cần một ngày viết dạng 2027-01-01.
usage-range = Giá trị phải nằm trong khoảng: { $range }.
usage-conflict = Không dùng được cùng với { $prior }.
usage-utf8 = Tham số không phải văn bản UTF-8.
usage-two-streams = Chỉ một trong hai tệp có thể là đầu vào chuẩn.
usage-maybe = Có lẽ ý bạn là { $meant }?
usage-known = Có thể là: { $known }.
usage-help = Xem: luanphien --help
