//! Plans in force that are changed.

use std::path::Path;

use super::read::{self, INSTANCE, PLAN};
use super::{Answer, Performed};
use crate::answers::{self, Asked, Exit, Rebalanced};
use crate::domain::{Instance, Plan};
use crate::format::{self, ChangesDto, InstanceDto, write_outcome, write_plan};
use crate::office::{self, RebalanceFailure, RebalanceOptions};
use crate::service::queue::archive::together;
use crate::service::queue::stage::Teller;
use crate::service::queue::task::{FrontierTask, RebalanceTask, SuggestTask};
use crate::texts::Texts;

/// What is to be changed, read.
struct Changing {
    /// The instance after what has happened, as it is written.
    now: InstanceDto,
    instance: Instance,
    plan: Plan,
    options: RebalanceOptions,
    texts: Texts,
}

impl Changing {
    fn read(task: &RebalanceTask) -> Result<Self, Performed> {
        let (before, texts) = read::instance_dto(&task.instance)?;
        let plan = read::plan(&task.plan, texts)?;
        let as_of = task.as_of.0;
        let changes = match &task.changes {
            Some(text) => format::read_changes(text),
            None => Ok(ChangesDto::new(Vec::new())),
        };
        let changes = changes.map_err(|issues| read::invalid("changes", &issues, texts))?;
        let now = format::apply_changes_to_plan(&before, &changes, as_of, &plan).map_err(|issues| {
            let (instance, changes) = (Path::new(INSTANCE), Path::new("changes"));
            Performed::from(answers::not_changed(&issues, instance, changes, |_| None, texts))
        })?;
        let instance = format::build_instance(&now, &task.files);
        let instance = instance.map_err(|issues| read::invalid(INSTANCE, &issues, texts))?;
        let options = RebalanceOptions {
            as_of,
            changes: task.changes_at_most.map(i64::from),
            plan: read::options(task.seed, task.time_limit, &instance),
        };
        Ok(Self { now, instance, plan, options, texts })
    }

    /// What is to be changed, as failures speak of it.
    fn of(&self) -> Rebalanced<'_> {
        Rebalanced {
            instance: &self.instance,
            plan: Path::new(PLAN),
            changes: "changes_at_most",
            allowed: self.options.changes,
        }
    }

    fn failed(&self, failure: RebalanceFailure) -> Performed {
        answers::not_rebalanced(failure, self.of(), self.texts).into()
    }
}

/// Makes the plan that differs least from the one in force.
pub(super) fn rebalance(task: &RebalanceTask, teller: &Teller) -> Answer {
    let what = Changing::read(task)?;
    let made = office::rebalance(&what.instance, &what.plan, &what.options, teller);
    let planned = made.map_err(|failure| what.failed(failure))?;
    let plan = write_plan(&planned.plan, Exit::Done.code());
    if !task.changed_instance {
        return Ok(Performed::done(plan));
    }
    let parts = [("plan", plan), ("instance", format::write_instance(&what.now))];
    Ok(Performed::done(together(Exit::Done, &parts).map_err(|error| Performed::broken(&error))?))
}

/// What each further change buys.
pub(super) fn frontier(task: &FrontierTask, teller: &Teller) -> Answer {
    let what = Changing::read(&task.rebalance)?;
    let found = office::frontier(&what.instance, &what.plan, &what.options, teller);
    let found = found.map_err(|failure| what.failed(failure))?;
    Ok(Performed::done(write_outcome(&answers::frontier(&found))))
}

/// Who could take one seat of the new plan.
pub(super) fn suggest(task: &SuggestTask, teller: &Teller) -> Answer {
    let what = Changing::read(&task.rebalance)?;
    let answer = office::suggest(&what.instance, &what.plan, &what.options, &task.seat, teller);
    let answer = answer.map_err(|failure| {
        let seat = Asked { place: "seat", value: &task.seat };
        Performed::refused(answers::not_suggested(failure, what.of(), seat, what.texts), what.texts)
    })?;
    Ok(Performed::done(write_outcome(&answers::seated(&answer))))
}
