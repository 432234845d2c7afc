//! One duty, with all that may be recorded of it.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::seat::{Taps, came_badge, taps};
use super::session;
use crate::format::Word as _;
use crate::register::records::{DutyKind, MeetingState};
use crate::service::access::Right;
use crate::service::page::frame::Reader;
use crate::service::work::{Names, Told};

/// What all cards of a committee need.
pub(super) struct Board<'b> {
    pub(super) reader: &'b Reader<'b>,
    pub(super) names: Names,
    /// The office's topics of visits.
    pub(super) topics: Vec<String>,
    pub(super) today: NaiveDate,
}

/// The card; `is_open` shows its forms at once.
pub(super) fn card(board: &Board<'_>, told: &Told, is_open: bool) -> Markup {
    html! { section.card id={ "duty-" (told.duty.id) } aria-label=(board.names.duty(&told.duty)) { (inside(board, told, is_open)) } }
}

/// What stands in the card, and takes its place once something was recorded.
pub(super) fn inside(board: &Board<'_>, told: &Told, is_open: bool) -> Markup {
    let (reader, duty) = (board.reader, &told.duty);
    let may = reader.may(Right::Prepare);
    let has_come = duty.date <= board.today;
    html! {
        h3 {
            (duty.start.format("%H:%M")) " · " (board.names.duty(duty))
            @if let Some(commune) = board.names.commune(duty) { ", " (commune) }
        }
        p {
            @if !is_open { (reader.texts.day(duty.date)) " " }
            span.badge { (reader.say(&format!("duty-kind-{}", duty.kind.word()))) } " "
            (outcome(reader, told))
        }
        @if told.sitting.is_empty() { p.quiet { (reader.say("page-follow-nobody")) } }
        @if may && has_come && !told.is_whole() && !told.sitting.is_empty() { (all_there(board, told)) }
        @if is_open || told.is_whole() { (seats(board, told, may && has_come)) (more(board, told, may, has_come)) }
        @else { details { summary { (reader.say("page-follow-enter")) " (" (told.sitting.len()) ")" } (seats(board, told, may && has_come)) (more(board, told, may, has_come)) } }
    }
}

/// What is recorded of the duty itself.
fn outcome(reader: &Reader<'_>, told: &Told) -> Markup {
    let word = |start: &str, word: &str| reader.say(&format!("{start}-{}", word.replace('_', "-")));
    html! {
        @if let Some(own) = &told.meeting {
            span class=(if own.state == MeetingState::Held { "badge good" } else { "badge warn" }) { (word("state", own.state.word())) }
            @if let Some(day) = own.moved_to { " → " (reader.texts.day(day)) }
            @if let Some(reason) = &own.reason { " (" (reason) ")" }
        }
        @if let Some(own) = &told.session {
            span.badge.good { (word("held", own.held.word())) }
            @if let Some(day) = own.moved_to { " → " (reader.texts.day(day)) }
            @if let Some(reason) = &own.reason { " (" (reason) ")" }
        }
    }
}

/// One tap: it took place, and everybody who was to come came.
fn all_there(board: &Board<'_>, told: &Told) -> Markup {
    let reader = board.reader;
    let is_meeting = told.duty.kind == DutyKind::Meeting;
    let by_plan = told.host().is_some_and(|own| own.quality == crate::register::records::Quality::Head);
    if !is_meeting && !by_plan {
        return html! {};
    }
    let key = if is_meeting { "page-follow-all-meeting" } else { "page-follow-all-session" };
    html! { form method="post" action="/follow-up/record" data-into={ "duty-" (told.duty.id) } {
        (about(board, told, "attendance"))
        input type="hidden" name="came" value="attended";
        @for own in told.sitting.iter().filter(|own| own.came.is_none()) { input type="hidden" name="person" value=(own.person); }
        @if is_meeting { input type="hidden" name="also" value="meeting"; input type="hidden" name="state" value="held"; }
        @else { input type="hidden" name="also" value="session"; input type="hidden" name="held" value="head"; }
        div.actions { button.first { "✓ " (reader.say(key)) } }
    } }
}

/// Hidden fields of each form of a card: the session's token, the kind of record, the duty.
pub(super) fn about(board: &Board<'_>, told: &Told, kind: &str) -> Markup {
    html! {
        (board.reader.token())
        input type="hidden" name="record" value=(kind);
        input type="hidden" name="duty" value=(told.duty.id);
    }
}

fn seats(board: &Board<'_>, told: &Told, may: bool) -> Markup {
    let reader = board.reader;
    html! { ul.people { @for own in &told.sitting { li {
        div {
            strong { (board.names.person(&own.person)) } br;
            span.note { (quality(reader, own.quality.word())) }
            " " (came_badge(reader, own.came.as_ref(), |id| board.names.person(id).to_owned()))
        }
        @if may {
            @let place = format!("duty-{}", told.duty.id);
            (taps(&Taps { reader, action: "/follow-up/record", duty: &told.duty.id, person: &own.person, came: own.came.as_ref(), others: Some(&board.names), into: Some(&place) }))
        }
    } } } }
}

fn quality(reader: &Reader<'_>, word: &str) -> String {
    reader.say(&format!("kind-{}", word.replace('_', "-")))
}

/// What else may be said of a duty, by its kind.
fn more(board: &Board<'_>, told: &Told, may: bool, has_come: bool) -> Markup {
    html! {
        @match told.duty.kind {
            DutyKind::Meeting => { (concerns(board, told, may && has_come)) @if may { (meeting(board, told, has_come)) } }
            DutyKind::Session => { (session::visits(board, told, may && has_come)) @if may { (session::held(board, told, has_come)) } }
        }
    }
}

/// A meeting that took place on another day, or not at all.
fn meeting(board: &Board<'_>, told: &Told, has_come: bool) -> Markup {
    let reader = board.reader;
    let id = &told.duty.id;
    html! { details { summary { (reader.say("page-follow-meeting")) }
        @if has_come { form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
            (about(board, told, "meeting"))
            div.actions { button name="state" value="held" { (reader.say("page-follow-held")) } }
        } }
        form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
            (about(board, told, "meeting"))
            label for={ "reason-" (id) } { (reader.say("page-follow-reason")) }
            input id={ "reason-" (id) } name="reason" required maxlength="300";
            label for={ "moved-" (id) } { (reader.say("page-follow-moved-to")) " " span.hint { (reader.say("page-follow-moved-hint")) } }
            input id={ "moved-" (id) } name="moved_to" type="date";
            div.actions {
                button name="state" value="moved" { (reader.say("page-follow-moved")) }
                button name="state" value="cancelled" { (reader.say("page-follow-cancelled")) }
            }
        }
    } }
}

/// What the meeting raised, and a form for more.
fn concerns(board: &Board<'_>, told: &Told, may: bool) -> Markup {
    let reader = board.reader;
    let next = told.concerns.iter().map(|own| own.number).max().unwrap_or(0) + 1;
    let id = &told.duty.id;
    html! {
        @if !told.concerns.is_empty() { ul { @for own in &told.concerns {
            li { (own.matter) " " span.badge { (reader.say(&format!("state-{}", own.state.word()))) } }
        } } }
        @if may { details { summary { (reader.say("page-follow-concern")) }
            form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
                (about(board, told, "concern"))
                input type="hidden" name="number" value=(next);
                input type="hidden" name="state" value="open";
                label for={ "matter-" (id) } { (reader.say("page-follow-matter")) }
                textarea id={ "matter-" (id) } name="matter" required maxlength="2000" {}
                div.actions { button { (reader.say("page-follow-note")) } }
            }
        } }
    }
}
