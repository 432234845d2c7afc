//! Who takes a seat, who could and at what cost, and who cannot.

use crate::answers::Words;
use crate::cli::console::{GOOD, STRONG};
use crate::domain::Instance;
use crate::office::explain::{Candidate, SeatExplanation, Standpoint};
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
        answer.people.iter().filter(could).map(|one| words.standing(&answer.order, one)).collect();
    out.push_str(&list(&texts.with("seat-could", &[("n", could.len().into())]), &could));
    let cannot: Vec<String> = answer.people.iter().filter_map(|one| words.barred(one)).collect();
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
