//! Reminders as programs read them.

use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::Outcome;

/// What is due and had not been said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RemindersDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// The day of the reminders.
    pub as_of: String,
    /// By who is reminded.
    pub to: Vec<RemindedDto>,
}

/// Whom, and of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RemindedDto {
    /// Id of the person, label of the agency, or `office`.
    pub id: String,
    /// Name as it was last known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What is due, by day.
    pub due: Vec<DueDto>,
    /// All of it as a text, ready to be pasted into a message.
    pub message: String,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueDto {
    /// What it is: `duty`, `report`, `posting`, `cell` or `case`.
    pub kind: &'static str,
    /// Id of the duty or cell; period of the report.
    pub subject: String,
    /// The day on which it is due.
    pub date: String,
    /// Days from the day of the reminder; negative: so many days late.
    pub days: i64,
    /// One line for people.
    pub text: String,
}

impl Outcome for RemindersDto {}
