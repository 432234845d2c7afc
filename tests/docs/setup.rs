//! `scripts/setup.sh` on machines that lack something, played with a `PATH` of stand-ins.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::source::root;

/// What the script itself is written with; everything else is a stand-in.
const REAL: [&str; 9] = ["bash", "cut", "dirname", "env", "grep", "head", "sed", "sort", "tail"];

struct Machine {
    bin: TempDir,
    clang: TempDir,
    postgresql: TempDir,
}

impl Machine {
    /// A machine that has everything, for an ordinary user.
    fn new() -> Self {
        let [bin, clang, postgresql] = [(); 3].map(|()| TempDir::new().unwrap());
        let machine = Self { bin, clang, postgresql };
        for tool in REAL {
            let real = ["/usr/bin", "/bin"].map(|folder| format!("{folder}/{tool}"));
            let real = real.iter().find(|path| fs::exists(path).unwrap()).unwrap();
            symlink(real, machine.bin.path().join(tool)).unwrap();
        }
        machine
            .tool("rustc", "echo 'rustc 1.99.0 (abc 2026-01-01)'")
            .tool("cargo", "")
            .tool("id", "echo 1000");
        machine.tool("g++", "").tool("make", "").tool("cmake", "");
        fs::write(machine.clang.path().join("libclang-14.so.1"), "").unwrap();
        for program in ["initdb", "postgres", "pg_isready"] {
            fs::write(machine.postgresql.path().join(program), "").unwrap();
        }
        machine
    }

    fn tool(&self, name: &str, body: &str) -> &Self {
        let path = self.bin.path().join(name);
        fs::write(&path, format!("#!/usr/bin/env bash\n{body}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        self
    }

    fn without(&self, tool: &str) -> &Self {
        fs::remove_file(self.bin.path().join(tool)).unwrap();
        self
    }

    fn without_libclang(&self) -> &Self {
        fs::remove_file(self.clang.path().join("libclang-14.so.1")).unwrap();
        self
    }

    fn without_postgresql(&self) -> &Self {
        fs::remove_file(self.postgresql.path().join("postgres")).unwrap();
        self
    }

    /// An `apt-get` that installs what it is told into the machine, and an `apt-cache` that knows three libclangs.
    fn with_apt(&self) -> &Self {
        let (bin, clang) = (self.bin.path().display(), self.clang.path().display());
        let postgresql = self.postgresql.path().display();
        self.tool(
            "apt-get",
            &format!(
                "echo \"apt-get $*\"\n[ \"$1\" = install ] || exit 0\n\
                 case \"$*\" in *cmake*) : > {bin}/cmake; /bin/chmod +x {bin}/cmake;; esac\n\
                 case \"$*\" in *libclang1-15*) : > {clang}/libclang-15.so.15;; esac\n\
                 case \"$*\" in *postgresql*) : > {postgresql}/postgres;; esac\n\
                 case \"$*\" in *util-linux*) : > {bin}/runuser; /bin/chmod +x {bin}/runuser;; esac"
            ),
        );
        self.tool(
            "apt-cache",
            "case $1 in search) printf 'libclang1-9 - C\\nlibclang1-15 - C\\nlibclang1-19 - C\\n';;\n\
             depends) printf 'libclang-dev\\n  Depends: libclang-15-dev\\n';; esac",
        )
    }

    fn run(&self) -> Output {
        self.run_for(&[])
    }

    fn run_for(&self, purpose: &[&str]) -> Output {
        Command::new("/bin/bash")
            .arg(root().join("scripts/setup.sh"))
            .args(purpose)
            .env_clear()
            .env("PATH", self.bin.path())
            .env("LUANPHIEN_LIBCLANG_DIR", self.clang.path())
            .env("LUANPHIEN_POSTGRESQL_DIR", self.postgresql.path())
            .output()
            .unwrap()
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn says_nothing_when_all_is_there() {
    let output = Machine::new().run();
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!((output.stdout.as_slice(), stderr(&output).as_str()), (&b""[..], ""));
}

#[test]
fn installs_what_is_missing_as_root() {
    let machine = Machine::new();
    machine.without("cmake").without_libclang().with_apt().tool("id", "echo 0");
    let output = machine.run();
    let said = stderr(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("apt-get update"), "{said}");
    assert!(said.contains("--no-install-recommends cmake libclang1-15\n"), "{said}");
}

#[test]
fn installs_through_sudo_where_no_password_is_asked() {
    let machine = Machine::new();
    machine.without("cmake").with_apt().tool("sudo", "shift; exec \"$@\"").tool("true", ":");
    let output = machine.run();
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn names_what_is_missing_where_it_may_not_install() {
    let machine = Machine::new();
    machine.without("cmake").without_libclang().with_apt();
    let output = machine.run();
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.starts_with("setup: missing: cmake libclang.\n"), "{said}");
    assert!(said.contains("apt-get install"), "{said}");
}

#[test]
fn says_so_when_installing_did_not_help() {
    let machine = Machine::new();
    machine.without_libclang().with_apt().tool("id", "echo 0").tool("apt-get", "exit 0");
    let output = machine.run();
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("setup: missing: libclang.\n"), "{}", stderr(&output));
}

#[test]
fn asks_for_a_newer_rust() {
    let machine = Machine::new();
    machine.tool("rustc", "echo 'rustc 1.63.0 (4b91a6ea7 2022-08-08)'");
    let output = machine.run();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("Rust 1.63.0 is too old: 1.94 or newer is needed."),
        "{}",
        stderr(&output)
    );
}

#[test]
fn asks_for_rust_where_there_is_none() {
    let machine = Machine::new();
    machine.without("cargo");
    let output = machine.run();
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no Rust toolchain found"), "{}", stderr(&output));
}

#[test]
fn only_the_tests_need_postgresql() {
    let machine = Machine::new();
    machine.without_postgresql();
    assert!(machine.run().status.success(), "a plan is made without it");
    let output = machine.run_for(&["test"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.starts_with("setup: missing: postgresql.\n"), "{said}");
    assert!(said.contains("libclang-dev postgresql\n"), "{said}");
}

#[test]
fn the_tests_find_postgresql_in_the_path_too() {
    let machine = Machine::new();
    machine.without_postgresql().tool("postgres", "");
    let output = machine.run_for(&["test"]);
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn installs_what_the_tests_need_as_root() {
    let machine = Machine::new();
    machine.without_postgresql().with_apt().tool("id", "echo 0");
    let output = machine.run_for(&["test"]);
    let said = stderr(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("--no-install-recommends postgresql util-linux\n"), "{said}");
}
