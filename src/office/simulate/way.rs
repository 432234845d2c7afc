//! All the quarters by one way, one after another.

use num_rational::Ratio;

use super::fates::{Fates, Odds};
use super::quarter::{Memory, later};
use super::report::{Balance, QuarterRun, Way, WayRun};
use super::roster::Roster;
use super::round_robin::Circles;
use super::run::{SimulateFailure, SimulateOptions};
use crate::checker;
use crate::domain::{
    Assignment, Attendance, Instance, Kind, SeatName, Status, Turnout, Uncovered, UncoveredKind,
};
use crate::format::instance::{Horizon, Visit};
use crate::format::{Files, InstanceDto, build_instance};
use crate::office::compare::Round;
use crate::office::tenure::{Next, holders};
use crate::office::{Account, HUNDREDTHS, PlanFailure, PlanOptions, Planned, Silent, accounts, carry, plan};

type Exact = Ratio<i64>;

/// What all ways have in common.
pub(super) struct Stage<'a> {
    pub(super) first: &'a InstanceDto,
    pub(super) files: &'a (dyn Files + Sync),
    pub(super) horizons: &'a [Horizon],
    pub(super) roster: &'a Roster,
    pub(super) options: &'a SimulateOptions,
    pub(super) round: &'a dyn Round,
}

/// What one way knows when a quarter begins.
struct Journey<'a> {
    stage: &'a Stage<'a>,
    way: Way,
    closings: Vec<(String, Exact)>,
    settlement: Exact,
    memory: Memory,
    circles: Circles,
}

/// A quarter as it is planned.
struct Made {
    rows: Vec<Assignment>,
    open: Vec<Uncovered>,
    status: Option<Status>,
    limit_struck: bool,
}

/// Goes through all quarters by one way.
pub(super) fn go(stage: &Stage<'_>, way: Way) -> Result<WayRun, SimulateFailure> {
    let mut journey = Journey {
        stage,
        way,
        closings: Vec::new(),
        settlement: Exact::from_integer(0),
        memory: Memory::default(),
        circles: Circles::new(stage.roster.everybody.iter().map(|person| &*person.id)),
    };
    let quarters = (0..stage.horizons.len()).map(|at| {
        let name = format!("{} {}", way.name(), at + 1);
        stage.round.begun(&name);
        let run = journey.quarter(at);
        stage.round.done(&name, run.is_ok());
        run
    });
    Ok(WayRun { way, quarters: quarters.collect::<Result<_, _>>()? })
}

impl Journey<'_> {
    fn quarter(&mut self, at: usize) -> Result<QuarterRun, SimulateFailure> {
        let instance = self.open(at)?;
        let made = self.plan(&instance, at)?;
        let odds = Odds { absence: self.stage.options.absence, no_show: self.stage.options.no_show };
        let fates = Fates::draw(&instance, odds, self.stage.options.seed, at);
        let (attendance, happened) = fates.turnouts(&made.rows);
        let planned = closings(&accounts(&instance, &made.rows, &[]));
        self.closings = closings(&accounts(&instance, &made.rows, &attendance));
        self.remember(&instance, &made.rows, &attendance, at);
        let dearest = dearest(&instance) * HUNDREDTHS;
        let balances: Vec<Balance> = self.closings.iter().map(balance).collect();
        Ok(QuarterRun {
            status: made.status,
            limit_struck: made.limit_struck,
            open: made.open.iter().filter(|open| is_place(open.kind)).map(|open| open.count).sum(),
            happened,
            planned_within: planned.iter().map(balance).all(|own| own.hundredths.abs() <= dearest),
            within: balances.iter().all(|own| own.hundredths.abs() <= dearest),
            balances,
            settlement: (self.settlement * HUNDREDTHS).round().to_integer(),
        })
    }

    /// The instance of a quarter with the true openings.
    fn open(&mut self, at: usize) -> Result<Instance, SimulateFailure> {
        let stage = self.stage;
        let dto = match at {
            0 => stage.first.clone(),
            _ => later(stage.first, stage.horizons[at], &stage.roster.people(at), &self.memory),
        };
        let built = build_instance(&dto, stage.files);
        let mut instance = built.map_err(|issues| SimulateFailure::Invalid { quarter: at + 1, issues })?;
        if at > 0 {
            let carried = carry(&self.closings, self.settlement, &instance);
            self.settlement = carried.settlement;
            for (id, opening) in carried.openings {
                let person = instance.people.iter_mut().find(|person| person.id == id);
                person.into_iter().for_each(|person| person.opening = opening);
            }
        }
        Ok(instance)
    }

    fn plan(&mut self, instance: &Instance, at: usize) -> Result<Made, SimulateFailure> {
        let planned = match self.way {
            Way::Carried => planned(instance, self.stage.options),
            Way::Alone => planned(&without_openings(instance), self.stage.options),
            Way::RoundRobin => {
                let rows = self.circles.fill(instance);
                let open = checker::measure(instance, &rows).uncovered;
                return Ok(Made { rows, open, status: None, limit_struck: false });
            }
        };
        let plan = planned.map_err(|failure| self.unplanned(instance, at, failure))?.plan;
        let (status, limit_struck) = (Some(plan.status), plan.stamp.limit_struck);
        Ok(Made { rows: plan.assignments, open: plan.uncovered, status, limit_struck })
    }

    fn unplanned(&self, instance: &Instance, at: usize, failure: PlanFailure) -> SimulateFailure {
        SimulateFailure::Unplanned {
            way: self.way,
            quarter: at + 1,
            instance: Box::new(instance.clone()),
            failure,
        }
    }

    /// Visits that were really made, and who holds what when the next quarter begins.
    fn remember(&mut self, instance: &Instance, rows: &[Assignment], attendance: &[Attendance], at: usize) {
        let Some(next) = self.stage.horizons.get(at + 1) else { return };
        let came = |own: &Attendance| own.turnout == Turnout::Attended;
        let made =
            rows.iter().zip(attendance).filter(|(row, own)| row.kind == Kind::Accompanying && came(own));
        let visits = made.filter(|(row, _)| row.date < next.from.0).filter_map(|(row, _)| visit(row));
        self.memory.visits.extend(visits);
        let first = self.stage.first;
        let next = Next {
            from: next.from.0,
            blocks_from: first.policy.blocks_from.unwrap_or(first.horizon.from).0,
            tenure: first.policy.tenure_months,
        };
        self.memory.current = holders(instance, rows, next);
    }
}

