//! A PostgreSQL server for the tests: started once, gone with the test process.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Starts a cluster of its own in a temporary folder, says where, and ends it when its input ends.
const SCRIPT: &str = r#"
set -eu
PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
dir=$(mktemp -d /tmp/luanphien-postgres.XXXXXX)
initdb -D "$dir/data" -U tester -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
postgres -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c max_connections=200 >"$dir/log" 2>&1 &
server=$!
trap 'kill -INT $server; wait $server; rm -rf "$dir"' EXIT
for _ in $(seq 300); do pg_isready -q -h "$dir" && break; sleep 0.1; done
pg_isready -q -h "$dir"
echo "$dir"
cat >/dev/null
"#;

struct Server {
    folder: PathBuf,
    /// As long as its input is open the server runs.
    _process: Child,
}

fn start() -> Server {
    // The server refuses to run as root.
    let root = Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout == b"0\n");
    let mut command = if root { Command::new("runuser") } else { Command::new("sh") };
    if root {
        command.args(["-u", "postgres", "--", "sh"]);
    }
    let mut child = command
        .args(["-c", SCRIPT])
        .current_dir("/tmp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sh can be run");
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(
        !line.trim().is_empty(),
        "PostgreSQL did not start; `scripts/setup.sh test` installs what the tests need"
    );
    Server { folder: PathBuf::from(line.trim()), _process: child }
}

/// The URL of a new empty database.
pub async fn database() -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let folder = &SERVER.get_or_init(start).folder;
    let url = |name: &str| format!("postgres://tester@localhost/{name}?host={}", folder.display());
    let name = format!("luanphien_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    super::places::execute(&url("postgres"), &format!("CREATE DATABASE {name}")).await;
    url(&name)
}
