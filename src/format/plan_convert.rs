//! Plans between JSON and the plain types: the same fields on both sides, nothing judged.

use super::instance::{Date, Moment, TierName};
use super::plan::{self as dto, PlanTier};
use super::rebalance;
use crate::domain as plain;

macro_rules! both_ways {
    ($($to:ident, $from:ident: $plain:path, $dto:path { $($variant:ident),* $(,)? })*) => {$(
        pub(super) fn $to(value: $plain) -> $dto {
            match value { $(<$plain>::$variant => <$dto>::$variant),* }
        }
        pub(super) fn $from(value: $dto) -> $plain {
            match value { $(<$dto>::$variant => <$plain>::$variant),* }
        }
    )*};
}
pub(super) use both_ways;

both_ways! {
    to_status, from_status: plain::Status, dto::Status { Optimal, Feasible }
    to_proof, from_proof: plain::Proof, dto::Proof { Certified, Solver, None }
    to_kind, from_kind: plain::Kind, dto::Kind { Accompanying, Substitute, AreaLead, Head, Delegate, Panel }
    to_uncovered_kind, from_uncovered_kind: plain::UncoveredKind, dto::UncoveredKind {
        Meeting, Session, Panel, Composition, Block, Presence,
    }
    to_warning_kind, from_warning_kind: plain::WarningKind, dto::WarningKind {
        ProjectedHoliday, MonthShort, PostingLead, OnHoliday, OnDayOff, NoStandby,
    }
    to_tier, read_tier_name: plain::Tier, PlanTier {
        Coverage, Heads, Presence, Continuity, Fairness, Rotation, Travel, Preference, Notice, Changes, Told, Quality,
    }
}

/// The tier a policy names.
pub(super) fn from_tier(name: TierName) -> plain::Tier {
    match name {
        TierName::Coverage => plain::Tier::Coverage,
        TierName::Heads => plain::Tier::Heads,
        TierName::Presence => plain::Tier::Presence,
        TierName::Continuity => plain::Tier::Continuity,
        TierName::Fairness => plain::Tier::Fairness,
        TierName::Rotation => plain::Tier::Rotation,
        TierName::Travel => plain::Tier::Travel,
        TierName::Preference => plain::Tier::Preference,
    }
}

/// A plan as it stands in JSON.
#[must_use]
pub fn to_dto(plan: &plain::Plan, code: u8) -> dto::Plan {
    dto::Plan {
        format: dto::Plan::FORMAT.to_owned(),
        status: to_status(plan.status),
        code,
        tiers: plan.tiers.iter().map(write_tier).collect(),
        fairness: fairness_to_dto(&plan.fairness),
        assignments: plan.assignments.iter().map(write_assignment).collect(),
        uncovered: plan.uncovered.iter().map(write_uncovered).collect(),
        people: plan.people.iter().map(write_load).collect(),
        warnings: plan.warnings.iter().map(write_warning).collect(),
        rebalance: plan.rebalance.as_ref().map(rebalance::write),
        stamp: write_stamp(&plan.stamp),
    }
}

/// A plan from what stands in JSON.
#[must_use]
pub fn from_dto(plan: &dto::Plan) -> plain::Plan {
    plain::Plan {
        status: from_status(plan.status),
        tiers: plan.tiers.iter().map(read_tier).collect(),
        fairness: plain::Fairness {
            sorted: plan.fairness.sorted.iter().map(|fraction| fraction.0).collect(),
            levels: plan.fairness.levels.iter().map(read_level).collect(),
        },
        assignments: plan.assignments.iter().map(read_assignment).collect(),
        uncovered: plan.uncovered.iter().map(read_uncovered).collect(),
        people: plan.people.iter().map(read_load).collect(),
        warnings: plan.warnings.iter().map(read_warning).collect(),
        rebalance: plan.rebalance.as_ref().map(rebalance::read),
        stamp: read_stamp(&plan.stamp),
    }
}

pub(super) fn write_tier(tier: &plain::TierResult) -> dto::Tier {
    let plain::TierResult { tier: name, value, best, bound, proved, proof, tolerance } = *tier;
    dto::Tier { name: to_tier(name), value, best, bound, proved, proof: to_proof(proof), tolerance }
}

fn read_tier(tier: &dto::Tier) -> plain::TierResult {
    let dto::Tier { name, value, best, bound, proved, proof, tolerance } = *tier;
    plain::TierResult {
        tier: read_tier_name(name),
        value,
        best,
        bound,
        proved,
        proof: from_proof(proof),
        tolerance,
    }
}

