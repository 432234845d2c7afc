//! Recording: all of it or nothing, the same twice is once, and the books are entered again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::judge::Judge;
use super::known::Known;
use super::{attendance, duties, reports};
use crate::format::records::{Came, MeetingState, Record};
use crate::format::{Issue, RecordsDto};
use crate::office::at_office;
use crate::office::life::settle_books;
use crate::register::records::Attendance;
use crate::register::{Change, Register, RegisterError, Select};

/// What was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Records that were read.
    pub records: usize,
    /// Number of the journal's entry; `None`: all of it was known.
    pub entry: Option<i64>,
}

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordFailure {
    /// These records are wrong.
    #[error("the records are wrong")]
    Invalid(Vec<Issue>),
    /// The register fails.
    #[error(transparent)]
    Register(#[from] RegisterError),
}

/// Records what became of duties, and enters the books again; nothing if anything is wrong.
///
/// # Errors
/// Every mistake in every record, or a register that fails.
pub async fn record(
    register: &Register,
    committee: &str,
    records: &RecordsDto,
    by: &str,
    at: DateTime<Utc>,
) -> Result<Recorded, RecordFailure> {
    let mut change = register.change(committee).await?;
    let named: BTreeSet<&str> = records.records.iter().filter_map(duty).collect();
    let known = Known::read(register, &mut change, at_office(at).date(), &named).await?;
    let mut issues = Vec::new();
    let mut drawn = Drawn::default();
    for (number, one) in records.records.iter().enumerate() {
        let mut judge = Judge::at(&known, format!("records[{number}].{}", kind(one)));
        drawn.draw(&mut judge, one);
        issues.append(&mut judge.issues);
    }
    if !issues.is_empty() {
        return Err(RecordFailure::Invalid(issues));
    }
    let touched = drawn.write(&mut change).await?;
    if let Some(first) = touched {
        settle_books(&mut change, first).await?;
    }
    let entry = change.commit(by, at).await?.map(|entry| entry.number);
    Ok(Recorded { records: records.records.len(), entry })
}

fn duty(record: &Record) -> Option<&str> {
    match record {
        Record::Attendance(own) => Some(&own.duty),
        Record::Meeting(own) => Some(&own.duty),
        Record::Concern(own) => Some(&own.duty),
        Record::Session(own) => Some(&own.duty),
        Record::Visits(own) => Some(&own.duty),
        Record::Report(_) => None,
    }
}

fn kind(record: &Record) -> &'static str {
    match record {
        Record::Attendance(_) => "attendance",
        Record::Meeting(_) => "meeting",
        Record::Concern(_) => "concern",
        Record::Report(_) => "report",
        Record::Session(_) => "session",
        Record::Visits(_) => "visits",
    }
}

/// The rows that records come to; of the same row the last one.
#[derive(Default)]
struct Drawn {
    attendances: BTreeMap<(String, String), Attendance>,
    others: Vec<Other>,
    /// Duties that take place after all.
    held: BTreeSet<(NaiveDate, String)>,
}

enum Other {
    Meeting(crate::register::records::MeetingOutcome),
    Concern(crate::register::records::Concern),
    Report(crate::register::records::Report),
    Session(crate::register::records::SessionOutcome),
    Visits(crate::register::records::Visits),
}

impl Drawn {
    fn draw(&mut self, judge: &mut Judge<'_>, record: &Record) {
        let other = match record {
            Record::Attendance(said) => {
                let own = attendance::attendance(judge, said);
                return self.come(own);
            }
            Record::Meeting(said) => duties::meeting(judge, said).map(|(outcome, attendances)| {
                if said.state != MeetingState::Cancelled {
                    self.held.extend(judge.known.duty(&said.duty).map(|duty| (duty.first, duty.id.clone())));
                }
                self.come(attendances);
                Other::Meeting(outcome)
            }),
            Record::Session(said) => duties::session(judge, said).map(|(outcome, attendances)| {
                if attendances.iter().all(|own| own.came != Came::NotHeld) {
                    self.held.extend(judge.known.duty(&said.duty).map(|duty| (duty.first, duty.id.clone())));
                }
                self.come(attendances);
                Other::Session(outcome)
            }),
            Record::Concern(said) => duties::concern(judge, said).map(Other::Concern),
            Record::Report(said) => reports::report(judge, said).map(Other::Report),
            Record::Visits(said) => duties::visits(judge, said).map(Other::Visits),
        };
        self.others.extend(other);
    }

    fn come(&mut self, own: impl IntoIterator<Item = Attendance>) {
        let keyed = own.into_iter().map(|own| ((own.duty.clone(), own.person.clone()), own));
        self.attendances.extend(keyed);
    }

    /// Writes the rows, and gives the first period whose books they touch.
    async fn write(self, change: &mut Change) -> Result<Option<NaiveDate>, RegisterError> {
        let mut touched: BTreeSet<NaiveDate> = self.attendances.values().map(|own| own.first).collect();
        for (first, duty) in &self.held {
            // What was taken for not held is not recorded any more.
            let of_duty = Select::<Attendance>::all().is("duty", duty).is("came", &Came::NotHeld);
            for own in change.read(of_duty).await? {
                change.take(&own).await?;
                touched.insert(*first);
            }
        }
        for own in self.attendances.values() {
            change.put(own).await?;
        }
        for other in &self.others {
            match other {
                Other::Meeting(own) => change.put(own).await?,
                Other::Concern(own) => change.put(own).await?,
                Other::Report(own) => change.put(own).await?,
                Other::Session(own) => change.put(own).await?,
                Other::Visits(own) => change.put(own).await?,
            }
        }
        Ok(touched.into_iter().next())
    }
}
