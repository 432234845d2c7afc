//! What one more person would be worth for each part of a day and each week, and which limits stand in the way.
//!
//! Multipliers of the linear program bound every gain in whole numbers; what they do not show to be nothing is solved.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, Timelike, Weekday};
use rayon::prelude::*;

use super::barrier::duty;
use super::bound::Priced;
use super::helper::{attends, uncounted, with_helper};
use super::program::Program;
use super::report::{ExplainError, SeatRef};
use super::seated::seat_of;
use super::ties::{self, Tie};
use crate::domain::{Instance, PersonId, Tier};
use crate::formulation::{Col, Model, Occasion, exclude};
use crate::solver::{Clock, duals};

/// What one more person would be worth.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Value {
    /// The least weight that any plan leaves open; `None`: not proved within the time, and nothing is known.
    pub best: Option<i64>,
    /// Parts of days with a gain, most first; those that are not listed gain nothing.
    pub days: Vec<Worth>,
    /// Weeks with a gain, most first; those that are not listed gain nothing.
    pub weeks: Vec<Worth>,
    /// Limits that gain if they are raised for one duty, most first.
    pub limits: Vec<LimitWorth>,
    /// Whether limits that are not listed are proved to gain nothing.
    pub limits_known: bool,
}

/// What somebody would be worth who is free for so long, fits every seat, and has no other duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Part of the day; `None`: all days from first to last.
    pub part: Option<Part>,
    /// So much less coverage weight stays open.
    pub gain: i64,
    /// Whether the gain is exact; else it is no more than this.
    pub exact: bool,
    /// What the person would do in one of the best plans.
    pub seats: Vec<SeatRef>,
}

/// Part of a day, by the start of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Before 12:00.
    Morning,
    /// From 12:00.
    Afternoon,
    /// From 17:00.
    Evening,
}

/// What it would be worth to raise a limit of a person in one period by one duty (the longest, where minutes count).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitWorth {
    /// The limit.
    pub tie: Tie,
    /// So much less coverage weight stays open.
    pub gain: i64,
    /// Whether the gain is exact; else it is no more than this.
    pub exact: bool,
}

/// A stretch of time: first and last day, and the part of the day.
type Slot = (NaiveDate, NaiveDate, Option<Part>);

/// The program with the helper, who may not do anything in it.
struct Desk<'a> {
    instance: &'a Instance,
    program: &'a Program<'a>,
    /// The helper's columns with their upper bounds.
    own: Vec<(Col, i64)>,
    /// The helper's columns at zero.
    idle: Model,
    priced: Option<Priced>,
    best: i64,
    clock: Clock,
}

/// The gain in coverage of one more person, part of a day by part of a day and week by week, and of limits raised.
///
/// # Errors
/// If the solver fails.
pub fn value(instance: &Instance, clock: Clock) -> Result<Value, ExplainError> {
    let (grown, helper) = with_helper(instance);
    let program = Program::of(&grown);
    let mut idle = program.model().clone();
    uncounted(&mut idle, helper);
    let own = own(&idle, helper);
    own.iter().for_each(|(col, _)| idle.columns[*col].upper = 0);
    let Some(best) = program.least(&idle, Tier::Coverage, clock)?.1 else { return Ok(Value::default()) };
    if best == 0 {
        return Ok(Value { best: Some(0), limits_known: true, ..Value::default() });
    }
    let priced = priced(&idle, clock);
    let desk = Desk { instance: &grown, program: &program, own, idle, priced, best, clock };
    let (days, weeks) = desk.slots();
    let (limits, limits_known) = desk.limits()?;
    Ok(Value { best: Some(best), days: desk.worths(days)?, weeks: desk.worths(weeks)?, limits, limits_known })
}

/// The helper's columns; what is history stays as it was.
fn own(model: &Model, helper: PersonId) -> Vec<(Col, i64)> {
    let columns = model.columns.iter().enumerate();
    let own = columns.filter(|(_, column)| {
        attends(&column.meaning).is_some_and(|(person, _)| person == helper) && column.upper > 0
    });
    own.map(|(col, column)| (col, column.upper)).collect()
}

fn priced(idle: &Model, clock: Clock) -> Option<Priced> {
    // Hard demands are met before anything else.
    let mut met = idle.clone();
    met.demands.terms.iter().for_each(|(col, _)| met.columns[*col].upper = 0);
    let objective = met.objectives.get(&Tier::Coverage).cloned().unwrap_or_default();
    let prices = duals(&met, &objective, clock)?;
    Some(Priced::of(&met, &objective, &prices))
}

