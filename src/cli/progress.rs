//! Progress of a plan, and of many: one line on standard error, on a terminal only.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::office::{Progress, Stage};
use crate::texts::Texts;

/// A spinner with the stage, the tiers that are proved, and the seconds.
pub(crate) struct Spinner {
    texts: Texts,
    line: ProgressBar,
}

impl Spinner {
    /// Starts to spin; draws nothing unless standard error is a terminal.
    pub(crate) fn start(texts: Texts) -> Self {
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed:>4} {prefix}{msg}") {
            line.set_style(style);
        }
        line.enable_steady_tick(Duration::from_millis(120));
        Self { texts, line }
    }

    /// Stops and leaves the terminal as it was.
    pub(crate) fn stop(&self) {
        self.line.finish_and_clear();
    }

    fn tier(&self, name: &str) -> String {
        self.texts.get(&format!("tier-{name}"))
    }
}

impl Progress for Spinner {
    fn stage(&self, stage: &Stage) {
        let texts = self.texts;
        let message = match stage {
            Stage::Building { columns, rows } => {
                texts.with("progress-building", &[("columns", (*columns).into()), ("rows", (*rows).into())])
            }
            Stage::Tier { tier, part, parts } => texts.with(
                "progress-tier",
                &[
                    ("tier", self.tier(tier.name()).into()),
                    ("part", (*part).into()),
                    ("parts", (*parts).into()),
                ],
            ),
            Stage::Level { level, .. } => texts.with("progress-level", &[("level", (*level).into())]),
            Stage::Proved { tier, value } => {
                self.line.set_prefix(format!(
                    "{}✓ {} {value} · ",
                    self.line.prefix(),
                    self.tier(tier.name())
                ));
                return;
            }
            Stage::Checking => texts.get("progress-checking"),
            Stage::Point { changes } => texts.with("progress-point", &[("n", (*changes).into())]),
        };
        self.line.set_message(message);
    }
}

/// A bar over many committees: how many are done, how many of them failed, and which was the last.
pub(crate) struct Bar {
    texts: Texts,
    line: ProgressBar,
    failed: AtomicUsize,
}

impl Bar {
    /// Starts; `count` is how many there are, where that is known.
    pub(crate) fn start(count: Option<usize>, texts: Texts) -> Self {
        let length = count.and_then(|count| u64::try_from(count).ok());
        let line = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
        let template = if length.is_some() {
            "{elapsed:>4} {bar:30} {pos}/{len} (≈ {eta}) {msg}"
        } else {
            "{spinner} {elapsed:>4} {pos} {msg}"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            line.set_style(style);
        }
        line.enable_steady_tick(Duration::from_millis(250));
        Self { texts, line, failed: AtomicUsize::new(0) }
    }

    /// One more is done.
    pub(crate) fn done(&self, name: &str, well: bool) {
        let failed = self.failed.fetch_add(usize::from(!well), Ordering::Relaxed) + usize::from(!well);
        let message = match failed {
            0 => name.to_owned(),
            n => self.texts.with("progress-failed", &[("n", n.into()), ("name", name.into())]),
        };
        self.line.set_message(message);
        self.line.inc(1);
    }

    /// Stops and leaves the terminal as it was.
    pub(crate) fn stop(&self) {
        self.line.finish_and_clear();
    }
}
