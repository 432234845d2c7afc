//! What came of a file: every mistake at its cell, or what was assumed.

use axum::response::Response;
use maud::{Markup, html};

use super::desk::bring;
use crate::format::{FromSheetsDto, Issue};
use crate::service::api::XLSX;
use crate::service::page::frame::Reader;
use crate::service::queue::to_base64;

/// What is wrong in a file.
pub(super) struct Wrong {
    /// Every mistake.
    pub(super) issues: Vec<Issue>,
    /// A workbook in which it can be put right.
    pub(super) workbook: Option<Vec<u8>>,
}

/// The page of mistakes.
pub(super) fn wrong(reader: &Reader<'_>, name: &str, wrong: &Wrong) -> Response {
    let n = wrong.issues.len();
    let body = html! {
        div.told.bad role="alert" {
            p { (reader.texts.with("page-plan-wrong", &[("n", n.into()), ("name", name.into())])) }
        }
        @if let Some(workbook) = &wrong.workbook { (marked(reader, name, workbook)) }
        (mistakes(reader, &wrong.issues))
        (bring(reader))
    };
    reader.page(&reader.say("page-plan-wrong-title"), &body)
}

/// The workbook stands in the page itself, so that nothing that was not taken in is kept here.
fn marked(reader: &Reader<'_>, name: &str, workbook: &[u8]) -> Markup {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let file = reader.texts.with("page-plan-marked-name", &[("name", stem.into())]);
    html! {
        p {
            a.button.first download=(format!("{file}.xlsx")) href=(format!("data:{XLSX};base64,{}", to_base64(workbook))) {
                (reader.say("page-plan-marked"))
            }
        }
        p.note { (reader.say("page-plan-marked-told")) }
    }
}

fn mistakes(reader: &Reader<'_>, issues: &[Issue]) -> Markup {
    let heads = ["page-plan-where", "page-plan-value", "page-plan-what", "page-plan-remedy"]
        .map(|key| reader.say(key));
    let language = reader.texts.language();
    html! {
        p.filter { label for="find" { (reader.say("page-plan-find")) } input id="find" type="search" data-filter="mistakes"; }
        div.wide {
            table.stack id="mistakes" data-sort {
                caption.unseen { (reader.say("page-plan-wrong-title")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody {
                    @for issue in issues {
                        tr {
                            th scope="row" { (at(issue)) }
                            td data-head=(heads[1]) { (issue.value) }
                            td data-head=(heads[2]) { (said(issue, language)) " " small.quiet { (issue.code.id) } }
                            td data-head=(heads[3]) { (issue.remedy(language)) }
                        }
                    }
                }
            }
        }
    }
}

fn said(issue: &Issue, language: crate::domain::Language) -> &'static str {
    match language {
        crate::domain::Language::Vi => issue.code.vi,
        crate::domain::Language::En => issue.code.en,
    }
}

fn at(issue: &Issue) -> String {
    let position = issue.position.map(|own| format!("{}:{}", own.line, own.column));
    position.unwrap_or_else(|| issue.path.clone())
}

/// The page of what was assumed.
pub(super) fn told(reader: &Reader<'_>, place: &str, title: &str, told: &FromSheetsDto) -> Response {
    let size = [
        ("people", told.people.into()),
        ("cells", told.cells.into()),
        ("receptions", told.receptions.into()),
    ];
    let assumed = told.assumed.iter().map(|own| {
        let path = own.path.clone().unwrap_or_default();
        let path = match own.cells {
            0 | 1 => path,
            n => reader.texts.with("imported-cells", &[("place", path.into()), ("n", (n - 1).into())]),
        };
        [path, own.value.clone(), own.taken.clone(), own.text.clone()]
    });
    let passed = told.warnings.iter().map(|own| {
        [own.path.clone(), own.value.clone(), own.maybe.clone().unwrap_or_default(), own.text.clone()]
    });
    let body = html! {
        div.told.good role="status" { p { (reader.texts.with("imported", &size)) } }
        p { a.button.first href=(place) { (reader.say("page-plan-go-on")) } }
        (lines(reader, "imported-assumed", "imported-taken", &assumed.collect::<Vec<_>>()))
        (lines(reader, "imported-warnings", "imported-maybe", &passed.collect::<Vec<_>>()))
    };
    reader.page(title, &body)
}

fn lines(reader: &Reader<'_>, title: &str, third: &str, lines: &[[String; 4]]) -> Markup {
    let heads = ["imported-place", "imported-typed", third, "imported-why"].map(|key| reader.say(key));
    html! {
        @if !lines.is_empty() {
            h2 { (reader.say(title)) }
            div.wide {
                table.stack data-sort {
                    caption.unseen { (reader.say(title)) }
                    thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                    tbody {
                        @for [place, typed, taken, why] in lines {
                            tr {
                                th scope="row" { (place) }
                                td data-head=(heads[1]) { (typed) }
                                td data-head=(heads[2]) { (taken) }
                                td data-head=(heads[3]) { (why) }
                            }
                        }
                    }
                }
            }
        }
    }
}