impl Desk<'_> {
    /// The parts of days and the weeks in which the helper could do something, with the columns.
    fn slots(&self) -> (BTreeMap<Slot, Vec<Col>>, BTreeMap<Slot, Vec<Col>>) {
        let (mut days, mut weeks) = (BTreeMap::<Slot, Vec<Col>>::new(), BTreeMap::<Slot, Vec<Col>>::new());
        for (col, _) in &self.own {
            let at = self.occasions(*col);
            let slots: BTreeSet<Slot> = at.iter().map(|at| part(self.instance, *at)).collect();
            if let (1, Some(slot)) = (slots.len(), slots.first()) {
                days.entry(*slot).or_default().push(*col);
            }
            let own: BTreeSet<Slot> = at.iter().map(|at| week(self.instance, *at)).collect();
            if let (1, Some(slot)) = (own.len(), own.first()) {
                weeks.entry(*slot).or_default().push(*col);
            }
        }
        (days, weeks)
    }

    fn occasions(&self, col: Col) -> Vec<Occasion> {
        attends(&self.idle.columns[col].meaning).map(|(_, at)| at).unwrap_or_default()
    }

    /// The gain of each slot that may have one, most first.
    fn worths(&self, slots: BTreeMap<Slot, Vec<Col>>) -> Result<Vec<Worth>, ExplainError> {
        let mut asked: Vec<(i64, Slot, Vec<Col>)> =
            slots.into_iter().map(|(slot, cols)| (self.most(&cols), slot, cols)).collect();
        asked.retain(|(most, ..)| *most > 0);
        asked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let worth = |(most, slot, cols): &(i64, Slot, Vec<Col>)| self.worth(*most, *slot, cols);
        let mut worths: Vec<Worth> = asked.par_iter().map(worth).collect::<Result<_, _>>()?;
        worths.retain(|worth| worth.gain > 0);
        worths.sort_by_key(|worth| (!worth.exact, -worth.gain, worth.from, worth.part));
        Ok(worths)
    }

    /// The most that columns can be worth, by the multipliers: of duties that exclude each other the best one counts.
    fn most(&self, cols: &[Col]) -> i64 {
        let Some(priced) = &self.priced else { return self.best };
        let mut cliques: Vec<(Vec<Occasion>, i128)> = Vec::new();
        for col in cols {
            let (reward, at) = (priced.reward(*col), self.occasions(*col));
            let Some(first) = at.first().copied() else { continue };
            let joins = |(clique, _): &&mut (Vec<Occasion>, i128)| {
                clique.iter().all(|other| *other == first || exclude(self.instance, *other, first))
            };
            match cliques.iter_mut().find(joins) {
                Some((clique, most)) => {
                    clique.push(first);
                    *most = (*most).max(reward);
                }
                None => cliques.push((vec![first], reward)),
            }
        }
        self.best - priced.least(cliques.iter().map(|(_, most)| most).sum()).clamp(0, self.best)
    }

    fn worth(&self, most: i64, slot: Slot, cols: &[Col]) -> Result<Worth, ExplainError> {
        let (from, to, part) = slot;
        let mut model = self.idle.clone();
        for (col, upper) in self.own.iter().filter(|(col, _)| cols.contains(col)) {
            model.columns[*col].upper = *upper;
        }
        let found = self.solved(&model)?;
        let (gain, exact, point) = match found {
            Some((least, point)) => (self.best - least, true, point),
            None => (most, false, Vec::new()),
        };
        let taken = cols.iter().filter(|col| point.get(**col).is_some_and(|value| *value > 0));
        let seats: BTreeSet<SeatRef> =
            taken.flat_map(|col| seat_of(self.instance, &model.columns[*col].meaning)).collect();
        Ok(Worth { from, to, part, gain, exact, seats: seats.into_iter().collect() })
    }

    fn solved(&self, model: &Model) -> Result<Option<(i64, Vec<i64>)>, ExplainError> {
        if self.clock.over() {
            return Ok(None);
        }
        self.program.least_point(model, Tier::Coverage, self.clock)
    }

    /// The limits that cost something by the multipliers, each raised and solved.
    fn limits(&self) -> Result<(Vec<LimitWorth>, bool), ExplainError> {
        let Some(priced) = &self.priced else { return Ok((Vec::new(), false)) };
        let known = priced.least(0) == self.best;
        let ties = ties::of(self.instance, &self.idle, priced.multipliers());
        let worth = |(row, step, price, tie): &(usize, i64, i64, Tie)| {
            let less = i128::from(price.abs()) * i128::from(*step);
            let most = self.best - priced.least(less).clamp(0, self.best);
            let mut model = self.idle.clone();
            let upper = &mut model.rows[*row].upper;
            *upper = upper.map(|upper| upper + step);
            let found = if most > 0 { self.solved(&model)? } else { Some((self.best, Vec::new())) };
            let (gain, exact) = found.map_or((most, false), |(least, _)| (self.best - least, true));
            Ok(LimitWorth { tie: tie.clone(), gain, exact })
        };
        let mut worths: Vec<LimitWorth> = ties.par_iter().map(worth).collect::<Result<_, ExplainError>>()?;
        worths.retain(|worth| worth.gain > 0);
        worths.sort_by_key(|worth| (!worth.exact, -worth.gain, worth.tie.from, worth.tie.person.clone()));
        Ok((worths, known))
    }
}

fn part(instance: &Instance, at: Occasion) -> Slot {
    let hour = at.intervals(instance).first().map_or(0, |time| time.start.hour());
    let part = match hour {
        0..12 => Part::Morning,
        12..17 => Part::Afternoon,
        _ => Part::Evening,
    };
    (at.date(instance), at.date(instance), Some(part))
}

fn week(instance: &Instance, at: Occasion) -> Slot {
    let day = at.date(instance);
    let monday = day.week(Weekday::Mon).checked_first_day().unwrap_or(day);
    (monday, monday.checked_add_days(Days::new(6)).unwrap_or(day), None)
}

/// The id of the duty at an occasion, with its day.
pub(super) fn named(instance: &Instance, at: Occasion, seat: String) -> SeatRef {
    SeatRef { duty: duty(instance, at).to_owned(), seat, date: Some(at.date(instance)) }
}
