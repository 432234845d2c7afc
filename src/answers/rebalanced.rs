//! Why a plan in force is not changed.

use std::path::Path;

use super::{Asked, Exit, Failure, Problem, Refusal, not_planned, not_seated};
use crate::checker::Violation;
use crate::domain::Instance;
use crate::format::Issue;
use crate::office::{RebalanceFailure, SuggestFailure};
use crate::texts::{Labels, Texts};

/// What is to be changed, as failures speak of it.
#[derive(Clone, Copy, Debug)]
pub struct Rebalanced<'a> {
    /// The instance after what has happened.
    pub instance: &'a Instance,
    /// The file of the plan in force.
    pub plan: &'a Path,
    /// Where the most seats that may change are said.
    pub changes: &'a str,
    /// So many were allowed.
    pub allowed: Option<i64>,
}

/// Why there is no plan that differs so little.
#[must_use]
pub fn not_rebalanced(failure: RebalanceFailure, of: Rebalanced<'_>, texts: Texts) -> Failure {
    match failure {
        RebalanceFailure::Plan(failure) => not_planned(failure, of.instance, texts),
        RebalanceFailure::TooFew { least, proved } => {
            let key = if proved { "fail-too-few-changes" } else { "fail-too-few-changes-found" };
            let problem = Problem {
                code: "E0006".into(),
                place: Some(of.changes.to_owned()),
                value: of.allowed.map(|changes| changes.to_string()),
                text: texts.with(key, &[("n", least.into())]),
                remedy: texts.find("fail-too-few-changes-remedy"),
                ..Problem::default()
            };
            Failure::one(Exit::Contradiction, problem)
        }
        RebalanceFailure::Unfit(rows) => {
            let labels = Labels::new(of.instance, texts);
            let problems = rows.iter().map(|row| unfit(row, &labels, of.plan, texts)).collect();
            Failure { exit: Exit::Invalid, problems }
        }
    }
}

/// Why nobody is suggested for a seat of the new plan.
#[must_use]
pub fn not_suggested(failure: SuggestFailure, of: Rebalanced<'_>, seat: Asked<'_>, texts: Texts) -> Refusal {
    match failure {
        SuggestFailure::Rebalance(failure) => not_rebalanced(failure, of, texts).into(),
        SuggestFailure::Seat(failure) => not_seated(failure, seat, texts),
    }
}

/// Each mistake in what has happened, in its file (`changes`) or in the flag that `flag` knows for its path; what is wrong
/// with the instance itself, in its own file.
#[must_use]
pub fn not_changed(
    issues: &[Issue],
    instance: &Path,
    changes: &Path,
    flag: impl Fn(&str) -> Option<String>,
    texts: Texts,
) -> Failure {
    let language = texts.language();
    let problem = |issue: &Issue| match flag(&issue.path) {
        Some(flag) => {
            Problem { file: None, place: Some(flag), ..Problem::of(Path::new(""), issue, language) }
        }
        None if issue.path.starts_with("changes[") => Problem::of(changes, issue, language),
        None => Problem::of(instance, issue, language),
    };
    Failure { exit: Exit::Invalid, problems: issues.iter().map(problem).collect() }
}

fn unfit(row: &Violation, labels: &Labels<'_>, plan: &Path, texts: Texts) -> Problem {
    let names = [row.duty.as_deref(), row.seat.as_deref(), row.person.as_deref()];
    Problem {
        code: "E0007".into(),
        file: Some(plan.display().to_string()),
        place: row.duty.as_deref().map(|duty| labels.duty(duty)),
        value: Some(names.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        text: texts.with("fail-history", &[("rule", row.rule.meaning(texts.language()).into())]),
        remedy: texts.find("fail-history-remedy"),
    }
}
