//! A plan in figures.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use num_rational::Ratio;

use crate::checker;
use crate::domain::{
    Assignment, Carried, Cell, Figures, Hosted, Instance, Kind, Meeting, Plan, Spread, Tally,
};

/// What a plan of an instance comes to.
#[must_use]
pub fn figures(instance: &Instance, plan: &Plan) -> Figures {
    let tallies = tallies(instance, plan);
    let people = people(instance, plan);
    let cells: Vec<i64> = people.iter().filter(|one| one.compared).map(|one| one.cells).collect();
    Figures {
        status: plan.status,
        limit_struck: plan.stamp.limit_struck,
        tiers: plan.tiers.clone(),
        meetings: tallies.iter().map(|(_, tally)| *tally).fold(Tally::default(), add),
        by_priority: by_priority(&tallies),
        by_commune: by_commune(instance, &tallies),
        uncovered: plan.uncovered.clone(),
        sessions: hosted(instance, plan),
        levels: levels(&plan.fairness.sorted),
        substitutions: number(plan.assignments.iter().filter(|row| row.kind == Kind::Substitute).count()),
        returns: checker::measure(instance, &plan.assignments).returns,
        cells_per_member: Spread::over(&cells),
        members_per_cell: Spread::over(&members(instance, plan)),
        travel_minutes: people.iter().map(|one| one.travel_minutes).sum(),
        people,
    }
}

/// Each meeting by its cell.
fn tallies<'a>(instance: &'a Instance, plan: &Plan) -> Vec<(&'a Cell, Tally)> {
    let mut taken: HashMap<&str, i64> = HashMap::new();
    for row in plan.assignments.iter().filter(|row| is_at_meeting(row.kind)) {
        *taken.entry(&row.duty).or_default() += 1;
    }
    let tally = |meeting: &'a Meeting| {
        let cell = instance.cell(meeting.cell);
        let seats = cell.accompanying.iter().map(|seats| i64::from(seats.count)).sum();
        let taken = taken.get(meeting.id.as_str()).copied().unwrap_or_default();
        (cell, Tally { meetings: 1, covered: i64::from(taken >= seats), seats, taken })
    };
    instance.meetings.iter().map(tally).collect()
}

/// Seats of a cell's meetings; the one of the area lead comes on top and is none of them.
fn is_at_meeting(kind: Kind) -> bool {
    match kind {
        Kind::Accompanying | Kind::Substitute => true,
        Kind::AreaLead | Kind::Head | Kind::Delegate | Kind::Panel => false,
    }
}

fn add(sum: Tally, one: Tally) -> Tally {
    Tally {
        meetings: sum.meetings + one.meetings,
        covered: sum.covered + one.covered,
        seats: sum.seats + one.seats,
        taken: sum.taken + one.taken,
    }
}

fn by_priority(tallies: &[(&Cell, Tally)]) -> Vec<(i64, Tally)> {
    let mut sums: BTreeMap<i64, Tally> = BTreeMap::new();
    for (cell, tally) in tallies {
        let sum = sums.entry(cell.stated_priority()).or_default();
        *sum = add(*sum, *tally);
    }
    sums.into_iter().rev().collect()
}

fn by_commune(instance: &Instance, tallies: &[(&Cell, Tally)]) -> Vec<(String, Tally)> {
    let mut sums = vec![Tally::default(); instance.communes.len()];
    for (cell, tally) in tallies {
        sums[cell.commune.0] = add(sums[cell.commune.0], *tally);
    }
    let named = instance.communes.iter().map(|commune| commune.id.clone()).zip(sums);
    named.filter(|(_, tally)| tally.meetings > 0).collect()
}

fn hosted(instance: &Instance, plan: &Plan) -> Hosted {
    let of = |kind: Kind| number(plan.assignments.iter().filter(|row| row.kind == kind).count());
    Hosted { wanted: number(instance.sessions.len()), head: of(Kind::Head), delegate: of(Kind::Delegate) }
}

/// Each different load from the highest, and how many have it.
fn levels(sorted: &[Ratio<i64>]) -> Vec<(Ratio<i64>, i64)> {
    let mut levels: Vec<(Ratio<i64>, i64)> = Vec::new();
    for load in sorted {
        match levels.last_mut().filter(|(level, _)| level == load) {
            Some((_, people)) => *people += 1,
            None => levels.push((*load, 1)),
        }
    }
    levels
}

fn people(instance: &Instance, plan: &Plan) -> Vec<Carried> {
    let mut cells: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for (row, cell) in visits(plan) {
        cells.entry(&row.person).or_default().insert(cell);
    }
    let compared: BTreeSet<&str> = instance
        .person_ids()
        .filter(|id| instance.is_compared(*id))
        .map(|id| instance.person(id).id.as_str())
        .collect();
    let carried = |load: &crate::domain::PersonLoad| Carried {
        id: load.id.clone(),
        compared: compared.contains(load.id.as_str()),
        duties: load.duties,
        points: load.points,
        load: load.load,
        travel_minutes: load.travel_minutes,
        cells: number(cells.get(load.id.as_str()).map_or(0, BTreeSet::len)),
    };
    plan.people.iter().map(carried).collect()
}

/// How many different people attend each cell that meets.
fn members(instance: &Instance, plan: &Plan) -> Vec<i64> {
    let meeting: BTreeSet<&str> =
        instance.meetings.iter().map(|meeting| instance.cell(meeting.cell).id.as_str()).collect();
    let mut members: BTreeMap<&str, BTreeSet<&str>> =
        meeting.into_iter().map(|cell| (cell, BTreeSet::new())).collect();
    for (row, cell) in visits(plan) {
        members.entry(cell).or_default().insert(&row.person);
    }
    members.into_values().map(|people| number(people.len())).collect()
}

/// Everybody at a cell's meeting, area leads included, with the cell.
fn visits(plan: &Plan) -> impl Iterator<Item = (&Assignment, &str)> {
    plan.assignments.iter().filter_map(|row| Some((row, row.cell.as_deref()?)))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
