//! A tester of others (schemathesis) makes requests from the description, right ones and wrong ones, as every role, and finds nothing: no status, header or
//! body that the description does not tell, nothing right refused for its form, nothing wrong accepted, no failure of the service.

use std::path::Path;
use std::process::Command;

use super::{ROLES, Running};
use crate::register::places::Place;

/// Seconds for each role; `LUANPHIEN_TESTER_SECONDS` and `LUANPHIEN_TESTER_SEED` make a longer or another search.
const SECONDS: &str = "12";
const SEED: &str = "2027";
/// What would end the tester's own token, or does not end by itself.
const APART: [&str; 4] = ["change_user", "events", "logout", "revoke_token"];

fn setting(name: &str, usual: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| usual.to_owned())
}

/// What schemathesis says, and whether it has found nothing.
fn tried(base: &str, token: &str, words: &[&str]) -> (bool, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::TempDir::new().unwrap();
    let ran = Command::new(root.join("target/readers/bin/python"))
        .args(["-m", "schemathesis.cli", "--config-file"])
        .arg(root.join("tests/service/api/schemathesis.toml"))
        .args(["run", &format!("{base}/api/openapi.json"), "--checks", "all", "--seed"])
        .arg(setting("LUANPHIEN_TESTER_SEED", SEED))
        .args(["--header", &format!("Authorization: Bearer {token}"), "--header", "Accept-Language: en"])
        .args(["--no-color", "--warnings", "off", "--max-examples", "5"])
        .args(words)
        // It keeps a cache where it runs.
        .current_dir(folder.path())
        .output()
        .expect("no readers: run scripts/readers.sh, or make test");
    let said = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    (ran.status.success(), said)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tester_that_reads_the_description_finds_nothing_as_any_role() {
    let place = Place::file();
    let running = Running::start(&place.address).await;
    let base = format!("http://{}", running.at);
    for role in ROLES {
        let (base, token) = (base.clone(), running.token(role, super::HERE));
        let tester = move || {
            let seconds = setting("LUANPHIEN_TESTER_SECONDS", SECONDS);
            let mut words = vec!["--max-time", &seconds];
            words.extend(APART.iter().flat_map(|name| ["--exclude-operation-id", *name]));
            let (found_nothing, said) = tried(&base, &token, &words);
            assert!(found_nothing, "{role}: {said}");
            // It has really asked: an empty description finds nothing either.
            assert!(said.contains(" generated"), "{said}");
        };
        tokio::task::spawn_blocking(tester).await.unwrap();
    }
    // At the end what ends the tester's own token.
    let (token, words) = (running.token("clerk", super::HERE), ["change_user", "logout", "revoke_token"]);
    let last = move || {
        let mut only = vec!["--max-time", "5"];
        only.extend(words.iter().flat_map(|name| ["--include-operation-id", *name]));
        let (found_nothing, said) = tried(&base, &token, &only);
        assert!(found_nothing, "{said}");
    };
    tokio::task::spawn_blocking(last).await.unwrap();
}
