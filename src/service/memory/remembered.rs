//! What is remembered of each committee that was asked for last.

use std::sync::Arc;

use tokio::sync::OnceCell;

use super::followed::Followed;
use super::recent::Recent;
use crate::register::records::User;
use crate::register::{Register, RegisterError, Select};

/// Committees that are kept at most, and users of each.
const MOST: usize = 64;
const USERS: usize = 1000;

/// What is known of the committees, each at the last entry of its journal that somebody saw.
pub struct Memory(Recent<String, Arc<Remembered>>);

impl Default for Memory {
    fn default() -> Self {
        Self(Recent::of(MOST))
    }
}

/// What is known of a committee since an entry of its journal. Read when it is asked for first: where an entry has come meanwhile, it
/// is the newer one's already, and whoever asks next asks for that.
pub(in crate::service) struct Remembered {
    head: String,
    users: Recent<String, User>,
    followed: OnceCell<Arc<Followed>>,
}

impl Memory {
    /// What is remembered of a committee at an entry, by the entry's hash, that no other history has.
    pub(in crate::service) fn at(&self, committee: &str, head: &str) -> Arc<Remembered> {
        if let Some(found) = self.0.get(committee).filter(|own| own.head == head) {
            return found;
        }
        let new = Remembered { head: head.to_owned(), users: Recent::of(USERS), followed: OnceCell::new() };
        let new = Arc::new(new);
        self.0.put(committee.to_owned(), new.clone());
        new
    }

    /// What the follow-up of a committee has in force now.
    ///
    /// # Errors
    /// The database fails.
    pub(in crate::service) async fn followed(
        &self,
        register: &Register,
        committee: &str,
    ) -> Result<Arc<Followed>, RegisterError> {
        let head = register.head(committee).await?;
        let remembered = self.at(committee, &head);
        remembered.followed.get_or_try_init(|| Followed::read(register, committee)).await.cloned()
    }
}

impl Remembered {
    /// A user who may come in, by the login.
    ///
    /// # Errors
    /// The database fails.
    pub(in crate::service) async fn user(
        &self,
        register: &Register,
        committee: &str,
        login: &str,
    ) -> Result<Option<User>, RegisterError> {
        if let Some(found) = self.users.get(login) {
            return Ok(Some(found));
        }
        let select = Select::<User>::all().is("login", &login.to_owned()).is("active", &true);
        let found = register.read(committee, select).await?.into_iter().next();
        if let Some(user) = &found {
            self.users.put(login.to_owned(), user.clone());
        }
        Ok(found)
    }
}
