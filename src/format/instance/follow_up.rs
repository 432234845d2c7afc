//! What is followed up after the duties: topics, deadlines, and the reports that are owed.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::defaults::{answer_days, is_answer_days, is_topics, topics};
use super::{Id, Instance, Person};

/// What is followed up after the duties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The office's list of topics of visits.
    #[serde(default = "topics", skip_serializing_if = "is_topics")]
    #[schemars(length(min = 1, max = 100), inner(length(min = 1, max = 60)))]
    pub topics: Vec<String>,
    /// Working days in which a case is to be answered.
    #[serde(default = "answer_days", skip_serializing_if = "is_answer_days")]
    #[schemars(range(min = 1, max = 366))]
    pub answer_days: u32,
    /// Reports that are owed again and again; the register asks for them when a plan is published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub reports: Vec<OwedReports>,
}

/// Reports that are owed for every period of one length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwedReports {
    /// How long the periods are.
    pub every: ReportEvery,
    /// Who owes one each.
    pub by: ReportAuthors,
    /// Days of the calendar after the last day of the period in which a report is in time.
    #[schemars(range(max = 366))]
    pub within_days: u32,
}

/// How long the periods of a report are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportEvery {
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// The first half of the year; the second one is told with the year.
    Half,
    /// The first nine months of the year.
    NineMonths,
    /// The year.
    Year,
}

/// Who owes a report each; at least one of the three says somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAuthors {
    /// Ids of people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub people: Vec<Id>,
    /// Everybody with one of these labels.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub groups: BTreeSet<String>,
    /// Labels of agencies, each of which owes one report, whoever belongs to it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub agencies: BTreeSet<String>,
}

impl ReportAuthors {
    /// The people who are meant, in the order of the instance.
    pub fn meant<'a>(&'a self, instance: &'a Instance) -> impl Iterator<Item = &'a Person> {
        instance
            .people
            .iter()
            .filter(|person| self.people.contains(&person.id) || !self.groups.is_disjoint(&person.groups))
    }

    /// Ids and labels of all who owe one.
    pub fn authors<'a>(&'a self, instance: &'a Instance) -> impl Iterator<Item = &'a str> {
        let people = self.meant(instance).map(|person| &*person.id);
        people.chain(self.agencies.iter().map(String::as_str))
    }
}
