# Những câu chữ mà chương trình in ra. Khoá giống hệt trong locales/en.

## Chung

total = Tổng cộng
more = … và { $n } mục nữa
size = { $people } người · { $cells } chi bộ · { $meetings } buổi sinh hoạt · { $sessions } buổi tiếp dân
duty-session = { $series }, tháng { $month }
seat-host = chủ trì
seat-member = cấp uỷ viên dự
kind-area-lead = phụ trách địa bàn

## Kế hoạch

status-optimal = Tối ưu: mọi bậc mục tiêu đều đã được chứng minh.
status-feasible = Khả thi: chưa chứng minh được hết các bậc mục tiêu; cận của từng bậc ghi bên dưới.
plan-written = Đã kiểm tra và ghi kế hoạch vào { $path }.
plan-not-written = Kế hoạch đã được kiểm tra nhưng chưa ghi ra tệp; thêm -o TỆP để ghi.
valid = Dữ liệu hợp lệ.

## Bao phủ

coverage = Bao phủ
coverage-meetings = Dự sinh hoạt: { $taken }/{ $wanted } chỗ có người dự
coverage-sessions = Tiếp dân: { $taken }/{ $wanted } buổi có người chủ trì
coverage-panel = Thành phần tham gia tiếp dân: { $taken }/{ $wanted } chỗ có người
open-meeting = { $duty }: không có người dự ({ $seat })
open-session = { $duty }: không tổ chức được
open-panel = { $duty }: thiếu người tham gia ({ $seat })
open-composition = { $duty }: thiếu { $count } người của nhóm { $seat }
open-block = { $duty }: không có người theo dõi chi bộ cả kỳ ({ $seat })
open-presence = { $duty }: chưa được dự trong kỳ bắt đầu ngày { $day } ({ $seat })

## Tiếp dân

sessions = Tiếp dân
session-series = Lịch tiếp dân
session-wanted = Số buổi
session-head = Người đứng đầu
session-delegate = Uỷ quyền
session-not-held = Không tổ chức

## Bậc mục tiêu

tiers = Các bậc mục tiêu, quan trọng nhất đứng trước
tier = Bậc
tier-value = Giá trị
tier-bound = Cận dưới
tier-tolerance = Dung sai
tier-proof = Chứng minh
tier-coverage = Bao phủ
tier-heads = Người đứng đầu
tier-presence = Có mặt ở xã
tier-continuity = Ổn định
tier-fairness = Công bằng
tier-rotation = Luân phiên
tier-travel = Đi lại
tier-preference = Nguyện vọng
tier-notice = Sát ngày
tier-changes = Thay đổi
tier-told = Phải báo
tier-quality = Tư cách
tier-levels = { $n } mức
proof-certified = tối ưu, có chứng chỉ kiểm lại được
proof-solver = tối ưu, theo bộ giải
proof-gap = chưa chứng minh, có thể còn giảm được đến { $gap }
proof-none = chưa chứng minh

## Công bằng

fairness = Công bằng: chênh lệch so với mức phải gánh, tính bằng điểm
fairness-span = Nặng nhất { $highest }, nhẹ nhất { $lowest }
level = Chênh lệch
level-from = từ { $load }
level-count = Số người
level-bound = Ít nhất có thể
level-proof = Chứng minh
level-proved = không thể ít hơn

## Ai gánh bao nhiêu

loads = Ai gánh bao nhiêu
load-person = Họ tên
load-duties = Số việc
load-points = Điểm
load-target = Phải gánh
load-opening = Số dư đầu kỳ
load-load = Chênh lệch
load-travel = Giờ đi lại
load-others = Ngoài ra { $people } người chỉ tham gia tiếp dân: { $duties } lượt, nhiều nhất { $most } lượt một người.

## Cần lưu ý

warnings = Cần lưu ý
warn-projected-holiday = { $n } việc tính theo ngày nghỉ mới chỉ dự kiến
warn-projected-holiday-day = ngày nghỉ { $day }
warn-month-short = { $n } lịch tiếp dân không đủ số buổi trong tháng
warn-month-short-amount = thiếu { $n } buổi
warn-posting-lead = { $n } buổi tiếp dân không kịp niêm yết đúng hạn
warn-posting-lead-amount = chỉ còn { $n } ngày làm việc
warn-on-holiday = { $n } buổi sinh hoạt rơi vào ngày nghỉ lễ
warn-on-day-off = { $n } buổi tiếp dân rơi vào ngày nghỉ
warn-no-standby = { $n } chỗ chưa có người dự bị

## Thời gian và tiến độ

seconds = Thời gian: { $total } giây
stage-reading = đọc dữ liệu
stage-formulation = lập mô hình
stage-search = tìm nghiệm nguyên
stage-decoding = kiểm tra
stage-coverage = bao phủ
stage-heads = người đứng đầu
stage-presence = có mặt ở xã
stage-continuity = ổn định
stage-fairness = công bằng
stage-rotation = luân phiên
stage-travel = đi lại
stage-preference = nguyện vọng
stage-notice = sát ngày
stage-changes = thay đổi
stage-told = phải báo
stage-quality = tư cách
stage-certificate = chứng chỉ
progress-building = lập mô hình: { $columns } cột, { $rows } hàng
progress-tier = bậc { $part }/{ $parts }: { $tier }
progress-level = đang giảm mức chênh lệch thứ { $level }
progress-checking = đang kiểm tra kế hoạch
progress-point = với { $n } thay đổi: xong

## Kiểm tra

check-clean = Không có vi phạm.
check-violations = { $n } vi phạm
check-figures = Giá trị các bậc tính lại từ phân công
certificate = Chứng chỉ chứng minh được gì, tính lại từ dữ liệu
certificate-bound = Không kế hoạch nào thấp hơn
certificate-rows = Số hàng
certificate-proves = đã chứng minh
certificate-bounds = là cận, thấp hơn giá trị
certificate-not-given = Có bậc ghi là có chứng chỉ: thêm --certificate TỆP để tính lại.
violation-what = Việc
violation-seat = Chỗ
violation-who = Người
violation-other = Liên quan
violation-when = Khi nào
violation-amount = Lệch

## Những gì thay đổi

change-broken = { $n ->
    [0] Từ { $day }, kế hoạch đang thực hiện không vướng gì.
   *[other] Từ { $day }, kế hoạch đang thực hiện vướng { $n } điểm:
}
change-gone = { $what }: không tổ chức nữa
change-moved = { $what }: nay vào lúc khác hoặc nơi khác
change-breaks = { $what }: trái với quy tắc “{ $meaning }”
change-count = { $n ->
    [0] Không ai phải đổi chỗ.
   *[other] { $n } chỗ thay đổi.
}
change-least = Đã chứng minh: chỉ đổi { $n } chỗ thì bao phủ, người đứng đầu và số chỗ sát ngày không thể cùng tốt như vậy.
change-duty = Việc
change-seat = Chỗ
change-from = Trước
change-to = Nay
change-why = Vì sao
change-ahead = Còn (ngày)
change-nobody = chưa có ai
change-told = Phải báo lại cho { $n } người:
why-broken = không dự được nữa
why-gone = không tổ chức nữa
why-moved = dời lịch
why-open = trước còn trống
why-follows = đổi theo
why-quality = chỉ đổi tư cách
kind-accompanying = theo dõi chi bộ
kind-substitute = dự thay
kind-head = người đứng đầu
kind-delegate = người được uỷ quyền
kind-panel = thành phần tham gia
