//! One mistake in an input file: where, what stands there, what to do.

use std::fmt;

use serde::Serialize;

use super::Code;
use crate::domain::Language;

/// Longest piece of input that is repeated in a message, in characters.
const MAX_VALUE: usize = 160;

/// One mistake in an input file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What kind of mistake.
    pub code: &'static Code,
    /// Place in the JSON, like `people[3].limits[0].per`; `$` for the whole file.
    pub path: String,
    /// Line and column in the text, where the JSON itself is broken.
    pub position: Option<Position>,
    /// What stands there, or what it clashes with.
    pub value: String,
    /// What may have been meant, or what is allowed.
    pub maybe: Option<String>,
}

/// A place in a text, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Issue {
    /// A mistake at a path.
    #[must_use]
    pub fn new(code: &'static Code, path: impl Into<String>, value: impl fmt::Display) -> Self {
        let value = value.to_string();
        let short: String = value.chars().take(MAX_VALUE).collect();
        let value = if short.len() < value.len() { format!("{short}…") } else { short };
        Issue { code, path: path.into(), position: None, value, maybe: None }
    }

    /// With what may have been meant.
    #[must_use]
    pub fn maybe(mut self, meant: Option<impl Into<String>>) -> Self {
        self.maybe = meant.map(Into::into);
        self
    }

    /// What is wrong, with the value.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let text = match language {
            Language::Vi => self.code.vi,
            Language::En => self.code.en,
        };
        if self.value.is_empty() { text.to_owned() } else { format!("{text}: {}", self.value) }
    }

    /// What to do.
    #[must_use]
    pub fn remedy(&self, language: Language) -> String {
        let (remedy, maybe) = match language {
            Language::Vi => (self.code.remedy_vi, "có lẽ là"),
            Language::En => (self.code.remedy_en, "maybe"),
        };
        match &self.maybe {
            Some(meant) => format!("{remedy} ({maybe}: {meant})"),
            None => remedy.to_owned(),
        }
    }
}

/// A text in both languages.
#[derive(Serialize)]
struct Both {
    vi: String,
    en: String,
}

/// An issue as JSON.
#[derive(Serialize)]
struct Written<'a> {
    code: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Position>,
    value: &'a str,
    text: Both,
    remedy: Both,
}

impl Serialize for Issue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            code: self.code.id,
            path: &self.path,
            position: self.position,
            value: &self.value,
            text: Both { vi: self.text(Language::Vi), en: self.text(Language::En) },
            remedy: Both { vi: self.remedy(Language::Vi), en: self.remedy(Language::En) },
        };
        written.serialize(serializer)
    }
}
