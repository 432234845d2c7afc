//! A register of many committees, filled once and kept.

use std::path::{Path, PathBuf};
use std::time::Instant;

use luanphien::register::{Address, Register};
use sqlx::any::{AnyConnectOptions, install_default_drivers};
use sqlx::{AnyConnection, ConnectOptions, Executor};
use tokio::runtime::{Builder, Runtime};

use super::{copies, decade};

/// Committees where nobody says how many.
const COMMITTEES: usize = 100;

/// How many committees are asked for.
pub(crate) fn committees() -> usize {
    let asked = std::env::var("LUANPHIEN_BENCH_COMMITTEES").ok();
    asked.map_or(COMMITTEES, |asked| asked.parse().expect("LUANPHIEN_BENCH_COMMITTEES is a number"))
}

/// Id of a committee by its number.
pub(crate) fn id(number: usize) -> String {
    format!("xa-{number:04}")
}

/// What runs one thing after another on this thread.
pub(crate) fn clock() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Where the register of so many committees is; it is filled if it is not there yet.
pub(crate) fn register(committees: usize) -> Address {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("register-{committees}.db"));
    if !file.exists() {
        let part = file.with_extension("part");
        for ending in ["part", "part-wal", "part-shm"] {
            let _ = std::fs::remove_file(file.with_extension(ending));
        }
        clock().block_on(fill(&part, committees));
        std::fs::rename(&part, &file).expect("the register is in its place");
    }
    Address::File(file)
}

async fn fill(file: &Path, committees: usize) {
    let begun = Instant::now();
    let register = Register::create(&Address::File(file.to_owned())).await.expect("a new register");
    decade::live(&register, &id(0)).await;
    let journal = register.journal(&id(0), 0, i64::MAX).await.expect("a journal");
    let bytes: usize = journal.iter().map(|entry| entry.body.len()).sum();
    eprintln!("one committee: {} entries, {bytes} bytes, {:?}", journal.len(), begun.elapsed());
    register.close().await;
    let mut own = connect(file).await;
    for number in 1..committees {
        copies::copy(&mut own, &id(0), &journal, &id(number)).await;
        if number % 100 == 0 {
            eprintln!("{number} of {committees} committees, {:?}", begun.elapsed());
        }
    }
    own.execute("PRAGMA wal_checkpoint(TRUNCATE)").await.expect("all is in the file");
}

/// Faster than the register's own connections, for what can be made again.
async fn connect(file: &Path) -> AnyConnection {
    install_default_drivers();
    let url = format!("sqlite://{}", file.display());
    let options: AnyConnectOptions = url.parse().expect("an address");
    let mut own = options.connect().await.expect("the register is there");
    for setting in ["PRAGMA synchronous = OFF", "PRAGMA cache_size = -400000", "PRAGMA foreign_keys = OFF"] {
        own.execute(setting).await.expect("it is set");
    }
    own
}
