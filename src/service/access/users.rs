//! The users of a committee. What they are, and that a password was set, stands in the journal, the hash of the password beside it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::by::{By, NAME, is_name};
use super::role::{Role, Roles};
use super::{credentials, password, store};
use crate::format::codes::{E2503, E2517, E2518};
use crate::register::records::{PasswordChange, User};
use crate::register::{Register, Select};
use crate::service::problem::Refusal;

/// Somebody who is to come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// Name to log in with: 2 to 40 small letters, digits, dots, dashes.
    #[schemars(regex(pattern = "^[a-z0-9][a-z0-9._-]{1,39}$"))]
    pub login: String,
    /// Name for people.
    #[schemars(length(min = 1, max = 200), regex(pattern = NAME))]
    pub name: String,
    /// What the user may do: words of roles.
    #[schemars(length(min = 1))]
    pub roles: Vec<String>,
    /// Id of the person in instances; members need one.
    pub person: Option<String>,
}

/// What is to be otherwise about a user; what is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct UserChange {
    /// Name for people.
    pub name: Option<String>,
    /// What the user may do: words of roles.
    pub roles: Option<Vec<String>>,
    /// Id of the person in instances; empty: none.
    pub person: Option<String>,
    /// Whether the user may come in.
    pub active: Option<bool>,
}

/// Whether a text can be a login: `[a-z0-9][a-z0-9._-]{1,39}`.
#[must_use]
pub fn is_login(text: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit();
    (2..=40).contains(&text.len())
        && text.starts_with(sign)
        && text.chars().all(|own| sign(own) || ".-_".contains(own))
}

/// What is wrong with a user, entry by entry.
fn mistakes(user: &User) -> Vec<Refusal> {
    let wrong = |place: &str, value: &str| Refusal::new(&E2518).at(place, value);
    let mut found = Vec::new();
    if !is_login(&user.login) {
        found.push(wrong("login", &user.login));
    }
    if !is_name(&user.name) {
        found.push(wrong("name", &user.name));
    }
    match Roles::of_words(&user.roles) {
        Err(unknown) => found.push(wrong("roles", &unknown)),
        Ok(roles) if roles.is_empty() => found.push(wrong("roles", "")),
        Ok(roles) if roles.has(Role::Member) && user.person.is_none() => found.push(wrong("person", "")),
        Ok(_) => {}
    }
    if let Some(person) = user.person.as_ref().filter(|person| !is_name(person)) {
        found.push(wrong("person", person));
    }
    found
}

/// The roles in their order, each once.
fn in_order(roles: &[String]) -> Vec<String> {
    Roles::of_words(roles).map_or_else(|_| roles.to_vec(), Roles::words)
}

/// Takes in a new user.
///
/// # Errors
/// E2518: an entry is wrong. E2516: the password is weak. E2517: the login is taken, by whatever committee.
pub async fn add(register: &Register, by: By<'_>, new: &NewUser, password: &str) -> Result<User, Refusal> {
    let user = User {
        login: new.login.clone(),
        name: new.name.trim().to_owned(),
        roles: in_order(&new.roles),
        person: new.person.clone().filter(|person| !person.is_empty()),
        active: true,
    };
    let weak = password::strong(&user.login, password).err();
    by.all_of(mistakes(&user).into_iter().chain(weak).collect())?;
    let taken = || Refusal::new(&E2517).at("login", user.login.as_str());
    if is_taken(register, &user.login).await? {
        return Err(taken());
    }
    let phc = password::hash(password).await?;
    let mut change = register.change(by.committee).await?;
    if !change.read::<User>(Select::all().is("login", &user.login)).await?.is_empty() {
        return Err(taken());
    }
    change.put(&user).await?;
    change.commit(by.author, by.at).await?;
    if keep_password(register, by.committee, &user.login, &phc).await? {
        return Ok(user);
    }
    // Another committee was quicker by a moment.
    let mut change = register.change(by.committee).await?;
    change.take(&user).await?;
    change.commit(by.author, by.at).await?;
    Err(taken())
}

async fn is_taken(register: &Register, login: &str) -> Result<bool, Refusal> {
    let sql = "SELECT committee FROM users WHERE \"login\" = $1 UNION SELECT committee FROM passwords WHERE login = $1";
    let found = sqlx::query(sql).bind(login.to_owned()).fetch_optional(register.pool()).await?;
    Ok(found.is_some())
}

