//! Committed instances with their plans, each made once for all the tests.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use luanphien::domain::{Instance, Plan};
use luanphien::format::read_instance_file;
use luanphien::office::{PlanOptions, Silent, plan};

/// An instance and the plan made of it.
pub type Made = (Instance, Plan);

/// The quarter of Tam Nông with a tenure of three months.
pub static TAM_NONG: LazyLock<Made> = LazyLock::new(|| made("tam-nong/2027-q1.json"));

/// The same with a tenure of one month.
pub static TAM_NONG_MONTHLY: LazyLock<Made> = LazyLock::new(|| made("tam-nong/2027-q1-tenure-1.json"));

/// The commune after 2025.
pub static COMMUNE: LazyLock<Made> = LazyLock::new(|| made("commune/2027-q1.json"));

/// Five people and six cells.
pub static TUTORIAL: LazyLock<Made> = LazyLock::new(|| made("tutorial.json"));

/// A quarter that cannot be covered.
pub static OVERLOAD: LazyLock<Made> = LazyLock::new(|| made("overload/2027-q1.json"));

fn made(name: &str) -> Made {
    let instance = read_instance_file(&path(name)).unwrap_or_else(|issues| panic!("{name}: {issues:?}"));
    match plan(&instance, &PlanOptions::default(), &Silent) {
        Ok(planned) => (instance, planned.plan),
        Err(failure) => panic!("{name}: {failure}"),
    }
}

/// Where a file of `instances/` is.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("instances").join(name)
}
