//! What is over cannot be stopped, what waits has a limit, and a configuration that is wrong is told by line.

use std::process::Command;

use serde_json::json;

use super::super::PROGRAM;
use super::super::access::HERE;
use super::{on_each, tutorial};

const WAITING: &str = "INSERT INTO jobs (id, committee, login, kind, input, state, cancelled, stages, attempts, created) \
                       VALUES ($1, $2, 'lan', 'plan', '{}', $3, 0, 0, 0, '2027-01-01T00:00:00Z')";

#[test]
fn at_most_a_hundred_pieces_of_work_wait_and_what_has_ended_stays_ended() {
    on_each(async |running| {
        let put = async |id: String, state: &str| {
            let query = sqlx::query(WAITING).bind(id).bind(HERE).bind(state);
            query.execute(running.app.register.pool()).await.unwrap();
        };
        put("over".into(), "done").await;
        let over = running.send("clerk", "POST", "/api/jobs/over/cancel", &[], "").await;
        assert_eq!((over.status, over.code().as_str()), (409, "E2514"), "{over:?}");
        for number in 0..99 {
            put(format!("waiting-{number}"), "queued").await;
        }
        let early = running.get("clerk", "/api/jobs/waiting-0/result").await;
        assert_eq!((early.status, early.code().as_str()), (409, "E2514"), "{early:?}");
        let task = json!({ "kind": "plan", "instance": tutorial().to_string() });
        assert_eq!(running.post("clerk", "/api/jobs", &task).await.status, 202, "the hundredth");
        let more = running.post("clerk", "/api/jobs", &task).await;
        assert_eq!((more.status, more.code().as_str()), (429, "E2519"), "{more:?}");
    });
}

#[test]
fn a_configuration_that_is_wrong_is_told_by_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("service.toml");
    std::fs::write(&file, "workers = 2\nwrokers = 3\n").unwrap();
    let told = Command::new(PROGRAM).args(["serve", "--json", "--config"]).arg(&file).output().unwrap();
    let told_text = String::from_utf8_lossy(&told.stdout);
    assert_eq!(told.status.code(), Some(3), "{told_text}");
    assert!(told_text.contains("E2521") && told_text.contains("2:1"), "{told_text}");
}
