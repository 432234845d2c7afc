//! The form of scenarios.

use std::collections::BTreeSet;

use maud::{Markup, html};

use crate::domain::Instance;
use crate::register::records::DeskItem;
use crate::service::page::frame::Reader;
use crate::texts::by_given_name;

/// Months of a tenure that are offered.
const TENURES: [u32; 5] = [1, 2, 3, 6, 12];

/// Which instance.
pub(super) fn choose(reader: &Reader<'_>, items: &[DeskItem], chosen: &str) -> Markup {
    if items.is_empty() {
        return html! { div.card.empty { p { (reader.say("page-compare-nothing")) } p { a.button.first href="/plan" { (reader.say("page-plan")) } } } };
    }
    html! {
        form method="get" action="/compare" {
            label for="instance" { (reader.say("page-compare-instance")) }
            div.row {
                select id="instance" name="instance" { @for own in items { option value=(own.id) selected[own.id == chosen] { (own.title) } } }
                button { (reader.say("page-compare-choose")) }
            }
        }
    }
}

/// The scenarios of an instance.
pub(super) fn form(reader: &Reader<'_>, id: &str, instance: &Instance) -> Markup {
    let say = |key| reader.say(key);
    html! {
        form id="scenarios" method="post" action="/compare/start" data-keep="" {
            (reader.token())
            input type="hidden" name="instance" value=(id);
            p { (say("page-compare-how")) }
            fieldset {
                legend { (say("page-compare-tenure")) }
                div.row { @for months in TENURES {
                    label.choice { input type="checkbox" name="tenure" value=(months); (reader.texts.with("page-compare-months", &[("n", months.into())])) }
                } }
            }
            div.grid {
                (limits(reader, instance))
                (people(reader, instance))
                (points(reader))
            }
            details { summary { (say("page-compare-json")) }
                label for="json" { (say("page-compare-json-field")) } textarea id="json" name="json" spellcheck="false" {}
            }
            div.actions { button.first { (say("page-compare-go")) } }
        }
        details { summary { (say("page-compare-file")) }
            form method="post" action="/compare/file" enctype="multipart/form-data" {
                (reader.token())
                input type="hidden" name="instance" value=(id);
                label for="file" { (say("page-compare-file-field")) } input id="file" type="file" name="file" accept=".json,application/json" required;
                div.actions { button { (say("page-compare-go")) } }
            }
        }
    }
}

fn number(reader: &Reader<'_>, name: &str, key: &str) -> Markup {
    html! { div { label for=(name) { (reader.say(key)) } input id=(name) name=(name) type="number" min="0" max="1000"; } }
}

fn limits(reader: &Reader<'_>, instance: &Instance) -> Markup {
    let groups: BTreeSet<&String> = instance.people.iter().flat_map(|own| &own.groups).collect();
    let say = |key| reader.say(key);
    html! {
        fieldset {
            legend { (say("page-compare-limits")) }
            label for="group" { (say("page-compare-group")) }
            select id="group" name="group" { option value="" { (say("page-compare-everybody")) } @for own in groups { option value=(own) { (reader.texts.group(own)) } } }
            div.row { (number(reader, "least", "page-compare-least")) (number(reader, "most", "page-compare-most")) }
            label for="per" { (say("page-compare-per")) }
            select id="per" name="per" {
                option value="week" { (say("page-compare-week")) } option value="month" selected { (say("page-compare-month")) } option value="quarter" { (say("page-compare-quarter")) }
            }
        }
    }
}

fn people(reader: &Reader<'_>, instance: &Instance) -> Markup {
    let say = |key| reader.say(key);
    let mut people: Vec<_> = instance.people.iter().collect();
    people.sort_by(|one, other| by_given_name(&one.name, &other.name));
    html! {
        fieldset {
            legend { (say("page-compare-people")) }
            label for="like" { (say("page-compare-like")) }
            select id="like" name="like" { option value="" { "–" } @for own in people { option value=(own.id) { (own.name) } } }
            (number(reader, "attendees", "page-compare-attendees"))
            label for="own-commune" { (say("page-compare-own-commune")) }
            select id="own-commune" name="own-commune" {
                option value="" { "–" } option value="ignore" { (say("page-compare-ignore")) } option value="avoid" { (say("page-compare-avoid")) } option value="forbid" { (say("page-compare-forbid")) }
            }
        }
    }
}

fn points(reader: &Reader<'_>) -> Markup {
    html! {
        fieldset {
            legend { (reader.say("page-compare-points")) }
            div.row { (number(reader, "ordinary", "page-compare-ordinary")) (number(reader, "thematic", "page-compare-thematic")) }
            div.row { (number(reader, "combined", "page-compare-combined")) (number(reader, "joint", "page-compare-joint")) }
            div.row { (number(reader, "host", "page-compare-host")) (number(reader, "panel", "page-compare-panel")) }
        }
    }
}
