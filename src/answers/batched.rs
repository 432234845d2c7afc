//! What became of each of many committees.

use std::path::Path;

use super::{Exit, Failure, Problem, not_planned};
use crate::domain::Status;
use crate::format::instance::Fraction;
use crate::format::{
    BatchCommittee, BatchDto, BatchFigures, BatchRecord, BatchStatus, BatchTotals, Issue, plan_to_dto,
    write_record,
};
use crate::office::batch::{BatchFailure, BatchOptions, Made, figures, in_line, versions};
use crate::texts::Texts;

/// What became of one committee.
#[derive(Clone, Debug)]
pub struct Row {
    /// As programs read it.
    pub committee: BatchCommittee,
    /// How planning it ended.
    pub exit: Exit,
    /// What is wrong, for people.
    pub problems: Vec<Problem>,
    /// Wall time.
    pub seconds: f64,
    /// Whether the plan was there before.
    pub kept: bool,
    time_limit: Option<u32>,
}

impl Row {
    /// A committee that nothing is known of yet but its name, its file or line, and the seconds spent on it.
    #[must_use]
    pub fn new(id: String, file: Option<String>, line: Option<u64>, seconds: f64) -> Self {
        let (code, status) = (Exit::Done.code(), BatchStatus::Optimal);
        let (plan, figures, errors) = (None, None, Vec::new());
        let committee = BatchCommittee { id, file, line, code, status, plan, figures, errors };
        let (problems, time_limit) = (Vec::new(), None);
        Self { committee, exit: Exit::Done, problems, seconds, kept: false, time_limit }
    }

    /// What became of it: a plan, in this file if in any, or none; with the plan, for its line.
    pub fn came(&mut self, came: Result<(Made, Option<String>), Failure>) -> Option<Made> {
        match came {
            Ok((made, file)) => {
                self.has_plan(&made, file);
                Some(made)
            }
            Err(failure) => {
                self.has_none(failure);
                None
            }
        }
    }

    /// It has a plan, in this file if in any.
    fn has_plan(&mut self, made: &Made, file: Option<String>) {
        self.committee.status = match made.plan.status {
            Status::Optimal => BatchStatus::Optimal,
            Status::Feasible => BatchStatus::Feasible,
        };
        self.committee.plan = file;
        self.committee.figures = Some(figures_dto(made));
        self.kept = made.kept;
        self.time_limit = made.time_limit;
    }

    /// It has no plan.
    fn has_none(&mut self, failure: Failure) {
        self.committee.code = failure.exit.code();
        self.committee.status = match failure.exit {
            Exit::Invalid => BatchStatus::Invalid,
            Exit::Contradiction => BatchStatus::Contradiction,
            Exit::NoPlan => BatchStatus::NoPlan,
            Exit::Done | Exit::Internal | Exit::Usage | Exit::Violations => BatchStatus::Error,
        };
        self.committee.errors = failure.dtos();
        self.exit = failure.exit;
        self.problems = failure.problems;
    }

    /// The line of this committee in a stream.
    #[must_use]
    pub fn record(&self, made: Option<&Made>) -> String {
        let committee = self.committee.clone();
        write_record(&BatchRecord {
            format: BatchRecord::FORMAT.to_owned(),
            id: committee.id,
            file: committee.file,
            line: committee.line,
            code: committee.code,
            status: committee.status,
            time_limit_seconds: self.time_limit,
            figures: committee.figures,
            plan: made.map(|made| plan_to_dto(&made.plan, Exit::Done.code())),
            errors: committee.errors,
        })
    }
}

fn figures_dto(made: &Made) -> BatchFigures {
    let figures = figures(&made.instance, &made.plan);
    BatchFigures {
        organization: made.instance.organization.name.clone(),
        meetings: figures.meetings,
        meetings_covered: figures.meetings_covered,
        sessions: figures.sessions,
        sessions_by_head: figures.sessions_by_head,
        sessions_by_delegate: figures.sessions_by_delegate,
        highest_load: figures.highest_load.map(Fraction),
        lowest_load: figures.lowest_load.map(Fraction),
        travel_minutes: figures.travel_minutes,
        unproved: figures.unproved.into_iter().map(Into::into).collect(),
    }
}

/// Why a committee has no plan. `shown` is where its instance stands; where that is one line of many, mistakes stand at its
/// number, behind the bytes before the instance.
#[must_use]
pub fn not_batched(
    failure: BatchFailure,
    shown: &Path,
    within: Option<(u64, usize)>,
    texts: Texts,
) -> Failure {
    match failure {
        BatchFailure::Invalid(issues) => {
            let placed = |issue: Issue| match within {
                Some(place) => in_line(issue, place),
                None => issue,
            };
            let issues: Vec<Issue> = issues.into_iter().map(placed).collect();
            Failure::invalid(shown, &issues, texts)
        }
        BatchFailure::NoPlan(failure, instance) => {
            let mut failure = not_planned(failure, &instance, texts);
            for problem in &mut failure.problems {
                problem.file.get_or_insert_with(|| shown.display().to_string());
            }
            failure
        }
        BatchFailure::Broken(cause) => Failure::internal(texts, &cause),
    }
}

/// The summary as programs read it: no seconds, so that the same input gives the same bytes.
#[must_use]
pub fn batched(rows: &[Row], exit: Exit, options: BatchOptions) -> BatchDto {
    let (program, solver) = versions();
    BatchDto {
        format: BatchDto::FORMAT.to_owned(),
        code: exit.code(),
        program,
        solver,
        seed: options.seed,
        time_limit_seconds: options.time_limit,
        totals: batch_totals(rows),
        committees: rows.iter().map(|row| row.committee.clone()).collect(),
    }
}

/// Sums over the committees.
#[must_use]
pub fn batch_totals(rows: &[Row]) -> BatchTotals {
    let mut totals = BatchTotals { committees: rows.len(), ..BatchTotals::default() };
    for row in rows {
        match row.committee.status {
            BatchStatus::Optimal => totals.optimal += 1,
            BatchStatus::Feasible => totals.feasible += 1,
            BatchStatus::Invalid | BatchStatus::Contradiction | BatchStatus::NoPlan | BatchStatus::Error => {
                totals.failed += 1;
            }
        }
        if let Some(figures) = &row.committee.figures {
            add(&mut totals, figures);
        }
    }
    totals
}

fn add(totals: &mut BatchTotals, figures: &BatchFigures) {
    totals.meetings += figures.meetings;
    totals.meetings_covered += figures.meetings_covered;
    totals.sessions += figures.sessions;
    totals.sessions_by_head += figures.sessions_by_head;
    totals.sessions_by_delegate += figures.sessions_by_delegate;
    totals.highest_load = totals.highest_load.max(figures.highest_load);
    totals.lowest_load = [totals.lowest_load, figures.lowest_load].into_iter().flatten().min();
    totals.travel_minutes += figures.travel_minutes;
}
