//! Who could take one seat.

use super::explained::{at, limit, obstacle, seat};
use super::{Asked, Exit, Failure, Refusal};
use crate::format::{ConflictDto, LoadsDto, SeatAnswerDto, StandingDto, TierPriceDto, TimedObstacleDto};
use crate::office::explain::{
    Candidate, Conflict, Price, SeatError, SeatExplanation, SeatFailure, Standpoint, TierPrice,
};
use crate::texts::Texts;

/// Everybody and what the seat would cost with them, as programs read it.
#[must_use]
pub fn seated(answer: &SeatExplanation) -> SeatAnswerDto {
    SeatAnswerDto {
        code: Exit::Done.code(),
        seat: seat(&answer.seat),
        people: answer.people.iter().map(standing).collect(),
    }
}

/// Why nothing is said about the seat that was asked for.
#[must_use]
pub fn not_seated(failure: SeatFailure, seat: Asked<'_>, texts: Texts) -> Refusal {
    match failure {
        SeatFailure::Broken(report) => Refusal::Broken(report),
        SeatFailure::Internal(cause) => Failure::internal(texts, &cause).into(),
        SeatFailure::Seat(error) => no_seat(&error, seat, texts).into(),
    }
}

fn no_seat(error: &SeatError, seat: Asked<'_>, texts: Texts) -> Failure {
    let (text, remedy) = match error {
        SeatError::Duty(_) => (texts.get("usage-no-duty"), None),
        SeatError::Past => (texts.get("reason-past"), None),
        SeatError::Seat(known) => {
            let known = texts.with("usage-known", &[("known", known.join(", ").into())]);
            (texts.get("usage-no-seat"), Some(known))
        }
    };
    seat.wrong("E0001", text, remedy)
}

fn standing(one: &Candidate) -> StandingDto {
    let mut dto = StandingDto {
        person: one.person.clone(),
        state: "chosen",
        obstacles: Vec::new(),
        conflicts: Vec::new(),
        price: None,
        tiers: Vec::new(),
    };
    match &one.state {
        Standpoint::Chosen => {}
        Standpoint::Cannot(found) => {
            dto.state = "cannot";
            let timed =
                found.iter().map(|(time, what)| TimedObstacleDto { at: at(time), obstacle: obstacle(what) });
            dto.obstacles = timed.collect();
        }
        Standpoint::Could(found) => {
            dto.state = "could";
            dto.conflicts = found.iter().map(conflict).collect();
            (dto.price, dto.tiers) = price(&one.price);
        }
    }
    dto
}

fn price(price: &Price) -> (Option<&'static str>, Vec<TierPriceDto>) {
    match price {
        Price::Tiers(tiers) if tiers.iter().all(|tier| tier.exact) => {
            (Some("exact"), tiers.iter().map(tier).collect())
        }
        Price::Tiers(tiers) => (Some("bound"), tiers.iter().map(tier).collect()),
        Price::Impossible => (Some("impossible"), Vec::new()),
        Price::None | Price::Unknown => (Some("unknown"), Vec::new()),
    }
}

fn tier(tier: &TierPrice) -> TierPriceDto {
    let loads = tier.loads.map(|(place, before, after)| LoadsDto {
        place,
        before: before.to_string(),
        after: after.to_string(),
    });
    TierPriceDto { tier: tier.tier.name(), before: tier.before, after: tier.after, loads, exact: tier.exact }
}

fn conflict(conflict: &Conflict) -> ConflictDto {
    let plain = |kind| ConflictDto { kind, ..ConflictDto::default() };
    match conflict {
        Conflict::Elsewhere { at: other, travel } => {
            ConflictDto { at: Some(at(other)), travel_minutes: Some(*travel), ..plain("elsewhere") }
        }
        Conflict::OtherDay(time) => ConflictDto { at: Some(at(time)), ..plain("other_day") },
        Conflict::SameDuty(name) => ConflictDto { subject: Some(name.clone()), ..plain("same_duty") },
        Conflict::Limit { per, measure, max, taken, .. } => {
            ConflictDto { limit: Some(limit(*per, *measure, *max)), taken: Some(*taken), ..plain("limit") }
        }
        Conflict::Apart(person) => ConflictDto { subject: Some(person.clone()), ..plain("apart") },
        Conflict::Full(group) => ConflictDto { subject: Some(group.clone()), ..plain("panel_at_most") },
    }
}
