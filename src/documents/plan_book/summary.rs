//! The summary: how good the plan is, what it covers, what is open, what is to be noted.

use super::sheet::{Body, Field, Sheet, Table};
use crate::documents::view::Scope;
use crate::domain::{FairnessLevel, Status, TierResult};

pub(super) fn summary<'a>(scope: &Scope<'_>) -> Sheet<'a> {
    let (instance, plan, texts) = (scope.instance, scope.plan, scope.texts);
    let status = match plan.status {
        Status::Optimal => "status-optimal",
        Status::Feasible => "status-feasible",
    };
    let days = format!("{} – {}", texts.day(instance.horizon.from), texts.day(instance.horizon.to));
    let tables =
        [Some(coverage(scope)), Some(open(scope)), warnings(scope), Some(tiers(scope)), levels(scope)];
    Sheet {
        name: texts.get("book-summary"),
        title: instance.title.clone(),
        notes: vec![format!("{} · {days}", instance.organization.name), texts.get(status)],
        about: texts.get("book-summary-about"),
        body: Body::Tables(tables.into_iter().flatten().collect()),
    }
}

/// Sentences below a caption.
fn list(caption: String, sentences: Vec<String>) -> Table {
    let rows = sentences.into_iter().map(|sentence| vec![Field::Text(sentence)]).collect();
    Table { heads: vec![caption.clone()], caption: Some(caption), rows, foot: Vec::new() }
}

fn coverage(scope: &Scope<'_>) -> Table {
    list(scope.texts.get("coverage"), scope.texts.coverage(scope.plan.coverage(scope.instance)))
}

fn open(scope: &Scope<'_>) -> Table {
    let mut sentences: Vec<String> =
        scope.plan.uncovered.iter().map(|open| scope.labels.open(open)).collect();
    if sentences.is_empty() {
        sentences.push(scope.texts.get("page-nothing-open"));
    }
    list(scope.texts.get("book-open"), sentences)
}

fn warnings(scope: &Scope<'_>) -> Option<Table> {
    let mut warnings: Vec<_> = scope.plan.warnings.iter().collect();
    warnings.sort_by_key(|warning| warning.kind);
    let mut sentences = Vec::new();
    for kind in warnings.chunk_by(|one, other| one.kind == other.kind) {
        sentences.extend(kind.first().map(|first| scope.labels.warning_kind(first.kind, kind.len()) + ":"));
        sentences.extend(kind.iter().map(|warning| format!("   – {}", scope.labels.warning(warning))));
    }
    (!sentences.is_empty()).then(|| list(scope.texts.get("warnings"), sentences))
}

fn tiers(scope: &Scope<'_>) -> Table {
    let texts = scope.texts;
    let row = |tier: &TierResult| {
        vec![
            texts.get(&format!("tier-{}", tier.tier.name())).into(),
            number(texts.tier_value(tier)),
            number(texts.tier_bound(tier)),
            texts.tier_proof(tier).into(),
        ]
    };
    Table {
        caption: Some(texts.get("tiers")),
        heads: ["tier", "tier-value", "tier-bound", "tier-proof"].map(|key| texts.get(key)).to_vec(),
        rows: scope.plan.tiers.iter().map(row).collect(),
        foot: Vec::new(),
    }
}

fn levels(scope: &Scope<'_>) -> Option<Table> {
    let texts = scope.texts;
    let row = |level: &FairnessLevel| {
        vec![
            texts.with("level-from", &[("load", texts.amount(level.level, true).into())]).into(),
            Field::Whole(level.count),
            level.bound.map_or(Field::Text("–".to_owned()), Field::Whole),
            texts.get(if level.proved { "level-proved" } else { "proof-none" }).into(),
        ]
    };
    let levels = &scope.plan.fairness.levels;
    (!levels.is_empty()).then(|| Table {
        caption: Some(texts.get("fairness")),
        heads: ["level", "level-count", "level-bound", "level-proof"].map(|key| texts.get(key)).to_vec(),
        rows: levels.iter().map(row).collect(),
        foot: Vec::new(),
    })
}

/// A number where it is one.
fn number(text: String) -> Field {
    text.parse().map_or(Field::Text(text), Field::Whole)
}
