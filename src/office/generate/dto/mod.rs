//! From the sketch to the instance as it stands in JSON.

mod duties;
mod people;
mod policy;

use super::ground::degrees;
use super::sketch::{CommuneSketch, PlaceSketch, Sketch, Where};
use crate::format::instance::{
    Commune, History, Horizon, Id, Instance, Opening, Organization, Place, StraightLine, Travel, Visit,
};

/// The instance of a sketch.
pub(super) fn instance(sketch: &Sketch) -> Instance {
    let organization = Organization {
        name: sketch.organization.clone(),
        level: sketch.level.into(),
        min_sessions_per_month: sketch.min_sessions,
    };
    let horizon = Horizon { from: sketch.from.into(), to: sketch.to.into() };
    let mut instance = Instance::new(&sketch.title, organization, horizon);
    instance.places = places(sketch);
    // The road is about 1.3 times the straight line in this land of canals, at 30 km/h.
    instance.travel = Travel { straight_line: Some(StraightLine::default()), ..Travel::default() };
    instance.people = sketch.people.iter().map(|person| people::person(person, sketch)).collect();
    instance.communes = sketch.communes.iter().map(|commune| self::commune(commune, sketch)).collect();
    instance.cells = (0..sketch.cells.len()).map(|cell| duties::cell(cell, sketch)).collect();
    instance.receptions = sketch.series.iter().map(|series| duties::reception(series, sketch)).collect();
    instance.policy = policy::policy(sketch);
    instance.history = history(sketch);
    instance
}

fn commune(commune: &CommuneSketch, sketch: &Sketch) -> Commune {
    Commune {
        id: commune.id.as_str().into(),
        name: commune.name.clone(),
        area_lead: commune.area_lead.map(|lead| person_id(sketch, lead)),
    }
}

/// The committee's office, then the communes' offices, then the places of the cells.
fn places(sketch: &Sketch) -> Vec<Place> {
    // The office counts to no commune: otherwise everybody who works there would have its commune as their own.
    let mut places = vec![place(place_id(sketch, Where::Office), &sketch.office, None)];
    places.extend(sketch.communes.iter().enumerate().map(|(number, commune)| {
        place(place_id(sketch, Where::Commune(number)), &commune.office, Some(&commune.id))
    }));
    places.extend(sketch.cells.iter().enumerate().map(|(number, cell)| {
        place(place_id(sketch, Where::Cell(number)), &cell.place, Some(&sketch.communes[cell.commune].id))
    }));
    places
}

fn place(id: Id, place: &PlaceSketch, commune: Option<&String>) -> Place {
    let (lat, lon) = degrees(place.point);
    Place {
        id,
        name: Some(place.name.clone()),
        lat: Some(lat),
        lon: Some(lon),
        commune: commune.map(|id| id.as_str().into()),
    }
}

/// Id of a place: `office`, `office-COMMUNE`, `hall-CELL`.
fn place_id(sketch: &Sketch, place: Where) -> Id {
    match place {
        Where::Office => "office".into(),
        Where::Commune(commune) => format!("office-{}", sketch.communes[commune].id).into(),
        Where::Cell(cell) => format!("hall-{}", sketch.cells[cell].id).into(),
    }
}

fn person_id(sketch: &Sketch, person: usize) -> Id {
    sketch.people[person].id.as_str().into()
}

fn cell_id(sketch: &Sketch, cell: usize) -> Id {
    sketch.cells[cell].id.as_str().into()
}

fn history(sketch: &Sketch) -> History {
    let openings = sketch.people.iter().filter(|person| person.opening != 0);
    let visits = sketch.past.iter().map(|visit| Visit {
        person: person_id(sketch, visit.person),
        cell: cell_id(sketch, visit.cell),
        date: visit.date.into(),
    });
    History {
        openings: openings
            .map(|person| Opening { person: person.id.as_str().into(), points: person.opening.into() })
            .collect(),
        visits: visits.collect(),
    }
}
