//! From the text of a flag to a change. What is not understood is a key of the catalogue.

use crate::format::changes::{
    Away, CancelMeeting, CancelSession, Change, Leaves, MoveMeeting, MoveSession, NewLimit, SeatLock,
};
use crate::format::instance::{Bounds, Clock, Date, DayOrMoment, Id, LimitPeriod, When};

/// A change, and the flag that asked for it.
#[derive(Clone, Debug)]
pub struct ChangeFlag {
    /// Flag and value as they were typed.
    pub(super) typed: String,
    /// The change.
    pub(super) change: Change,
}

/// Why a flag is not understood: a key of the catalogue, which tells the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Misspelt(&'static str);

type Parsed = Result<ChangeFlag, Misspelt>;

fn flag(name: &str, text: &str, change: Option<Change>, key: &'static str) -> Parsed {
    let typed = format!("--{name} {text}");
    change.map(|change| ChangeFlag { typed, change }).ok_or(Misspelt(key))
}

/// `PERSON:DAY`, `PERSON:FROM..TO`; days or moments.
pub(super) fn away(text: &str) -> Parsed {
    let read = |times: &str| {
        let (from, to) = times.split_once("..").unwrap_or((times, times));
        let (from, to) = (DayOrMoment::parse(from)?, DayOrMoment::parse(to)?);
        // A single moment is no time at all.
        (from != to || matches!(from.0, When::Day(_))).then_some((from, to))
    };
    let away =
        after_colon(text, read).map(|(person, (from, to))| Away { person, from, to, reason: String::new() });
    flag("away", text, away.map(Change::Away), "usage-away")
}

/// `PERSON:DAY`, the last day in office.
pub(super) fn leaves(text: &str) -> Parsed {
    let leaves = after_colon(text, Date::parse).map(|(person, last_day)| Leaves { person, last_day });
    flag("leaves", text, leaves.map(Change::Leaves), "usage-leaves")
}

/// `PERSON:PERIOD=MOST`, `PERSON:PERIOD=LEAST..MOST`, `PERSON:PERIOD=none`; of duties, or of minutes with `min` behind.
pub(super) fn limit(text: &str) -> Parsed {
    let read = |rest: &str| {
        let (period, numbers) = rest.split_once('=')?;
        let per = period_of(period)?;
        let (numbers, is_minutes) =
            numbers.strip_suffix("min").map_or((numbers, false), |numbers| (numbers, true));
        Some((per, bounds(numbers)?, is_minutes))
    };
    let limit = after_colon(text, read).map(|(person, (per, bounds, is_minutes))| NewLimit {
        person,
        per,
        duties: (!is_minutes).then_some(bounds),
        minutes: is_minutes.then_some(bounds),
    });
    flag("limit", text, limit.map(Change::Limit), "usage-limit")
}

fn period_of(text: &str) -> Option<LimitPeriod> {
    match text {
        "day" => Some(LimitPeriod::Day),
        "week" => Some(LimitPeriod::Week),
        "month" => Some(LimitPeriod::Month),
        "quarter" => Some(LimitPeriod::Quarter),
        _ => None,
    }
}

/// Most that a limit can say, as in the schema.
const MOST: u32 = 200_000;

fn bounds(text: &str) -> Option<Bounds> {
    let number = |text: &str| text.parse().ok().filter(|number| *number <= MOST);
    let side = |text: &str| if text.is_empty() { Some(None) } else { number(text).map(Some) };
    match text.split_once("..") {
        None if text == "none" => Some(Bounds::default()),
        None => Some(Bounds { min: None, max: Some(number(text)?) }),
        Some(("", "")) => None,
        Some((min, max)) => Some(Bounds { min: side(min)?, max: side(max)? }),
    }
}

/// What kind of duty an id as in plans names.
enum Duty {
    Meeting(String),
    Session(String),
}

