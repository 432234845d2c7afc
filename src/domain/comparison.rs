//! What a plan comes to, in figures that can be laid beside those of another, and how two of them differ.

use std::cmp::Ordering;

use num_rational::Ratio;

use super::{Status, TierResult, Uncovered};

/// A plan in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How far the plan is proved.
    pub status: Status,
    /// Whether a time limit struck; then another run may give other figures.
    pub limit_struck: bool,
    /// The tiers with value, bound and kind of proof, most important first.
    pub tiers: Vec<TierResult>,
    /// Cell meetings and their seats.
    pub meetings: Tally,
    /// The same by priority of the cell, highest first.
    pub by_priority: Vec<(i64, Tally)>,
    /// The same by id of the commune, in the order of the instance.
    pub by_commune: Vec<(String, Tally)>,
    /// What is left open.
    pub uncovered: Vec<Uncovered>,
    /// Who hosts the sessions.
    pub sessions: Hosted,
    /// Loads over target of the people compared: each different one from the highest, and how many have it.
    pub levels: Vec<(Ratio<i64>, i64)>,
    /// Seats at meetings that somebody else takes than who accompanies the cell.
    pub substitutions: i64,
    /// Members who come back to a cell within the memory of the policy.
    pub returns: i64,
    /// Different cells that each of the people compared attends.
    pub cells_per_member: Spread,
    /// Different people who attend each cell that meets.
    pub members_per_cell: Spread,
    /// Minutes of all journeys, there and back.
    pub travel_minutes: i64,
    /// What each person carries, in the order of the instance.
    pub people: Vec<Carried>,
}

impl Figures {
    /// The highest load over target; `None` if nobody is compared.
    #[must_use]
    pub fn highest(&self) -> Option<Ratio<i64>> {
        self.levels.first().map(|(load, _)| *load)
    }

    /// The lowest load over target; `None` if nobody is compared.
    #[must_use]
    pub fn lowest(&self) -> Option<Ratio<i64>> {
        self.levels.last().map(|(load, _)| *load)
    }

    /// How many people are compared.
    #[must_use]
    pub fn compared(&self) -> i64 {
        self.levels.iter().map(|(_, people)| people).sum()
    }

    /// Whether every tier is proved.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        self.status == Status::Optimal
    }
}

/// Meetings and their seats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Meetings of the horizon.
    pub meetings: i64,
    /// Meetings of which every seat is taken.
    pub covered: i64,
    /// Seats wanted at them.
    pub seats: i64,
    /// Seats taken.
    pub taken: i64,
}

/// Sessions by who hosts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hosted {
    /// Sessions to hold.
    pub wanted: i64,
    /// Held by the head.
    pub head: i64,
    /// Held by a delegate.
    pub delegate: i64,
}

impl Hosted {
    /// Sessions that are not held.
    #[must_use]
    pub fn not_held(self) -> i64 {
        self.wanted - self.head - self.delegate
    }
}

/// Least, most and sum of some whole numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The least of them; 0 if there are none.
    pub least: i64,
    /// The greatest of them; 0 if there are none.
    pub most: i64,
    /// All of them together.
    pub sum: i64,
    /// How many there are.
    pub of: i64,
}

impl Spread {
    /// Of some numbers.
    #[must_use]
    pub fn over(numbers: &[i64]) -> Self {
        Self {
            least: numbers.iter().copied().min().unwrap_or(0),
            most: numbers.iter().copied().max().unwrap_or(0),
            sum: numbers.iter().sum(),
            of: i64::try_from(numbers.len()).unwrap_or(i64::MAX),
        }
    }

    /// Their mean; 0 if there are none.
    #[must_use]
    pub fn mean(self) -> Ratio<i64> {
        Ratio::new(self.sum, self.of.max(1))
    }
}

/// What one person carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Id of the person.
    pub id: String,
    /// Whether the load is compared with those of others.
    pub compared: bool,
    /// Duties attended.
    pub duties: i64,
    /// Points taken that count for fairness.
    pub points: i64,
    /// Opening + points − target in points; without target for people who are not compared.
    pub load: Ratio<i64>,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
    /// Different cells attended.
    pub cells: i64,
}

/// A scenario against the base: its figures less those of the base.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Meetings of the horizon.
    pub meetings: i64,
    /// Meetings of which every seat is taken.
    pub covered: i64,
    /// Seats at meetings that nobody takes.
    pub open_seats: i64,
    /// Sessions held by the head.
    pub head: i64,
    /// Sessions held by a delegate.
    pub delegate: i64,
    /// Sessions not held.
    pub not_held: i64,
    /// Highest load over target; `None` if one of the two plans compares nobody, or the exact
    /// fraction is too fine for 64 bits.
    pub highest: Option<Ratio<i64>>,
    /// Lowest load over target; `None` as before.
    pub lowest: Option<Ratio<i64>>,
    /// Loads over target from the highest, compared one by one: less is fairer. `None` if not as many people are compared.
    pub leximax: Option<Ordering>,
    /// Substitutions.
    pub substitutions: i64,
    /// Returns within the memory.
    pub returns: i64,
    /// Mean number of cells of a member.
    pub cells_per_member: Ratio<i64>,
    /// Mean number of members of a cell.
    pub members_per_cell: Ratio<i64>,
    /// Minutes of all journeys.
    pub travel_minutes: i64,
    /// Who of the people compared carries more points, most first.
    pub more: Vec<Shift>,
    /// Who carries fewer, most first.
    pub fewer: Vec<Shift>,
}

/// What somebody carries more (positive) or less (negative) than in the base; who is in one of the two only, carries
/// nothing in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Id of the person.
    pub id: String,
    /// Points that count for fairness.
    pub points: i64,
    /// Duties.
    pub duties: i64,
    /// Minutes of travel.
    pub travel_minutes: i64,
}
