//! The integer program asked one question: can these demands all be met?

use std::collections::{BTreeMap, BTreeSet};

use super::barrier::duty;
use super::compact::compact;
use super::demand::Demand;
use super::report::{CoreDemand, ExplainError};
use crate::domain::{Instance, Tier, TierPolicy};
use crate::formulation::{Col, Column, HEADROOM, Meaning, Model, Occasion, Row, formulate};
use crate::rules::Rule;
use crate::solver::{Clock, Event, Outcome, Watcher, solve};

/// What may be demanded: a place, or one of the program's own hard demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    Place(Demand),
    Hard(Col),
}

/// Answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    /// The time was over.
    Unknown,
}

/// The program of an instance without loads, and which columns count a place as open.
pub(super) struct Program<'a> {
    instance: &'a Instance,
    model: Model,
    open: BTreeMap<Demand, Vec<Col>>,
}

struct Nobody;

impl Watcher for Nobody {
    fn event(&self, _: &Event) {}
}

impl<'a> Program<'a> {
    pub(super) fn of(instance: &'a Instance) -> Self {
        let mut model = formulate(instance, HEADROOM);
        // Loads forbid nothing; without their rows the program is smaller and has more independent parts.
        model.rows.retain(|row| row.rule != Rule::FairnessTier);
        model.loads.people.clear();
        let open = open_columns(&model);
        Self { instance, model, open }
    }

    /// The rows and columns.
    pub(super) fn model(&self) -> &Model {
        &self.model
    }

    /// The least weight that stays open; `None`: not proved within the time.
    pub(super) fn least_coverage(&self, clock: Clock) -> Result<Option<i64>, ExplainError> {
        Ok(self.least(&self.model, Tier::Coverage, clock)?.1)
    }

    /// The least value of one tier in a program made from this one, where it is proved.
    pub(super) fn least(
        &self,
        model: &Model,
        tier: Tier,
        clock: Clock,
    ) -> Result<(Answer, Option<i64>), ExplainError> {
        match solve(model, &[TierPolicy { tier, tolerance: 0 }], 0, clock, &Nobody) {
            Outcome::Solved(solved) => {
                let proved = solved.tiers.first().filter(|tier| tier.proved);
                Ok((Answer::Yes, proved.map(|tier| tier.best)))
            }
            Outcome::Contradiction(_) => Ok((Answer::No, None)),
            Outcome::NothingFound => Ok((Answer::Unknown, None)),
            Outcome::NeedsHeadroom => Err(ExplainError::Internal("loads that are no part of it".to_owned())),
            Outcome::Broken(what) => Err(ExplainError::Internal(what)),
        }
    }

    /// The least value of one tier with a point that has it; `None`: not proved within the time.
    pub(super) fn least_point(
        &self,
        model: &Model,
        tier: Tier,
        clock: Clock,
    ) -> Result<Option<(i64, Vec<i64>)>, ExplainError> {
        match solve(model, &[TierPolicy { tier, tolerance: 0 }], 0, clock, &Nobody) {
            Outcome::Solved(solved) => {
                let proved = solved.tiers.first().filter(|tier| tier.proved).map(|tier| tier.best);
                Ok(proved.map(|best| (best, solved.point)))
            }
            Outcome::Contradiction(_) | Outcome::NothingFound => Ok(None),
            Outcome::NeedsHeadroom => Err(ExplainError::Internal("loads that are no part of it".to_owned())),
            Outcome::Broken(what) => Err(ExplainError::Internal(what)),
        }
    }

