//! Where a register is: a file, or a database server.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::error::RegisterError;

/// Where a register is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A SQLite file.
    File(PathBuf),
    /// The URL of a PostgreSQL database.
    Server(String),
}

impl FromStr for Address {
    type Err = RegisterError;

    /// `postgres://…` and `postgresql://…` are servers, everything without a scheme is a file.
    fn from_str(text: &str) -> Result<Self, RegisterError> {
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Self::Server(text.to_owned())),
            Some(_) => Err(RegisterError::Address(shown(text))),
            None => Ok(Self::File(PathBuf::from(text))),
        }
    }
}

impl Address {
    /// As the database driver wants it.
    pub(super) fn url(&self) -> String {
        match self {
            Self::File(path) => format!("sqlite://{}", escaped(path)),
            Self::Server(url) => url.clone(),
        }
    }
}

/// For people: without the password.
impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Server(url) => f.write_str(&shown(url)),
        }
    }
}

/// `postgres://name:secret@host/base` without the secret.
fn shown(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let Some((user, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let name = user.split(':').next().unwrap_or_default();
    format!("{scheme}://{name}@{host}")
}

/// A path inside a URL.
fn escaped(path: &Path) -> String {
    percent_encoding::percent_encode(path.as_os_str().as_encoded_bytes(), PLAIN).to_string()
}

/// What a path in a URL may hold as it stands.
const PLAIN: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');
