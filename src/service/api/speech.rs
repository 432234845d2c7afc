//! In which language somebody is answered.

use axum::http::{HeaderMap, header};

use crate::domain::Language;

/// Name of the cookie that keeps the choice.
pub(crate) const COOKIE: &str = "language";

/// The language that was chosen, else the first of `Accept-Language` that is spoken here, else Vietnamese.
#[must_use]
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let texts = |name| headers.get_all(name).into_iter().filter_map(|own| own.to_str().ok());
    let cookies = texts(header::COOKIE).flat_map(|own| own.split(';'));
    let chosen = cookies.filter_map(|own| own.trim().split_once('=')).find(|(name, _)| *name == COOKIE);
    let wanted = texts(header::ACCEPT_LANGUAGE).flat_map(|own| own.split(','));
    let wanted = wanted.filter_map(|own| spoken(own.split(';').next().unwrap_or_default().trim()));
    chosen.and_then(|(_, word)| spoken(word)).or_else(|| wanted.into_iter().next()).unwrap_or(Language::Vi)
}

fn spoken(word: &str) -> Option<Language> {
    match word.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("vi") => Some(Language::Vi),
        Some("en") => Some(Language::En),
        _ => None,
    }
}