    /// The program's own hard demands.
    pub(super) fn hard(&self) -> impl Iterator<Item = Item> + '_ {
        self.model.demands.terms.iter().map(|(col, _)| Item::Hard(*col))
    }

    /// The rules that its rows state.
    pub(super) fn rules(&self) -> BTreeSet<Rule> {
        self.model.rows.iter().map(|row| row.rule).collect()
    }

    /// A hard demand in words of the instance.
    pub(super) fn named(&self, col: Col) -> Option<CoreDemand> {
        match &self.model.columns[col].meaning {
            Meaning::LockOpen { lock } => Some(CoreDemand::Lock(*lock)),
            Meaning::MinimumOpen { person, from, .. } => {
                Some(CoreDemand::Minimum { person: self.instance.person(*person).id.clone(), from: *from })
            }
            Meaning::PresenceOpen { commune, window } => Some(CoreDemand::Presence {
                commune: self.instance.commune(*commune).id.clone(),
                period: window + 1,
            }),
            Meaning::AreaLeadOpen { commune, window } => Some(CoreDemand::AreaLead {
                commune: self.instance.commune(*commune).id.clone(),
                period: window + 1,
            }),
            _ => None,
        }
    }

    /// Whether some plan meets all of these demands, if one rule is not asked for.
    pub(super) fn allows(
        &self,
        items: &[Item],
        without: Option<Rule>,
        clock: Clock,
    ) -> Result<Answer, ExplainError> {
        let mut model = self.model.clone();
        model.objectives.clear();
        model.rows.retain(|row| Some(row.rule) != without);
        let asked = self.asked(&mut model, items);
        let places = items.iter().filter_map(|item| match item {
            Item::Place(demand) => Some(*demand),
            Item::Hard(_) => None,
        });
        let duties: BTreeSet<Occasion> =
            places.flat_map(|demand| demand.ways(self.instance)).map(|way| way.occasion).collect();
        let duties = duties.into_iter().map(|occasion| duty(self.instance, occasion)).collect();
        model.demands.terms = asked.iter().map(|col| (*col, 1)).collect();
        let model = compact(self.instance, &model, &asked, &duties);
        match solve(&model, &[], 0, clock, &Nobody) {
            Outcome::Solved(_) => Ok(Answer::Yes),
            Outcome::Contradiction(_) => Ok(Answer::No),
            Outcome::NothingFound => Ok(Answer::Unknown),
            Outcome::NeedsHeadroom => Err(ExplainError::Internal("loads that are no part of it".to_owned())),
            Outcome::Broken(what) => Err(ExplainError::Internal(what)),
        }
    }

    /// The columns that must be zero; where fewer are wanted than a column counts, one more that counts the rest.
    fn asked(&self, model: &mut Model, items: &[Item]) -> BTreeSet<Col> {
        let mut wanted: BTreeMap<Col, i64> = BTreeMap::new();
        let mut asked = BTreeSet::new();
        for item in items {
            match item {
                Item::Hard(col) => {
                    asked.insert(*col);
                }
                Item::Place(demand) => {
                    for col in self.open.get(&first(*demand)).into_iter().flatten() {
                        *wanted.entry(*col).or_default() += 1;
                    }
                    // A seat of a session is filled only if the session is held.
                    let held = demand.session().map(|session| Demand::Session { session });
                    let held = held.and_then(|held| self.open.get(&held));
                    asked.extend(held.into_iter().flatten());
                }
            }
        }
        for (col, count) in wanted {
            let most = model.columns[col].upper;
            if count >= most {
                asked.insert(col);
                continue;
            }
            let short = Column { upper: count, ..model.columns[col].clone() };
            model.columns.push(short);
            let short = model.columns.len() - 1;
            let terms = vec![(col, 1), (short, -1)];
            model.rows.push(Row { rule: Rule::Complete, lower: None, upper: Some(most - count), terms });
            asked.insert(short);
        }
        asked
    }
}

/// The places of one role are counted by one column: the first stands for all.
fn first(demand: Demand) -> Demand {
    match demand {
        Demand::Meeting { meeting, seat, .. } => Demand::Meeting { meeting, seat, number: 1 },
        Demand::Panel { session, seat, .. } => Demand::Panel { session, seat, number: 1 },
        Demand::Composition { session, bound, .. } => Demand::Composition { session, bound, number: 1 },
        Demand::Block { cell, block, seat, .. } => Demand::Block { cell, block, seat, number: 1 },
        Demand::Session { .. } | Demand::Presence { .. } => demand,
    }
}

fn open_columns(model: &Model) -> BTreeMap<Demand, Vec<Col>> {
    let mut open: BTreeMap<Demand, Vec<Col>> = BTreeMap::new();
    for (col, column) in model.columns.iter().enumerate() {
        if let Some(demand) = counted(&column.meaning) {
            open.entry(demand).or_default().push(col);
        }
    }
    open
}

fn counted(meaning: &Meaning) -> Option<Demand> {
    let number = 1;
    match *meaning {
        Meaning::MeetingOpen { meeting, seat } => Some(Demand::Meeting { meeting, seat, number }),
        Meaning::SessionOpen { session } => Some(Demand::Session { session }),
        Meaning::PanelOpen { session, seat, .. } => Some(Demand::Panel { session, seat, number }),
        Meaning::CompositionOpen { session, bound, .. } => {
            Some(Demand::Composition { session, bound, number })
        }
        Meaning::BlockOpen { cell, seat, block } => Some(Demand::Block { cell, block, seat, number }),
        Meaning::PresenceOpen { commune, window } => Some(Demand::Presence { commune, window, lead: false }),
        Meaning::AreaLeadOpen { commune, window } => Some(Demand::Presence { commune, window, lead: true }),
        _ => None,
    }
}
