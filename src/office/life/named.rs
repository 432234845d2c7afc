//! Whose plans they are.

use crate::domain::Organization;
use crate::register::records::Committee;
use crate::register::{Register, RegisterError, Select};

/// The committee as its last published instance names it; its id where nothing was published.
///
/// # Errors
/// The database fails.
pub async fn organization(register: &Register, committee: &str) -> Result<Organization, RegisterError> {
    let known = register.read(committee, Select::<Committee>::all()).await?.into_iter().next();
    let named = |own: Committee| Organization { name: own.name, level: own.level };
    Ok(known.map_or_else(|| Organization { name: committee.to_owned(), level: String::new() }, named))
}
