//! `rebalance` on files: changes by flag and by file, what is written, what is refused.

use luanphien::format::write_plan;
use serde_json::Value;

use super::call::{Call, Came};
use crate::support::plans::{COMMUNE, TUTORIAL, path};

/// `rebalance` of the commune's plan as of 1 February.
fn rebalanced<const N: usize>(more: [&str; N]) -> Call {
    let instance = path("commune/2027-q1.json").to_string_lossy().into_owned();
    let args = ["rebalance", instance.as_str(), "plan.json", "--as-of", "2027-02-01"].into_iter().chain(more);
    Call::new(args).file("plan.json", &write_plan(&COMMUNE.1, 0))
}

fn read(came: &Came, name: &str) -> String {
    std::fs::read_to_string(came.folder.path().join(name)).unwrap()
}

fn changes(plan: &Value) -> &Vec<Value> {
    plan["rebalance"]["changes"].as_array().unwrap()
}

const AWAY: &str = "cn-kiem-tra:2027-02-01..2027-02-21";

#[test]
fn somebody_falls_ill_and_the_new_plan_passes_the_check_of_the_new_instance() {
    let came = rebalanced(["--away", AWAY, "-o", "new.json", "--instance-to", "now.json"]).run().code(0);
    let (new, now) = (read(&came, "new.json"), read(&came, "now.json"));
    let plan: Value = serde_json::from_str(&new).unwrap();
    assert!(!changes(&plan).is_empty());
    assert!(
        changes(&plan)
            .iter()
            .all(|change| change["from"]["person"] == "cn-kiem-tra" || change["why"] != "broken")
    );
    let check = Call::new(["check", "now.json", "new.json"]).file("now.json", &now).file("new.json", &new);
    check.run().code(0);
    // Under the old instance the new plan claims another stamp.
    let old = path("commune/2027-q1.json").to_string_lossy().into_owned();
    Call::new(["check", old.as_str(), "new.json"]).file("new.json", &new).run().code(6);
}

#[test]
fn flags_and_files_say_the_same() {
    let file = r#"{ "format": "luanphien/changes@1", "changes": [
        { "away": { "person": "cn-kiem-tra", "from": "2027-02-01", "to": "2027-02-21" } }
    ] }"#;
    let by_flag = rebalanced(["--away", AWAY]).run().code(0).json();
    let by_file = rebalanced(["happened.json"]).file("happened.json", file).run().code(0).json();
    assert_eq!(changes(&by_flag), changes(&by_file));
}

#[test]
fn fewer_changes_than_the_least_end_with_exit_4() {
    let least = changes(&rebalanced(["--away", AWAY]).run().code(0).json()).len();
    let fewer = (least - 1).to_string();
    let came = rebalanced(["--away", AWAY, "--changes", &fewer, "--json"]).run().code(4);
    assert_eq!(came.json()["errors"][0]["code"], "E0006");
}

