//! The files in `deploy/` start the service with words that it knows, and it stops at the signal they send.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::PROGRAM;

/// A file of the project.
fn file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Words after `luanphien`, and the environment.
type Start = (Vec<String>, BTreeMap<String, String>);

fn environment<'a>(pairs: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    let pairs = pairs.flat_map(str::split_whitespace).filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn unit() -> Start {
    let text = file("deploy/luanphien.service");
    let command = text.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
    let mut words = command.split_whitespace().map(str::to_owned);
    assert_eq!(words.next().unwrap(), "/usr/local/bin/luanphien");
    assert!(text.contains("\nKillSignal=SIGTERM\n"));
    (words.collect(), environment(text.lines().filter_map(|line| line.strip_prefix("Environment="))))
}

fn container() -> Start {
    let text = file("deploy/Containerfile");
    let list = |name: &str| -> Vec<String> {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        serde_json::from_str(line).unwrap()
    };
    assert_eq!(list("ENTRYPOINT "), ["luanphien"]);
    assert!(text.contains("\nSTOPSIGNAL SIGTERM\n"));
    (list("CMD "), environment(text.lines().filter_map(|line| line.strip_prefix("ENV "))))
}

/// It listens, and ends without complaint at SIGTERM; only the address and the register are others.
fn starts_and_stops((words, mut environment): Start) {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("LUANPHIEN_DATABASE", folder.path().join("sổ.db").to_str().unwrap()),
        ("LUANPHIEN_LISTEN", "127.0.0.1:0"),
    ] {
        environment.insert(name.to_owned(), value.to_owned());
    }
    let mut child =
        Command::new(PROGRAM).args(words).envs(environment).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.contains("http://127.0.0.1:"), "{first}");
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    let rest: Vec<String> = lines.map_while(Result::ok).collect();
    assert!(child.wait().unwrap().success(), "{rest:?}");
    assert!(rest.iter().any(|line| line.contains("\"stopping\"")), "the log is JSON: {rest:?}");
}

#[test]
fn the_unit_starts_and_stops_the_service() {
    starts_and_stops(unit());
}

#[test]
fn the_container_starts_and_stops_the_service() {
    let start = container();
    let address = &start.1["LUANPHIEN_LISTEN"];
    assert!(address.parse::<std::net::SocketAddr>().unwrap().ip().is_unspecified(), "{address}");
    starts_and_stops(start);
}

/// What they set is told in the docs.
#[test]
fn the_environment_of_both_is_documented() {
    let docs = file("docs/service.md") + &file("docs/cli.md");
    for name in [unit(), container()].iter().flat_map(|own| own.1.keys()) {
        assert!(docs.contains(name.as_str()), "{name}");
    }
}
