//! A plan as rows of the register.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_rational::Ratio;

use crate::checker::points_of;
use crate::domain::{Assignment, Instance, Kind, Plan};
use crate::office::ledger::{Account as Entered, Holder, holders, settle_accounts};
use crate::register::records::{Account, Duty, DutyKind, Quality, Seat};

/// The meetings of an instance, and the sessions that its plan holds.
pub(super) fn duties(instance: &Instance, plan: &Plan) -> Vec<Duty> {
    let first = instance.horizon.from;
    let meetings = instance.meetings.iter().map(|meeting| Duty {
        id: meeting.id.clone(),
        first,
        kind: DutyKind::Meeting,
        date: meeting.date(),
        start: meeting.interval.start,
        finish: meeting.interval.end,
        cell: Some(instance.cell(meeting.cell).id.clone()),
        series: None,
    });
    let sessions: BTreeMap<&str, &Assignment> = plan
        .assignments
        .iter()
        .filter(|row| row.reception.is_some())
        .map(|row| (row.duty.as_str(), row))
        .collect();
    let sessions = sessions.into_values().map(|row| Duty {
        id: row.duty.clone(),
        first,
        kind: DutyKind::Session,
        date: row.date,
        start: row.start,
        finish: row.end,
        cell: None,
        series: row.reception.clone(),
    });
    meetings.chain(sessions).collect()
}

/// Who sits where.
pub(super) fn seats(instance: &Instance, plan: &Plan) -> Vec<Seat> {
    let rows = plan.assignments.iter().zip(points_of(instance, &plan.assignments));
    rows.map(|(row, points)| Seat {
        duty: row.duty.clone(),
        seat: row.seat.clone(),
        first: instance.horizon.from,
        person: row.person.clone(),
        quality: quality(row.kind),
        points,
    })
    .collect()
}

/// The accounts before anything is entered.
pub(super) fn accounts(instance: &Instance) -> Vec<Account> {
    let holders = holders(instance);
    let entered = settle_accounts(&holders, &[]);
    let first = instance.horizon.from;
    holders.iter().zip(entered).map(|(holder, own)| account(first, holder, holder.opening, own)).collect()
}

/// An account as it is kept; its plan was made with the balance `used`.
pub(super) fn account(first: NaiveDate, holder: &Holder, used: Ratio<i64>, entered: Entered) -> Account {
    Account {
        first,
        person: entered.person,
        weight: holder.weight,
        used,
        opening: entered.opening,
        planned: entered.planned,
        done: entered.done,
        unrecorded: entered.unrecorded,
        forgiven: entered.forgiven,
        owed: entered.owed,
        cancelled: entered.cancelled,
        stood_in: entered.stood_in,
        target: entered.target,
        closing: entered.closing,
    }
}

fn quality(kind: Kind) -> Quality {
    match kind {
        Kind::Accompanying => Quality::Accompanying,
        Kind::Substitute => Quality::Substitute,
        Kind::AreaLead => Quality::AreaLead,
        Kind::Head => Quality::Head,
        Kind::Delegate => Quality::Delegate,
        Kind::Panel => Quality::Panel,
    }
}
