//! What somebody may have meant who typed a name that is not known.

use strsim::damerau_levenshtein;

/// The known name that differs least, if it differs by no more than a third of its letters.
#[must_use]
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Long texts are no mistyped names, and comparing them takes quadratic time.
    if typed.len() > 100 {
        return None;
    }
    let scored = known.into_iter().filter(|name| name.len() <= 100).map(|name| (distance(typed, name), name));
    let (distance, name) = scored.min()?;
    (distance <= typed.chars().count().max(3) / 3).then_some(name)
}

fn distance(typed: &str, name: &str) -> usize {
    damerau_levenshtein(&typed.to_lowercase(), &name.to_lowercase())
}
