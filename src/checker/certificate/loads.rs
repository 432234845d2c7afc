//! Loads: what points a person can have at all, and who reaches the levels that the plan has.

use std::collections::{BTreeMap, BTreeSet};

use num_rational::Ratio;

use super::super::loads::people;
use super::super::view::View;
use super::relaxation::{Relaxation, of};
use crate::domain::{PersonId, Premise, Tier};
use crate::rules::Rule;

type Exact = Ratio<i64>;

/// Where somebody can have more points than this without being above all levels, levels are not looked at.
const MOST_POINTS: i64 = 100_000;

/// Lists who reaches which level.
///
/// Nobody is above the first level, and nobody between two: that is what it means that the higher loads are as in the
/// plan. So everybody has the load of one of the levels, or, where the last level is asked for, less than that.
pub(super) fn list(r: &mut Relaxation<'_>) {
    let Some(sums) = all_sums(r) else { return };
    let levels = r.goal.levels.clone();
    let given = if r.goal.loads_given { levels.len() } else { levels.len().saturating_sub(1) };
    let rows: Vec<usize> = levels[..given]
        .iter()
        .map(|(level, count)| {
            let premise = Premise { level: Some(*level), ..of(Rule::FairnessTier) };
            r.add_row(premise, Some(*count), Some(*count))
        })
        .collect();
    for (person, steps) in sums {
        Person { person, steps, rows: &rows }.list(r);
    }
}

/// For everybody compared: from the last level upwards the most points at or below it, and before that the most below
/// all levels. `None` where there are no levels to look at.
fn all_sums(r: &Relaxation<'_>) -> Option<Vec<(PersonId, Vec<Option<i64>>)>> {
    let (levels, loads_given) = (&r.goal.levels, r.goal.loads_given);
    let (top, last) = (levels.first()?.0, levels.last()?.0);
    let starts = people(&View::new(r.instance, &[]));
    let mut all = Vec::new();
    for person in r.instance.person_ids().filter(|person| r.instance.is_compared(*person)) {
        let load = |points: i64| starts[person.0].load + Exact::from_integer(points);
        let room = (top - starts[person.0].load).floor().to_integer();
        let possible = |points: &i64| {
            levels.iter().any(|(level, _)| *level == load(*points)) || (!loads_given && load(*points) < last)
        };
        let sums: Vec<i64> = attainable(r, person, room)?.into_iter().filter(possible).collect();
        let most =
            |fits: &dyn Fn(Exact) -> bool| sums.iter().rev().copied().find(|points| fits(load(*points)));
        let below = if loads_given { None } else { most(&|load| load < last) };
        let at = levels.iter().rev().map(|(level, _)| most(&|load| load <= *level));
        all.push((person, std::iter::once(below).chain(at).collect()));
    }
    Some(all)
}

/// One person's steps from level to level.
struct Person<'r> {
    person: PersonId,
    /// The most points below all levels, then at each level from the last.
    steps: Vec<Option<i64>>,
    /// The rows of the levels that are given, from the first.
    rows: &'r [usize],
}

