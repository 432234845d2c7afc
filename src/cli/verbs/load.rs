//! Reading the documents that verbs work on.

use std::path::Path;

use crate::answers::{Exit, Failure, Problem};
use crate::cli::console::Console;
use crate::cli::files;
use crate::domain::{Certificate, Instance, Plan};
use crate::format::{self, Base, ChangesDto, Folder, InstanceDto, ScenariosDto};
use crate::texts::Texts;

/// The folder beside an instance, with the files it names.
pub(crate) fn folder(path: &Path) -> Folder {
    let folder = path.parent().filter(|_| !files::is_stream(path)).unwrap_or(Path::new(""));
    Folder(folder.to_owned())
}

/// The instance, and the console in the language of the instance.
pub(crate) fn instance(path: &Path, console: Console) -> Result<(Instance, Console), Failure> {
    let text = files::read(path, console.texts())?;
    let instance = format::read_instance(&text, &folder(path))
        .map_err(|issues| Failure::invalid(path, &issues, console.texts()))?;
    let console = console.speak(instance.language);
    Ok((instance, console))
}

/// The instance as it stands, and the console in its language.
pub(crate) fn instance_dto(path: &Path, console: Console) -> Result<(InstanceDto, Console), Failure> {
    let text = files::read(path, console.texts())?;
    let instance = format::read_instance_dto(&text)
        .map_err(|issues| Failure::invalid(path, &issues, console.texts()))?;
    let console = console.speak(instance.language.into());
    Ok((instance, console))
}

/// What has happened since a plan was made.
pub(crate) fn changes(path: &Path, texts: Texts) -> Result<ChangesDto, Failure> {
    format::read_changes(&files::read(path, texts)?).map_err(|issues| Failure::invalid(path, &issues, texts))
}

/// The instance as it stands in its file, for scenarios, and the console in its language.
pub(crate) fn base(path: &Path, console: Console) -> Result<(Base, Console), Failure> {
    let text = files::read(path, console.texts())?;
    let base = Base::read(&text).map_err(|issues| Failure::invalid(path, &issues, console.texts()))?;
    let console = console.speak(base.dto().language.into());
    Ok((base, console))
}

/// What if.
pub(crate) fn scenarios(path: &Path, texts: Texts) -> Result<ScenariosDto, Failure> {
    let text = files::read(path, texts)?;
    format::read_scenarios(&text).map_err(|issues| Failure::invalid(path, &issues, texts))
}

/// A plan; whether it fits an instance is for the checker to say.
pub(crate) fn plan(path: &Path, console: Console) -> Result<Plan, Failure> {
    let text = files::read(path, console.texts())?;
    format::read_plan(&text).map_err(|issues| Failure::invalid(path, &issues, console.texts()))
}

/// A certificate.
pub(crate) fn certificate(path: &Path, texts: Texts) -> Result<Certificate, Failure> {
    format::read_certificate(&files::read(path, texts)?)
        .map_err(|issues| Failure::invalid(path, &issues, texts))
}

/// Only one of two files can be standard input.
pub(crate) fn one_stream(first: &Path, second: &Path, console: Console) -> Result<(), Failure> {
    only_one_stream([first, second], console)
}

/// Only one of several files can be standard input.
pub(crate) fn only_one_stream<P: AsRef<Path>>(
    files: impl IntoIterator<Item = P>,
    console: Console,
) -> Result<(), Failure> {
    if files.into_iter().filter(|path| files::is_stream(path.as_ref())).count() < 2 {
        return Ok(());
    }
    let problem = Problem {
        code: "E0001".into(),
        place: Some("-".into()),
        text: console.texts().get("usage-two-streams"),
        ..Problem::default()
    };
    Err(Failure::one(Exit::Usage, problem))
}
