//! The dated duties of an instance as a change names them: before blocks, hosts and seats.

use chrono::NaiveDate;

use super::context::Context;
use super::{meetings, sessions, sittings};
use crate::calendar::Interval;
use crate::domain::MeetingKind;
use crate::format::instance as dto;
use crate::format::refs::Refs;

/// A dated meeting in the horizon or around it.
pub(in crate::format) struct KnownMeeting {
    pub(in crate::format) id: String,
    /// The cell whose change list it is in, or the host of a joint meeting.
    pub(in crate::format) cell: usize,
    /// The other cells of a joint meeting.
    pub(in crate::format) guests: Vec<usize>,
    pub(in crate::format) kind: MeetingKind,
    /// The day by the rule.
    pub(in crate::format) nominal: NaiveDate,
    /// The day on which it takes place.
    pub(in crate::format) date: NaiveDate,
    /// Whether that day is planned.
    pub(in crate::format) inside: bool,
}

/// A session in the horizon or around it.
pub(in crate::format) struct KnownSession {
    pub(in crate::format) id: String,
    pub(in crate::format) series: usize,
    /// The day by the rule; `None` where the plan chooses.
    pub(in crate::format) nominal: Option<NaiveDate>,
    /// The days it may be held on, one where it is fixed.
    pub(in crate::format) days: Vec<NaiveDate>,
    /// Hours of its own, if it is fixed and they are not those of the series on that day.
    pub(in crate::format) own_hours: Vec<Interval>,
    /// Whether it is planned.
    pub(in crate::format) inside: bool,
}

/// Every meeting in the horizon and around it.
pub(in crate::format) fn known_meetings(refs: &Refs<'_>) -> Vec<KnownMeeting> {
    let context = Context::new(refs);
    let drafts = meetings::around(&context).into_iter();
    drafts
        .map(|draft| KnownMeeting {
            inside: context.horizon.contains(draft.date),
            id: draft.id,
            cell: draft.cell,
            guests: draft.joint,
            kind: draft.kind,
            nominal: draft.nominal,
            date: draft.date,
        })
        .collect()
}

/// Every session in the horizon and around it.
pub(in crate::format) fn known_sessions(refs: &Refs<'_>) -> Vec<KnownSession> {
    let context = Context::new(refs);
    let drafts = sessions::around(&context).into_iter();
    drafts
        .map(|draft| KnownSession {
            inside: draft.is_inside(&context),
            own_hours: own_hours(&refs.dto.receptions[draft.series], &draft),
            id: draft.id,
            series: draft.series,
            nominal: draft.nominal,
            days: draft.candidates.iter().map(|candidate| candidate.date).collect(),
        })
        .collect()
}

fn own_hours(series: &dto::Reception, draft: &sessions::SessionDraft) -> Vec<Interval> {
    let fixed = draft.candidates.first().filter(|_| draft.nominal.is_some());
    let own = fixed.filter(|day| day.sittings != sittings::of_day(series, day.date));
    own.map_or_else(Vec::new, |day| day.sittings.clone())
}
