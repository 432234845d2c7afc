//! The solver that plans name is the one that is built in.

use luanphien::solver::solver_version;

use super::source::text;

/// The version of a package in `Cargo.lock`.
fn locked(package: &str) -> String {
    let lock = text("Cargo.lock");
    let (_, entry) = lock.split_once(&format!("name = \"{package}\"\nversion = \"")).unwrap();
    entry.split_once('"').unwrap().0.to_owned()
}

#[test]
fn plans_name_the_solver_that_is_built_in() {
    let highs = locked("highs");
    let short = highs.rsplit_once('.').unwrap().0;
    assert_eq!(solver_version(), format!("HiGHS {} (highs {short})", locked("highs-sys")));
}
