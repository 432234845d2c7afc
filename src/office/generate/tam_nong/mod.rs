//! The first quarters of 2027 in Tam Nông: the numbers of the committee's own paper, real communes, synthetic calendars.

mod communes;
mod duties;
mod people;
mod posts;

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use super::absences::{Away, Span, absences};
use super::dice::Dice;
use super::history;
use super::sketch::{PersonSketch, PlaceSketch, PolicySketch, Sketch};
use crate::domain::{OwnPlace, Strictness};
use crate::format::instance::{OwedReports, ReportAuthors, ReportEvery};

/// Share of the (member, evening) pairs in which the member is away.
const ABSENCE_PERCENT: u32 = 14;
/// Members in office.
const MEMBERS: usize = 38;
/// Seed of everything that is synthetic.
const SEED: u64 = 2027;

/// What differs between quarters.
struct Quarter {
    name: &'static str,
    /// Its first and its last month, of 2027.
    months: (u32, u32),
    /// Month and day of what the whole committee, and what its standing board meets for.
    plenums: &'static [(u32, u32)],
    boards: &'static [(u32, u32)],
}

const FIRST: Quarter = Quarter {
    name: "quý I/2027",
    months: (1, 3),
    plenums: &[(1, 15), (3, 26)],
    boards: &[(1, 25), (2, 23), (3, 23)],
};

const SECOND: Quarter = Quarter {
    name: "quý II/2027",
    months: (4, 6),
    plenums: &[(6, 25)],
    boards: &[(4, 26), (5, 24), (6, 28)],
};

impl Quarter {
    fn from(&self) -> NaiveDate {
        day((self.months.0, 1))
    }

    fn to(&self) -> NaiveDate {
        day((self.months.1, 1)) + Months::new(1) - Days::new(1)
    }
}

fn day((month, day): (u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).unwrap_or_default()
}

/// The sketch of the first quarter for a tenure in months (3, or 1 for a new member every month).
pub(super) fn sketch(tenure: u32) -> Sketch {
    quarter(tenure, &FIRST)
}

/// The sketch of the second quarter with a tenure of three months, as the office has it: who is with which cell, and the
/// balances, stand in the register.
pub(super) fn second() -> Sketch {
    let mut sketch = quarter(3, &SECOND);
    sketch.cells.iter_mut().for_each(|cell| cell.current = None);
    sketch.people.iter_mut().for_each(|person| person.opening = 0);
    sketch
}

fn quarter(tenure: u32, quarter: &Quarter) -> Sketch {
    let (from, to) = (quarter.from(), quarter.to());
    let mut cells = duties::cells(&mut Dice::new(SEED, 1));
    let mut cast = people::cast(&cells, &mut Dice::new(SEED, 2));
    // What is remembered of the year before does not change with the quarter.
    let past = history::past(&mut cells, &cast.people, FIRST.from(), tenure, &mut Dice::new(SEED, 3));
    history::openings(&mut cast.people, &mut Dice::new(SEED, 4));
    send_away(&mut cast.people, quarter);
    let series = duties::series(&cast);
    Sketch {
        title: format!("Huyện uỷ Tam Nông, {}, luân phiên {tenure} tháng (dữ liệu giả định)", quarter.name),
        organization: "Huyện uỷ Tam Nông".into(),
        level: "district",
        min_sessions: 1,
        from,
        to,
        office: PlaceSketch {
            name: "Văn phòng Huyện uỷ Tam Nông".into(), point: (106_702, 1_055_661)
        },
        communes: duties::communes(),
        cells,
        people: cast.people,
        series,
        policy: policy(tenure, from - Days::new(11)),
        past,
    }
}

fn policy(tenure: u32, prepared_on: NaiveDate) -> PolicySketch {
    PolicySketch {
        tenure,
        allowed_misses: u32::from(tenure > 1),
        memory_blocks: 4,
        own_commune: OwnPlace::Avoid,
        own_workplace: OwnPlace::Avoid,
        presence: Some(Strictness::Tier),
        area_lead: None,
        prepared_on,
    }
}

/// Members report on their cells each quarter, the Party's advisory agencies on theirs for every period of the regulation.
pub(super) fn reports() -> Vec<OwedReports> {
    let members = ReportAuthors { groups: BTreeSet::from(["committee".into()]), ..ReportAuthors::default() };
    let labels = ["inspection", "mass_mobilisation", "office", "organization", "propaganda"];
    let agencies = labels.map(|label| format!("agency:{label}"));
    let agencies = ReportAuthors { agencies: agencies.into(), ..ReportAuthors::default() };
    let of_agencies = |every, within_days| OwedReports { every, by: agencies.clone(), within_days };
    vec![
        OwedReports { every: ReportEvery::Quarter, by: members, within_days: 5 },
        of_agencies(ReportEvery::Month, 5),
        of_agencies(ReportEvery::Half, 10),
        of_agencies(ReportEvery::NineMonths, 10),
        of_agencies(ReportEvery::Year, 15),
    ]
}

/// Everybody's own absences, and the days on which the whole committee or its standing board meets.
fn send_away(people: &mut [PersonSketch], quarter: &Quarter) {
    let span = Span::new(quarter.from(), quarter.to());
    for (number, person) in people.iter_mut().enumerate() {
        let percent = if number < MEMBERS { ABSENCE_PERCENT } else { ABSENCE_PERCENT / 2 };
        person.away = absences(span, percent, number, &mut Dice::new(SEED, 1000 + number as u64));
        if person.is("committee") {
            person.away.extend(quarter.plenums.iter().map(|date| plenum(day(*date))));
        }
        if person.is("standing_board") {
            person.away.extend(quarter.boards.iter().map(|date| board_meeting(day(*date))));
        }
    }
}

fn plenum(day: NaiveDate) -> Away {
    Away::Hours { day, from: 7, to: 17, reason: "Hội nghị Ban Chấp hành Đảng bộ huyện" }
}

fn board_meeting(day: NaiveDate) -> Away {
    Away::Hours { day, from: 7, to: 12, reason: "họp Ban Thường vụ Huyện uỷ" }
}
