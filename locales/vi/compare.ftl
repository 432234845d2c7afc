# So sánh các phương án: trợ giúp, tiến độ, bảng, trang in.

help-compare = So sánh các phương án: nếu thời gian phụ trách, nhân sự, giới hạn hoặc quy định khác đi
help-compare-more =
    Ví dụ:
      luanphien compare instances/tutorial.json instances/scenarios/tutorial.json
      luanphien compare quy-1.json phuong-an.json -o so-sanh.json --html so-sanh.html

    Phương án nào không lập được thì nêu lý do, các phương án khác vẫn chạy; khi đó mã kết thúc là mã nhỏ nhất của chúng.
help-compare--scenarios = Các phương án (JSON luanphien/scenarios@1); - là đầu vào chuẩn
help-compare--output = Tệp ghi kết quả so sánh (JSON luanphien/comparison@1); - là đầu ra chuẩn
help-compare--html = Tệp ghi trang có biểu đồ, để in hoặc gửi đi; không cần mạng
help-compare--time_limit = Tối đa bao nhiêu giây cho mỗi kế hoạch [mặc định: theo dữ liệu, nếu không có thì không giới hạn]
help-compare--threads = Số kế hoạch lập cùng lúc, mỗi kế hoạch một luồng [mặc định: số lõi của máy]; kết quả không phụ thuộc vào số này
help-compare--timings = Tệp ghi số giây của từng phương án (JSON)

compare-failed = { $name }: không có kế hoạch
compare-made = Đã lập và kiểm tra { $made } trong { $all } kế hoạch.
compare-coverage = Sinh hoạt chi bộ và tiếp dân
compare-fairness = Công bằng, liên tục, đi lại
compare-brackets = Trong ngoặc: nhiều hơn (+) hoặc ít hơn (−) so với dòng đầu.
compare-scenario = Phương án
compare-proof = Chứng minh
compare-covered = Cuộc họp đủ người dự
compare-open = Chỗ trống
compare-head = Người đứng đầu chủ trì
compare-delegate = Uỷ quyền chủ trì
compare-not-held = Không tổ chức
compare-proved = tối ưu
compare-unproved = chưa chứng minh hết
compare-none = không có kế hoạch
compare-highest = Nặng nhất
compare-lowest = Nhẹ nhất
compare-leximax = Công bằng
compare-fairer = công bằng hơn
compare-same = như nhau
compare-less-fair = kém công bằng hơn
compare-not-comparable = số người khác
compare-substitutions = Dự thay
compare-returns = Trở lại
compare-cells = Chi bộ mỗi người
compare-members = Người mỗi chi bộ
compare-travel = Giờ đi lại
compare-levels = Chênh lệch so với mức phải gánh × số người: { $levels }
compare-uncovered = Cuộc họp chưa đủ người dự: { $where }
compare-priority = ưu tiên { $priority }: { $n }
compare-more = { $n } người thêm điểm: { $who }
compare-fewer = { $n } người bớt điểm: { $who }

page-figures = Số liệu
page-brackets = Trong ngoặc: nhiều hơn (+) hoặc ít hơn (−) so với phương án 0. Mức nặng nhẹ tính bằng điểm chênh lệch so với mức phải gánh; đi lại gồm cả đi và về.
page-charts = Biểu đồ
page-loads = Chênh lệch so với mức phải gánh, tính bằng điểm
page-loads-told = Mỗi phương án một dòng, mỗi mức chênh lệch một vòng tròn; số trong vòng tròn là số người ở mức đó. Các mức quá gần nhau gộp thành một vòng tròn. Càng về bên phải càng nặng.
page-meetings = Sinh hoạt chi bộ
page-meetings-told = Mỗi phương án một thanh: các cuộc họp đủ người dự, rồi các cuộc họp còn lại.
page-not-covered = Chưa đủ người dự
page-sessions = Tiếp dân
page-sessions-told = Mỗi phương án một thanh: số buổi do người đứng đầu chủ trì, uỷ quyền chủ trì, và không tổ chức.
page-travel = Giờ đi lại
page-travel-told = Mỗi phương án một thanh: tổng số giờ đi và về.
page-cells = Số chi bộ khác nhau mỗi người dự
page-cells-told = Mỗi phương án một thanh: trung bình mỗi người dự bao nhiêu chi bộ khác nhau.
page-by-priority = Cuộc họp đủ người dự theo mức ưu tiên của chi bộ, mỗi phương án theo số thứ tự
page-priority = Ưu tiên
page-by-commune = Cuộc họp đủ người dự theo xã, mỗi phương án theo số thứ tự
page-commune = Xã
page-one-by-one = Từng phương án
page-failed = Không có kế hoạch:
page-open = { $n } chỗ còn trống:
page-nothing-open = Không còn chỗ nào trống.
page-shifts = Ai thêm điểm, ai bớt điểm
page-shifts-told = { $more } người thêm điểm so với phương án gốc, { $fewer } người bớt điểm. Thanh về bên phải là thêm, về bên trái là bớt.
page-no-shift = Không ai thêm hoặc bớt điểm so với phương án gốc.
