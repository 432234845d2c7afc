# Các trang của dịch vụ.
page-skip = Đến nội dung
page-ways = Các mục
page-codes = Mã lỗi
page-home = Trang đầu
page-plan = Kế hoạch
page-rebalance = Điều chỉnh
page-compare = So sánh
page-follow-up = Theo dõi
page-publish = Phê duyệt, công bố
page-mine = Việc của tôi
page-logout = Đăng xuất
page-login = Đăng nhập
page-login-name = Tên đăng nhập
page-login-password = Mật khẩu
page-login-go = Đăng nhập
page-login-note = Quên mật khẩu thì báo Văn phòng để được đặt lại.
