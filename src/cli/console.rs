//! Where things are printed, for whom, and in which language.

use std::io::{ErrorKind, IsTerminal, Write};

use anstyle::{AnsiColor, Style};

use super::args::Common;
use crate::answers::{Failure, not_written};
use crate::domain::Language;
use crate::format::{Outcome, write_outcome};
use crate::texts::Texts;

/// Style of errors.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// Style of headings and places.
pub(crate) const STRONG: Style = Style::new().bold();
/// Style of what is proved.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// Style of what the office must look at.
pub(crate) const WARN: Style = AnsiColor::Yellow.on_default();

/// Standard output and standard error, and what was said about them on the command line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Console {
    texts: Texts,
    language_is_fixed: bool,
    json: bool,
    table: bool,
    terminal: bool,
}

impl Console {
    /// The console as the flags say it; the language is that of messages before anything is read.
    pub(crate) fn new(common: &Common, before_reading: Language) -> Self {
        Self {
            texts: Texts::new(common.lang.map_or(before_reading, Language::from)),
            language_is_fixed: common.lang.is_some(),
            json: common.json,
            table: common.table,
            terminal: std::io::stdout().is_terminal(),
        }
    }

    /// The console of a command line that was not understood.
    pub(crate) fn without_flags(texts: Texts, json: bool) -> Self {
        Self { texts, language_is_fixed: true, json, table: false, terminal: false }
    }

    /// The sentences in the language that is spoken.
    pub(crate) fn texts(&self) -> Texts {
        self.texts
    }

    /// Goes over to the language of the document that was read, unless `--lang` says otherwise.
    pub(crate) fn speak(self, language: Language) -> Self {
        if self.language_is_fixed { self } else { Self { texts: Texts::new(language), ..self } }
    }

    /// Whether errors go to standard output as JSON.
    pub(crate) fn json_errors(&self) -> bool {
        self.json
    }

    /// Whether standard output gets JSON rather than a table: as asked for, else wherever no people read.
    pub(crate) fn wants_json(&self, result_is_in_a_file: bool) -> bool {
        self.json || !(self.table || self.terminal || result_is_in_a_file)
    }

    /// How wide tables may be; `None`: as wide as they like.
    pub(crate) fn width(&self) -> Option<u16> {
        if !self.terminal {
            return None;
        }
        terminal_columns()
    }

    /// Writes text for people to standard output, without colours where they are not wanted.
    pub(crate) fn print(&self, text: &str) -> Result<(), Failure> {
        self.write(&mut anstream::stdout().lock(), text).map(drop)
    }

    /// Writes text for programs to standard output, as it is.
    pub(crate) fn emit(&self, text: &str) -> Result<(), Failure> {
        self.write(&mut std::io::stdout().lock(), text).map(drop)
    }

    /// Writes one piece of a stream to standard output; `false` once nobody reads it any more.
    pub(crate) fn stream(&self, text: &str) -> Result<bool, Failure> {
        self.write(&mut std::io::stdout().lock(), text)
    }

    /// Writes an outcome as JSON to standard output.
    pub(crate) fn outcome(&self, outcome: &impl Outcome) -> Result<(), Failure> {
        self.emit(&write_outcome(outcome))
    }

    /// A reader that has gone away is no error: then it is `false`.
    fn write(&self, out: &mut impl Write, text: &str) -> Result<bool, Failure> {
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let path = std::path::Path::new("-");
                Err(not_written(path, &error.to_string(), self.texts))
            }
            came => Ok(came.is_ok()),
        }
    }

    /// Writes to standard error; there is nowhere to report a failure of that.
    pub(crate) fn complain(&self, text: &str) {
        let mut err = anstream::stderr().lock();
        err.write_all(text.as_bytes()).and_then(|()| err.flush()).unwrap_or_default();
    }
}

fn terminal_columns() -> Option<u16> {
    let table = comfy_table::Table::new();
    table.width()
}
