//! The levels of load, in words.

use super::Words;
use crate::office::explain::{FairnessExplanation, LevelExplained, LevelProof};

impl Words<'_> {
    /// From what to what the loads go; nothing where nobody is compared.
    #[must_use]
    pub fn span_of_loads(&self, answer: &FairnessExplanation) -> Option<String> {
        let (highest, lowest) = (answer.people.first()?, answer.people.last()?);
        let span = [
            ("n", answer.people.len().into()),
            ("highest", self.texts.amount(highest.1, true).into()),
            ("lowest", self.texts.amount(lowest.1, true).into()),
        ];
        Some(self.texts.with("levels-span", &span))
    }

    /// Who stands at a level, and whether fewer could be there or above.
    #[must_use]
    pub fn level(&self, answer: &FairnessExplanation, level: &LevelExplained) -> String {
        let texts = self.texts;
        let proof = texts.get(match level.proof {
            LevelProof::Opening => "levels-opening",
            LevelProof::Certified => "levels-certified",
            LevelProof::Solver => "levels-solver",
            LevelProof::None => "levels-none",
        });
        let here = answer.people.iter().filter(|(_, load)| *load == level.level);
        let names: Vec<&str> = here.map(|(id, _)| self.labels.person(id)).collect();
        let blanks = [
            ("load", texts.amount(level.level, true).into()),
            ("names", names.join(", ").into()),
            ("count", level.count.into()),
            ("bound", level.bound.unwrap_or(0).into()),
            ("proof", proof.into()),
        ];
        texts.with("levels-line", &blanks)
    }
}
