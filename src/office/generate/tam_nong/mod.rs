//! The first quarter of 2027 in Tam Nông: the numbers of the committee's own paper, real communes, synthetic calendars.

mod communes;
mod duties;
mod people;
mod posts;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

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

/// The sketch for a tenure in months (3, or 1 for a new member every month).
pub(super) fn sketch(tenure: u32) -> Sketch {
    let from = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap_or_default();
    let to = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap_or_default();
    let mut cells = duties::cells(&mut Dice::new(SEED, 1));
    let mut cast = people::cast(&cells, &mut Dice::new(SEED, 2));
    let past = history::past(&mut cells, &cast.people, from, tenure, &mut Dice::new(SEED, 3));
    history::openings(&mut cast.people, &mut Dice::new(SEED, 4));
    send_away(&mut cast.people, Span::new(from, to));
    let series = duties::series(&cast);
    Sketch {
        title: format!("Huyện uỷ Tam Nông, quý I/2027, luân phiên {tenure} tháng (dữ liệu giả định)"),
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
fn send_away(people: &mut [PersonSketch], span: Span) {
    for (number, person) in people.iter_mut().enumerate() {
        let percent = if number < MEMBERS { ABSENCE_PERCENT } else { ABSENCE_PERCENT / 2 };
        person.away = absences(span, percent, number, &mut Dice::new(SEED, 1000 + number as u64));
        if person.is("committee") {
            person.away.extend(plenum(1, 15));
            person.away.extend(plenum(3, 26));
        }
        if person.is("standing_board") {
            person.away.extend([(1, 25), (2, 23), (3, 23)].into_iter().filter_map(board_meeting));
        }
    }
}

fn plenum(month: u32, day: u32) -> Option<Away> {
    let day = NaiveDate::from_ymd_opt(2027, month, day)?;
    Some(Away::Hours { day, from: 7, to: 17, reason: "Hội nghị Ban Chấp hành Đảng bộ huyện" })
}

fn board_meeting((month, day): (u32, u32)) -> Option<Away> {
    let day = NaiveDate::from_ymd_opt(2027, month, day)?;
    Some(Away::Hours { day, from: 7, to: 12, reason: "họp Ban Thường vụ Huyện uỷ" })
}
