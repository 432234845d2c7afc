# Vì sao còn chỗ trống: explain --uncovered.

explain-nothing-open = Không còn chỗ trống: mọi chỗ của kế hoạch đều có người.
explain-places = { $places } chỗ còn trống, { $reasons } nguyên nhân
explain-coverage-best = Trọng số các chỗ trống: { $value }; không kế hoạch nào để trống ít hơn.
explain-coverage-worse = Trọng số các chỗ trống: { $value }; có kế hoạch chỉ { $best }.
explain-coverage-unknown = Trọng số các chỗ trống: { $value }; chưa kịp chứng minh đó là ít nhất.
explain-changes = Chỉ cần một trong các thay đổi sau là thêm được một chỗ có người (đã thử từng cách):

reason-hall = [hall] Thiếu người: { $demand } chỗ, nhiều nhất chỉ { $supply } chỗ có người
reason-lp = [lp] { $n } yêu cầu không thể cùng đáp ứng; ai cũng cộng lại được
reason-core = [core] { $n } yêu cầu không thể cùng đáp ứng; bỏ bất kỳ yêu cầu nào thì các yêu cầu còn lại đáp ứng được
reason-avoidable = [avoidable] Không có nguyên nhân: chỗ này có thể có người mà mọi chỗ khác vẫn đủ như hiện nay
reason-outweighed = [outweighed] Có thể có người mà mọi chỗ khác vẫn đủ như hiện nay, nhưng phải trả giá ở mục tiêu khác
reason-past = [past] Đã qua: không còn thay đổi được
reason-unknown = [unknown] Chưa tìm được trong thời gian cho phép
avoidable-people = Có thể nhận ngay theo kế hoạch hiện tại: { $people }

hall-seats = { $n } chỗ:
hall-could = Những người có thể dự, tổng cộng được { $n } chỗ:
hall-nobody = Không ai có thể dự.
hall-away = Những người đủ tư cách nhưng không thể dự:
unit-one-place = { $person }: { $n } chỗ, vì không ai ở hai nơi cùng lúc
unit-limit = { $person }: { $n } chỗ, do giới hạn { $limit } ({ $days })
per-day = một ngày
per-week = một tuần
per-month = một tháng
per-quarter = một quý

obstacle-not-in-office = khi đó không đương nhiệm (đương nhiệm { $from } – { $to })
obstacle-unavailable = { $reason } ({ $days })
obstacle-never-cell = không được dự { $subject }
obstacle-own-commune = cư trú tại { $subject }
obstacle-own-workplace = công tác tại { $subject }
obstacle-zero-share = có phần việc bằng 0
obstacle-forbidden = bị loại theo khoá số { $number }
obstacle-fixed = đã được ấn định ở { $subject } theo khoá số { $number }
obstacle-rotation = vừa theo dõi { $subject } chưa đủ số kỳ luân phiên

core-demands = Những yêu cầu không thể cùng đáp ứng:
core-rules = Quy định gây vướng; bỏ bất kỳ quy định nào sau đây thì đáp ứng được:
core-lock = khoá số { $number }
core-minimum = mức tối thiểu của { $person } trong kỳ từ { $from }
core-presence = { $commune } được dự trong kỳ { $period }
core-area-lead = { $commune } được người phụ trách địa bàn dự trong kỳ { $period }

