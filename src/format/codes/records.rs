//! E22xx: what is recorded of the duties of a plan.

codes! {
    E2201: "bản ghi nêu cuộc họp hoặc buổi tiếp dân không có trong kế hoạch đã ban hành",
        "a record names a meeting or session of no published plan"
        => "ghi mã như trong kế hoạch đã ban hành", "write the id as in the published plan";
    E2202: "kế hoạch không phân công người này ở đó", "the plan does not put this person there"
        => "ghi mã người được phân công; người đến thay ghi ở instead",
        "write the id of the person assigned; who came in their place goes into instead";
    E2203: "bản ghi nêu người không có trong sổ", "a record names a person whom the register does not know"
        => "sửa mã, hoặc ban hành kế hoạch có người này trước", "correct the id, or publish a plan with this person first";
    E2204: "thiếu một điều phải ghi", "something is missing that must be said"
        => "ghi thêm trường được nêu", "add the field that is named";
    E2205: "hai điều ghi không đi với nhau", "two things are said that do not go together"
        => "bỏ một trong hai", "leave one of them out";
    E2206: "ngày chưa đến hoặc không hợp với việc được ghi", "the day has not come, or does not fit what is recorded"
        => "chỉ ghi việc đã diễn ra; sửa ngày", "record only what has happened; correct the day";
    E2207: "chủ đề không có trong danh mục của văn phòng", "the topic is not on the office's list"
        => "dùng một chủ đề trong policy.follow_up.topics", "use one of policy.follow_up.topics";
    E2208: "kỳ báo cáo không đọc được", "the period of a report is not understood"
        => "viết 2027-01, 2027-Q1, 2027-H1, 2027-9M, 2027 hoặc ad-hoc:TÊN",
        "write 2027-01, 2027-Q1, 2027-H1, 2027-9M, 2027, or ad-hoc:NAME";
    E2209: "bảng không đọc được", "the table cannot be read"
        => "lưu lại dưới dạng CSV (UTF-8), dòng đầu là tên các trường, mỗi dòng đủ số cột",
        "save it as CSV (UTF-8), the first row naming the fields, every row with as many columns";
}
