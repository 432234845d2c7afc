//! The charts of a comparison, from what they show of each scenario: on the page that is printed, and on that of the service.

use maud::{Markup, html};
use num_rational::Ratio;

use super::bars::{Row, bars};
use super::loads::loads;
use crate::domain::{Figures, Hosted, Tally};
use crate::texts::Texts;

/// What the charts show of the base or a scenario.
#[derive(Clone, Debug)]
pub struct Charted {
    /// Its name.
    pub name: String,
    /// Its figures; nothing where it has no plan.
    pub figures: Option<ChartedFigures>,
}

/// Figures that are drawn.
#[derive(Clone, Debug)]
pub struct ChartedFigures {
    /// Cell meetings and their seats.
    pub meetings: Tally,
    /// Who hosts the sessions.
    pub sessions: Hosted,
    /// Each different load over target from the highest, and how many people have it.
    pub levels: Vec<(Ratio<i64>, i64)>,
    /// Mean of the different cells that each of the people compared attends.
    pub cells: Ratio<i64>,
    /// Minutes of all journeys.
    pub travel_minutes: i64,
}

impl From<&Figures> for ChartedFigures {
    fn from(figures: &Figures) -> Self {
        Self {
            meetings: figures.meetings,
            sessions: figures.sessions,
            levels: figures.levels.clone(),
            cells: figures.cells_per_member.mean(),
            travel_minutes: figures.travel_minutes,
        }
    }
}

/// Loads, meetings, sessions, journeys and cells of the base and the scenarios, in their order.
#[must_use]
pub fn comparison_charts(all: &[Charted], texts: Texts) -> Markup {
    let rows =
        |parts: fn(&ChartedFigures) -> Vec<i64>, text: &dyn Fn(&ChartedFigures) -> String| -> Vec<Row> {
            let row = |(at, own): (usize, &Charted)| Row {
                name: format!("{at}. {}", own.name),
                parts: own.figures.as_ref().map(parts).unwrap_or_default(),
                text: own.figures.as_ref().map_or_else(|| texts.get("compare-none"), text),
            };
            all.iter().enumerate().map(row).collect()
        };
    let meetings =
        rows(|own| vec![own.meetings.covered, own.meetings.meetings - own.meetings.covered], &|own| {
            format!("{}/{}", own.meetings.covered, own.meetings.meetings)
        });
    let sessions =
        rows(|own| vec![own.sessions.head, own.sessions.delegate, own.sessions.not_held()], &|own| {
            own.sessions.wanted.to_string()
        });
    let travel = rows(|own| vec![own.travel_minutes], &|own| texts.hours(own.travel_minutes));
    // As long as what is written behind them.
    let cells =
        rows(|own| vec![(own.cells * 100).round().to_integer()], &|own| texts.amount(own.cells, false));
    let names = |keys: &[&str]| -> Vec<String> { keys.iter().map(|key| texts.get(key)).collect() };
    let chart = |id: &str, [key, told]: [&str; 2], legend: &[&str], rows: &[Row]| {
        bars(id, &texts.get(key), &texts.get(told), &names(legend), rows)
    };
    let hosts = ["compare-head", "compare-delegate", "compare-not-held"];
    html! {
        (loads(all, texts))
        (chart("meetings", ["page-meetings", "page-meetings-told"], &["compare-covered", "page-not-covered"], &meetings))
        @if all.iter().filter_map(|own| own.figures.as_ref()).any(|own| own.sessions.wanted > 0) {
            (chart("sessions", ["page-sessions", "page-sessions-told"], &hosts, &sessions))
        }
        (chart("travel", ["page-travel", "page-travel-told"], &["compare-travel"], &travel))
        (chart("cells", ["page-cells", "page-cells-told"], &["compare-cells"], &cells))
    }
}
