//! Cells with their meetings, and receptions.

use std::collections::BTreeSet;

use chrono::NaiveTime;

use super::{person_id, place_id};
use crate::calendar;
use crate::format::instance::{
    Avoid, Cell, ChosenDates, Composition, DateRule, Delegate, HeadHost, Host, MeetingKind, MeetingRule,
    MonthEnd, NthWeekday, OnHoliday, PanelSeat, Reception, RuledDates, SessionDates, Sitting, Weekday,
    WeekdayOfWeek, Window,
};
use crate::office::generate::sketch::{self, CellSketch, Rule, SeatSketch, SeriesSketch, Sketch, Where};

/// An ordinary and a thematic meeting in one sitting take at least 120 minutes (guidance 42-HD/BTCTW of 2025).
const COMBINED_MINUTES: u32 = 120;

pub(super) fn cell(number: usize, whole: &Sketch) -> Cell {
    let sketch: &CellSketch = &whole.cells[number];
    let place = place_id(whole, Where::Cell(number));
    let mut cell = Cell::new(&sketch.id, &sketch.name, &whole.communes[sketch.commune].id, &place);
    cell.priority = sketch.priority;
    let meeting = &sketch.meeting;
    let mut ordinary = MeetingRule::ordinary(date_rule(meeting.rule), meeting.time.into(), meeting.minutes);
    ordinary.on_holiday = on_holiday(meeting.on_holiday);
    cell.meetings.push(ordinary);
    cell.meetings.extend(sketch.combined_in.map(combined));
    cell
}

/// A thematic meeting in one sitting with the month's ordinary one.
fn combined(month: u32) -> MeetingRule {
    let mut rule = MeetingRule::ordinary(DateRule::LastDay, NaiveTime::MIN.into(), COMBINED_MINUTES);
    rule.kind = MeetingKind::Thematic;
    rule.rule = None;
    rule.start = None;
    rule.months = BTreeSet::from([month]);
    rule.one_sitting = true;
    rule
}

pub(super) fn reception(sketch: &SeriesSketch, whole: &Sketch) -> Reception {
    let place = place_id(whole, sketch.commune.map_or(Where::Office, Where::Commune));
    let mut reception =
        Reception::new(&sketch.id, &sketch.name, &place, host(sketch, whole), dates(&sketch.dates));
    reception.commune = sketch.commune.map(|commune| whole.communes[commune].id.as_str().into());
    reception.panel = sketch.panel.iter().map(panel_seat).collect();
    reception.composition = composition(sketch);
    reception.sittings = sketch.sittings.iter().map(|(start, end)| sitting(*start, *end)).collect();
    if sketch.commune.is_some() {
        // Regulation 11-QĐi/TW of 2019: two days a month at a commune.
        reception.min_per_month = Some(2);
    }
    reception.topics = sketch.topics.iter().map(|topic| (*topic).to_owned()).collect();
    reception
}

fn host(sketch: &SeriesSketch, whole: &Sketch) -> Host {
    let delegate = |(cost, person): (u32, &usize)| Delegate { person: person_id(whole, *person), cost };
    Host::Head(HeadHost {
        person: person_id(whole, sketch.head),
        delegates: (1..).zip(&sketch.delegates).map(delegate).collect(),
    })
}

fn panel_seat(seat: &SeatSketch) -> PanelSeat {
    PanelSeat {
        role: seat.role.into(),
        count: seat.count,
        groups: seat.groups.iter().cloned().collect(),
        required: seat.required,
    }
}

fn composition(sketch: &SeriesSketch) -> Vec<Composition> {
    let least = sketch.at_least.iter().map(|(group, count)| (group, *count, None));
    let most = sketch.at_most.iter().map(|(group, count)| (group, 0, Some(*count)));
    least
        .chain(most)
        .map(|(group, at_least, at_most)| Composition { group: group.clone(), at_least, at_most })
        .collect()
}

fn dates(dates: &sketch::SessionDates) -> SessionDates {
    match dates {
        sketch::SessionDates::Rules(rules) => SessionDates::Rule(RuledDates {
            rule: match rules.as_slice() {
                [only] => date_rule(*only),
                several => DateRule::Several(several.iter().copied().map(date_rule).collect()),
            },
            on_holiday: OnHoliday::NextWorkingDay,
            avoid: Avoid::NonWorkingDays,
            month_end: MonthEnd::Clamp,
            months: BTreeSet::new(),
        }),
        sketch::SessionDates::Windows { windows, min_days_between } => SessionDates::Choose(ChosenDates {
            windows: windows.iter().map(window).collect(),
            min_days_between: *min_days_between,
        }),
    }
}

fn window(window: &sketch::Window) -> Window {
    Window {
        from_day: window.first,
        to_day: window.last,
        preferred_day: window.preferred,
        weekdays: BTreeSet::new(),
        working_days_only: true,
    }
}

fn sitting(start: NaiveTime, end: NaiveTime) -> Sitting {
    Sitting { start: start.into(), minutes: u32::try_from((end - start).num_minutes()).unwrap_or_default() }
}

fn date_rule(rule: Rule) -> DateRule {
    match rule {
        Rule::Day(day) => DateRule::DayOfMonth(day),
        Rule::Nth(nth, day) => DateRule::NthWeekday(NthWeekday { nth, weekday: weekday(day) }),
        Rule::NthAsRrule(nth, day) => rrule(nth, day),
        Rule::Week(week, day) => DateRule::WeekdayOfWeek(WeekdayOfWeek { week, weekday: weekday(day) }),
    }
}

/// The nth weekday in the words of RFC 5545.
fn rrule(nth: i32, weekday: chrono::Weekday) -> DateRule {
    let code = weekday.to_string().to_uppercase();
    DateRule::Rrule(format!("FREQ=MONTHLY;BYDAY={nth}{}", &code[..2]))
}

fn weekday(weekday: chrono::Weekday) -> Weekday {
    match weekday {
        chrono::Weekday::Mon => Weekday::Mon,
        chrono::Weekday::Tue => Weekday::Tue,
        chrono::Weekday::Wed => Weekday::Wed,
        chrono::Weekday::Thu => Weekday::Thu,
        chrono::Weekday::Fri => Weekday::Fri,
        chrono::Weekday::Sat => Weekday::Sat,
        chrono::Weekday::Sun => Weekday::Sun,
    }
}

fn on_holiday(on: calendar::OnHoliday) -> OnHoliday {
    match on {
        calendar::OnHoliday::NextDay => OnHoliday::NextDay,
        calendar::OnHoliday::PreviousDay => OnHoliday::PreviousDay,
        calendar::OnHoliday::NextWorkingDay => OnHoliday::NextWorkingDay,
        calendar::OnHoliday::PreviousWorkingDay => OnHoliday::PreviousWorkingDay,
        calendar::OnHoliday::NextWeek => OnHoliday::NextWeek,
        calendar::OnHoliday::Skip => OnHoliday::Skip,
        calendar::OnHoliday::Keep => OnHoliday::Keep,
    }
}
