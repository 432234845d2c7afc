//! `luanphien versions`: the plans of a committee, and one of them with all it was made from.

use std::path::Path;

use crate::answers::{self, Exit, Failure};
use crate::cli::console::{Console, GOOD};
use crate::cli::files::{Output, unwritable};
use crate::cli::register::{COMMITTEE, Place, VersionsArgs};
use crate::cli::summary::versions_page;
use crate::office::life::{Frozen, PlanVersion, VersionName, find_version, versions as all};
use crate::office::register::{Address, Register, RegisterError, chosen, wait};
use crate::texts::Texts;

/// Lists the versions, or writes one of them into a folder.
pub(crate) fn versions(args: &VersionsArgs, console: Console) -> Result<Exit, Failure> {
    let whose = Whose::of(args.register.as_deref(), args.committee.as_deref(), console.texts())?;
    if let (Some(name), Some(folder)) = (args.take, &args.output) {
        return take(&whose, name, folder, console);
    }
    let found = whose.ask(console.texts(), async |register, committee| all(register, committee).await)?;
    if console.wants_json(false) {
        console.outcome(&answers::versions(&whose.committee, &found))?;
    } else {
        console.print(&versions_page(&found, console.texts(), console.width()))?;
    }
    Ok(Exit::Done)
}

/// Which register, and which committee in it.
pub(super) struct Whose {
    pub(super) address: Address,
    pub(super) committee: String,
}

impl Whose {
    /// As said, else as the environment says, else the only one.
    pub(super) fn of(register: Option<&str>, committee: Option<&str>, texts: Texts) -> Result<Self, Failure> {
        let place = Place { place: None, register: register.map(str::to_owned) };
        let address = place.address(texts)?;
        let heads = wait(async { Register::open(&address).await?.committees().await }).map_err(|error| {
            answers::register_failure(&error, &address.to_string(), Path::new("-"), texts)
        })?;
        let committee =
            chosen(&heads, committee).map_err(|error| answers::no_committee(&error, COMMITTEE, texts))?;
        Ok(Self { address, committee })
    }

    /// Asks the register something.
    pub(super) fn ask<T>(
        &self,
        texts: Texts,
        question: impl AsyncFnOnce(&Register, &str) -> Result<T, RegisterError>,
    ) -> Result<T, Failure> {
        let asked = wait(async {
            let register = Register::open(&self.address).await?;
            let answer = question(&register, &self.committee).await;
            register.close().await;
            answer
        });
        asked.map_err(|error| {
            answers::register_failure(&error, &self.address.to_string(), Path::new("-"), texts)
        })
    }
}

/// A version by its name, with all it was made from.
pub(super) fn find(whose: &Whose, name: VersionName, texts: Texts) -> Result<(PlanVersion, Frozen), Failure> {
    let found = whose.ask(texts, async |register, committee| {
        Ok(match find_version(register, committee, name).await? {
            Some(version) => Some((version.clone(), Frozen::find(register, &version).await?)),
            None => None,
        })
    })?;
    found.ok_or_else(|| answers::no_version(name, texts))
}

fn take(whose: &Whose, name: VersionName, folder: &Path, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let (_, frozen) = find(whose, name, texts)?;
    let own = [("instance.json", &frozen.instance), ("plan.json", &frozen.plan)];
    let files = own.into_iter().chain(frozen.files.iter().map(|(path, text)| (path.as_str(), text)));
    let mut lines = String::new();
    for (name, text) in files {
        let path = folder.join(name);
        let above = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(above).map_err(|error| unwritable(above, &error, texts))?;
        Output::prepare(&path, &[], texts)?.write(text, texts)?;
        let blanks = [("path", path.display().to_string().into())];
        lines.push_str(&format!("{GOOD}{}{GOOD:#}\n", texts.with("versions-written", &blanks)));
    }
    console.print(&lines)?;
    Ok(Exit::Done)
}
