//! The same job after July 2025, when there is no district any more: one commune, 30 members, 24 cells.
//!
//! The commune is the new xã Tràm Chim (the former township and Tân Công Sính); everything but its name and points is synthetic.

mod people;

use chrono::NaiveDate;

use super::absences::{Span, absences};
use super::dice::Dice;
use super::ground::{self, Point};
use super::history;
use super::meetings::{clock, meeting};
use super::receptions::seat;
use super::sketch::{
    CellSketch, CommuneSketch, PlaceSketch, PolicySketch, SeriesSketch, SessionDates, Sketch, Where, Window,
};
use crate::domain::{OwnPlace, Strictness};

const SEED: u64 = 24;
const CELLS: usize = 24;
const ABSENCE_PERCENT: u32 = 12;

/// The parts of the commune, each with a member in charge: name, kind of hamlet, point, cells, position of the lead.
const AREAS: [(&str, &str, Point, usize, usize); 3] = [
    ("Tràm Chim (thị trấn cũ)", "khóm", (106_692, 1_055_650), 10, 3),
    ("Tân Công Sính (phía đông)", "ấp", (107_272, 1_056_061), 8, 4),
    ("Tân Công Sính (phía tây)", "ấp", (107_190, 1_055_860), 6, 5),
];

/// The sketch of the commune's quarter.
pub(super) fn sketch() -> Sketch {
    let from = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap_or_default();
    let to = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap_or_default();
    let mut cells = cells(&mut Dice::new(SEED, 1));
    let mut people = people::people();
    let mut homes = Dice::new(SEED, 2);
    for person in &mut people {
        let home = homes.below(CELLS);
        person.home = Some(Where::Cell(home));
        // Everybody lives in the commune; what is avoided is the cell of one's own hamlet.
        person.never = vec![home];
    }
    let past = history::past(&mut cells, &people, from, 3, &mut Dice::new(SEED, 3));
    history::openings(&mut people, &mut Dice::new(SEED, 4));
    for (number, person) in people.iter_mut().enumerate() {
        person.away = absences(
            Span::new(from, to),
            ABSENCE_PERCENT,
            number,
            &mut Dice::new(SEED, 1000 + number as u64),
        );
    }
    Sketch {
        title: "Đảng uỷ xã Tràm Chim, quý I/2027 (dữ liệu giả định)".into(),
        organization: "Đảng uỷ xã Tràm Chim".into(),
        level: "commune",
        min_sessions: 2,
        from,
        to,
        office: PlaceSketch {
            name: "Trụ sở Đảng uỷ xã Tràm Chim".into(), point: (106_702, 1_055_661)
        },
        communes: AREAS.iter().enumerate().map(|(number, _)| area(number)).collect(),
        cells,
        people,
        series: vec![series()],
        policy: policy(from),
        past,
    }
}

fn area(number: usize) -> CommuneSketch {
    let (name, _, point, _, lead) = AREAS[number];
    CommuneSketch {
        id: format!("dia-ban-{}", number + 1),
        name: format!("Địa bàn {name}"),
        office: PlaceSketch { name: format!("Điểm sinh hoạt {name}"), point },
        area_lead: Some(lead),
    }
}

fn cells(dice: &mut Dice) -> Vec<CellSketch> {
    let mut cells = Vec::new();
    for (area, (_, kind, point, count, _)) in AREAS.iter().enumerate() {
        for _ in 0..*count {
            // Former townships count khóm, the others ấp; each kind has its own numbers.
            let number = cells.len() + 1 - if *kind == "ấp" { AREAS[0].3 } else { 0 };
            cells.push(cell(area, &format!("{kind} {number}"), cells.len() + 1, *point, dice));
        }
    }
    cells
}

fn cell(area: usize, hamlet: &str, number: usize, point: Point, dice: &mut Dice) -> CellSketch {
    CellSketch {
        id: format!("chi-bo-{number:02}"),
        name: format!("Chi bộ {hamlet}"),
        commune: area,
        place: PlaceSketch { name: format!("Nhà văn hoá {hamlet}"), point: ground::hamlet(point, dice) },
        priority: 1,
        meeting: meeting(dice),
        combined_in: None,
        current: None,
    }
}

/// Twice a month, on a working day of its first and of its second half, at least ten days apart.
fn series() -> SeriesSketch {
    SeriesSketch {
        id: "tiep-dan".into(),
        name: "Bí thư Đảng uỷ xã Tràm Chim tiếp dân".into(),
        commune: None,
        head: 0,
        delegates: vec![1, 2],
        panel: vec![
            seat("Văn phòng Đảng uỷ", 1, &["agency:office".into()], true),
            seat("Ban Xây dựng Đảng, Uỷ ban Kiểm tra", 1, &["advisory".into()], true),
            seat("Uỷ ban nhân dân xã", 1, &["government".into()], true),
            seat("Công an, Mặt trận", 1, &["sector".into()], false),
        ],
        at_most: vec![("agency:inspection".into(), 1)],
        at_least: vec![("women".into(), 1)],
        dates: SessionDates::Windows { windows: windows(), min_days_between: 10 },
        sittings: vec![(clock(7, 30), clock(10, 30))],
        topics: vec!["đất đai", "an sinh xã hội", "môi trường"],
    }
}

fn windows() -> Vec<Window> {
    vec![
        Window { first: 1, last: 15, preferred: Some(10) },
        Window { first: 16, last: 28, preferred: Some(25) },
    ]
}

fn policy(from: NaiveDate) -> PolicySketch {
    PolicySketch {
        tenure: 3,
        allowed_misses: 1,
        memory_blocks: 2,
        own_commune: OwnPlace::Ignore,
        own_workplace: OwnPlace::Ignore,
        presence: Some(Strictness::Tier),
        area_lead: Some(Strictness::Tier),
        prepared_on: from - chrono::Days::new(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_areas_add_up_to_all_cells() {
        assert_eq!(AREAS.iter().map(|area| area.3).sum::<usize>(), CELLS);
        assert_eq!(cells(&mut Dice::new(SEED, 1)).len(), CELLS);
    }
}
