# Nhiều cấp uỷ một lượt: `luanphien batch`.

batch-id = Cấp uỷ
batch-organization = Tên
batch-status = Kế hoạch
batch-meetings = Sinh hoạt
batch-sessions = Tiếp dân
batch-delegate = Uỷ quyền
batch-highest = Tải cao nhất
batch-lowest = Thấp nhất
batch-seconds = Giây
batch-kept = đã có
batch-optimal = tối ưu
batch-feasible = khả thi
batch-invalid = dữ liệu sai
batch-contradiction = mâu thuẫn
batch-no-plan = không có
batch-error = lỗi
batch-failed = { $n } cấp uỷ chưa có kế hoạch
batch-end = Đã chứng minh tối ưu: { $optimal } · chạm giới hạn thời gian: { $feasible } · chưa có kế hoạch: { $failed } · { $total } giây
batch-written = Đã ghi vào { $path }.
progress-failed = { $name } · { $n } chưa có kế hoạch
fail-no-instances = Thư mục này không có dữ liệu nào.
fail-no-instances-remedy = Nêu một thư mục có dữ liệu (*.json; kế hoạch, *.plan.json, không tính), hoặc một tệp JSON từng dòng.
