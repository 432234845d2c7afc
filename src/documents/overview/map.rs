//! The communes as they lie, and the journeys of the plan as lines between the places.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::documents::page::{Chart, LOOKS, QUIET, WIDTH};
use crate::documents::view::Scope;
use crate::domain::{Place, TravelBase};

/// Room around the outermost places.
const SIDE: f64 = 40.0;
/// Heights between which the map stays, whatever the shape of the land.
const HEIGHTS: [f64; 2] = [200.0, 900.0];
/// Kilometres of a degree of latitude.
const DEGREE: f64 = 111.2;

/// Where places lie in the drawing: as on a map of a small land, north up.
struct Projection {
    west: f64,
    north: f64,
    /// Kilometres of a degree of longitude, here.
    wide: f64,
    /// Units of the drawing per kilometre.
    scale: f64,
    height: i64,
}

impl Projection {
    fn over(points: &[(f64, f64)]) -> Option<Self> {
        let edge =
            |pick: fn(&(f64, f64)) -> f64, one: fn(f64, f64) -> f64| points.iter().map(pick).reduce(one);
        let (south, north) = (edge(|own| own.0, f64::min)?, edge(|own| own.0, f64::max)?);
        let (west, east) = (edge(|own| own.1, f64::min)?, edge(|own| own.1, f64::max)?);
        let wide = DEGREE * f64::midpoint(south, north).to_radians().cos();
        let (across, down) = ((east - west) * wide, (north - south) * DEGREE);
        if across.max(down) < 0.05 {
            return None;
        }
        let room = WIDTH as f64 - 2.0 * SIDE;
        let scale = (room / across.max(0.01)).min((HEIGHTS[1] - 2.0 * SIDE) / down.max(0.01));
        let height = (down * scale + 2.0 * SIDE).max(HEIGHTS[0]).round() as i64;
        Some(Self { west, north, wide, scale, height })
    }

    fn at(&self, (latitude, longitude): (f64, f64)) -> (i64, i64) {
        let x = SIDE + (longitude - self.west) * self.wide * self.scale;
        let y = SIDE + (self.north - latitude) * DEGREE * self.scale;
        (x.round() as i64, y.round() as i64)
    }
}

/// The map; `None` where fewer than two places have coordinates.
pub(super) fn map(scope: &Scope<'_>) -> Option<Chart> {
    let journeys = journeys(scope);
    let cells: Vec<(&str, (f64, f64))> = scope
        .instance
        .cells
        .iter()
        .filter_map(|cell| Some((cell.name.as_str(), scope.instance.place(cell.place).position?)))
        .collect();
    let ends = journeys.keys().flat_map(|(from, to)| [from, to]).filter_map(|id| scope.place(id)?.position);
    let points: Vec<(f64, f64)> = cells.iter().map(|(_, point)| *point).chain(ends).collect();
    let projection = Projection::over(&points)?;
    let drawing = html! {
        (lines(scope, &journeys, &projection))
        @for (name, point) in &cells {
            @let (x, y) = projection.at(*point);
            circle cx=(x) cy=(y) r="3" fill=(LOOKS[0][0]) stroke=(LOOKS[0][1]) { title { (name) } }
        }
        (names(scope, &projection))
        (ruler(&projection))
    };
    let texts = scope.texts;
    let [caption, told] = ["overview-map", "overview-map-told"].map(|key| texts.get(key));
    Some(Chart { id: "map".to_owned(), caption, told, height: projection.height, drawing })
}

type Journeys<'a> = BTreeMap<(&'a str, &'a str), i64>;

/// How often somebody goes from where they start to a cell, by places.
fn journeys<'a>(scope: &Scope<'a>) -> Journeys<'a> {
    let instance = scope.instance;
    let mut journeys: Journeys<'a> = BTreeMap::new();
    for row in scope.visits() {
        let Some(person) = instance.people.iter().find(|person| person.id == row.person) else { continue };
        let base = match instance.policy.travel_from {
            TravelBase::Home => person.home.or(person.workplace),
            TravelBase::Workplace => person.workplace.or(person.home),
        };
        let Some(base) = base else { continue };
        *journeys.entry((instance.place(base).id.as_str(), row.place.as_str())).or_insert(0) += 1;
    }
    journeys
}

/// The more journeys, the thicker the line.
fn lines(scope: &Scope<'_>, journeys: &Journeys<'_>, projection: &Projection) -> Markup {
    let position = |id: &str| scope.place(id).and_then(|place: &Place| place.position);
    html! {
        g stroke=(LOOKS[1][1]) stroke-opacity=".45" {
            @for ((from, to), count) in journeys {
                @if let (Some(from), Some(to)) = (position(from), position(to)) {
                    @let ((x1, y1), (x2, y2)) = (projection.at(from), projection.at(to));
                    line x1=(x1) y1=(y1) x2=(x2) y2=(y2) stroke-width=((*count).min(6)) {}
                }
            }
        }
    }
}

/// The name of each commune in the middle of its cells.
fn names(scope: &Scope<'_>, projection: &Projection) -> Markup {
    let instance = scope.instance;
    html! {
        @for (at, commune) in instance.communes.iter().enumerate() {
            @let own: Vec<(f64, f64)> = instance.cells.iter().filter(|cell| cell.commune.0 == at)
                .filter_map(|cell| instance.place(cell.place).position).collect();
            @if !own.is_empty() {
                @let count = own.len() as f64;
                @let middle = (own.iter().map(|point| point.0).sum::<f64>() / count, own.iter().map(|point| point.1).sum::<f64>() / count);
                @let (x, y) = projection.at(middle);
                text x=(x) y=(y - 7) text-anchor="middle" font-weight="600" stroke="#fff" stroke-width="3" paint-order="stroke" { (commune.name) }
            }
        }
    }
}

/// How long a few kilometres are.
fn ruler(projection: &Projection) -> Markup {
    let kilometres = [1, 2, 5, 10, 20, 50, 100, 200]
        .into_iter()
        .find(|own| f64::from(*own) * projection.scale > 60.0)
        .unwrap_or(500);
    let length = (f64::from(kilometres) * projection.scale).round() as i64;
    let y = projection.height - 8;
    html! {
        line x1="6" x2=(6 + length) y1=(y) y2=(y) stroke=(QUIET) stroke-width="2" {}
        text fill=(QUIET) x="6" y=(y - 5) { (kilometres) " km" }
    }
}
