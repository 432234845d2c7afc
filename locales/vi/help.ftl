# Trợ giúp của dòng lệnh: help-LỆNH và help-LỆNH--THAM_SỐ; help--THAM_SỐ dùng cho mọi lệnh.

help = Luân Phiên phân công dự sinh hoạt chi bộ và tiếp dân: công bằng, có chứng minh.
help-more =
    Ví dụ:
      luanphien plan instances/tutorial.json
      luanphien plan quy-1.json -o ke-hoach.json
      luanphien check quy-1.json ke-hoach.json

    Mã kết thúc: 0 xong · 1 lỗi chương trình · 2 dòng lệnh sai · 3 dữ liệu sai ·
    4 yêu cầu bắt buộc mâu thuẫn · 5 không có kế hoạch trong thời hạn · 6 có vi phạm
help-usage = Cách dùng:
help-verb = LỆNH
help-verbs = Các lệnh
help-arguments = Đối số
help-options = Tuỳ chọn
help-option-word = TUỲ CHỌN
help--lang = Ngôn ngữ: vi hoặc en [mặc định: ngôn ngữ của dữ liệu]
help--json = In JSON ra đầu ra chuẩn (mặc định khi không phải màn hình); lỗi cũng bằng JSON
help--table = In bảng cho người đọc, kể cả khi không phải màn hình
help--help = In trợ giúp này
help--version = In phiên bản
help--away = Có người vắng: NGƯỜI:TỪ..ĐẾN, theo ngày hoặc theo giờ; NGƯỜI:NGÀY cho một ngày
help--leaves = Có người thôi giữ chức: NGƯỜI:NGÀY_CUỐI
help--limit = Giới hạn khác: NGƯỜI:week=3, NGƯỜI:month=1..6, NGƯỜI:month=600min, NGƯỜI:week=none
help--cancel = Không tổ chức một cuộc họp hoặc buổi tiếp dân (mã như trong kế hoạch)
help--shift = Dời một cuộc họp hoặc buổi tiếp dân: MÃ=2027-02-17, với cuộc họp còn có thể MÃ=2027-02-17T19:00
help--lock = Một người phải ngồi ở đó: MÃ=NGƯỜI, MÃ#CHỖ=NGƯỜI
help--forbid = Một người không được ngồi ở đó: MÃ=NGƯỜI, MÃ#CHỖ=NGƯỜI
help--instance = Dữ liệu vào (JSON luanphien/instance@1); - là đầu vào chuẩn

help-plan = Lập kế hoạch, kiểm tra, và cho biết đã chứng minh được đến đâu
help-plan-more =
    Ví dụ:
      luanphien plan quy-1.json                       bảng tóm tắt trên màn hình
      luanphien plan quy-1.json -o ke-hoach.json      ghi kế hoạch, in tóm tắt
      luanphien plan - --time-limit 30 < quy-1.json > ke-hoach.json
help-plan--certificate = Tệp ghi chứng chỉ (JSON luanphien/certificate@1): các hệ số để check tính lại từng cận
help-plan--output = Tệp ghi kế hoạch (JSON luanphien/plan@1); - là đầu ra chuẩn
help--time_limit = Tối đa bao nhiêu giây [mặc định: theo dữ liệu, nếu không có thì không giới hạn]
help--threads = Số luồng [mặc định: số lõi của máy]; kết quả không phụ thuộc vào số luồng
help--seed = Hạt giống của bộ giải [mặc định: 0]
help--timings = Tệp ghi số giây của từng giai đoạn (JSON)

