//! The users of a committee.

use super::sheet::Sheet;
use crate::service::access::{Role, Roles, User};
use crate::texts::Texts;

/// Who may come in, and do what.
pub(crate) fn users_page(users: &[User], texts: Texts, width: Option<u16>) -> String {
    if users.is_empty() {
        return format!("{}\n", texts.get("user-none"));
    }
    let heads = ["column-login", "column-name", "column-roles", "column-person", "column-active"];
    let heads = heads.map(|key| texts.get(key));
    let heads: Vec<(&str, bool)> = heads.iter().map(|head| (head.as_str(), false)).collect();
    let mut sheet = Sheet::new(&heads, width);
    sheet.keep(0);
    for user in users {
        let person = user.person.clone().unwrap_or_default();
        let active = texts.get(if user.active { "user-yes" } else { "user-no" });
        sheet.row(&[user.login.clone(), user.name.clone(), roles(user, texts), person, active]);
    }
    sheet.print()
}

fn roles(user: &User, texts: Texts) -> String {
    let name = |word: &String| match Roles::of_words(&[word]) {
        Ok(roles) => roles.iter().map(|role: Role| role.name(texts)).collect(),
        Err(unknown) => unknown,
    };
    user.roles.iter().map(name).collect::<Vec<String>>().join(", ")
}
