//! A service in processes of its own, as an office runs it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Stdio};

use luanphien::register::Address;

use super::queue::command;

/// The password of everybody.
pub const PASSWORD: &str = "mot cau du dai";

/// A process of the service, killed when it is not wanted any more.
pub struct Process(pub Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the command line calls it, with all that `Display` keeps to itself.
pub fn named(address: &Address) -> String {
    match address {
        Address::File(path) => path.display().to_string(),
        Address::Server(url) => url.clone(),
    }
}

fn user(register: &Address, login: &str, name: &str, words: &[&str]) {
    let mut child = command(register)
        .args(["user", "add", login, "--name", name, "--create", "--committee", "Huyện uỷ Tam Nông"])
        .args(["--password-stdin", "--register", &named(register)])
        .args(words)
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{PASSWORD}").unwrap();
    assert!(child.wait().unwrap().success(), "{login}");
}

/// The people of an office, each with an account.
pub fn people(register: &Address) {
    user(register, "vanphong", "Trần Thị Văn Phòng", &["--roles", "clerk"]);
    user(register, "thuongtruc", "Nguyễn Văn Thường Trực", &["--roles", "approver"]);
    user(register, "kiemtra", "Lê Thị Kiểm Tra", &["--roles", "auditor"]);
    user(register, "uyvien", "Phạm Văn Uỷ Viên", &["--roles", "member", "--person", "bt-30007"]);
}

/// A server at a moment within the quarter, with so many workers inside; and its address.
pub fn server(register: &Address, workers: &str) -> (Process, String) {
    let mut child = command(register)
        .args(["serve", "--listen", "127.0.0.1:0", "--at", "2027-02-20T08:00:00+07:00", "--lang", "en"])
        .args(["--workers", workers])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    lines.read_line(&mut said).unwrap();
    std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
    let base = said.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
    (Process(child), base.trim_end_matches(',').to_owned())
}
