//! `luanphien generate`: synthetic instances of any size, the same for the same numbers.

use std::path::Path;

use super::batch::Target;
use crate::answers::{Exit, Failure, Problem};
use crate::cli::args::GenerateArgs;
use crate::cli::console::Console;
use crate::cli::files::{self, Output};
use crate::format::{InstanceDto, write_file, write_instance, write_instance_line};
use crate::office::generate::{self, GenerateOptions, OptionsError, ProvinceOptions};
use crate::texts::Texts;

/// Makes a synthetic instance, or those of a whole province.
pub(crate) fn generate(args: &GenerateArgs, console: Console) -> Result<Exit, Failure> {
    match args.committees {
        Some(committees) => province(args, committees, console),
        None => one(args, console),
    }
}

fn one(args: &GenerateArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let path = args.output.as_deref().filter(|path| !files::is_stream(path));
    let output = path.map(|path| Output::prepare(path, &[], texts)).transpose()?;
    let instance = generate::generate(&options(args)).map_err(|error| out_of_range(&error, texts))?;
    let text = write_instance(&instance);
    match output {
        Some(output) => output.write(&text, texts)?,
        None => console.emit(&text)?,
    }
    Ok(Exit::Done)
}

/// A file for each committee in a folder, or a line for each.
fn province(args: &GenerateArgs, committees: usize, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let made = generate::province(&province_options(args, committees));
    let instances = made.map_err(|error| out_of_range(&error, texts))?;
    match args.output.as_deref().map_or(Target::Stdout, Target::of) {
        Target::Folder(folder) => folder_of(&folder, instances, committees, texts)?,
        Target::Lines(path) => {
            let output = Output::prepare(&path, &[], texts)?;
            let lines: String = instances.map(|instance| write_instance_line(&instance)).collect();
            output.write(&lines, texts)?;
        }
        Target::Stdout => {
            for instance in instances {
                if !console.stream(&write_instance_line(&instance))? {
                    break;
                }
            }
        }
    }
    Ok(Exit::Done)
}

/// `xa-001.json`, `xa-002.json`, …
fn folder_of(
    folder: &Path,
    instances: impl Iterator<Item = InstanceDto>,
    committees: usize,
    texts: Texts,
) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| files::unwritable(folder, &error, texts))?;
    let width = committees.to_string().len();
    for (number, instance) in (1..).zip(instances) {
        let path = folder.join(format!("xa-{number:0width$}.json"));
        let written = write_file(&path, &write_instance(&instance));
        written.map_err(|error| files::unwritable(&path, &error, texts))?;
    }
    Ok(())
}

fn options(args: &GenerateArgs) -> GenerateOptions {
    let usual = GenerateOptions::default();
    GenerateOptions {
        members: args.members.unwrap_or(usual.members),
        cells: args.cells.unwrap_or(usual.cells),
        communes: args.communes.unwrap_or(usual.communes),
        months: args.months.unwrap_or(usual.months),
        absence_percent: args.absence.unwrap_or(usual.absence_percent),
        seed: args.seed,
        tenure_months: args.tenure.unwrap_or(usual.tenure_months),
        from: args.from.unwrap_or(usual.from),
    }
}

fn province_options(args: &GenerateArgs, committees: usize) -> ProvinceOptions {
    let one = options(args);
    ProvinceOptions {
        committees,
        months: one.months,
        absence_percent: one.absence_percent,
        seed: one.seed,
        tenure_months: one.tenure_months,
        from: one.from,
    }
}

fn out_of_range(error: &OptionsError, texts: Texts) -> Failure {
    let problem = Problem {
        code: "E0001".into(),
        place: Some(format!("--{}", error.option)),
        value: Some(error.value.clone()),
        text: texts.with("usage-range", &[("range", error.range.into())]),
        remedy: Some(texts.get("usage-help")),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}
