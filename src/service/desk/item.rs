//! Things on the desk as programs read them.

use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::format::Word as _;
use crate::register::records::DeskItem;

/// One thing on the desk, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DeskItem")]
pub(crate) struct DeskDto {
    /// Id.
    pub id: String,
    /// Number of the version, from 1.
    pub version: i64,
    /// What it is: `instance`, `plan`, `changes`, `scenarios`, `comparison`.
    pub kind: String,
    /// What people call it.
    pub title: String,
    /// SHA-256 of its text.
    pub hash: String,
    /// Id and version of the thing it was made from, as `ID@VERSION`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_from: Option<String>,
    /// Whether it was taken from the desk.
    pub gone: bool,
}

impl From<&DeskItem> for DeskDto {
    fn from(item: &DeskItem) -> Self {
        Self {
            id: item.id.clone(),
            version: item.version,
            kind: item.kind.word().to_owned(),
            title: item.title.clone(),
            hash: item.document.clone(),
            made_from: item.made_from.clone(),
            gone: item.gone,
        }
    }
}

/// A thing in its last version (`ID`), or in one of them (`ID@VERSION`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ItemName {
    /// The id.
    pub id: String,
    /// The version, where one is named.
    pub version: Option<i64>,
}

impl FromStr for ItemName {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((id, version)) = text.split_once('@') else {
            return Ok(Self { id: text.to_owned(), version: None });
        };
        Ok(Self { id: id.to_owned(), version: Some(version.parse()?) })
    }
}

/// `ID@VERSION`.
#[must_use]
pub(crate) fn named(item: &DeskItem) -> String {
    format!("{}@{}", item.id, item.version)
}

/// The entity tag of a version (RFC 9110): its number.
#[must_use]
pub(crate) fn etag(item: &DeskItem) -> String {
    format!("\"{}\"", item.version)
}
