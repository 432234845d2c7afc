//! Tokens of programs and secret addresses of calendars: what they are stands in the journal, the hash of the secret beside it.

use chrono::{DateTime, Days, Utc};

use super::by::{By, is_name};
use super::secret::{Opens, Secret};
use super::store::{self, Kept};
use super::users;
use crate::format::codes::{E2503, E2513};
use crate::register::records::{Credential, CredentialKind, User};
use crate::register::{Change, Register, Select};
use crate::service::app::{moment, new_id};
use crate::service::problem::Refusal;

/// Longest life of a token, in days.
pub const LONGEST: u32 = 3660;

/// Something to come in with that was just made; this is the only time that its secret is told.
#[derive(Clone, Debug)]
pub struct Issued {
    /// What stands in the journal.
    pub credential: Credential,
    /// The secret.
    pub secret: Secret,
    /// From when on it opens nothing any more.
    pub expires: Option<DateTime<Utc>>,
}

/// What somebody may come in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What stands in the journal.
    pub credential: Credential,
    /// From when on it opens nothing any more (RFC 3339).
    pub expires: Option<String>,
}

/// What is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What it is.
    pub kind: CredentialKind,
    /// What its owner calls it.
    pub label: String,
    /// After how many days it ends; never, if nothing is said.
    pub days: Option<u32>,
}

/// Makes a token or a secret address for a user. A user has one address at most: a new one ends those before.
///
/// # Errors
/// E2503: there is no such user here. E2513: no label, or a life too short or too long.
pub async fn issue(register: &Register, by: By<'_>, login: &str, wanted: &Wanted) -> Result<Issued, Refusal> {
    by.all_of(mistakes(wanted))?;
    let user = users::find(register, by.committee, login).await?;
    let mut ended = Vec::new();
    if wanted.kind == CredentialKind::Calendar {
        let alive = list(register, by.committee, &user.login).await?;
        let addresses = alive.into_iter().map(|listed| listed.credential);
        ended.extend(addresses.filter(|own| own.kind == CredentialKind::Calendar && own.active));
    }
    replace(register, by, &user, wanted, ended).await
}

fn mistakes(wanted: &Wanted) -> Vec<Refusal> {
    let mut found = Vec::new();
    if !is_name(&wanted.label) {
        found.push(Refusal::new(&E2513).at("label", wanted.label.as_str()));
    }
    if let Some(days) = wanted.days.filter(|days| !(1..=LONGEST).contains(days)) {
        found.push(Refusal::new(&E2513).at("days", days.to_string()));
    }
    found
}

/// A new secret in the place of that of one's token or address, which ends.
///
/// # Errors
/// E2503: the user has none with this id, or it is over. E2513: a life too short or too long.
pub async fn renew(
    register: &Register,
    by: By<'_>,
    login: &str,
    id: &str,
    days: Option<u32>,
) -> Result<Issued, Refusal> {
    let old = own(register, by, login, id).await?;
    let wanted = Wanted { kind: old.kind, label: old.label.clone(), days };
    by.all_of(mistakes(&wanted))?;
    let user = users::find(register, by.committee, login).await?;
    replace(register, by, &user, &wanted, vec![old]).await
}

/// Ends one's token or address.
///
/// # Errors
/// E2503: the user has none with this id, or it is over.
pub async fn revoke(register: &Register, by: By<'_>, login: &str, id: &str) -> Result<(), Refusal> {
    let old = own(register, by, login, id).await?;
    // The door is shut first: what is cut off afterwards leaves nothing open.
    store::forget_credential(register.pool(), by.committee, id).await?;
    let mut change = register.change(by.committee).await?;
    change.put(&Credential { active: false, ..old }).await?;
    change.commit(by.author, by.at).await?;
    Ok(())
}

/// What a user comes in with, by id; also what is over.
///
/// # Errors
/// The database fails.
pub async fn list(register: &Register, committee: &str, login: &str) -> Result<Vec<Listed>, Refusal> {
    let select = Select::<Credential>::all().is("login", &login.to_owned());
    let found = register.read(committee, select).await?;
    let ends = store::ends(register.pool(), committee, login).await?;
    let listed = |credential: Credential| {
        let end = ends.iter().find(|(id, _)| *id == credential.id);
        Listed { expires: end.map(|(_, end)| end.clone()), credential }
    };
    Ok(found.into_iter().map(listed).collect())
}

/// Whose calendar a secret address is: the committee and the user.
///
/// # Errors
/// The database fails.
pub async fn calendar(
    register: &Register,
    secret: &Secret,
    at: DateTime<Utc>,
) -> Result<Option<(String, User)>, Refusal> {
    let Some((kept, _)) = store::look(register.pool(), Opens::Calendar, secret, at).await? else {
        return Ok(None);
    };
    let select = Select::<User>::all().is("login", &kept.login).is("active", &true);
    let user = register.read(&kept.committee, select).await?.into_iter().next();
    Ok(user.map(|user| (kept.committee, user)))
}

/// Writes into the journal that nothing of a user's opens anything any more.
pub(super) async fn end_all(change: &mut Change, login: &str) -> Result<(), Refusal> {
    let alive = Select::<Credential>::all().is("login", &login.to_owned()).is("active", &true);
    for credential in change.read(alive).await? {
        change.put(&Credential { active: false, ..credential }).await?;
    }
    Ok(())
}

async fn own(register: &Register, by: By<'_>, login: &str, id: &str) -> Result<Credential, Refusal> {
    let select = Select::<Credential>::all().is("id", &id.to_owned()).is("login", &login.to_owned());
    let found = register.read(by.committee, select.is("active", &true)).await?;
    found.into_iter().next().ok_or_else(|| Refusal::new(&E2503).at("id", id))
}

/// Ends some and makes one, in one entry of the journal.
async fn replace(
    register: &Register,
    by: By<'_>,
    user: &User,
    wanted: &Wanted,
    ended: Vec<Credential>,
) -> Result<Issued, Refusal> {
    let (id, secret) = (new_id().map_err(|error| Refusal::broken(&error))?, Secret::new()?);
    let (login, label) = (user.login.clone(), wanted.label.trim().to_owned());
    let credential = Credential { id, login, kind: wanted.kind, label, active: true };
    for old in &ended {
        store::forget_credential(register.pool(), by.committee, &old.id).await?;
    }
    let mut change = register.change(by.committee).await?;
    for old in ended {
        change.put(&Credential { active: false, ..old }).await?;
    }
    change.put(&credential).await?;
    change.commit(by.author, by.at).await?;
    let expires = wanted.days.and_then(|days| by.at.checked_add_days(Days::new(days.into())));
    let kept = Kept {
        hash: secret.hash(),
        committee: by.committee.to_owned(),
        login: user.login.clone(),
        credential: Some(credential.id.clone()),
        form: None,
        expires: expires.map(moment),
    };
    let opens = match wanted.kind {
        CredentialKind::Token => Opens::Token,
        CredentialKind::Calendar => Opens::Calendar,
    };
    store::keep(register.pool(), opens, &kept, by.at).await?;
    Ok(Issued { credential, secret, expires })
}