help-batch = Lập kế hoạch cho nhiều cấp uỷ một lượt; một cấp uỷ có lỗi không làm dừng các cấp uỷ khác
help-batch-more =
    Ví dụ:
      luanphien batch tinh/ -o ke-hoach/                         mỗi *.json một kế hoạch, và summary.json
      luanphien batch tinh/ -o ke-hoach/                         chạy lại: kế hoạch đã có thì giữ nguyên
      luanphien batch tinh.jsonl -o ke-hoach.jsonl --summary tong-hop.json
      cat phan-*.jsonl | luanphien batch - -o -                  mỗi dòng vào một dòng ra, cùng thứ tự

    Mỗi dòng là một dữ liệu, hoặc một đối tượng có hai trường id và instance.
    Mã kết thúc: 0 nếu cấp uỷ nào cũng có kế hoạch, nếu không thì là mã khác 0 nhỏ nhất trong các cấp uỷ.
help-batch--input = Thư mục dữ liệu (*.json), tệp JSON từng dòng (mỗi dòng một dữ liệu), hoặc một dữ liệu; - là đầu vào chuẩn
help-batch--output = Thư mục cho các kế hoạch và summary.json, hoặc tệp JSON từng dòng (.jsonl, .ndjson); - là đầu ra chuẩn
help-batch--again = Lập lại tất cả; nếu không, kế hoạch đã có và còn đúng được giữ nguyên
help-batch--summary = Tệp ghi bảng tổng hợp (JSON luanphien/batch@1); - là đầu ra chuẩn [mặc định: summary.json trong thư mục kế hoạch]
help-batch--time_limit = Mỗi cấp uỷ tối đa bao nhiêu giây [mặc định: theo dữ liệu, nếu không có thì không giới hạn]
help-batch--threads = Số cấp uỷ được lập cùng lúc [mặc định: số lõi của máy]; kết quả không phụ thuộc vào số này

help-rebalance = Điều chỉnh kế hoạch đang thực hiện với ít thay đổi nhất, có chứng minh
help-rebalance-more =
    Ví dụ:
      luanphien rebalance quy-1.json ke-hoach.json --as-of 2027-02-01 --away tb-to-chuc:2027-02-01..2027-02-21 -o ke-hoach-2.json
      luanphien rebalance quy-1.json ke-hoach.json thay-doi.json --as-of 2027-02-01 --instance-to quy-1-moi.json -o ke-hoach-2.json
      luanphien rebalance quy-1.json ke-hoach.json --as-of 2027-02-01 --suggest chi-bo-dong-1/2027-02-05
      luanphien rebalance quy-1.json ke-hoach.json --as-of 2027-02-01 --away tb-to-chuc:2027-02-01..2027-02-21 --frontier
      luanphien check quy-1-moi.json ke-hoach-2.json
help-rebalance--plan = Kế hoạch đang thực hiện (JSON luanphien/plan@1); - là đầu vào chuẩn
help-rebalance--what = Những gì đã xảy ra từ khi lập kế hoạch (JSON luanphien/changes@1); - là đầu vào chuẩn
help-rebalance--as_of = Ngày đầu tiên còn có thể thay đổi; trước ngày đó là việc đã qua
help-rebalance--changes = Nhiều nhất bao nhiêu chỗ được thay đổi [mặc định: càng ít càng tốt]
help-rebalance--instance_to = Tệp ghi dữ liệu sau các thay đổi: dùng để kiểm tra kế hoạch mới
help-rebalance--suggest = Thay cho việc lập kế hoạch: ai có thể nhận chỗ này và mỗi người phải đánh đổi những gì, xếp theo thứ tự
help-rebalance--frontier = Thay cho việc lập kế hoạch: mỗi thay đổi thêm được công bằng hơn bao nhiêu, đến khi không được gì nữa
help-rebalance--output = Tệp ghi kế hoạch mới (JSON luanphien/plan@1); - là đầu ra chuẩn

help-check = Kiểm tra một kế hoạch bất kỳ, kể cả kế hoạch soạn bằng tay
help-check-more =
    Ví dụ:
      luanphien check quy-1.json ke-hoach.json
      luanphien check quy-1-moi.json ke-hoach-2.json --previous ke-hoach.json
      luanphien plan quy-1.json | luanphien check quy-1.json - --table
