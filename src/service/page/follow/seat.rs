//! Whether somebody came: a tap or two.

use maud::{Markup, html};

use crate::format::Word as _;
use crate::register::records::{Attendance, Came};
use crate::service::page::frame::Reader;
use crate::service::work::Names;

/// Of whom attendance is asked, and where the answer goes.
pub(in crate::service::page) struct Taps<'t> {
    pub(in crate::service::page) reader: &'t Reader<'t>,
    pub(in crate::service::page) action: &'t str,
    pub(in crate::service::page) duty: &'t str,
    pub(in crate::service::page) person: &'t str,
    pub(in crate::service::page) came: Option<&'t Attendance>,
    /// Who may have come instead; nobody where the reader is not to say that.
    pub(in crate::service::page) others: Option<&'t Names>,
    /// The place of the page that the answer takes.
    pub(in crate::service::page) into: Option<&'t str>,
}

/// What is recorded, as a badge.
pub(in crate::service::page) fn came_badge(
    reader: &Reader<'_>,
    came: Option<&Attendance>,
    named: impl Fn(&str) -> String,
) -> Markup {
    let Some(own) = came else { return html! { span.badge { (reader.say("page-follow-unrecorded")) } } };
    let class = match own.came {
        Came::Attended => "badge good",
        Came::Unexcused => "badge bad",
        Came::Excused | Came::Replaced | Came::NotHeld => "badge warn",
    };
    html! {
        span class=(class) data-tell { (reader.say(&format!("came-{}", own.came.word().replace('_', "-")))) }
        @if let Some(instead) = &own.instead { " " (named(instead)) }
        @if let Some(reason) = &own.reason { " (" (reason) ")" }
        @if let Some(arrived) = own.arrived { " " (arrived.format("%H:%M")) }
        @if let Some(note) = &own.note { br; span.note { (note) } }
    }
}

/// Buttons for what is usual, forms for the rest; recorded once more, it is corrected.
pub(in crate::service::page) fn taps(own: &Taps<'_>) -> Markup {
    let reader = own.reader;
    let key = match (own.came, own.others) {
        (Some(_), _) => "page-follow-correct",
        (None, Some(_)) => "page-follow-otherwise",
        (None, None) => "page-mine-otherwise",
    };
    html! { div {
        @if own.came.is_none() { (quick(own)) }
        details { summary { (reader.say(key)) }
            @if own.came.is_some() { (quick(own)) }
            (excused(own))
            (replaced(own))
            (closer(own))
        }
    } }
}

fn form(own: &Taps<'_>, inside: &Markup) -> Markup {
    html! { form method="post" action=(own.action) data-into=[own.into] {
        (own.reader.token())
        input type="hidden" name="record" value="attendance";
        input type="hidden" name="duty" value=(own.duty);
        input type="hidden" name="person" value=(own.person);
        (inside)
    } }
}

fn quick(own: &Taps<'_>) -> Markup {
    let reader = own.reader;
    form(
        own,
        &html! { div.actions {
            button name="came" value="attended" { (reader.say("page-follow-attended")) }
            @if own.others.is_some() { button name="came" value="unexcused" { (reader.say("page-follow-unexcused")) } }
        } },
    )
}

fn excused(own: &Taps<'_>) -> Markup {
    let (reader, id) = (own.reader, format!("excused-{}-{}", own.duty, own.person));
    form(
        own,
        &html! {
            label for=(id) { (reader.say("page-follow-excused-why")) }
            div.row { input id=(id) name="reason" required maxlength="300"; button name="came" value="excused" { (reader.say("page-follow-excused")) } }
        },
    )
}

fn replaced(own: &Taps<'_>) -> Markup {
    let (reader, id) = (own.reader, format!("instead-{}-{}", own.duty, own.person));
    let Some(names) = own.others else { return html! {} };
    form(
        own,
        &html! {
            label for=(id) { (reader.say("page-follow-instead")) }
            div.row {
                select id=(id) name="instead" required {
                    option value="" { (reader.say("page-follow-choose")) }
                    @for (person, name) in names.people().filter(|(person, _)| *person != own.person) { option value=(person) { (name) } }
                }
                button name="came" value="replaced" { (reader.say("page-follow-replaced")) }
            }
        },
    )
}

/// When they arrived, whether they spoke, and what there is to report.
fn closer(own: &Taps<'_>) -> Markup {
    let (reader, end) = (own.reader, format!("{}-{}", own.duty, own.person));
    let arrived = own.came.and_then(|own| own.arrived).map(|own| own.format("%H:%M").to_string());
    let note = own.came.and_then(|own| own.note.as_deref()).unwrap_or_default();
    let spoke = own.came.and_then(|own| own.spoke) == Some(true);
    form(
        own,
        &html! {
            label for={ "arrived-" (end) } { (reader.say("page-follow-arrived")) }
            input id={ "arrived-" (end) } name="arrived" type="time" value=[arrived];
            label.choice { input type="checkbox" name="spoke" value="1" checked[spoke]; span { (reader.say("page-follow-spoke")) } }
            label for={ "note-" (end) } { (reader.say("page-follow-report-text")) }
            textarea id={ "note-" (end) } name="note" maxlength="2000" { (note) }
            div.actions { button name="came" value="attended" { (reader.say("page-follow-attended-note")) } }
        },
    )
}
