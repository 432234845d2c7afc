//! Why places stay open: one paragraph for each reason.

use crate::answers::Words;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::Instance;
use crate::office::explain::{Core, Explanation, Hall, Reason, ReasonKind, Sum};
use crate::texts::Texts;

/// The whole explanation for people.
pub(crate) fn reasons_page(instance: &Instance, explanation: &Explanation, texts: Texts) -> String {
    let words = Words::new(instance, texts);
    if explanation.reasons.is_empty() {
        return format!("{GOOD}{}{GOOD:#}\n", texts.get("explain-nothing-open"));
    }
    let mut out = head(&words, explanation);
    for (number, reason) in (1..).zip(&explanation.reasons) {
        out.push_str(&paragraph(&words, number, reason));
    }
    out
}

fn head(words: &Words<'_>, explanation: &Explanation) -> String {
    let [first, second] = words.open_places(explanation);
    format!("{STRONG}{first}{STRONG:#}\n{second}\n")
}

fn paragraph(words: &Words<'_>, number: i32, reason: &Reason) -> String {
    let texts = words.texts;
    let mut out = format!("\n{STRONG}{number}. {}{STRONG:#}\n", words.reason(&reason.kind));
    for open in &reason.open {
        out.push_str(&format!("   {WARN}✗{WARN:#} {}\n", words.opening(open)));
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

fn list(title: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines.iter().map(|line| format!("     · {line}\n")).collect();
    format!("   {title}\n{lines}")
}

/// The seats, who could come and how often, and what keeps the others away.
fn counted(words: &Words<'_>, hall: &Hall) -> String {
    let texts = words.texts;
    let seats: Vec<String> = hall.seats.iter().map(|seat| words.seat(seat)).collect();
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

/// The demands that cannot all be met, and the rules that are in the way.
fn impossible(words: &Words<'_>, core: &Core) -> String {
    let texts = words.texts;
    let demands: Vec<String> = core.demands.iter().map(|one| words.demand(one)).collect();
    let rules: Vec<String> =
        core.rules.iter().map(|rule| rule.meaning(texts.language()).to_owned()).collect();
    list(&texts.get("core-demands"), &demands) + &list(&texts.get("core-rules"), &rules)
}

/// The rows with their multipliers, and what they add up to.
fn addition(words: &Words<'_>, sum: &Sum) -> String {
    let rows: Vec<String> = sum.rows.iter().map(|own| words.summand(own)).collect();
    let title = words.texts.with("lp-rows", &[("scale", sum.scale.into())]);
    list(&title, &rows) + &format!("   {}\n", words.total(sum))
}
