//! A register as JSON lines: `luanphien/register@1`. The journals, and the documents they name, are all of it.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sqlx::{AnyConnection, Row as _};

use super::change::{keep_document, set_head};
use super::database::{Register, find_document, heads};
use super::error::{Damage, RegisterError};
use super::journal::{Altered, Entry};
use super::misfit::Misfit;
use super::sql;
use super::verify::document_hashes;
use crate::format::{RegisterLine, text_hash};

/// The first line's `format`.
pub const FORMAT: &str = RegisterLine::FORMAT;

/// Entries that are read at a time.
const PAGE: i64 = 200;

/// One line: the header, a document, or an entry, by the fields that are there.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    committee: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    body: Option<&'a RawValue>,
}

/// What a line is.
enum Content {
    Header(String),
    Document { hash: String, content: String },
    Entry(Entry),
}

impl Line<'_> {
    fn content(self) -> Option<Content> {
        match self {
            Line { format: Some(format), .. } => Some(Content::Header(format)),
            Line { document: Some(hash), content: Some(content), .. } => {
                Some(Content::Document { hash, content })
            }
            Line {
                committee: Some(committee),
                number: Some(number),
                at: Some(moment),
                by: Some(author),
                hash: Some(hash),
                body: Some(body),
                ..
            } => {
                let body = body.get().to_owned();
                Some(Content::Entry(Entry { committee, number, moment, author, body, hash }))
            }
            Line { .. } => None,
        }
    }
}

/// How much was taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Committees that the lines speak of.
    pub committees: usize,
    /// Entries that were new.
    pub entries: usize,
    /// Entries that were there already.
    pub known: usize,
}

impl Register {
    /// Writes everything as it is at one moment, while others go on writing.
    ///
    /// # Errors
    /// The database fails, or nothing can be written.
    pub async fn export(&self, out: &mut dyn Write) -> Result<(), RegisterError> {
        write_all(&mut *self.snapshot().await?, out).await
    }

    /// Takes in what another register has written: committees that are not here yet, and the entries that follow on
    /// those that are here. All or nothing.
    ///
    /// # Errors
    /// A line that is none, an entry that does not follow on the one before it, or a database that fails.
    pub async fn import(&self, lines: &mut dyn BufRead) -> Result<Imported, RegisterError> {
        let mut transaction = self.whole().await?;
        let at: &mut AnyConnection = &mut transaction;
        let mut taken = Taken::default();
        for (line, text) in (1..).zip(lines.lines()) {
            let text = text?;
            take(at, line, &text, &mut taken).await?;
        }
        if !taken.begun {
            return Err(wrong(1, Misfit::Empty));
        }
        for entry in taken.heads.values().flatten() {
            set_head(at, entry).await?;
        }
        transaction.commit().await?;
        Ok(Imported { committees: taken.heads.len(), ..taken.imported })
    }
}

/// Writes everything as it is at the moment of a transaction.
pub(super) async fn write_all(at: &mut AnyConnection, out: &mut dyn Write) -> Result<(), RegisterError> {
    write(out, &Line { format: Some(FORMAT.to_owned()), ..Line::default() })?;
    for document in document_hashes(at).await? {
        let content = find_document(at, &document).await?;
        write(out, &Line { document: Some(document), content, ..Line::default() })?;
    }
    for (committee, _, _) in heads(at).await? {
        let mut last = 0;
        loop {
            let entries = Entry::after(at, &committee, last, PAGE).await?;
            for entry in &entries {
                let body = serde_json::from_str(&entry.body).map_err(|error| {
                    let (committee, number) = (entry.committee.clone(), entry.number);
                    RegisterError::Damaged(Damage::Entry { committee, number, cause: error.to_string() })
                })?;
                write(out, &line(entry, body))?;
            }
            let Some(entry) = entries.last() else { break };
            last = entry.number;
        }
    }
    out.flush()?;
    Ok(())
}

