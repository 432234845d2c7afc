//! Rows that concern one person over time: one place at a time, limits, and pairs kept apart.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, Months, NaiveDate};

use super::builder::Builder;
use super::model::{Col, Meaning};
use super::occasion::Occasion;
use super::sessions::SessionColumns;
use crate::domain::{Horizon, Limit, Measure, MeetingId, Period, Person, PersonId};
use crate::rules::Rule;

/// Nobody is at two occasions that exclude each other.
pub(super) fn one_place(b: &mut Builder<'_>) {
    let cliques = std::mem::take(&mut b.occasions.cliques);
    for person in 0..b.instance.people.len() {
        let mut seen: BTreeSet<Vec<Occasion>> = BTreeSet::new();
        for clique in &cliques {
            let own = &b.attendance[person];
            let here: Vec<Occasion> =
                clique.iter().copied().filter(|occasion| own.contains_key(occasion)).collect();
            if here.len() > 1 && seen.insert(here.clone()) {
                let terms =
                    here.iter().flat_map(|occasion| own[occasion].iter().map(|col| (*col, 1))).collect();
                b.at_most(Rule::OnePlace, 1, terms);
            }
        }
    }
}

/// Nobody takes two seats of one meeting.
pub(super) fn one_seat(b: &mut Builder<'_>) {
    for person in 0..b.instance.people.len() {
        let own = b.attendance[person].clone();
        for (occasion, columns) in own.iter().filter(|(occasion, _)| matches!(occasion, Occasion::Meeting(_)))
        {
            if seats(b, columns) > 1 {
                debug_assert!(matches!(occasion, Occasion::Meeting(_)));
                b.at_most(Rule::OneSeat, 1, columns.iter().map(|col| (*col, 1)).collect());
            }
        }
    }
}

/// How many kinds of seats the columns fill; two columns of one seat already exclude each other through that seat.
fn seats(b: &Builder<'_>, columns: &[Col]) -> usize {
    let kind = |col: &Col| match b.model.columns[*col].meaning {
        Meaning::Visit { cell, seat, .. } => (seat, b.instance.cell(cell).accompanying[seat].count > 1),
        Meaning::Substitute { meeting, seat, .. } => {
            (seat, b.instance.cell(b.instance.meeting(meeting).cell).accompanying[seat].count > 1)
        }
        _ => (usize::MAX, false),
    };
    let kinds: BTreeSet<(usize, bool)> = columns.iter().map(kind).collect();
    kinds.len() + usize::from(kinds.iter().any(|(_, several)| *several))
}

/// Nobody carries more than their limits in any period.
pub(super) fn at_most(b: &mut Builder<'_>) {
    for (person, _, limit) in all_limits(b) {
        let Some(most) = limit.max else { continue };
        for (from, to) in periods(limit.per, b.instance.horizon) {
            let terms = counted(b, person, limit.measure, from, to);
            b.at_most(Rule::LimitMax, i64::from(most), terms);
        }
    }
}

/// Whoever has a minimum reaches it in every whole period, or what is missing is counted.
pub(super) fn at_least(b: &mut Builder<'_>) {
    for (person, number, limit) in all_limits(b) {
        let Some(least) = limit.min.filter(|least| *least > 0).map(i64::from) else { continue };
        for (from, to) in periods(limit.per, b.instance.horizon) {
            let open = !b.instance.is_past(to);
            if open && within(b.instance.horizon, b.instance.person(person), from, to) {
                let open = b.count(Meaning::MinimumOpen { person, limit: number, from }, least);
                b.demand(open);
                let terms =
                    counted(b, person, limit.measure, from, to).into_iter().chain([(open, 1)]).collect();
                b.row(Rule::LimitMin, Some(least), None, terms);
            }
        }
    }
}

fn all_limits(b: &Builder<'_>) -> Vec<(PersonId, usize, Limit)> {
    let of = |person: PersonId| b.instance.person(person).limits.iter().cloned().enumerate();
    b.instance.person_ids().flat_map(|p| of(p).map(move |(number, limit)| (p, number, limit))).collect()
}

fn counted(
    b: &Builder<'_>,
    person: PersonId,
    measure: Measure,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<(Col, i64)> {
    let mut amounts: BTreeMap<Col, i64> = BTreeMap::new();
    for (occasion, columns) in &b.attendance[person.0] {
        let date = occasion.date(b.instance);
        if from <= date && date <= to {
            let amount = match measure {
                Measure::Duties => 1,
                Measure::Minutes => occasion.minutes(b.instance),
            };
            columns.iter().for_each(|col| *amounts.entry(*col).or_default() += amount);
        }
    }
    amounts.into_iter().collect()
}

fn within(horizon: Horizon, person: &Person, from: NaiveDate, to: NaiveDate) -> bool {
    horizon.contains(from) && horizon.contains(to) && person.in_office(from) && person.in_office(to)
}

/// First and last days of the periods that touch the horizon.
pub(crate) fn periods(per: Period, horizon: Horizon) -> Vec<(NaiveDate, NaiveDate)> {
    let first = |day: NaiveDate| match per {
        Period::Day => day,
        Period::Week => day - Duration::days(i64::from(day.weekday().num_days_from_monday())),
        Period::Month => day - Duration::days(i64::from(day.day0())),
        Period::Quarter => {
            let month = day - Duration::days(i64::from(day.day0()));
            month - Months::new(month.month0() % 3)
        }
    };
    let next = |from: NaiveDate| match per {
        Period::Day => from + Duration::days(1),
        Period::Week => from + Duration::days(7),
        Period::Month => from + Months::new(1),
        Period::Quarter => from + Months::new(3),
    };
    let starts = std::iter::successors(Some(first(horizon.from)), |from| Some(next(*from)));
    starts.take_while(|from| *from <= horizon.to).map(|from| (from, next(from) - Duration::days(1))).collect()
}

/// Pairs never sit at the same duty.
pub(super) fn apart(b: &mut Builder<'_>, sessions: &SessionColumns) {
    for (one, other) in b.instance.policy.apart.clone() {
        for (index, meeting) in b.instance.meetings.iter().enumerate() {
            debug_assert!(meeting.cell.0 < b.instance.cells.len());
            let occasion = Occasion::Meeting(MeetingId(index));
            let both = [one, other].map(|p| b.attendance[p.0].get(&occasion).cloned().unwrap_or_default());
            if both.iter().all(|columns| !columns.is_empty()) {
                b.at_most(Rule::Apart, 1, both.concat().into_iter().map(|col| (col, 1)).collect());
            }
        }
        for held in sessions.iter().flatten() {
            let pair: Vec<(PersonId, Col)> =
                held.people().filter(|(p, _)| *p == one || *p == other).collect();
            if pair.iter().any(|(p, _)| *p == one) && pair.iter().any(|(p, _)| *p == other) {
                let terms = pair.into_iter().map(|(_, col)| (col, 1)).chain([(held.date, -1)]).collect();
                b.row(Rule::Apart, None, Some(0), terms);
            }
        }
    }
}
