//! `luanphien check`: judges any plan, also one typed by hand.

use super::load;
use crate::answers::{self, Exit, Failure, Refusal, judgement};
use crate::checker::Report;
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::summary::{certificate_page, report_page};
use crate::domain::{Instance, Proof};
use crate::office;

/// Checks a plan against its instance.
pub(crate) fn check(args: &CheckArgs, console: Console) -> Result<Exit, Failure> {
    let inputs = [&args.instance, &args.plan].into_iter().chain(&args.previous).chain(&args.certificate);
    load::only_one_stream(inputs, console)?;
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let mut report = match &args.previous {
        Some(previous) => office::check_made_from(&instance, &plan, &load::plan(previous, console)?),
        None => office::check(&instance, &plan),
    };
    // Of a plan with other figures than it says, its bounds say nothing.
    let Some(path) = args.certificate.as_ref().filter(|_| report.is_clean()) else {
        let exit = judged(&instance, &report, console)?;
        let unread = args.certificate.is_none() && !console.wants_json(false);
        if unread && plan.tiers.iter().any(|tier| tier.proof == Proof::Certified) {
            console.print(&format!("\n{}\n", console.texts().get("certificate-not-given")))?;
        }
        return Ok(exit);
    };
    let certificate = load::certificate(path, console.texts())?;
    let recounted = office::judge_bounds(&instance, &plan, &certificate, &mut report)
        .map_err(|issues| Failure::invalid(path, &issues, console.texts()))?;
    if console.wants_json(false) {
        console.outcome(&answers::checked(&report, Some(&recounted), console.texts().language()))?;
    } else {
        let page = report_page(&instance, &report, console.texts(), console.width());
        console.print(&(page + &certificate_page(&plan, &recounted, console.texts(), console.width())))?;
    }
    Ok(judgement(&report))
}

/// Shows what was found.
pub(super) fn judged(instance: &Instance, report: &Report, console: Console) -> Result<Exit, Failure> {
    if console.wants_json(false) {
        console.outcome(&answers::checked(report, None, console.texts().language()))?;
    } else {
        console.print(&report_page(instance, report, console.texts(), console.width()))?;
    }
    Ok(judgement(report))
}

/// Shows what is wrong with the plan that something was asked about, or says why there is no answer.
pub(super) fn refused(refusal: Refusal, instance: &Instance, console: Console) -> Result<Exit, Failure> {
    match refusal {
        Refusal::Broken(report) => judged(instance, &report, console),
        Refusal::Failed(failure) => Err(failure),
    }
}
