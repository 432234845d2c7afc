//! What went wrong: every problem with its code, its place, the value and the remedy, all at once.

use std::path::Path;

use super::Exit;
use crate::domain::Language;
use crate::format::{Issue, ProblemDto};
use crate::texts::Texts;

/// Why a verb did not do what it was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    pub(crate) problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Default)]
pub(crate) struct Problem {
    /// Code, as in `docs/codes.md`.
    pub(crate) code: String,
    /// The file, where there is one.
    pub(crate) file: Option<String>,
    /// Line and column, or JSON path.
    pub(crate) place: Option<String>,
    /// What stands there.
    pub(crate) value: Option<String>,
    /// What is wrong.
    pub(crate) text: String,
    /// What to do.
    pub(crate) remedy: Option<String>,
}

impl Failure {
    /// A failure with one problem.
    pub(crate) fn one(exit: Exit, problem: Problem) -> Self {
        Self { exit, problems: vec![problem] }
    }

    /// The command line or a file named on it: sentences `KEY` and `KEY-remedy`.
    pub(crate) fn file(texts: Texts, exit: Exit, key: &str, code: &str, path: &Path, cause: &str) -> Self {
        let problem = Problem {
            code: code.to_owned(),
            file: Some(path.display().to_string()),
            text: texts.with(key, &[("cause", cause.into())]),
            remedy: texts.find(&format!("{key}-remedy")),
            ..Problem::default()
        };
        Self::one(exit, problem)
    }

    /// The errors found in a document.
    pub(crate) fn invalid(file: &Path, issues: &[Issue], texts: Texts) -> Self {
        let problems = issues.iter().map(|issue| Problem::of(file, issue, texts.language())).collect();
        Self { exit: Exit::Invalid, problems }
    }

    /// The program itself is wrong.
    pub(crate) fn internal(texts: Texts, cause: &str) -> Self {
        let problem = Problem {
            code: "E0005".into(),
            text: texts.with("fail-internal", &[("cause", cause.into())]),
            remedy: texts.find("fail-internal-remedy"),
            ..Problem::default()
        };
        Self::one(Exit::Internal, problem)
    }

    /// All problems for people, as lines.
    pub(crate) fn render(&self, texts: Texts) -> String {
        let mut out = String::new();
        for problem in &self.problems {
            problem.render(texts, &mut out);
        }
        if self.problems.len() > 1 {
            out.push_str(&texts.with("fail-count", &[("n", self.problems.len().into())]));
            out.push('\n');
        }
        out
    }

    /// The same for programs.
    pub(crate) fn dtos(&self) -> Vec<ProblemDto> {
        self.problems.iter().map(Problem::dto).collect()
    }
}

impl Problem {
    /// A mistake in a document.
    pub(crate) fn of(file: &Path, issue: &Issue, language: Language) -> Self {
        let text = match language {
            Language::Vi => issue.code.vi,
            Language::En => issue.code.en,
        };
        let position = issue.position.map(|position| format!("{}:{}", position.line, position.column));
        Self {
            code: issue.code.id.to_owned(),
            file: Some(file.display().to_string()),
            place: position.or_else(|| Some(issue.path.clone())).filter(|place| !place.is_empty()),
            value: Some(issue.value.clone()).filter(|value| !value.is_empty()),
            text: text.to_owned(),
            remedy: Some(issue.remedy(language)),
        }
    }

    fn render(&self, texts: Texts, out: &mut String) {
        let (red, bold) = (super::console::ERROR, super::console::STRONG);
        let place: Vec<&str> = [self.file.as_deref(), self.place.as_deref()].into_iter().flatten().collect();
        out.push_str(&format!("{red}{} {}{red:#}", texts.get("fail-word"), self.code));
        if !place.is_empty() {
            out.push_str(&format!(" {bold}{}{bold:#}", place.join(": ")));
        }
        out.push('\n');
        out.push_str(&format!("  {}\n", self.text));
        for (key, value) in [("fail-value", &self.value), ("fail-remedy", &self.remedy)] {
            if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
                out.push_str(&format!("  {} {}\n", texts.get(key), one_line(value)));
            }
        }
    }

    fn dto(&self) -> ProblemDto {
        ProblemDto {
            code: self.code.clone(),
            file: self.file.clone(),
            path: self.place.clone(),
            value: self.value.clone(),
            text: self.text.clone(),
            remedy: self.remedy.clone(),
        }
    }
}

/// A long or broken text, cut to what fits a line.
fn one_line(text: &str) -> String {
    const MOST: usize = 160;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= MOST { flat } else { flat.chars().take(MOST).chain(['…']).collect() }
}
