//! What is measured: committed instances, and one three times the size of Tam Nông.

use std::path::PathBuf;

use luanphien::domain::Instance;
use luanphien::format::{NoFiles, build_instance, read_instance_file, write_instance};
use luanphien::office::generate::{GenerateOptions, generate};

/// The committed instances, from the smallest; each also the name of its benchmarks.
pub(crate) const COMMITTED: [&str; 4] =
    ["tutorial", "commune/2027-q1", "tam-nong/2027-q1-tenure-1", "tam-nong/2027-q1"];

/// The name of [`thrice`] in benchmarks.
pub(crate) const THRICE: &str = "generated-x3";

/// Where a committed instance lies.
pub(crate) fn path(name: &str) -> PathBuf {
    PathBuf::from(format!("{}/instances/{name}.json", env!("CARGO_MANIFEST_DIR")))
}

/// A committed instance.
pub(crate) fn committed(name: &str) -> Instance {
    read_instance_file(&path(name)).expect("a committed instance is valid")
}

/// 114 members, 174 cells, 36 communes: three times Tam Nông.
pub(crate) fn thrice() -> Instance {
    build_instance(&thrice_dto(), &NoFiles).expect("a generated instance is valid")
}

/// The JSON of [`thrice`].
pub(crate) fn thrice_text() -> String {
    write_instance(&thrice_dto())
}

fn thrice_dto() -> luanphien::format::InstanceDto {
    let options = GenerateOptions { members: 114, cells: 174, communes: 36, ..GenerateOptions::default() };
    generate(&options).expect("the options are in range")
}
