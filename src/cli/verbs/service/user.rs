//! `luanphien user`: who may come in, and do what.

use super::at::{said, within};
use crate::answers::{Exit, Failure};
use crate::cli::console::{Console, GOOD, STRONG};
use crate::cli::register::AtRegister;
use crate::cli::service::{
    AddUserArgs, OneUserArgs, PasswordArgs, UserArgs, UserRolesArgs, UserVerb, UsersArgs,
};
use crate::cli::summary::users_page;
use crate::format::{AccountDto, AccountsDto, KnownAccountDto};
use crate::service::access::{self, NewUser, User, UserChange, password};

/// Does what the second word says.
pub(crate) fn user(args: &UserArgs, console: Console) -> Result<Exit, Failure> {
    match &args.verb {
        UserVerb::Add(args) => add(args, console),
        UserVerb::List(args) => list(args, console),
        UserVerb::Password(args) => set_password(args, console),
        UserVerb::Roles(args) => roles(args, console),
        UserVerb::Remove(args) => activate(args, false, console),
        UserVerb::Restore(args) => activate(args, true, console),
    }
}

fn add(args: &AddUserArgs, console: Console) -> Result<Exit, Failure> {
    let said = args.password_stdin.then(|| said(console.texts())).transpose()?;
    let new = NewUser {
        login: args.login.clone(),
        name: args.name.clone(),
        roles: args.roles.clone(),
        person: args.person.clone(),
    };
    let (committee, (user, invented)) =
        within(&args.at, args.create, console.texts(), async |register, by| {
            let invented = invented(said.as_deref())?;
            let password = said.as_deref().or(invented.as_deref()).unwrap_or_default();
            Ok((access::add(register, by, &new, password).await?, invented))
        })?;
    done("user-added", committee, user, invented, console)
}

fn set_password(args: &PasswordArgs, console: Console) -> Result<Exit, Failure> {
    let said = args.password_stdin.then(|| said(console.texts())).transpose()?;
    let (committee, (user, invented)) = within(&args.at, false, console.texts(), async |register, by| {
        let invented = invented(said.as_deref())?;
        let password = said.as_deref().or(invented.as_deref()).unwrap_or_default();
        access::set_password(register, by, &args.login, password, None).await?;
        Ok((access::find(register, by.committee, &args.login).await?, invented))
    })?;
    done("user-password-set", committee, user, invented, console)
}

/// A strong one, where none was said: there is no password to begin with that somebody could know.
fn invented(said: Option<&str>) -> Result<Option<String>, crate::service::Refusal> {
    if said.is_some() { Ok(None) } else { password::invented().map(Some) }
}

fn roles(args: &UserRolesArgs, console: Console) -> Result<Exit, Failure> {
    let (roles, person) = (Some(args.roles.clone()), args.person.clone());
    let what = UserChange { roles, person, ..UserChange::default() };
    alter(&args.at, &args.login, &what, "user-changed", console)
}

fn activate(args: &OneUserArgs, active: bool, console: Console) -> Result<Exit, Failure> {
    let what = UserChange { active: Some(active), ..UserChange::default() };
    let key = if active { "user-restored" } else { "user-removed" };
    alter(&args.at, &args.login, &what, key, console)
}

fn alter(
    at: &AtRegister,
    login: &str,
    what: &UserChange,
    key: &str,
    console: Console,
) -> Result<Exit, Failure> {
    let (committee, user) = within(at, false, console.texts(), async |register, by| {
        access::alter(register, by, login, what).await
    })?;
    done(key, committee, user, None, console)
}

fn list(args: &UsersArgs, console: Console) -> Result<Exit, Failure> {
    let at = AtRegister {
        register: args.register.clone(),
        committee: args.committee.clone(),
        ..AtRegister::default()
    };
    let (committee, users) = within(&at, false, console.texts(), async |register, by| {
        access::users(register, by.committee).await
    })?;
    if console.wants_json(false) {
        let users = users.into_iter().map(dto).collect();
        console.outcome(&AccountsDto { code: Exit::Done.code(), committee, users })?;
    } else {
        console.print(&users_page(&users, console.texts(), console.width()))?;
    }
    Ok(Exit::Done)
}

/// Says that it is done; a password that was invented is told this once.
fn done(
    key: &str,
    committee: String,
    user: User,
    password: Option<String>,
    console: Console,
) -> Result<Exit, Failure> {
    if console.wants_json(false) {
        let code = Exit::Done.code();
        console.outcome(&KnownAccountDto { code, committee, user: dto(user), password })?;
        return Ok(Exit::Done);
    }
    let texts = console.texts();
    let text = texts.with(key, &[("login", user.login.into()), ("committee", committee.into())]);
    let mut out = format!("{GOOD}{text}{GOOD:#}\n");
    if let Some(password) = password {
        out += &format!("{}\n  {STRONG}{password}{STRONG:#}\n", texts.get("user-password-once"));
    }
    console.print(&out)?;
    Ok(Exit::Done)
}

fn dto(user: User) -> AccountDto {
    let User { login, name, roles, person, active } = user;
    AccountDto { login, name, roles, person, active }
}
