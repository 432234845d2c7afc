//! Why places stay open.

use chrono::NaiveDateTime;

use super::{Exit, Failure, Refusal};
use crate::domain::{Measure, Period, UncoveredKind};
use crate::format::{
    AtDto, AwayDto, BarrierDto, CoreDemandDto, CoreDto, ExplanationDto, HallDto, LimitDto, ObstacleDto,
    OpeningDto, ReasonDto, RelaxationDto, SeatDto, SumDto, SummandDto, UnitDto, multiplier,
};
use crate::office::explain::{
    At, Away, Core, CoreDemand, ExplainFailure, Explanation, Hall, Obstacle, Opening, Reason, ReasonKind,
    Relaxation, SeatRef, Sum, Summand, Unit, Within,
};
use crate::texts::Texts;

/// The reasons as programs read them.
#[must_use]
pub fn explained(explanation: &Explanation) -> ExplanationDto {
    ExplanationDto {
        code: Exit::Done.code(),
        coverage: explanation.coverage,
        best: explanation.best,
        reasons: explanation.reasons.iter().map(reason).collect(),
    }
}

/// Why there are no reasons.
#[must_use]
pub fn not_explained(failure: ExplainFailure, texts: Texts) -> Refusal {
    match failure {
        ExplainFailure::Broken(report) => Refusal::Broken(report),
        ExplainFailure::Failed(error) => Failure::internal(texts, &error.to_string()).into(),
    }
}

fn reason(reason: &Reason) -> ReasonDto {
    let mut dto = ReasonDto {
        kind: "unknown",
        open: reason.open.iter().map(opening).collect(),
        hall: None,
        core: None,
        sum: None,
        people: None,
        relaxations: reason.relaxations.iter().map(relaxation).collect(),
    };
    match &reason.kind {
        ReasonKind::Hall(found) => (dto.kind, dto.hall) = ("hall", Some(hall(found))),
        ReasonKind::Core(found) => {
            dto.kind = if found.sum.is_some() { "lp" } else { "core" };
            (dto.core, dto.sum) = (Some(core(found)), found.sum.as_ref().map(sum));
        }
        ReasonKind::Avoidable(people) => (dto.kind, dto.people) = ("avoidable", Some(people.clone())),
        ReasonKind::Outweighed => dto.kind = "outweighed",
        ReasonKind::Past => dto.kind = "past",
        ReasonKind::Unknown => {}
    }
    dto
}

fn opening(opening: &Opening) -> OpeningDto {
    OpeningDto { kind: place_kind(opening.kind), at: seat(&opening.at), least: opening.least.clone() }
}

fn place_kind(kind: UncoveredKind) -> &'static str {
    match kind {
        UncoveredKind::Meeting => "meeting",
        UncoveredKind::Session => "session",
        UncoveredKind::Panel => "panel",
        UncoveredKind::Composition => "composition",
        UncoveredKind::Block => "block",
        UncoveredKind::Presence => "presence",
    }
}

pub(super) fn seat(seat: &SeatRef) -> SeatDto {
    SeatDto { duty: seat.duty.clone(), seat: seat.seat.clone(), date: seat.date.map(|day| day.to_string()) }
}

pub(super) fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M").to_string()
}

pub(super) fn at(at: &At) -> AtDto {
    AtDto { duty: at.duty.clone(), start: moment(at.start) }
}

fn hall(hall: &Hall) -> HallDto {
    HallDto {
        seats: hall.seats.iter().map(seat).collect(),
        demand: hall.demand,
        supply: hall.supply,
        units: hall.units.iter().map(unit).collect(),
        away: hall.away.iter().map(away).collect(),
    }
}

fn unit(unit: &Unit) -> UnitDto {
    let (within, limit) = match &unit.within {
        Within::OnePlace => ("one_place", None),
        Within::Limit { per, measure, max, from, to } => {
            let days = (Some(from.to_string()), Some(to.to_string()));
            ("limit", Some(LimitDto { from: days.0, to: days.1, ..limit(*per, *measure, *max) }))
        }
    };
    UnitDto {
        person: unit.person.clone(),
        most: unit.most,
        within,
        limit,
        at: unit.at.iter().map(at).collect(),
    }
}

