//! A committee as the generator thinks of it: positions in lists instead of names, whole numbers instead of degrees.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::absences::Away;
use super::ground::Point;
use crate::calendar::{DateRule, OnHoliday};
use crate::domain::{OwnPlace, Period, Strictness};

/// Everything that goes into an instance.
pub(super) struct Sketch {
    pub(super) title: String,
    pub(super) organization: String,
    pub(super) level: &'static str,
    pub(super) min_sessions: u32,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) office: PlaceSketch,
    pub(super) communes: Vec<CommuneSketch>,
    pub(super) cells: Vec<CellSketch>,
    pub(super) people: Vec<PersonSketch>,
    pub(super) series: Vec<SeriesSketch>,
    pub(super) policy: PolicySketch,
    pub(super) past: Vec<PastSketch>,
}

/// A place with a name and a point.
pub(super) struct PlaceSketch {
    pub(super) name: String,
    pub(super) point: Point,
}

/// A commune and its office.
pub(super) struct CommuneSketch {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) office: PlaceSketch,
    /// Position of the member in charge of the area.
    pub(super) area_lead: Option<usize>,
}

/// A hamlet cell.
pub(super) struct CellSketch {
    pub(super) id: String,
    pub(super) name: String,
    /// Position of the commune.
    pub(super) commune: usize,
    pub(super) place: PlaceSketch,
    pub(super) priority: u32,
    pub(super) meeting: MeetingSketch,
    /// Month (1 to 12) in which a thematic meeting is held in one sitting with the ordinary one.
    pub(super) combined_in: Option<u32>,
    /// Who accompanies the cell now, and for how many months already.
    pub(super) current: Option<(usize, u32)>,
}

/// The dates of a month, in the forms that the generator uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// The same day of every month.
    Day(u32),
    /// The nth such weekday, or the last (-1).
    Nth(i32, Weekday),
    /// The same, written as a recurrence rule of RFC 5545.
    NthAsRrule(i32, Weekday),
    /// The weekday of a calendar week, in which week 1 contains the first of the month.
    Week(u32, Weekday),
}

impl Rule {
    /// The rule that names the dates.
    pub(super) fn dates(self) -> DateRule {
        match self {
            Rule::Day(day) => DateRule::DayOfMonth(day),
            Rule::Nth(nth, weekday) | Rule::NthAsRrule(nth, weekday) => DateRule::NthWeekday { nth, weekday },
            Rule::Week(week, weekday) => DateRule::WeekdayOfWeek { week, weekday },
        }
    }
}

/// When a cell meets.
#[derive(Clone)]
pub(super) struct MeetingSketch {
    pub(super) rule: Rule,
    pub(super) time: NaiveTime,
    pub(super) minutes: u32,
    pub(super) on_holiday: OnHoliday,
}

/// A place by its role.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// The committee's office.
    Office,
    /// The office of a commune.
    Commune(usize),
    /// The place of a cell, where people live.
    Cell(usize),
}

/// A person.
pub(super) struct PersonSketch {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) groups: Vec<String>,
    pub(super) home: Option<Where>,
    pub(super) workplace: Option<Where>,
    /// Share of the load in halves: 2 is a full share.
    pub(super) halves: u32,
    /// At most so many duties in each period.
    pub(super) limits: Vec<(Period, u32)>,
    pub(super) away: Vec<Away>,
    pub(super) opening: i64,
    /// Positions of cells never attended.
    pub(super) never: Vec<usize>,
}

impl PersonSketch {
    /// Whether the person carries a label.
    pub(super) fn is(&self, group: &str) -> bool {
        self.groups.iter().any(|one| one == group)
    }
}

/// The receptions of one body.
pub(super) struct SeriesSketch {
    pub(super) id: String,
    pub(super) name: String,
    /// Position of the commune, if it is one's.
    pub(super) commune: Option<usize>,
    /// Position of the head.
    pub(super) head: usize,
    /// Positions of the delegates in order; the first costs 1, the second 2, and so on.
    pub(super) delegates: Vec<usize>,
    pub(super) panel: Vec<SeatSketch>,
    /// Label and the most of it in one session.
    pub(super) at_most: Vec<(String, u32)>,
    /// Label and the least of it in one session.
    pub(super) at_least: Vec<(String, u32)>,
    pub(super) dates: SessionDates,
    /// Start and end of each sitting.
    pub(super) sittings: Vec<(NaiveTime, NaiveTime)>,
    pub(super) topics: Vec<&'static str>,
}

/// Panel seats of one role.
pub(super) struct SeatSketch {
    pub(super) role: &'static str,
    pub(super) count: u32,
    pub(super) groups: Vec<String>,
    pub(super) required: bool,
}

/// How the sessions of a series get their dates.
#[derive(Clone)]
pub(super) enum SessionDates {
    /// By rules, each of one session a month; the next working day if off.
    Rules(Vec<Rule>),
    /// Chosen by the optimizer: one session a month in each window.
    Windows { windows: Vec<Window>, min_days_between: u32 },
}

/// Days of the month among which a session's date is chosen.
#[derive(Clone, Copy)]
pub(super) struct Window {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) preferred: Option<u32>,
}

/// The switches that differ between instances.
pub(super) struct PolicySketch {
    pub(super) tenure: u32,
    pub(super) allowed_misses: u32,
    pub(super) memory_blocks: u32,
    pub(super) own_commune: OwnPlace,
    pub(super) own_workplace: OwnPlace,
    /// How strictly the standing board sees each commune once a quarter.
    pub(super) presence: Option<Strictness>,
    /// How strictly the member in charge of an area attends there once a quarter.
    pub(super) area_lead: Option<Strictness>,
    pub(super) prepared_on: NaiveDate,
}

/// An attendance before the horizon: positions of the member and the cell, and the day.
pub(super) struct PastSketch {
    pub(super) person: usize,
    pub(super) cell: usize,
    pub(super) date: NaiveDate,
}