lp-rows = Các quy định, mỗi dòng nhân với hệ số của nó (hệ số × giá trị). Tính như vậy, việc đã có người nhận không nặng hơn 0, còn mỗi chỗ trống nặng nhiều nhất { $scale }:
lp-row = { $times } × { $amount } = { $product }: { $row }
lp-total = Cộng lại: { $total }.
lp-choices = Trừ nhiều nhất { $less } cho những lựa chọn nặng hơn: còn { $total }.
lp-scale = Tính theo đơn vị 1/{ $scale }: { $total }/{ $scale }, làm tròn lên thành { $bound } vì số chỗ là số nguyên.
lp-bound = Vậy kế hoạch nào cũng để trống ít nhất { $n } trong các chỗ này.
row-seat = { $duty } ({ $seat }): mỗi chỗ hoặc có người, hoặc trống
row-panel = { $duty } ngày { $day } ({ $seat }): nếu tổ chức, mỗi chỗ hoặc có người, hoặc trống
row-group = { $duty } ngày { $day }: nếu tổ chức, đủ người của nhóm { $group } hoặc thiếu
row-block = { $duty } ({ $seat }), kỳ từ { $from }: mỗi chỗ hoặc có người theo dõi, hoặc không
row-one-block = { $person } giữ nhiều nhất một chỗ của { $duty } trong kỳ từ { $from }
row-held = { $duty }: tổ chức vào một ngày, hoặc không tổ chức
row-host = { $duty } ngày { $day }: một người chủ trì nếu tổ chức, không thì không có ai
row-full = { $duty } ngày { $day }: không quá số người của nhóm { $group } được phép
row-one-seat = { $person } nhận nhiều nhất một chỗ ở { $duty }
row-one-seat-on = { $person } nhận nhiều nhất một chỗ ở { $duty } ngày { $day }, nếu tổ chức
row-one-lead = { $duty }: nhiều nhất một người phụ trách địa bàn
row-one-place = { $person } chỉ dự được nhiều nhất một trong các việc: { $duties }
row-limit = { $person }: nhiều nhất { $limit } ({ $days })
row-minimum = { $person }: ít nhất { $limit } ({ $days })
row-apart = { $person } và { $other } không cùng dự { $duty }
row-fixed = { $person } đã được ấn định ở { $duty }
row-spacing = { $duty }: nhiều nhất một buổi trong những ngày kể từ { $from }
row-seen = { $duty }: được dự trong kỳ từ { $from }
row-return = { $person } không trở lại { $duty } quá sớm, kỳ từ { $from }

relax-free = thêm một người rảnh để dự { $at }: bất kỳ ai trong số { $people }
relax-allow = cho phép một trong những người sau được dự { $at }: { $people }
relax-move = { $at } dời sang { $to }
relax-limit = nâng giới hạn của { $person } lên { $limit }
relax-unlock = bỏ khoá số { $number }

## Một chỗ

seat-chosen = Theo kế hoạch: { $person }
seat-could = Có thể, ít phải trả giá nhất trước ({ $n }):
seat-cannot = Không thể ({ $n }):
suggest-take = Muốn chọn ai, lập lại kế hoạch với: --lock { $seat }=NGƯỜI
price-nothing = không mất gì
price-exact = { $tier } { $by }
price-bound = { $tier } ≤ { $by }
price-loads = vị trí { $place } từ { $before } thành { $after }
price-further = từ bậc { $tier } trở đi chưa tính
price-legend = ≤ là cận: đã có kế hoạch như vậy, chưa chứng minh có kế hoạch tốt hơn hay không (--time-limit S giải mọi bậc)
price-impossible = không được: quy định và yêu cầu bắt buộc không cho phép
price-unknown = chưa tính được trong thời gian cho phép
conflict-elsewhere = khi đó dự { $duty }, cách { $minutes } phút đi đường
conflict-other-day = chỉ được vào ngày khác, chẳng hạn { $time }
conflict-same-duty = đang ngồi ở đó với vai trò { $seat }
conflict-limit = đã dùng { $taken } của giới hạn { $limit }
conflict-apart = phải tách với { $person }
conflict-full = buổi đó đã đủ người của nhóm { $group }

## Một người

person-balance = { $duties } việc, { $points } điểm, phải gánh { $target }: quý này { $deviation }. Số dư đầu kỳ { $opening }, số dư sau quý { $balance }.
person-not-compared = { $duties } việc, { $points } điểm; người này không thuộc diện so sánh với người khác (phải gánh { $target }, quý này { $deviation }, đầu kỳ { $opening }, sau quý { $balance }).
person-rank = Trong những người được so sánh, { $more } người gánh nhiều hơn so với phần phải gánh, { $same } người bằng, { $less } người ít hơn.
person-travel = Đi lại: { $hours } giờ, cả đi và về.
person-when = Thời gian
person-what = Việc
person-role = Vai trò
person-points = Điểm
person-limits = Giới hạn đã chạm hoặc sắp chạm
person-limit-at = { $limit }, không thêm được nữa: { $days }
person-limit-near = { $limit }, thêm một việc là chạm: { $days }
person-limit-least = ít nhất { $limit }, không bớt được nữa: { $days }
person-cells = Chi bộ đã dự: { $n }
person-cell = { $cell }: { $n } buổi
person-away = Nếu vắng một tuần, tính từ thứ Hai tuần đó
person-week = { $days } ({ $n } việc)
mend-nothing = không phải thay đổi gì
mend-impossible = không lập được kế hoạch: yêu cầu bắt buộc cần chính người này
mend-unknown = chưa tìm được trong thời gian cho phép
mend-changes = { $n } chỗ thay đổi
mend-least = không kế hoạch nào phủ đủ như vậy mà thay đổi ít hơn
mend-not-proved = chưa chứng minh là ít nhất
mend-told = phải báo { $n } người
mend-kept = giữ nguyên { $tier } ({ $after })
mend-lost = { $tier } { $before } → { $after }
mend-seat = { $duty } ({ $seat }): { $from } → { $to }

