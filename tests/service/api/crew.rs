//! Two servers and two workers on one PostgreSQL database; a worker is killed in the middle of a comparison, and nothing is lost or doubled.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use luanphien::register::records::CredentialKind;
use luanphien::register::wait;
use luanphien::register::{Register, RegisterError};
use luanphien::service::access::{self, Wanted};
use serde_json::{Value, json};

use super::super::PROGRAM;
use super::super::access::{HERE, PASSWORD, by, new_user};
use crate::register::places::Place;

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program; gives what it says first.
fn start(words: &[&str], database: &str) -> (Running, String) {
    let mut child = Command::new(PROGRAM)
        .args(words)
        .args(["--lang", "en"])
        .env("LUANPHIEN_DATABASE", database)
        .env("LUANPHIEN_LOG", "warn")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut lines = BufReader::new(child.stderr.take().unwrap());
    lines.read_line(&mut said).unwrap();
    // Whoever writes and is not read stands still.
    std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
    (Running(child), said)
}

fn server(database: &str) -> (Running, String) {
    let (server, said) = start(&["serve", "--listen", "127.0.0.1:0", "--workers", "0"], database);
    let address = said.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
    (server, address.trim_end_matches(',').to_owned())
}

fn ask(method: &str, url: String, token: &str, body: &str) -> (u16, Value) {
    let request = ureq::http::Request::builder().method(method).uri(url);
    let request =
        request.header("authorization", format!("Bearer {token}")).header("content-type", "application/json");
    let agent = ureq::Agent::from(ureq::Agent::config_builder().http_status_as_error(false).build());
    let mut answer = agent.run(request.body(body.to_owned()).unwrap()).unwrap();
    let text = answer.body_mut().read_to_string().unwrap();
    (answer.status().as_u16(), serde_json::from_str(&text).unwrap_or_default())
}

/// Asks until it is so.
fn until(what: &str, seconds: u64, mut look: impl FnMut() -> Option<Value>) -> Value {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(seconds), "{what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_worker_that_is_killed_over_a_comparison_loses_and_doubles_nothing() {
    wait(async {
        let place = Place::server().await;
        let register = place.create().await;
        access::add(&register, by(HERE), &new_user("lan", &["clerk"]), PASSWORD).await.unwrap();
        let wanted = Wanted { kind: CredentialKind::Token, label: "tests".into(), days: None };
        let token = access::issue(&register, by(HERE), "lan", &wanted).await.unwrap().secret;
        tokio::task::spawn_blocking(move || over(&place, token.reveal())).await.unwrap();
        counted(&register).await
    })
    .unwrap();
}

fn over(place: &Place, token: &str) {
    let luanphien::register::Address::Server(database) = &place.address else { panic!("no server") };
    let ((_one, first), (_two, second)) = (server(database), server(database));
    let (mut doomed, _) = start(&["worker"], database);
    let instance = include_str!("../../../instances/commune/2027-q1.json");
    let variant =
        |months: i64| json!({ "name": format!("{months}"), "changes": [{ "tenure": { "months": months } }] });
    let scenarios =
        json!({ "format": "luanphien/scenarios@1", "scenarios": [variant(1), variant(2), variant(3)] });
    let task = json!({ "kind": "compare", "instance": instance, "scenarios": scenarios.to_string() });
    let (status, job) = ask("POST", format!("{first}/api/jobs"), token, &task.to_string());
    assert_eq!(status, 202, "{job}");
    let path = format!("/api/jobs/{}", job["id"].as_str().unwrap());
    let state = |at: &str| ask("GET", format!("{at}{path}"), token, "").1;
    until("it begins", 30, || {
        Some(state(&second)).filter(|job| job["state"] == "running" && !job["stage"].is_null())
    });
    let (_heir, _) = start(&["worker"], database);
    doomed.0.kill().unwrap();
    doomed.0.wait().unwrap();
    let ended =
        until("another worker ends it", 120, || Some(state(&second)).filter(|job| !job["ended"].is_null()));
    assert_eq!((&ended["state"], &ended["attempts"]), (&json!("done"), &json!(2)), "{ended}");
    let (status, result) = ask("GET", format!("{first}{path}/result"), token, "");
    assert_eq!(
        (status, result["scenarios"].as_array().map(Vec::len)),
        (200, scenarios["scenarios"].as_array().map(Vec::len))
    );
}

/// Nothing is doubled: one job, with one answer, and nothing in the journal but the user and the token.
async fn counted(register: &Register) -> Result<(), RegisterError> {
    use sqlx::Row as _;
    let row = sqlx::query("SELECT COUNT(*), COUNT(result) FROM jobs").fetch_one(register.pool()).await?;
    assert_eq!((row.try_get::<i64, _>(0)?, row.try_get::<i64, _>(1)?), (1, 1));
    assert_eq!(register.verify().await?.flaws, []);
    Ok(())
}
