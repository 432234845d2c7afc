//! Every rule of the catalogue has its heading in `docs/model.md`, and every heading its rule.

use std::collections::BTreeSet;

use luanphien::domain::Language;
use luanphien::rules::Rule;

use super::source::{headings_in_backticks, text};

#[test]
fn the_headings_of_the_model_page_are_the_rules() {
    let page: BTreeSet<String> = headings_in_backticks(&text("docs/model.md")).into_iter().collect();
    let source: BTreeSet<String> = Rule::ALL.iter().map(|rule| rule.id().to_owned()).collect();
    let missing: Vec<&String> = source.difference(&page).collect();
    let unknown: Vec<&String> = page.difference(&source).collect();
    assert!(missing.is_empty(), "docs/model.md has no heading with {missing:?} in backticks");
    assert!(unknown.is_empty(), "docs/model.md has headings for {unknown:?}, which are no rules");
}

#[test]
fn every_rule_says_what_it_means_in_both_languages() {
    for rule in Rule::ALL {
        let (vi, en) = (rule.meaning(Language::Vi), rule.meaning(Language::En));
        assert!(vi.ends_with('.') && en.ends_with('.') && vi != en, "{}", rule.id());
        assert_eq!(Rule::from_id(rule.id()), Some(*rule));
    }
}
