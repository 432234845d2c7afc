//! `luanphien export`: a plan as the office passes it on.

use std::path::{Path, PathBuf};

use chrono::Utc;

use super::check::judged;
use super::load;
use super::papers::{Form, can_be_made, letterhead, write_letterhead, write_papers};
use crate::answers::{Exit, Failure};
use crate::cli::console::{Console, GOOD};
use crate::cli::export::ExportArgs;
use crate::cli::files::{Output, unwritable};
use crate::documents::{Edition, calendars, overview_charts, overview_page, papers, plan_book};
use crate::domain::{Instance, Plan};
use crate::format::ExportedDto;
use crate::office;
use crate::texts::Texts;

/// What is said of files, and the files.
pub(super) type Written = (&'static str, Vec<PathBuf>);

/// Checks a plan and writes what is asked for.
pub(crate) fn export(args: &ExportArgs, console: Console) -> Result<Exit, Failure> {
    load::only_one_stream([&args.instance, &args.plan].into_iter().chain(&args.previous), console)?;
    can_be_made(args.pdf.is_some(), console.texts())?;
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let report = office::check(&instance, &plan);
    if !report.violations.is_empty() {
        return judged(&instance, &report, console);
    }
    let previous = args.previous.as_deref().map(|previous| load::plan(previous, console)).transpose()?;
    let mut written: Vec<Written> = Vec::new();
    if let Some(folder) = &args.ics {
        written.push(("export-ics", ics(folder, &instance, &plan, args, console.texts())?));
    }
    if let Some(file) = &args.html {
        let page = overview_page(&instance, &plan, console.texts());
        let inputs = [args.instance.as_path(), args.plan.as_path()];
        Output::prepare(file, &inputs, console.texts())?.write(&page, console.texts())?;
        written.push(("export-html", vec![file.clone()]));
    }
    if let Some(file) = &args.xlsx {
        written
            .push(("export-xlsx", xlsx(file, &instance, (&plan, previous.as_ref()), args, console.texts())?));
    }
    if let Some(folder) = &args.svg {
        let charts = overview_charts(&instance, &plan, console.texts());
        let paths = charts.iter().map(|(name, text)| write(folder, name, text, console.texts()));
        written.push(("export-svg", paths.collect::<Result<_, _>>()?));
    }
    written.extend(on_paper(&instance, &plan, args, console.texts())?);
    tell(&written, console)?;
    Ok(Exit::Done)
}

/// Papers to sign, hand out and post, and the office's own texts to start from.
fn on_paper(
    instance: &Instance,
    plan: &Plan,
    args: &ExportArgs,
    texts: Texts,
) -> Result<Vec<Written>, Failure> {
    let mut written: Vec<Written> = Vec::new();
    let own = letterhead(args.letterhead.as_deref(), &instance.organization, texts)?;
    if let Some(file) = &args.letterhead_to {
        let inputs = [args.instance.as_path(), args.plan.as_path()];
        written.push(("export-letterhead", vec![write_letterhead(file, &inputs, &own, texts)?]));
    }
    let folders = [(Form::Docx, &args.docx), (Form::Pdf, &args.pdf)];
    if folders.iter().all(|(_, folder)| folder.is_none()) {
        return Ok(written);
    }
    let papers = papers(instance, plan, &own);
    for (form, folder) in folders {
        if let Some(folder) = folder {
            written.push((form.told(), write_papers(folder, &papers, form, texts)?));
        }
    }
    Ok(written)
}

/// Calendars, after what stands in the folder already.
fn ics(
    folder: &Path,
    instance: &Instance,
    plan: &Plan,
    args: &ExportArgs,
    texts: Texts,
) -> Result<Vec<PathBuf>, Failure> {
    let before = |path: &str| std::fs::read_to_string(folder.join(path)).ok();
    let edition = Edition { at: args.at.unwrap_or_else(Utc::now), texts, before: &before, afterwards: None };
    let files = calendars(instance, plan, edition).map_err(|(path, _)| {
        let cause = texts.get("cause-foreign-calendar");
        Failure::file(texts, Exit::Usage, "fail-write", "E0002", &folder.join(path), &cause)
    })?;
    files.iter().map(|file| write(folder, &file.path, &file.text, texts)).collect()
}

/// The workbook, with what differs from a plan before it.
fn xlsx(
    file: &Path,
    instance: &Instance,
    (plan, previous): (&Plan, Option<&Plan>),
    args: &ExportArgs,
    texts: Texts,
) -> Result<Vec<PathBuf>, Failure> {
    let book = plan_book(instance, plan, previous, texts);
    let book = book.map_err(|error| Failure::internal(texts, &error.to_string()))?;
    let inputs: Vec<&Path> =
        [&args.instance, &args.plan].into_iter().chain(&args.previous).map(PathBuf::as_path).collect();
    let output = Output::prepare(file, &inputs, texts)?;
    output.stream(|own| own.write_all(&book)).map_err(|error| unwritable(file, &error, texts))?;
    Ok(vec![file.to_owned()])
}

/// A file below a folder, which is made if it is not there.
fn write(folder: &Path, name: &str, text: &str, texts: Texts) -> Result<PathBuf, Failure> {
    let path = folder.join(name);
    let above = path.parent().unwrap_or(folder);
    std::fs::create_dir_all(above).map_err(|error| unwritable(above, &error, texts))?;
    Output::prepare(&path, &[], texts)?.write(text, texts)?;
    Ok(path)
}

/// Says what is written, or lists it.
pub(super) fn tell(written: &[Written], console: Console) -> Result<(), Failure> {
    if console.wants_json(false) {
        let files = written.iter().flat_map(|(_, paths)| paths).map(|path| path.display().to_string());
        return console.outcome(&ExportedDto { code: Exit::Done.code(), files: files.collect() });
    }
    let texts = console.texts();
    let line = |(key, paths): &Written| {
        let blanks = [("n", paths.len().into())];
        format!("{GOOD}{}{GOOD:#}\n", texts.with(key, &blanks))
    };
    console.print(&written.iter().map(line).collect::<String>())
}
