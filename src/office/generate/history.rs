//! The year before the horizon: who accompanied which cell, who still does, and the opening balances.

use chrono::{Datelike, Months, NaiveDate};

use super::dice::Dice;
use super::sketch::{CellSketch, PastSketch, PersonSketch, Where};
use crate::calendar::{Blocked, Country, Days, MonthEnd, occurrences};

/// Months of history, four quarters.
const MONTHS: u32 = 12;
/// Turns in those months: one begun, and twelve whole ones where the tenure is a month.
const TURNS: usize = MONTHS as usize + 1;
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
    let days = Days::new(Country::Vietnam, from.year() - 1, from.year());
    let mut past = Vec::new();
    for (number, cell) in cells.iter_mut().enumerate() {
        let turns = turns(number, cell.commune, &order, people, &homes);
        let served = if number % BEGUN_EVERY == 0 { (number / BEGUN_EVERY) as u32 % tenure } else { 0 };
        cell.current = turns.first().filter(|_| served > 0).map(|person| (*person, served));
        past.extend((1..=MONTHS).filter_map(|back| {
            // Turn 0 is the block that has begun; whole blocks lie before it.
            let turn = if back <= served { 0 } else { 1 + (back - served - 1) / tenure } as usize;
            let person = *turns.get(turn % turns.len().max(1))?;
            Some(PastSketch { person, cell: number, date: meeting_day(cell, &days, from, back)? })
        }));
    }
    past.sort_by_key(|visit| (visit.date, visit.cell));
    past
}

/// Who came to a cell turn by turn: in every turn each cell has its own member, as far as there are enough of them,
/// and nobody goes to their own commune unless there is nobody else.
fn turns(
    cell: usize,
    commune: usize,
    order: &[usize],
    people: &[PersonSketch],
    homes: &[usize],
) -> Vec<usize> {
    let count = order.len().max(1);
    let stride = (count / TURNS).max(1);
    let round = || (0..order.len()).map(|turn| order[(cell + stride * turn + stride * turn / count) % count]);
    let others: Vec<usize> =
        round().filter(|person| !belongs(&people[*person], commune, homes)).take(TURNS).collect();
    if others.is_empty() { round().take(TURNS).collect() } else { others }
}

fn belongs(person: &PersonSketch, commune: usize, homes: &[usize]) -> bool {
    [person.home, person.workplace].into_iter().flatten().any(|place| match place {
        Where::Office => false,
        Where::Commune(one) => one == commune,
        Where::Cell(cell) => homes.get(cell) == Some(&commune),
    })
}

/// The day on which the cell met in the month so many months before the horizon.
fn meeting_day(cell: &CellSketch, days: &Days, from: NaiveDate, back: u32) -> Option<NaiveDate> {
    let first = from.with_day(1)?.checked_sub_months(Months::new(back))?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    let meeting = &cell.meeting;
    let rule = meeting.rule.dates();
    let met = occurrences(&rule, first, last, days, Blocked::Holidays, meeting.on_holiday, MonthEnd::Clamp);
    met.first().map(|occurrence| occurrence.date).filter(|date| *date < from)
}

/// Opening balances that add up to nothing: two members at a time, one owes what the other is owed.
pub(super) fn openings(people: &mut [PersonSketch], dice: &mut Dice) {
    let mut members: Vec<usize> =
        (0..people.len()).filter(|person| people[*person].is("committee")).collect();
    dice.shuffle(&mut members);
    for pair in members.chunks_exact(2) {
        let balance = dice.between(0, 3);
        people[pair[0]].opening = balance;
        people[pair[1]].opening = -balance;
    }
}
