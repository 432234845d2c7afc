//! The quarter of one person.

use chrono::{Datelike, NaiveDate};

use super::explained::{limit, moment};
use super::{Asked, Exit, Failure, Refusal};
use crate::domain::{Instance, Kind};
use crate::format::{
    BeforeAfterDto, CellMetDto, DutyDto, LimitUseDto, MendDto, PersonAnswerDto, RankDto, WeekDto,
    changed_seat,
};
use crate::office::explain::{
    Absence, LimitUse, Mend, PersonExplanation, PersonFailure, Reach, Repair, SeatTaken,
};
use crate::texts::Texts;

/// Load, duties, limits, and what a week away would take, as programs read it.
#[must_use]
pub fn person(instance: &Instance, answer: &PersonExplanation) -> PersonAnswerDto {
    let (load, quarter) = (&answer.load, &answer.quarter);
    let cell = |(cell, meetings): &(_, usize)| CellMetDto {
        cell: instance.cell(*cell).id.clone(),
        meetings: *meetings,
    };
    PersonAnswerDto {
        code: Exit::Done.code(),
        person: answer.person.clone(),
        points: load.points,
        target: load.target.to_string(),
        deviation: (load.load - load.opening).to_string(),
        opening: load.opening.to_string(),
        balance: load.load.to_string(),
        rank: answer.rank.map(|rank| RankDto { more: rank.more, same: rank.same, less: rank.less }),
        travel_minutes: load.travel_minutes,
        duties: quarter.seats.iter().map(seat).collect(),
        limits: quarter.limits.iter().map(limit_use).collect(),
        cells: quarter.cells.iter().map(cell).collect(),
        weeks: answer.weeks.iter().map(week).collect(),
    }
}

/// Why nothing is said about the person that was asked for; `week` is where the week was said.
#[must_use]
pub fn no_person(failure: PersonFailure, person: Asked<'_>, week: &str, texts: Texts) -> Refusal {
    match failure {
        PersonFailure::Broken(report) => Refusal::Broken(report),
        PersonFailure::Internal(cause) => Failure::internal(texts, &cause).into(),
        PersonFailure::Nobody(meant) => {
            let remedy = meant.map(|meant| texts.with("usage-maybe", &[("meant", meant.into())]));
            person.wrong("E0001", texts.get("usage-no-person"), remedy).into()
        }
        PersonFailure::Week(monday, range) => {
            let remedy = range.map(|(first, last)| {
                let known = format!("{} – {}", iso(first), iso(last));
                texts.with("usage-known", &[("known", known.into())])
            });
            let asked = Asked { place: week, value: &iso(monday) };
            asked.wrong("E0001", texts.get("usage-week-outside"), remedy).into()
        }
    }
}

/// The number of a week by ISO 8601.
fn iso(monday: NaiveDate) -> String {
    let week = monday.iso_week();
    format!("{}-W{:02}", week.year(), week.week())
}

fn seat(seat: &SeatTaken) -> DutyDto {
    DutyDto {
        duty: seat.row.duty.clone(),
        seat: seat.row.seat.clone(),
        kind: kind(seat.row.kind),
        start: moment(seat.row.start),
        end: moment(seat.row.end),
        points: seat.points,
        minutes: seat.minutes,
        travel_minutes: seat.travel_minutes,
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Accompanying => "accompanying",
        Kind::Substitute => "substitute",
        Kind::AreaLead => "area_lead",
        Kind::Head => "head",
        Kind::Delegate => "delegate",
        Kind::Panel => "panel",
    }
}

fn limit_use(one: &LimitUse) -> LimitUseDto {
    let names = limit(one.per, one.measure, 0);
    LimitUseDto {
        per: names.per,
        measure: names.measure,
        from: one.from.to_string(),
        to: one.to.to_string(),
        min: one.min,
        max: one.max,
        carried: one.carried,
        reach: match one.reach {
            Reach::At => "at",
            Reach::Near => "near",
            Reach::Far => "far",
        },
    }
}

fn week(week: &Absence) -> WeekDto {
    let (repair, mend) = match &week.repair {
        Repair::Nothing => ("nothing", None),
        Repair::Made(mend) => ("made", Some(self::mend(mend))),
        Repair::Impossible => ("impossible", None),
        Repair::Unknown => ("unknown", None),
    };
    WeekDto {
        week: iso(week.monday),
        monday: week.monday.to_string(),
        as_of: week.as_of.to_string(),
        duties: week.duties.clone(),
        repair,
        mend,
    }
}

fn mend(mend: &Mend) -> MendDto {
    let tier = |(tier, before, after): &(crate::domain::Tier, i64, i64)| BeforeAfterDto {
        tier: tier.name(),
        before: *before,
        after: *after,
    };
    MendDto {
        changes: mend.changes,
        bound: mend.bound,
        proved: mend.proved,
        tiers: mend.tiers.iter().map(tier).collect(),
        seats: mend.seats.iter().map(changed_seat).collect(),
        told: mend.told.clone(),
    }
}
