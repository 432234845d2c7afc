//! Reception sessions: one date each, a host, a panel, and the spacing of a series.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};

use super::builder::Builder;
use super::eligible::{self, Forbidden};
use super::history;
use super::model::{Col, Meaning};
use super::occasion::Occasion;
use super::worth;
use crate::domain::{Composition, Counts, PersonId, SeatName, SeriesId, SessionId, Tier};
use crate::rules::Rule;

/// The columns of one session on one candidate date.
#[derive(Default)]
pub(super) struct Held {
    /// One if the session takes this date.
    pub(super) date: Col,
    /// Host columns.
    pub(super) hosts: Vec<(PersonId, Col)>,
    /// Panel columns by seat.
    pub(super) panel: Vec<Vec<(PersonId, Col)>>,
}

impl Held {
    /// Everybody's columns in this session, host first.
    pub(super) fn people(&self) -> impl Iterator<Item = (PersonId, Col)> + '_ {
        self.hosts.iter().chain(self.panel.iter().flatten()).copied()
    }
}

/// The columns of all sessions, by session and candidate.
pub(super) type SessionColumns = Vec<Vec<Held>>;

/// Writes the columns of dates, hosts and panels.
pub(super) fn columns(b: &mut Builder<'_>) -> SessionColumns {
    let forbidden = Forbidden::of(b.instance);
    (0..b.instance.sessions.len())
        .map(|i| {
            let candidates = 0..b.instance.sessions[i].candidates.len();
            candidates.map(|candidate| held(b, &forbidden, SessionId(i), candidate)).collect()
        })
        .collect()
}

fn held(b: &mut Builder<'_>, forbidden: &Forbidden<'_>, session: SessionId, candidate: usize) -> Held {
    if history::was_held(b.instance, session) {
        return was_held(b, session, candidate);
    }
    let date = b.choice(Meaning::Date { session, candidate });
    b.cost(Tier::Preference, date, b.instance.session(session).candidates[candidate].distance);
    let hosts = hosts(b, forbidden, session, candidate);
    let seats = b.instance.one_series(b.instance.session(session).series).panel.len();
    let panel = (0..seats).map(|seat| panel(b, forbidden, (session, candidate), seat)).collect();
    Held { date, hosts, panel }
}

/// A session that is history: its date, and who sat there.
fn was_held(b: &mut Builder<'_>, session: SessionId, candidate: usize) -> Held {
    let instance = b.instance;
    let held = instance.session(session);
    let occasion = Occasion::Session(session, candidate);
    let date = b.settled(Meaning::Date { session, candidate });
    b.cost(Tier::Preference, date, held.candidates[candidate].distance);
    let mut made = Held { date, ..Held::default() };
    let host = history::host(instance, session);
    let option = host.and_then(|host| held.hosts.iter().position(|option| option.person == host));
    if let (Some(person), Some(option)) = (host, option) {
        let col = b.settled(Meaning::Host { session, candidate, option, person });
        b.cost(Tier::Heads, col, held.hosts[option].cost);
        sits(b, person, occasion, col);
        made.hosts.push((person, col));
    }
    for (seat, wanted) in instance.one_series(held.series).panel.iter().enumerate() {
        let sat = history::panel(instance, session, &wanted.role).into_iter().map(|person| {
            let col = b.settled(Meaning::Panel { session, candidate, seat, person });
            sits(b, person, occasion, col);
            (person, col)
        });
        made.panel.push(sat.collect());
    }
    made
}

fn hosts(
    b: &mut Builder<'_>,
    forbidden: &Forbidden<'_>,
    session: SessionId,
    candidate: usize,
) -> Vec<(PersonId, Col)> {
    let instance = b.instance;
    let occasion = Occasion::Session(session, candidate);
    let mut made = Vec::new();
    for (option, host) in instance.session(session).hosts.iter().enumerate() {
        let person = host.person;
        let barred =
            forbidden.bars(person, eligible::session_id(instance, session), |seat| *seat == SeatName::Host);
        if barred || !eligible::may_come(instance, person, occasion, Counts::Host) {
            continue;
        }
        let col = b.choice(Meaning::Host { session, candidate, option, person });
        b.cost(Tier::Heads, col, host.cost);
        sits(b, person, occasion, col);
        made.push((person, col));
    }
    made
}

fn panel(
    b: &mut Builder<'_>,
    forbidden: &Forbidden<'_>,
    at: (SessionId, usize),
    seat: usize,
) -> Vec<(PersonId, Col)> {
    let instance = b.instance;
    let (session, candidate) = at;
    let occasion = Occasion::Session(session, candidate);
    let wanted = &instance.one_series(instance.session(session).series).panel[seat];
    let same_role = |name: &SeatName| matches!(name, SeatName::Panel { role, .. } if *role == wanted.role);
    let mut made = Vec::new();
    for person in instance.person_ids().filter(|p| eligible::labelled(instance, *p, &wanted.groups)) {
        let barred = forbidden.bars(person, eligible::session_id(instance, session), same_role);
        if barred || !eligible::may_come(instance, person, occasion, Counts::Panel) {
            continue;
        }
        let col = b.choice(Meaning::Panel { session, candidate, seat, person });
        sits(b, person, occasion, col);
        made.push((person, col));
    }
    made
}

fn sits(b: &mut Builder<'_>, person: PersonId, occasion: Occasion, col: Col) {
    b.attends(person, occasion, col);
    b.cost(Tier::Travel, col, worth::journey(b.instance, person, occasion));
}

