//! The seven ways of the issue in a real Chromium: at the width of a desk and of a telephone, in both languages; axe finds nothing, and no request leaves
//! the machine.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::PROGRAM;
use crate::support::plans::TAM_NONG;

/// A service on a register of its own, at a moment within the quarter.
struct Served {
    child: Child,
    base: String,
    folder: TempDir,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const PASSWORD: &str = "mot cau du dai";

fn user(register: &Path, login: &str, name: &str, words: &[&str]) {
    let mut child = Command::new(PROGRAM)
        .args([
            "user",
            "add",
            login,
            "--name",
            name,
            "--create",
            "--committee",
            "Huyện uỷ Tam Nông",
            "--password-stdin",
        ])
        .args(words)
        .arg("--register")
        .arg(register)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), format!("{PASSWORD}\n").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "{login}");
}

impl Served {
    fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let register = folder.path().join("register.db");
        user(&register, "vanphong", "Trần Thị Văn Phòng", &["--roles", "clerk"]);
        user(&register, "thuongtruc", "Nguyễn Văn Thường Trực", &["--roles", "approver"]);
        user(&register, "kiemtra", "Lê Thị Kiểm Tra", &["--roles", "auditor"]);
        user(&register, "uyvien", "Phạm Văn Uỷ Viên", &["--roles", "member", "--person", "bt-30007"]);
        let mut child = Command::new(PROGRAM)
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--at",
                "2027-02-20T08:00:00+07:00",
                "--lang",
                "en",
                "--db",
            ])
            .arg(&register)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap());
        let mut said = String::new();
        lines.read_line(&mut said).unwrap();
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        let base = said.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
        Self { child, base: base.trim_end_matches(',').to_owned(), folder }
    }
}

/// Drives a browser over some ways, in their order, on one service.
fn drive(ways: &[&str]) {
    let served = Served::start();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plan = served.folder.path().join("plan.json");
    std::fs::write(&plan, luanphien::format::write_plan(&TAM_NONG.1, 0)).unwrap();
    let driven = Command::new(root.join("target/readers/bin/python"))
        .arg(root.join("tests/service/pages/drive.py"))
        .arg(&served.base)
        .arg(root.join("target/pages"))
        .args(ways)
        .envs([("LUANPHIEN", PROGRAM.as_ref()), ("LUANPHIEN_PLAN", plan.as_os_str())])
        .output()
        .expect("no readers: run scripts/readers.sh, or make test");
    let said =
        format!("{}{}", String::from_utf8_lossy(&driven.stdout), String::from_utf8_lossy(&driven.stderr));
    assert!(driven.status.success(), "{said}");
}

/// Alone, after all other tests: a browser wants the machine for itself.
macro_rules! ways {
    ($($name:ident: $ways:expr;)*) => {$(
        #[test]
        #[ignore = "a browser wants the machine for itself: make test runs this after all others"]
        fn $name() {
            drive(&$ways);
        }
    )*};
}

ways! {
    the_clerk_imports_plans_and_asks_why: ["plan"];
    a_duty_is_given_to_somebody_else_and_an_absence_rebalanced: ["publish", "change"];
    two_tenures_are_compared: ["publish", "compare"];
    a_plan_is_approved_published_followed_up_and_posted: ["publish", "mine", "follow", "public"];
}
