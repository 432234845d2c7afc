//! Synthetic communes, their cells and their receptions.

use chrono::Weekday;

use super::people::{Cast, family_label, own_committee, zones};
use super::{COMMUNES_OF_A_ZONE, purpose};
use crate::office::generate::agencies::Family;
use crate::office::generate::dice::Dice;
use crate::office::generate::ground::{self, Point};
use crate::office::generate::meetings::meeting;
use crate::office::generate::options::GenerateOptions;
use crate::office::generate::receptions::{self, CommuneReceptions, two_windows};
use crate::office::generate::sketch::{
    CellSketch, CommuneSketch, PlaceSketch, Rule, SeriesSketch, SessionDates,
};

/// One cell in so many is a priority of the committee.
const PRIORITY_EVERY: usize = 10;

/// Communes at their points.
pub(super) fn communes(points: &[Point]) -> Vec<CommuneSketch> {
    let commune = |(number, point): (usize, &Point)| CommuneSketch {
        id: format!("x{:04}", number + 1),
        name: format!("xã {}", number + 1),
        office: PlaceSketch { name: format!("Trụ sở Đảng uỷ xã {}", number + 1), point: *point },
        area_lead: None,
    };
    points.iter().enumerate().map(commune).collect()
}

/// Cells spread evenly over the communes.
pub(super) fn cells(options: &GenerateOptions, points: &[Point]) -> Vec<CellSketch> {
    let mut dice = Dice::new(options.seed, purpose::CELLS);
    let mut in_commune = vec![0; options.communes];
    let mut cells = Vec::with_capacity(options.cells);
    for number in 0..options.cells {
        let commune =
            if options.cells < options.communes { number } else { number * options.communes / options.cells };
        in_commune[commune] += 1;
        cells.push(cell(number, commune, in_commune[commune], points[commune], &mut dice));
    }
    cells
}

fn cell(number: usize, commune: usize, hamlet: usize, point: Point, dice: &mut Dice) -> CellSketch {
    CellSketch {
        id: format!("a{:04}", number + 1),
        name: format!("Chi bộ ấp {hamlet} xã {}", commune + 1),
        commune,
        place: PlaceSketch {
            name: format!("Nhà văn hoá ấp {hamlet} xã {}", commune + 1),
            point: ground::hamlet(point, dice),
        },
        priority: if number % PRIORITY_EVERY == PRIORITY_EVERY - 1 { 2 } else { 1 },
        meeting: meeting(dice),
        combined_in: None,
        current: None,
    }
}

/// The district's receptions and each commune's.
pub(super) fn series(options: &GenerateOptions, cast: &Cast) -> Vec<SeriesSketch> {
    let mut dice = Dice::new(options.seed, purpose::RECEPTIONS);
    let zones = zones(options);
    let labels = |family, zone| family_label(family, zone, zones).into_iter().collect::<Vec<_>>();
    let dates = SessionDates::Rules(vec![Rule::Day(18)]);
    let mut district = receptions::district(0, cast.deputies.clone(), dates, &labels(Family::Advisory, 0));
    district.panel[1].groups = labels(Family::Government, 0);
    district.panel[2].groups = labels(Family::Sector, 0);
    let commune = |commune: usize| {
        let zone = commune / COMMUNES_OF_A_ZONE;
        receptions::commune(CommuneReceptions {
            id: format!("tiep-dan-x{:04}", commune + 1),
            body: format!("xã {}", commune + 1),
            commune,
            head: cast.hosts[commune][0],
            delegates: cast.hosts[commune][1..].to_vec(),
            advisory: labels(Family::Advisory, zone),
            sector: labels(Family::Sector, zone),
            own_committee: own_committee(commune),
            dates: dates_of(commune, &mut dice),
        })
    };
    std::iter::once(district).chain((0..options.communes).map(commune)).collect()
}

/// Half of the communes leave the dates to the optimizer; the others have days of the month or of calendar weeks.
fn dates_of(commune: usize, dice: &mut Dice) -> SessionDates {
    match commune % 4 {
        0 | 2 => two_windows(),
        1 => {
            let day = 3 + dice.below(12) as u32;
            SessionDates::Rules(vec![Rule::Day(day), Rule::Day(day + 13)])
        }
        _ => {
            let weekday = [Weekday::Tue, Weekday::Wed, Weekday::Thu][dice.below(3)];
            let week = |week| Rule::Week(week, weekday);
            SessionDates::Rules(vec![week(2), week(4)])
        }
    }
}