help-check--certificate = Tính lại mọi cận trong chứng chỉ này (JSON luanphien/certificate@1); - là đầu vào chuẩn
help-check--plan = Kế hoạch (JSON luanphien/plan@1); - là đầu vào chuẩn
help-check--previous = Kế hoạch đang thực hiện mà từ đó kế hoạch này được điều chỉnh: kiểm tra thêm rằng các thay đổi được nêu đúng và đủ

help-explain = Giải thích kế hoạch: chỗ trống, một chỗ, một người, cân bằng, hoặc thêm một người thì được gì
help-explain-more =
    Ví dụ:
      luanphien explain quy-1.json ke-hoach.json --uncovered
      luanphien explain quy-1.json ke-hoach.json --seat 'c01/2027-01-14#accompanying:member/1'
      luanphien explain quy-1.json ke-hoach.json --person p07 --week 2027-W03
      luanphien explain quy-1.json ke-hoach.json --fairness
      luanphien explain quy-1.json ke-hoach.json --value
      luanphien plan quy-1.json | luanphien explain quy-1.json - --uncovered --json
help-explain--plan = Kế hoạch (JSON luanphien/plan@1) không vi phạm quy định; - là đầu vào chuẩn
help-explain--uncovered = Nêu nguyên nhân của từng chỗ trống: thiếu người, các yêu cầu không thể cùng đáp ứng, hoặc không có
help-explain--seat = Nêu ai có thể nhận một chỗ, phải trả giá gì, ai không thể và vì sao: VIỆC#CHỖ, hoặc VIỆC nếu chỉ có một chỗ
help-explain--person = Nêu cả quý của một người, theo mã hoặc tên: việc, điểm, số dư, giới hạn, và ai làm thay nếu vắng một tuần
help-explain--week = Đi với --person: chỉ tuần này, ghi bằng một ngày trong tuần hoặc số tuần [mặc định: mọi tuần có việc]
help-explain--fairness = Nêu các mức cân bằng kèm chứng minh, và nới 1, 2, 3 điểm thì được gì
help-explain--value = Nêu thêm một người thì được gì ở từng buổi, từng tuần, và giới hạn nào đang vướng
help-explain--time_limit = Dùng bộ giải nhiều nhất bấy nhiêu giây [mặc định: không giới hạn; với --seat 3 giây, các bậc trước cân bằng; với --person, --fairness và --value 60 giây]

help-validate = Kiểm tra dữ liệu vào và nêu mọi lỗi cùng một lúc
help-validate-more =
    Ví dụ:
      luanphien validate quy-1.json

help-schema = In JSON Schema của một loại tài liệu
help-schema-more =
    Ví dụ:
      luanphien schema instance > instance.schema.json
help-schema--of = Loại tài liệu: instance (dữ liệu vào), plan (kế hoạch), changes (các thay đổi), certificate (chứng chỉ), batch (bảng tổng hợp), batch-record (một dòng của kết quả), scenarios (phương án), comparison (kết quả so sánh), simulation (mô phỏng), records (các mục ghi) hoặc register (một dòng xuất từ sổ)

help-generate = Sinh dữ liệu giả lập với quy mô bất kỳ; cùng tham số thì cùng kết quả
help-generate-more =
    Ví dụ:
      luanphien generate --members 30 --cells 24 --communes 1 --seed 7 -o xa.json
      luanphien generate --seed 3 | luanphien plan - --table
      luanphien generate --committees 102 -o tinh/
help-generate--committees = Ngần ấy đảng uỷ xã, mỗi xã 30 cấp uỷ viên và 24 chi bộ, không xã nào giống xã nào: một thư mục, hoặc JSON từng dòng
help-generate--members = Số cấp uỷ viên [mặc định: 38]
help-generate--cells = Số chi bộ [mặc định: 58]
help-generate--communes = Số xã, thị trấn [mặc định: 12]
help-generate--months = Số tháng [mặc định: 3]
help-generate--absence = Tỷ lệ vắng, phần trăm [mặc định: 12]
help-generate--seed = Hạt giống [mặc định: 0]
help-generate--tenure = Số tháng theo dõi một chi bộ [mặc định: 3]
help-generate--from = Ngày đầu, là ngày 1 của một tháng [mặc định: 2027-01-01]
help-generate--output = Tệp ghi dữ liệu; với --committees là thư mục, hoặc tệp JSON từng dòng; - là đầu ra chuẩn

