//! A committee of any size, made by chance: the shape of Tam Nông without its names.

mod communes;
mod people;

use chrono::Days;

use super::absences::{Span, absences};
use super::dice::Dice;
use super::options::GenerateOptions;
use super::sketch::{PlaceSketch, PolicySketch, Sketch};
use super::{ground, history};
use crate::domain::{OwnPlace, Strictness};

/// Communes that share the same panel agencies, as Tam Nông's twelve do.
const COMMUNES_OF_A_ZONE: usize = 12;

/// A stream of chance for each purpose.
mod purpose {
    pub(super) const GROUND: u64 = 1;
    pub(super) const CELLS: u64 = 2;
    pub(super) const HOMES: u64 = 3;
    pub(super) const RECEPTIONS: u64 = 4;
    pub(super) const HISTORY: u64 = 5;
    pub(super) const OPENINGS: u64 = 6;
    /// And one for each person, from here on.
    pub(super) const AWAY: u64 = 1000;
}

/// The sketch of checked options.
pub(super) fn sketch(options: &GenerateOptions) -> Sketch {
    let mut ground = Dice::new(options.seed, purpose::GROUND);
    let points = ground::communes(options.communes, &mut ground);
    let communes = communes::communes(&points);
    let mut cells = communes::cells(options, &points);
    let mut cast = people::cast(options, &cells);
    let mut dice = Dice::new(options.seed, purpose::HISTORY);
    let past = history::past(&mut cells, &cast.people, options.from, options.tenure_months, &mut dice);
    history::openings(&mut cast.people, &mut Dice::new(options.seed, purpose::OPENINGS));
    send_away(options, &mut cast);
    let series = communes::series(options, &cast);
    Sketch {
        title: format!("Huyện uỷ giả định, {} tháng từ {}", options.months, options.from.format("%d/%m/%Y")),
        organization: "Huyện uỷ giả định".into(),
        level: "district",
        min_sessions: 1,
        from: options.from,
        to: options.to(),
        office: PlaceSketch {
            name: "Văn phòng Huyện uỷ".into(),
            point: points.first().copied().unwrap_or_default(),
        },
        communes,
        cells,
        people: cast.people,
        series,
        policy: policy(options),
        past,
    }
}

/// Members are away as often as asked; the others, who only sit on panels, half as often.
fn send_away(options: &GenerateOptions, cast: &mut people::Cast) {
    let span = Span::new(options.from, options.to());
    for (number, person) in cast.people.iter_mut().enumerate() {
        let mut dice = Dice::new(options.seed, purpose::AWAY + number as u64);
        let member = number < options.members;
        let percent = if member { options.absence_percent } else { options.absence_percent / 2 };
        person.away = absences(span, percent, number, &mut dice);
    }
}

fn policy(options: &GenerateOptions) -> PolicySketch {
    PolicySketch {
        tenure: options.tenure_months,
        allowed_misses: u32::from(options.tenure_months > 1),
        memory_blocks: 4,
        own_commune: OwnPlace::Avoid,
        own_workplace: OwnPlace::Avoid,
        presence: Some(Strictness::Tier),
        area_lead: None,
        prepared_on: options.from - Days::new(12),
    }
}
