//! Journeys by the straight line.

use crate::format::instance::StraightLine;

/// Mean radius of the earth in metres (IUGG).
const EARTH: f64 = 6_371_008.8;

/// Minutes from one place (latitude, longitude in degrees) to another, rounded up to whole minutes.
///
/// The line is rounded to whole metres first, and all further steps are whole numbers, so that the last bits of sine
/// and cosine, which differ between machines, do not matter.
pub(super) fn minutes(from: (f64, f64), to: (f64, f64), way: StraightLine) -> i64 {
    let hundredths_of_metres = metres(from, to) * i64::from(way.detour_percent);
    let hundredths_of_metres_per_hour = i64::from(way.speed_kmh) * 100_000;
    num_integer::Integer::div_ceil(&(hundredths_of_metres * 60), &hundredths_of_metres_per_hour)
}

/// Great-circle distance (haversine), in whole metres.
fn metres(from: (f64, f64), to: (f64, f64)) -> i64 {
    let (lat1, lat2) = (from.0.to_radians(), to.0.to_radians());
    let (across, along) = ((lat2 - lat1) / 2.0, (to.1 - from.1).to_radians() / 2.0);
    let part = across.sin().powi(2) + lat1.cos() * lat2.cos() * along.sin().powi(2);
    let metres = 2.0 * EARTH * part.sqrt().min(1.0).asin();
    // At most half the equator, 20 million metres.
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 20,015,115")]
    let whole = metres.round() as i64;
    whole
}
