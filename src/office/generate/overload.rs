//! A quarter that cannot be covered, with two causes that have nothing to do with each other and can be recounted by hand:
//!
//! 1. On the evening of 14 January four cells meet at 19:00 and only two of the eight members are free: two meetings stay
//!    without anybody, whatever is done.
//! 2. In the window of its second February reception, 15 to 28 February, xã Phú Đức has neither secretary nor delegate: the
//!    session cannot be held.

use chrono::{Days, NaiveDate, Weekday};

use super::absences::Away;
use super::meetings::clock;
use super::people::{member, of_commune};
use super::receptions::{seat, two_windows};
use super::sketch::{
    CellSketch, CommuneSketch, MeetingSketch, PersonSketch, PlaceSketch, PolicySketch, Rule, SeriesSketch,
    SessionDates, Sketch,
};
use crate::calendar::OnHoliday;
use crate::domain::OwnPlace;

/// Day of the month on which the first four cells meet.
const CROWDED_DAY: u32 = 14;
/// Members who are free on that evening.
const FREE: usize = 2;

const COMMUNES: [(&str, (i64, i64)); 2] =
    [("Phú Thọ", (106_894, 1_054_888)), ("Phú Đức", (107_354, 1_055_533))];

/// Hamlet offsets of the four cells of a commune.
const OFFSETS: [(i64, i64); 4] = [(90, 20), (-70, 110), (40, -120), (-100, -60)];

const MEMBERS: [(&str, &str, &str); 8] = [
    ("bi-thu", "Bí thư Huyện uỷ", "standing_board"),
    ("pho-bi-thu", "Phó Bí thư Huyện uỷ", "standing_board"),
    ("to-chuc", "Trưởng Ban Tổ chức Huyện uỷ", "advisory"),
    ("tuyen-giao", "Trưởng Ban Tuyên giáo Huyện uỷ", "advisory"),
    ("dan-van", "Trưởng Ban Dân vận Huyện uỷ", "advisory"),
    ("kiem-tra", "Chủ nhiệm Uỷ ban Kiểm tra Huyện uỷ", "advisory"),
    ("thanh-tra", "Chánh Thanh tra huyện", "sector"),
    ("tai-nguyen", "Trưởng phòng Tài nguyên và Môi trường", "sector"),
];

/// The sketch of the overloaded quarter.
pub(super) fn sketch() -> Sketch {
    let from = day(1, 1);
    let mut people: Vec<PersonSketch> =
        MEMBERS.iter().enumerate().map(|(number, row)| person(number, row)).collect();
    let hosts: Vec<usize> = (0..COMMUNES.len()).map(|commune| add_leaders(commune, &mut people)).collect();
    Sketch {
        title: "Quý I/2027 không đủ người (dữ liệu giả định)".into(),
        organization: "Huyện uỷ giả định".into(),
        level: "district",
        min_sessions: 1,
        from,
        to: day(3, 31),
        office: PlaceSketch { name: "Văn phòng Huyện uỷ".into(), point: (106_702, 1_055_661) },
        communes: COMMUNES.iter().enumerate().map(|(number, row)| commune(number, row)).collect(),
        cells: (0..2 * OFFSETS.len()).map(cell).collect(),
        people,
        series: hosts.iter().enumerate().map(|(commune, head)| series(commune, *head)).collect(),
        policy: PolicySketch {
            tenure: 3,
            allowed_misses: 1,
            memory_blocks: 0,
            own_commune: OwnPlace::Ignore,
            own_workplace: OwnPlace::Ignore,
            presence: None,
            area_lead: None,
            prepared_on: from - Days::new(11),
        },
        past: Vec::new(),
    }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).unwrap_or_default()
}

/// All members but two are at a conference from 13 to 15 January.
fn person(number: usize, (id, title, label): &(&str, &str, &str)) -> PersonSketch {
    let mut person = member((*id).into(), title, vec![(*label).into()], 2);
    if number >= FREE {
        let (from, to) = (day(1, CROWDED_DAY - 1), day(1, CROWDED_DAY + 1));
        person.away.push(Away::Days { from, to, reason: "hội nghị tổng kết của tỉnh" });
    }
    person
}