help-completions = In tập lệnh tự hoàn thành cho shell
help-completions-more =
    Ví dụ:
      luanphien completions bash > ~/.local/share/bash-completion/completions/luanphien
help-completions--shell = bash, elvish, fish, powershell hoặc zsh

help--register = Sổ theo dõi: một tệp SQLite hoặc postgres://… [mặc định: biến môi trường LUANPHIEN_REGISTER]
help--committee = Mã cấp uỷ [mặc định: cấp uỷ duy nhất trong sổ]
help--by = Ai ghi [mặc định: người dùng của máy này]
help--at = Ghi lúc nào, như 2027-01-05T08:00:00+07:00 [mặc định: bây giờ]

help-register = Lập, kiểm tra, xem, chuyển hoặc sao lưu sổ theo dõi: những gì văn phòng biết qua các năm
help-register-more =
    Ví dụ:
      luanphien register init so-theo-doi.db
      luanphien register verify so-theo-doi.db
      LUANPHIEN_REGISTER=postgres://office@server/luanphien luanphien register log --last 5

    Sổ theo dõi là một tệp SQLite, hoặc một cơ sở dữ liệu PostgreSQL cho bằng URL.
help-register--place = Sổ theo dõi: một tệp SQLite hoặc postgres://… [mặc định: biến môi trường LUANPHIEN_REGISTER]
help-register--register = Cũng là sổ theo dõi, viết như ở các lệnh khác

help-register-init = Lập sổ theo dõi mới
help-register-init-more =
    Ví dụ:
      luanphien register init so-theo-doi.db
      luanphien register init postgres://office@server/luanphien

    Một tệp mới được tạo; trên máy chủ, cơ sở dữ liệu phải có sẵn và còn trống.
help-register-verify = Đọc lại toàn bộ, và cho biết có gì bị mất hoặc bị giả mạo không
help-register-verify-more =
    Ví dụ:
      luanphien register verify so-theo-doi.db
      luanphien register verify so-theo-doi.db --json

    Mã kết thúc: 0 nguyên vẹn, 6 có sai hỏng. Hãy ghi lại số và mã băm của mục cuối: về sau chúng cho
    thấy những gì trước đó không bị sửa.
help-register-log = Xem nhật ký: ai ghi gì, lúc nào, và trước đó là gì
help-register-log-more =
    Ví dụ:
      luanphien register log so-theo-doi.db
      luanphien register log so-theo-doi.db --committee tam-nong --last 5 --json
help-register-log--committee = Chỉ của cấp uỷ này [mặc định: của mọi cấp uỷ]
help-register-log--last = Tối đa bao nhiêu mục cuối của mỗi cấp uỷ [mặc định: 20]
help-register-export = Ghi toàn bộ sổ theo dõi thành các dòng JSON (luanphien/register@1)
help-register-export-more =
    Ví dụ:
      luanphien register export so-theo-doi.db -o so-theo-doi.jsonl
      luanphien register export so-theo-doi.db | gzip > so-theo-doi.jsonl.gz
help-register-export--output = Tệp ghi các dòng [mặc định: - , đầu ra chuẩn]
help-register-import = Nhập những gì export đã ghi; tất cả hoặc không gì cả, nhập hai lần cũng như một lần
help-register-import-more =
    Ví dụ:
      luanphien register import so-theo-doi.db so-theo-doi.jsonl
      luanphien register export xa-1.db | luanphien register import huyen.db -
