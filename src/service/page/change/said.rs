//! What moves break, and what they cost in each tier, in words.

use std::cmp::Ordering;

use maud::{Markup, html};
use num_rational::Ratio;

use crate::checker::{Report, Violation};
use crate::domain::{Instance, Tier};
use crate::office::Weighed;
use crate::rules::Rule;
use crate::service::page::frame::Reader;
use crate::texts::{Labels, Texts};

/// What a tier was and what it becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cost {
    pub(super) tier: Tier,
    pub(super) before: i64,
    pub(super) after: i64,
    /// Of fairness: the first place of the loads, highest first, that differs.
    pub(super) loads: Option<(usize, Ratio<i64>, Ratio<i64>)>,
}

impl Cost {
    /// Whether the tier gets better, stays, or gets worse.
    pub(super) fn order(&self) -> Ordering {
        match (self.tier, self.loads) {
            (Tier::Fairness, Some((_, before, after))) => after.cmp(&before),
            (Tier::Fairness, None) => Ordering::Equal,
            _ => self.after.cmp(&self.before),
        }
    }
}

/// The tiers of the policy, as the plan sees it, most important first.
pub(super) fn costs(seen: &Instance, before: &Report, after: &Report) -> Vec<Cost> {
    let (was, is) = (&before.measures, &after.measures);
    let value = |report: &Report, tier: Tier| report.measures.tiers.get(&tier).copied().unwrap_or(0);
    let pairs = || (1_usize..).zip(was.sorted.iter().zip(&is.sorted));
    let loads = pairs().find(|(_, (a, b))| a != b).map(|(place, (a, b))| (place, *a, *b));
    let cost = |tier: Tier| Cost {
        tier,
        before: value(before, tier),
        after: value(after, tier),
        loads: loads.filter(|_| tier == Tier::Fairness),
    };
    seen.policy.tiers.iter().map(|policy| cost(policy.tier)).collect()
}

/// Breaches of one report that the other has not.
pub(super) fn only<'r>(of: &'r Report, without: &Report) -> Vec<&'r Violation> {
    of.violations
        .iter()
        .filter(|own| !without.violations.contains(own) && own.rule != Rule::Figures)
        .collect()
}

/// A breach: the rule, and whom and what it concerns.
pub(super) fn breach(own: &Violation, labels: &Labels<'_>, texts: Texts) -> Markup {
    let parts = [
        own.duty.as_deref().map(|duty| labels.duty(duty)),
        own.seat.as_deref().map(|seat| labels.seat(seat)),
        own.person.as_deref().map(|person| labels.person(person).to_owned()),
        own.date.filter(|_| own.duty.is_none()).map(|day| texts.day(day)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    html! { strong { (own.rule.meaning(texts.language())) } " " (parts.join(" · ")) " " code.note { (own.rule.id()) } }
}

/// The costs in one line, only tiers that change.
pub(super) fn cost_line(costs: &[Cost], texts: Texts) -> Markup {
    let changed: Vec<&Cost> = costs.iter().filter(|cost| cost.order() != Ordering::Equal).collect();
    html! {
        @if changed.is_empty() { span.badge.good { (texts.get("price-nothing")) } }
        @for cost in changed {
            span.badge.good[cost.order() == Ordering::Less].warn[cost.order() == Ordering::Greater] {
                (texts.get(&format!("tier-{}", cost.tier.name()))) " " (by(cost, texts))
            } " "
        }
    }
}

fn by(cost: &Cost, texts: Texts) -> String {
    if let Some((place, before, after)) = cost.loads {
        let [before, after] = texts.amounts([before, after]);
        return texts.with(
            "price-loads",
            &[("place", place.into()), ("before", before.into()), ("after", after.into())],
        );
    }
    let more = cost.after - cost.before;
    format!("{}{}", if more < 0 { '−' } else { '+' }, more.unsigned_abs())
}

/// Everything that is to be said of some moves: breaches, and every tier before and after.
pub(super) fn verdict(
    reader: &Reader<'_>,
    labels: &Labels<'_>,
    seen: &Instance,
    weighed: &Weighed,
) -> Markup {
    let (new, gone) = (only(&weighed.after, &weighed.before), only(&weighed.before, &weighed.after));
    let all = costs(seen, &weighed.before, &weighed.after);
    let told = reader.texts.with("page-change-breaks", &[("n", new.len().into())]);
    html! {
        @if new.is_empty() {
            p { span.badge.good data-tell="" { (reader.say("page-change-keeps")) } }
        } @else {
            div.told.bad role="alert" {
                p data-tell="" { (told) }
                ul { @for own in &new { li { (breach(own, labels, reader.texts)) } } }
            }
        }
        @if !gone.is_empty() {
            details { summary { (reader.say("page-change-mends")) } ul { @for own in &gone { li { (breach(own, labels, reader.texts)) } } } }
        }
        p { (reader.say("page-change-costs")) " " (cost_line(&all, reader.texts)) }
        details { summary { (reader.say("page-change-tiers")) } (tiers(reader, &all)) }
    }
}

fn tiers(reader: &Reader<'_>, costs: &[Cost]) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (reader.say("page-change-tier")) }
                th.number scope="col" { (reader.say("page-change-before")) }
                th.number scope="col" { (reader.say("page-change-after")) }
                th scope="col" { (reader.say("page-change-difference")) }
            } }
            tbody {
                @for cost in costs {
                    tr {
                        th scope="row" { (reader.say(&format!("tier-{}", cost.tier.name()))) }
                        td.number { (cost.before) } td.number { (cost.after) }
                        td { @if cost.order() == Ordering::Equal { "–" } @else { (by(cost, reader.texts)) } }
                    }
                }
            }
        }
    }
}
