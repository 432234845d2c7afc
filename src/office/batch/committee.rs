//! One committee of many: from the text of its instance to a plan that is made, or kept from an earlier run.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use crate::domain::{Instance, Plan};
use crate::format::{self, Files, Issue};
use crate::office::{PlanFailure, PlanOptions, Silent, check, plan};
use crate::solver;

/// How every committee is planned. Each plan is made on one thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchOptions {
    /// Seconds for each committee; `None`: as its instance says.
    pub time_limit: Option<u32>,
    /// Seed for the solver's own choices.
    pub seed: u32,
}

/// A plan of an earlier run.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// The plan as it was found.
    pub plan: Plan,
    /// Seconds it was given, as far as that is known.
    pub time_limit: Option<u32>,
}

/// A plan of this run.
#[derive(Clone, Debug)]
pub struct Made {
    /// What it is a plan for.
    pub instance: Instance,
    /// The plan, checked.
    pub plan: Plan,
    /// Seconds it was given; `None`: no limit.
    pub time_limit: Option<u32>,
    /// Whether it was there before.
    pub kept: bool,
}

/// Why a committee has no plan.
#[derive(Clone, Debug)]
pub enum BatchFailure {
    /// Every mistake in the instance.
    Invalid(Vec<Issue>),
    /// There is no plan for the instance.
    NoPlan(PlanFailure, Box<Instance>),
    /// The program broke down, and says so.
    Broken(String),
}

/// The versions of this program and of its solver, as plans carry them: others may make other plans.
#[must_use]
pub fn versions() -> (String, String) {
    (env!("CARGO_PKG_VERSION").to_owned(), solver::solver_version())
}

/// Makes the plan of one committee, or keeps the earlier one if it would be made again.
///
/// # Errors
/// An invalid instance, no plan, or a program that is wrong; whatever happens, it does not reach other committees.
pub fn committee(
    text: &str,
    files: &dyn Files,
    options: BatchOptions,
    earlier: impl FnOnce() -> Option<Earlier>,
) -> Result<Made, BatchFailure> {
    catch_unwind(AssertUnwindSafe(|| one(text, files, options, earlier)))
        .unwrap_or_else(|cause| Err(BatchFailure::Broken(spoken(cause.as_ref()))))
}

fn one(
    text: &str,
    files: &dyn Files,
    options: BatchOptions,
    earlier: impl FnOnce() -> Option<Earlier>,
) -> Result<Made, BatchFailure> {
    let instance = format::read_instance(text, files).map_err(BatchFailure::Invalid)?;
    let time_limit = options.time_limit.or(instance.policy.time_limit_seconds);
    if let Some(earlier) = earlier().filter(|one| would_be_made_again(one, &instance, time_limit, options)) {
        return Ok(Made { instance, plan: earlier.plan, time_limit, kept: true });
    }
    let planning = PlanOptions {
        time_limit: time_limit.map(|seconds| Duration::from_secs(seconds.into())),
        threads: Some(1),
        seed: options.seed,
    };
    match plan(&instance, &planning, &Silent) {
        Ok(planned) => Ok(Made { instance, plan: planned.plan, time_limit, kept: false }),
        Err(failure) => Err(BatchFailure::NoPlan(failure, Box::new(instance))),
    }
}

/// Whether this program would make the same plan: from the same instance with the same options, or, where a limit
/// struck, one that is as good. The checker reads it again, so that no plan is believed for its stamp alone.
fn would_be_made_again(
    earlier: &Earlier,
    instance: &Instance,
    time_limit: Option<u32>,
    options: BatchOptions,
) -> bool {
    let plan = &earlier.plan;
    let stamp = &plan.stamp;
    stamp.instance == instance.hash
        && (stamp.program.clone(), stamp.solver.clone()) == versions()
        && stamp.seed == options.seed
        && plan.rebalance.is_none()
        && (!stamp.limit_struck || time_limit.is_some() && earlier.time_limit == time_limit)
        && check(instance, plan).is_clean()
}

/// The words of a panic.
fn spoken(cause: &(dyn std::any::Any + Send)) -> String {
    let words = cause.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{NoFiles, write_instance};
    use crate::office::generate::{GenerateOptions, generate};

    #[test]
    fn a_program_that_breaks_down_says_so_and_goes_on() {
        let options =
            GenerateOptions { members: 5, cells: 2, communes: 1, months: 1, ..GenerateOptions::default() };
        let text = write_instance(&generate(&options).unwrap());
        let broken = committee(&text, &NoFiles, BatchOptions::default(), || panic!("out of {}", "order"));
        assert!(matches!(broken, Err(BatchFailure::Broken(cause)) if cause == "out of order"));
        assert!(committee(&text, &NoFiles, BatchOptions::default(), || None).is_ok());
    }
}
