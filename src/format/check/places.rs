//! E12xx: places and travel, as far as they can be seen without looking for the ways.

use super::{Check, repeated, twice};
use crate::format::Issue;
use crate::format::codes::{E1201, E1202, E1203, E1204, E1205, E1208, E1209, E1210};
use crate::format::refs::Refs;

pub(super) const ALL: &[Check] = &[
    check_e1201_ids,
    check_e1202_communes,
    check_e1203_coordinates,
    check_e1204_travel_places,
    check_e1205_matrix_shape,
    check_e1208_matrix_places_once,
    check_e1209_personal_trips,
    check_e1210_personal_trips_once,
];

fn check_e1201_ids(refs: &Refs<'_>) -> Vec<Issue> {
    repeated(&E1201, "places", refs.dto.places.iter().map(|place| &place.id))
}

fn check_e1202_communes(refs: &Refs<'_>) -> Vec<Issue> {
    let named = refs.dto.places.iter().enumerate();
    named
        .filter_map(|(at, place)| {
            refs.communes.unknown(&E1202, format!("places[{at}].commune"), place.commune.as_ref()?)
        })
        .collect()
}

fn check_e1203_coordinates(refs: &Refs<'_>) -> Vec<Issue> {
    let half =
        refs.dto.places.iter().enumerate().filter(|(_, place)| place.lat.is_some() != place.lon.is_some());
    half.map(|(at, place)| Issue::new(&E1203, format!("places[{at}]"), &place.id)).collect()
}

fn check_e1204_travel_places(refs: &Refs<'_>) -> Vec<Issue> {
    let travel = &refs.dto.travel;
    let mut issues = Vec::new();
    for (at, road) in travel.roads.iter().enumerate() {
        issues.extend(refs.places.unknown(&E1204, format!("travel.roads[{at}].from"), &road.from));
        issues.extend(refs.places.unknown(&E1204, format!("travel.roads[{at}].to"), &road.to));
    }
    for (at, place) in travel.matrix.iter().flat_map(|matrix| &matrix.places).enumerate() {
        issues.extend(refs.places.unknown(&E1204, format!("travel.matrix.places[{at}]"), place));
    }
    issues
}

fn check_e1205_matrix_shape(refs: &Refs<'_>) -> Vec<Issue> {
    let Some(matrix) = &refs.dto.travel.matrix else { return Vec::new() };
    let size = matrix.places.len();
    let mut issues = Vec::new();
    for (name, rows) in [("minutes", Some(&matrix.minutes)), ("cost", matrix.cost.as_ref())] {
        let Some(rows) = rows else { continue };
        let path = format!("travel.matrix.{name}");
        if rows.len() != size {
            issues.push(Issue::new(&E1205, path.clone(), format!("{} ≠ {size}", rows.len())));
        }
        let wrong = rows.iter().enumerate().filter(|(_, row)| row.len() != size);
        issues.extend(
            wrong.map(|(at, row)| {
                Issue::new(&E1205, format!("{path}[{at}]"), format!("{} ≠ {size}", row.len()))
            }),
        );
    }
    issues
}

fn check_e1208_matrix_places_once(refs: &Refs<'_>) -> Vec<Issue> {
    let Some(matrix) = &refs.dto.travel.matrix else { return Vec::new() };
    let again = twice(&matrix.places);
    again
        .into_iter()
        .map(|at| Issue::new(&E1208, format!("travel.matrix.places[{at}]"), &matrix.places[at]))
        .collect()
}

fn check_e1209_personal_trips(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (at, trip) in refs.dto.travel.personal.iter().enumerate() {
        issues.extend(refs.people.unknown(&E1209, format!("travel.personal[{at}].person"), &trip.person));
        issues.extend(refs.cells.unknown(&E1209, format!("travel.personal[{at}].cell"), &trip.cell));
    }
    issues
}

fn check_e1210_personal_trips_once(refs: &Refs<'_>) -> Vec<Issue> {
    let trips = &refs.dto.travel.personal;
    let again = twice(trips.iter().map(|trip| (&trip.person, &trip.cell)));
    let value = |at: usize| format!("{} → {}", trips[at].person, trips[at].cell);
    again.into_iter().map(|at| Issue::new(&E1210, format!("travel.personal[{at}]"), value(at))).collect()
}
