//! Explanations that take long: asked for by a button, kept as the answer of a job.

use maud::{Markup, html};
use serde::Deserialize;

use crate::format::codes::E2513;
use crate::service::access::{Caller, Right};
use crate::service::api::own_job;
use crate::service::app::App;
use crate::service::page::fields::Fields;
use crate::service::page::frame::Reader;
use crate::service::page::refused::escaped;
use crate::service::problem::Refusal;
use crate::service::queue::{Question, Task, store};
use crate::service::work::asked;

/// Which answer is looked at.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Again {
    /// Id of the job that answered.
    job: Option<String>,
    /// Whom it is about, where it is about one person.
    #[serde(default)]
    pub(super) person: String,
}

/// What can be asked for, and the keys of what is said.
pub(super) struct Asking {
    pub(super) what: Question,
    /// That it was not asked for yet.
    pub(super) none: &'static str,
    /// What is done, and how long it takes.
    pub(super) told: &'static str,
    /// The button.
    pub(super) go: &'static str,
}

/// What a form asks for.
pub(super) fn question(fields: &Fields) -> Result<Question, Refusal> {
    Ok(match fields.text("what") {
        "fairness" => Question::Fairness,
        "uncovered" => Question::Uncovered,
        "value" => Question::Value,
        "person" => Question::Person { person: fields.wanted("person")?.to_owned(), week: None },
        other => return Err(Refusal::new(&E2513).at("what", other)),
    })
}

/// Where the answer of a job is shown.
pub(super) fn place(plan: &str, what: &Question, job: &str) -> String {
    let page = match what {
        Question::Person { person, .. } => format!("person?person={}&", escaped(person)),
        Question::Seat(seat) => format!("why?seat={}&", escaped(seat)),
        Question::Fairness | Question::Uncovered | Question::Value => format!("{}?", word(what)),
    };
    format!("/plan/{plan}/{page}job={job}")
}

/// The button that asks.
pub(super) fn ask(reader: &Reader<'_>, plan: &str, asking: &Asking) -> Markup {
    html! {
        section.card {
            p { strong { (reader.say(asking.none)) } }
            @if reader.may(Right::Prepare) {
                p { (reader.say(asking.told)) }
                form method="post" action=(format!("/plan/{plan}/explain")) {
                    (reader.token())
                    @if let Question::Person { person, .. } = &asking.what { input type="hidden" name="person" value=(person); }
                    div.actions { button.first name="what" value=(word(&asking.what)) { (reader.say(asking.go)) } }
                }
            } @else {
                p { (reader.say("page-plan-ask-clerk")) }
            }
        }
    }
}

/// Answers that are looked through for one about a plan.
const RECENT: usize = 10;
/// Pieces of work that are looked through for answers.
const JOBS: i64 = 50;

/// What a job answered about this plan: the one that is named, or the last. Nothing where there is none, or it is about
/// another plan.
pub(super) async fn answer(
    app: &App,
    caller: &Caller,
    (again, asking): (&Again, &Asking),
    plan: &str,
) -> Result<Option<String>, Refusal> {
    let jobs = match &again.job {
        Some(id) => vec![own_job(app, caller, id).await?],
        None => store::list(app.register.pool(), &caller.committee, 0, JOBS).await?,
    };
    let ended = jobs.into_iter().filter(|job| job.kind == "explain" && job.code == Some(0));
    for job in ended.take(RECENT) {
        let task = asked(app, &caller.committee, &job.id).await?;
        if matches!(&task, Task::Explain(own) if own.plan == plan && own.what == asking.what) {
            return Ok(store::result(app.register.pool(), &caller.committee, &job.id).await?);
        }
    }
    Ok(None)
}

/// The word for it in forms and addresses.
fn word(what: &Question) -> &'static str {
    match what {
        Question::Fairness => "fairness",
        Question::Uncovered => "uncovered",
        Question::Value => "value",
        Question::Person { .. } => "person",
        Question::Seat(_) => "seat",
    }
}
