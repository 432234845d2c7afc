//! The levels of load.

use super::json::Json;
use crate::domain::Tier;
use crate::office::explain::{Bought, BoughtTier, FairnessExplanation, LevelExplained, LevelProof};

pub(super) fn read(answer: Json<'_>) -> Option<FairnessExplanation> {
    answer.field("levels")?;
    let people = answer.list("people").map(|own| Some((own.text("person")?, own.ratio("load")?)));
    let later = answer.list("later").map(|own| Some((tier(own)?, own.number("value")?)));
    Some(FairnessExplanation {
        people: people.collect::<Option<_>>()?,
        levels: answer.list("levels").map(level).collect::<Option<_>>()?,
        tolerance: answer.number("tolerance"),
        later: later.collect::<Option<_>>()?,
        bought: answer.list("bought").map(bought).collect::<Option<_>>()?,
    })
}

pub(super) fn tier(of: Json<'_>) -> Option<Tier> {
    let name = of.words("tier")?;
    Tier::ALL.into_iter().chain(Tier::OF_A_CHANGE).find(|tier| tier.name() == name)
}

fn level(of: Json<'_>) -> Option<LevelExplained> {
    Some(LevelExplained {
        level: of.ratio("level")?,
        count: of.number("count")?,
        bound: of.number("bound"),
        proof: match of.words("proof")? {
            "opening" => LevelProof::Opening,
            "certified" => LevelProof::Certified,
            "solver" => LevelProof::Solver,
            _ => LevelProof::None,
        },
    })
}

fn bought(of: Json<'_>) -> Option<Bought> {
    let tiers = of.list("tiers").map(|own| {
        let exact = own.truth("exact")?;
        Some(BoughtTier { tier: tier(own)?, value: own.number("value")?, bound: own.number("bound"), exact })
    });
    let sorted = of.texts("loads").iter().map(|load| load.parse().ok()).collect::<Option<_>>()?;
    Some(Bought { tolerance: of.number("tolerance")?, sorted, tiers: tiers.collect::<Option<_>>()? })
}
