//! Opening a register, of either kind.

use std::path::Path;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions, AnyRow, install_default_drivers};
use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _, Row as _};

use super::address::Address;
use super::change::Change;
use super::error::{Damage, RegisterError, is_broken};
use super::journal::Entry;
use super::select::Select;
use super::sql;
use super::table::Record;

/// Most connections at the same time.
const MOST: u32 = 8;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// What the office knows over the years: one file, or a database on a server.
#[derive(Clone, Debug)]
pub struct Register {
    address: Address,
    pool: AnyPool,
}

impl Register {
    /// Makes a new register.
    ///
    /// # Errors
    /// There is one already, or no file or table can be made there.
    pub async fn create(address: &Address) -> Result<Self, RegisterError> {
        if let Address::File(path) = address {
            Self::create_file(path).await?;
            return Self::connect(address).await;
        }
        let register = Self::connect(address).await?;
        if register.has_tables().await? {
            return Err(RegisterError::Exists(address.to_string()));
        }
        MIGRATIONS.run(&register.pool).await?;
        Ok(register)
    }

    /// Makes the file in a folder of its own beside its place, and puts it there when all of it is in it: killed before,
    /// there is no register, and nothing that looks like one.
    async fn create_file(path: &Path) -> Result<(), RegisterError> {
        let exists = || RegisterError::Exists(path.display().to_string());
        if path.symlink_metadata().is_ok() {
            return Err(exists());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let beside = tempfile::tempdir_in(folder)?;
        let file = beside.path().join("register");
        std::fs::File::create_new(&file)?;
        let register = Self::connect(&Address::File(file.clone())).await?;
        MIGRATIONS.run(&register.pool).await?;
        // The last connection that is closed takes everything into the one file.
        register.close().await;
        let whole = tempfile::TempPath::try_from_path(file)?;
        whole.persist_noclobber(path).map_err(|failed| match failed.error.kind() {
            std::io::ErrorKind::AlreadyExists => exists(),
            _ => RegisterError::File(failed.error),
        })
    }

    /// Opens a register that is there, and brings one of an earlier version up to this one.
    ///
    /// # Errors
    /// There is none, or it is of a newer version, or something else is there.
    pub async fn open(address: &Address) -> Result<Self, RegisterError> {
        if let Address::File(path) = address
            && !path.is_file()
        {
            return Err(RegisterError::Absent(address.to_string()));
        }
        let register = Self::connect(address).await?;
        if !register.has_tables().await? {
            return Err(RegisterError::Absent(address.to_string()));
        }
        let foreign = |error| RegisterError::Foreign(address.to_string(), format!("{error}"));
        MIGRATIONS.run(&register.pool).await.map_err(foreign)?;
        Ok(register)
    }

    async fn connect(address: &Address) -> Result<Self, RegisterError> {
        install_default_drivers();
        let options = address.url().parse::<AnyConnectOptions>();
        let options = options.map_err(|_| RegisterError::Address(address.to_string()))?;
        let file = matches!(address, Address::File(_));
        // A pool tries again and again, and in the end says only that time was up: this says what is wrong.
        let mut first = AnyConnection::connect_with(&options).await?;
        if file {
            prepare(&mut first).await.map_err(|error| match is_broken(&error) {
                true => RegisterError::Foreign(address.to_string(), error.to_string()),
                false => error.into(),
            })?;
        }
        first.close().await?;
        let pool = AnyPoolOptions::new().max_connections(MOST).after_connect(move |connection, _| {
            Box::pin(async move { if file { prepare(connection).await } else { Ok(()) } })
        });
        Ok(Self { address: address.clone(), pool: pool.connect_with(options).await? })
    }

    async fn has_tables(&self) -> Result<bool, RegisterError> {
        let sql = match self.address {
            Address::File(_) => "SELECT COUNT(*) FROM sqlite_master WHERE name = 'chains'",
            Address::Server(_) => {
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'chains'"
            }
        };
        let found = sql::one(&mut *self.pool.acquire().await?, sql.to_owned(), Vec::new()).await;
        let found =
            found.map_err(|error| RegisterError::Foreign(self.address.to_string(), error.to_string()))?;
        Ok(found.try_get::<i64, _>(0)? > 0)
    }

    /// The connections, for what is kept beside the register in the same database.
    #[must_use]
    pub fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// Begins to change what is known of one committee.
    ///
    /// # Errors
    /// The database fails, or somebody else has been changing the same for too long.
    pub async fn change(&self, committee: &str) -> Result<Change, RegisterError> {
        Change::begin(self.pool.begin().await?, committee).await
    }

    /// The records of one committee that are asked for, in the order of their keys.
    ///
    /// # Errors
    /// The database fails, or something stored cannot be read back.
    pub async fn read<R: Record>(&self, committee: &str, select: Select<R>) -> Result<Vec<R>, RegisterError> {
        select.run(&mut *self.pool.acquire().await?, committee).await
    }

    /// The same, each with the number of the journal's entry that wrote it.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub async fn read_with_entries<R: Record>(
        &self,
        committee: &str,
        select: Select<R>,
    ) -> Result<Vec<(R, i64)>, RegisterError> {
        let rows = select.rows(&mut *self.pool.acquire().await?, committee).await?;
        rows.iter().map(|(row, entry)| Ok((R::from_fields(&row.fields)?, *entry))).collect()
    }

