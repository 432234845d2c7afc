//! What somebody may be, and what each endpoint asks of whoever comes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::caller::Caller;
use crate::format::Word;
use crate::format::codes::{E2501, E2502};
use crate::service::problem::Refusal;
use crate::texts::Texts;

/// What somebody may be. One user may be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Prepares plans, keeps the records, manages the users.
    Clerk,
    /// Sits in the standing committee: approves and publishes.
    Approver,
    /// Goes to cells and receives citizens: sees and reports what is his own.
    Member,
    /// Reads everything, the journal included, and changes nothing.
    Auditor,
}

impl Word for Role {
    const ALL: &'static [Self] = &[Self::Clerk, Self::Approver, Self::Member, Self::Auditor];

    fn word(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Approver => "approver",
            Self::Member => "member",
            Self::Auditor => "auditor",
        }
    }
}

impl Role {
    /// The role of a word; nothing if it is none.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.word() == word)
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, texts: Texts) -> String {
        texts.get(&format!("role-{}", self.word()))
    }
}

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// No role.
    pub const NONE: Self = Self(0);

    /// Whether one of them is in it.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.0 & bit(role) != 0
    }

    /// Whether any of these is in it.
    #[must_use]
    pub fn has_any(self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those in it, in the order of [`Role`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| self.has(*role))
    }

    /// Their words, as they are stored and told to programs.
    #[must_use]
    pub fn words(self) -> Vec<String> {
        self.iter().map(|role| role.word().to_owned()).collect()
    }

    /// Back from words.
    ///
    /// # Errors
    /// The first word that is no role.
    pub fn of_words<T: AsRef<str>>(words: &[T]) -> Result<Self, String> {
        let role = |word: &T| {
            let found = Role::ALL.iter().copied().find(|role| role.word() == word.as_ref());
            found.ok_or_else(|| word.as_ref().to_owned())
        };
        words.iter().map(role).collect()
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().fold(0, |set, role| set | bit(role)))
    }
}

impl std::fmt::Display for Roles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words().join(", "))
    }
}

fn bit(role: Role) -> u8 {
    1 << role as u8
}

/// What an endpoint asks of whoever comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Nothing.
    Anybody,
    /// To be logged in, as whatever.
    LoggedIn,
    /// To read what belongs to the committee.
    Read,
    /// To prepare: instances, plans, changes, records.
    Prepare,
    /// To say yes to a plan in one's own role; nobody's yes counts for two.
    Approve,
    /// To publish a plan.
    Publish,
    /// To see and report what is one's own: duties, notices, attendance and report, the address of the calendar.
    Own,
    /// To read the journal.
    Journal,
    /// To manage the users.
    Administer,
}

impl Word for Right {
    const ALL: &'static [Self] = &[
        Self::Anybody,
        Self::LoggedIn,
        Self::Read,
        Self::Prepare,
        Self::Approve,
        Self::Publish,
        Self::Own,
        Self::Journal,
        Self::Administer,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::LoggedIn => "logged-in",
            Self::Read => "read",
            Self::Prepare => "prepare",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Own => "own",
            Self::Journal => "journal",
            Self::Administer => "administer",
        }
    }
}

impl Right {
    /// Who has it; the one table of who may do what. `None`: also who is not logged in.
    #[must_use]
    pub fn roles(self) -> Option<&'static [Role]> {
        use Role::{Approver, Auditor, Clerk, Member};
        Some(match self {
            Self::Anybody => return None,
            Self::LoggedIn => Role::ALL,
            Self::Read => &[Clerk, Approver, Auditor],
            Self::Prepare | Self::Administer => &[Clerk],
            Self::Approve => &[Clerk, Approver],
            Self::Publish => &[Approver],
            Self::Own => &[Member],
            Self::Journal => &[Clerk, Auditor],
        })
    }

    /// Whether a role has it; `None`: whether somebody has it who is not logged in.
    #[must_use]
    pub fn is_of(self, role: Option<Role>) -> bool {
        match (self.roles(), role) {
            (None, _) => true,
            (Some(roles), Some(role)) => roles.contains(&role),
            (Some(_), None) => false,
        }
    }

    /// Whether somebody with these roles has it.
    #[must_use]
    pub fn has(self, roles: &Roles) -> bool {
        self.roles().is_none_or(|wanted| roles.has_any(wanted))
    }

    /// Words of the roles that have it; `public`: also who is not logged in.
    #[must_use]
    pub fn told(self) -> String {
        let roles = self.roles().map(|roles| roles.iter().copied().collect::<Roles>());
        roles.map_or_else(|| "public".to_owned(), |roles| roles.to_string())
    }

    /// Lets those in who have it.
    ///
    /// # Errors
    /// E2501: nobody is logged in. E2502: the roles are not enough; those that would be are named.
    pub fn ask(self, caller: Option<&Caller>) -> Result<(), Refusal> {
        match caller {
            None if self.roles().is_none() => Ok(()),
            None => Err(Refusal::new(&E2501)),
            Some(caller) if self.has(&caller.roles) => Ok(()),
            Some(_) => Err(Refusal::new(&E2502).at("roles", self.told())),
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, texts: Texts) -> String {
        texts.get(&format!("right-{}", self.word()))
    }

    /// The table of who may do what, in Markdown, as `docs/security.md` has it.
    #[must_use]
    pub fn table() -> String {
        let mut table = String::from("| right | public |");
        Role::ALL.iter().for_each(|role| table += &format!(" {} |", role.word()));
        table += &format!("\n|---|{}\n", "---|".repeat(Role::ALL.len() + 1));
        for right in Self::ALL {
            table += &format!("| {} |", right.word());
            for role in std::iter::once(None).chain(Role::ALL.iter().copied().map(Some)) {
                table += if right.is_of(role) { " yes |" } else { " – |" };
            }
            table.push('\n');
        }
        table
    }
}