/// The loads as a plan writes them.
#[must_use]
pub fn fairness_to_dto(fairness: &plain::Fairness) -> dto::Fairness {
    dto::Fairness {
        sorted: fairness.sorted.iter().copied().map(Into::into).collect(),
        levels: fairness.levels.iter().map(write_level).collect(),
    }
}

fn write_level(level: &plain::FairnessLevel) -> dto::FairnessLevel {
    let plain::FairnessLevel { level, count, bound, proved } = *level;
    dto::FairnessLevel { level: level.into(), count, bound, proved }
}

fn read_level(level: &dto::FairnessLevel) -> plain::FairnessLevel {
    let dto::FairnessLevel { level, count, bound, proved } = *level;
    plain::FairnessLevel { level: level.0, count, bound, proved }
}

pub(super) fn write_assignment(seat: &plain::Assignment) -> dto::Assignment {
    dto::Assignment {
        duty: seat.duty.clone(),
        seat: seat.seat.clone(),
        role: seat.role.clone(),
        date: Date(seat.date),
        start: Moment(seat.start),
        end: Moment(seat.end),
        place: seat.place.clone(),
        cell: seat.cell.clone(),
        reception: seat.reception.clone(),
        person: seat.person.clone(),
        kind: to_kind(seat.kind),
        locked: seat.locked,
        standby: seat.standby.clone(),
    }
}

pub(super) fn read_assignment(seat: &dto::Assignment) -> plain::Assignment {
    plain::Assignment {
        duty: seat.duty.clone(),
        seat: seat.seat.clone(),
        role: seat.role.clone(),
        date: seat.date.0,
        start: seat.start.0,
        end: seat.end.0,
        place: seat.place.clone(),
        cell: seat.cell.clone(),
        reception: seat.reception.clone(),
        person: seat.person.clone(),
        kind: from_kind(seat.kind),
        locked: seat.locked,
        standby: seat.standby.clone(),
    }
}

pub(super) fn write_uncovered(open: &plain::Uncovered) -> dto::Uncovered {
    dto::Uncovered {
        kind: to_uncovered_kind(open.kind),
        duty: open.duty.clone(),
        seat: open.seat.clone(),
        date: open.date.map(Date),
        count: open.count,
        weight: open.weight,
    }
}

fn read_uncovered(open: &dto::Uncovered) -> plain::Uncovered {
    plain::Uncovered {
        kind: from_uncovered_kind(open.kind),
        duty: open.duty.clone(),
        seat: open.seat.clone(),
        date: open.date.map(|date| date.0),
        count: open.count,
        weight: open.weight,
    }
}

fn write_load(load: &plain::PersonLoad) -> dto::PersonLoad {
    dto::PersonLoad {
        id: load.id.clone(),
        opening: load.opening.into(),
        points: load.points,
        load: load.load.into(),
        target: load.target.into(),
        duties: load.duties,
        minutes: load.minutes,
        travel_minutes: load.travel_minutes,
    }
}

fn read_load(load: &dto::PersonLoad) -> plain::PersonLoad {
    plain::PersonLoad {
        id: load.id.clone(),
        opening: load.opening.0,
        points: load.points,
        load: load.load.0,
        target: load.target.0,
        duties: load.duties,
        minutes: load.minutes,
        travel_minutes: load.travel_minutes,
    }
}

fn write_warning(warning: &plain::Warning) -> dto::Warning {
    let (subject, date) = (warning.subject.clone(), warning.date.map(Date));
    dto::Warning { kind: to_warning_kind(warning.kind), subject, date, amount: warning.amount }
}

fn read_warning(warning: &dto::Warning) -> plain::Warning {
    let (subject, date) = (warning.subject.clone(), warning.date.map(|date| date.0));
    plain::Warning { kind: from_warning_kind(warning.kind), subject, date, amount: warning.amount }
}

fn write_stamp(stamp: &plain::Stamp) -> dto::Stamp {
    let plain::Stamp { instance, program, solver, seed, limit_struck } = stamp.clone();
    dto::Stamp { instance, program, solver, seed, limit_struck }
}

fn read_stamp(stamp: &dto::Stamp) -> plain::Stamp {
    let dto::Stamp { instance, program, solver, seed, limit_struck } = stamp.clone();
    plain::Stamp { instance, program, solver, seed, limit_struck }
}
