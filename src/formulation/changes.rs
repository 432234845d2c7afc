//! What a plan made from one in force changes: seats, seats at short notice, people to be told.
//!
//! A seat is a duty and a role; whoever of the plan in force stays there on the same day keeps it. All others leave it,
//! and whoever comes instead enters it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::builder::Builder;
use super::history;
use super::model::{Col, Meaning};
use super::occasion::Occasion;
use crate::domain::{
    Assignment, HostKind, Instance, Kind, MeetingId, PersonId, SeatName, SessionId, Settled, Tier,
};
use crate::rules::Rule;

/// The seats of one role at one duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Post {
    Meeting(MeetingId, usize),
    Lead(MeetingId),
    Host(SessionId),
    Panel(SessionId, usize),
}

/// The columns of a post, and who had it.
#[derive(Default)]
struct Seats {
    /// Who had it, each with the columns by which they keep it.
    had: BTreeMap<PersonId, Vec<Col>>,
    /// How many had it whom the instance no longer knows.
    strangers: i64,
    /// When it was.
    day: Option<NaiveDate>,
    /// Columns by which somebody enters, with the day.
    enter: Vec<(PersonId, Col, NaiveDate)>,
    /// Columns by which somebody keeps a seat in another quality.
    other: Vec<Col>,
    /// Who had it as a substitute.
    substitutes: Vec<PersonId>,
}

/// Counts seats that change, and ties them to who is there.
pub(super) fn seats(b: &mut Builder<'_>) {
    let Some(settled) = b.instance.settled.as_ref() else { return };
    let (posts, lost) = posts(b, settled);
    for row in &lost {
        b.constant(Tier::Changes, 1);
        b.constant(Tier::Notice, i64::from(is_soon(b.instance, row.date)));
    }
    for seats in posts.values() {
        let before = seats.strangers + i64::try_from(seats.had.len()).unwrap_or(i64::MAX);
        let most = before.max(i64::try_from(seats.enter.len()).unwrap_or(i64::MAX));
        let changed = b.count(Meaning::Changed, most);
        b.cost(Tier::Changes, changed, 1);
        let kept = seats.had.values().flatten().map(|col| (*col, 1));
        b.row(Rule::ChangesTier, Some(before), None, kept.chain([(changed, 1)]).collect());
        let enter = seats.enter.iter().map(|(_, col, _)| (*col, -1));
        b.row(Rule::ChangesTier, Some(0), None, enter.chain([(changed, 1)]).collect());
        if seats.day.is_some_and(|day| is_soon(b.instance, day)) {
            b.cost(Tier::Notice, changed, 1);
        } else {
            let soon = seats.enter.iter().filter(|(_, _, day)| is_soon(b.instance, *day));
            soon.for_each(|(_, col, _)| b.cost(Tier::Notice, *col, 1));
        }
    }
}

/// The sessions to come that the plan in force holds, each with one of its rows.
fn sessions<'a>(instance: &Instance, settled: &'a Settled) -> BTreeMap<SessionId, &'a Assignment> {
    let mut days: BTreeMap<SessionId, &Assignment> = BTreeMap::new();
    for row in settled.to_come() {
        let session = instance.sessions.iter().position(|session| session.id == row.duty);
        days.extend(session.map(|at| (SessionId(at), row)));
    }
    days
}

/// Notes the dates of the plan in force: whoever stays changes nothing there, so they are not like other dates.
pub(super) fn dates(b: &mut Builder<'_>) {
    let Some(settled) = b.instance.settled.as_ref() else { return };
    for (session, row) in sessions(b.instance, settled) {
        let candidates = &b.instance.session(session).candidates;
        let same = candidates.iter().position(|candidate| candidate.date == row.date);
        b.model.in_force.extend(same.map(|candidate| (session, candidate)));
    }
}

/// A posted session keeps its day, or counts as moved.
pub(super) fn posted(b: &mut Builder<'_>) {
    let Some(settled) = b.instance.settled.as_ref() else { return };
    for (session, row) in sessions(b.instance, settled) {
        let held = b.instance.session(session);
        let lead = b.instance.one_series(held.series).posting_lead;
        if b.instance.days.working_days_between(settled.as_of, row.date) > i64::from(lead) {
            continue;
        }
        b.constant(Tier::Notice, 1);
        let same = held.candidates.iter().position(|candidate| candidate.date == row.date);
        let date = |column: &super::Column| matches!(column.meaning, Meaning::Date { session: own, candidate } if own == session && Some(candidate) == same);
        if let Some(col) = b.model.columns.iter().position(date) {
            b.cost(Tier::Notice, col, -1);
        }
    }
}

