//! Places and the journeys between them.

use std::collections::BTreeMap;

use super::{CellId, CommuneId, PersonId, PlaceId};

/// A place where people live, work, meet or receive.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Stable id from the instance.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// The commune the place lies in, where known.
    pub commune: Option<CommuneId>,
    /// Latitude and longitude in degrees (WGS 84), for maps.
    pub position: Option<(f64, f64)>,
}

/// A journey one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Trip {
    /// Minutes one way.
    pub minutes: i64,
    /// Cost one way, in the unit of the travel tier (minutes where no cost is given).
    pub cost: i64,
}

/// All journeys, complete: every pair of places has a trip.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Travel {
    /// `between[a][b]`: the trip from place a to place b.
    pub between: Vec<Vec<Trip>>,
    /// Trips of one person to one cell that replace the general ones (one way).
    pub personal: BTreeMap<(PersonId, CellId), Trip>,
}

impl Travel {
    /// The trip from one place to another.
    #[must_use]
    pub fn trip(&self, from: PlaceId, to: PlaceId) -> Trip {
        self.between[from.0][to.0]
    }
}
