//! What was wrong with the command line, in both languages.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::answers::{Exit, Failure, Problem};
use crate::texts::Texts;

/// A usage error from what clap found.
pub(crate) fn failure(error: &Error, texts: Texts) -> Failure {
    let problem = Problem {
        code: "E0001".into(),
        place: context(error, ContextKind::InvalidArg)
            .or_else(|| context(error, ContextKind::InvalidSubcommand)),
        value: context(error, ContextKind::InvalidValue).filter(|value| !value.is_empty()),
        text: text(error, texts),
        remedy: Some(remedy(error, texts)),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}

fn text(error: &Error, texts: Texts) -> String {
    match error.kind() {
        ErrorKind::InvalidSubcommand => texts.get("usage-verb"),
        ErrorKind::UnknownArgument => texts.get("usage-argument"),
        ErrorKind::MissingRequiredArgument => texts.get("usage-missing"),
        ErrorKind::InvalidValue if context(error, ContextKind::InvalidValue).is_none_or(|v| v.is_empty()) => {
            texts.get("usage-no-value")
        }
        ErrorKind::InvalidValue => texts.get("usage-value"),
        ErrorKind::ValueValidation => number(error, texts),
        ErrorKind::ArgumentConflict => {
            let prior = context(error, ContextKind::PriorArg).unwrap_or_default();
            texts.with("usage-conflict", &[("prior", prior.into())])
        }
        ErrorKind::InvalidUtf8 => texts.get("usage-utf8"),
        // Kinds that this command line cannot raise today keep clap's own words.
        _ => error.to_string().lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    }
}

/// Values are whole numbers, for which clap's cause names the range they must lie in, days, or forms whose cause is the
/// key of the sentence that tells them.
fn number(error: &Error, texts: Texts) -> String {
    let cause = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    match cause.split_once(" is not in ") {
        Some((_, range)) => texts.with("usage-range", &[("range", range.into())]),
        None if cause.starts_with("usage-") => texts.get(&cause),
        None if context(error, ContextKind::InvalidArg).is_some_and(|name| name.contains("YYYY")) => {
            texts.get("usage-day")
        }
        None => texts.get("usage-number"),
    }
}

/// What was probably meant, the values there are, and where to read more.
fn remedy(error: &Error, texts: Texts) -> String {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| nearest(error, kind));
    let known = [ContextKind::ValidSubcommand, ContextKind::ValidValue]
        .into_iter()
        .find_map(|kind| context(error, kind));
    let mut parts = Vec::new();
    parts.extend(meant.map(|meant| texts.with("usage-maybe", &[("meant", meant.into())])));
    parts.extend(known.map(|known| texts.with("usage-known", &[("known", known.into())])));
    parts.push(texts.get("usage-help"));
    parts.join(" ")
}

/// The likeliest of what was meant: clap names the least likely first.
fn nearest(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::Strings(all) => all.last().cloned(),
        _ => context(error, kind),
    }
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")).filter(|texts| !texts.is_empty()),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
