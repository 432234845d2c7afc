# Ai được vào, và được làm gì.

role-clerk = văn phòng
role-approver = thường trực
role-member = cấp uỷ viên
role-auditor = kiểm tra

right-anybody = mở cho mọi người
right-logged-in = dành cho người đã đăng nhập
right-read = xem những gì của cấp uỷ
right-prepare = lập kế hoạch, ghi sổ
right-approve = phê duyệt kế hoạch
right-publish = ban hành kế hoạch
right-own = xem và báo cáo việc của mình
right-journal = xem nhật ký
right-administer = quản lý người dùng

user-added = { $login } được vào { $committee }.
user-changed = Đã sửa { $login } của { $committee }.
user-removed = { $login } của { $committee } không được vào nữa; việc đã làm vẫn còn trong nhật ký, lệnh restore cho vào lại.
user-restored = { $login } của { $committee } được vào lại.
user-password-set = { $login } của { $committee } có mật khẩu mới; mọi phiên làm việc đã kết thúc.
user-password-once = Mật khẩu, chỉ hiện lần này:
user-none = Cấp uỷ chưa có người dùng.
user-yes = có
user-no = không

help-user = Cho biết ai được vào dịch vụ, và được làm gì
help-user-more =
    Ví dụ:
      export LUANPHIEN_REGISTER=van-phong.db
      luanphien user add lan --name 'Nguyễn Thị Lan' --roles clerk --create --committee tam-nong
      luanphien user add hung --name 'Trần Văn Hùng' --roles approver,member --person p07
      luanphien user list

    Không nêu sổ ở đâu cả thì là sổ mà `luanphien serve` tự mở.

    Vai trò: clerk (văn phòng: chuẩn bị), approver (thường trực: phê duyệt, ban hành), member (cấp
    uỷ viên: việc của mình), auditor (kiểm tra: xem, cả nhật ký). Một người có thể có nhiều vai trò.
help-user--login = Tên đăng nhập: 2 đến 40 chữ thường, số, chấm, gạch; chỉ một người trong cả dịch vụ
help-user--roles = Các vai trò, cách nhau bằng dấu phẩy: clerk, approver, member, auditor
help-user--person = Mã cán bộ trong dữ liệu; cấp uỷ viên cần có
help-user--password_stdin = Đọc mật khẩu từ dòng đầu của đầu vào chuẩn [mặc định: tạo một mật khẩu mạnh và hiện một lần]
help-user-add = Cho một người vào
help-user-add-more =
    Ví dụ:
      export LUANPHIEN_REGISTER=van-phong.db
      luanphien user add lan --name 'Nguyễn Thị Lan' --roles clerk --create --committee tam-nong
      luanphien user add hung --name Hùng --roles member --person p07 --password-stdin < mat-khau.txt

    Không có mật khẩu mặc định. Mật khẩu có ít nhất 12 ký tự và không chứa tên đăng nhập.
help-user-add--name = Tên người dùng
help-user-add--create = Lập sổ theo dõi, và cấp uỷ, nếu chưa có
help-user-list = Liệt kê người dùng của một cấp uỷ
help-user-list-more =
    Ví dụ:
      luanphien user list --register van-phong.db
      luanphien user list --committee tam-nong --register postgres://office@server/luanphien --json
help-user-password = Đặt mật khẩu khác cho một người; mọi phiên làm việc của người đó kết thúc
help-user-password-more =
    Ví dụ:
      luanphien user password lan --register van-phong.db
      luanphien user password lan --password-stdin --register van-phong.db < mat-khau.txt
help-user-roles = Cho một người vai trò khác, thay các vai trò đang có
help-user-roles-more =
    Ví dụ:
      luanphien user roles lan clerk,auditor --register van-phong.db
      luanphien user roles hung member --person p07 --register van-phong.db
help-user-remove = Không cho một người vào nữa: phiên, mã truy cập và địa chỉ của người đó kết thúc ngay
help-user-remove-more =
    Ví dụ:
      luanphien user remove lan --register van-phong.db
help-user-restore = Cho một người đã bị gỡ vào lại
help-user-restore-more =
    Ví dụ:
      luanphien user restore lan --register van-phong.db

# Chạy dịch vụ.
serve-listens = Dịch vụ chạy tại { $address }, sổ tại { $register }. Nhấn Ctrl+C để dừng.
serve-cannot-listen = không mở được cổng: { $cause }
serve-cannot-listen-remedy = chọn cổng khác bằng --listen, ví dụ --listen 127.0.0.1:8081
serve-nobody = Chưa có ai vào được. Thêm người đầu tiên: { $program } user add TEN --name 'Họ tên' --roles clerk --create --committee MA --register '{ $register }'
worker-waits = Chờ việc trong sổ tại { $register }. Nhấn Ctrl+C để dừng.
help-serve = Chạy dịch vụ: trang web cho văn phòng, thường trực, cấp uỷ viên, và API
help-serve-more =
    Ví dụ:
      luanphien user add lan --name 'Nguyễn Thị Lan' --roles clerk --create --committee tam-nong
      luanphien serve                                   tại http://127.0.0.1:8080
      luanphien serve --db postgres://may-chu/luanphien --listen 0.0.0.0:8080 --workers 0

    Không nêu gì thì sổ nằm trong thư mục dữ liệu của người dùng. Mọi mục cũng đặt được bằng biến
    môi trường LUANPHIEN_LISTEN, LUANPHIEN_DATABASE, LUANPHIEN_WORKERS, LUANPHIEN_PUBLIC_URL, hoặc
    trong tệp của --config; xem docs/service.md.
help-serve--listen = Địa chỉ và cổng [mặc định: 127.0.0.1:8080]
help-serve--workers = Số việc dài làm cùng lúc ngay trong máy chủ; 0: chỉ ở các máy chạy `worker` [mặc định: 1]
help-serve--public_url = Địa chỉ mọi người dùng, như https://luanphien.tinh.vn: cho cookie và đường dẫn trong lịch
help-serve--behind_proxy = Có máy chủ trung gian ghi địa chỉ người gọi vào X-Forwarded-For
help-serve--at = Lúc coi là bây giờ khi bắt đầu, để tập trên quý chưa tới, như 2027-01-05T08:00:00+07:00
help-serve--db = Sổ: tệp SQLite hoặc postgres://… [mặc định: trong thư mục dữ liệu của người dùng]
help-serve--longest = Thời gian dài nhất của một việc, tính bằng giây [mặc định: 3600]
help-serve--config = Tệp TOML với các mục ở trên
help-serve--log = Nhật ký vận hành cho người đọc (text) hoặc cho máy đọc (json) [mặc định: text]
help-worker = Làm các việc dài của dịch vụ trên máy này
help-worker-more =
    Ví dụ:
      luanphien worker --db postgres://may-chu/luanphien

    Chạy được nhiều cái trên nhiều máy; một cái chết giữa chừng thì cái khác làm tiếp.
help-worker--db = Sổ của dịch vụ: tệp SQLite hoặc postgres://…
help-worker--longest = Thời gian dài nhất của một việc, tính bằng giây [mặc định: 3600]
help-worker--config = Tệp TOML như của serve
help-worker--log = Nhật ký vận hành cho người đọc (text) hoặc cho máy đọc (json) [mặc định: text]
help-worker--one = Chỉ làm một việc này