help-register-import--lines = Các dòng JSON (luanphien/register@1); - là đầu vào chuẩn
help-register-backup = Ghi một bản sao vào tệp SQLite mới, trong khi người khác vẫn ghi tiếp
help-register-backup-more =
    Ví dụ:
      luanphien register backup so-theo-doi.db sao-luu/so-theo-doi-2027-01-05.db
      luanphien register backup postgres://office@server/luanphien sao-luu.db
help-register-backup--copy = Tệp ghi bản sao; phải chưa có tệp này

help-plan--register = Mở kỳ với số dư và lượt dự trong sổ này: một tệp, hoặc postgres://…
help-plan--committee = Cấp uỷ nào trong sổ [mặc định: cấp uỷ duy nhất]
help-plan--instance_to = Tệp để ghi dữ liệu như sổ mở kỳ: dùng để kiểm tra và ban hành kế hoạch

help-publish = Đưa một kế hoạch đi tiếp trong sổ: dự thảo, đã duyệt, ban hành
help-publish-more =
    Ví dụ:
      luanphien publish quy-1.json ke-hoach.json --register van-phong.db --by 'Văn phòng'
      luanphien publish quy-1.json ke-hoach.json --register van-phong.db --state draft

    Kế hoạch được kiểm tra trước. Bản đã ban hành cho cùng kỳ được thay thế, và lệnh nêu ai phải được báo.
help-publish--plan = Kế hoạch (JSON luanphien/plan@1); - là đầu vào chuẩn
help-publish--state = Đến đâu: draft, approved hoặc published [mặc định: published]

help-versions = Liệt kê các bản kế hoạch trong sổ, hoặc ghi một bản vào thư mục
help-versions-more =
    Ví dụ:
      luanphien versions --register van-phong.db
      luanphien versions --register van-phong.db --take 2 -o ban-2/
      luanphien rebalance ban-2/instance.json ban-2/plan.json --as-of 2027-02-01 …
help-versions--take = Ghi bản này: số của kỳ cuối, hoặc NGÀY_ĐẦU/SỐ
help-versions--output = Thư mục cho instance.json, plan.json và các lịch đi kèm

help-diff = Nêu hai bản kế hoạch trong sổ khác nhau ở đâu, và ai phải được báo
help-diff-more =
    Ví dụ:
      luanphien diff 1 2 --register van-phong.db
      luanphien diff 2027-01-01/1 2027-01-01/3 --register van-phong.db
help-diff--was = Bản cũ: số của kỳ cuối, hoặc NGÀY_ĐẦU/SỐ
help-diff--is = Bản mới

help-record = Ghi kết quả: ai dự, ai báo cáo, buổi nào được tổ chức, kiến nghị gì
help-record-more =
    Ví dụ:
      luanphien record attendance --duty c01/2027-01-14 --person p07 --came attended --register van-phong.db
      luanphien record attendance thang-1.csv --register van-phong.db
      luanphien record session --duty tiep-dan/2027-01/1 --held delegate --delegate p02 --reason 'họp tỉnh' --register van-phong.db
      luanphien record batch thang-1.json --register van-phong.db

    Ghi cả tệp hoặc không ghi gì; ghi hai lần như một lần. Bảng là CSV, dòng đầu nêu tên các trường.
