//! What the verbs that make a plan have in common: where it goes, how long it may take, what is told of it.

use std::path::Path;
use std::time::Duration;

use crate::answers::{self, Exit, Failure};
use crate::cli::args::Making;
use crate::cli::console::Console;
use crate::cli::files::{self, Output};
use crate::cli::summary::{View, plan_page};
use crate::domain::Instance;
use crate::format::{self, write_outcome};
use crate::office::{PlanOptions, Planned};

/// The files a plan is written to, found writable before the work begins.
pub(super) struct Targets {
    output: Option<Output>,
    timings: Option<Output>,
}

impl Targets {
    pub(super) fn prepare(making: &Making, inputs: &[&Path], console: Console) -> Result<Self, Failure> {
        Ok(Self {
            output: writable(making.output.as_deref(), inputs, console)?,
            timings: writable(making.timings.as_deref(), inputs, console)?,
        })
    }

    /// Writes the plan and prints it, or what is to be told of it.
    pub(super) fn deliver(
        &self,
        instance: &Instance,
        planned: &Planned,
        reading: f64,
        making: &Making,
        console: Console,
    ) -> Result<(), Failure> {
        let text = format::write_plan(&planned.plan, Exit::Done.code());
        if let Some(output) = &self.output {
            output.write(&text, console.texts())?;
        }
        let seconds = [vec![("reading".to_owned(), reading)], planned.timings.stages.clone()].concat();
        if let Some(file) = &self.timings {
            file.write(&write_outcome(&answers::timings(planned, &seconds)), console.texts())?;
        }
        let to_stream = making.output.as_deref().is_some_and(files::is_stream);
        if to_stream || console.wants_json(self.output.is_some()) {
            console.emit(&text)
        } else {
            console.print(&page(instance, planned, making, console, &seconds))
        }
    }
}

/// A named file that can be written and is none of the inputs; `None` for standard output.
pub(super) fn writable(
    path: Option<&Path>,
    inputs: &[&Path],
    console: Console,
) -> Result<Option<Output>, Failure> {
    path.filter(|path| !files::is_stream(path))
        .map(|path| Output::prepare(path, inputs, console.texts()))
        .transpose()
}

pub(super) fn options(making: &Making, instance: &Instance) -> PlanOptions {
    let seconds = making.time_limit.or(instance.policy.time_limit_seconds);
    PlanOptions {
        time_limit: seconds.map(|seconds| Duration::from_secs(seconds.into())),
        threads: making.threads.and_then(|threads| usize::try_from(threads).ok()),
        seed: making.seed,
    }
}

fn page(
    instance: &Instance,
    planned: &Planned,
    making: &Making,
    console: Console,
    seconds: &[(String, f64)],
) -> String {
    let texts = console.texts();
    let view = View { instance, plan: &planned.plan, texts, width: console.width() };
    let written = match &making.output {
        Some(path) => texts.with("plan-written", &[("path", path.display().to_string().into())]),
        None => texts.get("plan-not-written"),
    };
    format!("{}{written}\n", plan_page(view, seconds))
}
