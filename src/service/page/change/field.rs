//! From a filled form to what has happened.

use crate::domain::Instance;
use crate::format::changes::{Away, CancelMeeting, Change, Joins, Leaves, MoveMeeting, NewLimit};
use crate::format::codes::E2513;
use crate::format::instance::{Bounds, Clock, Date, DayOrMoment, LimitPeriod, Person};
use crate::format::{ChangesDto, Issue, read_changes};
use crate::service::page::fields::Fields;
use crate::service::problem::Refusal;

/// How many people may be away at once by the form; more go into the field for JSON.
pub(super) const ROWS: usize = 4;

/// Everything that was filled in, and what stands in the field for JSON.
pub(super) fn changes(
    fields: &Fields,
    instance: &Instance,
) -> Result<Result<ChangesDto, Vec<Issue>>, Refusal> {
    let mut all = Vec::new();
    for row in 0..ROWS {
        all.extend(away(fields, row)?);
    }
    all.extend(leaves(fields)?);
    all.extend(joins(fields, instance)?);
    all.extend(meeting(fields)?);
    all.extend(limit(fields)?);
    let own = fields.text("json");
    if own.is_empty() {
        return Ok(Ok(ChangesDto::new(all)));
    }
    Ok(read_changes(own).map(|more| ChangesDto::new(all.into_iter().chain(more.changes).collect())))
}

fn day(fields: &Fields, name: &str) -> Result<Option<Date>, Refusal> {
    Ok(fields.day(name)?.map(Date))
}

fn away(fields: &Fields, row: usize) -> Result<Option<Change>, Refusal> {
    let name = |part: &str| format!("away-{part}-{row}");
    let person = fields.text(&name("person"));
    if person.is_empty() {
        return Ok(None);
    }
    let from = DayOrMoment::parse(fields.wanted(&name("from"))?);
    let until = fields.text(&name("to"));
    let to = DayOrMoment::parse(if until.is_empty() { fields.text(&name("from")) } else { until });
    let wrong = |part: &str| Refusal::new(&E2513).at(name(part), fields.text(&name(part)));
    Ok(Some(Change::Away(Away {
        person: person.into(),
        from: from.ok_or_else(|| wrong("from"))?,
        to: to.ok_or_else(|| wrong("to"))?,
        reason: fields.text(&name("reason")).to_owned(),
    })))
}

fn leaves(fields: &Fields) -> Result<Option<Change>, Refusal> {
    let person = fields.text("leaves-person");
    let last_day = day(fields, "leaves-day")?.filter(|_| !person.is_empty());
    Ok(last_day.map(|last_day| Change::Leaves(Leaves { person: person.into(), last_day })))
}

/// A newcomer with labels, home and limits of somebody who is there.
fn joins(fields: &Fields, instance: &Instance) -> Result<Option<Change>, Refusal> {
    let (name, like) = (fields.text("joins-name"), fields.text("joins-like"));
    let Some(like) = instance.people.iter().find(|own| own.id == like).filter(|_| !name.is_empty()) else {
        return Ok(None);
    };
    let free = (1_usize..).map(|at| format!("nguoi-moi-{at}"));
    let known = |id: &String| instance.people.iter().any(|own| own.id == *id);
    let id = free.into_iter().find(|id| !known(id)).unwrap_or_default();
    let person =
        Person { groups: like.groups.clone(), from: day(fields, "joins-day")?, ..Person::new(&id, name) };
    Ok(Some(Change::Joins(Box::new(Joins { person }))))
}

fn meeting(fields: &Fields) -> Result<Option<Change>, Refusal> {
    let named = fields.text("meeting");
    if named.is_empty() {
        return Ok(None);
    }
    let (meeting, none) = (Some(named.to_owned()), None);
    if fields.is("meeting-cancel") {
        return Ok(Some(Change::CancelMeeting(CancelMeeting {
            meeting,
            cell: None,
            date: none,
            kind: None,
        })));
    }
    let to = day(fields, "meeting-day")?.ok_or_else(|| Refusal::new(&E2513).at("meeting-day", ""))?;
    let start = Some(fields.text("meeting-start")).filter(|own| !own.is_empty());
    let wrong = || Refusal::new(&E2513).at("meeting-start", fields.text("meeting-start"));
    let start = start.map(|own| Clock::parse(own).ok_or_else(wrong)).transpose()?;
    let moved =
        MoveMeeting { meeting, cell: None, date: none, kind: None, to, start, minutes: None, place: None };
    Ok(Some(Change::MoveMeeting(moved)))
}

fn limit(fields: &Fields) -> Result<Option<Change>, Refusal> {
    let person = fields.text("limit-person");
    let most = fields.number("limit-most")?.and_then(|own| u32::try_from(own).ok());
    let least = fields.number("limit-least")?.and_then(|own| u32::try_from(own).ok());
    if person.is_empty() || most.is_none() && least.is_none() {
        return Ok(None);
    }
    let per = match fields.text("limit-per") {
        "week" => LimitPeriod::Week,
        "quarter" => LimitPeriod::Quarter,
        _ => LimitPeriod::Month,
    };
    let duties = Some(Bounds { min: least, max: most });
    Ok(Some(Change::Limit(NewLimit { person: person.into(), per, duties, minutes: None })))
}
