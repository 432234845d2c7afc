//! Why nothing came of long work.

use maud::{Markup, html};
use serde::Deserialize;

use crate::format::ProblemDto;
use crate::service::page::refused::mistake;

/// What a job answers that did not do what it was asked: as the command line does, mistakes or broken rules.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Failed {
    errors: Vec<ProblemDto>,
    violations: Vec<Broken>,
}

#[derive(Deserialize)]
struct Broken {
    rule: String,
    meaning: String,
    duty: Option<String>,
    person: Option<String>,
}

impl From<Broken> for ProblemDto {
    fn from(own: Broken) -> Self {
        let Broken { rule: code, meaning: text, duty: path, person: value } = own;
        Self { code, file: None, path, value, text, remedy: None }
    }
}

/// Each mistake with its place, or each rule that is broken.
pub(in crate::service::page) fn failures(result: Option<&str>) -> Markup {
    let told: Failed = result.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let broken = told.violations.into_iter().map(ProblemDto::from);
    html! { @for one in told.errors.into_iter().chain(broken) { (mistake(&one)) } }
}
