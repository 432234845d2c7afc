//! Where synthetic communes and hamlets lie, in ten-thousandths of a degree (about 11 metres).

use super::dice::Dice;

/// Latitude and longitude in ten-thousandths of a degree.
pub(super) type Point = (i64, i64);

/// Half the width of a commune: its hamlets lie within about 2.5 km of its point.
const HAMLET_REACH: i64 = 220;
/// Distance of neighbouring synthetic communes, about 6 km.
const COMMUNE_STEP: i64 = 550;
/// How far a synthetic commune may stand off the grid.
const COMMUNE_DRIFT: i64 = 150;
/// Where the grid of synthetic communes begins.
const CORNER: Point = (104_000, 1_050_000);

/// Points of synthetic communes: a square grid, each a little off it.
pub(super) fn communes(count: usize, dice: &mut Dice) -> Vec<Point> {
    let side = (1..).find(|side| side * side >= count).unwrap_or(1);
    let grid =
        |n: usize| (CORNER.0 + (n / side) as i64 * COMMUNE_STEP, CORNER.1 + (n % side) as i64 * COMMUNE_STEP);
    (0..count).map(|n| near(grid(n), COMMUNE_DRIFT, dice)).collect()
}

/// The point of a hamlet of a commune.
pub(super) fn hamlet(commune: Point, dice: &mut Dice) -> Point {
    near(commune, HAMLET_REACH, dice)
}

fn near(point: Point, reach: i64, dice: &mut Dice) -> Point {
    (point.0 + dice.between(-reach, reach), point.1 + dice.between(-reach, reach))
}

/// A point in degrees, as it stands in the instance.
pub(super) fn degrees(point: Point) -> (f64, f64) {
    (point.0 as f64 / 10_000.0, point.1 as f64 / 10_000.0)
}
