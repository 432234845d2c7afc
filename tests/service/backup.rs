//! What is copied while the service goes on can be put in its place: everybody comes in as before, and what was there is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use luanphien::register::{Address, RegisterError, wait};
use serde_json::{Value, json};

use super::queue::{command, text};
use super::served::{PASSWORD, named, people, server};
use crate::register::places::{Place, on_both};

/// Somebody in a session of the API.
struct Session {
    agent: ureq::Agent,
    base: String,
    token: String,
}

impl Session {
    fn of(base: &str, login: &str) -> Self {
        let agent = ureq::Agent::new_with_defaults();
        let own = json!({ "login": login, "password": PASSWORD });
        let mut answer = agent.post(&format!("{base}/api/session")).send_json(&own).unwrap();
        let said: Value = answer.body_mut().read_json().unwrap();
        Self { agent, base: base.to_owned(), token: said["form_token"].as_str().unwrap().to_owned() }
    }

    fn put(&self, title: &str) {
        let content: Value = serde_json::from_str(&text("tutorial.json")).unwrap();
        let new = json!({ "kind": "instance", "title": title, "content": content });
        let request = self.agent.post(&format!("{}/api/desk", self.base)).header("X-Form-Token", &self.token);
        assert_eq!(request.send_json(&new).unwrap().status(), 201);
    }

    fn titles(&self) -> Vec<String> {
        let mut answer = self.agent.get(&format!("{}/api/desk", self.base)).call().unwrap();
        let said: Value = answer.body_mut().read_json().unwrap();
        let items = said["items"].as_array().unwrap();
        items.iter().map(|own| own["title"].as_str().unwrap().to_owned()).collect()
    }
}

/// Makes a copy by our own means; the address of what takes the register's place.
fn copied(place: &Place) -> PathBuf {
    let copy = place.beside("copy");
    let address = named(&place.address);
    let done =
        command(&place.address).args(["register", "backup", "--register", &address]).arg(&copy).status();
    assert!(done.unwrap().success());
    copy
}

/// Puts a copy over the file of a register, as docs/service.md says.
fn restored(copy: &Path, place: &Place) -> Address {
    let Address::File(path) = &place.address else { return Address::File(copy.to_owned()) };
    for beside in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{beside}", path.display()));
    }
    std::fs::copy(copy, path).unwrap();
    place.address.clone()
}

/// Runs a program of PostgreSQL, wherever Debian keeps it.
fn run(words: &[&str]) {
    let script =
        r#"PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"; exec "$@""#;
    let done =
        Command::new("sh").args(["-c", script, "sh"]).args(words).stdout(Stdio::null()).status().unwrap();
    assert!(done.success(), "{words:?}");
}

/// What was there when the copy was made is there, and everybody comes in as before.
fn is_the_office(address: &Address) {
    let name = named(address);
    assert!(command(address).args(["register", "verify", "--register", &name]).status().unwrap().success());
    let (_running, base) = server(address, "0");
    let clerk = Session::of(&base, "vanphong");
    assert_eq!(clerk.titles(), ["trước"]);
    clerk.put("tiếp");
    Session::of(&base, "uyvien");
}

#[test]
fn a_copy_made_while_it_runs_is_the_whole_office() {
    on_both(async |place| {
        people(&place.address);
        let (running, base) = server(&place.address, "0");
        let clerk = Session::of(&base, "vanphong");
        clerk.put("trước");
        let copy = copied(place);
        clerk.put("sau");
        assert_eq!(clerk.titles().len(), 2);
        drop(running);
        is_the_office(&restored(&copy, place));
        Ok::<(), RegisterError>(())
    });
}

#[test]
fn a_dump_of_postgresql_is_the_whole_office() {
    let place = wait(async { Ok::<_, RegisterError>(Place::server().await) }).unwrap();
    let Address::Server(url) = &place.address else { unreachable!("a server") };
    people(&place.address);
    let (running, base) = server(&place.address, "0");
    let clerk = Session::of(&base, "vanphong");
    clerk.put("trước");
    let dump = place.beside("dump.sql");
    let file = dump.to_str().unwrap();
    run(&["pg_dump", "--clean", "--if-exists", "--file", file, url]);
    clerk.put("sau");
    drop(running);
    run(&["psql", "--quiet", "-v", "ON_ERROR_STOP=1", "--file", file, url]);
    is_the_office(&place.address);
}
