//! Why places are open.

use super::json::Json;
use crate::domain::{Measure, Multiplier, Period, Premise, UncoveredKind};
use crate::office::explain::{
    At, Away, Barrier, Core, CoreDemand, Explanation, Hall, Obstacle, Opening, Reason, ReasonKind,
    Relaxation, SeatRef, Sum, Summand, Unit, Within,
};
use crate::rules::Rule;

pub(super) fn read(answer: Json<'_>) -> Option<Explanation> {
    answer.field("reasons")?;
    let reasons = answer.list("reasons").map(reason).collect::<Option<_>>()?;
    Some(Explanation { coverage: answer.number("coverage")?, best: answer.number("best"), reasons })
}

fn reason(of: Json<'_>) -> Option<Reason> {
    let kind = match of.words("kind")? {
        "hall" => ReasonKind::Hall(hall(of.field("hall")?)?),
        "core" | "lp" => ReasonKind::Core(core(of)?),
        "avoidable" => ReasonKind::Avoidable(of.texts("people")),
        "outweighed" => ReasonKind::Outweighed,
        "past" => ReasonKind::Past,
        _ => ReasonKind::Unknown,
    };
    Some(Reason {
        open: of.list("open").map(opening).collect::<Option<_>>()?,
        kind,
        relaxations: of.list("relaxations").map(relaxation).collect::<Option<_>>()?,
    })
}

fn opening(of: Json<'_>) -> Option<Opening> {
    let least = of.list("least").filter_map(|own| own.0.as_u64()).filter_map(|own| usize::try_from(own).ok());
    Some(Opening { kind: place(of.words("kind")?)?, at: seat(of.field("at")?)?, least: least.collect() })
}

fn place(word: &str) -> Option<UncoveredKind> {
    Some(match word {
        "meeting" => UncoveredKind::Meeting,
        "session" => UncoveredKind::Session,
        "panel" => UncoveredKind::Panel,
        "composition" => UncoveredKind::Composition,
        "block" => UncoveredKind::Block,
        "presence" => UncoveredKind::Presence,
        _ => return None,
    })
}

pub(super) fn seat(of: Json<'_>) -> Option<SeatRef> {
    Some(SeatRef { duty: of.text("duty")?, seat: of.text("seat")?, date: of.day("date") })
}

fn at(of: Json<'_>) -> Option<At> {
    Some(At { duty: of.text("duty")?, start: of.moment("start")? })
}

fn hall(of: Json<'_>) -> Option<Hall> {
    Some(Hall {
        seats: of.list("seats").map(seat).collect::<Option<_>>()?,
        demand: of.number("demand")?,
        supply: of.number("supply")?,
        units: of.list("units").map(unit).collect::<Option<_>>()?,
        away: of.list("away").map(away).collect::<Option<_>>()?,
    })
}

fn unit(of: Json<'_>) -> Option<Unit> {
    let within = match of.field("limit") {
        None => Within::OnePlace,
        Some(own) => {
            let (per, measure, max) = limit(own)?;
            Within::Limit { per, measure, max, from: own.day("from")?, to: own.day("to")? }
        }
    };
    let at = of.list("at").map(at).collect::<Option<_>>()?;
    Some(Unit { person: of.text("person")?, most: of.number("most")?, within, at })
}

pub(super) fn limit(of: Json<'_>) -> Option<(Period, Measure, u32)> {
    Some((period(of)?, measure(of)?, u32::try_from(of.number("max")?).ok()?))
}

fn period(of: Json<'_>) -> Option<Period> {
    Some(match of.words("per")? {
        "day" => Period::Day,
        "week" => Period::Week,
        "month" => Period::Month,
        _ => Period::Quarter,
    })
}

fn measure(of: Json<'_>) -> Option<Measure> {
    of.words("measure").map(|word| if word == "minutes" { Measure::Minutes } else { Measure::Duties })
}

