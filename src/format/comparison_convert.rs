//! Figures and differences as they stand in `luanphien/comparison@1`.

use std::cmp::Ordering;

use super::comparison as dto;
use super::plan_convert::to_status;
use super::plan_convert::{write_tier, write_uncovered};
use crate::domain as plain;

/// Figures as they stand in JSON.
#[must_use]
pub fn figures(figures: &plain::Figures) -> dto::Figures {
    let by_priority = |(priority, sum): &(i64, plain::Tally)| dto::PriorityTally {
        priority: *priority,
        tally: tally(*sum),
    };
    let by_commune = |(commune, sum): &(String, plain::Tally)| dto::CommuneTally {
        commune: commune.clone(),
        tally: tally(*sum),
    };
    dto::Figures {
        status: to_status(figures.status),
        limit_struck: figures.limit_struck,
        tiers: figures.tiers.iter().map(write_tier).collect(),
        meetings: tally(figures.meetings),
        by_priority: figures.by_priority.iter().map(by_priority).collect(),
        by_commune: figures.by_commune.iter().map(by_commune).collect(),
        uncovered: figures.uncovered.iter().map(write_uncovered).collect(),
        sessions: hosted(figures.sessions),
        highest: figures.highest().map(Into::into),
        lowest: figures.lowest().map(Into::into),
        levels: figures
            .levels
            .iter()
            .map(|(load, people)| dto::LoadLevel { load: (*load).into(), people: *people })
            .collect(),
        substitutions: figures.substitutions,
        returns: figures.returns,
        cells_per_member: spread(figures.cells_per_member),
        members_per_cell: spread(figures.members_per_cell),
        travel_minutes: figures.travel_minutes,
        people: figures.people.iter().map(carried).collect(),
    }
}

/// Differences as they stand in JSON.
#[must_use]
pub fn difference(difference: &plain::Difference) -> dto::Difference {
    dto::Difference {
        meetings: difference.meetings,
        covered: difference.covered,
        open_seats: difference.open_seats,
        head: difference.head,
        delegate: difference.delegate,
        not_held: difference.not_held,
        highest: difference.highest.map(Into::into),
        lowest: difference.lowest.map(Into::into),
        leximax: difference.leximax.map(leximax),
        substitutions: difference.substitutions,
        returns: difference.returns,
        cells_per_member: difference.cells_per_member.into(),
        members_per_cell: difference.members_per_cell.into(),
        travel_minutes: difference.travel_minutes,
        more: difference.more.iter().map(shift).collect(),
        fewer: difference.fewer.iter().map(shift).collect(),
    }
}

fn leximax(order: Ordering) -> dto::Leximax {
    match order {
        Ordering::Less => dto::Leximax::Fairer,
        Ordering::Equal => dto::Leximax::Same,
        Ordering::Greater => dto::Leximax::LessFair,
    }
}

fn tally(tally: plain::Tally) -> dto::Tally {
    let plain::Tally { meetings, covered, seats, taken } = tally;
    dto::Tally { meetings, covered, seats, taken }
}

fn hosted(hosted: plain::Hosted) -> dto::Hosted {
    let plain::Hosted { wanted, head, delegate } = hosted;
    dto::Hosted { wanted, head, delegate, not_held: hosted.not_held() }
}

fn spread(spread: plain::Spread) -> dto::Spread {
    dto::Spread { least: spread.least, most: spread.most, mean: spread.mean().into() }
}

fn carried(one: &plain::Carried) -> dto::Carried {
    let plain::Carried { id, compared, duties, points, load, travel_minutes, cells } = one.clone();
    dto::Carried { id, compared, duties, points, load: load.into(), travel_minutes, cells }
}

fn shift(shift: &plain::Shift) -> dto::Shift {
    let plain::Shift { id, points, duties, travel_minutes } = shift.clone();
    dto::Shift { id, points, duties, travel_minutes }
}
