//! The typed changes of a scenario as steps, each at its place in the file.

use super::adjust::Adjustment;
use super::file::Scenario;
use super::patch::Patching;
use super::settings::{self, Made};
use crate::format::Issue;
use crate::format::changes::{Edit, Step, kind, make_at_first};
use crate::format::instance::Instance;

/// A typed change, or a patch.
pub(super) enum Stride<'a> {
    Typed(&'a Adjustment, String),
    Patch(Patching<'a>),
}

impl Step for Stride<'_> {
    fn place(&self) -> &str {
        match self {
            Stride::Typed(_, place) => place,
            Stride::Patch(patch) => &patch.place,
        }
    }

    fn make(&self, dto: &mut Instance) -> Result<Vec<Edit>, Vec<Issue>> {
        match self {
            Stride::Typed(adjustment, place) => adjust(dto, adjustment, place),
            Stride::Patch(patch) => patch.make(dto),
        }
    }
}

/// The typed changes of a scenario that stands at a place of the file.
pub(super) fn typed<'a>(scenario: &'a Scenario, place: &str) -> impl Iterator<Item = Stride<'a>> {
    (0..).zip(&scenario.changes).map(move |(at, adjustment)| {
        let at: usize = at;
        Stride::Typed(adjustment, format!("{place}.changes[{at}].{}", field(adjustment)))
    })
}

fn adjust(dto: &mut Instance, adjustment: &Adjustment, path: &str) -> Made {
    if let Some(change) = adjustment.happening() {
        return make_at_first(dto, &change, path).map(|edit| vec![edit]).map_err(|issue| vec![issue]);
    }
    match adjustment {
        Adjustment::Limits(new) => settings::limits(dto, new, path),
        Adjustment::Tenure(new) => Ok(settings::tenure(dto, *new, path)),
        Adjustment::Attendees(new) => settings::attendees(dto, new, path),
        Adjustment::Priority(new) => settings::priority(dto, new, path),
        Adjustment::Points(new) => settings::points(dto, new, path),
        Adjustment::OwnCommune(rule) => {
            dto.policy.own_commune = *rule;
            Ok(vec![Edit::new("policy.own_commune".to_owned(), path)])
        }
        Adjustment::OwnWorkplace(rule) => {
            dto.policy.own_workplace = *rule;
            Ok(vec![Edit::new("policy.own_workplace".to_owned(), path)])
        }
        Adjustment::Tiers(order) => Ok(settings::tiers(dto, order, path)),
        Adjustment::Tolerance(new) => Ok(settings::tolerance(dto, *new, path)),
        Adjustment::AddCell(new) => Ok(settings::add_cell(dto, new, path)),
        Adjustment::Away(_)
        | Adjustment::Leaves(_)
        | Adjustment::Joins(_)
        | Adjustment::MoveMeeting(_)
        | Adjustment::AddMeeting(_)
        | Adjustment::CancelMeeting(_)
        | Adjustment::MoveSession(_)
        | Adjustment::AddSession(_)
        | Adjustment::CancelSession(_)
        | Adjustment::Lock(_)
        | Adjustment::Forbid(_)
        | Adjustment::Limit(_) => Ok(Vec::new()),
    }
}

/// The field that says what a typed change is.
fn field(adjustment: &Adjustment) -> &'static str {
    match adjustment {
        Adjustment::Limits(_) => "limits",
        Adjustment::Tenure(_) => "tenure",
        Adjustment::Attendees(_) => "attendees",
        Adjustment::Priority(_) => "priority",
        Adjustment::Points(_) => "points",
        Adjustment::OwnCommune(_) => "own_commune",
        Adjustment::OwnWorkplace(_) => "own_workplace",
        Adjustment::Tiers(_) => "tiers",
        Adjustment::Tolerance(_) => "tolerance",
        Adjustment::AddCell(_) => "add_cell",
        Adjustment::Away(_)
        | Adjustment::Leaves(_)
        | Adjustment::Joins(_)
        | Adjustment::MoveMeeting(_)
        | Adjustment::AddMeeting(_)
        | Adjustment::CancelMeeting(_)
        | Adjustment::MoveSession(_)
        | Adjustment::AddSession(_)
        | Adjustment::CancelSession(_)
        | Adjustment::Lock(_)
        | Adjustment::Forbid(_)
        | Adjustment::Limit(_) => adjustment.happening().as_ref().map_or("", kind),
    }
}
