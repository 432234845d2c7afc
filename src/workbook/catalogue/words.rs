//! Words of the format in the language of the office.

/// Words of one kind: the word of the format, what the office writes, and what else is understood.
pub type Words = [(&'static str, &'static str, &'static [&'static str])];

/// Labels that are usual; any other label stands for itself.
pub(in crate::workbook) const LABELS: &Words = &[
    ("committee", "cấp uỷ viên", &["cấp uỷ", "ban chấp hành", "huyện uỷ viên", "đảng uỷ viên"]),
    ("standing_board", "ban thường vụ", &["btv", "uỷ viên ban thường vụ", "thường vụ"]),
    ("secretary", "bí thư", &[]),
    ("deputy_secretary", "phó bí thư", &[]),
    ("agency", "cơ quan tham mưu", &["cơ quan"]),
    ("advisory", "ban đảng", &["ban xây dựng đảng"]),
    ("sector", "ngành chức năng", &["ngành"]),
    ("government", "chính quyền", &["uỷ ban nhân dân"]),
    ("council", "hội đồng nhân dân", &["hđnd"]),
    ("mass_organisation", "đoàn thể", &["mặt trận"]),
    ("women", "nữ", &[]),
];

/// The level of a committee; any other label stands for itself.
pub(super) const LEVELS: &Words = &[
    ("commune", "xã", &["phường", "cấp xã"]),
    ("district", "huyện", &["cấp huyện"]),
    ("province", "tỉnh", &["thành phố", "cấp tỉnh"]),
];

/// The role of a seat at a meeting; any other stands for itself.
pub(in crate::workbook) const ROLES: &Words = &[("member", "cấp uỷ viên", &[])];

/// Languages.
pub(super) const LANGUAGES: &Words = &[("vi", "tiếng Việt", &[]), ("en", "tiếng Anh", &[])];

/// Whose holidays count.
pub(super) const COUNTRIES: &Words = &[("vn", "Việt Nam", &[]), ("none", "không", &[])];

/// What happens where no journey is known.
pub(super) const MISSING: &Words = &[
    ("error", "báo lỗi", &[]),
    ("straight_line", "đường chim bay", &["đường thẳng"]),
    ("zero", "coi như 0 phút", &["không tính"]),
];

/// Kinds of meetings.
pub(super) const MEETINGS: &Words =
    &[("ordinary", "thường kỳ", &["định kỳ", "hằng tháng"]), ("thematic", "chuyên đề", &[])];

/// Where a date goes that falls on a day to avoid.
pub(super) const ON_HOLIDAY: &Words = &[
    ("next_day", "lùi sang ngày sau", &["ngày sau"]),
    ("next_working_day", "lùi sang ngày làm việc sau", &["ngày làm việc sau", "ngày làm việc tiếp theo"]),
    ("previous_day", "sớm lên ngày trước", &["ngày trước"]),
    ("previous_working_day", "sớm lên ngày làm việc trước", &["ngày làm việc trước"]),
    ("next_week", "sang tuần sau", &["tuần sau"]),
    ("skip", "bỏ buổi đó", &["bỏ"]),
    ("keep", "giữ nguyên", &["vẫn họp"]),
];

/// Which days are avoided.
pub(super) const AVOID: &Words = &[
    ("holidays", "ngày lễ", &["ngày nghỉ lễ"]),
    ("non_working_days", "mọi ngày nghỉ", &["cả thứ bảy, chủ nhật"]),
];

/// What happens in a month without the day.
pub(super) const MONTH_END: &Words =
    &[("clamp", "lấy ngày gần nhất", &["ngày cuối tháng"]), ("skip", "bỏ tháng đó", &[])];

/// How strictly a demand is meant.
pub(super) const DEMANDS: &Words =
    &[("hard", "bắt buộc", &[]), ("tier", "cố gắng", &[]), ("off", "không", &[])];

/// What a return within the memory means.
pub(super) const MEMORY: &Words =
    &[("hard", "bắt buộc", &[]), ("cost", "cố gắng", &[]), ("off", "không", &[])];

/// Duties at one's own place.
pub(super) const OWN_PLACE: &Words =
    &[("avoid", "hạn chế", &[]), ("forbid", "không được", &[]), ("ignore", "không xét", &[])];

/// A month or a quarter.
pub(super) const PERIODS: &Words = &[("month", "tháng", &[]), ("quarter", "quý", &[])];

/// For which duties a standby is named.
pub(super) const STANDBY: &Words = &[
    ("none", "không", &[]),
    ("meetings", "sinh hoạt chi bộ", &[]),
    ("sessions", "tiếp dân", &[]),
    ("all", "tất cả", &[]),
];

/// Where journeys start.
pub(super) const STARTS: &Words = &[("home", "nơi ở", &["nhà"]), ("workplace", "nơi làm việc", &["cơ quan"])];

/// What an excused absence means.
pub(super) const EXCUSED: &Words =
    &[("owed", "vẫn tính là còn thiếu", &[]), ("credited", "coi như đã dự", &[])];

/// Which seats count.
pub(super) const COUNTS: &Words = &[
    ("meetings", "dự chi bộ", &[]),
    ("area_lead", "phụ trách địa bàn", &[]),
    ("host", "chủ trì tiếp dân", &[]),
    ("panel", "tham gia tiếp dân", &[]),
];

/// The objectives.
pub(in crate::workbook) const TIERS: &Words = &[
    ("coverage", "bao phủ", &[]),
    ("heads", "người đứng đầu", &[]),
    ("presence", "có mặt", &[]),
    ("continuity", "ổn định", &[]),
    ("fairness", "công bằng", &[]),
    ("rotation", "luân phiên", &[]),
    ("travel", "đi lại", &[]),
    ("preference", "nguyện vọng", &[]),
];

/// Yes and no.
pub(in crate::workbook) const YES_NO: &Words =
    &[("true", "có", &["x", "đúng", "yes", "true", "1"]), ("false", "không", &["sai", "no", "false", "0"])];

/// Days of the week.
pub(in crate::workbook) const WEEKDAYS: &Words = &[
    ("mon", "thứ hai", &["thứ 2"]),
    ("tue", "thứ ba", &["thứ 3"]),
    ("wed", "thứ tư", &["thứ 4"]),
    ("thu", "thứ năm", &["thứ 5"]),
    ("fri", "thứ sáu", &["thứ 6"]),
    ("sat", "thứ bảy", &["thứ 7"]),
    ("sun", "chủ nhật", &["cn"]),
];

/// Periods of a limit.
pub(in crate::workbook) const LIMIT_PERIODS: &Words =
    &[("day", "ngày", &[]), ("week", "tuần", &[]), ("month", "tháng", &[]), ("quarter", "quý", &[])];