impl Person<'_> {
    fn list(&self, r: &mut Relaxation<'_>) {
        let levels: Vec<Exact> = r.goal.levels.iter().rev().map(|level| level.0).collect();
        let columns = self.columns(r);
        self.divided(r, &columns);
        for (at, _) in levels.iter().enumerate() {
            // Whoever cannot be below a level reaches it; whoever has no step to it reaches it with the next.
            let forced = self.steps[at].is_none();
            let next = columns[at..].iter().flatten().next().copied();
            self.reaches(r, levels.len() - 1 - at, forced, next);
        }
        let steps: Vec<(Exact, usize)> =
            levels.iter().zip(&columns).filter_map(|(level, column)| Some((*level, (*column)?))).collect();
        for pair in steps.windows(2) {
            let premise = Premise {
                person: r.person_id(self.person),
                level: Some(pair[1].0),
                ..of(Rule::FairnessTier)
            };
            let row = r.add_row(premise, None, Some(0));
            r.count(row, pair[1].1, 1);
            r.count(row, pair[0].1, -1);
        }
    }

    /// A choice for each level that gives room for more points, and the row that says so.
    fn columns(&self, r: &mut Relaxation<'_>) -> Vec<Option<usize>> {
        let Some(base) = self.steps.iter().flatten().next().copied() else {
            return vec![None; self.steps.len() - 1];
        };
        let premise = Premise { person: r.person_id(self.person), ..of(Rule::FairnessTier) };
        let least = r.goal.loads_given.then_some(base);
        let row = r.add_row(premise, least, Some(base));
        count_points(r, self.person, row);
        let mut columns = Vec::new();
        for pair in self.steps.windows(2) {
            let step = match (pair[0], pair[1]) {
                (Some(before), Some(here)) if here > before => {
                    let choice = r.choice(1);
                    r.count(row, choice, before - here);
                    Some(choice)
                }
                _ => None,
            };
            columns.push(step);
        }
        columns
    }

    /// The same in whole lumps: of duties worth `size` points or more nobody has more than fit into the points.
    ///
    /// Each factor is rounded down, so the sum is no more than the points divided by the size, rounded down.
    fn divided(&self, r: &mut Relaxation<'_>, columns: &[Option<usize>]) {
        let Some(base) = self.steps.iter().flatten().next().copied() else { return };
        let own: Vec<usize> = own(r, self.person).into_keys().collect();
        let sizes: BTreeSet<i64> =
            own.iter().map(|choice| r.choices[*choice].points).filter(|p| *p > 1).collect();
        for size in sizes {
            let premise =
                Premise { person: r.person_id(self.person), points: Some(size), ..of(Rule::FairnessTier) };
            let row = r.add_row(premise, None, Some(base.div_euclid(size)));
            for choice in &own {
                let lumps = r.choices[*choice].points.div_euclid(size);
                if lumps != 0 {
                    r.count(row, *choice, lumps);
                }
            }
            for (pair, column) in self.steps.windows(2).zip(columns) {
                if let (Some(before), Some(here), Some(column)) = (pair[0], pair[1], column) {
                    r.count(row, *column, before.div_euclid(size) - here.div_euclid(size));
                }
            }
        }
    }

    /// Counts the person at a level: in its row where it is given, in the tier where it is asked for.
    fn reaches(&self, r: &mut Relaxation<'_>, level: usize, forced: bool, choice: Option<usize>) {
        match (self.rows.get(level).copied(), forced, choice) {
            (Some(row), true, _) => {
                let bounds = &mut r.rows[row];
                (bounds.least, bounds.most) = (bounds.least.map(|n| n - 1), bounds.most.map(|n| n - 1));
            }
            (Some(row), false, Some(choice)) => r.count(row, choice, 1),
            (None, true, _) => *r.constants.entry(Tier::Fairness).or_insert(0) += 1,
            (None, false, Some(choice)) => r.cost(choice, Tier::Fairness, 1),
            (_, false, None) => {}
        }
    }
}

/// The choices that put a person anywhere, each once, with what they are about: a block, a meeting, a session.
fn own(r: &Relaxation<'_>, person: PersonId) -> BTreeMap<usize, String> {
    let mut own = BTreeMap::new();
    for sitting in r.by_person[person.0].iter().map(|at| &r.sittings[*at]) {
        let choice = &r.choices[sitting.choice];
        if choice.most > 0 {
            own.insert(sitting.choice, r.slots[sitting.slot].id.clone());
        }
    }
    for stay in r.stays.iter().filter(|stay| stay.person == person) {
        own.entry(stay.choice).and_modify(|name| *name = format!("block {} {}", stay.cell.0, stay.block));
    }
    own
}

/// Lets the points of a person count in a row.
fn count_points(r: &mut Relaxation<'_>, person: PersonId, row: usize) {
    for choice in own(r, person).into_keys() {
        let points = r.choices[choice].points;
        if points != 0 {
            r.count(row, choice, points);
        }
    }
}

/// All sums of points up to `room` that a person may have, by single duties and blocks; perhaps more than there are.
fn attainable(r: &Relaxation<'_>, person: PersonId, room: i64) -> Option<Vec<i64>> {
    if room > MOST_POINTS {
        return None;
    }
    let mut lumps: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    for (choice, name) in own(r, person) {
        lumps.entry(name).or_default().insert(r.choices[choice].points);
    }
    let room = usize::try_from(room.max(0)).ok()?;
    let mut reached = vec![false; room + 1];
    reached[0] = true;
    for lump in lumps.values() {
        let before = reached.clone();
        for points in lump {
            let points = usize::try_from(*points).ok()?;
            (points..=room).filter(|sum| before[sum - points]).for_each(|sum| reached[sum] = true);
        }
    }
    let sums = (0_i64..).zip(reached).filter(|(_, reached)| *reached).map(|(sum, _)| sum);
    Some(sums.collect())
}
