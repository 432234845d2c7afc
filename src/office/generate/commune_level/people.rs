//! The thirty members of a commune committee, as posts.

use crate::office::generate::people::member;
use crate::office::generate::sketch::PersonSketch;

/// Id, post, labels. The first nine are the standing board; the first three carry half a share.
const POSTS: [(&str, &str, &[&str]); 30] = [
    ("bi-thu", "Bí thư Đảng uỷ", &["secretary"]),
    ("pbt-thuong-truc", "Phó Bí thư Thường trực Đảng uỷ", &["deputy_secretary", "women"]),
    ("pbt-chu-tich", "Phó Bí thư, Chủ tịch Uỷ ban nhân dân xã", &["deputy_secretary", "government"]),
    ("tb-xay-dung-dang", "Trưởng Ban Xây dựng Đảng", &["agency:party_building", "advisory"]),
    ("cn-kiem-tra", "Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ", &["agency:inspection", "advisory"]),
    ("pct-hdnd", "Phó Chủ tịch Hội đồng nhân dân xã", &["council", "women"]),
    ("pct-kinh-te", "Phó Chủ tịch Uỷ ban nhân dân xã phụ trách kinh tế", &["government"]),
    ("ta-cong-an", "Trưởng Công an xã", &["agency:police", "sector"]),
    ("cht-quan-su", "Chỉ huy trưởng Ban Chỉ huy Quân sự xã", &["agency:military"]),
    ("cvp-dang-uy", "Chánh Văn phòng Đảng uỷ", &["agency:office"]),
    ("pvp-dang-uy", "Phó Chánh Văn phòng Đảng uỷ", &["agency:office", "women"]),
    (
        "ptb-xay-dung-dang-1",
        "Phó Trưởng Ban Xây dựng Đảng phụ trách tổ chức",
        &["agency:party_building", "advisory"],
    ),
    (
        "ptb-xay-dung-dang-2",
        "Phó Trưởng Ban Xây dựng Đảng phụ trách tuyên giáo",
        &["agency:party_building", "advisory", "women"],
    ),
    ("pcn-kiem-tra", "Phó Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ", &["agency:inspection", "advisory", "women"]),
    ("uv-kiem-tra", "Uỷ viên Uỷ ban Kiểm tra Đảng uỷ", &["agency:inspection", "advisory"]),
    ("pct-van-xa", "Phó Chủ tịch Uỷ ban nhân dân xã phụ trách văn hoá, xã hội", &["government", "women"]),
    ("ct-mat-tran", "Chủ tịch Uỷ ban Mặt trận Tổ quốc xã", &["sector"]),
    ("pct-mat-tran", "Phó Chủ tịch Uỷ ban Mặt trận Tổ quốc xã", &["sector", "women"]),
    ("ct-nong-dan", "Chủ tịch Hội Nông dân xã", &["mass_organisation"]),
    ("ct-phu-nu", "Chủ tịch Hội Liên hiệp Phụ nữ xã", &["mass_organisation", "women"]),
    ("bt-doan", "Bí thư Đoàn xã", &["mass_organisation"]),
    ("ct-cuu-chien-binh", "Chủ tịch Hội Cựu chiến binh xã", &["mass_organisation"]),
    ("tp-kinh-te", "Trưởng phòng Kinh tế xã", &["government"]),
    ("tp-van-hoa", "Trưởng phòng Văn hoá - Xã hội xã", &["government", "women"]),
    ("cvp-uy-ban", "Chánh Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân xã", &["government"]),
    ("gd-hanh-chinh-cong", "Giám đốc Trung tâm Phục vụ hành chính công xã", &["government"]),
    ("pta-cong-an", "Phó Trưởng Công an xã", &["agency:police", "sector"]),
    ("pcht-quan-su", "Phó Chỉ huy trưởng Ban Chỉ huy Quân sự xã", &["agency:military"]),
    ("gd-chinh-tri", "Giám đốc Trung tâm Chính trị xã", &["agency:political_school"]),
    ("tt-y-te", "Trưởng Trạm Y tế xã", &["health", "women"]),
];

const STANDING_BOARD: usize = 9;
const LEADERS: usize = 3;

/// All thirty, in this order.
pub(super) fn people() -> Vec<PersonSketch> {
    POSTS.iter().enumerate().map(|(number, post)| person(number, post)).collect()
}

fn person(number: usize, (id, title, labels): &(&str, &str, &[&str])) -> PersonSketch {
    let mut groups: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
    if number < STANDING_BOARD {
        groups.insert(0, "standing_board".into());
    }
    let leader = number < LEADERS;
    let mut person = member((*id).into(), title, groups, if leader { 1 } else { 2 });
    person.halves = if leader { 1 } else { 2 };
    person
}
