//! Meetings moved, added, cancelled.

use super::blame::Edit;
use super::duties::{AddMeeting, CancelMeeting, MoveMeeting};
use super::find::{MeetingName, check_e1802_cell, meeting};
use super::locks::drop_locks;
use super::past::Past;
use crate::domain::MeetingKind;
use crate::format::Issue;
use crate::format::convert::KnownMeeting;
use crate::format::instance::{
    AddedMeeting, CancelledMeeting, Date, Instance, JointMeeting, MeetingChange, MovedMeeting,
};

pub(super) fn shift(
    dto: &mut Instance,
    moved: &MoveMeeting,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let name = MeetingName {
        id: moved.meeting.as_deref(),
        cell: moved.cell.as_ref(),
        date: moved.date,
        kind: moved.kind,
    };
    let stays = inside(dto, moved.to);
    // A meeting outside the horizon is moved only to come inside.
    let found = meeting(dto, &name, stays, path)?;
    past.check_e1804_to_come(found.date, &found.id, path.to_owned())?;
    past.check_e1804_to_come(moved.to.0, &found.id, format!("{path}.to"))?;
    if !stays {
        drop_locks(dto, &found.id);
    }
    if let Some(at) = joint(dto, &found) {
        shift_joint(&mut dto.joint_meetings[at], moved);
        return Ok(Edit::new(format!("joint_meetings[{at}]"), path));
    }
    let change = MeetingChange::Move(MovedMeeting {
        from: None,
        meeting: Some(found.id),
        to: moved.to,
        kind: None,
        start: moved.start,
        minutes: moved.minutes,
        place: moved.place.clone(),
    });
    Ok(push(dto, found.cell, change, "move", path))
}

pub(super) fn add(
    dto: &mut Instance,
    added: &AddMeeting,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let cell = check_e1802_cell(dto, &added.cell, path)?;
    past.check_e1804_to_come(added.date.0, "", format!("{path}.date"))?;
    let change = MeetingChange::Add(AddedMeeting {
        date: added.date,
        start: added.start,
        minutes: added.minutes,
        kind: added.kind,
        place: added.place.clone(),
        points: added.points,
    });
    Ok(push(dto, cell, change, "add", path))
}

pub(super) fn cancel(
    dto: &mut Instance,
    cancelled: &CancelMeeting,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let name = MeetingName {
        id: cancelled.meeting.as_deref(),
        cell: cancelled.cell.as_ref(),
        date: cancelled.date,
        kind: cancelled.kind,
    };
    let found = meeting(dto, &name, false, path)?;
    past.check_e1804_to_come(found.date, &found.id, path.to_owned())?;
    drop_locks(dto, &found.id);
    if let Some(at) = joint(dto, &found) {
        dto.joint_meetings[at].cancelled = true;
        return Ok(Edit::new(format!("joint_meetings[{at}]"), path));
    }
    let change = MeetingChange::Cancel(CancelledMeeting { date: None, meeting: Some(found.id), kind: None });
    Ok(push(dto, found.cell, change, "cancel", path))
}

pub(super) fn inside(dto: &Instance, day: Date) -> bool {
    dto.horizon.from <= day && day <= dto.horizon.to
}

fn push(dto: &mut Instance, cell: usize, change: MeetingChange, form: &str, path: &str) -> Edit {
    let changes = &mut dto.cells[cell].changes;
    changes.push(change);
    Edit::new(format!("cells[{cell}].changes[{}].{form}", changes.len() - 1), path)
}

/// The position of a joint meeting in its own list.
fn joint(dto: &Instance, found: &KnownMeeting) -> Option<usize> {
    let host = &dto.cells[found.cell].id;
    let same = |joint: &JointMeeting| {
        joint.cells.first() == Some(host) && joint.nominal().0 == found.nominal && !joint.cancelled
    };
    let at = dto.joint_meetings.iter().position(same);
    at.filter(|_| found.kind == MeetingKind::Joint)
}

fn shift_joint(joint: &mut JointMeeting, moved: &MoveMeeting) {
    let nominal = joint.nominal();
    joint.date = moved.to;
    joint.moved_from = (nominal != moved.to).then_some(nominal);
    joint.start = moved.start.unwrap_or(joint.start);
    joint.minutes = moved.minutes.unwrap_or(joint.minutes);
    joint.place = moved.place.clone().or(joint.place.take());
}
