//! Answers that were kept and are read again say the same.

use luanphien::answers::{explained, fairness, reread_fairness, reread_uncovered};
use luanphien::format::write_outcome;
use luanphien::office::explain::{explain_fairness, explain_uncovered};

use crate::support::plans::{COMMUNE, OVERLOAD};

#[test]
fn why_places_are_open_is_the_same_after_it_was_kept() {
    let (instance, plan) = &*OVERLOAD;
    let kept = write_outcome(&explained(&explain_uncovered(instance, plan, None).unwrap()));
    assert!(kept.contains("\"hall\"") && kept.contains("\"relaxations\""), "{kept}");
    assert_eq!(write_outcome(&explained(&reread_uncovered(&kept).unwrap())), kept);
    assert!(reread_fairness(&kept).is_none(), "one answer is not taken for another");
}

#[test]
fn how_even_the_loads_are_is_the_same_after_it_was_kept() {
    let (instance, plan) = &*COMMUNE;
    let kept = write_outcome(&fairness(&explain_fairness(instance, plan, None).unwrap()));
    assert_eq!(write_outcome(&fairness(&reread_fairness(&kept).unwrap())), kept);
    assert!(reread_uncovered(&kept).is_none());
    assert!(reread_fairness("{").is_none() && reread_fairness("{}").is_none());
}
