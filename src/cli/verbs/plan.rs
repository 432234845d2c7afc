//! `luanphien plan`: makes a plan, checks it, writes it, and shows what it is worth.

use std::time::{Duration, Instant};

use super::{life, load, making};
use crate::answers::{self, Exit, Failure};
use crate::cli::args::PlanArgs;
use crate::cli::console::Console;
use crate::cli::progress::Spinner;
use crate::domain::{Certificate, Instance};
use crate::format;
use crate::office::life::Opened;
use crate::office::{self, PlanOptions, Planned};
use crate::texts::Texts;

/// Makes a plan.
pub(crate) fn plan(args: &PlanArgs, console: Console) -> Result<Exit, Failure> {
    let targets = making::Targets::prepare(&args.making, &[&args.instance], console)?;
    let certificate = making::writable(args.certificate.as_deref(), &[&args.instance], console)?;
    let begun = Instant::now();
    let (instance, console) = instance(args, console)?;
    let reading = begun.elapsed().as_secs_f64();
    let spinner = Spinner::start(console.texts());
    let options = making::options(&args.making, &instance);
    let made = office::plan(&instance, &options, &spinner);
    let certified = made.map(|planned| match &args.certificate {
        Some(_) => certify(&instance, planned, &options),
        None => Ok((planned, None)),
    });
    spinner.stop();
    let certified = certified.map_err(|failure| answers::not_planned(failure, &instance, console.texts()))?;
    let (planned, made) = certified.map_err(|cause| Failure::internal(console.texts(), &cause))?;
    if let (Some(file), Some(made)) = (&certificate, &made) {
        file.write(&format::write_certificate(made), console.texts())?;
    }
    targets.deliver(&instance, &planned, reading, &args.making, console)?;
    Ok(Exit::Done)
}

/// The instance as it stands, or as the register opens it.
fn instance(args: &PlanArgs, console: Console) -> Result<(Instance, Console), Failure> {
    let Some(register) = &args.register else { return load::instance(&args.instance, console) };
    let target = making::writable(args.instance_to.as_deref(), &[&args.instance], console)?;
    let (dto, instance, opened, console) =
        life::opened(&args.instance, register, args.committee.as_deref(), console)?;
    if let Some(file) = target {
        file.write(&format::write_instance(&dto), console.texts())?;
    }
    let told = opened_text(&opened, console.texts());
    // Programs get the plan alone on standard output.
    if console.wants_json(args.making.output.is_some()) {
        console.complain(&told)
    } else {
        console.print(&told)?
    }
    Ok((instance, console))
}

/// What the quarter opens with, in a few words.
fn opened_text(opened: &Opened, texts: Texts) -> String {
    let Some(before) = opened.before else { return format!("{}\n", texts.get("opened-nothing")) };
    let blanks = [
        ("first", texts.day(before).into()),
        ("newcomers", opened.newcomers.len().into()),
        ("leavers", opened.leavers.len().into()),
        ("visits", opened.visits.into()),
    ];
    let mut out = format!("{}\n", texts.with("opened", &blanks));
    if opened.staying > 0 {
        out.push_str(&format!("{}\n", texts.with("opened-staying", &[("n", opened.staying.into())])));
    }
    if opened.unrecorded > 0 {
        out.push_str(&format!("{}\n", texts.with("opened-unrecorded", &[("n", opened.unrecorded.into())])));
    }
    out
}

/// The plan with what could be certified, and the certificate; in the time that is left.
fn certify(
    instance: &Instance,
    mut planned: Planned,
    options: &PlanOptions,
) -> Result<(Planned, Option<Certificate>), String> {
    let begun = Instant::now();
    let spent: f64 = planned.timings.stages.iter().map(|(_, seconds)| seconds).sum();
    let left = options.time_limit.map(|limit| limit.saturating_sub(Duration::from_secs_f64(spent)));
    let options = PlanOptions { time_limit: left, ..*options };
    let certificate = office::certify(instance, &mut planned.plan, &options)?;
    planned.timings.stages.push(("certificate".to_owned(), begun.elapsed().as_secs_f64()));
    Ok((planned, Some(certificate)))
}
