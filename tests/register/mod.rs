//! The register, on a real SQLite file and on a real PostgreSQL server.

mod crash;
mod created;
mod hostile;
mod journal;
mod lines;
mod migrations;
pub mod places;
pub mod server;
mod verify;
mod writers;

use chrono::{DateTime, Utc};
use luanphien::register::records::{Committee, Concern, ConcernState, Duty, DutyKind};
use luanphien::register::{Entry, Register, RegisterError};

use crate::support::date;

/// A moment on a day.
pub fn at(day: &str) -> DateTime<Utc> {
    format!("{day}T08:00:00Z").parse().unwrap()
}

pub fn committee(name: &str) -> Committee {
    Committee { name: name.to_owned(), level: "commune".to_owned() }
}

pub fn duty(id: &str, day: &str) -> Duty {
    let date = date(day);
    Duty {
        id: id.to_owned(),
        first: crate::support::date("2027-01-01"),
        kind: DutyKind::Meeting,
        date,
        start: date.and_hms_opt(19, 0, 0).unwrap(),
        finish: date.and_hms_opt(20, 30, 0).unwrap(),
        cell: Some("c1".to_owned()),
        series: None,
    }
}

pub fn concern(duty: &str, number: i64, matter: &str) -> Concern {
    Concern {
        duty: duty.to_owned(),
        number,
        matter: matter.to_owned(),
        state: ConcernState::Open,
        answered_by: None,
        answered_on: None,
    }
}

/// A committee with one duty and one thing that was raised there.
pub async fn begun(register: &Register, id: &str) -> Result<Entry, RegisterError> {
    let mut change = register.change(id).await?;
    change.put(&committee("Đảng uỷ xã Mẫu")).await?;
    change.put(&duty("c1@2027-01-12", "2027-01-12")).await?;
    change.put(&concern("c1@2027-01-12", 1, "Đường vào ấp ngập")).await?;
    Ok(change.commit("văn phòng", at("2027-01-05")).await?.unwrap())
}
