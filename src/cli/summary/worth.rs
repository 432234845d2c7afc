//! What one more person would be worth, and which limits stand in the way.

use crate::answers::Words;
use crate::cli::console::{GOOD, STRONG};
use crate::domain::Instance;
use crate::office::explain::{LimitWorth, Part, ValueExplanation, Worth};
use crate::texts::Texts;

/// The whole answer for people.
pub(crate) fn worth_page(instance: &Instance, answer: &ValueExplanation, texts: Texts) -> String {
    let words = Words::new(instance, texts);
    let mut out = match answer.value.best {
        None => format!("{}\n", texts.get("worth-unknown")),
        Some(0) => format!("{GOOD}{}{GOOD:#}\n", texts.get("worth-nothing")),
        Some(best) => gains(&words, answer, best),
    };
    if answer.value.best.is_some_and(|best| best < answer.coverage) {
        let blanks = [("value", answer.coverage.into())];
        out.push_str(&format!("{}\n", texts.with("worth-not-best", &blanks)));
    }
    if let Some((before, after)) = answer.share {
        let blanks =
            [("before", texts.amount(before, false).into()), ("after", texts.amount(after, false).into())];
        out.push_str(&format!("\n{}\n", texts.with("worth-share", &blanks)));
    }
    out + &format!("{}\n", texts.get("worth-fairness"))
}

fn gains(words: &Words<'_>, answer: &ValueExplanation, best: i64) -> String {
    let (texts, value) = (words.texts, &answer.value);
    let mut out = format!("{STRONG}{}{STRONG:#}\n", texts.with("worth-best", &[("value", best.into())]));
    out.push_str(&list(&texts.get("worth-days"), &worths(words, &value.days), &texts.get("worth-none")));
    out.push_str(&list(&texts.get("worth-weeks"), &worths(words, &value.weeks), &texts.get("worth-none")));
    let limits: Vec<String> = value.limits.iter().map(|one| limit(words, one)).collect();
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

fn gain(texts: Texts, gain: i64, exact: bool) -> String {
    let key = if exact { "worth-exact" } else { "worth-bound" };
    texts.with(key, &[("gain", gain.into())])
}

/// A line for all stretches of time that gain the same by the same seats.
fn worths(words: &Words<'_>, list: &[Worth]) -> Vec<String> {
    let seats = |one: &Worth| -> Vec<(String, String)> {
        one.seats.iter().map(|seat| (seat.duty.clone(), seat.seat.clone())).collect()
    };
    let alike =
        |a: &Worth, b: &Worth| (a.part, a.gain, a.exact, seats(a)) == (b.part, b.gain, b.exact, seats(b));
    let mut groups: Vec<Vec<&Worth>> = Vec::new();
    for one in list {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| alike(first, one))) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.iter().filter_map(|group| Some(worth(words, group.first()?, group))).collect()
}

fn worth(words: &Words<'_>, one: &Worth, group: &[&Worth]) -> String {
    let texts = words.texts;
    let days = |same: &&Worth| match one.part {
        Some(_) => texts.day(same.from),
        None => format!("{} – {}", texts.day(same.from), texts.day(same.to)),
    };
    let days = group.iter().map(days).collect::<Vec<_>>().join("; ");
    let part = |key: &str| texts.with(key, &[("day", days.as_str().into())]);
    let when = match one.part {
        None => days,
        Some(Part::Morning) => part("worth-morning"),
        Some(Part::Afternoon) => part("worth-afternoon"),
        Some(Part::Evening) => part("worth-evening"),
    };
    let seats = one.seats.iter().map(|seat| {
        let (duty, name) = (words.labels.duty(&seat.duty), words.labels.seat(&seat.seat));
        format!("{duty} ({name})")
    });
    let seats = seats.collect::<Vec<_>>().join("; ");
    let line = format!("{when}: {}", gain(texts, one.gain, one.exact));
    if seats.is_empty() {
        return line;
    }
    format!("{line}; {}", texts.with("worth-takes", &[("seats", seats.into())]))
}

fn limit(words: &Words<'_>, one: &LimitWorth) -> String {
    let (texts, tie) = (words.texts, &one.tie);
    let blanks = [
        ("person", words.labels.person(&tie.person).into()),
        ("limit", words.limit(tie.per, tie.measure, tie.max).into()),
        ("days", format!("{} – {}", texts.day(tie.from), texts.day(tie.to)).into()),
        ("by", tie.by.into()),
        ("gain", gain(texts, one.gain, one.exact).into()),
    ];
    texts.with("worth-limit", &blanks)
}