/// `CELL/2027-01-15…` or `SERIES/2027-01/1`.
fn duty(text: &str) -> Option<Duty> {
    let (owner, rest) = text.split_once('/')?;
    let day = rest.split('/').next()?;
    if !is_id(owner) || text.len() > 200 {
        None
    } else if Date::parse(day).is_some() {
        Some(Duty::Meeting(text.to_owned()))
    } else {
        let number = rest.strip_prefix(day)?.strip_prefix('/')?.parse::<u32>();
        (Date::parse(&format!("{day}-01")).is_some() && number.is_ok())
            .then(|| Duty::Session(text.to_owned()))
    }
}

/// `DUTY`.
pub(super) fn cancel(text: &str) -> Parsed {
    let change = duty(text).map(|duty| match duty {
        Duty::Meeting(id) => {
            Change::CancelMeeting(CancelMeeting { meeting: Some(id), cell: None, date: None, kind: None })
        }
        Duty::Session(id) => {
            Change::CancelSession(CancelSession { session: Some(id), series: None, date: None })
        }
    });
    flag("cancel", text, change, "usage-duty")
}

/// `DUTY=DAY`, and for meetings `DUTY=DAYTHH:MM`.
pub(super) fn shift(text: &str) -> Parsed {
    let parts = text.rsplit_once('=').and_then(|(id, to)| Some((duty(id)?, DayOrMoment::parse(to)?)));
    let (to, start) = match parts.as_ref().map(|(_, to)| to.0) {
        Some(When::Day(day)) => (Date(day), None),
        Some(When::At(at)) => (Date(at.date()), Some(Clock(at.time()))),
        None => return Err(Misspelt("usage-move")),
    };
    let change = match parts.map(|(duty, _)| duty) {
        Some(Duty::Session(_)) if start.is_some() => return Err(Misspelt("usage-move-session")),
        Some(Duty::Session(id)) => Some(moved_session(id, to)),
        Some(Duty::Meeting(id)) => Some(moved_meeting(id, to, start)),
        None => None,
    };
    flag("move", text, change, "usage-move")
}

fn moved_meeting(id: String, to: Date, start: Option<Clock>) -> Change {
    Change::MoveMeeting(MoveMeeting {
        meeting: Some(id),
        cell: None,
        date: None,
        kind: None,
        to,
        start,
        minutes: None,
        place: None,
    })
}

fn moved_session(id: String, to: Date) -> Change {
    Change::MoveSession(MoveSession { session: Some(id), series: None, date: None, to, sittings: Vec::new() })
}

/// `DUTY[#SEAT]=PERSON`: must sit there.
pub(super) fn lock(text: &str) -> Parsed {
    flag("lock", text, seat(text).map(Change::Lock), "usage-lock")
}

/// `DUTY[#SEAT]=PERSON`: must not sit there.
pub(super) fn forbid(text: &str) -> Parsed {
    flag("forbid", text, seat(text).map(Change::Forbid), "usage-lock")
}

fn seat(text: &str) -> Option<SeatLock> {
    let (place, person) = text.rsplit_once('=').filter(|(_, person)| is_id(person))?;
    // Ids of cells may hold a `#`; the day that follows the first `/` does not.
    let slash = place.find('/')?;
    let (id, seat) = match place[slash..].find('#') {
        Some(hash) => (&place[..slash + hash], Some(&place[slash + hash + 1..])),
        None => (place, None),
    };
    duty(id)?;
    let given = seat.is_none_or(|seat| (1..=200).contains(&seat.chars().count()));
    given.then(|| SeatLock { duty: id.to_owned(), seat: seat.map(str::to_owned), person: person.into() })
}

/// An id, a colon, and something that can be read; ids may hold colons, too.
fn after_colon<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(Id, T)> {
    text.match_indices(':').find_map(|(at, _)| {
        let (id, rest) = (&text[..at], &text[at + 1..]);
        read(rest).filter(|_| is_id(id)).map(|read| (id.into(), read))
    })
}

/// As the schema has it.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.chars().count()) && !text.contains(|c: char| c == '/' || c.is_whitespace())
}
