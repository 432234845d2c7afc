//! When members are away: weekly classes, trips of several days, and single evenings, in exact shares of the days.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::dice::Dice;

/// Share of the members (in percent) who attend a weekly evening class.
const WEEKLY_CLASS_PERCENT: u32 = 25;
/// A trip lasts at most so many days.
const LONGEST_TRIP: usize = 6;

const TRIPS: [&str; 5] = [
    "đi công tác",
    "tập huấn nghiệp vụ",
    "nghỉ phép",
    "dự hội nghị cấp trên",
    "học lớp bồi dưỡng lý luận chính trị",
];
const EVENINGS: [&str; 4] = ["trực cơ quan", "họp đột xuất", "tiếp xúc cử tri", "việc gia đình"];

/// The days of a plan.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// First day.
    pub(super) from: NaiveDate,
    /// Number of days.
    pub(super) days: usize,
}

impl Span {
    /// From one day to another, both inside.
    pub(super) fn new(from: NaiveDate, to: NaiveDate) -> Self {
        let days = usize::try_from((to - from).num_days() + 1).unwrap_or(0);
        Self { from, days }
    }

    /// The day with a number from 0 on.
    pub(super) fn day(self, number: usize) -> NaiveDate {
        self.from + Days::new(number as u64)
    }
}

/// One absence.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Away {
    /// Whole days, both inside.
    Days { from: NaiveDate, to: NaiveDate, reason: &'static str },
    /// Some hours of one day, from one full hour to another.
    Hours { day: NaiveDate, from: u32, to: u32, reason: &'static str },
    /// The same evening of every week, from a first day on.
    WeeklyClass { first: NaiveDate, times: usize },
}

/// The absences of member number `index`: over all members, `percent` of all (member, evening) pairs, rounded once.
pub(super) fn absences(span: Span, percent: u32, index: usize, dice: &mut Dice) -> Vec<Away> {
    let quota = |members: usize| members * span.days * percent as usize / 100;
    let mut left = quota(index + 1) - quota(index);
    let mut free = vec![true; span.days];
    let mut away = Vec::new();
    if dice.percent(WEEKLY_CLASS_PERCENT) {
        away.extend(weekly_class(span, &mut left, &mut free, dice));
    }
    while left > 0 {
        away.push(trip_or_evening(span, &mut left, &mut free, dice));
    }
    away
}

fn weekly_class(span: Span, left: &mut usize, free: &mut [bool], dice: &mut Dice) -> Option<Away> {
    let weekday = dice.below(5);
    let first = (0..7.min(span.days))
        .find(|day| span.day(*day).weekday().num_days_from_monday() as usize == weekday)?;
    let times = free.iter().skip(first).step_by(7).count().min(*left);
    for taken in free.iter_mut().skip(first).step_by(7).take(times) {
        *taken = false;
    }
    *left -= times;
    (times > 0).then(|| Away::WeeklyClass { first: span.day(first), times })
}

/// Takes free days only, so that no evening is counted twice; `left` never exceeds the number of free days.
fn trip_or_evening(span: Span, left: &mut usize, free: &mut [bool], dice: &mut Dice) -> Away {
    let open: Vec<usize> = (0..span.days).filter(|day| free[*day]).collect();
    let start = dice.pick(&open).copied().unwrap_or(0);
    let wish = if *left >= 3 && dice.percent(60) { 3 + dice.below(LONGEST_TRIP - 2) } else { 1 };
    let run = (start..span.days).take_while(|day| free[*day]).take(wish.min(*left)).count().max(1);
    for taken in free.iter_mut().skip(start).take(run) {
        *taken = false;
    }
    *left = left.saturating_sub(run);
    let (from, to) = (span.day(start), span.day(start + run - 1));
    if run > 1 {
        return Away::Days { from, to, reason: reason(&TRIPS, dice) };
    }
    // A day off at the weekend takes the whole day, because cells meet then in daylight too.
    match from.weekday() {
        Weekday::Sat | Weekday::Sun => Away::Days { from, to, reason: "việc gia đình" },
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => {
            Away::Hours { day: from, from: 18, to: 22, reason: reason(&EVENINGS, dice) }
        }
    }
}

fn reason(texts: &[&'static str], dice: &mut Dice) -> &'static str {
    dice.pick(texts).copied().unwrap_or("vắng")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn evenings(away: &[Away]) -> Vec<NaiveDate> {
        let days =
            |from: NaiveDate, to: NaiveDate| from.iter_days().take_while(move |day| *day <= to).collect();
        away.iter()
            .flat_map(|one| -> Vec<NaiveDate> {
                match one {
                    Away::Days { from, to, .. } => days(*from, *to),
                    Away::Hours { day, .. } => vec![*day],
                    Away::WeeklyClass { first, times } => {
                        (0..*times).map(|n| *first + Days::new(7 * n as u64)).collect()
                    }
                }
            })
            .collect()
    }

    #[test]
    fn the_share_of_absent_evenings_is_exact_and_none_is_counted_twice() {
        let from = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        let span = Span { from, days: 90 };
        for percent in [0, 1, 12, 50, 100] {
            let mut total = 0;
            for index in 0..40 {
                let days = evenings(&absences(span, percent, index, &mut Dice::new(7, index as u64)));
                let distinct: BTreeSet<_> = days.iter().copied().collect();
                assert_eq!(distinct.len(), days.len());
                assert!(days.iter().all(|day| *day >= from && *day < span.day(90)));
                total += days.len();
            }
            assert_eq!(total, 40 * 90 * percent as usize / 100, "{percent} percent");
        }
    }
}
