//! `luanphien report`: the committee's periodic report.

use std::path::{Path, PathBuf};

use super::versions::Whose;
use crate::answers::{self, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::register::ReportingArgs;
use crate::cli::summary::periodic_page;
use crate::cli::verbs::export::tell;
use crate::cli::verbs::papers::{Form, can_be_made, letterhead, write_paper};
use crate::documents::report_paper;
use crate::office::follow_up::report::{PeriodicReport, report as draw_up};
use crate::office::life::organization;

/// Draws up the report of a period.
pub(crate) fn report(args: &ReportingArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    can_be_made(args.pdf.is_some(), texts)?;
    let whose = Whose::of(args.register.as_deref(), args.committee.as_deref(), texts)?;
    let found =
        whose.ask(texts, async |register, committee| draw_up(register, committee, args.period.span).await)?;
    if args.docx.is_some() || args.pdf.is_some() {
        return on_paper(args, &whose, &found, console);
    }
    if console.wants_json(false) {
        console.outcome(&answers::report(&whose.committee, &args.period.name, &found))?;
    } else {
        console.print(&periodic_page(&found, texts, console.width()))?;
    }
    Ok(Exit::Done)
}

/// The report as the committee signs it.
fn on_paper(
    args: &ReportingArgs,
    whose: &Whose,
    found: &PeriodicReport,
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let organization =
        whose.ask(texts, async |register, committee| organization(register, committee).await)?;
    let own = letterhead(args.letterhead.as_deref(), &organization, texts)?;
    let paper = report_paper(found, &organization.name, &own);
    let inputs: Vec<&Path> = args.letterhead.iter().map(PathBuf::as_path).collect();
    let mut written = Vec::new();
    for (form, file) in [(Form::Docx, &args.docx), (Form::Pdf, &args.pdf)] {
        if let Some(file) = file {
            written.push((form.told(), vec![write_paper(file, &inputs, &paper, form, texts)?]));
        }
    }
    tell(&written, console)?;
    Ok(Exit::Done)
}
