//! Progress over scenarios: a bar on standard error, on a terminal only.

use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::office::compare::Round;
use crate::texts::Texts;

/// A bar with how many plans are made, the seconds, and the names of those at work.
pub(crate) struct Bar {
    texts: Texts,
    line: ProgressBar,
    at_work: Mutex<Vec<String>>,
}

impl Bar {
    /// Draws nothing unless standard error is a terminal.
    pub(crate) fn start(texts: Texts) -> Self {
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{elapsed:>4} [{bar:24}] {pos}/{len} {wide_msg}") {
            line.set_style(style.progress_chars("█▌─"));
        }
        line.enable_steady_tick(Duration::from_millis(250));
        Self { texts, line, at_work: Mutex::default() }
    }

    /// Leaves the terminal as it was.
    pub(crate) fn stop(&self) {
        self.line.finish_and_clear();
    }

    fn change(&self, change: impl FnOnce(&mut Vec<String>)) {
        if let Ok(mut at_work) = self.at_work.lock() {
            change(&mut at_work);
            self.line.set_message(at_work.join(" · "));
        }
    }
}

impl Round for Bar {
    fn starts(&self, plans: usize) {
        self.line.set_length(u64::try_from(plans).unwrap_or(u64::MAX));
    }

    fn begun(&self, name: &str) {
        self.change(|at_work| at_work.push(name.to_owned()));
    }

    fn done(&self, name: &str, made: bool) {
        self.change(|at_work| at_work.retain(|one| one != name));
        if !made {
            self.line.println(self.texts.with("compare-failed", &[("name", name.into())]));
        }
        self.line.inc(1);
    }
}
