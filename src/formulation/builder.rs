//! The program while it is being written: columns so far, and who is where through which column.

use std::collections::BTreeMap;

use super::model::{Col, Column, Meaning, Model, Objective, Row};
use super::occasion::{Occasion, Occasions};
use crate::domain::{Instance, PersonId, Tier};
use crate::rules::Rule;

/// The columns of one person at one occasion.
pub(super) type Attendance = BTreeMap<Occasion, Vec<Col>>;

/// A model under construction.
pub(super) struct Builder<'a> {
    pub(super) instance: &'a Instance,
    pub(super) occasions: Occasions,
    pub(super) model: Model,
    /// For each person: where they would be, through which columns.
    pub(super) attendance: Vec<Attendance>,
    costs: BTreeMap<Tier, Objective>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(instance: &'a Instance) -> Self {
        Self {
            instance,
            occasions: Occasions::of(instance),
            model: Model::default(),
            attendance: vec![Attendance::new(); instance.people.len()],
            costs: BTreeMap::new(),
        }
    }

    /// Adds a column that is zero or one.
    pub(super) fn choice(&mut self, meaning: Meaning) -> Col {
        self.count(meaning, 1)
    }

    /// Adds a column that counts from zero to `upper`.
    pub(super) fn count(&mut self, meaning: Meaning, upper: i64) -> Col {
        self.model.columns.push(Column { meaning, lower: 0, upper });
        self.model.columns.len() - 1
    }

    /// Adds a column that is one: history.
    pub(super) fn settled(&mut self, meaning: Meaning) -> Col {
        self.model.columns.push(Column { meaning, lower: 1, upper: 1 });
        self.model.columns.len() - 1
    }

    /// Notes that a column puts a person at an occasion.
    pub(super) fn attends(&mut self, person: PersonId, occasion: Occasion, col: Col) {
        self.attendance[person.0].entry(occasion).or_default().push(col);
    }

    /// Adds a cost to a column in a tier; nothing for zero.
    pub(super) fn cost(&mut self, tier: Tier, col: Col, cost: i64) {
        if cost != 0 {
            self.costs.entry(tier).or_default().terms.push((col, cost));
        }
    }

    /// Adds to a tier what no choice can change.
    pub(super) fn constant(&mut self, tier: Tier, amount: i64) {
        self.costs.entry(tier).or_default().constant += amount;
    }

    /// Adds a hard demand's missing amount.
    pub(super) fn demand(&mut self, col: Col) {
        self.model.demands.terms.push((col, 1));
    }

    /// States a row, unless it says nothing or speaks of history only; terms of the same column are added up.
    pub(super) fn row(&mut self, rule: Rule, lower: Option<i64>, upper: Option<i64>, terms: Vec<(Col, i64)>) {
        let terms = merged(terms);
        let history = !terms.is_empty() && terms.iter().all(|(col, _)| self.is_settled(*col));
        if !(history || terms.is_empty() && lower.is_none_or(|l| l <= 0) && upper.is_none_or(|u| u >= 0)) {
            self.model.rows.push(Row { rule, lower, upper, terms });
        }
    }

    /// Whether a column is history.
    pub(super) fn is_settled(&self, col: Col) -> bool {
        self.model.columns[col].lower == 1
    }

    /// States `sum <= upper`, unless the columns' own bounds already say so. What history alone exceeds stays so.
    pub(super) fn at_most(&mut self, rule: Rule, upper: i64, terms: Vec<(Col, i64)>) {
        let terms = merged(terms);
        let history = terms.iter().filter(|(col, _)| self.is_settled(*col)).map(|(_, factor)| factor);
        let upper = upper.max(history.sum());
        let most: i64 =
            terms.iter().map(|(col, factor)| (*factor).max(0) * self.model.columns[*col].upper).sum();
        if most > upper {
            self.model.rows.push(Row { rule, lower: None, upper: Some(upper), terms });
        }
    }

    /// The finished program.
    pub(super) fn finish(mut self) -> Model {
        for tier in Tier::ALL.into_iter().chain(Tier::OF_A_CHANGE) {
            let mut objective = self.costs.remove(&tier).unwrap_or_default();
            objective.terms = merged(objective.terms);
            self.model.objectives.insert(tier, objective);
        }
        self.model
    }
}

/// One term per column, sorted, without zeros.
fn merged(mut terms: Vec<(Col, i64)>) -> Vec<(Col, i64)> {
    terms.sort_unstable_by_key(|(col, _)| *col);
    terms.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    terms.retain(|(_, factor)| *factor != 0);
    terms
}
