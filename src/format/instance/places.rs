//! Places and the journeys between them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Id;
use super::defaults::{detour_percent, is_default, is_detour_percent, is_speed_kmh, speed_kmh};

/// A place where people live, work, meet or receive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Stable id.
    pub id: Id,
    /// Name as printed; the id where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub name: Option<String>,
    /// Latitude in degrees (WGS 84); with `lon` or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -90.0, max = 90.0))]
    pub lat: Option<f64>,
    /// Longitude in degrees (WGS 84); with `lat` or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -180.0, max = 180.0))]
    pub lon: Option<f64>,
    /// Id of the commune the place lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Id>,
}

/// Journeys: for each pair of places the matrix, else the roads, else the straight line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    /// Roads between places; journeys take the shortest way over them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100000))]
    pub roads: Vec<Road>,
    /// Journeys as a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matrix: Option<Matrix>,
    /// Straight line × detour at a speed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub straight_line: Option<StraightLine>,
    /// Journeys of one person to one cell that replace the general ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200000))]
    pub personal: Vec<PersonalTrip>,
    /// What happens where matrix and roads give no journey.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missing: Missing,
}

/// A road between two places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// Id of a place.
    pub from: Id,
    /// Id of a place.
    pub to: Id,
    /// Minutes.
    #[schemars(range(max = 10000))]
    pub minutes: u32,
    /// Whether the road leads from `from` to `to` only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_way: bool,
}

/// Journeys as a table: row from, column to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// Ids of the places, in the order of rows and columns.
    #[schemars(length(min = 1, max = 3000))]
    pub places: Vec<Id>,
    /// Minutes one way; `null`: not known.
    #[schemars(inner(inner(range(max = 10000))))]
    pub minutes: Vec<Vec<Option<u32>>>,
    /// Cost one way in the unit of the travel tier; absent: the minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(inner(inner(range(max = 1000000))))]
    pub cost: Option<Vec<Vec<Option<u32>>>>,
}

/// Journeys by the straight line between coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StraightLine {
    /// Length of the way in percent of the straight line.
    #[serde(default = "detour_percent", skip_serializing_if = "is_detour_percent")]
    #[schemars(range(min = 100, max = 1000))]
    pub detour_percent: u32,
    /// Speed in kilometres an hour.
    #[serde(default = "speed_kmh", skip_serializing_if = "is_speed_kmh")]
    #[schemars(range(min = 1, max = 200))]
    pub speed_kmh: u32,
}

/// The journey of one person to one cell, one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonalTrip {
    /// Id of the person.
    pub person: Id,
    /// Id of the cell.
    pub cell: Id,
    /// Minutes.
    #[schemars(range(max = 10000))]
    pub minutes: u32,
    /// Cost in the unit of the travel tier; absent: the minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 1000000))]
    pub cost: Option<u32>,
}

/// What happens where matrix and roads give no journey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// It is an error (unless there is neither matrix nor road, but a straight line).
    #[default]
    Error,
    /// The straight line, by `straight_line` or its defaults.
    StraightLine,
    /// The journey takes no time and costs nothing.
    Zero,
}
