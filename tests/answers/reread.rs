//! Answers that were kept and are read again say the same.

use luanphien::answers::{
    explained, fairness, person, reread_fairness, reread_uncovered, reread_value, reread_weeks, value,
};
use luanphien::format::write_outcome;
use luanphien::office::explain::{
    explain_fairness, explain_person, explain_uncovered, explain_value, person_quarter,
};

use crate::support::plans::{COMMUNE, OVERLOAD, TUTORIAL};

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

#[test]
fn what_one_more_would_be_worth_is_the_same_after_it_was_kept() {
    for (instance, plan) in [&*OVERLOAD, &*TUTORIAL] {
        let found = explain_value(instance, plan, None).unwrap();
        let kept = write_outcome(&value(&found));
        assert_eq!(reread_value(&kept), Some(found));
        assert!(reread_fairness(&kept).is_none() && reread_weeks(&kept).is_none());
    }
    assert!(reread_value("{}").is_none());
}

#[test]
fn weeks_away_are_the_same_after_they_were_kept_and_the_rest_is_known_without_them() {
    let (instance, plan) = &*TUTORIAL;
    for own in &instance.people {
        let mut found = explain_person(instance, plan, &own.id, None, None).unwrap();
        let kept = write_outcome(&person(instance, &found));
        assert_eq!(reread_weeks(&kept).as_ref(), Some(&found.weeks));
        found.weeks.clear();
        assert_eq!(person_quarter(instance, plan, &own.id).unwrap(), found);
    }
    assert!(reread_weeks("{").is_none() && reread_weeks("{}").is_none());
}
