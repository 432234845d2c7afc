//! The same ten years for many more committees: their rows copied in the database, their journals sealed anew.

use luanphien::format::text_hash;
use luanphien::register::records::{
    Account, Attendance, Cell, Committee, Commune, Concern, Duty, MeetingOutcome, Person, PlanVersion,
    Reminder, Report, Seat, Series, SessionOutcome, Settlement, Visits,
};
use luanphien::register::{Entry, Record, Table};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor};

/// Everything that is known of a committee.
const TABLES: [&Table; 17] = [
    Committee::TABLE,
    Person::TABLE,
    Commune::TABLE,
    Cell::TABLE,
    Series::TABLE,
    PlanVersion::TABLE,
    Account::TABLE,
    Settlement::TABLE,
    Duty::TABLE,
    Seat::TABLE,
    Attendance::TABLE,
    MeetingOutcome::TABLE,
    Concern::TABLE,
    Report::TABLE,
    SessionOutcome::TABLE,
    Visits::TABLE,
    Reminder::TABLE,
];

/// Copies one committee under another id.
pub(crate) async fn copy(at: &mut AnyConnection, from: &str, journal: &[Entry], to: &str) {
    let mut transaction = at.begin().await.expect("a transaction");
    let last = chain(&mut transaction, journal, to).await;
    let chains = "INSERT INTO chains (committee, number, hash) VALUES ($1, $2, $3)";
    let chains =
        sqlx::query(chains).bind(to.to_owned()).bind(i64::try_from(journal.len()).expect("few")).bind(last);
    transaction.execute(chains).await.expect("the head is written");
    for table in TABLES {
        let columns: String = table.columns.iter().map(|(name, _)| format!("\"{name}\", ")).collect();
        let sql = format!(
            "INSERT INTO {0} (committee, {columns}entry) SELECT $1, {columns}entry FROM {0} WHERE committee = $2",
            table.name
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(to.to_owned()).bind(from.to_owned());
        transaction.execute(rows).await.expect("the rows are copied");
    }
    transaction.commit().await.expect("the copy is kept");
}

/// The same entries in a chain of their own; the hash of the last.
async fn chain(at: &mut AnyConnection, journal: &[Entry], to: &str) -> String {
    let sql =
        "INSERT INTO journal (committee, number, moment, author, body, hash) VALUES ($1, $2, $3, $4, $5, $6)";
    let mut before = String::new();
    for entry in journal {
        let number = entry.number.to_string();
        let parts = [&before, to, &number, &entry.moment, &entry.author, &entry.body];
        let hash = text_hash(&serde_json::to_string(&parts).expect("texts"));
        let row = sqlx::query(sql).bind(to.to_owned()).bind(entry.number).bind(entry.moment.clone());
        let row = row.bind(entry.author.clone()).bind(entry.body.clone()).bind(hash.clone());
        at.execute(row).await.expect("the entry is written");
        before = hash;
    }
    before
}
