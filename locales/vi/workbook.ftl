# Bảng tính: mẫu để điền, đọc bảng tính thành dữ liệu.

help-template = Ghi bảng tính mẫu (.xlsx) để điền; hoặc ghi dữ liệu đã có thành bảng tính
help-template-more =
    Ví dụ:
      luanphien template -o mau.xlsx                       mẫu trống, có dòng ví dụ
      luanphien template --from quy-1.json -o quy-1.xlsx   dữ liệu đã có, để sửa cho quý sau
help-template--from = Dữ liệu được ghi thành bảng tính; đọc lại bằng import thì được đúng dữ liệu này
help-template--output = Tệp bảng tính (.xlsx)

help-import = Đọc bảng tính đã điền (.xlsx, .ods, .csv) thành dữ liệu; nêu mọi lỗi theo từng ô và mọi điều đã phải hiểu thay
help-import-more =
    Ví dụ:
      luanphien import quy-1.xlsx -o quy-1.json
      luanphien import quy-1.xlsx -o quy-1.json --mark loi.xlsx     lỗi tô đỏ ngay trong bảng tính
      luanphien import bang/ -o quy-1.json                          thư mục các tệp .csv, mỗi bảng một tệp
      luanphien import ds.csv --sheet "Cán bộ" -o quy-1.json

    Cột được nhận theo tiêu đề, không phân biệt chữ hoa, dấu, “uỷ” hay “ủy”. Cách ghi từng cột: docs/workbook.md.
help-import--files = Bảng tính; hoặc nhiều tệp, hoặc thư mục các tệp .csv (tên tệp là tên bảng)
help-import--output = Tệp ghi dữ liệu (JSON luanphien/instance@1); - là đầu ra chuẩn [mặc định: đầu ra chuẩn]
help-import--sheet = Tệp chỉ có một bảng: đó là bảng nào (tên như trong mẫu)
help-import--mark = Ghi lại chính bảng tính đó, ô có lỗi tô đỏ kèm lời nhắc, thêm bảng Lỗi; ô phải hiểu thay tô vàng. Với .ods và .csv thì ghi tệp .xlsx mới

template-written = Bảng tính đã ghi.
imported = Đã đọc: { $people } người, { $cells } chi bộ, { $receptions } lịch tiếp dân.
imported-assumed = Những điều bảng tính không nói rõ, đã hiểu như sau
imported-warnings = Không đọc
imported-place = Ô
imported-typed = Trong bảng
imported-taken = Hiểu là
imported-maybe = Có lẽ là
imported-why = Vì sao
imported-cells = { $place } và { $n } ô bên dưới
assumed-id = mã được đặt theo tên
assumed-text-date = ngày gõ bằng chữ: ngày/tháng/năm
assumed-merged = ô gộp: lấy giá trị của vùng
assumed-above = ô trống: như dòng trên
assumed-accents = khớp khi bỏ dấu
assumed-sheet = nhận ra bảng theo tiêu đề cột
assumed-place = địa điểm được thêm theo tên đã dùng
assumed-commune = xã, phường được thêm theo tên đã dùng
assumed-default = ô trống: lấy giá trị thường dùng
assumed-only = ô trống: chỉ có một để chọn
assumed-title = ghép từ cấp uỷ và kỳ
assumed-no-ways = không có đường đi, không có toạ độ: số phút đi lại
mark-anew = Không sửa được thẳng trên bảng tính này (quá lớn, hoặc không theo định dạng của Excel): lỗi ghi trong bảng tính mới có cùng các bảng và giá trị.
remark-header = tiêu đề lạ, cột hoặc dòng này không đọc
remark-sheet = bảng lạ, không đọc
usage-sheet = Không có bảng nào tên như vậy.
usage-one-table = Chỉ nêu bảng được khi tệp chỉ có một bảng.
