//! How good the plan is proved to be: the tiers, and the levels of fairness.

use maud::{Markup, html};

use crate::documents::view::Scope;

/// The table of tiers, most important first.
pub(super) fn tiers(scope: &Scope<'_>) -> Markup {
    let texts = scope.texts;
    html! {
        table {
            caption { (texts.get("tiers")) }
            thead {
                tr {
                    th.left scope="col" { (texts.get("tier")) }
                    th scope="col" { (texts.get("tier-value")) }
                    th scope="col" { (texts.get("tier-bound")) }
                    th.left scope="col" { (texts.get("tier-proof")) }
                }
            }
            tbody {
                @for tier in &scope.plan.tiers {
                    tr {
                        th scope="row" { (texts.get(&format!("tier-{}", tier.tier.name()))) }
                        td { (texts.tier_value(tier)) }
                        td { (texts.tier_bound(tier)) }
                        td.left { (texts.tier_proof(tier)) }
                    }
                }
            }
        }
    }
}

/// The table of levels: how many people have that load or more, and that they cannot be fewer.
pub(super) fn levels(scope: &Scope<'_>) -> Markup {
    let (texts, levels) = (scope.texts, &scope.plan.fairness.levels);
    if levels.is_empty() {
        return html! {};
    }
    html! {
        table {
            caption { (texts.get("fairness")) }
            thead {
                tr {
                    th scope="col" { (texts.get("level")) }
                    th scope="col" { (texts.get("level-count")) }
                    th scope="col" { (texts.get("level-bound")) }
                    th.left scope="col" { (texts.get("level-proof")) }
                }
            }
            tbody {
                @for level in levels {
                    @let load = texts.amount(level.level, true);
                    tr {
                        td { (texts.with("level-from", &[("load", load.into())])) }
                        td { (level.count) }
                        td { (level.bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string())) }
                        td.left { (texts.get(if level.proved { "level-proved" } else { "proof-none" })) }
                    }
                }
            }
        }
    }
}
