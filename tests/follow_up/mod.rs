//! What became of the duties, on both kinds of database.

mod mistakes;
mod recorded;
mod remind;
mod report;
mod table;

use chrono::{DateTime, Utc};
use luanphien::domain::Plan;
use luanphien::format::{InstanceDto, Issue, RecordsDto, read_records};
use luanphien::office::follow_up::{RecordFailure, Recorded, record};
use luanphien::register::records::PlanState;
use luanphien::register::{Register, RegisterError, wait};

use crate::life::{COMMITTEE, bring, planned, tutorial};
use crate::register::places::Place;

/// The tutorial's first quarter in force, and the evening of its last day.
pub struct Quarter {
    pub dto: InstanceDto,
    pub plan: Plan,
}

impl Quarter {
    pub fn new() -> Self {
        let dto = tutorial();
        Self { plan: planned(&dto), dto }
    }

    pub async fn publish(&self, register: &Register) {
        bring(register, &self.dto, &self.plan, PlanState::Published).await.unwrap();
    }

    /// The person in a seat of a duty, by the beginning of the seat's name.
    pub fn at(&self, duty: &str, seat: &str) -> String {
        let mut rows = self.plan.assignments.iter();
        rows.find(|row| row.duty == duty && row.seat.starts_with(seat)).unwrap().person.clone()
    }

    /// A meeting that somebody attends, and that one.
    pub fn meeting(&self, number: usize) -> (String, String) {
        let row = self.plan.assignments.iter().filter(|row| row.cell.is_some()).nth(number).unwrap();
        (row.duty.clone(), row.person.clone())
    }

    /// Somebody who has no seat at a duty.
    pub fn other(&self, duty: &str) -> String {
        let there = |id: &str| self.plan.assignments.iter().any(|row| row.duty == duty && row.person == id);
        self.dto.people.iter().map(|person| person.id.to_string()).find(|id| !there(id)).unwrap()
    }
}

pub fn evening() -> DateTime<Utc> {
    "2027-03-31T15:00:00Z".parse().unwrap()
}

/// Records, as the text of their list.
pub async fn say(register: &Register, records: &str) -> Result<Recorded, RecordFailure> {
    let text = format!(r#"{{"format":"luanphien/records@1","records":[{records}]}}"#);
    record(register, COMMITTEE, &read_records(&text).unwrap(), "văn phòng", evening()).await
}

/// What is wrong with records of the tutorial's quarter on its last evening, on a register in a file.
pub fn refused(records: &RecordsDto) -> Vec<Issue> {
    wait(async {
        let place = Place::file();
        let register = place.create().await;
        Quarter::new().publish(&register).await;
        let told = record(&register, COMMITTEE, records, "văn phòng", evening()).await;
        let Err(RecordFailure::Invalid(issues)) = told else { panic!("{told:?}") };
        Ok::<_, RegisterError>(issues)
    })
    .unwrap()
}

/// Codes and places of what is wrong.
pub fn wrong(told: Result<Recorded, RecordFailure>) -> Vec<(String, String)> {
    let Err(RecordFailure::Invalid(issues)) = told else { panic!("{told:?}") };
    issues.into_iter().map(|issue| (issue.code.id.to_owned(), issue.path)).collect()
}
