//! Progress of a plan: one line on standard error, on a terminal only.

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
