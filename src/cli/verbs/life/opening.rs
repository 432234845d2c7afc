//! `luanphien plan --register`: the instance as the register opens it.

use std::path::Path;

use super::versions::Whose;
use crate::answers::{self, Failure};
use crate::cli::console::Console;
use crate::cli::verbs::load;
use crate::domain::Instance;
use crate::format::{InstanceDto, build_instance};
use crate::office::life::{Opened, open_period};
use crate::office::register::{Register, wait};

/// The instance with the balances and visits that the register knows.
pub(crate) fn opened(
    path: &Path,
    register: &str,
    committee: Option<&str>,
    console: Console,
) -> Result<(InstanceDto, Instance, Opened, Console), Failure> {
    let (mut dto, console) = load::instance_dto(path, console)?;
    let texts = console.texts();
    let folder = load::folder(path);
    let whose = Whose::of(Some(register), committee, texts)?;
    let opened = wait(async {
        let register = Register::open(&whose.address).await?;
        let opened = open_period(&register, &whose.committee, &mut dto, &folder).await;
        register.close().await;
        opened
    })
    .map_err(|failure| answers::not_opened(failure, path, &whose.address.to_string(), texts))?;
    let instance = build_instance(&dto, &folder).map_err(|issues| Failure::invalid(path, &issues, texts))?;
    Ok((dto, instance, opened, console))
}