/// Whoever leaves or enters a seat must be told.
pub(super) fn told(b: &mut Builder<'_>) {
    let Some(settled) = b.instance.settled.as_ref() else { return };
    let (posts, lost) = posts(b, settled);
    let unknown = |row: &&Assignment| history::person(b.instance, row).is_none();
    let strangers: BTreeSet<&str> =
        settled.to_come().filter(unknown).map(|row| row.person.as_str()).collect();
    b.constant(Tier::Told, i64::try_from(strangers.len()).unwrap_or(i64::MAX));
    let mut needs: Vec<Need> = posts.values().flat_map(Seats::needs).collect();
    let gone = lost.iter().filter_map(|row| history::person(b.instance, row));
    needs.extend(gone.map(|person| Need { person, least: 1, terms: Vec::new() }));
    let mut columns: BTreeMap<PersonId, Col> = BTreeMap::new();
    for Need { person, least, mut terms } in needs {
        let told = *columns.entry(person).or_insert_with(|| {
            let col = b.choice(Meaning::Told { person });
            b.cost(Tier::Told, col, 1);
            col
        });
        terms.push((told, 1));
        b.row(Rule::ToldTier, Some(least), None, terms);
    }
}

/// Why somebody must be told: unless these terms reach `least`.
struct Need {
    person: PersonId,
    least: i64,
    terms: Vec<(Col, i64)>,
}

impl Seats {
    fn needs(&self) -> Vec<Need> {
        let leave = |(person, kept): (&PersonId, &Vec<Col>)| {
            let terms = kept.iter().map(|col| (*col, 1)).collect();
            Need { person: *person, least: 1, terms }
        };
        let mut enter: BTreeMap<PersonId, Vec<(Col, i64)>> = BTreeMap::new();
        self.enter.iter().for_each(|(person, col, _)| enter.entry(*person).or_default().push((*col, -1)));
        let enter = enter.into_iter().map(|(person, terms)| Need { person, least: 0, terms });
        self.had.iter().map(leave).chain(enter).collect()
    }
}

/// Whoever keeps a seat keeps the quality too, or is counted.
pub(super) fn quality(b: &mut Builder<'_>) {
    let Some(settled) = b.instance.settled.as_ref() else { return };
    let (posts, _) = posts(b, settled);
    for (post, seats) in &posts {
        seats.other.iter().for_each(|col| b.cost(Tier::Quality, *col, 1));
        if let Post::Meeting(meeting, seat) = *post {
            seats.substitutes.iter().for_each(|person| one_quality(b, *person, meeting, seat));
        }
    }
}

/// A substitute who accompanies the cell is none: nobody is both for the sake of the old quality.
fn one_quality(b: &mut Builder<'_>, person: PersonId, meeting: MeetingId, seat: usize) {
    let held = b.instance.meeting(meeting);
    let both = |meaning: &Meaning| match meaning {
        Meaning::Visit { person: own, cell, seat: at, block, attended } => {
            (*own, *cell, *at, *block) == (person, held.cell, seat, held.block)
                && !attended.contains(&meeting)
        }
        Meaning::Substitute { person: own, meeting: of, seat: at } => {
            (*own, *of, *at) == (person, meeting, seat)
        }
        _ => false,
    };
    let columns = b.model.columns.iter().enumerate().filter(|(_, column)| both(&column.meaning));
    let terms = columns.map(|(col, _)| (col, 1)).collect();
    b.at_most(Rule::OneAccompanying, 1, terms);
}

/// The quality in which a column puts somebody into a seat.
fn kind(instance: &Instance, meaning: &Meaning) -> Option<Kind> {
    match meaning {
        Meaning::Visit { .. } => Some(Kind::Accompanying),
        Meaning::Substitute { .. } => Some(Kind::Substitute),
        Meaning::AreaLead { .. } => Some(Kind::AreaLead),
        Meaning::Panel { .. } => Some(Kind::Panel),
        Meaning::Host { session, option, .. } => Some(match instance.session(*session).hosts[*option].kind {
            HostKind::Head => Kind::Head,
            HostKind::Delegate => Kind::Delegate,
        }),
        _ => None,
    }
}

fn is_soon(instance: &Instance, day: NaiveDate) -> bool {
    let Some(settled) = &instance.settled else { return false };
    (day - settled.as_of).num_days() < i64::from(instance.policy.notice_days)
}

