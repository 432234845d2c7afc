//! E25xx: requests to the service.

codes! {
    E2501: "chưa đăng nhập, hoặc phiên làm việc đã hết hạn", "nobody is logged in, or the session has ended"
        => "đăng nhập rồi làm lại; chương trình gửi kèm mã truy cập: Authorization: Bearer MÃ",
        "log in and do it again; programs send a token: Authorization: Bearer TOKEN";
    E2502: "vai trò của người dùng không được làm việc này", "the user's roles do not allow this"
        => "nhờ người có vai trò được nêu, hoặc nhờ quản trị cấp vai trò", "ask somebody with one of the roles named, or have the role given";
    E2503: "không có thứ được hỏi", "there is no such thing"
        => "xem lại địa chỉ hoặc mã trong danh sách", "look up the address or the id in the list";
    E2504: "người khác đã sửa trong lúc này", "somebody else has changed it meanwhile"
        => "đọc lại bản mới, sửa trên bản đó rồi gửi lại với ETag mới", "read the new version, change that, and send it again with its ETag";
    E2505: "yêu cầu thiếu If-Match", "the request lacks If-Match"
        => "gửi kèm If-Match với ETag của bản đã đọc", "send If-Match with the ETag of the version that was read";
    E2506: "quá nhiều yêu cầu trong thời gian ngắn", "too many requests in a short time"
        => "đợi số giây ghi trong Retry-After rồi thử lại", "wait the seconds of Retry-After, then try again";
    E2507: "tên đăng nhập hoặc mật khẩu không đúng", "wrong login or password"
        => "gõ lại; sau nhiều lần sai phải đợi; quên mật khẩu thì nhờ văn phòng đặt lại", "type it again; after several failures you must wait; the office can set a new password";
    E2508: "biểu mẫu không phải của phiên làm việc này", "the form does not belong to this session"
        => "tải lại trang rồi gửi lại", "load the page again and send it once more";
    E2509: "Idempotency-Key này đã dùng cho một yêu cầu khác", "this Idempotency-Key was used for another request"
        => "mỗi yêu cầu mới dùng một khoá mới", "use a new key for each new request";
    E2510: "nội dung gửi lên quá lớn", "what was sent is too large"
        => "chia nhỏ, hoặc bớt những gì không cần", "send less, or in parts";
    E2511: "kiểu nội dung không được hỗ trợ", "this type of content is not supported"
        => "gửi Content-Type như tài liệu API ghi", "send the Content-Type that the API's description names";
    E2512: "địa chỉ này không nhận phương thức đó", "this address does not take that method"
        => "dùng phương thức ghi trong Allow", "use a method named in Allow";
    E2513: "tham số của yêu cầu không hợp lệ", "a parameter of the request is not valid"
        => "sửa tham số được nêu theo tài liệu API", "correct the parameter that is named, as the API's description says";
    E2514: "việc này không còn ở trạng thái làm được điều đó", "it is no longer in a state that allows this"
        => "tải lại để xem trạng thái hiện nay", "load it again to see its present state";
    E2515: "kế hoạch chưa được phê duyệt đủ", "the plan lacks an approval"
        => "nhờ những vai trò được nêu phê duyệt kế hoạch này", "have this plan approved in the roles that are named";
    E2516: "mật khẩu quá ngắn hoặc quá dễ đoán", "the password is too short or too easy to guess"
        => "ít nhất 12 ký tự, không chứa tên đăng nhập; một câu ngắn là tốt", "at least 12 characters and without the login; a short sentence is good";
    E2517: "đã có tên đăng nhập này", "this login is taken"
        => "chọn tên khác", "choose another";
    E2518: "thông tin người dùng không hợp lệ", "what is said of the user is not valid"
        => "sửa mục được nêu: tên đăng nhập gồm chữ thường, số, chấm, gạch; vai trò có trong danh sách; cấp uỷ viên cần mã cán bộ",
        "correct the entry named: a login has small letters, digits, dots and dashes; roles are those listed; a member needs the id of a person";
    E2519: "việc đang chờ quá nhiều", "too much work is waiting"
        => "đợi việc trước xong, hoặc huỷ bớt", "wait for earlier work to end, or cancel some of it";
    E2520: "dịch vụ chưa làm được việc này: cơ sở dữ liệu không trả lời", "the service cannot do this now: the database does not answer"
        => "thử lại sau ít phút; người quản trị xem nhật ký của dịch vụ", "try again in a few minutes; the administrator finds the cause in the log";
    E2521: "tệp cấu hình của dịch vụ không hợp lệ", "the service's configuration file is not valid"
        => "sửa mục được nêu; các mục có trong docs/service.md", "correct the entry that is named; docs/service.md lists them";
}
