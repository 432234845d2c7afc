//! Who may come in to the service, as the command line tells it.

use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::Outcome;

/// Somebody who may come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccountDto {
    /// Name to log in with.
    pub login: String,
    /// Name for people.
    pub name: String,
    /// Words of the roles.
    pub roles: Vec<String>,
    /// Id of the person in instances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Whether the user may come in.
    pub active: bool,
}

/// A user who was taken in or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KnownAccountDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// As the user is now.
    pub user: AccountDto,
    /// The password, where one was made up; it is told this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
}

/// The users of a committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccountsDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// The users by login.
    pub users: Vec<AccountDto>,
}

impl Outcome for KnownAccountDto {}
impl Outcome for AccountsDto {}
