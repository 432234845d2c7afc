//! What went wrong: every problem with its code, its place, the value and the remedy, all at once.

use std::path::Path;

use super::Exit;
use crate::domain::Language;
use crate::format::{Issue, ProblemDto};
use crate::texts::Texts;

/// Why a verb did not do what it was asked.
#[derive(Debug)]
pub struct Failure {
    /// How the call ends.
    pub exit: Exit,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// Code, as in `docs/codes.md`.
    pub code: String,
    /// The file, where there is one.
    pub file: Option<String>,
    /// Line and column, or JSON path.
    pub place: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// What is wrong.
    pub text: String,
    /// What to do.
    pub remedy: Option<String>,
}

impl Failure {
    /// A failure with one problem.
    #[must_use]
    pub fn one(exit: Exit, problem: Problem) -> Self {
        Self { exit, problems: vec![problem] }
    }

    /// The command line or a file named on it: sentences `KEY`, which takes the cause, and `KEY-remedy`.
    #[must_use]
    pub fn file(texts: Texts, exit: Exit, key: &str, code: &str, path: &Path, cause: &str) -> Self {
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
    #[must_use]
    pub fn invalid(file: &Path, issues: &[Issue], texts: Texts) -> Self {
        let problems = issues.iter().map(|issue| Problem::of(file, issue, texts.language())).collect();
        Self { exit: Exit::Invalid, problems }
    }

    /// The program itself is wrong.
    #[must_use]
    pub fn internal(texts: Texts, cause: &str) -> Self {
        let problem = Problem {
            code: "E0005".into(),
            text: texts.with("fail-internal", &[("cause", cause.into())]),
            remedy: texts.find("fail-internal-remedy"),
            ..Problem::default()
        };
        Self::one(Exit::Internal, problem)
    }

    /// All problems for programs.
    #[must_use]
    pub fn dtos(&self) -> Vec<ProblemDto> {
        self.problems.iter().map(Problem::dto).collect()
    }
}

impl Problem {
    /// A mistake in a document.
    #[must_use]
    pub fn of(file: &Path, issue: &Issue, language: Language) -> Self {
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
