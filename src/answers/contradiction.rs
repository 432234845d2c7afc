//! Hard demands that contradict each other, in words.

use super::{Exit, Failure, Problem};
use crate::domain::{Instance, Measure};
use crate::office::Demand;
use crate::texts::{Labels, Texts};

/// One problem for each demand that cannot be kept together with the others.
pub(super) fn contradiction(demands: &[Demand], instance: &Instance, texts: Texts) -> Failure {
    let labels = Labels::new(instance, texts);
    let problem = |demand: &Demand| Problem {
        code: "E0003".into(),
        place: place(demand),
        text: sentence(demand, &labels, texts),
        remedy: Some(texts.get("fail-contradiction-remedy")),
        ..Problem::default()
    };
    Failure { exit: Exit::Contradiction, problems: demands.iter().map(problem).collect() }
}

/// Where the demand stands in the instance, if it has one place.
fn place(demand: &Demand) -> Option<String> {
    match demand {
        Demand::Lock { index, .. } => Some(format!("locks[{index}]")),
        Demand::Minimum { .. } | Demand::Presence { .. } | Demand::AreaLead { .. } => None,
    }
}

fn sentence(demand: &Demand, labels: &Labels<'_>, texts: Texts) -> String {
    match demand {
        Demand::Lock { index, duty, seat, person } => {
            let seat =
                seat.as_ref().map(|seat| format!(", {}", labels.seat(&seat.to_string()))).unwrap_or_default();
            let blanks = [
                ("number", (index + 1).into()),
                ("person", labels.person(person).into()),
                ("duty", labels.duty(duty).into()),
                ("seat", seat.into()),
            ];
            texts.with("demand-lock", &blanks)
        }
        Demand::Minimum { person, measure, from, least, missing, .. } => {
            let unit = match measure {
                Measure::Duties => "unit-duties",
                Measure::Minutes => "unit-minutes",
            };
            let blanks = [
                ("person", labels.person(person).into()),
                ("least", (*least).into()),
                ("unit", texts.get(unit).into()),
                ("from", texts.day(*from).into()),
                ("missing", (*missing).into()),
            ];
            texts.with("demand-minimum", &blanks)
        }
        Demand::Presence { commune, period } => seen("demand-presence", commune, *period, labels, texts),
        Demand::AreaLead { commune, period } => seen("demand-area-lead", commune, *period, labels, texts),
    }
}

fn seen(key: &str, commune: &str, period: usize, labels: &Labels<'_>, texts: Texts) -> String {
    texts.with(key, &[("commune", labels.duty(commune).into()), ("period", period.into())])
}
