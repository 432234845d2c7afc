//! Whether meetings took place, how sessions were held, and what came up there.

use crate::format::Word;
use crate::format::codes::{E2201, E2205, E2206, E2207};
use crate::format::nearest;
use crate::format::records::{
    Came, Concern as SaidConcern, ConcernState, Held, Meeting as SaidMeeting, MeetingState,
    Session as SaidSession, Visits as SaidVisits,
};
use crate::register::records::{
    Attendance, Concern, Duty, DutyKind, MeetingOutcome, Quality, Seat, SessionOutcome, Visits,
};

use super::judge::Judge;

/// A meeting, and what that means for those who have a seat there.
pub(super) fn meeting(
    judge: &mut Judge<'_>,
    said: &SaidMeeting,
) -> Option<(MeetingOutcome, Vec<Attendance>)> {
    let state = said.state.word();
    judge.goes_with(said.state == MeetingState::Moved, "moved_to", said.moved_to, state);
    judge.goes_with(said.state != MeetingState::Held, "reason", said.reason.as_ref(), state);
    if said.state == MeetingState::Cancelled {
        judge.goes_with(false, "rating", said.rating.as_ref(), state);
    }
    let duty = of_kind(judge, &said.duty, DutyKind::Meeting)?;
    if said.state == MeetingState::Held {
        judge.past_duty(&said.duty);
    }
    let attendance = match said.state {
        MeetingState::Cancelled => not_held(judge, duty),
        MeetingState::Held | MeetingState::Moved => Vec::new(),
    };
    let outcome = MeetingOutcome {
        duty: said.duty.clone(),
        state: said.state,
        moved_to: said.moved_to.map(|day| day.0),
        reason: said.reason.clone(),
        rating: said.rating.clone(),
    };
    judge.issues.is_empty().then_some((outcome, attendance))
}

/// What a meeting raised.
pub(super) fn concern(judge: &mut Judge<'_>, said: &SaidConcern) -> Option<Concern> {
    let (answered, state) = (said.state == ConcernState::Answered, said.state.word());
    judge.goes_with(answered, "answered_by", said.answered_by.as_ref(), state);
    judge.goes_with(answered, "answered_on", said.answered_on, state);
    let duty = of_kind(judge, &said.duty, DutyKind::Meeting)?;
    judge.past_duty(&said.duty);
    if let Some(day) = said.answered_on.filter(|day| day.0 < duty.date || day.0 > judge.known.today) {
        judge.say(&E2206, "answered_on", day);
    }
    judge.issues.is_empty().then(|| Concern {
        duty: said.duty.clone(),
        number: said.number,
        matter: said.matter.clone(),
        state: said.state,
        answered_by: said.answered_by.clone(),
        answered_on: said.answered_on.map(|day| day.0),
    })
}

/// A session, and what that means for those who have a seat there.
pub(super) fn session(
    judge: &mut Judge<'_>,
    said: &SaidSession,
) -> Option<(SessionOutcome, Vec<Attendance>)> {
    let held = said.held.word();
    judge.goes_with(said.held == Held::Delegate, "delegate", said.delegate.as_deref(), held);
    judge.goes_with(said.held == Held::Moved, "moved_to", said.moved_to, held);
    judge.goes_with(said.held != Held::Head, "reason", said.reason.as_ref(), held);
    if let Some(delegate) = &said.delegate {
        judge.person("delegate", delegate);
    }
    let duty = of_kind(judge, &said.duty, DutyKind::Session)?;
    if matches!(said.held, Held::Head | Held::Delegate) {
        judge.past_duty(&said.duty);
    }
    let attendance = match said.held {
        Held::NotHeld => not_held(judge, duty),
        Held::Moved => Vec::new(),
        Held::Head | Held::Delegate => host(judge, duty, said),
    };
    let outcome = SessionOutcome {
        duty: said.duty.clone(),
        held: said.held,
        delegate: said.delegate.as_ref().map(ToString::to_string),
        reason: said.reason.clone(),
        moved_to: said.moved_to.map(|day| day.0),
    };
    judge.issues.is_empty().then_some((outcome, attendance))
}

/// Visits at a session.
pub(super) fn visits(judge: &mut Judge<'_>, said: &SaidVisits) -> Option<Visits> {
    let duty = of_kind(judge, &said.duty, DutyKind::Session)?;
    judge.past_duty(&said.duty);
    let plan = judge.known.plan(duty)?;
    let (topics, answer_days) = (&plan.dto.policy.follow_up.topics, plan.dto.policy.follow_up.answer_days);
    if !topics.contains(&said.topic) {
        let meant = nearest(&said.topic, topics.iter().map(String::as_str)).map(str::to_owned);
        judge.maybe(&E2207, "topic", &said.topic, meant);
    }
    let days = i32::try_from(answer_days).unwrap_or(i32::MAX);
    let deadline = (said.pending > 0).then(|| plan.instance.days.add_working_days(duty.date, days));
    judge.issues.is_empty().then(|| Visits {
        duty: said.duty.clone(),
        kind: said.kind,
        topic: said.topic.clone(),
        visits: said.visits,
        settled: said.settled,
        forwarded: said.forwarded,
        pending: said.pending,
        deadline,
    })
}

fn of_kind<'k>(judge: &mut Judge<'k>, id: &str, kind: DutyKind) -> Option<&'k Duty> {
    let duty = judge.duty(id)?;
    if duty.kind != kind {
        judge.say(&E2201, "duty", format!("{id}: {}", duty.kind.word()));
        return None;
    }
    Some(duty)
}

/// Nobody is credited and nobody owes what was called off.
fn not_held(judge: &Judge<'_>, duty: &Duty) -> Vec<Attendance> {
    judge.known.seats(&duty.id).iter().map(|seat| came(duty, seat, Came::NotHeld)).collect()
}

fn came(duty: &Duty, seat: &Seat, came: Came) -> Attendance {
    Attendance {
        duty: duty.id.clone(),
        person: seat.person.clone(),
        first: duty.first,
        came,
        reason: None,
        instead: None,
        credit: 0,
        arrived: None,
        spoke: None,
        note: None,
    }
}

/// Whoever hosted came; if the plan has somebody else, that one was replaced.
fn host(judge: &mut Judge<'_>, duty: &Duty, said: &SaidSession) -> Vec<Attendance> {
    let known = judge.known;
    let host =
        known.seats(&duty.id).iter().find(|seat| matches!(seat.quality, Quality::Head | Quality::Delegate));
    let Some(seat) = host else { return Vec::new() };
    let by = match (&said.delegate, seat.quality) {
        (Some(delegate), _) => delegate.to_string(),
        (None, Quality::Head) => seat.person.clone(),
        (None, _) => match head(judge, duty) {
            Some(head) => head,
            None => return Vec::new(),
        },
    };
    if by == seat.person {
        if said.held == Held::Delegate && seat.quality == Quality::Head {
            judge.say(&E2205, "delegate", format!("{by}: head"));
        }
        return vec![came(duty, seat, Came::Attended)];
    }
    let credit = known.credit(duty, &seat.person, &by);
    vec![Attendance { instead: Some(by), credit, ..came(duty, seat, Came::Replaced) }]
}

/// Id of the head of a session's series.
fn head(judge: &Judge<'_>, duty: &Duty) -> Option<String> {
    let instance = &judge.known.plan(duty)?.instance;
    let session = instance.sessions.iter().find(|session| session.id == duty.id)?;
    Some(instance.person(session.hosts.first()?.person).id.clone())
}
