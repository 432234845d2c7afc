//! The levels of load, and what a tolerance would buy.

use super::{Exit, Failure, Refusal};
use crate::format::{BoughtDto, BoughtTierDto, FairnessAnswerDto, LevelDto, OwnTierDto, PersonLevelDto};
use crate::office::explain::{Bought, FairnessExplanation, FairnessFailure, LevelExplained, LevelProof};
use crate::texts::Texts;

/// The levels as programs read them.
#[must_use]
pub fn fairness(answer: &FairnessExplanation) -> FairnessAnswerDto {
    let person = |(person, load): &(String, num_rational::Ratio<i64>)| PersonLevelDto {
        person: person.clone(),
        load: load.to_string(),
    };
    let later = answer.later.iter().map(|(tier, value)| OwnTierDto { tier: tier.name(), value: *value });
    FairnessAnswerDto {
        code: Exit::Done.code(),
        people: answer.people.iter().map(person).collect(),
        levels: answer.levels.iter().map(level).collect(),
        tolerance: answer.tolerance,
        later: later.collect(),
        bought: answer.bought.iter().map(bought).collect(),
    }
}

/// Why nothing is said about the levels.
#[must_use]
pub fn no_fairness(failure: FairnessFailure, texts: Texts) -> Refusal {
    match failure {
        FairnessFailure::Broken(report) => Refusal::Broken(report),
        FairnessFailure::Internal(cause) => Failure::internal(texts, &cause).into(),
    }
}

fn level(level: &LevelExplained) -> LevelDto {
    LevelDto {
        level: level.level.to_string(),
        count: level.count,
        bound: level.bound,
        proof: match level.proof {
            LevelProof::Opening => "opening",
            LevelProof::Certified => "certified",
            LevelProof::Solver => "solver",
            LevelProof::None => "none",
        },
    }
}

fn bought(of: &Bought) -> BoughtDto {
    let tiers = of.tiers.iter().map(|tier| BoughtTierDto {
        tier: tier.tier.name(),
        value: tier.value,
        bound: tier.bound,
        exact: tier.exact,
    });
    BoughtDto {
        tolerance: of.tolerance,
        loads: of.sorted.iter().map(ToString::to_string).collect(),
        tiers: tiers.collect(),
    }
}
