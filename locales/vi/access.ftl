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
