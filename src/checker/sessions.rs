//! Rules and the tier about reception sessions: one date, far enough apart, never without host.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::report::Violation;
use super::seats::host_option;
use super::view::{Duty, Taken, View};
use crate::domain::{SeatName, SeriesId, SessionId};
use crate::rules::Rule;

/// The row that says when a session is: the host's, else the first.
fn leading<'v, 'a>(view: &'v View<'a>, session: SessionId) -> Option<&'v Taken<'a>> {
    view.host(session).or_else(|| view.at(Duty::Session(session)).next())
}

pub(super) fn session_date(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for session in sessions(view) {
        let Some(lead) = leading(view, session) else { continue };
        let same = |taken: &&Taken<'_>| taken.date == lead.date && taken.sittings == lead.sittings;
        for taken in view.at(Duty::Session(session)).filter(|taken| !same(taken)) {
            let days = (taken.date - lead.date).num_days().abs();
            found.push(
                Violation::row(Rule::SessionDate, taken.row).other(&lead.date.to_string()).amount(days),
            );
        }
    }
    found
}

pub(super) fn spacing(view: &View<'_>) -> Vec<Violation> {
    let mut dates: BTreeMap<SeriesId, Vec<(NaiveDate, SessionId)>> = BTreeMap::new();
    for session in sessions(view) {
        let series = view.instance.session(session).series;
        dates.entry(series).or_default().extend(leading(view, session).map(|lead| (lead.date, session)));
    }
    let mut found = Vec::new();
    for (series, mut list) in dates {
        list.sort();
        let least = i64::from(view.instance.one_series(series).min_days_between);
        for pair in list.windows(2) {
            let missing = least - (pair[1].0 - pair[0].0).num_days();
            if missing > 0 {
                let [first, second] = [pair[0].1, pair[1].1].map(|id| &view.instance.session(id).id);
                let breach = Violation::new(Rule::Spacing).duty(second).other(first);
                found.push(breach.date(pair[1].0).amount(missing));
            }
        }
    }
    found
}

pub(super) fn host_present(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for session in sessions(view).filter(|session| view.host(*session).is_none()) {
        let panel = view.at(Duty::Session(session)).count();
        if let Some(lead) = leading(view, session) {
            let amount = i64::try_from(panel).unwrap_or(i64::MAX);
            found.push(Violation::new(Rule::HostPresent).duty(&lead.row.duty).date(lead.date).amount(amount));
        }
    }
    found
}

/// The heads tier: what it costs that delegates host.
pub(super) fn heads(view: &View<'_>) -> i64 {
    let hosts = view.taken.iter().filter(|taken| taken.seat == SeatName::Host);
    hosts.filter_map(|taken| host_option(view.instance, taken)).map(|option| option.cost).sum()
}

pub(super) fn sessions(view: &View<'_>) -> impl Iterator<Item = SessionId> + use<> {
    (0..view.instance.sessions.len()).map(SessionId)
}
