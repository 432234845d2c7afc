//! Which language to speak.

use std::ffi::{OsStr, OsString};

use crate::domain::Language;

/// The language before anything is read: what `--lang` says, else the environment, else Vietnamese.
pub(crate) fn before_reading(args: &[OsString]) -> Language {
    flag(args).or_else(from_environment).unwrap_or(Language::Vi)
}

/// `--lang en` or `--lang=en`, found without parsing, so that even a usage error speaks the right language.
fn flag(args: &[OsString]) -> Option<Language> {
    let at = args.iter().position(|arg| arg == "--lang" || arg.to_string_lossy().starts_with("--lang="))?;
    let text = args[at].to_string_lossy().into_owned();
    match text.strip_prefix("--lang=") {
        Some(value) => named(value),
        None => args.get(at + 1).and_then(|value| value.to_str()).and_then(named),
    }
}

/// `LUANPHIEN_LANG`, else the first of the locale variables that is set.
fn from_environment() -> Option<Language> {
    ["LUANPHIEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty())
        .as_deref()
        .and_then(OsStr::to_str)
        .and_then(named)
}

/// Reads `vi`, `vi_VN.UTF-8`, `en`, `en_GB`, ….
fn named(text: &str) -> Option<Language> {
    match text.split(['_', '-', '.', '@']).next() {
        Some("vi") => Some(Language::Vi),
        Some("en") => Some(Language::En),
        _ => None,
    }
}
