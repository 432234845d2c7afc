//! What somebody carries and how that comes about, and what it would change if they were away: asked for by a button.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::asked::{Again, Asking, answer, ask};
use super::rows::{Field, Table, table};
use super::shown::Shown;
use crate::answers::{Asked as AskedFor, DUTY_HEADS, Words, no_person, reread_weeks};
use crate::domain::{Instance, Language, Plan};
use crate::office::explain::{Absence, PersonExplanation, Repair, SeatTaken, person_quarter};
use crate::service::access::Caller;
use crate::service::api::{Asked, apart, language};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::Question;
use crate::service::work::{plan_with, unanswered};
use crate::texts::{Texts, capital};

/// `GET /plan/{id}/person`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(again): Asked<Again>,
) -> Result<Response, Refusal> {
    let spoken = language(&headers);
    let (plan, instance) = plan_with(&app, &caller.committee, &id, spoken).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let own = (instance.own.1.clone(), plan.own.clone());
    let found = carried(own, again.person.clone(), spoken).await?;
    let asking = asking(&again.person);
    let weeks = answer(&app, &caller, (&again, &asking), &plan.text).await?;
    let weeks = weeks.and_then(|text| reread_weeks(&text));
    let shown = Shown::new(&reader, &id, &instance.own.1, &plan.own);
    let words = Words::new(&instance.own.1, reader.texts);
    let body = html! {
        p { a href=(format!("/plan/{id}?view=people#view")) { "← " (plan.item.title) } }
        (quarter(&reader, &shown, &words, &found))
        @if !found.quarter.seats.is_empty() {
            h2 { (reader.say("person-away")) }
            @match &weeks { Some(weeks) => { (away(&words, weeks)) } None => { (ask(&reader, &id, &asking)) } }
        }
    };
    let name = [("person", words.labels.person(&found.person).into())];
    Ok(reader.page(&reader.texts.with("page-plan-person", &name), &body))
}

/// What is asked for.
fn asking(person: &str) -> Asking {
    Asking {
        what: Question::Person { person: person.to_owned(), week: None },
        none: "page-plan-no-weeks",
        told: "page-plan-weeks-told",
        go: "page-plan-weeks",
    }
}

/// What the plan asks of somebody, beside what answers requests.
async fn carried(
    (instance, plan): (Instance, Plan),
    person: String,
    spoken: Language,
) -> Result<PersonExplanation, Refusal> {
    let work = move || {
        let asked = AskedFor { place: "person", value: &person };
        let texts = Texts::new(spoken);
        person_quarter(&instance, &plan, &person)
            .map_err(|failure| unanswered(no_person(failure, asked, "week", texts), spoken))
    };
    apart(work).await
}

/// Balance, duties, limits and cells.
fn quarter(reader: &Reader<'_>, shown: &Shown<'_>, words: &Words<'_>, found: &PersonExplanation) -> Markup {
    let own = &found.quarter;
    let cells: Vec<String> = own.cells.iter().map(|cell| words.met(*cell)).collect();
    html! {
        section.card {
            @for line in words.balance(found) { p { (line) } }
            p.note { (reader.say("page-plan-person-told")) }
            p { a href=(format!("/plan/{}/fairness", shown.id)) { (reader.say("page-plan-fairness")) } }
        }
        (table(&duties(reader, shown, words, &own.seats)))
        (list(&reader.say("person-limits"), &words.reached(&own.limits)))
        (list(&reader.texts.with("person-cells", &[("n", cells.len().into())]), &cells))
    }
}

/// Each duty, leading to why it is this person's.
fn duties(reader: &Reader<'_>, shown: &Shown<'_>, words: &Words<'_>, seats: &[SeatTaken]) -> Table {
    let rows = seats.iter().map(|seat| {
        let [when, what, role, points] = words.taken(seat);
        let what: Field = html! { a href=(shown.why(&seat.row)) { (what) } }.into();
        vec![(when, seat.row.start.to_string()).into(), what, role.into(), points.into()]
    });
    Table {
        id: "carried",
        title: reader.texts.with("page-plan-person-duties", &[("n", seats.len().into())]),
        find: reader.say("page-plan-find"),
        heads: DUTY_HEADS.map(|key| reader.say(key)).into(),
        rows: rows.collect(),
    }
}

fn list(title: &str, lines: &[String]) -> Markup {
    html! { @if !lines.is_empty() { h2 { (title) } ul.card { @for line in lines { li { (capital(line)) } } } } }
}

/// Week by week what the smallest repair changes.
fn away(words: &Words<'_>, weeks: &[Absence]) -> Markup {
    html! {
        div.grid {
            @for week in weeks {
                section.card {
                    h3 { (words.week(week)) }
                    p class=[class(&week.repair)] { (capital(&words.repair(&week.repair))) }
                    @let changes = words.mends(&week.repair);
                    @if !changes.is_empty() { ul { @for change in &changes { li { (change) } } } }
                }
            }
        }
    }
}

fn class(repair: &Repair) -> Option<&'static str> {
    match repair {
        Repair::Nothing => Some("told good"),
        Repair::Impossible | Repair::Unknown => Some("told warn"),
        Repair::Made(_) => None,
    }
}
