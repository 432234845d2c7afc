//! Everything that may happen in a plan, and the rows that hold in every plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::view::Duty;
use super::bound::Flaw;
use super::choice::{Choice, Column};
use super::goal::Goal;
use super::places::Place;
use super::slots::{Slot, slots};
use super::{caps, loads, meetings, people, presence, rotation, sessions};
use crate::domain::{CellId, Instance, PersonId, Premise, SeatName, Tier};
use crate::rules::Rule;

/// A row: the sum of its terms is at least `least` and at most `most`.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) premise: Premise,
    pub(super) least: Option<i64>,
    pub(super) most: Option<i64>,
}

/// Somebody in a seat of a slot, through a choice.
#[derive(Clone)]
pub(super) struct Sitting {
    pub(super) person: PersonId,
    pub(super) slot: usize,
    pub(super) seat: SeatName,
    pub(super) choice: usize,
}

/// Somebody who accompanies a cell in a block.
#[derive(Clone)]
pub(super) struct Stay {
    pub(super) person: PersonId,
    pub(super) cell: CellId,
    pub(super) block: usize,
    pub(super) choice: usize,
}

/// What may happen in a plan with given values of the earlier tiers, and what the rules say of it.
#[derive(Clone)]
pub struct Relaxation<'a> {
    pub(super) instance: &'a Instance,
    pub(super) goal: Goal,
    /// Whether open places are bounded instead of the goal's tier.
    pub(super) asks_places: bool,
    pub(super) slots: Arc<[Slot]>,
    pub(super) choices: Vec<Choice>,
    pub(super) rows: Vec<Row>,
    pub(super) sittings: Vec<Sitting>,
    /// Positions of the sittings in each slot.
    pub(super) at: Vec<Vec<usize>>,
    /// Positions of the sittings of each person.
    pub(super) by_person: Vec<Vec<usize>>,
    pub(super) stays: Vec<Stay>,
    /// The choices that say a session is held, by slot.
    pub(super) held: BTreeMap<usize, usize>,
    /// The choices that count a return.
    pub(super) returns: BTreeMap<(CellId, usize, PersonId), usize>,
    /// The choices that leave places open, one for each date a session has.
    pub(super) open: BTreeMap<Place, Vec<usize>>,
    /// What no choice changes.
    pub(super) constants: BTreeMap<Tier, i64>,
    index: BTreeMap<Premise, usize>,
}

impl<'a> Relaxation<'a> {
    /// Derives choices and rows from the instance, with nothing given and nothing asked.
    ///
    /// Where a plan is in force, the choices are those that are still open: nobody is put into the past, limits have room
    /// for what history leaves of them, and a commune that was seen need not be seen again.
    #[must_use]
    pub fn of(instance: &'a Instance) -> Self {
        let slots: Arc<[Slot]> = slots(instance).into();
        let mut r = Self {
            instance,
            goal: Goal::none(),
            asks_places: false,
            at: vec![Vec::new(); slots.len()],
            by_person: vec![Vec::new(); instance.people.len()],
            slots,
            choices: Vec::new(),
            rows: Vec::new(),
            sittings: Vec::new(),
            stays: Vec::new(),
            held: BTreeMap::new(),
            returns: BTreeMap::new(),
            open: BTreeMap::new(),
            constants: BTreeMap::new(),
            index: BTreeMap::new(),
        };
        meetings::list(&mut r);
        sessions::list(&mut r);
        rotation::list(&mut r);
        presence::list(&mut r);
        people::list(&mut r);
        r
    }

    /// The same where the values of earlier tiers are given, for what the goal asks.
    #[must_use]
    pub fn under(&self, goal: Goal) -> Self {
        let mut r = Self { goal, ..self.clone() };
        caps::close(&mut r);
        loads::list(&mut r);
        caps::list(&mut r);
        r
    }

    /// The position of a row that is named; duties that exclude each other are looked at and added.
    ///
    /// # Errors
    /// There is no such row, or the duties do not exclude each other.
    pub fn row(&mut self, premise: &Premise) -> Result<usize, Flaw> {
        match self.index.get(premise) {
            Some(row) => Ok(*row),
            None if premise.rule == Rule::OnePlace.id() => people::clash(self, premise),
            None => Err(Flaw::Unknown),
        }
    }

