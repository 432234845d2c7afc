//! Every page in a real browser: axe finds nothing that keeps somebody from reading it.

use luanphien::documents::overview_page;
use luanphien::domain::Language;
use luanphien::texts::Texts;

use super::readers::broken_rules;
use crate::support::plans::TAM_NONG;

/// On a desk and on a telephone, by day and by night.
pub fn readable(page: &str) {
    for (width, dark) in [(1200, false), (390, false), (1200, true)] {
        let broken = broken_rules(page, width, dark);
        assert!(broken.is_empty(), "{width} wide, dark: {dark}\n{broken}");
    }
}

#[test]
fn the_page_of_a_plan_can_be_read_by_everybody() {
    let (instance, plan) = &*TAM_NONG;
    readable(&overview_page(instance, plan, Texts::new(Language::Vi)));
}

#[test]
fn what_cannot_be_read_is_found() {
    let page = "<!DOCTYPE html><html><head><title>x</title></head><body><main><h1>x</h1><img src='x'>\
                <button style='width:9px;height:9px;padding:0'></button><button style='width:9px;height:9px;padding:0'></button></main></body></html>";
    let broken = broken_rules(page, 1200, false);
    for rule in ["image-alt", "html-has-lang", "target-size"] {
        assert!(broken.contains(rule), "{broken}");
    }
}