pub(super) fn limit(per: Period, measure: Measure, max: u32) -> LimitDto {
    let per = match per {
        Period::Day => "day",
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
    };
    let measure = match measure {
        Measure::Duties => "duties",
        Measure::Minutes => "minutes",
    };
    LimitDto { per, measure, max, from: None, to: None }
}

fn away(away: &Away) -> AwayDto {
    let barriers = away.barriers.iter().map(|barrier| BarrierDto {
        seat: barrier.seat,
        start: moment(barrier.at.start),
        obstacle: obstacle(&barrier.obstacle),
    });
    AwayDto { person: away.person.clone(), barriers: barriers.collect() }
}

pub(super) fn obstacle(obstacle: &Obstacle) -> ObstacleDto {
    let plain = |kind| ObstacleDto { kind, ..ObstacleDto::default() };
    let about =
        |kind, subject: &str| ObstacleDto { kind, subject: Some(subject.into()), ..ObstacleDto::default() };
    match obstacle {
        Obstacle::NotInOffice { from, to } => ObstacleDto {
            from: from.map(|day| day.to_string()),
            to: to.map(|day| day.to_string()),
            ..plain("not_in_office")
        },
        Obstacle::Unavailable { from, to, reason } => ObstacleDto {
            from: Some(moment(*from)),
            to: Some(moment(*to)),
            reason: Some(reason.clone()),
            ..plain("unavailable")
        },
        Obstacle::NeverCell(cell) => about("never_cell", cell),
        Obstacle::OwnCommune(commune) => about("own_commune", commune),
        Obstacle::OwnWorkplace(commune) => about("own_workplace", commune),
        Obstacle::ZeroShare => plain("zero_share"),
        Obstacle::Forbidden(lock) => ObstacleDto { lock: Some(*lock), ..plain("forbidden") },
        Obstacle::Fixed { lock, duty } => ObstacleDto { lock: Some(*lock), ..about("fixed", duty) },
        Obstacle::Rotation(cell) => about("rotation", cell),
    }
}

fn core(core: &Core) -> CoreDto {
    CoreDto {
        demands: core.demands.iter().map(demand).collect(),
        rules: core.rules.iter().map(|rule| rule.id()).collect(),
    }
}

fn sum(sum: &Sum) -> SumDto {
    let row = |own: &Summand| SummandDto { row: multiplier(&own.row), amount: own.amount };
    let rows = sum.rows.iter().map(row).collect();
    SumDto { bound: sum.bound, scale: sum.scale, rows, choices: sum.choices }
}

fn demand(demand: &CoreDemand) -> CoreDemandDto {
    let plain = |kind| CoreDemandDto { kind, ..CoreDemandDto::default() };
    match demand {
        CoreDemand::Seat(kind, place) => {
            CoreDemandDto { place: Some(place_kind(*kind)), at: Some(seat(place)), ..plain("seat") }
        }
        CoreDemand::Lock(lock) => CoreDemandDto { lock: Some(*lock), ..plain("lock") },
        CoreDemand::Minimum { person, from } => {
            CoreDemandDto { subject: Some(person.clone()), from: Some(from.to_string()), ..plain("minimum") }
        }
        CoreDemand::Presence { commune, period } => {
            CoreDemandDto { subject: Some(commune.clone()), period: Some(*period), ..plain("presence") }
        }
        CoreDemand::AreaLead { commune, period } => {
            CoreDemandDto { subject: Some(commune.clone()), period: Some(*period), ..plain("area_lead") }
        }
    }
}

fn relaxation(change: &Relaxation) -> RelaxationDto {
    let plain = |kind| RelaxationDto { kind, ..RelaxationDto::default() };
    let duties = |list: &[At]| list.iter().map(at).collect();
    match change {
        Relaxation::Free { at, people } => {
            RelaxationDto { at: duties(at), people: people.clone(), ..plain("free") }
        }
        Relaxation::Allow { at, people } => {
            RelaxationDto { at: duties(at), people: people.clone(), ..plain("allow") }
        }
        Relaxation::Move { at: from, to } => {
            RelaxationDto { at: vec![at(from)], to: Some(moment(*to)), ..plain("move") }
        }
        Relaxation::Limit { person, per, measure, max } => RelaxationDto {
            people: vec![person.clone()],
            limit: Some(limit(*per, *measure, *max)),
            ..plain("limit")
        },
        Relaxation::Unlock(lock) => RelaxationDto { lock: Some(*lock), ..plain("unlock") },
    }
}
