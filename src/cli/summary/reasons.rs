//! Why places stay open: one paragraph for each reason.

use super::obstacles::Words;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::Instance;
use crate::office::explain::{
    Core, CoreDemand, Explanation, Hall, Opening, Reason, ReasonKind, SeatRef, Sum, Summand,
};
use crate::texts::Texts;

/// The whole explanation for people.
pub(crate) fn reasons_page(instance: &Instance, explanation: &Explanation, texts: Texts) -> String {
    let words = Words::new(instance, texts);
    if explanation.reasons.is_empty() {
        return format!("{GOOD}{}{GOOD:#}\n", texts.get("explain-nothing-open"));
    }
    let mut out = head(explanation, texts);
    for (number, reason) in (1..).zip(&explanation.reasons) {
        out.push_str(&paragraph(&words, number, reason));
    }
    out
}

fn head(explanation: &Explanation, texts: Texts) -> String {
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
    format!("{STRONG}{first}{STRONG:#}\n{second}\n")
}

fn paragraph(words: &Words<'_>, number: i32, reason: &Reason) -> String {
    let texts = words.texts;
    let mut out = format!("\n{STRONG}{number}. {}{STRONG:#}\n", title(texts, &reason.kind));
    for open in &reason.open {
        out.push_str(&format!("   {WARN}✗{WARN:#} {}\n", opening(words, open)));
    }
    match &reason.kind {
        ReasonKind::Hall(hall) => out.push_str(&counted(words, hall)),
        ReasonKind::Core(core) => {
            out.push_str(&impossible(words, core));
            out.push_str(&core.sum.as_ref().map(|sum| addition(words, sum)).unwrap_or_default());
        }
        ReasonKind::Avoidable(people) if !people.is_empty() => {
            let line = texts.with("avoidable-people", &[("people", words.people(people).into())]);
            out.push_str(&format!("   {line}\n"));
        }
        ReasonKind::Avoidable(_) | ReasonKind::Outweighed | ReasonKind::Past | ReasonKind::Unknown => {}
    }
    let changes: Vec<String> = reason.relaxations.iter().map(|change| words.change(change)).collect();
    out + &list(&texts.get("explain-changes"), &changes)
}

fn title(texts: Texts, kind: &ReasonKind) -> String {
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

fn list(title: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines.iter().map(|line| format!("     · {line}\n")).collect();
    format!("   {title}\n{lines}")
}

fn opening(words: &Words<'_>, open: &Opening) -> String {
    words.labels.missing(open.kind, &open.at.duty, &open.at.seat, open.at.date, 1)
}

/// The seats, who could come and how often, and what keeps the others away.
fn counted(words: &Words<'_>, hall: &Hall) -> String {
    let texts = words.texts;
    let seats: Vec<String> = hall.seats.iter().map(|seat| place(words, seat)).collect();
    let seats = if seats.len() > 1 { seats } else { Vec::new() };
    let units: Vec<String> = hall.units.iter().map(|unit| words.unit(unit)).collect();
    let could = texts.with("hall-could", &[("n", hall.supply.into())]);
    let nobody = format!("   {}\n", texts.get("hall-nobody"));
    let could = if units.is_empty() { nobody } else { list(&could, &units) };
    [
        list(&texts.with("hall-seats", &[("n", hall.demand.into())]), &seats),
        could,
        list(&texts.get("hall-away"), &words.away(&hall.away)),
    ]
    .concat()
}

fn place(words: &Words<'_>, seat: &SeatRef) -> String {
    let (duty, name) = (words.labels.duty(&seat.duty), words.labels.seat(&seat.seat));
    if name.is_empty() { duty } else { format!("{duty} ({name})") }
}

/// The demands that cannot all be met, and the rules that are in the way.
fn impossible(words: &Words<'_>, core: &Core) -> String {
    let texts = words.texts;
    let demands: Vec<String> = core.demands.iter().map(|one| demand(words, one)).collect();
    let rules: Vec<String> =
        core.rules.iter().map(|rule| rule.meaning(texts.language()).to_owned()).collect();
    list(&texts.get("core-demands"), &demands) + &list(&texts.get("core-rules"), &rules)
}

/// The rows with their multipliers, and what they add up to.
fn addition(words: &Words<'_>, sum: &Sum) -> String {
    let texts = words.texts;
    let rows: Vec<String> = sum.rows.iter().map(|own| summand(words, own)).collect();
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
    let title = texts.with("lp-rows", &[("scale", sum.scale.into())]);
    list(&title, &rows) + &format!("   {}\n", parts.join(" "))
}

fn summand(words: &Words<'_>, own: &Summand) -> String {
    let number = |n: i64| n.to_string().replace('-', "−").into();
    let blanks = [
        ("times", number(own.row.times)),
        ("amount", number(own.amount)),
        ("product", number(own.row.times * own.amount)),
        ("row", words.premise(&own.row.row, own.amount).into()),
    ];
    words.texts.with("lp-row", &blanks)
}

fn demand(words: &Words<'_>, demand: &CoreDemand) -> String {
    let texts = words.texts;
    match demand {
        CoreDemand::Seat(_, seat) => place(words, seat),
        CoreDemand::Lock(lock) => texts.with("core-lock", &[("number", (*lock + 1).into())]),
        CoreDemand::Minimum { person, from } => {
            let blanks = [("person", words.labels.person(person).into()), ("from", texts.day(*from).into())];
            texts.with("core-minimum", &blanks)
        }
        CoreDemand::Presence { commune, period } => {
            let blanks = [("commune", words.labels.duty(commune).into()), ("period", (*period).into())];
            texts.with("core-presence", &blanks)
        }
        CoreDemand::AreaLead { commune, period } => {
            let blanks = [("commune", words.labels.duty(commune).into()), ("period", (*period).into())];
            texts.with("core-area-lead", &blanks)
        }
    }
}
