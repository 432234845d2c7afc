//! The year before the horizon: who accompanied which cell, who still does, and the opening balances.

use chrono::{Datelike, Months, NaiveDate};

use super::dice::Dice;
use super::sketch::{CellSketch, PastSketch, PersonSketch, Where};
use crate::calendar::MonthEnd;

/// Months of history, four quarters.
const MONTHS: u32 = 12;
/// One cell in so many is in the middle of a block when the horizon begins.
const BEGUN_EVERY: usize = 6;

/// A whole year of rotation; also sets `current` of the cells whose block has already begun.
pub(super) fn past(
    cells: &mut [CellSketch],
    people: &[PersonSketch],
    from: NaiveDate,
    tenure: u32,
    dice: &mut Dice,
) -> Vec<PastSketch> {
    let mut order: Vec<usize> = (0..people.len()).filter(|person| people[*person].is("committee")).collect();
    dice.shuffle(&mut order);
    let homes: Vec<usize> = cells.iter().map(|cell| cell.commune).collect();
    let mut past = Vec::new();
    for (number, cell) in cells.iter_mut().enumerate() {
        let served = if number % BEGUN_EVERY == 0 { (number / BEGUN_EVERY) as u32 % tenure } else { 0 };
        let turns = turns(number, cell.commune, &order, people, &homes);
        cell.current = turns.first().filter(|_| served > 0).map(|person| (*person, served));
        past.extend((1..=MONTHS).filter_map(|back| {
            // Block 0 is the one that has begun; whole blocks lie before it.
            let block = if back <= served { 0 } else { 1 + (back - served - 1) / tenure } as usize;
            let person = *turns.get(block % turns.len().max(1))?;
            Some(PastSketch { person, cell: number, date: meeting_day(cell, from, back)? })
        }));
    }
    past.sort_by_key(|visit| (visit.date, visit.cell));
    past
}

/// The order in which members come to a cell; those of the same commune come last.
fn turns(cell: usize, commune: usize, order: &[usize], people: &[PersonSketch], homes: &[usize]) -> Vec<usize> {
    let start = if order.is_empty() { 0 } else { cell % order.len() };
    let round = order.iter().cycle().skip(start).take(order.len()).copied();
    let own = |person: &usize| belongs(&people[*person], commune, homes);
    // Neighbouring cells take every fifth of the round, so that they do not follow each other through the same people.
    let mut turns: Vec<usize> = (0..5).flat_map(|k| round.clone().skip(k).step_by(5)).collect();
    turns.sort_by_key(own);
    turns
}

fn belongs(person: &PersonSketch, commune: usize, homes: &[usize]) -> bool {
    [person.home, person.workplace].into_iter().flatten().any(|place| match place {
        Where::Office => false,
        Where::Commune(one) => one == commune,
        Where::Cell(cell) => homes.get(cell) == Some(&commune),
    })
}

/// The day by the cell's rule in the month so many months before the horizon.
fn meeting_day(cell: &CellSketch, from: NaiveDate, back: u32) -> Option<NaiveDate> {
    let first = from.with_day(1)?.checked_sub_months(Months::new(back))?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    cell.meeting.rule.dates().dates(first, last, MonthEnd::Clamp).first().copied()
}

/// Opening balances that add up to nothing: two members at a time, one owes what the other is owed.
pub(super) fn openings(people: &mut [PersonSketch], dice: &mut Dice) {
    let mut members: Vec<usize> = (0..people.len()).filter(|person| people[*person].is("committee")).collect();
    dice.shuffle(&mut members);
    for pair in members.chunks_exact(2) {
        let balance = dice.between(0, 3);
        people[pair[0]].opening = balance;
        people[pair[1]].opening = -balance;
    }
}
