//! What a simulation comes to.

use num_rational::Ratio;

use crate::domain::{Horizon, Status};
use crate::office::HUNDREDTHS;

/// Ways of planning that are laid side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// Each quarter opens with what the quarters before have left on the accounts.
    Carried,
    /// Each quarter is planned as if nothing had been before; the true accounts are kept beside.
    Alone,
    /// No plan: the list of people is gone through in a circle, and whoever is next and can come takes the seat.
    RoundRobin,
}

impl Way {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 3] = [Self::Carried, Self::Alone, Self::RoundRobin];

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Carried => "carried",
            Self::Alone => "alone",
            Self::RoundRobin => "round_robin",
        }
    }
}

/// Some quarters by each way, on the same events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// Title of the instance.
    pub title: String,
    /// Everybody who ever has an account: id and name, in the order of the instance, then by the quarter of joining.
    pub people: Vec<(String, String)>,
    /// The quarters.
    pub quarters: Vec<Outlook>,
    /// What came of them by each way, in the order of [`Way::ALL`].
    pub ways: Vec<WayRun>,
}

/// What is the same in a quarter whichever way it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The days.
    pub horizon: Horizon,
    /// Ids of those who are there for the first time.
    pub joined: Vec<String>,
    /// Ids of those who are not there any more.
    pub left: Vec<String>,
    /// Points of the dearest duty that counts for fairness.
    pub dearest: i64,
}

/// All quarters by one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayRun {
    /// Which way.
    pub way: Way,
    /// What came of each quarter.
    pub quarters: Vec<QuarterRun>,
}

impl WayRun {
    /// In how many quarters every balance is within one duty of its target.
    #[must_use]
    pub fn within(&self) -> usize {
        self.quarters.iter().filter(|quarter| quarter.within).count()
    }

    /// In how many quarters the plan brings every balance within one duty of its target, before anybody stays away.
    #[must_use]
    pub fn planned_within(&self) -> usize {
        self.quarters.iter().filter(|quarter| quarter.planned_within).count()
    }

    /// Whether every plan fills every place.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.quarters.iter().all(|quarter| quarter.open == 0)
    }
}

/// What came of one quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterRun {
    /// How far the plan is proved; `None` where nothing was planned by the solver.
    pub status: Option<Status>,
    /// Whether a time limit struck; then another run may give other figures.
    pub limit_struck: bool,
    /// Places that the plan leaves open.
    pub open: i64,
    /// What became of the seats.
    pub happened: Happened,
    /// The balance of everybody who is compared, in the order of the instance.
    pub balances: Vec<Balance>,
    /// The settlement account, in hundredths of a point: what leavers left, less what newcomers were given.
    pub settlement: i64,
    /// Whether every balance would be within one duty of its target if everybody came as planned.
    pub planned_within: bool,
    /// Whether every balance is within one duty of its target.
    pub within: bool,
}

impl QuarterRun {
    /// The highest balance, in points; `None` if nobody is compared.
    #[must_use]
    pub fn highest(&self) -> Option<Ratio<i64>> {
        self.balances.iter().map(Balance::points).max()
    }

    /// The lowest balance, in points.
    #[must_use]
    pub fn lowest(&self) -> Option<Ratio<i64>> {
        self.balances.iter().map(Balance::points).min()
    }
}

/// One account at the end of a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Id of the person.
    pub person: String,
    /// What was carried more (or less) than the fair part, in hundredths of a point.
    pub hundredths: i64,
}

impl Balance {
    /// The balance in points.
    #[must_use]
    pub fn points(&self) -> Ratio<i64> {
        Ratio::new(self.hundredths, HUNDREDTHS)
    }
}

/// What became of the seats of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    /// Whoever was planned came.
    pub attended: i64,
    /// Somebody else came instead.
    pub replaced: i64,
    /// Nobody came; it was told before.
    pub excused: i64,
    /// Nobody came, and nobody knew before.
    pub unexcused: i64,
}