/// Keeps the hash of a password and forgets earlier failures; `false`: the login belongs to another committee.
async fn keep_password(
    register: &Register,
    committee: &str,
    login: &str,
    phc: &str,
) -> Result<bool, Refusal> {
    let sql = "INSERT INTO passwords (login, committee, phc, failures) VALUES ($1, $2, $3, 0) \
               ON CONFLICT (login) DO UPDATE SET phc = excluded.phc, failures = 0, locked_until = NULL \
               WHERE passwords.committee = excluded.committee";
    let insert = sqlx::query(sql).bind(login.to_owned()).bind(committee.to_owned()).bind(phc.to_owned());
    Ok(insert.execute(register.pool()).await?.rows_affected() == 1)
}

/// Changes what a user is. Who may no longer come in is out at once: sessions, tokens and addresses end.
///
/// # Errors
/// E2503: there is no such user here. E2518: an entry is wrong.
pub async fn alter(register: &Register, by: By<'_>, login: &str, what: &UserChange) -> Result<User, Refusal> {
    let moves = what.active.is_some();
    if moves {
        find(register, by.committee, login).await?;
        // What a deactivation left behind, if it was cut off, does not come to life again.
        end_inactive(register, by.committee, login).await?;
    }
    let mut change = register.change(by.committee).await?;
    let found = change.read::<User>(Select::all().is("login", &login.to_owned())).await?;
    let user = altered(found.into_iter().next().ok_or_else(|| unknown(login))?, what);
    by.all_of(mistakes(&user))?;
    change.put(&user).await?;
    if !user.active {
        credentials::end_all(&mut change, login).await?;
    }
    change.commit(by.author, by.at).await?;
    if moves && !user.active {
        store::forget_user(register.pool(), by.committee, login).await?;
    }
    Ok(user)
}

async fn end_inactive(register: &Register, committee: &str, login: &str) -> Result<(), Refusal> {
    if find(register, committee, login).await?.active {
        return Ok(());
    }
    store::forget_user(register.pool(), committee, login).await
}

fn altered(user: User, what: &UserChange) -> User {
    let person = match what.person.as_deref() {
        None => user.person,
        Some("") => None,
        Some(person) => Some(person.to_owned()),
    };
    User {
        name: what.name.as_deref().map_or(user.name, |name| name.trim().to_owned()),
        roles: what.roles.as_deref().map_or(user.roles, in_order),
        person,
        active: what.active.unwrap_or(user.active),
        login: user.login,
    }
}

/// Gives a user another password; failures are forgotten, and sessions end but for the one named by its hash.
///
/// # Errors
/// E2503: there is no such user here. E2516: the password is weak. E2517: the login belongs to another committee.
pub async fn set_password(
    register: &Register,
    by: By<'_>,
    login: &str,
    password: &str,
    but: Option<&str>,
) -> Result<(), Refusal> {
    find(register, by.committee, login).await?;
    by.all_of(password::strong(login, password).err().into_iter().collect())?;
    let phc = password::hash(password).await?;
    // What is cut off afterwards leaves an entry too many, and no password that the journal does not know.
    told(register, by, login).await?;
    if !keep_password(register, by.committee, login, &phc).await? {
        return Err(Refusal::new(&E2517).at("login", login));
    }
    store::end_sessions(register.pool(), by.committee, login, but).await
}

/// Writes into the journal that a password is set.
async fn told(register: &Register, by: By<'_>, login: &str) -> Result<(), Refusal> {
    let mut change = register.change(by.committee).await?;
    let known = Select::<PasswordChange>::all().is("login", &login.to_owned());
    let times = change.read(known).await?.first().map_or(0, |own| own.times);
    change.put(&PasswordChange { login: login.to_owned(), times: times + 1 }).await?;
    change.commit(by.author, by.at).await?;
    Ok(())
}

/// The users of a committee, by login.
///
/// # Errors
/// The database fails.
pub async fn list(register: &Register, committee: &str) -> Result<Vec<User>, Refusal> {
    Ok(register.read(committee, Select::all()).await?)
}

/// A user of a committee.
///
/// # Errors
/// E2503: there is none here.
pub async fn find(register: &Register, committee: &str, login: &str) -> Result<User, Refusal> {
    let found = register.read(committee, Select::<User>::all().is("login", &login.to_owned())).await?;
    found.into_iter().next().ok_or_else(|| unknown(login))
}

fn unknown(login: &str) -> Refusal {
    Refusal::new(&E2503).at("login", login)
}
