//! The dated meetings of the cells: rules expanded, thematic ones merged, changes made, joint ones put in.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::changes::Changing;
use super::context::{Context, MAX_DUTIES, same_month};
use super::rules::Series;
use crate::calendar::Interval;
use crate::domain::MeetingKind;
use crate::format::Issue;
use crate::format::codes::{E1309, E1311, E1312, E1315};
use crate::format::instance as dto;

/// A meeting whose block and position are not yet known.
#[derive(Clone, Debug)]
pub(in crate::format) struct MeetingDraft {
    pub(super) id: String,
    pub(super) kind: MeetingKind,
    pub(super) cell: usize,
    pub(super) joint: Vec<usize>,
    pub(super) nominal: NaiveDate,
    pub(super) date: NaiveDate,
    pub(super) start: NaiveTime,
    pub(super) minutes: u32,
    pub(super) place: usize,
    pub(super) points: i64,
    /// Whether it is an extra one, which no joint meeting replaces.
    pub(super) extra: bool,
    /// Where it comes from in the file.
    pub(super) path: String,
}

impl MeetingDraft {
    pub(super) fn interval(&self) -> Interval {
        let start = self.date.and_time(self.start);
        Interval::new(start, start + TimeDelta::minutes(i64::from(self.minutes)))
    }

    pub(super) fn is_kind(&self, kind: dto::MeetingKind) -> bool {
        match kind {
            dto::MeetingKind::Ordinary => matches!(self.kind, MeetingKind::Ordinary | MeetingKind::Combined),
            dto::MeetingKind::Thematic => matches!(self.kind, MeetingKind::Thematic | MeetingKind::Combined),
        }
    }
}

/// All meetings whose final date lies in the horizon, by start and id, and what is wrong.
pub(super) fn expand(context: &Context<'_, '_>) -> (Vec<MeetingDraft>, Vec<Issue>) {
    let mut issues = Vec::new();
    let mut meetings: Vec<MeetingDraft> = Vec::new();
    for at in 0..context.refs.dto.cells.len() {
        if meetings.len() > MAX_DUTIES {
            break;
        }
        let own = of_cell(context, at, &mut issues);
        meetings.extend(own.into_iter().filter(|meeting| context.horizon.contains(meeting.date)));
    }
    join(context, &mut meetings);
    // A joint meeting may have been moved out of the horizon.
    meetings.retain(|meeting| context.horizon.contains(meeting.date));
    meetings.sort_by(|one, other| (one.interval(), &one.id).cmp(&(other.interval(), &other.id)));
    if meetings.len() <= MAX_DUTIES {
        issues.extend(check_e1315_days_by_rule(&meetings));
        issues.extend(check_e1312_overlaps(&meetings, context.refs.dto.cells.len()));
    }
    (meetings, issues)
}

/// All meetings in the horizon and around it, where a change may move them in or out.
pub(super) fn around(context: &Context<'_, '_>) -> Vec<MeetingDraft> {
    let cells = 0..context.refs.dto.cells.len();
    let mut meetings = cells.flat_map(|at| of_cell(context, at, &mut Vec::new())).collect();
    join(context, &mut meetings);
    meetings
}

/// The meetings of a cell in the horizon and around it, without joint ones.
fn of_cell(context: &Context<'_, '_>, at: usize, issues: &mut Vec<Issue>) -> Vec<MeetingDraft> {
    let cell = &context.refs.dto.cells[at];
    let mut meetings = Vec::new();
    for (number, rule) in cell.meetings.iter().enumerate() {
        let path = format!("cells[{at}].meetings[{number}]");
        meetings.extend(by_rule(context, at, rule, path, issues));
    }
    for (number, rule) in cell.meetings.iter().enumerate().filter(|(_, rule)| rule.one_sitting) {
        merge(context, rule, &mut meetings, &format!("cells[{at}].meetings[{number}]"), issues);
    }
    let mut changing = Changing::new(context, at, meetings);
    for (number, change) in cell.changes.iter().enumerate() {
        let path = format!("cells[{at}].changes[{number}]");
        issues.extend(changing.make(change, path).err());
    }
    changing.meetings
}

/// The meetings of one rule; none for a thematic one in one sitting.
fn by_rule(
    context: &Context<'_, '_>,
    cell: usize,
    rule: &dto::MeetingRule,
    path: String,
    issues: &mut Vec<Issue>,
) -> Vec<MeetingDraft> {
    let (Some(dates), Some(start)) = (&rule.rule, rule.start) else { return Vec::new() };
    let series = Series {
        rule: dates,
        months: &rule.months,
        on_holiday: rule.on_holiday,
        avoid: rule.avoid,
        month_end: rule.month_end,
    };
    issues.extend(check_e1309_names_days(&series, context, &path));
    let place = context.refs.places.at(&context.refs.dto.cells[cell].place);
    let kind = kind(rule.kind);
    let points = rule.points.unwrap_or_else(|| points(context, kind));
    let draft = |at: crate::calendar::Occurrence| MeetingDraft {
        id: id(context, cell, at.nominal, kind),
        kind,
        cell,
        joint: Vec::new(),
        nominal: at.nominal,
        date: at.date,
        start: start.0,
        minutes: rule.minutes,
        place,
        points,
        extra: false,
        path: path.clone(),
    };
    series.occurrences(context).into_iter().map(draft).collect()
}

