//! What keeps papers from being made.

use super::{Exit, Failure, Problem};
use crate::texts::Texts;

/// PDF is asked for at this place, and is not built in.
#[must_use]
pub fn no_pdf(place: &str, texts: Texts) -> Failure {
    let problem = Problem {
        code: "E0012".into(),
        place: Some(place.to_owned()),
        text: texts.get("fail-no-pdf"),
        remedy: texts.find("fail-no-pdf-remedy"),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}
