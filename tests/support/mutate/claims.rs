//! Plans that say of themselves what is not so.

use luanphien::domain::*;
use luanphien::rules::Rule;
use num_rational::Ratio;

use super::{Mutant, Spoiler};
use crate::support::plan_of;

impl Spoiler<'_> {
    fn claiming(&self, rule: Rule, claim: impl FnOnce(&mut Plan)) -> Option<Mutant> {
        let mut plan = self.plan.clone();
        claim(&mut plan);
        Some(Mutant { rule, instance: self.instance.clone(), plan })
    }

    /// A row gone and not listed, a filled seat listed, or a gap hidden, counted or weighed wrongly.
    pub(super) fn complete(&self) -> Option<Mutant> {
        let at = self.row(|row| row.kind != Kind::AreaLead)?;
        let row = &self.plan.assignments[at];
        let gaps: Vec<usize> = (0..self.plan.uncovered.len()).collect();
        match (self.below(5), self.pick(&gaps)) {
            (0, Some(gap)) => self.claiming(Rule::Complete, |plan| {
                plan.uncovered.remove(gap);
            }),
            (1, Some(gap)) => self.claiming(Rule::Complete, |plan| plan.uncovered[gap].count += 1),
            (2, Some(gap)) => self.claiming(Rule::Complete, |plan| plan.uncovered[gap].weight += 1),
            (3, _) => self.claiming(Rule::Complete, |plan| {
                let (duty, seat, date) = (row.duty.clone(), row.seat.clone(), Some(row.date));
                plan.uncovered.push(Uncovered {
                    kind: UncoveredKind::Meeting,
                    duty,
                    seat,
                    date,
                    count: 1,
                    weight: 1,
                });
            }),
            _ => self.claiming(Rule::Complete, |plan| {
                plan.assignments.remove(at);
            }),
        }
    }

    /// A row of history gone, or with somebody else.
    pub(super) fn history(&self) -> Option<Mutant> {
        let last = self.plan.assignments.iter().map(|row| row.date).max()?;
        let at = self.row(|row| row.date < last)?;
        let as_of = self.plan.assignments[at].date.succ_opt()?;
        let settled = self.instance.clone().settle(self.plan.assignments.clone(), as_of, 0);
        let mut rows = self.plan.assignments.clone();
        match self.below(2) {
            0 => drop(rows.remove(at)),
            _ => {
                rows[at].person =
                    self.id(self.person(|person| self.id(person) != rows[at].person)?).to_owned();
            }
        }
        Some(Mutant { rule: Rule::History, plan: plan_of(&settled, rows), instance: settled })
    }

    pub(super) fn figures(&self) -> Option<Mutant> {
        let (what, by) = (self.below(12), if self.below(2) == 0 { 1 } else { -1 });
        let person = self.person(|_| true)?.0;
        let tiers: Vec<usize> = (0..self.plan.tiers.len()).collect();
        let tier = self.pick(&tiers)?;
        self.claiming(Rule::Figures, |plan| match what {
            0 => plan.tiers[tier].value += by,
            1 => {
                plan.tiers.remove(tier);
            }
            2 => plan.tiers[tier].tolerance += 1,
            3 => plan.people[person].points += by,
            4 => plan.people[person].load += Ratio::new(by, 7),
            5 => plan.people[person].target += Ratio::new(by, 7),
            6 => plan.people[person].opening += Ratio::new(by, 7),
            7 => plan.people[person].duties += by,
            8 => plan.people[person].minutes += by,
            9 => plan.people[person].travel_minutes += by,
            10 => plan.warnings.push(warning()),
            _ => plan.fairness.sorted[0] += Ratio::new(by, 7),
        })
    }
}

fn warning() -> Warning {
    Warning { kind: WarningKind::MonthShort, subject: "nobody".into(), date: None, amount: Some(1) }
}
