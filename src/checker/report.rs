//! What the checker hands back: typed records, no prose.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_rational::Ratio;

use crate::domain::{Assignment, Broken, Change, PersonLoad, Tier, Uncovered, Warning};
use crate::rules::Rule;

/// The judgement of one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Every breach found, in the order of the catalogue, then by duty, seat and person.
    pub violations: Vec<Violation>,
    /// The figures recomputed from the assignments.
    pub measures: Measures,
}

impl Report {
    /// Whether the plan breaks no rule.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.violations.is_empty()
    }
}

/// One breach of one rule; ids are those of the instance or, where unknown there, as the plan writes them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Violation {
    /// The rule that is broken.
    pub rule: Rule,
    /// The meeting, session, cell or commune.
    pub duty: Option<String>,
    /// The seat; for a composition the group.
    pub seat: Option<String>,
    /// Who.
    pub person: Option<String>,
    /// The second duty or person, the text that is unknown or expected, or the name of the figure.
    pub other: Option<String>,
    /// The day, or the first day of the period or block.
    pub date: Option<NaiveDate>,
    /// By how much, in the rule's unit (minutes, duties, days, people, points); 0 where there is no amount.
    pub amount: i64,
}

impl Violation {
    pub(super) fn new(rule: Rule) -> Self {
        Self { rule, duty: None, seat: None, person: None, other: None, date: None, amount: 0 }
    }

    /// A breach by one row of the plan, as the row is written.
    pub(super) fn row(rule: Rule, row: &Assignment) -> Self {
        Self::new(rule).duty(&row.duty).seat(&row.seat).person(&row.person).date(row.date)
    }

    pub(super) fn duty(mut self, id: &str) -> Self {
        self.duty = Some(id.to_owned());
        self
    }

    pub(super) fn seat(mut self, name: &str) -> Self {
        self.seat = Some(name.to_owned());
        self
    }

    pub(super) fn person(mut self, id: &str) -> Self {
        self.person = Some(id.to_owned());
        self
    }

    pub(super) fn other(mut self, text: &str) -> Self {
        self.other = Some(text.to_owned());
        self
    }

    pub(super) fn date(mut self, day: NaiveDate) -> Self {
        self.date = Some(day);
        self
    }

    pub(super) fn amount(mut self, amount: i64) -> Self {
        self.amount = amount;
        self
    }
}

/// Everything a plan says about itself, computed from its assignments.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Value of every tier; of fairness, the number of different levels.
    pub tiers: BTreeMap<Tier, i64>,
    /// Everybody's load, in the order of the instance.
    pub people: Vec<PersonLoad>,
    /// Loads over target of the people compared, highest first.
    pub sorted: Vec<Ratio<i64>>,
    /// Each different load from the highest, and how many people reach it.
    pub levels: Vec<(Ratio<i64>, i64)>,
    /// Members who come back to a cell within the memory of the policy, whether that is forbidden, costs, or is free.
    pub returns: i64,
    /// What is left open, by duty, seat, day and kind; weights of the coverage kinds add up to that tier's value.
    pub uncovered: Vec<Uncovered>,
    /// What the office must know, sorted.
    pub warnings: Vec<Warning>,
    /// What of the plan in force no longer holds.
    pub broken: Vec<Broken>,
    /// What the plan changes against the one in force, by duty and seat.
    pub changes: Vec<Change>,
    /// Ids of the people who must be told of a change, sorted.
    pub told: Vec<String>,
}
