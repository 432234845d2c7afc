//! The register as the office keeps it: made, looked over, told, taken elsewhere and put by.

use std::collections::{BTreeMap, btree_map};
use std::io::{BufRead, Write};
use std::path::Path;

pub use crate::register::{
    Address, Altered, Damage, Entry, Field, Flaw, Imported, Misfit, Register, RegisterError, Row, Verified,
    wait,
};

/// Id of a committee with number and hash of the last entry in its journal.
pub type Head = (String, i64, String);

/// Makes a new register.
///
/// # Errors
/// There is one already, or none can be made there.
pub fn init(address: &Address) -> Result<(), RegisterError> {
    wait(async {
        Register::create(address).await?.close().await;
        Ok(())
    })
}

/// Reads everything again and says what is wrong.
///
/// # Errors
/// There is no register, or the database fails.
pub fn verify(address: &Address) -> Result<Verified, RegisterError> {
    within(address, async |register| register.verify().await)
}

/// Writes everything as JSON lines, `luanphien/register@1`.
///
/// # Errors
/// There is no register, the database fails, or nothing can be written.
pub fn export(address: &Address, out: &mut dyn Write) -> Result<(), RegisterError> {
    within(address, async |register| register.export(out).await)
}

/// Takes in what [`export`] wrote, all or nothing.
///
/// # Errors
/// There is no register, a line does not fit, or the database fails.
pub fn import(address: &Address, lines: &mut dyn BufRead) -> Result<Imported, RegisterError> {
    within(address, async |register| register.import(lines).await)
}

/// Writes a copy into a new SQLite file, while others go on writing.
///
/// # Errors
/// There is no register, the file is there already or cannot be written, or the database fails.
pub fn backup(address: &Address, file: &Path) -> Result<(), RegisterError> {
    within(address, async |register| register.backup(file).await)
}

/// The last entries of the journals, at most so many of each committee that is asked for.
///
/// # Errors
/// There is no register, there is no such committee, or the database fails.
pub fn log(address: &Address, committee: Option<&str>, last: i64) -> Result<Vec<Journal>, LogFailure> {
    wait(async {
        let register = Register::open(address).await?;
        let mut heads = register.committees().await?;
        if let Some(asked) = committee {
            let id = chosen(&heads, Some(asked))?;
            heads.retain(|(own, _, _)| *own == id);
        }
        let mut journals = Vec::new();
        for (committee, number, _) in heads {
            let entries = told(&register, &committee, (number - last).max(0), last).await?;
            journals.push(Journal { committee, entries });
        }
        register.close().await;
        Ok(journals)
    })
}

/// What a committee's journal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Id of the committee.
    pub committee: String,
    /// Its entries, in order.
    pub entries: Vec<Told>,
}

/// One entry, with what there was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Number, moment, author and hash.
    pub entry: Entry,
    /// What became of each row.
    pub altered: Vec<Alteration>,
}

