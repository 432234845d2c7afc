//! What one more person would be worth, and which limits stand in the way.

use crate::answers::Words;
use crate::cli::console::{GOOD, STRONG};
use crate::domain::Instance;
use crate::office::explain::ValueExplanation;
use crate::texts::Texts;

/// The whole answer for people.
pub(crate) fn worth_page(instance: &Instance, answer: &ValueExplanation, texts: Texts) -> String {
    let words = Words::new(instance, texts);
    let mut out = match answer.value.best {
        None => format!("{}\n", texts.get("worth-unknown")),
        Some(0) => format!("{GOOD}{}{GOOD:#}\n", texts.get("worth-nothing")),
        Some(best) => gains(&words, answer, best),
    };
    let [worse, share] = words.besides(answer);
    out.push_str(&worse.map(|line| format!("{line}\n")).unwrap_or_default());
    out.push_str(&share.map(|line| format!("\n{line}\n")).unwrap_or_default());
    out + &format!("{}\n", texts.get("worth-fairness"))
}

fn gains(words: &Words<'_>, answer: &ValueExplanation, best: i64) -> String {
    let (texts, value) = (words.texts, &answer.value);
    let mut out = format!("{STRONG}{}{STRONG:#}\n", texts.with("worth-best", &[("value", best.into())]));
    out.push_str(&list(&texts.get("worth-days"), &words.worths(&value.days), &texts.get("worth-none")));
    out.push_str(&list(&texts.get("worth-weeks"), &words.worths(&value.weeks), &texts.get("worth-none")));
    let limits: Vec<String> = value.limits.iter().map(|one| words.tie(one)).collect();
    let none = if value.limits_known { "worth-no-limit" } else { "worth-limits-unknown" };
    out.push_str(&list(&texts.get("worth-limits"), &limits, &texts.get(none)));
    out
}

fn list(title: &str, lines: &[String], none: &str) -> String {
    if lines.is_empty() {
        return format!("\n{title}\n  {none}\n");
    }
    let lines: String = (1..).zip(lines).map(|(rank, line)| format!("  {rank}. {line}\n")).collect();
    format!("\n{title}\n{lines}")
}
