# Mô phỏng nhiều quý trên giấy: trợ giúp, bảng, trang in.

help-simulate = Mô phỏng nhiều năm trên giấy: sổ cái chuyển từ quý này sang quý sau có tác dụng gì, so với lập riêng từng quý và lần lượt theo danh sách
help-simulate-more =
    Ví dụ:
      luanphien simulate instances/tutorial.json
      luanphien simulate quy-1.json --quarters 12 --absence 8 --no-show 2 --joins 3 --leaves 3 --seed 7
      luanphien simulate quy-1.json -o nhieu-nam.json --html nhieu-nam.html

    Quy định trong dữ liệu tiếp tục được áp dụng; việc vắng mặt, người mới đến và người thôi được rút ngẫu nhiên, giống nhau cho cả ba cách.
help-simulate--quarters = Số quý (hoặc số kỳ, theo độ dài kỳ trong dữ liệu), từ 1 đến 100 [mặc định: 12]
help-simulate--seed = Số gốc của các sự việc ngẫu nhiên [mặc định: 0]
help-simulate--absence = Trong một trăm chỗ, bao nhiêu chỗ người được phân công báo trước là không đến được; một nửa số đó có mời người khác đi thay [mặc định: 5]
help-simulate--no_show = Trong một trăm chỗ, bao nhiêu chỗ người được phân công không đến mà không báo [mặc định: 1]
help-simulate--joins = Số người mới đến trong cả thời gian [mặc định: 0]
help-simulate--leaves = Số người thôi trong cả thời gian; người được nêu đích danh trong quy định thì ở lại [mặc định: 0]
help-simulate--output = Tệp ghi kết quả mô phỏng (JSON luanphien/simulation@1); - là đầu ra chuẩn
help-simulate--html = Tệp ghi trang có biểu đồ cho từng cách, để in hoặc gửi đi; không cần mạng
help-simulate--time_limit = Tối đa bao nhiêu giây cho mỗi kế hoạch [mặc định: theo dữ liệu, nếu không có thì không giới hạn]
help-simulate--threads = Số cách chạy cùng lúc, mỗi cách một luồng [mặc định: số lõi của máy]; kết quả không phụ thuộc vào số này

simulate-newcomer = Người mới { $n }
simulate-in-quarter = Quý thứ { $n } của mô phỏng: { $text }
simulate-quarter = Quý
simulate-carried = Sổ cái chuyển tiếp
simulate-alone = Riêng từng quý
simulate-round-robin = Lần lượt theo danh sách
simulate-open = Chỗ trống
simulate-people = Nhân sự
simulate-legend = Số dư thấp nhất và cao nhất, tính bằng điểm; ✓: mọi số dư lệch không quá một việc so với mức phải gánh. Chỗ trống xếp theo thứ tự các cách.
simulate-within = mọi số dư lệch không quá một việc so với mức phải gánh ở { $n } trong { $all } quý (theo kế hoạch, nếu ai cũng đến: { $planned })
simulate-open-places = { $n ->
    [0] không có chỗ trống
   *[other] { $n } chỗ trống
}
simulate-proved = { $n } trong { $all } kế hoạch được chứng minh tối ưu
simulate-came = { $attended } chỗ đúng người, { $replaced } chỗ có người đi thay, { $excused } chỗ vắng có báo, { $unexcused } chỗ vắng không báo
simulate-lead = Số dư cuối mỗi quý, tính bằng điểm. Trên vạch là đã gánh nhiều hơn phần công bằng, dưới vạch là ít hơn; dải xám là một việc về mỗi phía.
simulate-chart-told = Mỗi người một đường, { $people } người qua { $quarters } quý. Số dư thấp nhất { $lowest }, cao nhất { $highest } điểm.
simulate-charts = Số dư qua các quý
simulate-quarters = Từng quý: số dư thấp nhất và cao nhất
simulate-at-the-end = Số dư cuối cùng, tính bằng điểm
simulate-person = Họ tên
simulate-gone = đã thôi
simulate-verdict = Kết luận