fn check_e1309_names_days(series: &Series<'_>, context: &Context<'_, '_>, path: &str) -> Option<Issue> {
    series.names_nothing(context).then(|| {
        let value = serde_json::to_string(series.rule).unwrap_or_default();
        Issue::new(&E1309, format!("{path}.rule"), value)
    })
}

/// Makes the first ordinary meeting of each month of a one-sitting rule a combined one.
fn merge(
    context: &Context<'_, '_>,
    rule: &dto::MeetingRule,
    meetings: &mut [MeetingDraft],
    path: &str,
    issues: &mut Vec<Issue>,
) {
    let wanted = |month: u32| rule.months.is_empty() || rule.months.contains(&month);
    let mut month = context.from;
    while month <= context.to {
        if wanted(month.month()) {
            let own = |meeting: &&mut MeetingDraft| {
                same_month(meeting.nominal, month) && meeting.kind == MeetingKind::Ordinary
            };
            match meetings.iter_mut().find(own) {
                Some(meeting) => {
                    meeting.kind = MeetingKind::Combined;
                    meeting.minutes = rule.minutes;
                    meeting.points = rule.points.unwrap_or(context.refs.dto.policy.points.combined);
                }
                None => issues.extend(check_e1311_has_ordinary(context, month, path)),
            }
        }
        month = super::context::months_away(month, 1);
    }
}

/// A month that the horizon holds only in part may have its ordinary meeting elsewhere.
fn check_e1311_has_ordinary(context: &Context<'_, '_>, month: NaiveDate, path: &str) -> Option<Issue> {
    let last = super::context::shifted(super::context::months_away(month, 1), -1);
    let whole = context.horizon.contains(month) && context.horizon.contains(last);
    whole.then(|| Issue::new(&E1311, path, month.format("%Y-%m")))
}

/// Joint meetings take the place of the ordinary meeting of each of their cells in their month; extra ones stay.
fn join(context: &Context<'_, '_>, meetings: &mut Vec<MeetingDraft>) {
    for (number, joint) in context.refs.dto.joint_meetings.iter().enumerate() {
        let cells: Vec<usize> = joint.cells.iter().map(|id| context.refs.cells.at(id)).collect();
        let own: BTreeSet<usize> = cells.iter().copied().collect();
        let nominal = joint.nominal().0;
        meetings.retain(|meeting| {
            let replaced = own.contains(&meeting.cell)
                && meeting.is_kind(dto::MeetingKind::Ordinary)
                && !meeting.extra
                && same_month(meeting.nominal, nominal);
            !replaced
        });
        let Some((host, guests)) = cells.split_first().filter(|_| !joint.cancelled) else { continue };
        let place = joint.place.as_ref().unwrap_or(&context.refs.dto.cells[*host].place);
        meetings.push(MeetingDraft {
            id: id(context, *host, nominal, MeetingKind::Joint),
            kind: MeetingKind::Joint,
            cell: *host,
            joint: guests.to_vec(),
            nominal,
            date: joint.date.0,
            start: joint.start.0,
            minutes: joint.minutes,
            place: context.refs.places.at(place),
            points: joint.points.unwrap_or(context.refs.dto.policy.points.joint),
            extra: false,
            path: format!("joint_meetings[{number}]"),
        });
    }
}

fn check_e1315_days_by_rule(meetings: &[MeetingDraft]) -> Vec<Issue> {
    let mut seen = BTreeSet::new();
    let again = meetings.iter().filter(|meeting| !seen.insert(meeting.id.as_str()));
    again.map(|meeting| Issue::new(&E1315, meeting.path.clone(), &meeting.id)).collect()
}

/// Meetings are in order of start, so a meeting overlaps an earlier one if and only if it starts before the latest end.
fn check_e1312_overlaps(meetings: &[MeetingDraft], cells: usize) -> Vec<Issue> {
    let mut latest: Vec<Option<&MeetingDraft>> = vec![None; cells];
    let mut issues = Vec::new();
    for meeting in meetings {
        for cell in meeting.joint.iter().chain([&meeting.cell]) {
            let before = latest[*cell].replace(meeting);
            let Some(before) = before else { continue };
            if before.interval().overlaps(&meeting.interval()) && before.id != meeting.id {
                let value = format!("{} / {}", before.id, meeting.id);
                issues.push(Issue::new(&E1312, meeting.path.clone(), value));
            }
            if before.interval().end > meeting.interval().end {
                latest[*cell] = Some(before);
            }
        }
    }
    issues
}

pub(super) fn kind(kind: dto::MeetingKind) -> MeetingKind {
    match kind {
        dto::MeetingKind::Ordinary => MeetingKind::Ordinary,
        dto::MeetingKind::Thematic => MeetingKind::Thematic,
    }
}

pub(super) fn points(context: &Context<'_, '_>, kind: MeetingKind) -> i64 {
    let points = &context.refs.dto.policy.points;
    match kind {
        MeetingKind::Ordinary => points.ordinary,
        MeetingKind::Thematic => points.thematic,
        MeetingKind::Combined => points.combined,
        MeetingKind::Joint => points.joint,
    }
}

pub(super) fn id(context: &Context<'_, '_>, cell: usize, nominal: NaiveDate, kind: MeetingKind) -> String {
    let cell = &context.refs.dto.cells[cell].id;
    match kind {
        MeetingKind::Ordinary | MeetingKind::Combined => format!("{cell}/{nominal}"),
        MeetingKind::Thematic => format!("{cell}/{nominal}/thematic"),
        MeetingKind::Joint => format!("{cell}/{nominal}/joint"),
    }
}
