//! Jobs that do not go well.

use std::time::Duration;

use luanphien::format::instance::Date;
use luanphien::format::write_instance;
use luanphien::office::generate::{GenerateOptions, generate};
use luanphien::register::{RegisterError, wait};
use luanphien::service::queue::{BatchTask, FrontierTask, PlanTask, RebalanceTask, State, Task};
use serde_json::{Value, json};

use super::office::{Office, is_gone, plan_of, text};
use crate::register::places::{Place, on_both};
use crate::support::date;

/// Too short to prove everything about a large committee, long enough to find a plan.
const LONGEST: u64 = 20;

async fn failed(office: &Office, task: &Task) -> (Option<u8>, Value) {
    let job = office.ask(task).await;
    let ended = office.ended(&job.id).await;
    assert_eq!(ended.state, State::Failed, "{ended:?}");
    (ended.code, serde_json::from_str(&office.result(&job.id).await.unwrap()).unwrap())
}

#[test]
fn wrong_input_fails_with_every_mistake() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        office.work();
        let (code, told) = failed(&office, &plan_of("invalid/E1102-unknown-home.json")).await;
        assert_eq!((code, &told["code"]), (Some(3), &Value::from(3)));
        let errors = told["errors"].as_array().unwrap();
        assert!(errors.iter().any(|error| error["code"] == "E1102"), "{told}");
        assert_eq!(errors[0]["file"], "instance");
        assert!(errors[0]["path"].as_str().unwrap().starts_with("people["), "{told}");
        let (code, told) = failed(&office, &plan_of("invalid/E1001-empty.json")).await;
        assert_eq!((code, &told["errors"][0]["code"]), (Some(3), &Value::from("E1001")));
        office.stop().await;
        Ok(())
    });
}

/// Calendars that an instance names come with it.
#[test]
fn files_beside_the_instance_come_with_the_job() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        office.work();
        let mut instance: Value = serde_json::from_str(&text("tutorial.json")).unwrap();
        instance["people"][0]["calendar"] = json!({ "file": "lich/nguoi.ics" });
        let mut task = PlanTask { instance: instance.to_string(), ..PlanTask::default() };
        let (code, told) = failed(&office, &Task::Plan(task.clone())).await;
        assert_eq!((code, &told["errors"][0]["code"]), (Some(3), &Value::from("E1605")), "{told}");
        let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nEND:VCALENDAR\r\n";
        task.files.insert("lich/nguoi.ics".to_owned(), calendar.to_owned());
        let job = office.ask(&Task::Plan(task)).await;
        let ended = office.ended(&job.id).await;
        assert_eq!(ended.state, State::Done, "{ended:?}");
        office.stop().await;
        Ok(())
    });
}

/// What no clock ends: reading so much takes longer than this.
#[test]
fn work_that_takes_too_long_is_ended() {
    on_both(async |place| {
        let mut office = Office::with(place, |settings| settings.longest = Duration::from_millis(60)).await;
        office.work();
        let job = office.ask(&plan_of("tam-nong/2027-q1.json")).await;
        let ended = office.ended(&job.id).await;
        is_gone(&job.id, Duration::from_secs(1)).await;
        assert_eq!((ended.state, ended.code, ended.attempts), (State::Failed, Some(5), 1));
        assert!(office.result(&job.id).await.unwrap().contains("E0004"));
        office.stop().await;
        Ok(())
    });
}

/// Whether no limit is asked for or one that is too long: each kind ends by itself with the best that it found. Which database
/// keeps the jobs is all the same to that.
#[test]
fn work_without_a_limit_ends_in_time_with_what_it_found() {
    wait(async {
        let place = &Place::file();
        let longest = Duration::from_secs(LONGEST);
        let mut office = Office::with(place, |settings| settings.longest = longest).await;
        office.work();
        let large = GenerateOptions { members: 45, cells: 180, communes: 12, ..GenerateOptions::default() };
        let instance = write_instance(&generate(&large).unwrap());
        let task = PlanTask { instance: instance.clone(), time_limit: Some(100_000), ..PlanTask::default() };
        let plan = struck(&office, &Task::Plan(task)).await;
        assert_eq!((&plan["status"], &plan["stamp"]["limit_struck"]), (&json!("feasible"), &json!(true)));
        // How far it came is a matter of the machine; that something is left open is not.
        let is_open = |tier: &Value| tier["proved"] == false;
        assert!(plan["tiers"].as_array().unwrap().iter().any(is_open), "{}", plan["tiers"]);
        let as_of = plan["assignments"][0]["date"].as_str().unwrap();
        let rebalance = RebalanceTask {
            instance: instance.clone(),
            files: Default::default(),
            plan: plan.to_string(),
            changes: None,
            as_of: Date(date(as_of)),
            changes_at_most: None,
            seed: 0,
            time_limit: None,
            changed_instance: false,
        };
        let frontier = struck(&office, &Task::Frontier(FrontierTask { rebalance })).await;
        assert_eq!(frontier["complete"], false, "{frontier}");
        let lines = serde_json::from_str::<Value>(&instance).unwrap().to_string();
        let batch = BatchTask { lines, files: Default::default(), seed: 0, time_limit: None };
        let batch = struck(&office, &Task::Batch(batch)).await;
        assert_eq!(batch["summary"]["totals"]["feasible"], 1, "{}", batch["summary"]);
        office.stop().await;
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}

/// What came of work that the limit struck; it was not ended from without.
async fn struck(office: &Office, task: &Task) -> Value {
    let job = office.ask(task).await;
    let ended = office.ended(&job.id).await;
    let result = office.result(&job.id).await.unwrap();
    assert_eq!((ended.state, ended.code, ended.attempts), (State::Done, Some(0), 1), "{result:.2000}");
    serde_json::from_str(&result).unwrap()
}

/// A job over which one worker after another dies must not kill them for ever.
#[test]
fn a_job_that_was_begun_too_often_is_given_up() {
    on_both(async |place| {
        let mut office = Office::open(place).await;
        let job = office.ask(&plan_of("tutorial.json")).await;
        office.execute("UPDATE jobs SET attempts = 10").await;
        let next = office.ask(&plan_of("tutorial.json")).await;
        office.execute("UPDATE jobs SET attempts = 9 WHERE attempts = 0").await;
        office.work();
        let ended = office.ended(&job.id).await;
        assert_eq!((ended.state, ended.code, ended.attempts), (State::Failed, Some(1), 10));
        let ended = office.ended(&next.id).await;
        assert_eq!((ended.state, ended.code, ended.attempts), (State::Done, Some(0), 10));
        office.stop().await;
        Ok(())
    });
}

/// A process that dies without a word is started once more, and the worker lives on.
#[test]
fn a_crash_fails_the_job_after_the_second_attempt() {
    on_both(async |place| {
        let mut office = Office::with(place, |settings| settings.program = "/bin/false".into()).await;
        office.work();
        for _ in 0..2 {
            let job = office.ask(&plan_of("tutorial.json")).await;
            let ended = office.ended(&job.id).await;
            assert_eq!((ended.state, ended.code, ended.attempts), (State::Failed, Some(1), 2));
            assert!(office.result(&job.id).await.unwrap().contains("E0005"));
        }
        office.stop().await;
        Ok(())
    });
}
