//! The seven ways of an office in a real Chromium: at the width of a desk and of a telephone, in both languages; axe finds nothing, and no request leaves
//! the machine.

use std::path::Path;
use std::process::Command;

use luanphien::register::{RegisterError, wait};
use tempfile::TempDir;

use super::PROGRAM;
use super::queue::worker;
use super::served::{Process, people, server};
use crate::register::places::Place;
use crate::support::plans::TAM_NONG;

/// In which language and at which width a way is gone; what is seen on it is looked at in all four manners, where it is gone in the usual one.
const DESK: &str = "vi-1280";
const TELEPHONE: &str = "en-390";

/// Drives a browser over some ways, in their order, on servers of one register; `workers`: those beside them.
fn drive(ways: &[&str], manner: &str, servers: &[(Process, String)], workers: &[Process]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = TempDir::new().unwrap();
    let plan = folder.path().join("plan.json");
    std::fs::write(&plan, luanphien::format::write_plan(&TAM_NONG.1, 0)).unwrap();
    let bases: Vec<&str> = servers.iter().map(|(_, base)| base.as_str()).collect();
    let workers: Vec<String> = workers.iter().map(|own| own.0.id().to_string()).collect();
    let driven = Command::new(root.join("target/readers/bin/python"))
        .arg(root.join("tests/service/pages/drive.py"))
        .arg(bases.join(","))
        .arg(root.join("target/pages"))
        .args(ways)
        .envs([("LUANPHIEN", PROGRAM.as_ref()), ("LUANPHIEN_PLAN", plan.as_os_str())])
        .env("LUANPHIEN_AS", manner)
        .env("LUANPHIEN_WORKERS", workers.join(" "))
        .output()
        .expect("no readers: run scripts/readers.sh, or make test");
    let said =
        format!("{}{}", String::from_utf8_lossy(&driven.stdout), String::from_utf8_lossy(&driven.stderr));
    assert!(driven.status.success(), "{said}");
}

/// On one server with an empty register in a file.
fn on_a_file(ways: &[&str], manner: &str) {
    let place = Place::file();
    people(&place.address);
    drive(ways, manner, &[server(&place.address, "1")], &[]);
}

/// Alone, after all other tests: a browser wants the machine for itself.
macro_rules! ways {
    ($($name:ident: $ways:expr, $manner:expr;)*) => {$(
        #[test]
        #[ignore = "a browser wants the machine for itself: make test runs this after all others"]
        fn $name() {
            on_a_file(&$ways, $manner);
        }
    )*};
}

ways! {
    the_clerk_imports_plans_and_asks_why: ["plan"], DESK;
    a_duty_is_given_to_somebody_else_and_an_absence_rebalanced: ["publish", "change"], DESK;
    two_tenures_are_compared: ["publish", "compare"], DESK;
    a_plan_is_approved_published_followed_up_and_posted: ["publish", "mine", "follow", "public"], DESK;
    the_same_on_a_telephone_in_english: ["publish", "mine", "follow", "public"], TELEPHONE;
    the_whole_of_it_on_one_machine_and_a_telephone_in_english: ["whole"], TELEPHONE;
}

/// With two servers and two workers on one PostgreSQL; a worker is killed in the middle of the comparison.
#[test]
#[ignore = "a browser wants the machine for itself: make test runs this after all others"]
fn the_whole_of_it_on_two_servers_with_a_worker_killed_on_the_way() {
    let place = wait(async { Ok::<_, RegisterError>(Place::server().await) }).unwrap();
    people(&place.address);
    let servers = [server(&place.address, "0"), server(&place.address, "0")];
    let workers = [worker(&place.address), worker(&place.address)].map(Process);
    drive(&["whole"], DESK, &servers, &workers);
}
