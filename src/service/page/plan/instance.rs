//! What is in an instance, and what can be done with it.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::desk::{is_of, listed};
use super::rows::{Table, table};
use crate::answers::Words;
use crate::domain::{Instance, Person};
use crate::register::records::DeskItem;
use crate::service::access::{Caller, Right};
use crate::service::api::language;
use crate::service::app::App;
use crate::service::desk;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::instance_of;
use crate::texts::by_given_name;

/// Times to plan in that are offered, in seconds.
const LIMITS: [u64; 5] = [60, 300, 900, 1800, 3600];
/// The time that is proposed.
const USUAL: u64 = 900;

/// `GET /plan/instance/{id}`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let opened = instance_of(&app, &caller.committee, &id, language(&headers)).await?;
    let (item, instance) = (&opened.item, &opened.own.1);
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let longest = app.settings.longest.as_secs();
    let all = desk::list(&app.register, &caller.committee, false).await?;
    let plans: Vec<&DeskItem> = all.iter().filter(|own| is_of(own, item)).collect();
    let body = html! {
        (facts(&reader, instance))
        @if reader.may(Right::Prepare) { (make(&reader, item, longest)) }
        @if !plans.is_empty() {
            section.card { h2 { (reader.say("page-plan-plans")) } (listed(&plans)) }
        }
        (doing(&reader, item))
        (table(&people(&reader, instance)))
        (table(&absences(&reader, instance)))
        (table(&cells(&reader, instance)))
        (table(&receptions(&reader, instance)))
        @if reader.may(Right::Prepare) { (keeping(&reader, item)) }
    };
    Ok(reader.page(&item.title, &body))
}

fn facts(reader: &Reader<'_>, instance: &Instance) -> Markup {
    let texts = reader.texts;
    let size = [
        ("people", instance.people.len().into()),
        ("cells", instance.cells.len().into()),
        ("meetings", instance.meetings.len().into()),
        ("sessions", instance.sessions.len().into()),
    ];
    html! {
        p { (instance.organization.name) " · " (texts.day(instance.horizon.from)) " – " (texts.day(instance.horizon.to)) }
        p { (texts.with("size", &size)) }
    }
}

/// The form that begins to plan.
fn make(reader: &Reader<'_>, item: &DeskItem, longest: u64) -> Markup {
    let offered = LIMITS.iter().copied().filter(|limit| *limit <= longest);
    let offered: Vec<u64> = offered.chain((longest < LIMITS[0]).then_some(longest)).collect();
    let usual = offered.iter().copied().filter(|limit| *limit <= USUAL).max();
    html! {
        section.card id="make" {
            h2 { (reader.say("page-plan-make")) }
            p { (reader.say("page-plan-make-told")) }
            form method="post" action=(format!("/plan/instance/{}/make", item.id)) {
                (reader.token())
                label for="time_limit" { (reader.say("page-plan-limit")) }
                select id="time_limit" name="time_limit" {
                    @for limit in offered {
                        option value=(limit) selected[Some(limit) == usual] {
                            (reader.texts.with("page-plan-minutes", &[("n", limit.div_ceil(60).into())]))
                        }
                    }
                }
                div.actions { button.first { (reader.say("page-plan-make")) } }
            }
        }
    }
}

fn doing(reader: &Reader<'_>, item: &DeskItem) -> Markup {
    html! {
        div.actions {
            a.button href=(format!("/api/desk/{}/workbook.xlsx", item.id)) { (reader.say("page-plan-workbook")) }
            @if reader.may(Right::Prepare) {
                form method="post" action=(format!("/plan/instance/{}/next", item.id)) {
                    (reader.token()) button { (reader.say("page-plan-next")) }
                }
            }
        }
    }
}

