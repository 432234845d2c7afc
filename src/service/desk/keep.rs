//! Putting things on the desk, changing them, taking them away, and having them back: nothing is ever lost.

use std::collections::BTreeMap;

use super::item::ItemName;
use crate::format::codes::{E2503, E2504};
use crate::register::records::{DeskItem, DeskKind};
use crate::register::{Change, Register, Select};
use crate::service::access::Caller;
use crate::service::app::{App, new_id};
use crate::service::problem::Refusal;

/// Something new for the desk.
#[derive(Clone, Debug)]
pub(crate) struct New<'a> {
    /// What it is.
    pub kind: DeskKind,
    /// What people call it.
    pub title: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Id and version of the thing it was made from.
    pub made_from: Option<String>,
}

/// Puts something on the desk.
///
/// # Errors
/// The database fails.
pub(crate) async fn start(app: &App, caller: &Caller, new: New<'_>) -> Result<DeskItem, Refusal> {
    start_as(app, caller, &new_id()?, new).await
}

/// Puts something on the desk under an id of the caller's; if it is there already it stays as it is.
///
/// # Errors
/// The database fails.
pub(crate) async fn start_as(
    app: &App,
    caller: &Caller,
    id: &str,
    new: New<'_>,
) -> Result<DeskItem, Refusal> {
    let mut change = app.register.change(&caller.committee).await?;
    let there = change.read(Select::<DeskItem>::all().is("id", &id.to_owned())).await?;
    if let Some(item) = there.into_iter().next_back() {
        return Ok(item);
    }
    let item = DeskItem {
        id: id.to_owned(),
        version: 1,
        kind: new.kind,
        title: new.title.to_owned(),
        document: change.document(new.text).await?,
        made_from: new.made_from,
        gone: false,
    };
    change.put(&item).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(item)
}

/// The last version of everything that lies on the desk, newest first.
///
/// # Errors
/// The database fails.
pub(crate) async fn list(register: &Register, committee: &str, gone: bool) -> Result<Vec<DeskItem>, Refusal> {
    let rows = register.read_with_entries(committee, Select::<DeskItem>::all()).await?;
    let mut last: BTreeMap<String, (i64, DeskItem)> = BTreeMap::new();
    for (item, entry) in rows {
        // Rows come in the order of their keys: of one id, the last version is last.
        last.insert(item.id.clone(), (entry, item));
    }
    let mut found: Vec<(i64, DeskItem)> = last.into_values().filter(|(_, item)| gone || !item.gone).collect();
    found.sort_by_key(|(entry, _)| std::cmp::Reverse(*entry));
    Ok(found.into_iter().map(|(_, item)| item).collect())
}

/// One thing, in its last version or the one that is named; what was taken away is there in its versions only.
///
/// # Errors
/// E2503: there is none on the desk of this committee; or the database fails.
pub(crate) async fn find(register: &Register, committee: &str, name: &ItemName) -> Result<DeskItem, Refusal> {
    let mut all = versions(register, committee, &name.id).await?;
    let found = match name.version {
        Some(version) => all.into_iter().find(|item| item.version == version),
        None => all.pop().filter(|item| !item.gone),
    };
    found.ok_or_else(|| Refusal::new(&E2503).at("id", &name.id))
}

/// All versions of one thing, in order; none if there is no such thing.
///
/// # Errors
/// The database fails.
pub(crate) async fn versions(
    register: &Register,
    committee: &str,
    id: &str,
) -> Result<Vec<DeskItem>, Refusal> {
    let select = Select::<DeskItem>::all().is("id", &id.to_owned());
    Ok(register.read(committee, select).await?)
}

/// The text of a thing.
///
/// # Errors
/// The database fails.
pub(crate) async fn content(register: &Register, item: &DeskItem) -> Result<String, Refusal> {
    Ok(register.document(&item.document).await?)
}

/// Puts another text in its place, if it is still the version that the caller has read.
///
/// # Errors
/// E2503: there is none; E2504: somebody else was faster; or the database fails.
pub(crate) async fn replace(
    app: &App,
    caller: &Caller,
    (id, read): (&str, i64),
    title: Option<&str>,
    text: &str,
) -> Result<DeskItem, Refusal> {
    let mut change = app.register.change(&caller.committee).await?;
    let last = current(&mut change, id, read).await?;
    let document = change.document(text).await?;
    let title = title.map_or_else(|| last.title.clone(), str::to_owned);
    next(app, caller, change, DeskItem { title, document, ..last }).await
}

/// Takes a thing from the desk; its versions stay.
///
/// # Errors
/// As [`replace`].
pub(crate) async fn take(app: &App, caller: &Caller, (id, read): (&str, i64)) -> Result<DeskItem, Refusal> {
    let mut change = app.register.change(&caller.committee).await?;
    let last = current(&mut change, id, read).await?;
    next(app, caller, change, DeskItem { gone: true, ..last }).await
}

/// Puts an earlier version back, as a new one.
///
/// # Errors
/// As [`replace`].
pub(crate) async fn restore(
    app: &App,
    caller: &Caller,
    (id, read): (&str, i64),
    version: i64,
) -> Result<DeskItem, Refusal> {
    let mut change = app.register.change(&caller.committee).await?;
    let last = current(&mut change, id, read).await?;
    let all = change.read(Select::<DeskItem>::all().is("id", &id.to_owned())).await?;
    let earlier = all.into_iter().find(|item| item.version == version);
    let earlier = earlier.ok_or_else(|| Refusal::new(&E2503).at("version", version.to_string()))?;
    next(app, caller, change, DeskItem { version: last.version, gone: false, ..earlier }).await
}

/// The last version, if it is the one that was read.
async fn current(change: &mut Change, id: &str, read: i64) -> Result<DeskItem, Refusal> {
    let all = change.read(Select::<DeskItem>::all().is("id", &id.to_owned())).await?;
    let last = all.into_iter().next_back().ok_or_else(|| Refusal::new(&E2503).at("id", id))?;
    if last.version == read {
        Ok(last)
    } else {
        Err(Refusal::new(&E2504).at("If-Match", format!("\"{read}\" ≠ \"{}\"", last.version)))
    }
}

async fn next(app: &App, caller: &Caller, mut change: Change, item: DeskItem) -> Result<DeskItem, Refusal> {
    let item = DeskItem { version: item.version + 1, ..item };
    change.put(&item).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(item)
}
