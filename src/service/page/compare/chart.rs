//! What the charts of a comparison show, from its file.

use crate::documents::{Charted, ChartedFigures};
use crate::domain::{Hosted, Tally};
use crate::format::comparison::{Figures, ScenarioResult};

/// The base or a scenario.
pub(super) fn charted(own: &ScenarioResult) -> Charted {
    Charted { name: own.name.clone(), figures: own.figures.as_ref().map(figures) }
}

fn figures(own: &Figures) -> ChartedFigures {
    let (meetings, sessions) = (&own.meetings, &own.sessions);
    ChartedFigures {
        meetings: Tally {
            meetings: meetings.meetings,
            covered: meetings.covered,
            seats: meetings.seats,
            taken: meetings.taken,
        },
        sessions: Hosted { wanted: sessions.wanted, head: sessions.head, delegate: sessions.delegate },
        levels: own.levels.iter().map(|level| (level.load.0, level.people)).collect(),
        cells: own.cells_per_member.mean.0,
        travel_minutes: own.travel_minutes,
    }
}
