//! When cells meet: evenings and Sundays by the kinds of rule that published schedules use.

use chrono::{NaiveTime, Weekday};

use super::dice::Dice;
use super::sketch::{MeetingSketch, Rule};
use crate::calendar::OnHoliday;

/// An ordinary meeting takes at least 90 minutes (guidance 42-HD/BTCTW of 2025).
const MINUTES: u32 = 90;
const WORKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// A time of day on the quarter hour grid of the tables.
pub(super) fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

/// A meeting rule by chance: mostly evenings at 19:00, a fifth on Sundays, a few in the late afternoon.
pub(super) fn meeting(dice: &mut Dice) -> MeetingSketch {
    match dice.below(20) {
        0..8 => day_of_month(dice),
        8..12 => calendar_week(dice),
        12..16 => sunday(dice),
        16..18 => nth_evening(dice),
        _ => late_afternoon(dice),
    }
}

fn day_of_month(dice: &mut Dice) -> MeetingSketch {
    let day = 2 + dice.below(29) as u32;
    // A meeting of the first days is never moved back, or it would leave its month.
    let on_holiday = if day < 4 { OnHoliday::NextDay } else { off(dice) };
    held(Rule::Day(day), 19, 0, on_holiday)
}

fn calendar_week(dice: &mut Dice) -> MeetingSketch {
    let rule = Rule::Week(2 + dice.below(3) as u32, workday(dice));
    held(rule, 19, 0, off(dice))
}

fn sunday(dice: &mut Dice) -> MeetingSketch {
    let nth = [1, 2, 3, -1][dice.below(4)];
    let (hour, minute) = [(7, 30), (14, 0), (19, 0)][dice.below(3)];
    held(Rule::Nth(nth, Weekday::Sun), hour, minute, OnHoliday::NextWeek)
}

fn nth_evening(dice: &mut Dice) -> MeetingSketch {
    let nth = 2 + dice.below(3) as i32;
    let weekday = workday(dice);
    let rule = if dice.percent(50) { Rule::NthAsRrule(nth, weekday) } else { Rule::Nth(nth, weekday) };
    held(rule, 19, 30, off(dice))
}

fn late_afternoon(dice: &mut Dice) -> MeetingSketch {
    let rule = Rule::Week(2 + dice.below(3) as u32, workday(dice));
    held(rule, 16, 0, OnHoliday::NextWorkingDay)
}

fn workday(dice: &mut Dice) -> Weekday {
    WORKDAYS[dice.below(WORKDAYS.len())]
}

fn off(dice: &mut Dice) -> OnHoliday {
    [OnHoliday::NextDay, OnHoliday::NextDay, OnHoliday::NextWeek, OnHoliday::PreviousDay][dice.below(4)]
}

fn held(rule: Rule, hour: u32, minute: u32, on_holiday: OnHoliday) -> MeetingSketch {
    MeetingSketch { rule, time: clock(hour, minute), minutes: MINUTES, on_holiday }
}