## Cân bằng

levels-nobody = Không ai thuộc diện so sánh.
levels-span = So sánh { $n } người, chênh lệch so với phần phải gánh từ { $highest } đến { $lowest }
levels-line = { $load }: { $names }. { $count } người ở mức này trở lên, không kế hoạch nào ít hơn { $bound } ({ $proof }).
levels-legend = Mỗi cận đúng khi các mức trên giữ nguyên, nên không kế hoạch nào tốt hơn ở mức đầu tiên có khác biệt.
levels-opening = chừng ấy người đã ở đó trước khi nhận việc: số dư đầu kỳ trừ phần phải gánh
levels-certified = chứng minh bằng hệ số lưu kèm, lệnh check tính lại được
levels-solver = bộ giải chứng minh
levels-none = chưa chứng minh
levels-no-tier = Quy chế không đặt bậc cân bằng.
levels-last = Cân bằng là bậc cuối: nới ra cũng không được gì.
bought = Nới cân bằng thì được gì ở các bậc sau
bought-tolerance = Điểm nới
bought-highest = Cao nhất
bought-own = { $n } (kế hoạch này)
bought-exact = Mọi giá trị đều đúng: không kế hoạch nào nới như vậy mà ít hơn, khi các bậc trước tốt nhất.
bought-bound = ≤ là cận: đã có kế hoạch như vậy, chưa kịp loại trừ kế hoạch tốt hơn. Các giá trị khác đều đúng.

## Thêm một người

worth-unknown = Chưa kịp chứng minh ít nhất phải để trống bao nhiêu, nên chưa biết thêm người thì được gì (--time-limit S cho thêm thời gian).
worth-nothing = Có thể phủ kín mọi chỗ: về bao phủ, thêm một người không được gì ở bất kỳ buổi nào, tuần nào, và không giới hạn nào gây vướng.
worth-not-best = (Chính kế hoạch này để trống { $value }; phần được thêm tính từ kế hoạch tốt nhất.)
worth-best = Kế hoạch tốt nhất còn để trống trọng số { $value }. Thêm một người hợp mọi chỗ và chỉ rảnh lúc đó thì giảm được:
worth-days = Theo buổi, được nhiều nhất trước
worth-weeks = Theo tuần, được nhiều nhất trước
worth-none = không buổi nào
worth-limits = Giới hạn gây vướng, nới mỗi giới hạn thêm một việc
worth-no-limit = không có: không giới hạn nào gây vướng
worth-limits-unknown = chưa thấy; chưa loại trừ các giới hạn khác
worth-exact = { $gain }
worth-bound = nhiều nhất { $gain } (chưa giải kịp)
worth-morning = sáng { $day }
worth-afternoon = chiều { $day }
worth-evening = tối { $day }
worth-takes = chẳng hạn dự { $seats }
worth-limit = { $person }: { $limit } ({ $days }) nới thêm { $by }: { $gain }
worth-share = Thêm một người nhận trọn phần việc cả kỳ: mỗi phần trọn giảm từ { $before } xuống { $after } điểm.
worth-fairness = Thêm một buổi thì người gánh nhiều nhất đỡ được bao nhiêu: ở đây không tính; hãy thêm người vào dữ liệu, lập lại kế hoạch rồi so sánh.
## Changes for fairness

frontier = Mỗi thay đổi thêm làm tải đều hơn đến đâu (chênh lệch so với mức phải gánh, tính bằng điểm)
frontier-changes = Số thay đổi
frontier-highest = Nặng nhất
frontier-highest-people = Số người ở mức đó
frontier-lowest = Nhẹ nhất
frontier-gain = Tốt hơn dòng trên ở chỗ
frontier-proof = Chứng minh
frontier-fewest = ít thay đổi nhất
frontier-complete = Thay đổi nhiều hơn nữa cũng không được gì: với bao nhiêu thay đổi tải cũng không đều hơn.
frontier-open = Chưa biết thay đổi nhiều hơn có được thêm gì không: việc tìm dừng ở đây (--time-limit, --changes).
frontier-take = Muốn có kế hoạch của một dòng: --changes N
