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
        if text.is_empty() {
            return Err(RegisterError::Address(String::new()));
        }
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Self::Server(text.to_owned())),
            Some(_) => Err(RegisterError::Address(shown(text))),
            // A server misspelt, perhaps with a password in it, and not a file of that name.
            None if text.starts_with("postgres") && text.contains([':', '@']) => {
                Err(RegisterError::Address("postgres…".to_owned()))
            }
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

/// `postgres://name:secret@host/base?password=secret` without the secrets. What is no proper URL may hold one anywhere: of
/// that only the scheme is shown.
fn shown(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (path, settings) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let (user, host) =
        authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
    let port = host.rsplit_once(':').map_or("", |(_, port)| port);
    if path.contains('@')
        || settings.contains('@')
        || port.contains(|c: char| !c.is_ascii_digit() && c != ']')
    {
        return format!("{scheme}://…");
    }
    let name =
        user.and_then(|user| user.split(':').next()).map(|name| format!("{name}@")).unwrap_or_default();
    let settings = if settings.is_empty() { "" } else { "?…" };
    format!("{scheme}://{name}{host}{path}{settings}")
}

/// A path inside a URL.
fn escaped(path: &Path) -> String {
    percent_encoding::percent_encode(path.as_os_str().as_encoded_bytes(), PLAIN).to_string()
}

/// What a path in a URL may hold as it stands.
const PLAIN: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_');
