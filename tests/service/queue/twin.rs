//! A job answers what the command line prints for programs, with the same code.

use std::path::PathBuf;
use std::process::Command;

use luanphien::format::instance::Date;
use luanphien::format::write_plan;
use luanphien::service::queue::{
    BatchTask, CompareTask, ExplainTask, FrontierTask, PlanTask, Question, RebalanceTask, SimulateTask,
    SuggestTask, Task, Teller, perform,
};
use serde_json::Value;

use super::office::text;
use crate::service::COMMAND_LINE;
use crate::support::date;
use crate::support::plans::{TUTORIAL, path};

const CHANGES: &str = r#"{"format": "luanphien/changes@1", "changes": [
    {"away": {"person": "bi-thu", "from": "2027-02-01", "to": "2027-02-28"}}]}"#;

/// A folder with the tutorial's plan and what happened since.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("plan.json"), write_plan(&TUTORIAL.1, 0)).unwrap();
        std::fs::write(folder.path().join("changes.json"), CHANGES).unwrap();
        Self { folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What the command line prints and how it ends.
    fn printed(&self, verb: &str, files: &[PathBuf], rest: &[&str]) -> (u8, String) {
        let told = Command::new(COMMAND_LINE).arg(verb).args(files).args(rest).output().unwrap();
        let text = if told.stdout.is_empty() { told.stderr } else { told.stdout };
        (u8::try_from(told.status.code().unwrap()).unwrap(), String::from_utf8(text).unwrap())
    }

    /// The same twice.
    fn same(&self, task: &Task, verb: &str, files: &[PathBuf], rest: &[&str]) {
        let performed = perform(task, &Teller::default());
        let (code, printed) = self.printed(verb, files, rest);
        assert_eq!((performed.code, performed.result), (code, printed), "{verb} {rest:?}");
    }
}

fn plan() -> String {
    write_plan(&TUTORIAL.1, 0)
}

fn rebalance() -> RebalanceTask {
    RebalanceTask {
        instance: text("tutorial.json"),
        files: Default::default(),
        plan: plan(),
        changes: Some(CHANGES.to_owned()),
        as_of: Date(date("2027-01-20")),
        changes_at_most: None,
        seed: 0,
        time_limit: None,
        changed_instance: false,
    }
}

#[test]
fn plans_and_scenarios() {
    let desk = Desk::new();
    let instance = path("tutorial.json");
    let task = PlanTask { instance: text("tutorial.json"), seed: 7, ..PlanTask::default() };
    desk.same(&Task::Plan(task), "plan", std::slice::from_ref(&instance), &["--seed", "7"]);
    let (scenarios, seed) = (text("scenarios/tutorial.json"), 0);
    let (instance_text, files) = (text("tutorial.json"), Default::default());
    let task = CompareTask { instance: instance_text, files, scenarios, seed, time_limit: None };
    let performed = perform(&Task::Compare(task), &Teller::default());
    let files = [instance.clone(), path("scenarios/tutorial.json")];
    let (code, printed) = desk.printed("compare", &files, &[]);
    // One scenario is impossible, and says so in the name of the file.
    let named = path("scenarios/tutorial.json").display().to_string();
    assert_eq!((performed.code, performed.result), (code, printed.replace(&named, "scenarios")));
    let task = r#"{"kind": "simulate", "quarters": 2, "seed": 3, "instance": ""}"#;
    let Task::Simulate(task) = serde_json::from_str(task).unwrap() else { panic!("no simulation") };
    let task = Task::Simulate(SimulateTask { instance: text("tutorial.json"), ..task });
    desk.same(&task, "simulate", &[instance], &["--quarters", "2", "--seed", "3"]);
}