/// What became of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alteration {
    /// Name of the table.
    pub table: &'static str,
    /// The fields of its key, by column.
    pub key: Vec<(&'static str, Field)>,
    /// The other fields as they were; nothing if there was no such row.
    pub before: Option<Vec<(&'static str, Field)>>,
    /// The other fields as they are; nothing if the row is gone.
    pub after: Option<Vec<(&'static str, Field)>>,
}

/// Why a journal cannot be told.
#[derive(Debug, thiserror::Error)]
pub enum LogFailure {
    /// The register cannot be read.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// It is not clear which committee is meant.
    #[error("{0:?}")]
    Choice(#[from] ChoiceError),
}

/// Why it is not clear which committee is meant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// The register knows none.
    #[error("no committee")]
    None,
    /// None was named, and there are several.
    #[error("which of {0:?}")]
    Several(Vec<String>),
    /// There is none with this id.
    #[error("{asked:?} is none of {known:?}")]
    Unknown {
        /// The id that was asked for.
        asked: String,
        /// The ids there are.
        known: Vec<String>,
    },
}

/// The committee that is meant: the one that is named, else the only one there is.
///
/// # Errors
/// There is no such committee, or there are several and none is named.
pub fn chosen(heads: &[Head], asked: Option<&str>) -> Result<String, ChoiceError> {
    let known = || heads.iter().map(|(id, _, _)| id.clone()).collect();
    match (asked, heads) {
        (Some(asked), _) if heads.iter().any(|(id, _, _)| id == asked) => Ok(asked.to_owned()),
        (Some(asked), _) => Err(ChoiceError::Unknown { asked: asked.to_owned(), known: known() }),
        (None, [(only, _, _)]) => Ok(only.clone()),
        (None, []) => Err(ChoiceError::None),
        (None, _) => Err(ChoiceError::Several(known())),
    }
}

/// Opens a register, does something with it, and closes it.
fn within<T>(
    address: &Address,
    work: impl AsyncFnOnce(&Register) -> Result<T, RegisterError>,
) -> Result<T, RegisterError> {
    wait(async {
        let register = Register::open(address).await?;
        let done = work(&register).await;
        register.close().await;
        done
    })
}

/// Entries after one of them, each with the rows as they were, which stand in earlier entries.
async fn told(
    register: &Register,
    committee: &str,
    after: i64,
    most: i64,
) -> Result<Vec<Told>, RegisterError> {
    let mut earlier: BTreeMap<i64, Vec<Altered>> = BTreeMap::new();
    let mut all = Vec::new();
    for entry in register.journal(committee, after, most).await? {
        let altered = entry.altered()?;
        for was in altered.iter().filter_map(was).filter(|was| *was != entry.number) {
            if let btree_map::Entry::Vacant(place) = earlier.entry(was) {
                let found = register.journal(committee, was - 1, 1).await?;
                let rows = found.iter().filter(|found| found.number == was).map(Entry::altered);
                place.insert(rows.collect::<Result<Vec<_>, _>>()?.concat());
            }
        }
        let mut alterations = Vec::new();
        for (at, one) in altered.iter().enumerate() {
            // A row may be altered twice in one entry.
            let own = altered.get(..at).unwrap_or_default();
            let before = was(one).and_then(|was| match was == entry.number {
                true => before(one, own),
                false => before(one, earlier.get(&was)?),
            });
            alterations.push(alteration(one, before));
        }
        earlier.insert(entry.number, altered);
        all.push(Told { entry, altered: alterations });
    }
    Ok(all)
}

fn was(altered: &Altered) -> Option<i64> {
    match altered {
        Altered::Put(_, was) | Altered::Gone(_, was) => *was,
    }
}

/// The row as some alterations left it.
fn before<'a>(altered: &Altered, earlier: &'a [Altered]) -> Option<&'a Row> {
    let row = row(altered);
    let same = |own: &&Altered| self::row(own).table == row.table && self::row(own).key() == row.key();
    match earlier.iter().rev().find(same)? {
        Altered::Put(row, _) => Some(row),
        Altered::Gone(..) => None,
    }
}

fn row(altered: &Altered) -> &Row {
    match altered {
        Altered::Put(row, _) | Altered::Gone(row, _) => row,
    }
}

fn alteration(altered: &Altered, before: Option<&Row>) -> Alteration {
    let after = match altered {
        Altered::Put(row, _) => Some(rest(row)),
        Altered::Gone(..) => None,
    };
    let row = row(altered);
    Alteration { table: row.table.name, key: named(row, row.key()), before: before.map(rest), after }
}

/// The fields beside the key.
fn rest(row: &Row) -> Vec<(&'static str, Field)> {
    let all = named(row, &row.fields);
    all.into_iter().skip(row.table.key).collect()
}

fn named(row: &Row, fields: &[Field]) -> Vec<(&'static str, Field)> {
    row.table.columns.iter().map(|(name, _)| *name).zip(fields.iter().cloned()).collect()
}
