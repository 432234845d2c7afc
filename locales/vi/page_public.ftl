# Trang: public

page-public-title = Lịch tiếp công dân
page-public-intro = Lịch đã được công bố. Bấm vào nút để thêm vào lịch trong điện thoại hoặc in niêm yết.
page-public-month = Tháng { $month }
page-public-day = Ngày
page-public-hours = Giờ
page-public-place = Địa điểm
page-public-series = Buổi tiếp
page-public-host = Người tiếp
page-public-topics = Lĩnh vực
page-public-none = Hiện không có buổi tiếp công dân nào sắp tới trong lịch đã công bố.
page-public-ics = Thêm vào lịch (ICS)
page-public-poster = Bản niêm yết tháng { $month } (PDF)
page-public-nobody = chưa có
page-public-changed = Thay đổi so với lịch đã công bố
page-public-moved = Chuyển sang { $day }
page-public-off = Không tiếp
page-public-codes = Mã lỗi và cách xử lý
page-public-codes-caption = Mỗi mã: sai ở đâu và phải làm gì.
page-public-code = Mã
page-public-meaning = Sai ở đâu
page-public-remedy = Phải làm gì
