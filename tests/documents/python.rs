//! Readers that are not ours: `scripts/python.sh` puts them into an environment of their own.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a program prints that is given a file to read as its argument.
pub fn python(program: &str, file: &Path) -> String {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/python/bin/python");
    assert!(own.exists(), "no readers of other people: run scripts/python.sh, or make test");
    let mut child = Command::new(own)
        .args(["-", &file.display().to_string()])
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(program.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8(output.stdout).unwrap()
}
