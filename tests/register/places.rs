//! Where the registers of the tests are: each test runs on both kinds of database.

use std::path::{Path, PathBuf};

use luanphien::register::{Address, Register, RegisterError, wait};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};
use tempfile::TempDir;

use super::server;

/// A place for a register, gone after the test.
pub struct Place {
    pub address: Address,
    folder: TempDir,
}

impl Place {
    pub fn file() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // A name that has to be escaped in a URL.
        Self { address: Address::File(folder.path().join("sổ theo dõi 100%?#.db")), folder }
    }

    pub async fn server() -> Self {
        Self { address: Address::Server(server::database().await), folder: tempfile::tempdir().unwrap() }
    }

    /// A file beside the register.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub async fn create(&self) -> Register {
        Register::create(&self.address).await.unwrap()
    }

    /// Changes the database behind the register's back.
    pub async fn forge(&self, statement: &str) {
        match &self.address {
            Address::Server(url) => execute(url, statement).await,
            Address::File(path) => forge_file(path, statement).await,
        }
    }
}

/// Changes a file behind the back of its register.
pub async fn forge_file(path: &Path, statement: &str) {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).foreign_keys(false);
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    connection.execute(AssertSqlSafe(statement.to_owned())).await.unwrap();
    connection.close().await.unwrap();
}

/// Runs a statement on a server.
pub async fn execute(url: &str, statement: &str) {
    let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
    connection.execute(AssertSqlSafe(statement.to_owned())).await.unwrap();
    connection.close().await.unwrap();
}

/// Runs a test on a file, and on a server.
#[track_caller]
pub fn on_both(test: impl AsyncFn(&Place) -> Result<(), RegisterError>) {
    wait(async {
        for place in [Place::file(), Place::server().await] {
            test(&place).await?;
        }
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}