/// Every session takes one of its dates, or counts as not held.
pub(super) fn one_date(b: &mut Builder<'_>, made: &SessionColumns) {
    for (index, dates) in made.iter().enumerate() {
        let session = SessionId(index);
        let open = b.choice(Meaning::SessionOpen { session });
        b.cost(Tier::Coverage, open, b.instance.one_series(b.instance.session(session).series).priority);
        let columns = dates.iter().map(|held| (held.date, 1)).chain([(open, 1)]).collect();
        b.row(Rule::SessionDate, Some(1), Some(1), columns);
    }
}

/// A session that is held has exactly one host.
pub(super) fn hosted(b: &mut Builder<'_>, made: &SessionColumns) {
    for held in made.iter().flatten() {
        let hosts = held.hosts.iter().map(|(_, col)| (*col, 1));
        b.row(Rule::HostPresent, Some(0), Some(0), hosts.chain([(held.date, -1)]).collect());
    }
}

/// The panel seats of a session that is held are filled, or counted as open.
pub(super) fn seated(b: &mut Builder<'_>, made: &SessionColumns) {
    for (index, dates) in made.iter().enumerate() {
        let session = SessionId(index);
        let series = b.instance.one_series(b.instance.session(session).series);
        for (candidate, held) in dates.iter().enumerate() {
            for (seat, wanted) in series.panel.iter().enumerate() {
                let count = i64::from(wanted.count);
                let open = b.count(Meaning::PanelOpen { session, candidate, seat }, count);
                b.cost(Tier::Coverage, open, wanted.weight);
                let sitting = held.panel[seat].iter().map(|(_, col)| (*col, 1));
                b.row(
                    Rule::Complete,
                    Some(0),
                    Some(0),
                    sitting.chain([(open, 1), (held.date, -count)]).collect(),
                );
            }
        }
    }
}

/// Nobody takes two seats of one session, and nobody sits in one that is not held.
pub(super) fn one_seat(b: &mut Builder<'_>, made: &SessionColumns) {
    for held in made.iter().flatten() {
        let mut own: BTreeMap<PersonId, Vec<Col>> = BTreeMap::new();
        held.people().for_each(|(person, col)| own.entry(person).or_default().push(col));
        for columns in own.into_values().filter(|columns| columns.len() > 1) {
            let terms = columns.into_iter().map(|col| (col, 1)).chain([(held.date, -1)]).collect();
            b.row(Rule::OneSeat, None, Some(0), terms);
        }
    }
}

/// Never more of a group than the composition allows.
pub(super) fn composed_at_most(b: &mut Builder<'_>, made: &SessionColumns) {
    for (session, candidate, bound) in bounds(b, made) {
        let held = &made[session.0][candidate];
        let wanted = b.instance.one_series(b.instance.session(session).series).composition[bound].clone();
        if let Some(most) = wanted.at_most {
            let terms =
                of_group(b, held, &wanted).into_iter().chain([(held.date, -i64::from(most))]).collect();
            b.row(Rule::PanelAtMost, None, Some(0), terms);
        }
    }
}

/// At least so many of a group; a lack counts as open.
pub(super) fn composed(b: &mut Builder<'_>, made: &SessionColumns) {
    for (session, candidate, bound) in bounds(b, made) {
        let held = &made[session.0][candidate];
        let wanted = b.instance.one_series(b.instance.session(session).series).composition[bound].clone();
        let least = i64::from(wanted.at_least);
        if least > 0 {
            let open = b.count(Meaning::CompositionOpen { session, candidate, bound }, least);
            b.cost(Tier::Coverage, open, wanted.weight);
            let terms =
                of_group(b, held, &wanted).into_iter().chain([(open, 1), (held.date, -least)]).collect();
            b.row(Rule::Complete, Some(0), None, terms);
        }
    }
}

/// Every bound on a group, at every candidate date of every session.
fn bounds(b: &Builder<'_>, made: &SessionColumns) -> Vec<(SessionId, usize, usize)> {
    let of = |session: usize| b.instance.one_series(b.instance.sessions[session].series).composition.len();
    let dates = made
        .iter()
        .enumerate()
        .flat_map(|(session, dates)| (0..dates.len()).map(move |date| (session, date)));
    dates
        .flat_map(|(session, date)| (0..of(session)).map(move |bound| (SessionId(session), date, bound)))
        .collect()
}

fn of_group(b: &Builder<'_>, held: &Held, wanted: &Composition) -> Vec<(Col, i64)> {
    let member = |person: PersonId| b.instance.person(person).groups.contains(&wanted.group);
    held.people().filter(|(person, _)| member(*person)).map(|(_, col)| (col, 1)).collect()
}

/// Sessions of a series keep their distance: no two of them within any window of the least distance.
pub(super) fn spaced(b: &mut Builder<'_>, made: &SessionColumns) {
    for (index, series) in
        b.instance.series.iter().enumerate().filter(|(_, series)| series.min_days_between > 0)
    {
        let mut dates: Vec<(NaiveDate, Col)> = Vec::new();
        for (session, held) in
            b.instance.sessions.iter().zip(made).filter(|(s, _)| s.series == SeriesId(index))
        {
            dates.extend(
                session.candidates.iter().zip(held).map(|(candidate, held)| (candidate.date, held.date)),
            );
        }
        dates.sort_unstable();
        window_rows(b, &dates, Duration::days(i64::from(series.min_days_between)));
    }
}

fn window_rows(b: &mut Builder<'_>, dates: &[(NaiveDate, Col)], width: Duration) {
    let mut last_end = 0;
    for (start, (from, _)) in dates.iter().enumerate() {
        let end = dates.partition_point(|(date, _)| *date < *from + width);
        if end > last_end {
            b.at_most(Rule::Spacing, 1, dates[start..end].iter().map(|(_, col)| (*col, 1)).collect());
            last_end = end;
        }
    }
}
