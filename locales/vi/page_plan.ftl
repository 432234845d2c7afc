# Lập kế hoạch: bàn làm việc, dữ liệu, tiến độ, kế hoạch, vì sao.

## Bàn làm việc

page-plan-nothing = Chưa có dữ liệu của quý nào.
page-plan-nothing-do = Tải bảng tính mẫu về điền rồi nhập vào bên dưới; sau đó bấm “Lập kế hoạch”.
page-plan-nothing-wait = Khi Văn phòng nhập dữ liệu, kế hoạch sẽ hiện ở đây.
page-plan-no-plan = Chưa lập kế hoạch.
page-plan-others = Kế hoạch không còn dữ liệu gốc trên bàn
page-plan-bring = Nhập dữ liệu
page-plan-bring-told = Nhận bảng tính đã điền theo mẫu, hoặc tệp dữ liệu JSON.
page-plan-template = Tải bảng tính mẫu
page-plan-file = Tệp
page-plan-take-in = Nhập
page-plan-next = Dùng dữ liệu này cho kỳ sau
page-plan-gone = Đã cất “{ $title }” khỏi bàn.
page-plan-undo = Hoàn tác
page-plan-restore = Đưa lại lên bàn
page-plan-bin = Đã cất đi ({ $n })

## Nhập tệp

page-plan-wrong-title = Dữ liệu có lỗi
page-plan-wrong = { $name }: { $n } lỗi. Chưa nhập gì; sửa rồi nhập lại.
page-plan-marked = Tải bảng tính có đánh dấu lỗi
page-plan-marked-name = { $name } – đánh dấu lỗi
page-plan-marked-told = Ô có lỗi tô đỏ kèm lời nhắc, có thêm bảng Lỗi; sửa ngay trong tệp đó rồi nhập lại.
page-plan-where = Chỗ
page-plan-value = Giá trị
page-plan-what = Lỗi
page-plan-remedy = Cách sửa
page-plan-find = Lọc
page-plan-go-on = Xem dữ liệu và lập kế hoạch

## Dữ liệu

page-plan-make = Lập kế hoạch
page-plan-make-told = Máy tìm phương án tốt nhất theo thứ tự các bậc mục tiêu. Hết thời gian mà chưa chứng minh xong thì lấy phương án tốt nhất đã có, kèm cận của từng bậc.
page-plan-limit = Thời gian nhiều nhất
page-plan-minutes = { $n } phút
page-plan-plans = Kế hoạch đã lập
page-plan-workbook = Tải về thành bảng tính
page-plan-keeping = Đổi tên, cất đi
page-plan-name = Tên
page-plan-rename = Đổi tên
page-plan-take = Cất khỏi bàn
page-plan-take-told = Cất đi rồi vẫn đưa lại lên bàn được.
page-plan-people = Cán bộ ({ $n })
page-plan-office = Chức vụ
page-plan-groups = Nhóm
page-plan-share = Phần việc
page-plan-absences = Thời gian bận, vắng ({ $n })
page-plan-reason = Lý do
page-plan-cells = Chi bộ ({ $n })
page-plan-commune = Xã, thị trấn
page-plan-meetings = Số buổi
page-plan-receptions = Lịch tiếp dân ({ $n })

## Tiến độ

page-plan-queued = Đang chờ đến lượt lập kế hoạch
page-plan-running = Đang lập kế hoạch
page-plan-done = Đã lập xong
page-plan-failed = Không có kết quả
page-plan-cancelled = Đã dừng theo yêu cầu; không có gì thay đổi.
page-plan-stopped = Đã dừng
page-plan-making = Đang lập kế hoạch
page-plan-explaining = Đang tìm nguyên nhân
page-plan-laying-out = Đang dàn văn bản
page-plan-working = Đang thực hiện
page-plan-progress = Tiến độ
page-plan-stopping = Đang dừng …
page-plan-cancel = Dừng
page-plan-leave = Có thể rời trang này; việc vẫn chạy, kết quả hiện ở mục Kế hoạch.
page-plan-again = Lập lại
page-plan-plan-title = { $title } – phương án { $n }

## Kế hoạch

