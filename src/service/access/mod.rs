//! Who may come in, and do what: roles and rights, passwords, sessions, tokens, how often somebody may knock.

mod address;
mod by;
mod caller;
mod cookie;
mod credentials;
mod doors;
mod form;
mod headers;
mod login;
pub mod password;
mod role;
mod secret;
mod store;
mod users;

pub use crate::register::records::User;
pub use address::Visitor;
pub use by::By;
pub(crate) use by::NAME;
pub use caller::{Caller, Unproved, Via, recognise, who};
pub use cookie::{cookie_name, no_cookie, session_cookie};
pub use credentials::{
    Issued, LONGEST as LONGEST_TOKEN, Listed, Wanted, calendar, issue, list as credentials, renew, revoke,
};
pub use doors::{Doors, Pace, Paces};
pub use form::{FORM_FIELD, FORM_HEADER, from_here};
pub use headers::{POLICY, headers};
pub use login::{Attempt, FAILURES, SESSION, change_password, login, login_at, logout, wait};
pub use role::{Right, Role, Roles};
pub use secret::{Opens, Secret};
pub use users::{NewUser, UserChange, add, alter, find, is_login, list as users, set_password};