/// The visit of whoever came to a cell.
fn visit(row: &Assignment) -> Option<Visit> {
    let cell = row.cell.as_deref()?;
    Some(Visit { person: row.person.as_str().into(), cell: cell.into(), date: row.date.into() })
}

/// Makes a plan on one thread of its own: a worker of the pool that waited would take up another way meanwhile.
fn planned(instance: &Instance, options: &SimulateOptions) -> Result<Planned, PlanFailure> {
    let own = instance.policy.time_limit_seconds.map(|limit| std::time::Duration::from_secs(limit.into()));
    let options = PlanOptions { time_limit: options.time_limit.or(own), threads: Some(1), seed: 0 };
    let made = std::thread::scope(|scope| scope.spawn(|| plan(instance, &options, &Silent)).join());
    made.unwrap_or_else(|_| Err(PlanFailure::Internal("a planning thread failed".to_owned())))
}

fn without_openings(instance: &Instance) -> Instance {
    let mut instance = instance.clone();
    instance.people.iter_mut().for_each(|person| person.opening = Exact::from_integer(0));
    instance
}

fn closings(accounts: &[Account]) -> Vec<(String, Exact)> {
    accounts.iter().map(|own| (own.person.clone(), own.closing)).collect()
}

fn balance((person, closing): &(String, Exact)) -> Balance {
    Balance { person: person.clone(), hundredths: (*closing * HUNDREDTHS).round().to_integer() }
}

/// Whether an open item is a place that nobody takes.
fn is_place(kind: UncoveredKind) -> bool {
    match kind {
        UncoveredKind::Meeting
        | UncoveredKind::Session
        | UncoveredKind::Panel
        | UncoveredKind::Composition => true,
        UncoveredKind::Block | UncoveredKind::Presence => false,
    }
}

/// Points of the dearest duty that counts: by its kind, with the highest distance band that any journey reaches.
pub(super) fn dearest(instance: &Instance) -> i64 {
    let counts = |family| instance.policy.fairness.counts.contains(&family);
    let meetings = instance.meetings.iter().map(|meeting| (SeatName::AreaLead, meeting.points));
    let meetings = meetings.flat_map(|(lead, points)| {
        let member = SeatName::Accompanying { role: String::new(), number: 1 };
        [(member, points), (lead, points)]
    });
    let sessions = instance.sessions.iter().map(|session| instance.one_series(session.series));
    let sessions = sessions.flat_map(|series| {
        let panel = SeatName::Panel { role: String::new(), number: 1 };
        [(SeatName::Host, series.host_points), (panel, series.panel_points)]
    });
    let seats = meetings.chain(sessions).filter(|(seat, _)| counts(seat.family()));
    let longest = instance.travel.between.iter().flatten().chain(instance.travel.personal.values());
    let longest = longest.map(|trip| trip.minutes).max().unwrap_or(0);
    let bands = instance.policy.points.distance_bands.iter().filter(|band| band.from_minutes <= longest);
    let band = bands.map(|band| band.points).max().unwrap_or(0);
    seats.map(|(_, points)| points + band).max().unwrap_or(0)
}
