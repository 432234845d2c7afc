//! Plans, scenarios, and several quarters.

use std::path::Path;
use std::time::Duration;

use super::read::{self, INSTANCE};
use super::{Answer, Performed};
use crate::answers::{self, Exit};
use crate::domain::{Certificate, Instance, Plan};
use crate::format::simulation::Chance;
use crate::format::{self, write_certificate, write_plan};
use crate::office::compare::{CompareOptions, compare as run};
use crate::office::simulate::{SimulateOptions, simulate as go};
use crate::office::{self, PlanOptions, Planned};
use crate::service::queue::archive::together;
use crate::service::queue::stage::{DoingDto, Teller};
use crate::service::queue::task::{CompareTask, PlanTask, SimulateTask};

/// Makes a plan.
pub(super) fn plan(task: &PlanTask, teller: &Teller) -> Answer {
    let (instance, texts) = read::instance(&task.instance, &task.files)?;
    let options = read::options(task.seed, task.time_limit, &instance);
    let planned = office::plan(&instance, &options, teller);
    let planned =
        planned.map_err(|failure| Performed::from(answers::not_planned(failure, &instance, texts)))?;
    if !task.certificate {
        return Ok(Performed::done(write_plan(&planned.plan, Exit::Done.code())));
    }
    teller.doing(DoingDto::Certifying);
    let certified = certified(&instance, planned, &options);
    let (plan, certificate) = certified.map_err(|cause| answers::Failure::internal(texts, &cause))?;
    let parts =
        [("plan", write_plan(&plan, Exit::Done.code())), ("certificate", write_certificate(&certificate))];
    Ok(Performed::done(together(Exit::Done, &parts).map_err(|error| Performed::broken(&error))?))
}

/// The plan with what could be certified, and the certificate; in the time that is left.
fn certified(
    instance: &Instance,
    mut planned: Planned,
    options: &PlanOptions,
) -> Result<(Plan, Certificate), String> {
    let spent: f64 = planned.timings.stages.iter().map(|(_, seconds)| seconds).sum();
    let left = options.time_limit.map(|limit| limit.saturating_sub(Duration::from_secs_f64(spent)));
    let options = PlanOptions { time_limit: left, ..*options };
    let certificate = office::certify(instance, &mut planned.plan, &options)?;
    Ok((planned.plan, certificate))
}

/// Compares scenarios. One that has no plan says why, and gives the whole its code.
pub(super) fn compare(task: &CompareTask, teller: &Teller) -> Answer {
    let (base, texts) = read::base(&task.instance)?;
    let scenarios = format::read_scenarios(&task.scenarios);
    let scenarios = scenarios.map_err(|issues| read::invalid("scenarios", &issues, texts))?;
    let options = CompareOptions { time_limit: read::limit(task.time_limit), threads: None, seed: task.seed };
    let compared = run(&base, &scenarios, &task.files, &options, teller);
    let comparison = compared.map_err(|issues| read::invalid(INSTANCE, &issues, texts))?;
    let failures = answers::not_compared(&comparison, Path::new("scenarios"), texts);
    let dto = answers::compared(&comparison, &failures, task.seed);
    Ok(Performed { code: dto.code, result: format::write_comparison(&dto) })
}

/// Simulates.
pub(super) fn simulate(task: &SimulateTask, teller: &Teller) -> Answer {
    let (first, texts) = read::instance_dto(&task.instance)?;
    let options = SimulateOptions {
        quarters: usize::try_from(task.quarters).unwrap_or(usize::MAX),
        seed: task.seed,
        absence: task.absence,
        no_show: task.no_show,
        joins: task.joins,
        leaves: task.leaves,
        time_limit: read::limit(task.time_limit),
        threads: None,
    };
    let simulated = go(&first, &task.files, &options, teller);
    let simulation = simulated
        .map_err(|failure| Performed::from(answers::not_simulated(failure, Path::new(INSTANCE), texts)))?;
    let chance = Chance {
        seed: task.seed,
        absence: task.absence,
        no_show: task.no_show,
        joins: task.joins,
        leaves: task.leaves,
    };
    Ok(Performed::done(format::write_simulation(&answers::simulated(&simulation, chance))))
}
