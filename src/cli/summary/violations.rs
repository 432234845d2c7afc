//! What `check` found: each violation under its rule, then the recomputed values of the tiers.

use super::sheet::Sheet;
use crate::checker::{Report, Violation};
use crate::cli::console::{ERROR, GOOD, STRONG};
use crate::domain::Instance;
use crate::rules::Rule;
use crate::texts::{Labels, Texts};

/// The whole report for people.
pub(crate) fn report_page(instance: &Instance, report: &Report, texts: Texts, width: Option<u16>) -> String {
    let mut out = if report.is_clean() {
        format!("{GOOD}{}{GOOD:#}\n", texts.get("check-clean"))
    } else {
        let count = texts.with("check-violations", &[("n", report.violations.len().into())]);
        format!("{ERROR}{count}{ERROR:#}\n") + &by_rule(instance, report, texts, width)
    };
    out.push_str(&figures(report, texts, width));
    out
}

fn by_rule(instance: &Instance, report: &Report, texts: Texts, width: Option<u16>) -> String {
    let labels = Labels::new(instance, texts);
    let mut out = String::new();
    for rule in Rule::ALL {
        let broken: Vec<&Violation> = report.violations.iter().filter(|one| one.rule == *rule).collect();
        if broken.is_empty() {
            continue;
        }
        let meaning = rule.meaning(texts.language());
        out.push_str(&format!("\n{STRONG}{}{STRONG:#}  {meaning}\n", rule.id()));
        out.push_str(&table(&broken, &labels, texts, width));
    }
    out
}

fn table(broken: &[&Violation], labels: &Labels<'_>, texts: Texts, width: Option<u16>) -> String {
    let heads = ["what", "seat", "who", "other", "when", "amount"]
        .map(|head| texts.get(&format!("violation-{head}")));
    let right = [false, false, false, false, false, true];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, width);
    for one in broken {
        sheet.row(&row(one, labels, texts));
    }
    sheet.print()
}

fn row(one: &Violation, labels: &Labels<'_>, texts: Texts) -> [String; 6] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        one.duty.as_deref().map(|id| labels.duty(id)).unwrap_or_default(),
        text(&one.seat),
        one.person.as_deref().map(|id| labels.person(id).to_owned()).unwrap_or_default(),
        text(&one.other),
        one.date.map(|day| texts.day(day)).unwrap_or_default(),
        if one.amount == 0 { String::new() } else { one.amount.to_string() },
    ]
}

fn figures(report: &Report, texts: Texts, width: Option<u16>) -> String {
    let heads = [texts.get("tier"), texts.get("tier-value")];
    let mut sheet = Sheet::new(&[(&heads[0], false), (&heads[1], true)], width);
    for (tier, value) in &report.measures.tiers {
        sheet.row(&[texts.get(&format!("tier-{}", tier.name())), value.to_string()]);
    }
    format!("\n{STRONG}{}{STRONG:#}\n", texts.get("check-figures")) + &sheet.print()
}
