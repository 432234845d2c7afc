//! Journeys between all pairs of places: matrix, else roads, else straight line.

use petgraph::algo::dijkstra;
use petgraph::graph::{DiGraph, NodeIndex};

use super::straight;
use crate::domain::{CellId, PersonId, Travel, Trip};
use crate::format::Issue;
use crate::format::codes::{E1206, E1207};
use crate::format::instance as dto;
use crate::format::refs::Refs;

/// Most destinations that one message names.
const MAX_NAMED: usize = 5;

/// All journeys, and the pairs without one.
pub(super) fn travel(refs: &Refs<'_>) -> (Travel, Vec<Issue>) {
    let size = refs.dto.places.len();
    let mut between: Vec<Vec<Option<Trip>>> = vec![vec![None; size]; size];
    by_matrix(refs, &mut between);
    by_roads(refs, &mut between);
    by_straight_line(refs, &mut between);
    for (place, row) in between.iter_mut().enumerate() {
        row[place] = Some(Trip::default());
    }
    let issues = check_gaps(refs, &between);
    let between =
        between.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect();
    (Travel { between, personal: personal(refs) }, issues)
}

fn trip(minutes: i64, cost: Option<u32>) -> Trip {
    Trip { minutes, cost: cost.map_or(minutes, i64::from) }
}

fn by_matrix(refs: &Refs<'_>, between: &mut [Vec<Option<Trip>>]) {
    let Some(matrix) = &refs.dto.travel.matrix else { return };
    let places: Vec<usize> = matrix.places.iter().map(|id| refs.places.at(id)).collect();
    for (row, from) in places.iter().enumerate() {
        for (column, to) in places.iter().enumerate() {
            let minutes = matrix.minutes[row][column];
            let cost = matrix.cost.as_ref().and_then(|cost| cost[row][column]);
            between[*from][*to] = minutes.map(|minutes| trip(i64::from(minutes), cost));
        }
    }
}

fn by_roads(refs: &Refs<'_>, between: &mut [Vec<Option<Trip>>]) {
    let roads = &refs.dto.travel.roads;
    if roads.is_empty() {
        return;
    }
    let mut graph: DiGraph<(), i64> = DiGraph::new();
    let nodes: Vec<NodeIndex> = between.iter().map(|_| graph.add_node(())).collect();
    for road in roads {
        let (from, to) = (nodes[refs.places.at(&road.from)], nodes[refs.places.at(&road.to)]);
        graph.add_edge(from, to, i64::from(road.minutes));
        if !road.one_way {
            graph.add_edge(to, from, i64::from(road.minutes));
        }
    }
    for (from, row) in between.iter_mut().enumerate() {
        for (to, minutes) in dijkstra(&graph, nodes[from], None, |edge| *edge.weight()) {
            let _ = row[to.index()].get_or_insert(trip(minutes, None));
        }
    }
}

/// The straight line counts where the office says so, or where there is nothing else.
fn uses_straight_line(travel: &dto::Travel) -> Option<dto::StraightLine> {
    let nothing_else = travel.matrix.is_none() && travel.roads.is_empty();
    match travel.missing {
        dto::Missing::StraightLine => Some(travel.straight_line.unwrap_or_default()),
        dto::Missing::Error | dto::Missing::Zero => travel.straight_line.filter(|_| nothing_else),
    }
}

fn by_straight_line(refs: &Refs<'_>, between: &mut [Vec<Option<Trip>>]) {
    let Some(way) = uses_straight_line(&refs.dto.travel) else { return };
    let positions: Vec<_> = refs.dto.places.iter().map(position).collect();
    for (row, from) in between.iter_mut().zip(&positions) {
        for (found, to) in row.iter_mut().zip(&positions) {
            if let (None, Some(from), Some(to)) = (&found, from, to) {
                *found = Some(trip(straight::minutes(*from, *to, way), None));
            }
        }
    }
}

pub(super) fn position(place: &dto::Place) -> Option<(f64, f64)> {
    place.lat.zip(place.lon)
}

fn check_gaps(refs: &Refs<'_>, between: &[Vec<Option<Trip>>]) -> Vec<Issue> {
    let travel = &refs.dto.travel;
    if travel.missing == dto::Missing::Zero {
        return Vec::new();
    }
    if uses_straight_line(travel).is_some() {
        return check_e1207_coordinates(refs, between);
    }
    check_e1206_journeys(refs, between)
}

fn gaps<'b>(between: &'b [Vec<Option<Trip>>]) -> impl Iterator<Item = (usize, Vec<usize>)> + 'b {
    let missing = |row: &[Option<Trip>]| -> Vec<usize> {
        row.iter().enumerate().filter(|(_, trip)| trip.is_none()).map(|(to, _)| to).collect()
    };
    between.iter().map(move |row| missing(row)).enumerate().filter(|(_, row)| !row.is_empty())
}

fn check_e1206_journeys(refs: &Refs<'_>, between: &[Vec<Option<Trip>>]) -> Vec<Issue> {
    let issue = |(from, to): (usize, Vec<usize>)| {
        let places = &refs.dto.places;
        let named: Vec<&str> = to.iter().take(MAX_NAMED).map(|to| &*places[*to].id).collect();
        let more = if to.len() > MAX_NAMED { ", …" } else { "" };
        Issue::new(
            &E1206,
            format!("places[{from}]"),
            format!("{} → {}{more}", places[from].id, named.join(", ")),
        )
    };
    gaps(between).map(issue).collect()
}

/// Only places without coordinates that some gap needs.
fn check_e1207_coordinates(refs: &Refs<'_>, between: &[Vec<Option<Trip>>]) -> Vec<Issue> {
    let without = gaps(between).filter(|(from, _)| position(&refs.dto.places[*from]).is_none());
    let mut issues: Vec<Issue> =
        without.map(|(at, _)| Issue::new(&E1207, format!("places[{at}]"), &refs.dto.places[at].id)).collect();
    if issues.is_empty() {
        // Roads that lead from a place without coordinates, but not to it.
        let to = gaps(between).flat_map(|(_, to)| to).collect::<std::collections::BTreeSet<_>>();
        issues.extend(
            to.into_iter().map(|at| Issue::new(&E1207, format!("places[{at}]"), &refs.dto.places[at].id)),
        );
    }
    issues
}

fn personal(refs: &Refs<'_>) -> std::collections::BTreeMap<(PersonId, CellId), Trip> {
    let trips = refs.dto.travel.personal.iter();
    trips
        .map(|own| {
            let key = (PersonId(refs.people.at(&own.person)), CellId(refs.cells.at(&own.cell)));
            (key, trip(i64::from(own.minutes), own.cost))
        })
        .collect()
}