page-plan-change = Sửa bằng tay
page-plan-data = Dữ liệu
page-plan-proved = Tối ưu
page-plan-unproved = Khả thi
page-plan-gap = { $value }, không phương án nào dưới { $bound }
page-plan-fairness = Vì sao không thể đều hơn
page-plan-open = Còn trống { $n }
page-plan-uncovered = Vì sao còn chỗ trống
page-plan-helper = Thêm một người thì được gì
page-plan-along = Tải về, in
page-plan-xlsx = Sổ tính (.xlsx)
page-plan-html = Trang để xem, gửi đi (.html)
page-plan-ics = Lịch cho điện thoại (.ics)
page-plan-svg = Biểu đồ (.svg)
page-plan-json = Dữ liệu kế hoạch (.json)
page-plan-docx = Dàn văn bản Word
page-plan-pdf = Dàn văn bản PDF
page-plan-papers = Văn bản của kế hoạch
page-plan-papers-made = Đã dàn { $n } văn bản.
page-plan-papers-take = Tải văn bản (.zip)
page-plan-papers-list = Danh sách văn bản
page-plan-views = Cách xem
page-plan-matrix = Bảng phân công
page-plan-matrix-told = Mỗi ô là số buổi dự; chọn ô để xem vì sao là người đó và ai có thể thay. Chọn tên để xem người đó gánh những gì.
page-plan-days = Lịch
page-plan-communes = Theo xã
page-plan-members = Theo cấp uỷ viên
page-plan-sessions = Tiếp dân
page-plan-no-session = Kỳ này không có buổi tiếp dân.
page-plan-month = Tháng { $month }
page-plan-duties = việc
page-plan-event = Việc
page-plan-monday = T2
page-plan-tuesday = T3
page-plan-wednesday = T4
page-plan-thursday = T5
page-plan-friday = T6
page-plan-saturday = T7
page-plan-sunday = CN

## Vì sao

page-plan-why = Vì sao là người này
page-plan-why-short = Vì sao
page-plan-why-which = { $person } dự { $n } buổi ở đây; chọn một buổi:
page-plan-why-told = Mỗi người kèm cái giá nếu thay: mỗi bậc mục tiêu kém đi bao nhiêu. Bậc không nêu thì không mất gì.
page-plan-bounds = ≤ là cận: đã có kế hoạch như vậy, chưa chứng minh có kế hoạch tốt hơn hay không.
page-plan-cost = Nếu thay thì mất gì
page-plan-conflict = Vướng trong kế hoạch hiện tại
page-plan-why-not = Vì sao không thể
page-plan-levels = Các mức chênh lệch
page-plan-no-certificate = Chưa tính chứng chỉ của kế hoạch này.
page-plan-certificate-told = Máy xem lại từng mức chênh lệch, chứng minh không thể ít người hơn, và tính xem nới thêm thì được gì ở các bậc sau; mất nhiều nhất một phút.
page-plan-certificate = Chứng minh và xem nới ra được gì
page-plan-no-reasons = Chưa tìm nguyên nhân của các chỗ trống.
page-plan-reasons-told = Máy tìm nhóm yêu cầu không thể cùng đáp ứng và thử từng thay đổi có thể giúp.
page-plan-reasons = Tìm nguyên nhân
page-plan-ask-clerk = Văn phòng có thể yêu cầu máy tính ở trang này.
page-plan-person = { $person } gánh những gì
page-plan-person-told = Số điểm phải gánh tính từ tổng điểm cả kỳ theo phần việc và số ngày tại chức của từng người; gánh hơn hay kém thì ghi vào số dư, các kỳ sau bù lại.
page-plan-person-duties = Các việc trong kỳ ({ $n })
page-plan-no-weeks = Chưa tính việc vắng của người này.
page-plan-weeks-told = Máy thử cho người này vắng từng tuần có việc và tìm cách thay ít chỗ nhất; mất nhiều nhất một phút.
page-plan-weeks = Tính nếu vắng từng tuần
page-plan-no-helper = Chưa tính thêm người thì được gì.
page-plan-helper-told = Máy xét từng buổi, từng tuần: thêm một người rảnh lúc đó thì bớt được bao nhiêu chỗ trống, và giới hạn nào gây vướng; mất nhiều nhất một phút.
page-plan-helper-go = Tính thêm một người
page-plan-helper-unknown = Chưa kịp chứng minh ít nhất phải để trống bao nhiêu, nên chưa biết thêm người thì được gì.
