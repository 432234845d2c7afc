//! `luanphien explain --fairness`: the levels and what a tolerance would buy.

use std::time::Duration;

use super::check::judged;
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::summary::levels_page;
use crate::domain::{Instance, Plan};
use crate::format::{BoughtDto, BoughtTierDto, FairnessAnswerDto, LevelDto, OwnTierDto, PersonLevelDto};
use crate::office::explain::{
    Bought, FairnessExplanation, FairnessFailure, LevelExplained, LevelProof, explain_fairness,
};

/// Without a time limit, all tolerances together are solved for so long.
const LONGEST: Duration = Duration::from_secs(60);

pub(super) fn fairness(
    instance: &Instance,
    plan: &Plan,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    match explain_fairness(instance, plan, Some(limit.unwrap_or(LONGEST))) {
        Ok(answer) if console.wants_json(false) => console.outcome(&dto(&answer))?,
        Ok(answer) => console.print(&levels_page(instance, &answer, console.texts(), console.width()))?,
        Err(FairnessFailure::Broken(report)) => return judged(instance, &report, console),
        Err(FairnessFailure::Internal(cause)) => return Err(Failure::internal(console.texts(), &cause)),
    }
    Ok(Exit::Done)
}

fn dto(answer: &FairnessExplanation) -> FairnessAnswerDto {
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