/// How far the lines have been taken in: the last entry of each committee.
#[derive(Default)]
struct Taken {
    begun: bool,
    heads: BTreeMap<String, Option<Entry>>,
    imported: Imported,
}

fn wrong(line: usize, cause: Misfit) -> RegisterError {
    RegisterError::Line { line, cause }
}

fn write(out: &mut dyn Write, line: &Line<'_>) -> Result<(), RegisterError> {
    let text = serde_json::to_string(line).map_err(std::io::Error::from)?;
    writeln!(out, "{text}")?;
    Ok(())
}

fn line<'a>(entry: &Entry, body: &'a RawValue) -> Line<'a> {
    Line {
        committee: Some(entry.committee.clone()),
        number: Some(entry.number),
        at: Some(entry.moment.clone()),
        by: Some(entry.author.clone()),
        hash: Some(entry.hash.clone()),
        body: Some(body),
        ..Line::default()
    }
}

async fn take(
    at: &mut AnyConnection,
    number: usize,
    text: &str,
    taken: &mut Taken,
) -> Result<(), RegisterError> {
    let line: Line<'_> =
        serde_json::from_str(text).map_err(|error| wrong(number, Misfit::Json(error.to_string())))?;
    let content = line.content().ok_or_else(|| wrong(number, Misfit::Neither))?;
    match content {
        Content::Header(format) if number == 1 && format == FORMAT => taken.begun = true,
        Content::Header(format) => return Err(wrong(number, Misfit::Header(format))),
        _ if !taken.begun => return Err(wrong(number, Misfit::First)),
        Content::Document { hash, content } => {
            if text_hash(&content) != hash {
                return Err(wrong(number, Misfit::Content(hash)));
            }
            keep_document(at, &hash, &content).await?;
        }
        Content::Entry(entry) => follow(at, number, entry, taken).await?,
    }
    Ok(())
}

/// Takes in one entry, if it follows on what is here.
async fn follow(
    at: &mut AnyConnection,
    line: usize,
    entry: Entry,
    taken: &mut Taken,
) -> Result<(), RegisterError> {
    let committee = entry.committee.clone();
    let (last, before) = match taken.heads.get(&committee) {
        Some(Some(head)) => (head.number, head.hash.clone()),
        _ => chain(at, &committee).await?,
    };
    if entry.number <= last {
        let here = Entry::after(at, &committee, entry.number - 1, 1).await?;
        if here.first() != Some(&entry) {
            return Err(wrong(line, Misfit::Another { committee, number: entry.number }));
        }
        taken.heads.entry(committee).or_default();
        taken.imported.known += 1;
        return Ok(());
    }
    if entry.number != last + 1 || entry.sealed(&before) != entry.hash {
        return Err(wrong(line, Misfit::Follow { committee, number: entry.number, last }));
    }
    entry.write(at).await?;
    for altered in entry.altered().map_err(|error| wrong(line, Misfit::Body(error.to_string())))? {
        match altered {
            Altered::Put(row, _) => sql::put(at, &committee, &row, entry.number).await?,
            Altered::Gone(row, _) => sql::take(at, &committee, &row).await?,
        }
    }
    taken.imported.entries += 1;
    taken.heads.insert(committee, Some(entry));
    Ok(())
}

/// Number and hash of a committee's last entry; from here on nobody else changes it.
async fn chain(at: &mut AnyConnection, committee: &str) -> Result<(i64, String), RegisterError> {
    let new =
        "INSERT INTO chains (committee, number, hash) VALUES ($1, 0, '') ON CONFLICT (committee) DO NOTHING";
    sql::run(&mut *at, new.to_owned(), vec![sql::text(committee)]).await?;
    let held = "UPDATE chains SET number = number WHERE committee = $1 RETURNING number, hash";
    let row = sql::one(at, held.to_owned(), vec![sql::text(committee)]).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}