/// Secretary, deputy, chair and vice chair of a commune; the position of the secretary.
fn add_leaders(commune: usize, people: &mut Vec<PersonSketch>) -> usize {
    let head = people.len();
    let name = COMMUNES[commune].0;
    let leaders = [
        ("bt", "Bí thư Đảng uỷ xã", "commune_secretary".into()),
        ("pbt", "Phó Bí thư Đảng uỷ xã", "commune_deputy".into()),
        ("ct", "Chủ tịch Uỷ ban nhân dân xã", own_committee(commune)),
        ("pct", "Phó Chủ tịch Uỷ ban nhân dân xã", own_committee(commune)),
    ];
    for (id, title, label) in leaders {
        people.push(of_commune(
            format!("{id}-{}", commune + 1),
            &format!("{title} {name}"),
            vec![label],
            commune,
        ));
    }
    if commune == 1 {
        let absences = [(12, 28, "học tập kinh nghiệm"), (15, 28, "điều trị bệnh"), (10, 28, "tập huấn")];
        for (person, (from, to, reason)) in people[head..head + 3].iter_mut().zip(absences) {
            person.away.push(Away::Days { from: day(2, from), to: day(2, to), reason });
        }
    }
    head
}

fn own_committee(commune: usize) -> String {
    format!("commune:{}:people_committee", commune + 1)
}

fn commune(number: usize, (name, point): &(&str, (i64, i64))) -> CommuneSketch {
    CommuneSketch {
        id: format!("xa-{}", number + 1),
        name: format!("xã {name}"),
        office: PlaceSketch { name: format!("Trụ sở Đảng uỷ xã {name}"), point: *point },
        area_lead: None,
    }
}

/// The four cells of the first commune all meet on the crowded day; those of the second on four different Wednesdays.
fn cell(number: usize) -> CellSketch {
    let (commune, hamlet) = (number / OFFSETS.len(), number % OFFSETS.len());
    let (name, point) = COMMUNES[commune];
    let offset = OFFSETS[hamlet];
    let rule = match commune {
        0 => Rule::Day(CROWDED_DAY),
        _ => Rule::Nth(hamlet as i32 + 1, Weekday::Wed),
    };
    CellSketch {
        id: format!("chi-bo-{}", number + 1),
        name: format!("Chi bộ ấp {} {name}", hamlet + 1),
        commune,
        place: PlaceSketch {
            name: format!("Nhà văn hoá ấp {} {name}", hamlet + 1),
            point: (point.0 + offset.0, point.1 + offset.1),
        },
        priority: 1,
        meeting: MeetingSketch { rule, time: clock(19, 0), minutes: 90, on_holiday: OnHoliday::NextDay },
        combined_in: None,
        current: None,
    }
}

/// The first commune receives on days 10 and 20, the second in two windows.
fn series(commune: usize, head: usize) -> SeriesSketch {
    let name = COMMUNES[commune].0;
    SeriesSketch {
        id: format!("tiep-dan-{}", commune + 1),
        name: format!("Bí thư Đảng uỷ xã {name} tiếp dân"),
        commune: Some(commune),
        head,
        delegates: vec![head + 1, head + 2],
        panel: vec![
            seat("Cơ quan tham mưu Huyện uỷ (giả định)", 1, &["advisory".into()], true),
            seat("Uỷ ban nhân dân xã (giả định)", 1, &[own_committee(commune)], true),
        ],
        at_most: Vec::new(),
        at_least: Vec::new(),
        dates: match commune {
            0 => SessionDates::Rules(vec![Rule::Day(10), Rule::Day(20)]),
            _ => two_windows(),
        },
        sittings: vec![(clock(8, 0), clock(11, 0))],
        topics: vec!["đất đai", "an sinh xã hội"],
    }
}
