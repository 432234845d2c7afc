//! Extra, moved and cancelled meetings of a cell.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::context::Context;
use super::meetings::{MeetingDraft, id, kind, points};
use crate::format::Issue;
use crate::format::codes::E1310;
use crate::format::instance as dto;
use crate::format::nearest::nearest;

/// The meetings of a cell while its changes are made.
pub(super) struct Changing<'c, 'r, 'a> {
    context: &'c Context<'r, 'a>,
    cell: usize,
    pub(super) meetings: Vec<MeetingDraft>,
    /// Every id that was ever given: the id of a cancelled meeting does not come back.
    ids: BTreeSet<String>,
}

impl<'c, 'r, 'a> Changing<'c, 'r, 'a> {
    pub(super) fn new(context: &'c Context<'r, 'a>, cell: usize, meetings: Vec<MeetingDraft>) -> Self {
        let ids = meetings.iter().map(|meeting| meeting.id.clone()).collect();
        Changing { context, cell, meetings, ids }
    }

    /// Makes one change.
    pub(super) fn make(&mut self, change: &dto::MeetingChange, path: String) -> Result<(), Issue> {
        match change {
            dto::MeetingChange::Add(added) => self.add(added, path),
            dto::MeetingChange::Cancel(cancelled) => {
                let named =
                    Named { day: cancelled.date, id: cancelled.meeting.as_deref(), kind: cancelled.kind };
                let at = check_e1310_one_meeting(&self.meetings, &named, format!("{path}.cancel"), "date")?;
                self.meetings.remove(at);
            }
            dto::MeetingChange::Move(moved) => {
                let named = Named { day: moved.from, id: moved.meeting.as_deref(), kind: moved.kind };
                let at = check_e1310_one_meeting(&self.meetings, &named, format!("{path}.move"), "from")?;
                self.shift(at, moved);
            }
        }
        Ok(())
    }

    fn shift(&mut self, at: usize, moved: &dto::MovedMeeting) {
        let meeting = &mut self.meetings[at];
        meeting.date = moved.to.0;
        meeting.start = moved.start.map_or(meeting.start, |start| start.0);
        meeting.minutes = moved.minutes.unwrap_or(meeting.minutes);
        let place = moved.place.as_ref();
        meeting.place = place.map_or(meeting.place, |place| self.context.refs.places.at(place));
    }

    fn add(&mut self, added: &dto::AddedMeeting, path: String) {
        let (context, kind) = (self.context, kind(added.kind));
        let mut name = id(context, self.cell, added.date.0, kind);
        while !self.ids.insert(name.clone()) {
            name.push_str("/added");
        }
        let place = added.place.as_ref().unwrap_or(&context.refs.dto.cells[self.cell].place);
        self.meetings.push(MeetingDraft {
            id: name,
            kind,
            cell: self.cell,
            joint: Vec::new(),
            nominal: added.date.0,
            date: added.date.0,
            start: added.start.0,
            minutes: added.minutes,
            place: context.refs.places.at(place),
            points: added.points.unwrap_or_else(|| points(context, kind)),
            extra: true,
            path,
        });
    }
}

/// How a change names a meeting of its cell.
struct Named<'n> {
    day: Option<dto::Date>,
    id: Option<&'n str>,
    kind: Option<dto::MeetingKind>,
}

/// The one meeting of an id; or that would take place on a day; if there is none, the one whose day by the rule it is.
fn check_e1310_one_meeting(
    meetings: &[MeetingDraft],
    named: &Named<'_>,
    path: String,
    field: &str,
) -> Result<usize, Issue> {
    let positions = |fits: &dyn Fn(&MeetingDraft) -> bool| -> Vec<usize> {
        meetings.iter().enumerate().filter(|(_, meeting)| fits(meeting)).map(|(at, _)| at).collect()
    };
    let on = |day: NaiveDate, date: fn(&MeetingDraft) -> NaiveDate| {
        let kind = |meeting: &MeetingDraft| named.kind.is_none_or(|kind| meeting.is_kind(kind));
        positions(&|meeting| date(meeting) == day && kind(meeting))
    };
    let (found, value, field, near) = match (named.day, named.id) {
        (Some(dto::Date(day)), None) => {
            let taking_place = on(day, |meeting| meeting.date);
            let found =
                if taking_place.is_empty() { on(day, |meeting| meeting.nominal) } else { taking_place };
            let value = format!("{day} ({})", found.len());
            (found, value, field, nearest_day(meetings, day))
        }
        (None, Some(id)) => {
            let near = nearest(id, meetings.iter().map(|meeting| meeting.id.as_str()));
            (positions(&|meeting| meeting.id == id), id.to_owned(), "meeting", near.map(str::to_owned))
        }
        (Some(_), Some(_)) | (None, None) => (Vec::new(), String::new(), field, None),
    };
    match found[..] {
        [one] => Ok(one),
        _ => Err(Issue::new(&E1310, format!("{path}.{field}"), value).maybe(near)),
    }
}

fn nearest_day(meetings: &[MeetingDraft], day: NaiveDate) -> Option<String> {
    let near = meetings.iter().map(|meeting| meeting.date).min_by_key(|date| (*date - day).num_days().abs());
    near.map(|date| date.to_string())
}
