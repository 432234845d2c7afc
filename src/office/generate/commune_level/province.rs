//! The communes of a synthetic province: the same posts everywhere, everything else by chance.

use super::{Area, CELLS, Commune};
use crate::office::generate::dice::Dice;
use crate::office::generate::ground::{self, Point};
use crate::office::generate::options::ProvinceOptions;
use crate::office::generate::sketch::Sketch;

/// Streams of chance that no part of a commune uses.
const SHAPE: u64 = 5;
const GROUND: u64 = 6;

/// Distance of an area from the office of its commune at most, about 5 km.
const AREA_REACH: i64 = 450;
/// The fewest cells of an area.
const FEWEST: usize = 4;
/// One commune in so many has a former township, whose hamlets are khóm.
const TOWNSHIP_EVERY: usize = 4;

/// Commune number `number` (from 0) of a province.
pub(in crate::office::generate) fn commune(options: &ProvinceOptions, number: usize) -> Sketch {
    // Communes of neighbouring seeds share nothing: their numbers are far apart.
    let seed = options.seed.wrapping_mul(1_000_003).wrapping_add(number as u64 + 1);
    let mut dice = Dice::new(seed, SHAPE);
    let points = ground::communes(options.committees, &mut Dice::new(options.seed, GROUND));
    let office = points.get(number).copied().unwrap_or_default();
    super::of(&Commune {
        name: format!("xã số {}", number + 1),
        office,
        areas: areas(office, number, &mut dice),
        seed,
        from: options.from,
        to: options.to(),
        tenure: options.tenure_months,
        absence_percent: options.absence_percent,
    })
}

/// Three areas of uneven size around the office.
fn areas(office: Point, number: usize, dice: &mut Dice) -> [Area; 3] {
    let spare = CELLS - 3 * FEWEST;
    let first = FEWEST + dice.below(spare + 1);
    let second = FEWEST + dice.below(spare + FEWEST + 1 - first);
    let township = number.is_multiple_of(TOWNSHIP_EVERY);
    let mut area = |name: &str, kind, cells, lead| Area {
        name: format!("{name} xã số {}", number + 1),
        kind,
        point: (
            office.0 + dice.between(-AREA_REACH, AREA_REACH),
            office.1 + dice.between(-AREA_REACH, AREA_REACH),
        ),
        cells,
        lead,
    };
    [
        area("trung tâm", if township { "khóm" } else { "ấp" }, first, 3),
        area("phía đông", "ấp", second, 4),
        area("phía tây", "ấp", CELLS - first - second, 5),
    ]
}
