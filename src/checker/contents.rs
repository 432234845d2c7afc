//! The table of contents: which function reads which rule.

use std::collections::BTreeMap;

use super::report::{Measures, Report, Violation};
use super::view::View;
use super::{
    availability, blocks, changes, claims, coverage, journeys, limits, loads, locks, panel, place, presence,
    seats, sessions, standby, warnings,
};
use crate::domain::{Assignment, Instance, Plan, Settled, Tier, Warning};
use crate::rules::{Level, Rule};

/// How a rule is read.
enum Reading {
    /// A demand on the assignments.
    Law(fn(&View<'_>) -> Vec<Violation>),
    /// A demand on what the plan says about itself.
    Claim(fn(&Instance, &Plan, &Measures) -> Vec<Violation>),
    /// The value of a tier.
    Value(fn(&View<'_>) -> i64),
    /// Warnings.
    Notice(fn(&View<'_>) -> Vec<Warning>),
}

#[expect(clippy::too_many_lines, reason = "one arm per rule; the match is the table of contents")]
/// One line per rule, without wildcard: a new rule does not compile until it is read here.
fn reading(rule: Rule) -> Reading {
    use Reading::{Claim, Law, Notice, Value};
    match rule {
        Rule::Known => Law(seats::known),
        Rule::Timing => Law(seats::timing),
        Rule::SeatLabel => Law(seats::seat_label),
        Rule::OneSeat => Law(seats::one_seat),
        Rule::Eligible => Law(seats::eligible),
        Rule::Host => Law(seats::host),
        Rule::InOffice => Law(availability::in_office),
        Rule::Available => Law(availability::available),
        Rule::OnePlace => Law(place::one_place),
        Rule::LimitMax => Law(limits::limit_max),
        Rule::LimitMin => Law(limits::limit_min),
        Rule::NeverCell => Law(place::never_cell),
        Rule::OwnCommune => Law(place::own_commune),
        Rule::OwnWorkplace => Law(place::own_workplace),
        Rule::Rotation => Law(blocks::rotation),
        Rule::ZeroShare => Law(seats::zero_share),
        Rule::OneAccompanying => Law(blocks::one_accompanying),
        Rule::Misses => Law(blocks::misses),
        Rule::SessionDate => Law(sessions::session_date),
        Rule::Spacing => Law(sessions::spacing),
        Rule::HostPresent => Law(sessions::host_present),
        Rule::PanelAtMost => Law(panel::at_most),
        Rule::Apart => Law(panel::apart),
        Rule::LockFixed => Law(locks::fixed),
        Rule::LockForbidden => Law(locks::forbidden),
        Rule::Presence => Law(presence::presence),
        Rule::AreaLead => Law(presence::area_lead),
        Rule::History => Law(changes::history),
        Rule::Complete => Claim(claims::complete),
        Rule::Standby => Law(standby::standby),
        Rule::Figures => Claim(claims::figures),
        Rule::CoverageTier => Value(coverage::value),
        Rule::HeadsTier => Value(sessions::heads),
        Rule::PresenceTier => Value(presence::value),
        Rule::ContinuityTier => Value(blocks::continuity),
        Rule::FairnessTier => Value(loads::level_count),
        Rule::RotationTier => Value(blocks::rotation_value),
        Rule::TravelTier => Value(journeys::travel),
        Rule::PreferenceTier => Value(journeys::preference),
        Rule::NoticeTier => Value(changes::notice),
        Rule::ChangesTier => Value(changes::counted),
        Rule::ToldTier => Value(changes::told),
        Rule::QualityTier => Value(changes::quality),
        Rule::ProjectedHoliday => Notice(warnings::projected_holiday),
        Rule::MonthShort => Notice(warnings::month_short),
        Rule::PostingLead => Notice(warnings::posting_lead),
        Rule::OnHoliday => Notice(warnings::on_holiday),
        Rule::OnDayOff => Notice(warnings::on_day_off),
        Rule::NoStandby => Notice(warnings::no_standby),
    }
}

/// Judges any plan, also one typed by hand, against every rule.
#[must_use]
pub fn check(instance: &Instance, plan: &Plan) -> Report {
    let view = View::new(instance, &plan.assignments);
    let measures = measured(&view);
    let mut violations = breaches(&view);
    for rule in Rule::ALL {
        if let Reading::Claim(claim) = reading(*rule) {
            violations.extend(claim(instance, plan, &measures));
        }
    }
    violations.sort();
    violations.dedup();
    Report { violations, measures }
}

/// Every demand on the assignments that is broken, less what history broke already.
pub(super) fn breaches(view: &View<'_>) -> Vec<Violation> {
    let mut found = judged(view);
    let past: Vec<Assignment> = view.instance.settled.iter().flat_map(Settled::history).cloned().collect();
    if !past.is_empty() {
        let excused = judged(&View::new(view.instance, &past));
        found.retain(|breach| names_a_lack(breach.rule) || !excused.contains(breach));
    }
    found
}

fn judged(view: &View<'_>) -> Vec<Violation> {
    let laws = Rule::ALL.iter().filter_map(|rule| match reading(*rule) {
        Reading::Law(law) => Some(law),
        Reading::Claim(_) | Reading::Value(_) | Reading::Notice(_) => None,
    });
    let mut found: Vec<Violation> = laws.flat_map(|law| law(view)).collect();
    found.sort();
    found.dedup();
    found
}

/// Rows of history that the instance does not know, or knows otherwise: such a plan cannot be changed.
#[must_use]
pub fn unfit_history(instance: &Instance) -> Vec<Violation> {
    let past: Vec<Assignment> = instance.settled.iter().flat_map(Settled::history).cloned().collect();
    let view = View::new(instance, &past);
    let laws = [seats::known, seats::timing, seats::one_seat, sessions::session_date, sessions::host_present];
    laws.into_iter().flat_map(|law| law(&view)).collect()
}

/// Rules that are broken by what is not there: history alone always breaks them. They excuse what is past themselves.
fn names_a_lack(rule: Rule) -> bool {
    matches!(rule, Rule::LimitMin | Rule::LockFixed | Rule::Presence | Rule::AreaLead)
}

/// Computes a plan's figures from its assignments alone.
#[must_use]
pub fn measure(instance: &Instance, assignments: &[Assignment]) -> Measures {
    measured(&View::new(instance, assignments))
}

fn in_policy(instance: &Instance, tier: Tier) -> bool {
    instance.policy.tiers.iter().any(|policy| policy.tier == tier)
}

fn measured(view: &View<'_>) -> Measures {
    let people = loads::people(view);
    let sorted = loads::sorted(view.instance, &people);
    let broken = changes::broken(view.instance);
    let changed = changes::changes(view, &broken);
    let mut measures = Measures {
        tiers: BTreeMap::new(),
        levels: loads::levels(&sorted),
        sorted,
        people,
        returns: blocks::early_returns(view),
        uncovered: coverage::uncovered(view),
        warnings: Vec::new(),
        broken,
        told: changes::people(&changed).into_iter().map(str::to_owned).collect(),
        changes: changed,
    };
    for rule in Rule::ALL {
        match (reading(*rule), rule.level()) {
            (Reading::Value(value), Level::Tier(tier)) if in_policy(view.instance, tier) => {
                measures.tiers.insert(tier, value(view));
            }
            (Reading::Notice(notice), Level::Warning(_)) => measures.warnings.extend(notice(view)),
            _ => {}
        }
    }
    measures.warnings.sort();
    measures
}