fn away(of: Json<'_>) -> Option<Away> {
    let barriers = of.list("barriers").map(|own| {
        // Words of an obstacle do not name the duty again.
        let at = At { duty: String::new(), start: own.moment("start")? };
        Some(Barrier { seat: own.size("seat")?, at, obstacle: obstacle(own.field("obstacle")?)? })
    });
    Some(Away { person: of.text("person")?, barriers: barriers.collect::<Option<_>>()? })
}

fn obstacle(of: Json<'_>) -> Option<Obstacle> {
    let subject = || of.text("subject");
    Some(match of.words("kind")? {
        "not_in_office" => Obstacle::NotInOffice { from: of.day("from"), to: of.day("to") },
        "unavailable" => Obstacle::Unavailable {
            from: of.moment("from")?,
            to: of.moment("to")?,
            reason: of.text("reason").unwrap_or_default(),
        },
        "never_cell" => Obstacle::NeverCell(subject()?),
        "own_commune" => Obstacle::OwnCommune(subject()?),
        "own_workplace" => Obstacle::OwnWorkplace(subject()?),
        "zero_share" => Obstacle::ZeroShare,
        "forbidden" => Obstacle::Forbidden(of.size("lock")?),
        "fixed" => Obstacle::Fixed { lock: of.size("lock")?, duty: subject()? },
        "rotation" => Obstacle::Rotation(subject()?),
        _ => return None,
    })
}

fn core(of: Json<'_>) -> Option<Core> {
    let own = of.field("core")?;
    Some(Core {
        demands: own.list("demands").map(demand).collect::<Option<_>>()?,
        rules: own.texts("rules").iter().filter_map(|id| Rule::from_id(id)).collect(),
        sum: match of.field("sum") {
            Some(own) => Some(sum(own)?),
            None => None,
        },
    })
}

fn demand(of: Json<'_>) -> Option<CoreDemand> {
    let subject = || of.text("subject");
    Some(match of.words("kind")? {
        "seat" => CoreDemand::Seat(place(of.words("place")?)?, seat(of.field("at")?)?),
        "lock" => CoreDemand::Lock(of.size("lock")?),
        "minimum" => CoreDemand::Minimum { person: subject()?, from: of.day("from")? },
        "presence" => CoreDemand::Presence { commune: subject()?, period: of.size("period")? },
        "area_lead" => CoreDemand::AreaLead { commune: subject()?, period: of.size("period")? },
        _ => return None,
    })
}

fn sum(of: Json<'_>) -> Option<Sum> {
    let rows = of.list("rows").map(|own| {
        let row = Multiplier { row: premise(own)?, times: own.number("times")? };
        Some(Summand { row, amount: own.number("amount")? })
    });
    Some(Sum {
        scale: of.number("scale")?,
        rows: rows.collect::<Option<_>>()?,
        choices: of.number("choices")?,
        bound: of.number("bound")?,
    })
}

fn premise(of: Json<'_>) -> Option<Premise> {
    let duties = of.list("duties").map(|own| at(own).map(|at| (at.duty, at.start)));
    Some(Premise {
        rule: of.text("rule")?,
        duty: of.text("duty"),
        start: of.moment("start"),
        seat: of.text("seat"),
        group: of.text("group"),
        person: of.text("person"),
        other: of.text("other"),
        duties: duties.collect::<Option<_>>()?,
        from: of.day("from"),
        per: period(of),
        measure: measure(of),
        level: of.ratio("level"),
        points: of.number("points"),
    })
}

fn relaxation(of: Json<'_>) -> Option<Relaxation> {
    let duties = || of.list("at").map(at).collect::<Option<Vec<At>>>();
    Some(match of.words("kind")? {
        "free" => Relaxation::Free { at: duties()?, people: of.texts("people") },
        "allow" => Relaxation::Allow { at: duties()?, people: of.texts("people") },
        "move" => Relaxation::Move { at: duties()?.into_iter().next()?, to: of.moment("to")? },
        "limit" => {
            let (per, measure, max) = limit(of.field("limit")?)?;
            Relaxation::Limit { person: of.texts("people").into_iter().next()?, per, measure, max }
        }
        "unlock" => Relaxation::Unlock(of.size("lock")?),
        _ => return None,
    })
}
