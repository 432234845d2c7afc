//! Table of contents: every rule, and where it is stated.

use super::builder::Builder;
use super::meetings::{self, MeetingColumns};
use super::model::Model;
use super::sessions::{self, SessionColumns};
use super::{changes, loads, locks, person_rows, presence, rotation};
use crate::domain::Instance;
use crate::rules::Rule;

/// Writes the integer program of an instance; loads up to `headroom` points above the level of all get columns.
///
/// Columns come first, because every row sums over them.
#[must_use]
pub fn formulate(instance: &Instance, headroom: i64) -> Model {
    let mut b = Builder::new(instance);
    let meetings = meetings::columns(&mut b);
    let sessions = sessions::columns(&mut b);
    presence::area_lead_columns(&mut b);
    changes::dates(&mut b);
    // Rows about misses name the columns of open seats, which the others write.
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::Misses).chain([&Rule::Misses]) {
        state(&mut b, *rule, &meetings, &sessions, headroom);
    }
    b.finish()
}

#[expect(clippy::too_many_lines, reason = "one arm per rule; the match is the table of contents")]
/// Where each rule is stated. "By the columns": a seat that would break the rule has no column.
fn state(
    b: &mut Builder<'_>,
    rule: Rule,
    meetings: &MeetingColumns,
    sessions: &SessionColumns,
    headroom: i64,
) {
    match rule {
        Rule::Complete => {
            meetings::covered(b, meetings);
            sessions::seated(b, sessions);
            sessions::composed(b, sessions);
        }
        Rule::OneAccompanying => meetings::blocks(b, meetings),
        Rule::Misses => meetings::missed(b, meetings),
        Rule::ContinuityTier => meetings::holders(b, meetings),
        Rule::SessionDate => sessions::one_date(b, sessions),
        Rule::HostPresent => sessions::hosted(b, sessions),
        Rule::PanelAtMost => sessions::composed_at_most(b, sessions),
        Rule::Spacing => sessions::spaced(b, sessions),
        Rule::OneSeat => {
            person_rows::one_seat(b);
            presence::one_lead(b);
            sessions::one_seat(b, sessions);
        }
        Rule::OnePlace => person_rows::one_place(b),
        Rule::LimitMax => person_rows::at_most(b),
        Rule::LimitMin => person_rows::at_least(b),
        Rule::Apart => person_rows::apart(b, sessions),
        Rule::Presence => presence::seen(b),
        Rule::AreaLead => presence::led(b),
        Rule::Rotation => rotation::returns(b, meetings),
        Rule::LockFixed => locks::fixed(b),
        Rule::FairnessTier => loads::levels(b, headroom),
        Rule::NoticeTier => changes::posted(b),
        Rule::ChangesTier => changes::seats(b),
        Rule::ToldTier => changes::told(b),
        Rule::QualityTier => changes::quality(b),
        // By the columns: whoever may not sit there has no column for it.
        Rule::History
        | Rule::Known
        | Rule::Timing
        | Rule::SeatLabel
        | Rule::Eligible
        | Rule::Host
        | Rule::InOffice
        | Rule::Available
        | Rule::NeverCell
        | Rule::OwnCommune
        | Rule::OwnWorkplace
        | Rule::ZeroShare
        | Rule::LockForbidden => {}
        // By the costs that columns carry.
        Rule::CoverageTier
        | Rule::HeadsTier
        | Rule::PresenceTier
        | Rule::RotationTier
        | Rule::TravelTier
        | Rule::PreferenceTier => {}
        // After the program: standbys are matched, figures and warnings read off the plan.
        Rule::Standby
        | Rule::Figures
        | Rule::ProjectedHoliday
        | Rule::MonthShort
        | Rule::PostingLead
        | Rule::OnHoliday
        | Rule::OnDayOff
        | Rule::NoStandby => {}
    }
}