    /// Whether a row has a bound on the side that a multiplier needs.
    pub(super) fn has_side(&self, row: usize, times: i64) -> bool {
        match times.signum() {
            1 => self.rows[row].least.is_some(),
            -1 => self.rows[row].most.is_some(),
            _ => true,
        }
    }

    /// Whether there is a row of that name.
    pub(super) fn has_row(&self, premise: &Premise) -> bool {
        self.index.contains_key(premise)
    }

    /// Adds rows for all duties that exclude each other, as far as one person could take several: for whoever looks for
    /// multipliers.
    pub fn find_clashes(&mut self) {
        people::find_clashes(self);
    }

    /// The name of each row, with its least and greatest value.
    pub fn rows(&self) -> impl Iterator<Item = (&Premise, Option<i64>, Option<i64>)> {
        self.rows.iter().map(|row| (&row.premise, row.least, row.most))
    }

    /// Every choice in plain numbers.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let possible = self.choices.iter().filter(|choice| choice.most > 0);
        possible.map(|choice| choice.column(self.price(choice))).collect()
    }

    /// What a choice adds to what is bounded.
    pub(super) fn price(&self, choice: &Choice) -> i64 {
        if self.asks_places { choice.missing } else { choice.cost(self.goal.tier) }
    }

    /// What the bounded sum is made of whatever is chosen.
    pub(super) fn constant(&self) -> i64 {
        if self.asks_places { 0 } else { self.constant_of(self.goal.tier) }
    }

    /// What a tier is made of whatever is chosen.
    pub(super) fn constant_of(&self, tier: Tier) -> i64 {
        self.constants.get(&tier).copied().unwrap_or(0)
    }

    pub(super) fn add_row(&mut self, premise: Premise, least: Option<i64>, most: Option<i64>) -> usize {
        let at = self.rows.len();
        self.index.insert(premise.clone(), at);
        self.rows.push(Row { premise, least, most });
        at
    }

    /// The row of that name, or a new one with these bounds.
    pub(super) fn row_or(&mut self, premise: Premise, least: Option<i64>, most: Option<i64>) -> usize {
        match self.index.get(&premise) {
            Some(row) => *row,
            None => self.add_row(premise, least, most),
        }
    }

    /// A choice of its own kind.
    pub(super) fn choice(&mut self, most: i64) -> usize {
        let kind = self.choices.len();
        self.choices.push(Choice { most, kind, ..Choice::default() });
        kind
    }

    /// A choice of its own kind that costs something in one tier.
    pub(super) fn priced(&mut self, most: i64, tier: Tier, cost: i64) -> usize {
        let choice = self.choice(most);
        self.cost(choice, tier, cost);
        choice
    }

    pub(super) fn cost(&mut self, choice: usize, tier: Tier, cost: i64) {
        if cost != 0 {
            self.choices[choice].costs.push((tier, cost));
        }
    }

    /// Lets every time a choice is taken count in a row.
    pub(super) fn count(&mut self, row: usize, choice: usize, factor: i64) {
        self.choices[choice].terms.push((row, factor));
    }

    /// Lets those of some sittings that are meant count in a row.
    pub(super) fn count_sittings(&mut self, row: usize, some: &[usize], factor: impl Fn(&Sitting) -> i64) {
        for at in some {
            let (choice, factor) = (self.sittings[*at].choice, factor(&self.sittings[*at]));
            if factor != 0 {
                self.count(row, choice, factor);
            }
        }
    }

    /// The position of a slot by its duty and first start.
    pub(super) fn slot_of(&self, id: &str, start: chrono::NaiveDateTime) -> Option<usize> {
        self.slots.iter().position(|slot| slot.id == id && slot.start == start)
    }

    pub(super) fn person_id(&self, person: PersonId) -> Option<String> {
        Some(self.instance.person(person).id.clone())
    }

    pub(super) fn is_meeting(&self, slot: usize) -> bool {
        matches!(self.slots[slot].duty, Duty::Meeting(_))
    }
}

/// A row of a rule, with nothing said yet of what it speaks.
pub(super) fn of(rule: Rule) -> Premise {
    Premise { rule: rule.id().to_owned(), ..Premise::default() }
}
