//! Plans on their way: approved in two roles, published, replaced.

use super::read::{Opened, unanswered};
use crate::answers::{not_published, published};
use crate::domain::{Instance, Language, Plan};
use crate::format::codes::E2515;
use crate::format::{InstanceDto, NoFiles, PublishedDto, Word as _, text_hash, write_plan};
use crate::office::life::{PlanState, Publication, PublishFailure, Published, publish};
use crate::register::Select;
use crate::register::records::Approval;
use crate::service::access::{Caller, Role};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::texts::Texts;

/// The roles whose yes a plan needs before it is published.
const NEEDED: [Role; 2] = [Role::Clerk, Role::Approver];

/// Who said yes to a plan, and whose yes is missing.
pub(crate) struct Approvals {
    /// Those who did.
    pub given: Vec<Approval>,
    /// Roles that have not.
    pub missing: Vec<Role>,
}

/// The hash by which a plan is approved: that of the text that is published.
fn hash(plan: &Plan) -> String {
    text_hash(&write_plan(plan, 0))
}

/// Who said yes to a plan. Nobody's yes counts for two roles.
///
/// # Errors
/// The database fails.
pub(crate) async fn approvals(app: &App, committee: &str, plan: &Plan) -> Result<Approvals, Refusal> {
    let given = app.register.read(committee, Select::<Approval>::all().is("plan", &hash(plan))).await?;
    let by = |role: Role| given.iter().any(|own| own.role == role.word());
    let missing = NEEDED.into_iter().filter(|role| !by(*role)).collect();
    Ok(Approvals { given, missing })
}

/// Says yes to a plan in one of the caller's roles that has not yet.
///
/// # Errors
/// E2515: the caller has said yes in another role, or has none of the roles that are missing; or the database fails.
pub(crate) async fn approve(
    app: &App,
    caller: &Caller,
    plan: &Plan,
    instance: &Opened<(InstanceDto, Instance)>,
) -> Result<Approvals, Refusal> {
    let before = approvals(app, &caller.committee, plan).await?;
    let again = before.given.iter().any(|own| own.login == caller.login);
    let role = before.missing.iter().copied().find(|role| caller.roles.has(*role) && !again);
    let Some(role) = role else {
        let missing: Vec<&str> = before.missing.iter().map(|role| role.word()).collect();
        return Err(Refusal::new(&E2515).at("roles", missing.join(", ")));
    };
    let approval = Approval {
        plan: hash(plan),
        role: role.word().to_owned(),
        instance: instance.item.document.clone(),
        login: caller.login.clone(),
    };
    let mut change = app.register.change(&caller.committee).await?;
    change.put(&approval).await?;
    change.commit(&caller.login, app.now()).await?;
    approvals(app, &caller.committee, plan).await
}

/// Brings a plan further in its life; approved and published is only what all roles said yes to.
///
/// # Errors
/// E2515: a yes is missing; the plan or the instance is wrong; or the database fails.
pub(crate) async fn bring(
    app: &App,
    caller: &Caller,
    (plan, instance): (&Plan, &InstanceDto),
    state: PlanState,
    language: Language,
) -> Result<PublishedDto, Refusal> {
    if state != PlanState::Draft {
        let missing = approvals(app, &caller.committee, plan).await?.missing;
        if !missing.is_empty() {
            let missing: Vec<&str> = missing.iter().map(|role| role.word()).collect();
            return Err(Refusal::new(&E2515).at("roles", missing.join(", ")));
        }
    }
    let done = brought(app, caller, (plan, instance), state).await?.map_err(|failure| {
        let files = (std::path::Path::new("instance"), std::path::Path::new("plan"));
        unanswered(not_published(failure, files, "", Texts::new(language)), language)
    })?;
    Ok(published(&caller.committee, &done))
}

/// Judging the plan takes a moment of computing, so that it is not done where requests are answered.
async fn brought(
    app: &App,
    caller: &Caller,
    (plan, instance): (&Plan, &InstanceDto),
    state: PlanState,
) -> Result<Result<Published, PublishFailure>, Refusal> {
    let (plan, instance, register) = (plan.clone(), instance.clone(), app.register.clone());
    let (committee, by, at) = (caller.committee.clone(), caller.login.clone(), app.now());
    let runtime = tokio::runtime::Handle::current();
    Ok(tokio::task::spawn_blocking(move || {
        let (committee, by, instance, plan) = (committee.as_str(), by.as_str(), &instance, &plan);
        let what = Publication { committee, instance, files: &NoFiles, plan, state, by, at };
        runtime.block_on(publish(&register, &what))
    })
    .await?)
}
