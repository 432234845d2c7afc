//! Why a register cannot be used, or a change cannot be made.

use super::field::Field;
use super::misfit::Misfit;

/// What of a register cannot be read back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// An entry of a journal says nothing that is understood.
    #[error("entry {number} of {committee}: {cause}")]
    Entry {
        /// Id of the committee.
        committee: String,
        /// Number of the entry.
        number: i64,
        /// Why it is not understood.
        cause: String,
    },
    /// There is no document of this hash.
    #[error("no document {0}")]
    Missing(String),
    /// The document of this hash is not the instance or plan that it was.
    #[error("document {0}")]
    Document(String),
    /// A column holds something else than it should.
    #[error("{table}.{column} holds {found:?}")]
    Field {
        /// Name of the table.
        table: &'static str,
        /// Name of the column.
        column: String,
        /// What it holds.
        found: Field,
    },
}

/// Why a register cannot be used, or a change cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// There is no such file, or nothing in it.
    #[error("no register at {0}")]
    Absent(String),
    /// There is one already.
    #[error("there is a register at {0} already")]
    Exists(String),
    /// The address is neither a file nor the URL of a database that is known.
    #[error("{0} is neither a file nor postgres://…")]
    Address(String),
    /// A database, but not a register, or one of a newer version.
    #[error("{0} is no register of this version: {1}")]
    Foreign(String, String),
    /// What is stored cannot be read back: the register needs `verify`.
    #[error("damaged: {0}")]
    Damaged(Damage),
    /// A line that is to be taken in is not one of a register.
    #[error("line {line}: {cause}")]
    Line {
        /// Which line, from 1.
        line: usize,
        /// What is wrong with it.
        cause: Misfit,
    },
    /// Text that databases cannot keep, or that is too long.
    #[error("{place}: {cause}")]
    Unfit {
        /// Table and column.
        place: String,
        /// What is wrong with it.
        cause: &'static str,
    },
    /// What the database says.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// What the file system says.
    #[error(transparent)]
    File(#[from] std::io::Error),
}

impl From<sqlx::migrate::MigrateError> for RegisterError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Database(sqlx::Error::Migrate(Box::new(error)))
    }
}

/// Whether SQLite finds its file broken, or no database at all.
pub(super) fn is_broken(error: &sqlx::Error) -> bool {
    /// The primary results CORRUPT and NOTADB; what is said more exactly lies above the first byte.
    const BROKEN: [i64; 2] = [11, 26];
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<i64>().ok());
    code.is_some_and(|code| BROKEN.contains(&(code & 0xff)))
}