#[test]
fn mistakes_in_flags_are_named_by_the_flag() {
    let came =
        rebalanced(["--away", "nobody:2027-02-01..2027-02-21", "--cancel", "chi-bo-99/2027-02-15", "--json"]);
    let json = came.run().code(3).json();
    let errors = json["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 2, "{errors:#?}");
    assert!(errors.iter().any(|error| error.to_string().contains("--away")), "{errors:#?}");
}

#[test]
fn a_plan_of_another_committee_is_refused() {
    let instance = path("tutorial.json").to_string_lossy().into_owned();
    let call = Call::new(["rebalance", instance.as_str(), "plan.json", "--as-of", "2027-02-01", "--json"]);
    let json = call.file("plan.json", &write_plan(&COMMUNE.1, 0)).run().code(3).json();
    assert_eq!(json["errors"][0]["code"], "E0007");
}

#[test]
fn a_suggestion_ranks_who_could_and_names_who_cannot() {
    let new = rebalanced(["--away", AWAY]).run().code(0).json();
    let lost = changes(&new).iter().find(|change| change["from"]["person"] == "cn-kiem-tra").unwrap();
    let seat =
        format!("{}#{}", lost["from"]["duty"].as_str().unwrap(), lost["from"]["seat"].as_str().unwrap());
    let json = rebalanced(["--away", AWAY, "--suggest", &seat]).run().code(0).json();
    let people = json["people"].as_array().unwrap();
    let person = |state: &str| people.iter().filter(|one| one["state"] == state).collect::<Vec<_>>();
    assert_eq!(person("chosen")[0]["person"], lost["to"]["person"]);
    assert!(person("could").iter().all(|one| one["price"] == "exact" || one["price"] == "impossible"));
    assert!(person("cannot").iter().any(|one| one["person"] == "cn-kiem-tra"));
    let page =
        rebalanced(["--away", AWAY, "--suggest", &seat, "--table", "--lang", "en"]).run().code(0).stdout;
    assert!(page.contains(&format!("--lock {seat}=")), "{page}");
}

#[test]
fn a_suggestion_writes_no_plan_and_knows_its_seats() {
    let came = rebalanced(["--suggest", "nowhere", "-o", "new.json", "--json"]).run().code(2);
    assert_eq!(came.json()["errors"][0]["code"], "E0001");
    let came = rebalanced(["--suggest", "nowhere", "--json"]).run().code(2);
    assert_eq!(came.json()["errors"][0]["path"], "--suggest");
}

#[test]
fn the_frontier_is_told_as_table_and_as_json_and_writes_no_plan() {
    let trade = |more: &[&str]| {
        let instance = path("tutorial.json").to_string_lossy().into_owned();
        let args = ["rebalance", instance.as_str(), "plan.json", "--as-of", "2027-02-01", "--frontier"];
        let call = Call::new(
            args.into_iter().chain(["--away", "bi-thu:2027-02-08..2027-02-28"]).chain(more.iter().copied()),
        );
        call.file("plan.json", &write_plan(&TUTORIAL.1, 0)).run()
    };
    let json = trade(&[]).code(0).json();
    let points = json["points"].as_array().unwrap();
    assert!(json["complete"] == true && points.iter().all(|point| point["proved"] == true), "{json:#}");
    assert!(points.len() > 1, "{json:#}");
    let page = trade(&["--table", "--lang", "vi"]).code(0).stdout;
    assert_eq!(page.lines().filter(|line| line.contains("tối ưu")).count(), points.len(), "{page}");
    trade(&["-o", "new.json"]).code(2);
}

/// `check --previous` of a new plan, bent, against the commune's plan, bent.
fn made_from(came: &Came, bend: impl Fn(&mut Value), bend_old: impl Fn(&mut Value)) -> Came {
    let bent = |text: &str, bend: &dyn Fn(&mut Value)| {
        let mut plan: Value = serde_json::from_str(text).unwrap();
        bend(&mut plan);
        plan.to_string()
    };
    let args = ["check", "now.json", "new.json", "--previous", "old.json", "--json"];
    let call = Call::new(args).file("now.json", &read(came, "now.json"));
    let call = call.file("new.json", &bent(&read(came, "new.json"), &bend));
    call.file("old.json", &bent(&read(came, "plan.json"), &bend_old)).run()
}

/// Each violation as its rule and what it is about.
fn told(came: &Came) -> Vec<(String, String)> {
    let text = |one: &Value, field: &str| one[field].as_str().unwrap_or_default().to_owned();
    let json = came.json();
    let all = json["violations"].as_array().unwrap().iter();
    all.map(|one| (text(one, "rule"), text(one, "other"))).collect()
}

#[test]
fn a_changed_plan_is_held_against_the_plan_in_force() {
    let came = rebalanced(["--away", AWAY, "-o", "new.json", "--instance-to", "now.json"]).run().code(0);
    let same = |_: &mut Value| {};
    made_from(&came, same, same).code(0);
    let figure = |name: &str| ("figures".to_owned(), name.to_owned());

    // A change that is left out: the plan still agrees with itself, but not with the plan in force.
    let silent = |plan: &mut Value| drop(plan["rebalance"]["changes"].as_array_mut().unwrap().remove(0));
    let found = told(&made_from(&came, silent, same).code(6));
    assert!(found.contains(&figure("rebalance.changes: untold")), "{found:?}");
    assert!(!found.contains(&figure("rebalance.changes: untrue")), "{found:?}");

    // A change from somebody who did not sit there.
    let other = |plan: &mut Value| plan["rebalance"]["changes"][0]["from"]["person"] = "bi-thu".into();
    let found = told(&made_from(&came, other, same).code(6));
    assert!(
        ["untold", "untrue"].iter().all(|how| found.contains(&figure(&format!("rebalance.changes: {how}"))))
    );

    // Another plan in force: in what is to come (a change that was not told), and in history.
    let swap = |at: usize| {
        move |plan: &mut Value| {
            let rows = plan["assignments"].as_array_mut().unwrap();
            let at = if at == 0 { 0 } else { rows.len() - 1 };
            rows[at]["person"] = "somebody-else".into();
        }
    };
    let found = told(&made_from(&came, same, swap(1)).code(6));
    assert!(
        found.contains(&figure("rebalance.previous")) && found.contains(&figure("rebalance.changes: untold"))
    );
    let found = told(&made_from(&came, same, swap(0)).code(6));
    assert!(found.contains(&figure("rebalance.previous")), "{found:?}");
    assert!(found.iter().any(|(rule, _)| rule == "history"), "{found:?}");

    // A plan that was made from none.
    let none = |plan: &mut Value| drop(plan.as_object_mut().unwrap().remove("rebalance"));
    assert!(told(&made_from(&came, none, same).code(6)).contains(&figure("rebalance")));
}
