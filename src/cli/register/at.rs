//! What is meant where an argument is left out.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::args::{AtRegister, Place};
use crate::answers::{Exit, Failure, Problem, register_failure};
use crate::office::register::Address;
use crate::texts::Texts;

/// The variable of the environment that names the register.
const REGISTER: &str = "LUANPHIEN_REGISTER";

/// The flag that names the committee.
pub(crate) const COMMITTEE: &str = "--committee";

impl Place {
    /// Where the register is: as said, else as the environment says.
    pub(crate) fn address(&self, texts: Texts) -> Result<Address, Failure> {
        address(self.place.as_deref().or(self.register.as_deref()), texts)
    }
}

impl AtRegister {
    /// Where the register is: as said, else as the environment says.
    pub(crate) fn address(&self, texts: Texts) -> Result<Address, Failure> {
        address(self.register.as_deref(), texts)
    }

    /// Who writes: as said, else the user of this machine.
    pub(crate) fn author(&self) -> String {
        let user = || ["USER", "USERNAME"].into_iter().find_map(from_environment);
        self.by.clone().or_else(user).unwrap_or_else(|| "?".to_owned())
    }

    /// When: as said, else now.
    pub(crate) fn moment(&self) -> DateTime<Utc> {
        self.at.unwrap_or_else(Utc::now)
    }
}

/// Why a moment is not understood: a key of the catalogue, which tells the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("usage-moment")]
pub(crate) struct NoMoment;

/// A moment with its zone: `2027-01-05T08:00:00Z`, `2027-01-05T15:00:00+07:00` (RFC 3339).
pub(crate) fn moment(text: &str) -> Result<DateTime<Utc>, NoMoment> {
    DateTime::parse_from_rfc3339(text).map(|moment| moment.with_timezone(&Utc)).map_err(|_| NoMoment)
}

fn from_environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn address(said: Option<&str>, texts: Texts) -> Result<Address, Failure> {
    let Some(text) = said.map(str::to_owned).or_else(|| from_environment(REGISTER)) else {
        return Err(nowhere(texts));
    };
    text.parse().map_err(|error| register_failure(&error, "", Path::new(""), texts))
}

/// No register is named anywhere.
fn nowhere(texts: Texts) -> Failure {
    let problem = Problem {
        code: "E0001".into(),
        place: Some("REGISTER".into()),
        text: texts.get("usage-missing"),
        remedy: Some(texts.with("usage-register", &[("name", REGISTER.into())])),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}
