//! Who takes a seat, who could and at what cost, and who cannot.

use std::collections::BTreeSet;

use super::obstacles::Words;
use crate::cli::console::{GOOD, STRONG};
use crate::domain::{Instance, Tier};
use crate::office::explain::{Candidate, Conflict, Price, SeatExplanation, Standpoint, TierPrice};
use crate::texts::Texts;

/// The whole answer for people.
pub(crate) fn seat_page(instance: &Instance, answer: &SeatExplanation, texts: Texts) -> String {
    let words = Words::new(instance, texts);
    let (duty, seat) = (words.labels.duty(&answer.seat.duty), words.labels.seat(&answer.seat.seat));
    let mut out = format!("{STRONG}{duty} ({seat}){STRONG:#}\n");
    for one in answer.people.iter().filter(|one| one.state == Standpoint::Chosen) {
        let chosen = texts.with("seat-chosen", &[("person", words.labels.person(&one.person).into())]);
        out.push_str(&format!("  {GOOD}{chosen}{GOOD:#}\n"));
    }
    let could = |one: &&Candidate| matches!(one.state, Standpoint::Could(_));
    let could: Vec<String> =
        answer.people.iter().filter(could).map(|one| line(&words, &answer.order, one)).collect();
    out.push_str(&list(&texts.with("seat-could", &[("n", could.len().into())]), &could));
    let cannot: Vec<String> = answer.people.iter().filter_map(|one| barred(&words, one)).collect();
    out.push_str(&list(&texts.with("seat-cannot", &[("n", cannot.len().into())]), &cannot));
    if could.iter().any(|line| line.contains('≤')) {
        out.push_str(&format!("\n  {}\n", texts.get("price-legend")));
    }
    out
}

/// The same of a plan to be changed, with the way to have somebody else in the seat.
pub(crate) fn suggest_page(instance: &Instance, answer: &SeatExplanation, texts: Texts) -> String {
    let seat = format!("{}#{}", answer.seat.duty, answer.seat.seat);
    let take = texts.with("suggest-take", &[("seat", seat.into())]);
    format!("{}\n  {take}\n", seat_page(instance, answer, texts))
}

fn list(title: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines.iter().map(|line| format!("    · {line}\n")).collect();
    format!("\n  {title}\n{lines}")
}

fn barred(words: &Words<'_>, one: &Candidate) -> Option<String> {
    let Standpoint::Cannot(found) = &one.state else { return None };
    let all: BTreeSet<String> = found.iter().map(|(_, obstacle)| words.obstacle(obstacle)).collect();
    let all: Vec<String> = all.into_iter().collect();
    Some(format!("{}: {}", words.labels.person(&one.person), all.join("; ")))
}

/// A person with the cost, and what is in the way in the plan as it is.
fn line(words: &Words<'_>, order: &[Tier], one: &Candidate) -> String {
    let person = words.labels.person(&one.person);
    let Standpoint::Could(found) = &one.state else { return person.to_owned() };
    let conflicts: Vec<String> = found.iter().map(|one| conflict(words, one)).collect();
    let conflicts = if conflicts.is_empty() { String::new() } else { format!(" ({})", conflicts.join("; ")) };
    format!("{person}: {}{conflicts}", price(words, order, &one.price))
}

/// What it costs, as far as known; figures that are not proved are bounds.
fn price(words: &Words<'_>, order: &[Tier], price: &Price) -> String {
    let texts = words.texts;
    let Price::Tiers(tiers) = price else {
        let key = if *price == Price::Impossible { "price-impossible" } else { "price-unknown" };
        return texts.get(key);
    };
    let mut costs: Vec<String> = tiers.iter().filter_map(|tier| cost(texts, tier)).collect();
    if costs.is_empty() {
        costs.push(texts.get("price-nothing"));
    }
    if let Some(next) = order.get(tiers.len()) {
        let name = texts.get(&format!("tier-{}", next.name()));
        costs.push(texts.with("price-further", &[("tier", name.into())]));
    }
    costs.join(", ")
}

/// A tier in which it costs something, or gains after a cost; nothing where it does neither.
fn cost(texts: Texts, tier: &TierPrice) -> Option<String> {
    let name = texts.get(&format!("tier-{}", tier.tier.name()));
    let blanks = |by: String| [("tier", name.clone().into()), ("by", by.into())];
    let by = match (tier.tier, tier.loads) {
        (Tier::Fairness, None) => return None,
        (Tier::Fairness, Some((place, before, after))) => {
            let [before, after] = texts.amounts([before, after]);
            let loads = [("place", place.into()), ("before", before.into()), ("after", after.into())];
            texts.with("price-loads", &loads)
        }
        _ if tier.after == tier.before => return None,
        _ => signed(tier.after - tier.before),
    };
    let key = if tier.exact { "price-exact" } else { "price-bound" };
    Some(texts.with(key, &blanks(by)))
}

fn signed(by: i64) -> String {
    if by < 0 { format!("−{}", by.unsigned_abs()) } else { format!("+{by}") }
}

fn conflict(words: &Words<'_>, conflict: &Conflict) -> String {
    let texts = words.texts;
    match conflict {
        Conflict::Elsewhere { at, travel } => {
            let duty = words.duties(std::slice::from_ref(at));
            texts.with("conflict-elsewhere", &[("duty", duty.into()), ("minutes", (*travel).into())])
        }
        Conflict::OtherDay(at) => {
            texts.with("conflict-other-day", &[("time", texts.moment(at.start).into())])
        }
        Conflict::SameDuty(seat) => {
            texts.with("conflict-same-duty", &[("seat", words.labels.seat(seat).into())])
        }
        Conflict::Limit { per, measure, max, taken, .. } => {
            let limit = words.limit(*per, *measure, *max);
            texts.with("conflict-limit", &[("limit", limit.into()), ("taken", (*taken).into())])
        }
        Conflict::Apart(person) => {
            texts.with("conflict-apart", &[("person", words.labels.person(person).into())])
        }
        Conflict::Full(group) => texts.with("conflict-full", &[("group", texts.group(group).into())]),
    }
}