help-record--rows = Bảng các mục loại này (CSV); - là đầu vào chuẩn
help-record--duty = Mã cuộc họp hoặc buổi tiếp dân, như trong kế hoạch đã ban hành
help-record--reason = Lý do
help-record--moved_to = Ngày khác
help-record-attendance = Ai đó có dự không
help-record-attendance--person = Mã người được phân công
help-record-attendance--came = attended (dự), excused (vắng có lý do), unexcused (vắng không lý do), replaced (có người thay)
help-record-attendance--instead = Mã người đến thay
help-record-attendance--arrived = Giờ đến
help-record-attendance--spoke = Người dự có phát biểu không
help-record-attendance--note = Ghi chú
help-record-meeting = Cuộc họp có diễn ra không
help-record-meeting--state = held (có họp), moved (dời), cancelled (huỷ)
help-record-meeting--rating = Chi bộ tự chấm
help-record-concern = Kiến nghị của chi bộ lên cấp trên
help-record-concern--number = Số thứ tự ở cuộc họp ấy, từ 1
help-record-concern--matter = Nội dung kiến nghị
help-record-concern--state = open (chưa trả lời) hoặc answered (đã trả lời)
help-record-concern--answered_by = Ai trả lời
help-record-concern--answered_on = Ngày trả lời
help-record-report = Báo cáo phải nộp
help-record-report--author = Mã người, hoặc nhãn cơ quan
help-record-report--period = 2027-01, 2027-Q1, 2027-H1, 2027-9M, 2027, hoặc ad-hoc:TÊN
help-record-report--due = Hạn nộp
help-record-report--state = due (phải nộp), submitted (đã nộp), accepted (đạt), returned (trả lại)
help-record-report--submitted = Ngày nộp
help-record-session = Buổi tiếp dân được tổ chức thế nào
help-record-session--held = head (người đứng đầu), delegate (uỷ quyền), not_held (không tổ chức), moved (dời)
help-record-session--delegate = Mã người tiếp thay
help-record-visits = Lượt công dân ở một buổi: chỉ ghi số, không ghi gì về người dân
help-record-visits--kind = feedback (phản ánh), petition (kiến nghị), complaint (khiếu nại), denunciation (tố cáo)
help-record-visits--topic = Chủ đề, theo danh mục của văn phòng
help-record-visits--visits = Số lượt tiếp
help-record-visits--settled = Số việc đã giải quyết
help-record-visits--forwarded = Số việc đã chuyển
help-record-visits--pending = Số việc còn lại; hạn trả lời được tính sẵn
help-record-batch = Nhiều loại mục trong một tệp
help-record-batch--file = Các mục (JSON luanphien/records@1); - là đầu vào chuẩn

help-ledger = Xem tài khoản luân phiên: ai đã gánh bao nhiêu, như sao kê ngân hàng
help-ledger-more =
    Ví dụ:
      luanphien ledger --register van-phong.db
      luanphien ledger --person p07 --register van-phong.db
      luanphien ledger --as-of 2027-06-30 --register van-phong.db
help-ledger--person = Chỉ người này, mọi kỳ
help-ledger--as_of = Chỉ những kỳ đã bắt đầu tính đến ngày này

help-report = Lập báo cáo định kỳ của cấp uỷ: dự sinh hoạt, tiếp dân, báo cáo, lượt công dân, so với kỳ trước
help-report-more =
    Ví dụ:
      luanphien report --period 2027-Q1 --register van-phong.db
      luanphien report --period 2027-9M --register van-phong.db --json > bao-cao.json
help-report--period = Tháng, quý, sáu tháng, chín tháng hoặc năm
help-report--docx = Tệp Word để ghi báo cáo
help-report--pdf = Tệp PDF để ghi báo cáo
help-report--letterhead = Tệp văn bản của văn phòng [mặc định: theo tên cấp uỷ]

help-remind = Nhắc việc đến hạn, cho từng người, sẵn để dán vào tin nhắn; mỗi việc nhắc một lần
help-remind-more =
    Ví dụ:
      luanphien remind --as-of 2027-02-01 --register van-phong.db
      luanphien remind --as-of 2027-02-01 --days 14 --dry-run --register van-phong.db --json

    Các việc: dự sinh hoạt và tiếp dân, báo cáo, niêm yết lịch, chi bộ lâu chưa có người dự, việc phải trả lời công dân.
help-remind--as_of = Ngày nhắc
help-remind--days = Nhắc trước chừng này ngày [mặc định: 7]
help-remind--months = Chi bộ được nhắc sau chừng này tháng không ghi nhận người dự [mặc định: 2]
help-remind--dry_run = Không ghi vào sổ: lần sau nhắc lại như cũ
