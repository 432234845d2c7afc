//! Why places stay open, in words.

use super::Words;
use crate::office::explain::{CoreDemand, Explanation, Opening, ReasonKind, SeatRef, Sum, Summand};

impl Words<'_> {
    /// How many places are open for how many reasons, and whether fewer could be.
    #[must_use]
    pub fn open_places(&self, explanation: &Explanation) -> [String; 2] {
        let texts = self.texts;
        let places: usize = explanation.reasons.iter().map(|reason| reason.open.len()).sum();
        let blanks = [("places", places.into()), ("reasons", explanation.reasons.len().into())];
        let first = texts.with("explain-places", &blanks);
        let weight = explanation.coverage.into();
        let second = match explanation.best {
            None => texts.with("explain-coverage-unknown", &[("value", weight)]),
            Some(best) if best == explanation.coverage => {
                texts.with("explain-coverage-best", &[("value", weight)])
            }
            Some(best) => texts.with("explain-coverage-worse", &[("value", weight), ("best", best.into())]),
        };
        [first, second]
    }

    /// The kind of a reason, in a sentence.
    #[must_use]
    pub fn reason(&self, kind: &ReasonKind) -> String {
        let texts = self.texts;
        match kind {
            ReasonKind::Hall(hall) => {
                texts.with("reason-hall", &[("demand", hall.demand.into()), ("supply", hall.supply.into())])
            }
            ReasonKind::Core(core) => {
                let key = if core.sum.is_some() { "reason-lp" } else { "reason-core" };
                texts.with(key, &[("n", core.demands.len().into())])
            }
            ReasonKind::Avoidable(_) => texts.get("reason-avoidable"),
            ReasonKind::Outweighed => texts.get("reason-outweighed"),
            ReasonKind::Past => texts.get("reason-past"),
            ReasonKind::Unknown => texts.get("reason-unknown"),
        }
    }

    /// A place that is open.
    #[must_use]
    pub fn opening(&self, open: &Opening) -> String {
        self.labels.missing(open.kind, &open.at.duty, &open.at.seat, open.at.date, 1)
    }

    /// A seat with its duty.
    #[must_use]
    pub fn seat(&self, seat: &SeatRef) -> String {
        let (duty, name) = (self.labels.duty(&seat.duty), self.labels.seat(&seat.seat));
        if name.is_empty() { duty } else { format!("{duty} ({name})") }
    }

    /// Something that is demanded.
    #[must_use]
    pub fn demand(&self, demand: &CoreDemand) -> String {
        let texts = self.texts;
        match demand {
            CoreDemand::Seat(_, seat) => self.seat(seat),
            CoreDemand::Lock(lock) => texts.with("core-lock", &[("number", (*lock + 1).into())]),
            CoreDemand::Minimum { person, from } => {
                let blanks =
                    [("person", self.labels.person(person).into()), ("from", texts.day(*from).into())];
                texts.with("core-minimum", &blanks)
            }
            CoreDemand::Presence { commune, period } => {
                let blanks = [("commune", self.labels.duty(commune).into()), ("period", (*period).into())];
                texts.with("core-presence", &blanks)
            }
            CoreDemand::AreaLead { commune, period } => {
                let blanks = [("commune", self.labels.duty(commune).into()), ("period", (*period).into())];
                texts.with("core-area-lead", &blanks)
            }
        }
    }

    /// A row of a sum, with its multiplier.
    #[must_use]
    pub fn summand(&self, own: &Summand) -> String {
        let number = |n: i64| n.to_string().replace('-', "−").into();
        let blanks = [
            ("times", number(own.row.times)),
            ("amount", number(own.amount)),
            ("product", number(own.row.times * own.amount)),
            ("row", self.premise(&own.row.row, own.amount).into()),
        ];
        self.texts.with("lp-row", &blanks)
    }

    /// What the rows of a sum add up to.
    #[must_use]
    pub fn total(&self, sum: &Sum) -> String {
        let texts = self.texts;
        let rows_sum: i64 = sum.rows.iter().map(|own| own.row.times * own.amount).sum();
        let total = rows_sum + sum.choices;
        let mut parts = vec![texts.with("lp-total", &[("total", rows_sum.to_string().into())])];
        if sum.choices != 0 {
            let blanks = [("less", (-sum.choices).into()), ("total", total.to_string().into())];
            parts.push(texts.with("lp-choices", &blanks));
        }
        if sum.scale > 1 {
            let blanks = [("total", total.into()), ("scale", sum.scale.into()), ("bound", sum.bound.into())];
            parts.push(texts.with("lp-scale", &blanks));
        }
        parts.push(texts.with("lp-bound", &[("n", sum.bound.into())]));
        parts.join(" ")
    }
}
