//! The 58 cells and the 13 series of receptions of the Tam Nông instance.

use chrono::Weekday;

use super::communes::{COMMUNES, CommuneRow, Receptions};
use super::people::{Cast, own_committee};
use crate::office::generate::dice::Dice;
use crate::office::generate::ground;
use crate::office::generate::meetings::meeting;
use crate::office::generate::receptions::{self, CommuneReceptions, two_windows};
use crate::office::generate::sketch::{
    CellSketch, CommuneSketch, PlaceSketch, Rule, SeriesSketch, SessionDates,
};

/// An ordinary and a thematic meeting in one sitting take at least 120 minutes; every commune's first cell has one in March.
const THEMATIC_MONTH: u32 = 3;

/// The communes with their offices.
pub(super) fn communes() -> Vec<CommuneSketch> {
    COMMUNES.iter().map(commune).collect()
}

fn commune(row: &CommuneRow) -> CommuneSketch {
    CommuneSketch {
        id: row.code.into(),
        name: row.full_name(),
        office: PlaceSketch {
            name: format!("Trụ sở Đảng uỷ {}", row.full_name()), point: row.point
        },
        area_lead: None,
    }
}

/// All hamlet cells: numbers, points and calendars are synthetic.
pub(super) fn cells(dice: &mut Dice) -> Vec<CellSketch> {
    let mut cells = Vec::new();
    for (commune, row) in COMMUNES.iter().enumerate() {
        cells.extend((1..=row.cells).map(|hamlet| cell(commune, row, hamlet, dice)));
    }
    cells
}

fn cell(commune: usize, row: &CommuneRow, hamlet: usize, dice: &mut Dice) -> CellSketch {
    let kind = if row.town { "khóm" } else { "ấp" };
    let name = format!("{kind} {hamlet} {}", row.name);
    CellSketch {
        id: format!("{}-{hamlet}", row.code),
        name: format!("Chi bộ {name}"),
        commune,
        place: PlaceSketch { name: format!("Nhà văn hoá {name}"), point: ground::hamlet(row.point, dice) },
        // The last cell of every third commune is one the committee wants strengthened.
        priority: if hamlet == row.cells && commune % 3 == 2 { 2 } else { 1 },
        meeting: meeting(dice),
        combined_in: (hamlet == 1).then_some(THEMATIC_MONTH),
        current: None,
    }
}

/// The secretary's receptions and those of the twelve commune secretaries.
pub(super) fn series(cast: &Cast) -> Vec<SeriesSketch> {
    // "Tuesday of week 3" as Trà Vinh publishes it.
    let rule = Rule::Week(3, Weekday::Tue);
    let district = receptions::district(0, vec![1, 2], SessionDates::Rules(vec![rule]), &["advisory".into()]);
    std::iter::once(district)
        .chain((0..COMMUNES.len()).map(|commune| commune_series(commune, cast)))
        .collect()
}

fn commune_series(commune: usize, cast: &Cast) -> SeriesSketch {
    let row = &COMMUNES[commune];
    receptions::commune(CommuneReceptions {
        id: format!("tiep-dan-{}", row.code),
        body: row.full_name(),
        commune,
        head: cast.hosts[commune][0],
        delegates: cast.hosts[commune][1..].to_vec(),
        advisory: vec!["advisory".into()],
        sector: vec!["sector".into()],
        own_committee: own_committee(row),
        dates: dates(row.receptions),
    })
}

fn dates(receptions: Receptions) -> SessionDates {
    match receptions {
        Receptions::Days(first, second) => SessionDates::Rules(vec![Rule::Day(first), Rule::Day(second)]),
        Receptions::Weeks(weekday, first, second) => {
            let weekday =
                [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri][weekday as usize - 1];
            let week = |week| Rule::Week(week, weekday);
            SessionDates::Rules(vec![week(first), week(second)])
        }
        Receptions::Chosen => two_windows(),
    }
}
