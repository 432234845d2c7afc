//! Reports that are owed.

use crate::format::Word;
use crate::format::codes::{E2203, E2206, E2208};
use crate::format::records::{Report as Said, ReportPeriod, ReportState};
use crate::register::records::Report;

use super::judge::Judge;

/// The record, if nothing is wrong with it.
pub(super) fn report(judge: &mut Judge<'_>, said: &Said) -> Option<Report> {
    let state = said.state.word();
    judge.goes_with(said.state != ReportState::Due, "submitted", said.submitted, state);
    judge.goes_with(said.state == ReportState::Returned, "reason", said.reason.as_ref(), state);
    if !judge.known.is_author(&said.author) {
        judge.say(&E2203, "author", &said.author);
    }
    if said.period.parse::<ReportPeriod>().is_err() {
        judge.say(&E2208, "period", &said.period);
    }
    if let Some(day) = said.submitted.filter(|day| day.0 > judge.known.today) {
        judge.say(&E2206, "submitted", format!("{day} > {}", judge.known.today));
    }
    judge.issues.is_empty().then(|| Report {
        author: said.author.clone(),
        period: said.period.clone(),
        due: said.due.0,
        state: said.state,
        submitted: said.submitted.map(|day| day.0),
        reason: said.reason.clone(),
    })
}
