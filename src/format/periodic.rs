//! The periodic report as programs read it, and as the documents print it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::Outcome;

/// Numbers by their names.
pub type Numbers = BTreeMap<&'static str, i64>;

/// The report of a committee for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PeriodicReportDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// The period as it was asked for.
    pub period: String,
    /// What it comes to.
    pub now: PeriodDto,
    /// What the period before came to; absent if nothing was planned then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<PeriodDto>,
    /// Attendance by member.
    pub members: Vec<CountedDto>,
    /// Meetings and visits by cell.
    pub cells: Vec<CountedDto>,
    /// Ids of the cells that had meetings and no recorded visit.
    pub unvisited: Vec<String>,
    /// Meetings and visits by commune.
    pub communes: Vec<CountedDto>,
    /// Sessions by series.
    pub series: Vec<CountedDto>,
    /// Visitors by kind of case.
    pub kinds: Vec<CountedDto>,
    /// Visitors by topic.
    pub topics: Vec<CountedDto>,
}

/// What a period comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PeriodDto {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// What became of all seats.
    pub attendance: Numbers,
    /// Of the recorded seats of duties that took place, how many of a hundred were taken by who was planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regularity: Option<i64>,
    /// Meetings, and those at which some member is recorded to have been.
    pub meetings: Numbers,
    /// Sessions, with the minimum of the regulation.
    pub sessions: Numbers,
    /// Visitors and their cases.
    pub cases: Numbers,
    /// Reports of periods that end in these days, and of occasions due in them.
    pub reports: Numbers,
    /// What meetings raised.
    pub concerns: Numbers,
}

/// One row: its numbers stand beside its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountedDto {
    /// Id of the person, cell, commune or series; word of the kind, or the topic.
    pub id: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Id of the commune, for cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commune: Option<String>,
    /// Of members: how many of a hundred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regularity: Option<i64>,
    /// The numbers.
    #[serde(flatten)]
    pub numbers: Numbers,
}

impl Outcome for PeriodicReportDto {}
