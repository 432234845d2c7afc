//! What went wrong, as people read it on a terminal.

use crate::answers::{Failure, Problem};
use crate::cli::console::{ERROR, STRONG};
use crate::texts::Texts;

/// All problems of a failure, as lines.
pub(crate) fn lines(failure: &Failure, texts: Texts) -> String {
    let mut out: String = failure.problems.iter().map(|problem| paragraph(problem, texts)).collect();
    if failure.problems.len() > 1 {
        out.push_str(&texts.with("fail-count", &[("n", failure.problems.len().into())]));
        out.push('\n');
    }
    out
}

fn paragraph(problem: &Problem, texts: Texts) -> String {
    let mut out = format!("{ERROR}{} {}{ERROR:#}", texts.get("fail-word"), problem.code);
    let place: Vec<&str> =
        [problem.file.as_deref(), problem.place.as_deref()].into_iter().flatten().collect();
    if !place.is_empty() {
        out.push_str(&format!(" {STRONG}{}{STRONG:#}", place.join(": ")));
    }
    out.push('\n');
    out.push_str(&format!("  {}\n", problem.text));
    for (key, value) in [("fail-value", &problem.value), ("fail-remedy", &problem.remedy)] {
        if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
            out.push_str(&format!("  {} {}\n", texts.get(key), one_line(value)));
        }
    }
    out
}

/// A long or broken text, cut to what fits a line.
fn one_line(text: &str) -> String {
    const MOST: usize = 160;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= MOST { flat } else { flat.chars().take(MOST).chain(['…']).collect() }
}
