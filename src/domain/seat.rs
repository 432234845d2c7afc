//! Names of seats, as they stand in plans and locks.

use std::fmt;

use super::Counts;

/// One place to fill at a duty. Written `accompanying:ROLE/1`, `area_lead/1`, `host/1` or `panel:ROLE/1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatName {
    /// Seat of a meeting: index into `Cell::accompanying`'s role, number from 1.
    Accompanying {
        /// Role of the seat.
        role: String,
        /// Number among the seats of that role, from 1.
        number: u32,
    },
    /// The seat of the member in charge of the area, at a meeting the plan chooses.
    AreaLead,
    /// The host of a session.
    Host,
    /// A panel seat of a session.
    Panel {
        /// Role of the seat.
        role: String,
        /// Number among the seats of that role, from 1.
        number: u32,
    },
}

impl fmt::Display for SeatName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accompanying { role, number } => write!(f, "accompanying:{role}/{number}"),
            Self::AreaLead => write!(f, "area_lead/1"),
            Self::Host => write!(f, "host/1"),
            Self::Panel { role, number } => write!(f, "panel:{role}/{number}"),
        }
    }
}

impl SeatName {
    /// The role as plans write it: the seat's own, or `area_lead`, or `host`.
    #[must_use]
    pub fn role(&self) -> &str {
        match self {
            Self::Accompanying { role, .. } | Self::Panel { role, .. } => role,
            Self::AreaLead => "area_lead",
            Self::Host => "host",
        }
    }

    /// The family of seats it belongs to.
    #[must_use]
    pub fn family(&self) -> Counts {
        match self {
            Self::Accompanying { .. } => Counts::Meetings,
            Self::AreaLead => Counts::AreaLead,
            Self::Host => Counts::Host,
            Self::Panel { .. } => Counts::Panel,
        }
    }

    /// Reads a seat's name as it is written; `None` if it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (head, number) = text.rsplit_once('/')?;
        let number: u32 = number.parse().ok().filter(|n| *n >= 1)?;
        match head.split_once(':') {
            Some(("accompanying", role)) => Some(Self::Accompanying { role: role.into(), number }),
            Some(("panel", role)) => Some(Self::Panel { role: role.into(), number }),
            None if head == "host" && number == 1 => Some(Self::Host),
            None if head == "area_lead" && number == 1 => Some(Self::AreaLead),
            _ => None,
        }
    }
}

impl SeatName {
    /// Whether two names are seats of the same role, whatever their numbers.
    #[must_use]
    pub fn same_role(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Accompanying { role: a, .. }, Self::Accompanying { role: b, .. })
            | (Self::Panel { role: a, .. }, Self::Panel { role: b, .. }) => a == b,
            (Self::Host, Self::Host) | (Self::AreaLead, Self::AreaLead) => true,
            _ => false,
        }
    }
}