/// Every post that may still change, and rows of the plan in force that no post can keep.
fn posts<'a>(b: &Builder<'_>, settled: &'a Settled) -> (BTreeMap<Post, Seats>, Vec<&'a Assignment>) {
    let instance = b.instance;
    let mut posts: BTreeMap<Post, Seats> = BTreeMap::new();
    let mut rows: BTreeMap<(Post, PersonId), &Assignment> = BTreeMap::new();
    let mut lost = Vec::new();
    for row in settled.to_come() {
        let Some(post) = post(instance, row).filter(|post| !is_history(instance, *post)) else {
            lost.push(row);
            continue;
        };
        let seats = posts.entry(post).or_default();
        seats.day = Some(row.date);
        match history::person(instance, row) {
            Some(person) => {
                seats.had.entry(person).or_default();
                seats.substitutes.extend((row.kind == Kind::Substitute).then_some(person));
                rows.insert((post, person), row);
            }
            None => seats.strangers += 1,
        }
    }
    for (col, column) in b.model.columns.iter().enumerate().filter(|(col, _)| !b.is_settled(*col)) {
        for (person, post, occasion) in taken(&column.meaning) {
            let seats = posts.entry(post).or_default();
            let row = rows.get(&(post, person)).filter(|row| is_there(instance, occasion, row));
            match seats.had.get_mut(&person).zip(row) {
                Some((kept, row)) => {
                    kept.push(col);
                    seats.other.extend((kind(instance, &column.meaning) != Some(row.kind)).then_some(col));
                }
                None => seats.enter.push((person, col, occasion.date(instance))),
            }
        }
    }
    (posts, lost)
}

/// Whom a column puts into which posts, and when.
fn taken(meaning: &Meaning) -> Vec<(PersonId, Post, Occasion)> {
    match meaning {
        Meaning::Visit { person, seat, attended, .. } => {
            let at =
                |meeting: &MeetingId| (*person, Post::Meeting(*meeting, *seat), Occasion::Meeting(*meeting));
            attended.iter().map(at).collect()
        }
        Meaning::Substitute { person, meeting, seat } => {
            vec![(*person, Post::Meeting(*meeting, *seat), Occasion::Meeting(*meeting))]
        }
        Meaning::AreaLead { person, meeting } => {
            vec![(*person, Post::Lead(*meeting), Occasion::Meeting(*meeting))]
        }
        Meaning::Host { session, candidate, person, .. } => {
            vec![(*person, Post::Host(*session), Occasion::Session(*session, *candidate))]
        }
        Meaning::Panel { session, candidate, seat, person } => {
            vec![(*person, Post::Panel(*session, *seat), Occasion::Session(*session, *candidate))]
        }
        _ => Vec::new(),
    }
}

/// The post a row names; `None` if the instance has no such duty or role any more.
fn post(instance: &Instance, row: &Assignment) -> Option<Post> {
    let meeting = || instance.meetings.iter().position(|meeting| meeting.id == row.duty).map(MeetingId);
    let session = || instance.sessions.iter().position(|session| session.id == row.duty).map(SessionId);
    match SeatName::parse(&row.seat)? {
        SeatName::Accompanying { role, .. } => {
            let meeting = meeting()?;
            let seats = &instance.cell(instance.meeting(meeting).cell).accompanying;
            Some(Post::Meeting(meeting, seats.iter().position(|seat| seat.role == role)?))
        }
        SeatName::AreaLead => Some(Post::Lead(meeting()?)),
        SeatName::Host => Some(Post::Host(session()?)),
        SeatName::Panel { role, .. } => {
            let session = session()?;
            let panel = &instance.one_series(instance.session(session).series).panel;
            Some(Post::Panel(session, panel.iter().position(|seat| seat.role == role)?))
        }
    }
}

fn is_history(instance: &Instance, post: Post) -> bool {
    match post {
        Post::Meeting(id, _) | Post::Lead(id) => instance.is_past(instance.meeting(id).date()),
        Post::Host(id) | Post::Panel(id, _) => history::was_held(instance, id),
    }
}

/// Whether an occasion is when and where a row says.
fn is_there(instance: &Instance, occasion: Occasion, row: &Assignment) -> bool {
    let intervals = occasion.intervals(instance);
    let span = (intervals[0].start, intervals.iter().map(|interval| interval.end).max());
    span == (row.start, Some(row.end)) && instance.place(occasion.place(instance)).id == row.place
}
