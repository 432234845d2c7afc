# Kế hoạch trong sổ: ban hành, liệt kê, so sánh; kết quả thực hiện và tài khoản luân phiên.

state-draft = dự thảo
state-approved = đã duyệt
state-published = đã ban hành
state-superseded = đã thay thế
publish-done = Bản { $version } của kế hoạch từ { $from } đến { $to }: { $state }
publish-again = Đã như vậy từ trước; không ghi gì thêm.
versions-none = Sổ chưa có kế hoạch nào
versions-period = Kỳ
versions-version = Bản
versions-state = Trạng thái
versions-at = Lần ghi cuối (UTC)
versions-by = Người ghi
versions-written = Đã ghi: { $path }
diff-count =
    { $n ->
        [0] Bản { $to } không xếp ai khác so với bản { $from }
       *[other] { $n } chỗ thay đổi từ bản { $from } sang bản { $to }
    }
record-done = Đã ghi { $n } mục (bút toán { $entry })
record-known = Cả { $n } mục đã có trong sổ; không ghi gì thêm
ledger-none = Chưa có tài khoản: tài khoản bắt đầu từ kế hoạch đầu tiên được ban hành
ledger-person = Họ và tên
ledger-opening = Đầu kỳ
ledger-planned = Được giao
ledger-done = Đã làm
ledger-unrecorded = Chưa ghi
ledger-missed = Vắng
ledger-stood-in = Làm thay
ledger-target = Phần công bằng
ledger-closing = Cuối kỳ
ledger-corrected = Kế hoạch từ { $first } lập với số dư đầu kỳ { $used }; theo những gì ghi sau đó là { $opening }.
ledger-sum = Tài khoản kết chuyển { $settlement } · tổng cộng { $sum }: không đổi từ đầu
ledger-note = Đơn vị: điểm. Cuối kỳ = đầu kỳ + đã làm + chưa ghi + vắng có lý do nếu quy chế cho tính + làm thay − phần công bằng. Lớn hơn 0: đã gánh nhiều hơn phần công bằng.
opened = Mở kỳ theo tài khoản của kế hoạch từ { $first }: { $newcomers } người mới, { $leavers } người thôi tham gia, ghi nhớ { $visits } lượt dự.
opened-nothing = Sổ chưa có kế hoạch nào trước đó: mở kỳ như tệp dữ liệu ghi.
opened-unrecorded = Của kế hoạch ấy còn { $n } điểm chưa ghi kết quả; tạm tính là đã làm.
fail-publish-overlap = Kế hoạch trùng ngày với một kế hoạch khác đang có hiệu lực
fail-publish-overlap-remedy = lập cho những ngày khác, hoặc ban hành bản mới cho kỳ của kế hoạch kia
fail-publish-recorded = Kết quả đã ghi của các cuộc họp, buổi tiếp dân này sẽ bị thay đổi
fail-publish-recorded-remedy = lập kế hoạch bằng rebalance từ bản đang có hiệu lực, kể từ ngày sau đó
fail-no-version = Không có bản này
fail-no-version-remedy = luanphien versions liệt kê các bản; viết số, hoặc NGÀY_ĐẦU/SỐ
fail-no-account = Không ai có mã này có tài khoản
fail-no-account-remedy = luanphien ledger liệt kê mọi người
