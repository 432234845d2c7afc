//! Extra, moved and cancelled meetings of a cell.

use chrono::NaiveDate;

use super::context::Context;
use super::meetings::{MeetingDraft, id, kind, points};
use crate::format::Issue;
use crate::format::codes::E1310;
use crate::format::instance as dto;

/// Makes one change to the meetings of a cell.
pub(super) fn apply(
    context: &Context<'_, '_>,
    cell: usize,
    change: &dto::MeetingChange,
    meetings: &mut Vec<MeetingDraft>,
    path: String,
) -> Result<(), Issue> {
    match change {
        dto::MeetingChange::Add(added) => {
            let draft = added_meeting(context, cell, added, meetings, path);
            meetings.push(draft);
        }
        dto::MeetingChange::Cancel(cancelled) => {
            let place = format!("{path}.cancel.date");
            let at = check_e1310_one_meeting(meetings, cancelled.date.0, cancelled.kind, place)?;
            meetings.remove(at);
        }
        dto::MeetingChange::Move(moved) => {
            let at =
                check_e1310_one_meeting(meetings, moved.from.0, moved.kind, format!("{path}.move.from"))?;
            let meeting = &mut meetings[at];
            meeting.date = moved.to.0;
            meeting.start = moved.start.map_or(meeting.start, |start| start.0);
            meeting.minutes = moved.minutes.unwrap_or(meeting.minutes);
            meeting.place = moved.place.as_ref().map_or(meeting.place, |place| context.refs.places.at(place));
        }
    }
    Ok(())
}

/// The one meeting that would take place on a day; if there is none, the one whose day by the rule it is.
fn check_e1310_one_meeting(
    meetings: &[MeetingDraft],
    day: NaiveDate,
    kind: Option<dto::MeetingKind>,
    path: String,
) -> Result<usize, Issue> {
    let fits = |meeting: &MeetingDraft| kind.is_none_or(|kind| meeting.is_kind(kind));
    let on = |date: fn(&MeetingDraft) -> NaiveDate| -> Vec<usize> {
        let all = meetings.iter().enumerate();
        all.filter(|(_, meeting)| date(meeting) == day && fits(meeting)).map(|(at, _)| at).collect()
    };
    let taking_place = on(|meeting| meeting.date);
    let found = if taking_place.is_empty() { on(|meeting| meeting.nominal) } else { taking_place };
    match found[..] {
        [one] => Ok(one),
        _ => {
            Err(Issue::new(&E1310, path, format!("{day} ({})", found.len()))
                .maybe(nearest_day(meetings, day)))
        }
    }
}

fn nearest_day(meetings: &[MeetingDraft], day: NaiveDate) -> Option<String> {
    let near = meetings.iter().map(|meeting| meeting.date).min_by_key(|date| (*date - day).num_days().abs());
    near.map(|date| date.to_string())
}

fn added_meeting(
    context: &Context<'_, '_>,
    cell: usize,
    added: &dto::AddedMeeting,
    others: &[MeetingDraft],
    path: String,
) -> MeetingDraft {
    let kind = kind(added.kind);
    let mut name = id(context, cell, added.date.0, kind);
    while others.iter().any(|other| other.id == name) {
        name.push_str("/added");
    }
    let place = added.place.as_ref().unwrap_or(&context.refs.dto.cells[cell].place);
    MeetingDraft {
        id: name,
        kind,
        cell,
        joint: Vec::new(),
        nominal: added.date.0,
        date: added.date.0,
        start: added.start.0,
        minutes: added.minutes,
        place: context.refs.places.at(place),
        points: added.points.unwrap_or_else(|| points(context, kind)),
        path,
    }
}
