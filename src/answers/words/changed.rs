//! What a change of circumstances breaks, in a line.

use crate::domain::Broken;
use crate::rules::Rule;
use crate::texts::{Labels, Texts};

/// Whom and what it concerns, and the rule in one line.
#[must_use]
pub fn broken_line(one: &Broken, labels: &Labels<'_>, texts: Texts) -> String {
    let parts = [
        one.duty.as_deref().map(|duty| labels.duty(duty)),
        one.seat.as_deref().map(|seat| labels.seat(seat)),
        one.person.as_deref().map(|person| labels.person(person).to_owned()),
        one.date.filter(|_| one.duty.is_none()).map(|day| texts.day(day)),
    ];
    let what = ("what", parts.into_iter().flatten().collect::<Vec<_>>().join(" · ").into());
    match Rule::from_id(&one.rule) {
        Some(Rule::Known) => texts.with("change-gone", &[what]),
        Some(Rule::Timing) => texts.with("change-moved", &[what]),
        Some(rule) => {
            texts.with("change-breaks", &[what, ("meaning", rule.meaning(texts.language()).into())])
        }
        None => texts.with("change-breaks", &[what, ("meaning", one.rule.as_str().into())]),
    }
}