#[test]
fn changes_of_a_plan_in_force() {
    let desk = Desk::new();
    let files = [path("tutorial.json"), desk.file("plan.json"), desk.file("changes.json")];
    let call =
        |rest: &[&str]| desk.printed("rebalance", &files, &[&["--as-of", "2027-01-20"], rest].concat());
    let done = |task: Task| {
        let performed = perform(&task, &Teller::default());
        (performed.code, performed.result)
    };
    assert_eq!(done(Task::Rebalance(rebalance())), call(&[]));
    assert_eq!(done(Task::Frontier(FrontierTask { rebalance: rebalance() })), call(&["--frontier"]));
    let seat = "tiep-dan/2027-02/1#host/1".to_owned();
    let task = Task::Suggest(SuggestTask { rebalance: rebalance(), seat: seat.clone() });
    assert_eq!(done(task), call(&["--suggest", &seat]));
    let with = RebalanceTask { changed_instance: true, ..rebalance() };
    let both: Value = serde_json::from_str(&done(Task::Rebalance(with)).1).unwrap();
    assert_eq!(both["instance"]["format"], "luanphien/instance@1");
    assert_eq!(both["plan"], serde_json::from_str::<Value>(&call(&[]).1).unwrap());
}

#[test]
fn explanations() {
    let desk = Desk::new();
    let files = [path("tutorial.json"), desk.file("plan.json")];
    let person = Question::Person { person: "bi-thu".to_owned(), week: None };
    let cases: [(Question, &[&str]); 4] = [
        (Question::Uncovered, &["--uncovered"]),
        (Question::Fairness, &["--fairness"]),
        (Question::Value, &["--value"]),
        (person, &["--person", "bi-thu"]),
    ];
    for (what, rest) in cases {
        let (instance, files_beside) = (text("tutorial.json"), Default::default());
        let task = ExplainTask { instance, files: files_beside, plan: plan(), what, time_limit: None };
        desk.same(&Task::Explain(task), "explain", &files, rest);
    }
}

#[test]
fn a_certificate_comes_with_its_plan() {
    let task = PlanTask { instance: text("tutorial.json"), certificate: true, ..PlanTask::default() };
    let performed = perform(&Task::Plan(task), &Teller::default());
    let both: Value = serde_json::from_str(&performed.result).unwrap();
    assert_eq!((performed.code, &both["code"]), (0, &Value::from(0)));
    assert_eq!(both["certificate"]["format"], "luanphien/certificate@1");
    assert_eq!(both["plan"]["format"], "luanphien/plan@1");
}

/// Three committees: one that is right, one that is wrong, one that is no JSON.
#[test]
fn many_committees() {
    let desk = Desk::new();
    let one: Value = serde_json::from_str(&text("tutorial.json")).unwrap();
    let wrong: Value = serde_json::from_str(&text("invalid/E1102-unknown-home.json")).unwrap();
    let lines = format!("{}\n\n{one}\n{wrong}\n{{\n", serde_json::json!({ "id": "xa/mau", "instance": one }));
    let (input, summary) = (desk.file("in.jsonl"), desk.file("summary.json"));
    std::fs::write(&input, &lines).unwrap();
    let output = desk.file("out.jsonl");
    let rest = ["-o", output.to_str().unwrap(), "--summary", summary.to_str().unwrap(), "--json"];
    let (code, printed) = desk.printed("batch", std::slice::from_ref(&input), &rest);
    let task = BatchTask { lines, files: Default::default(), seed: 0, time_limit: None };
    let teller = Teller::default();
    let performed = perform(&Task::Batch(task), &teller);
    let told: Value = serde_json::from_str(&performed.result).unwrap();
    // On the command line mistakes stand in a file, here in a field.
    let here = |text: String| text.replace(&input.display().to_string(), "lines");
    let printed: Value = serde_json::from_str(&here(printed)).unwrap();
    assert_eq!((performed.code, &told["code"], &told["summary"]), (code, &Value::from(3), &printed));
    let records = here(std::fs::read_to_string(&output).unwrap());
    let records: Vec<Value> = records.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((records.len(), told["records"].as_array().unwrap()), (4, &records));
    let stage = teller.take().unwrap();
    assert_eq!((stage.made, stage.of), (4, Some(4)));
}
