//! `luanphien import`: an instance from spreadsheets.

use std::path::{Path, PathBuf};

use super::sources::Sources;
use super::template::{broken, write};
use crate::answers::{self, Exit, Failure, Problem};
use crate::cli::console::Console;
use crate::cli::files::{self, Output};
use crate::cli::summary::imported_page;
use crate::cli::verbs::load;
use crate::cli::workbook::ImportArgs;
use crate::format::{InstanceDto, write_instance};
use crate::texts::Texts;
use crate::workbook::{self, Imported, SHEETS, Sheet};

/// Reads spreadsheets, tells what is wrong and what was assumed, and writes the instance.
pub(crate) fn import(args: &ImportArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let inputs: Vec<&Path> = args.files.iter().map(PathBuf::as_path).collect();
    let path = args.output.as_deref().filter(|path| !files::is_stream(path));
    let output = path.map(|path| Output::prepare(path, &inputs, texts)).transpose()?;
    let mark =
        args.mark.as_deref().map(|path| Output::prepare(path, &inputs, texts).map(|output| (output, path)));
    let mark = mark.transpose()?;
    let sources = Sources::read(&args.files, texts)?;
    let sheet = forced(args, &sources, texts)?;
    let folder = path.map_or_else(|| sources.folder(), load::folder);
    let imported = workbook::import(&sources.grids, sheet, &folder);
    if let Some((output, path)) = mark {
        write(&output, path, &marked(&sources, &imported, console)?, texts)?;
    }
    let Some(instance) = &imported.instance else {
        let problems = imported.issues.iter().map(|(issue, _)| sources.problem(issue, texts)).collect();
        return Err(Failure { exit: Exit::Invalid, problems });
    };
    match (output, path) {
        (Some(output), Some(path)) => {
            output.write(&write_instance(instance), texts)?;
            tell(path, instance, &imported, console.speak(instance.language.into()))?;
        }
        _ => {
            let console = console.speak(instance.language.into());
            console.emit(&write_instance(instance))?;
            console.complain(&imported_page(instance, &imported, console.texts(), console.width()));
        }
    }
    Ok(Exit::Done)
}

/// The clerk's own workbook with the mistakes in it; of tables and other formats, a new one with the same sheets.
fn marked(sources: &Sources, imported: &Imported, console: Console) -> Result<Vec<u8>, Failure> {
    let texts = console.texts();
    let marks = answers::marks(imported, texts);
    if let Some(book) = &sources.book {
        if let Some(bytes) = workbook::marked_in_place(book, &sources.grids, &marks) {
            return Ok(bytes);
        }
        console.complain(&texts.get("mark-anew"));
    }
    workbook::marked(&sources.grids, &marks).map_err(|error| broken(&error, texts))
}

/// The sheet that a single table is said to be.
fn forced(args: &ImportArgs, sources: &Sources, texts: Texts) -> Result<Option<&'static Sheet>, Failure> {
    let Some(name) = &args.sheet else { return Ok(None) };
    let known: Vec<&str> = SHEETS.iter().map(|sheet| sheet.name).collect();
    let sheet = workbook::sheet_named(name);
    if sheet.is_some() && sources.grids.len() == 1 {
        return Ok(sheet);
    }
    let key = if sheet.is_some() { "usage-one-table" } else { "usage-sheet" };
    let problem = Problem {
        code: "E0001".into(),
        place: Some("--sheet".into()),
        value: Some(name.clone()),
        text: texts.get(key),
        remedy: Some(texts.with("usage-known", &[("known", known.join(", ").into())])),
        ..Problem::default()
    };
    Err(Failure::one(Exit::Usage, problem))
}

fn tell(path: &Path, instance: &InstanceDto, imported: &Imported, console: Console) -> Result<(), Failure> {
    if console.wants_json(true) {
        return console.outcome(&answers::from_sheets(path, instance, imported, console.texts()));
    }
    console.print(&imported_page(instance, imported, console.texts(), console.width()))
}
