//! The same job after July 2025, when there is no district any more: one commune, 30 members, 24 cells.
//!
//! The commune is the new xã Tràm Chim (the former township and Tân Công Sính); everything but its name and points is synthetic.
//! A province is many such communes, each with cells, homes, absences and history of its own.

mod people;
mod province;

use chrono::{Datelike, NaiveDate};

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

pub(super) use province::commune as one_of_a_province;

/// Cells of a commune.
const CELLS: usize = 24;

/// What differs between communes.
struct Commune {
    /// Name with its kind, as in `xã Tràm Chim`.
    name: String,
    /// Where its office stands.
    office: Point,
    /// The parts of the commune; their cells add up to [`CELLS`].
    areas: [Area; 3],
    seed: u64,
    from: NaiveDate,
    to: NaiveDate,
    tenure: u32,
    absence_percent: u32,
}

/// A part of the commune.
struct Area {
    name: String,
    /// What its hamlets are called: `ấp` or `khóm`.
    kind: &'static str,
    point: Point,
    cells: usize,
    /// Position of the member in charge.
    lead: usize,
}

/// The sketch of the quarter of Tràm Chim.
pub(super) fn sketch() -> Sketch {
    of(&tram_chim())
}

fn tram_chim() -> Commune {
    let area = |name: &str, kind, point, cells, lead| Area { name: name.into(), kind, point, cells, lead };
    Commune {
        name: "xã Tràm Chim".into(),
        office: (106_702, 1_055_661),
        areas: [
            area("Tràm Chim (thị trấn cũ)", "khóm", (106_692, 1_055_650), 10, 3),
            area("Tân Công Sính (phía đông)", "ấp", (107_272, 1_056_061), 8, 4),
            area("Tân Công Sính (phía tây)", "ấp", (107_190, 1_055_860), 6, 5),
        ],
        seed: 24,
        from: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap_or_default(),
        to: NaiveDate::from_ymd_opt(2027, 3, 31).unwrap_or_default(),
        tenure: 3,
        absence_percent: 12,
    }
}

fn of(commune: &Commune) -> Sketch {
    let (seed, from) = (commune.seed, commune.from);
    let mut cells = cells(commune, &mut Dice::new(seed, 1));
    let mut people = people::people();
    let mut homes = Dice::new(seed, 2);
    for person in &mut people {
        let home = homes.below(CELLS);
        person.home = Some(Where::Cell(home));
        // Everybody lives in the commune; what is avoided is the cell of one's own hamlet.
        person.never = vec![home];
    }
    let past = history::past(&mut cells, &people, from, commune.tenure, &mut Dice::new(seed, 3));
    history::openings(&mut people, &mut Dice::new(seed, 4));
    let span = Span::new(from, commune.to);
    for (number, person) in people.iter_mut().enumerate() {
        let mut dice = Dice::new(seed, 1000 + number as u64);
        person.away = absences(span, commune.absence_percent, number, &mut dice);
    }
    Sketch {
        title: format!("Đảng uỷ {}, {} (dữ liệu giả định)", commune.name, period(from, commune.to)),
        organization: format!("Đảng uỷ {}", commune.name),
        level: "commune",
        min_sessions: 2,
        from,
        to: commune.to,
        office: PlaceSketch {
            name: format!("Trụ sở Đảng uỷ {}", commune.name), point: commune.office
        },
        communes: commune.areas.iter().enumerate().map(|(number, area)| part(number, area)).collect(),
        cells,
        people,
        series: vec![series(&commune.name)],
        policy: policy(commune),
        past,
    }
}

/// A quarter by its number, anything else by its months.
fn period(from: NaiveDate, to: NaiveDate) -> String {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32 + 1;
    if months == 3 && from.month0().is_multiple_of(3) {
        let quarter = ["I", "II", "III", "IV"][from.month0() as usize / 3];
        return format!("quý {quarter}/{}", from.year());
    }
    format!("{months} tháng từ {}", from.format("%d/%m/%Y"))
}

fn part(number: usize, area: &Area) -> CommuneSketch {
    CommuneSketch {
        id: format!("dia-ban-{}", number + 1),
        name: format!("Địa bàn {}", area.name),
        office: PlaceSketch { name: format!("Điểm sinh hoạt {}", area.name), point: area.point },
        area_lead: Some(area.lead),
    }
}

fn cells(commune: &Commune, dice: &mut Dice) -> Vec<CellSketch> {
    let mut cells = Vec::new();
    for (number, area) in commune.areas.iter().enumerate() {
        for _ in 0..area.cells {
            // Former townships count khóm, the others ấp; each kind has its own numbers.
            let before = cells.len();
            let others: usize =
                commune.areas[..number].iter().filter(|own| own.kind != area.kind).map(|own| own.cells).sum();
            let hamlet = format!("{} {}", area.kind, before + 1 - others);
            cells.push(cell(number, &hamlet, before + 1, area.point, dice));
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
fn series(commune: &str) -> SeriesSketch {
    SeriesSketch {
        id: "tiep-dan".into(),
        name: format!("Bí thư Đảng uỷ {commune} tiếp dân"),
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

fn policy(commune: &Commune) -> PolicySketch {
    PolicySketch {
        tenure: commune.tenure,
        allowed_misses: u32::from(commune.tenure > 1),
        memory_blocks: 2,
        own_commune: OwnPlace::Ignore,
        own_workplace: OwnPlace::Ignore,
        presence: Some(Strictness::Tier),
        area_lead: Some(Strictness::Tier),
        prepared_on: commune.from - chrono::Days::new(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_areas_add_up_to_all_cells() {
        let commune = tram_chim();
        assert_eq!(commune.areas.iter().map(|area| area.cells).sum::<usize>(), CELLS);
        assert_eq!(cells(&commune, &mut Dice::new(commune.seed, 1)).len(), CELLS);
    }

    #[test]
    fn periods_are_quarters_or_months() {
        let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day).unwrap();
        assert_eq!(period(day(4, 1), day(6, 30)), "quý II/2027");
        assert_eq!(period(day(2, 1), day(4, 30)), "3 tháng từ 01/02/2027");
        assert_eq!(period(day(1, 1), day(1, 31)), "1 tháng từ 01/01/2027");
    }
}
