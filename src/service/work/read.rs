//! Things on the desk as what they mean.

use crate::answers::{Failure, Refusal as NoAnswer, checked};
use crate::domain::{Instance, Language, Plan};
use crate::format::codes::{E2503, E2513};
use crate::format::{InstanceDto, Issue, NoFiles, ReportDto, build_instance, read_instance_dto, read_plan};
use crate::register::records::{DeskItem, DeskKind};
use crate::service::api::mistaken;
use crate::service::app::App;
use crate::service::desk::{self, ItemName};
use crate::service::problem::Refusal;

/// An instance or a plan that was taken from the desk.
pub(crate) struct Opened<T> {
    /// The thing.
    pub item: DeskItem,
    /// Its text.
    pub text: String,
    /// What it means.
    pub own: T,
}

/// The text of a thing of one kind.
async fn text(app: &App, committee: &str, name: &str, kind: DeskKind) -> Result<(DeskItem, String), Refusal> {
    let wrong = || Refusal::new(&E2503).at("id", name);
    let item = desk::find(&app.register, committee, &name.parse::<ItemName>().map_err(|_| wrong())?).await?;
    if item.kind != kind {
        return Err(Refusal::new(&E2513).at("kind", name));
    }
    let text = desk::content(&app.register, &item).await?;
    Ok((item, text))
}

/// An instance on the desk, by `ID` or `ID@VERSION`.
///
/// # Errors
/// E2503: there is none; E2513: it is something else; the instance is wrong; or the database fails.
pub(crate) async fn instance_of(
    app: &App,
    committee: &str,
    name: &str,
    language: Language,
) -> Result<Opened<(InstanceDto, Instance)>, Refusal> {
    let (item, text) = text(app, committee, name, DeskKind::Instance).await?;
    let own = opened(&text).map_err(|issues| mistaken(&issues, language))?;
    Ok(Opened { item, text, own })
}

/// The text of an instance as what it means. Calendars stand in it as texts: there are no files beside it.
///
/// # Errors
/// Every mistake.
pub(crate) fn opened(text: &str) -> Result<(InstanceDto, Instance), Vec<Issue>> {
    let dto = read_instance_dto(text)?;
    let instance = build_instance(&dto, &NoFiles)?;
    Ok((dto, instance))
}

/// A plan on the desk, by `ID` or `ID@VERSION`.
///
/// # Errors
/// As [`instance_of`].
pub(crate) async fn plan_of(
    app: &App,
    committee: &str,
    name: &str,
    language: Language,
) -> Result<Opened<Plan>, Refusal> {
    let (item, text) = text(app, committee, name, DeskKind::Plan).await?;
    let own = read_plan(&text).map_err(|issues| mistaken(&issues, language))?;
    Ok(Opened { item, text, own })
}

/// A plan on the desk with the instance it was made from.
///
/// # Errors
/// As [`instance_of`]; E2503 also where the plan does not say what it was made from.
pub(crate) async fn plan_with(
    app: &App,
    committee: &str,
    name: &str,
    language: Language,
) -> Result<(Opened<Plan>, Opened<(InstanceDto, Instance)>), Refusal> {
    let plan = plan_of(app, committee, name, language).await?;
    let from = plan.item.made_from.clone().ok_or_else(|| Refusal::new(&E2503).at("made_from", name))?;
    let instance = instance_of(app, committee, &from, language).await?;
    Ok((plan, instance))
}

/// What a verb refused, as an answer.
#[must_use]
pub(crate) fn failed(failure: &Failure) -> Refusal {
    Refusal::of_verb(failure.exit.code(), failure.dtos())
}

/// Why a question about a plan has no answer: what breaks rules is told by rule and place.
#[must_use]
pub(crate) fn unanswered(refusal: NoAnswer, language: Language) -> Refusal {
    match refusal {
        NoAnswer::Failed(failure) => failed(&failure),
        NoAnswer::Broken(report) => broken(&checked(&report, None, language)),
    }
}

/// A plan that breaks rules.
#[must_use]
pub(crate) fn broken(report: &ReportDto) -> Refusal {
    let errors = report.violations.iter().map(|own| crate::format::ProblemDto {
        code: own.rule.to_owned(),
        file: None,
        path: own.duty.clone(),
        value: own.person.clone(),
        text: own.meaning.to_owned(),
        remedy: None,
    });
    Refusal::of_verb(report.code, errors.collect())
}
