//! The posts of the 38 committee members and of those who sit on panels only. People are posts, not names.
//!
//! The seed gives the numbers (38 members in office, 11 of them on the standing board); which posts these are is assumed.

/// A post at the district.
pub(super) struct Post {
    /// Id in the instance.
    pub(super) id: &'static str,
    /// The post, which is also the person's name here.
    pub(super) title: &'static str,
    /// Labels besides `committee` and `standing_board`.
    pub(super) labels: &'static [&'static str],
    /// Share of the common load in halves: 2 is a full share.
    pub(super) halves: u32,
}

const fn post(id: &'static str, title: &'static str, labels: &'static [&'static str]) -> Post {
    Post { id, title, labels, halves: 2 }
}

const fn leader(id: &'static str, title: &'static str, labels: &'static [&'static str]) -> Post {
    Post { id, title, labels, halves: 1 }
}

/// The standing board: secretary, two deputies, eight others.
pub(super) const STANDING_BOARD: [Post; 11] = [
    leader("bi-thu", "Bí thư Huyện uỷ", &["secretary"]),
    leader("pbt-thuong-truc", "Phó Bí thư Thường trực Huyện uỷ", &["deputy_secretary"]),
    leader(
        "pbt-chu-tich",
        "Phó Bí thư Huyện uỷ, Chủ tịch Uỷ ban nhân dân huyện",
        &["deputy_secretary", "agency:people_committee", "government"],
    ),
    post("tb-to-chuc", "Trưởng Ban Tổ chức Huyện uỷ", &["agency:organization", "advisory"]),
    post("tb-tuyen-giao", "Trưởng Ban Tuyên giáo Huyện uỷ", &["agency:propaganda", "advisory"]),
    post("tb-dan-van", "Trưởng Ban Dân vận Huyện uỷ", &["agency:mass_mobilisation", "advisory"]),
    post("cn-kiem-tra", "Chủ nhiệm Uỷ ban Kiểm tra Huyện uỷ", &["agency:inspection", "advisory"]),
    post("pct-hdnd", "Phó Chủ tịch Thường trực Hội đồng nhân dân huyện", &["council"]),
    post(
        "pct-kinh-te",
        "Phó Chủ tịch Uỷ ban nhân dân huyện phụ trách kinh tế",
        &["agency:people_committee", "government"],
    ),
    post("ta-cong-an", "Trưởng Công an huyện", &["agency:police", "sector"]),
    post("cht-quan-su", "Chỉ huy trưởng Ban Chỉ huy Quân sự huyện", &["agency:military"]),
];

/// The members of the committee who are neither on the standing board nor secretary of a commune.
pub(super) const MEMBERS: [Post; 18] = [
    post("cvp-huyen-uy", "Chánh Văn phòng Huyện uỷ", &["agency:office", "advisory"]),
    post(
        "pvp-noi-chinh",
        "Phó Chánh Văn phòng Huyện uỷ phụ trách nội chính",
        &["agency:internal_affairs", "advisory"],
    ),
    post(
        "ptb-to-chuc",
        "Phó Trưởng Ban Thường trực Ban Tổ chức Huyện uỷ",
        &["agency:organization", "advisory"],
    ),
    post(
        "ptb-tuyen-giao",
        "Phó Trưởng Ban Thường trực Ban Tuyên giáo Huyện uỷ",
        &["agency:propaganda", "advisory", "women"],
    ),
    post(
        "ptb-dan-van",
        "Phó Trưởng Ban Thường trực Ban Dân vận Huyện uỷ",
        &["agency:mass_mobilisation", "advisory", "women"],
    ),
    post(
        "pcn-kiem-tra",
        "Phó Chủ nhiệm Thường trực Uỷ ban Kiểm tra Huyện uỷ",
        &["agency:inspection", "advisory"],
    ),
    post("gd-chinh-tri", "Giám đốc Trung tâm Chính trị huyện", &["agency:political_school"]),
    post(
        "pct-van-xa",
        "Phó Chủ tịch Uỷ ban nhân dân huyện phụ trách văn hoá, xã hội",
        &["agency:people_committee", "government", "women"],
    ),
    post("ct-nong-dan", "Chủ tịch Hội Nông dân huyện", &["mass_organisation"]),
    post("ct-phu-nu", "Chủ tịch Hội Liên hiệp Phụ nữ huyện", &["mass_organisation", "women"]),
    post("bt-huyen-doan", "Bí thư Huyện đoàn", &["mass_organisation"]),
    post("ct-lao-dong", "Chủ tịch Liên đoàn Lao động huyện", &["mass_organisation"]),
    post("ct-cuu-chien-binh", "Chủ tịch Hội Cựu chiến binh huyện", &["mass_organisation"]),
    post("ctt-thanh-tra", "Chánh Thanh tra huyện", &["agency:inspectorate", "sector"]),
    post("tp-tai-nguyen", "Trưởng phòng Tài nguyên và Môi trường", &["agency:natural_resources", "sector"]),
    post("tp-noi-vu", "Trưởng phòng Nội vụ", &["agency:home_affairs", "sector", "women"]),
    post(
        "tp-nong-nghiep",
        "Trưởng phòng Nông nghiệp và Phát triển nông thôn",
        &["agency:agriculture", "sector"],
    ),
    post("tp-tai-chinh", "Trưởng phòng Tài chính - Kế hoạch", &["agency:finance", "sector"]),
];

/// Leaders of district agencies who are no committee members and sit on panels only.
pub(super) const PANEL_ONLY: [Post; 7] = [
    post("pvp-huyen-uy", "Phó Chánh Văn phòng Huyện uỷ", &["agency:office", "advisory"]),
    post(
        "pct-mat-tran",
        "Phó Chủ tịch Uỷ ban Mặt trận Tổ quốc huyện",
        &["agency:mass_mobilisation", "advisory"],
    ),
    post(
        "cvp-uy-ban",
        "Chánh Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân huyện",
        &["agency:people_committee", "government"],
    ),
    post("pta-cong-an", "Phó Trưởng Công an huyện", &["agency:police", "sector"]),
    post("pctt-thanh-tra", "Phó Chánh Thanh tra huyện", &["agency:inspectorate", "sector"]),
    post(
        "ptp-tai-nguyen",
        "Phó Trưởng phòng Tài nguyên và Môi trường",
        &["agency:natural_resources", "sector"],
    ),
    post(
        "ptp-lao-dong",
        "Phó Trưởng phòng Lao động - Thương binh và Xã hội",
        &["agency:social_affairs", "sector"],
    ),
];