/// Another name; taking it away.
pub(super) fn keeping(reader: &Reader<'_>, item: &DeskItem) -> Markup {
    html! {
        details.card {
            summary { (reader.say("page-plan-keeping")) }
            form method="post" action=(format!("/plan/desk/{}/rename", item.id)) {
                (reader.token())
                input type="hidden" name="version" value=(item.version);
                label for="title" { (reader.say("page-plan-name")) }
                input id="title" name="title" required maxlength="200" value=(item.title);
                div.actions { button { (reader.say("page-plan-rename")) } }
            }
            form method="post" action=(format!("/plan/desk/{}/take", item.id)) {
                (reader.token())
                input type="hidden" name="version" value=(item.version);
                p.note { (reader.say("page-plan-take-told")) }
                div.actions { button { (reader.say("page-plan-take")) } }
            }
        }
    }
}

/// Everybody by given name.
fn known(instance: &Instance) -> Vec<&Person> {
    let mut people: Vec<&Person> = instance.people.iter().collect();
    people.sort_by(|one, other| by_given_name(&one.name, &other.name));
    people
}

fn people(reader: &Reader<'_>, instance: &Instance) -> Table {
    let rows = known(instance).into_iter().map(|person| {
        let groups: Vec<String> = person.groups.iter().map(|group| reader.texts.group(group)).collect();
        let share = reader.texts.amount(person.share, false);
        vec![person.name.clone().into(), person.title.clone().into(), groups.join(", ").into(), share.into()]
    });
    Table {
        id: "people",
        title: reader.texts.with("page-plan-people", &[("n", instance.people.len().into())]),
        find: reader.say("page-plan-find"),
        heads: ["load-person", "page-plan-office", "page-plan-groups", "page-plan-share"]
            .map(|key| reader.say(key))
            .into(),
        rows: rows.collect(),
    }
}

fn absences(reader: &Reader<'_>, instance: &Instance) -> Table {
    let (texts, words) = (reader.texts, Words::new(instance, reader.texts));
    let mut rows = Vec::new();
    for person in known(instance) {
        for busy in &person.busy {
            rows.push(vec![
                person.name.clone().into(),
                (words.span(busy.interval.start, busy.interval.end), busy.interval.start.to_string()).into(),
                busy.reason.clone().into(),
            ]);
        }
    }
    Table {
        id: "absences",
        title: texts.with("page-plan-absences", &[("n", rows.len().into())]),
        find: reader.say("page-plan-find"),
        heads: ["load-person", "overview-when", "page-plan-reason"].map(|key| reader.say(key)).into(),
        rows,
    }
}

fn cells(reader: &Reader<'_>, instance: &Instance) -> Table {
    let rows = instance.cells.iter().enumerate().map(|(at, cell)| {
        let meetings = instance.meetings.iter().filter(|meeting| meeting.cell.0 == at).count();
        vec![
            cell.name.clone().into(),
            instance.commune(cell.commune).name.clone().into(),
            instance.place(cell.place).name.clone().into(),
            meetings.to_string().into(),
        ]
    });
    Table {
        id: "cells",
        title: reader.texts.with("page-plan-cells", &[("n", instance.cells.len().into())]),
        find: reader.say("page-plan-find"),
        heads: ["overview-cell", "page-plan-commune", "overview-where", "page-plan-meetings"]
            .map(|key| reader.say(key))
            .into(),
        rows: rows.collect(),
    }
}

fn receptions(reader: &Reader<'_>, instance: &Instance) -> Table {
    let rows = instance.series.iter().enumerate().map(|(at, series)| {
        let sessions = instance.sessions.iter().filter(|session| session.series.0 == at).count();
        vec![
            series.name.clone().into(),
            instance.place(series.place).name.clone().into(),
            sessions.to_string().into(),
        ]
    });
    Table {
        id: "receptions",
        title: reader.texts.with("page-plan-receptions", &[("n", instance.series.len().into())]),
        find: reader.say("page-plan-find"),
        heads: ["session-series", "overview-where", "session-wanted"].map(|key| reader.say(key)).into(),
        rows: rows.collect(),
    }
}
