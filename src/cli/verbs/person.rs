//! `luanphien explain --person`: the quarter of one person, for people and for programs.

use std::time::Duration;

use chrono::{Datelike, NaiveDate};

use super::check::judged;
use super::explained::{limit, moment};
use crate::cli::Exit;
use crate::cli::args::ExplainArgs;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::summary::person_page;
use crate::domain::{Instance, Kind, Plan};
use crate::format::{
    BeforeAfterDto, CellMetDto, DutyDto, LimitUseDto, MendDto, PersonAnswerDto, RankDto, WeekDto,
    changed_seat,
};
use crate::office::explain::{
    Absence, LimitUse, Mend, PersonExplanation, PersonFailure, Reach, Repair, SeatTaken, explain_person,
};

/// Without a time limit, all weeks together are looked at for so long.
const LONGEST: Duration = Duration::from_secs(60);

pub(super) fn one_person(
    instance: &Instance,
    plan: &Plan,
    asked: &str,
    args: &ExplainArgs,
    console: Console,
) -> Result<Exit, Failure> {
    let limit = args.time_limit.map_or(LONGEST, |seconds| Duration::from_secs(seconds.into()));
    match explain_person(instance, plan, asked, args.week, Some(limit)) {
        Ok(answer) if console.wants_json(false) => console.outcome(&dto(instance, &answer))?,
        Ok(answer) => console.print(&person_page(instance, &answer, console.texts(), console.width()))?,
        Err(PersonFailure::Broken(report)) => return judged(instance, &report, console),
        Err(PersonFailure::Internal(cause)) => return Err(Failure::internal(console.texts(), &cause)),
        Err(PersonFailure::Nobody(meant)) => return Err(nobody(asked, meant, console)),
        Err(PersonFailure::Week(monday, range)) => return Err(no_week(monday, range, console)),
    }
    Ok(Exit::Done)
}

fn nobody(asked: &str, meant: Option<String>, console: Console) -> Failure {
    let texts = console.texts();
    let remedy = meant.map(|meant| texts.with("usage-maybe", &[("meant", meant.into())]));
    wrong("--person", asked.to_owned(), texts.get("usage-no-person"), remedy)
}

fn no_week(monday: NaiveDate, range: Option<(NaiveDate, NaiveDate)>, console: Console) -> Failure {
    let texts = console.texts();
    let remedy = range.map(|(first, last)| {
        let known = format!("{} – {}", iso(first), iso(last));
        texts.with("usage-known", &[("known", known.into())])
    });
    wrong("--week", iso(monday), texts.get("usage-week-outside"), remedy)
}

fn wrong(place: &str, value: String, text: String, remedy: Option<String>) -> Failure {
    let (code, place, value) = ("E0001".into(), Some(place.into()), Some(value));
    Failure::one(Exit::Usage, Problem { code, place, value, text, remedy, ..Problem::default() })
}

/// The number of a week by ISO 8601.
fn iso(monday: NaiveDate) -> String {
    let week = monday.iso_week();
    format!("{}-W{:02}", week.year(), week.week())
}

fn dto(instance: &Instance, answer: &PersonExplanation) -> PersonAnswerDto {
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
