//! What the office decided.

use super::entry::{Column, Kind, Shape, Sheet};
use super::words::{COUNTS, DEMANDS, EXCUSED, LABELS, MEMORY, OWN_PLACE, PERIODS, STANDBY, STARTS};

pub(super) static POLICY: Sheet = Sheet {
    key: "policy",
    name: "Quy định",
    also: &["Quy định riêng", "Chính sách"],
    shape: Shape::Form,
    most: 200,
    about: "Cơ quan quyết định thế nào; ô trống là theo mặc định ghi bên cạnh.",
    columns: &[
        Column::new("policy.tenure_months", "Số tháng theo một chi bộ", Kind::Whole)
            .default("3")
            .also(&["Kỳ luân phiên (tháng)"])
            .note("Một người dự một chi bộ liền mấy tháng rồi đổi."),
        Column::new("policy.blocks_from", "Kỳ luân phiên tính từ", Kind::Day).note("Để trống: ngày đầu kỳ phân công."),
        Column::new("policy.allowed_misses", "Số buổi được vắng mỗi kỳ luân phiên", Kind::Whole)
            .default("1")
            .note("Người theo chi bộ vắng được mấy buổi (có người dự thay)."),
        Column::new("policy.rotation.memory_blocks", "Số kỳ chưa quay lại chi bộ cũ", Kind::Whole)
            .default("2")
            .note("Sau ngần ấy kỳ thì quay lại chi bộ cũ cũng được."),
        Column::new("policy.rotation.level", "Quay lại sớm", Kind::Word(MEMORY))
            .default("\"cost\"")
            .note("bắt buộc: không bao giờ quay lại sớm; cố gắng: hạn chế; không: không xét."),
        Column::new("policy.own_commune", "Dự chi bộ ở xã mình ở", Kind::Word(OWN_PLACE)).default("\"ignore\"").note(OWN),
        Column::new("policy.own_workplace", "Dự chi bộ ở xã mình làm việc", Kind::Word(OWN_PLACE))
            .default("\"ignore\"")
            .note(OWN),
        Column::new("policy.points.ordinary", "Điểm: họp thường kỳ", Kind::Whole).default("2").note(POINTS),
        Column::new("policy.points.thematic", "Điểm: họp chuyên đề", Kind::Whole).default("2").note(POINTS),
        Column::new("policy.points.combined", "Điểm: thường kỳ và chuyên đề một buổi", Kind::Whole)
            .default("3")
            .note(POINTS),
        Column::new("policy.points.joint", "Điểm: họp liên chi bộ", Kind::Whole).default("2").note(POINTS),
        Column::new("policy.points.host", "Điểm: chủ trì tiếp dân", Kind::Whole).default("1").note(POINTS),
        Column::new("policy.points.panel", "Điểm: tham gia tiếp dân", Kind::Whole).default("1").note(POINTS),
        Column::new("policy.fairness.groups", "Công bằng giữa", Kind::Labels)
            .default("[\"committee\"]")
            .note("Những nhóm được so sánh với nhau."),
        Column::new("policy.fairness.counts", "Việc được tính điểm", Kind::WordSet(COUNTS))
            .default("[\"meetings\",\"area_lead\",\"host\",\"panel\"]")
            .note("Cách nhau bằng dấu chấm phẩy."),
        Column::new("policy.fairness.excused", "Vắng có lý do", Kind::Word(EXCUSED)).default("\"owed\"").note(
            "vẫn tính là còn thiếu, hoặc coi như đã dự.",
        ),
        Column::new("policy.presence.level", "Mỗi xã được một người của nhóm đến dự", Kind::Word(DEMANDS))
            .default("\"tier\"")
            .note("bắt buộc, cố gắng, không. Để trống: không đặt ra."),
        Column::new("policy.presence.group", "… nhóm nào", Kind::Label(LABELS))
            .also(&["Nhóm đến từng xã"])
            .default("\"standing_board\"")
            .note("Thường là ban thường vụ."),
        Column::new("policy.presence.per", "… mỗi", Kind::Word(PERIODS))
            .also(&["Nhóm đến từng xã mỗi"])
            .default("\"quarter\"")
            .note("tháng hoặc quý."),
        Column::new("policy.area_lead.level", "Người phụ trách địa bàn đến dự", Kind::Word(DEMANDS))
            .default("\"tier\"")
            .note("bắt buộc, cố gắng, không. Để trống: không đặt ra."),
        Column::new("policy.area_lead.per", "… một lần mỗi", Kind::Word(PERIODS))
            .also(&["Phụ trách địa bàn đến dự mỗi"])
            .default("\"quarter\"")
            .note("tháng hoặc quý."),
        Column::new("policy.apart", "Không ngồi cùng nhau", Kind::Pairs)
            .note("Từng đôi, cách nhau bằng dấu chấm phẩy: Nguyễn Văn An – Trần Thị Bình; …"),
        Column::new("policy.standby", "Người dự bị cho", Kind::Word(STANDBY))
            .default("\"none\"")
            .note("không, sinh hoạt chi bộ, tiếp dân, tất cả."),
        Column::new("policy.tiers", "Thứ tự mục tiêu", Kind::Tiers).note(
            "Quan trọng nhất ghi trước, cách nhau bằng dấu chấm phẩy, dung sai trong ngoặc: bao phủ; công bằng (1). \
             Để trống: bao phủ; người đứng đầu; có mặt; ổn định; công bằng; luân phiên; đi lại; nguyện vọng.",
        ),
        Column::new("policy.travel_from", "Đi từ", Kind::Word(STARTS)).default("\"home\"").note("nơi ở hoặc nơi làm việc."),
        Column::new("policy.prepared_on", "Ngày lập và niêm yết", Kind::Day)
            .note("Buổi tiếp dân quá gần ngày này sẽ bị nhắc."),
        Column::new("policy.notice_days", "Báo thay đổi trước (ngày)", Kind::Whole)
            .default("3")
            .note("Thay đổi gần hơn số ngày này là sát ngày."),
        Column::new("policy.follow_up.answer_days", "Trả lời đơn thư trong (ngày làm việc)", Kind::Whole)
            .default("10")
            .note("Theo quy định là 10 ngày làm việc."),
        Column::new("policy.follow_up.topics", "Danh mục nội dung tiếp dân", Kind::Texts)
            .default("[\"security\",\"social_welfare\",\"disputes\",\"land\",\"environment\",\"other\"]")
            .note("Cách nhau bằng dấu chấm phẩy."),
        Column::new("policy.time_limit_seconds", "Thời gian tính tối đa (giây)", Kind::Whole)
            .note("Để trống: không giới hạn."),
    ],
};

const OWN: &str = "hạn chế, không được, không xét.";
const POINTS: &str = "Điểm cho một lần dự.";

pub(super) static BANDS: Sheet = Sheet {
    key: "distance_bands",
    name: "Điểm đường xa",
    also: &["Đường xa"],
    shape: Shape::List("policy.points.distance_bands"),
    most: 50,
    about: "Cộng điểm cho việc ở xa.",
    columns: &[
        Column::new("from_minutes", "Từ số phút", Kind::Whole)
            .wanted()
            .note("Đi một lượt.")
            .example(&["30"])
            .wide(12.0),
        Column::new("points", "Cộng điểm", Kind::Whole).wanted().example(&["1"]).wide(12.0),
    ],
};
