//! Tables of the service beside the journal: who may come in with what, and long work. They are in no entry, so a copy has to take them along.

use sqlx::AnyConnection;

use super::error::RegisterError;
use super::field::Kind::{self, Integer, Text};
use super::sql::{self, Bound};

/// A table that the journal does not speak of; the first column is its key.
struct Beside {
    name: &'static str,
    columns: &'static [(&'static str, Kind)],
}

/// Answers kept for `Idempotency-Key` are left out: they are worth something for a day, and to the same server.
static TABLES: [Beside; 3] = [
    Beside {
        name: "passwords",
        columns: &[
            ("login", Text),
            ("committee", Text),
            ("phc", Text),
            ("failures", Integer),
            ("locked_until", Text),
        ],
    },
    Beside {
        name: "secrets",
        columns: &[
            ("hash", Text),
            ("kind", Text),
            ("committee", Text),
            ("login", Text),
            ("credential", Text),
            ("form", Text),
            ("created", Text),
            ("expires", Text),
        ],
    },
    Beside {
        name: "jobs",
        columns: &[
            ("id", Text),
            ("committee", Text),
            ("login", Text),
            ("kind", Text),
            ("input", Text),
            ("state", Text),
            ("cancelled", Integer),
            ("stage", Text),
            ("stages", Integer),
            ("code", Integer),
            ("result", Text),
            ("worker", Text),
            ("attempts", Integer),
            ("created", Text),
            ("started", Text),
            ("ended", Text),
        ],
    },
];

/// Rows that are read at a time: answers of long work may be large.
const PAGE: i64 = 50;

/// Copies all of them into a database that has none of their rows.
pub(super) async fn copy(from: &mut AnyConnection, to: &mut AnyConnection) -> Result<(), RegisterError> {
    for table in &TABLES {
        let (read, write) = (table.read(), table.write());
        for page in 0.. {
            let bound = vec![sql::integer(PAGE), sql::integer(page * PAGE)];
            let rows = sql::rows(from, read.clone(), bound).await?;
            for row in &rows {
                let fields = sql::fields(table.columns, row)?.into_iter();
                let bound: Vec<Bound> = fields.zip(table.columns.iter().map(|(_, kind)| *kind)).collect();
                sql::run(to, write.clone(), bound).await?;
            }
            if rows.is_empty() {
                break;
            }
        }
    }
    Ok(())
}

impl Beside {
    fn names(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    fn read(&self) -> String {
        format!("SELECT {} FROM {} ORDER BY 1 LIMIT $1 OFFSET $2", self.names(), self.name)
    }

    fn write(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(|at| format!("${at}")).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.names(), places.join(", "))
    }
}