    /// Ids of the committees, in order, each with the number and hash of its last entry.
    ///
    /// # Errors
    /// The database fails.
    pub async fn committees(&self) -> Result<Vec<(String, i64, String)>, RegisterError> {
        heads(&mut *self.pool.acquire().await?).await
    }

    /// Hash of the last entry in a committee's journal; empty where there is none. What the register knows of the committee is the same as long
    /// as this is.
    ///
    /// # Errors
    /// The database fails.
    pub async fn head(&self, committee: &str) -> Result<String, RegisterError> {
        let sql = "SELECT hash FROM chains WHERE committee = $1";
        let rows =
            sql::rows(&mut *self.pool.acquire().await?, sql.to_owned(), vec![sql::text(committee)]).await?;
        Ok(rows.first().map(|row| row.try_get(0)).transpose()?.unwrap_or_default())
    }

    /// Entries of a committee's journal after one of them, in order, at most so many.
    ///
    /// # Errors
    /// The database fails.
    pub async fn journal(&self, committee: &str, after: i64, most: i64) -> Result<Vec<Entry>, RegisterError> {
        Entry::after(&mut *self.pool.acquire().await?, committee, after, most).await
    }

    /// A document by its hash.
    ///
    /// # Errors
    /// The database fails, or there is none.
    pub async fn document(&self, hash: &str) -> Result<String, RegisterError> {
        let found = find_document(&mut *self.pool.acquire().await?, hash).await?;
        found.ok_or_else(|| RegisterError::Damaged(Damage::Missing(hash.to_owned())))
    }

    /// Reading all from one moment, while others go on writing.
    pub(super) async fn snapshot(&self) -> Result<sqlx::Transaction<'static, sqlx::Any>, RegisterError> {
        let mut transaction = self.pool.begin().await?;
        if matches!(self.address, Address::Server(_)) {
            transaction.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").await?;
        }
        Ok(transaction)
    }

    /// One transaction for everything.
    pub(super) async fn whole(&self) -> Result<sqlx::Transaction<'static, sqlx::Any>, RegisterError> {
        Ok(self.pool.begin().await?)
    }

    /// Writes all to disk and lets go.
    pub async fn close(self) {
        self.pool.close().await;
    }
}

/// What is acknowledged is on disk, references hold, and whoever comes second waits.
async fn prepare(connection: &mut AnyConnection) -> sqlx::Result<()> {
    let settings = "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON";
    for setting in settings.split("; ") {
        connection.execute(setting).await?;
    }
    Ok(())
}

/// The committees with number and hash of their last entries.
pub(super) async fn heads(at: &mut AnyConnection) -> Result<Vec<(String, i64, String)>, RegisterError> {
    let sql = "SELECT committee, number, hash FROM chains";
    let rows = sql::rows(at, sql.to_owned(), Vec::new()).await?;
    let head = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?));
    let mut heads: Vec<(String, i64, String)> = rows.iter().map(head).collect::<Result<_, sqlx::Error>>()?;
    heads.sort();
    Ok(heads)
}

/// A document by its hash.
pub(super) async fn find_document(
    at: &mut AnyConnection,
    hash: &str,
) -> Result<Option<String>, RegisterError> {
    let sql = "SELECT content FROM documents WHERE hash = $1";
    let found = sql::rows(at, sql.to_owned(), vec![sql::text(hash)]).await?;
    Ok(found.first().map(|row| row.try_get(0)).transpose()?)
}
