//! The versions of the plans of a committee.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::register::records::PlanVersion;
use crate::register::{Register, RegisterError, Select};

/// A version, and when and by whom it was last brought further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The version.
    pub plan: PlanVersion,
    /// When, in UTC (RFC 3339).
    pub moment: String,
    /// By whom.
    pub author: String,
}

/// How people name a version: `3`, or `2027-01-01/3` with the first day of its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionName {
    /// First day of the period; `None`: the last period there is.
    pub first: Option<NaiveDate>,
    /// Number of the version.
    pub version: i64,
}

impl FromStr for VersionName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (first, version) = match text.split_once('/') {
            Some((first, version)) => {
                (Some(first.parse().map_err(|_| format!("{first:?} is no day"))?), version)
            }
            None => (None, text),
        };
        let version = version.parse().map_err(|_| format!("{version:?} is no number of a version"))?;
        Ok(Self { first, version })
    }
}

/// All versions, by period and number.
///
/// # Errors
/// The database fails.
pub async fn versions(register: &Register, committee: &str) -> Result<Vec<Version>, RegisterError> {
    let mut found = Vec::new();
    for (plan, entry) in register.read_with_entries(committee, Select::<PlanVersion>::all()).await? {
        let written = register.journal(committee, entry - 1, 1).await?.into_iter().next();
        let (moment, author) = written.map(|entry| (entry.moment, entry.author)).unwrap_or_default();
        found.push(Version { plan, moment, author });
    }
    Ok(found)
}

/// One version by its name.
///
/// # Errors
/// The database fails.
pub async fn find_version(
    register: &Register,
    committee: &str,
    name: VersionName,
) -> Result<Option<PlanVersion>, RegisterError> {
    let plans = register.read(committee, Select::<PlanVersion>::all()).await?;
    let first = name.first.or_else(|| plans.iter().map(|plan| plan.first).max());
    Ok(plans.into_iter().find(|plan| Some(plan.first) == first && plan.version == name.version))
}
