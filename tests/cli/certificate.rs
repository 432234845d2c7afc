//! Certificates from end to end: made with a plan, recounted by `check`, refused where they prove nothing.

use serde_json::{Value, json};

use super::call::{Call, instance};

/// The tutorial, a plan for it, and its certificate.
fn certified() -> (String, Value, Value) {
    let tutorial = std::fs::read_to_string(instance("tutorial.json")).unwrap();
    let came =
        Call::new(["plan", "-", "-o", "p.json", "--certificate", "c.json"]).stdin(&tutorial).run().code(0);
    let read = |name: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(came.folder.path().join(name)).unwrap()).unwrap()
    };
    (tutorial.clone(), read("p.json"), read("c.json"))
}

fn check(tutorial: &str, plan: &Value, certificate: &Value, more: &[&str]) -> Call {
    let call = Call::new(["check", "a.json", "p.json", "--certificate", "c.json"].iter().chain(more));
    call.file("a.json", tutorial).file("p.json", &plan.to_string()).file("c.json", &certificate.to_string())
}

#[test]
fn every_bound_is_recounted() {
    let (tutorial, plan, certificate) = certified();
    assert!(plan["tiers"].as_array().unwrap().iter().all(|tier| tier["proof"] == "certified"));
    let json = check(&tutorial, &plan, &certificate, &["--json"]).run().code(0).json();
    let recounted = json["certificate"].as_array().unwrap();
    assert_eq!(recounted.len(), certificate["bounds"].as_array().unwrap().len());
    assert!(recounted.iter().all(|bound| bound["proved"].as_i64() >= bound["claimed"].as_i64()));
    let page = check(&tutorial, &plan, &certificate, &["--table", "--lang", "en"]).run().code(0);
    assert!(page.stdout.contains("What the certificate proves"), "{}", page.stdout);
}

#[test]
fn multipliers_that_prove_less_are_a_violation() {
    let (tutorial, plan, mut certificate) = certified();
    let bounds = certificate["bounds"].as_array_mut().unwrap();
    let travel = bounds.iter_mut().find(|bound| bound["tier"] == "travel").unwrap();
    travel["rows"].as_array_mut().unwrap().truncate(3);
    let json = check(&tutorial, &plan, &certificate, &["--json"]).run().code(6).json();
    let named: Vec<&str> =
        json["violations"].as_array().unwrap().iter().filter_map(|one| one["other"].as_str()).collect();
    assert_eq!(named, ["certificate.travel", "tiers.travel.proof"]);
}

#[test]
fn a_certificate_of_another_instance_is_refused_with_its_code() {
    let (tutorial, plan, mut certificate) = certified();
    certificate["instance"] = json!("0".repeat(64));
    let json = check(&tutorial, &plan, &certificate, &["--json"]).run().code(3).json();
    assert_eq!(json["errors"][0]["code"], "E2001");
    assert_eq!(json["errors"][0]["path"], "instance");
}

#[test]
fn without_the_certificate_the_reader_is_told_that_it_was_not_recounted() {
    let (tutorial, plan, _) = certified();
    let call = Call::new(["check", "a.json", "p.json", "--table", "--lang", "en"]);
    let page = call.file("a.json", &tutorial).file("p.json", &plan.to_string()).run().code(0);
    assert!(page.stdout.contains("--certificate FILE"), "{}", page.stdout);
}

#[test]
fn the_certificate_does_not_overwrite_the_instance() {
    let tutorial = std::fs::read_to_string(instance("tutorial.json")).unwrap();
    let call = Call::new(["plan", "a.json", "--certificate", "a.json"]).file("a.json", &tutorial);
    call.run().code(2);
}
