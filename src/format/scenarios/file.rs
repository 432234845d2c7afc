//! The file: scenarios side by side, and lists of variants that are crossed.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::adjust::Adjustment;

/// What if: named scenarios beside the instance as it is: `luanphien/scenarios@1`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenarios {
    /// Always `luanphien/scenarios@1`.
    #[schemars(extend("const" = "luanphien/scenarios@1"))]
    pub format: String,
    /// Title as printed; absent: that of the instance.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(length(max = 300))]
    pub title: String,
    /// Name of the instance as it is, with which every scenario is compared.
    #[serde(default = "base", skip_serializing_if = "is_base")]
    #[schemars(length(min = 1, max = 100))]
    pub base: String,
    /// The scenarios, in the order of the report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub scenarios: Vec<Scenario>,
    /// Lists of variants; every choice of one variant from each list is a scenario more, the last list changing fastest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10), inner(length(min = 1, max = 1000)))]
    pub cross: Vec<Vec<Scenario>>,
    /// Most scenarios the file may make, crossed ones included; more are an error, and no hours are spent.
    #[serde(default = "at_most", skip_serializing_if = "is_at_most")]
    #[schemars(range(min = 1, max = 1000))]
    pub at_most: u32,
}

impl Scenarios {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/scenarios@1";
}

fn base() -> String {
    "base".to_owned()
}

fn is_base(name: &String) -> bool {
    *name == base()
}

fn at_most() -> u32 {
    64
}

fn is_at_most(number: &u32) -> bool {
    *number == at_most()
}

/// One scenario, or one variant of a list that is crossed: typed changes or a JSON Patch; neither: the base as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Name in tables, once in the file; a crossed scenario has the names of its variants, joined by ` × `.
    #[schemars(length(min = 1, max = 100))]
    pub name: String,
    /// What it is, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(length(max = 300))]
    pub title: String,
    /// Typed changes, made one after another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub changes: Vec<Adjustment>,
    /// A JSON Patch (RFC 6902) of the instance file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub patch: Vec<PatchOperation>,
}

/// One operation of a JSON Patch. As RFC 6902 asks, members it does not know are ignored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PatchOperation {
    /// What is done.
    pub op: PatchKind,
    /// Where, as a JSON Pointer (RFC 6901).
    #[schemars(length(max = 1000))]
    pub path: String,
    /// From where, for `move` and `copy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 1000))]
    pub from: Option<String>,
    /// What, for `add`, `replace` and `test`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    pub value: Option<Value>,
}

/// A value that is there, also if it is `null`.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// The operations of RFC 6902.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PatchKind {
    /// A member or an entry of a list is put in.
    Add,
    /// What is there goes.
    Remove,
    /// What is there is another value.
    Replace,
    /// What is at `from` goes to `path`.
    Move,
    /// What is at `from` is at `path`, too.
    Copy,
    /// The patch is made only if this value is there.
    Test,
}
