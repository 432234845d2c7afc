//! Plans spoilt on purpose: for each hard rule, small changes of a good plan (or of the instance under it) that the
//! checker must catch under that rule's id. Works on any instance and plan; where an instance has nothing of a rule,
//! the change adds it, such as a lock that the plan breaks.

mod blocks;
mod claims;
mod person;
mod rows;
mod sessions;
mod together;

use std::cell::RefCell;

use luanphien::checker::check;
use luanphien::domain::*;
use luanphien::rules::{Level, Rule};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::plan_of;

/// A spoilt plan and the rule that must catch it.
pub struct Mutant {
    /// The rule that is broken.
    pub rule: Rule,
    /// The instance, perhaps with something added.
    pub instance: Instance,
    /// The plan; its figures fit its assignments unless the rule is about them.
    pub plan: Plan,
}

/// Chance, and the good world that is spoilt.
pub struct Spoiler<'a> {
    instance: &'a Instance,
    plan: &'a Plan,
    rng: RefCell<ChaCha8Rng>,
}

/// `per_rule` mutants of every hard rule; fewer only where the world offers no target at all.
pub fn mutants(instance: &Instance, plan: &Plan, seed: u64, per_rule: usize) -> Vec<Mutant> {
    let spoiler = Spoiler { instance, plan, rng: RefCell::new(ChaCha8Rng::seed_from_u64(seed)) };
    let hard = Rule::ALL.iter().copied().filter(|rule| rule.level() == Level::Hard);
    hard.flat_map(|rule| (0..per_rule).filter_map(|_| spoiler.spoil(rule)).collect::<Vec<_>>()).collect()
}

/// Spoils a good plan many times and demands that each mutant is caught under the right rule; returns how many.
///
/// # Panics
/// When the plan is not good, when a hard rule has fewer than `per_rule` mutants, or when one goes uncaught.
pub fn assert_all_caught(instance: &Instance, plan: &Plan, seed: u64, per_rule: usize) -> usize {
    let good = check(instance, plan);
    assert!(good.is_clean(), "not a good plan: {:#?}", good.violations);
    let mutants = mutants(instance, plan, seed, per_rule);
    for rule in Rule::ALL.iter().filter(|rule| rule.level() == Level::Hard) {
        let count = mutants.iter().filter(|mutant| mutant.rule == *rule).count();
        assert_eq!(count, per_rule, "too few mutants of {}", rule.id());
    }
    for (number, mutant) in mutants.iter().enumerate() {
        let found = check(&mutant.instance, &mutant.plan).violations;
        let caught = found.iter().any(|violation| violation.rule == mutant.rule);
        assert!(caught, "mutant {number} of {} is not caught: {found:#?}", mutant.rule.id());
    }
    mutants.len()
}

/// How often a random choice that leads nowhere is tried again.
const TRIES: usize = 50;

impl Spoiler<'_> {
    /// One mutant of a rule; `None` if no target was found.
    fn spoil(&self, rule: Rule) -> Option<Mutant> {
        (0..TRIES).find_map(|_| self.attempt(rule))
    }

    /// Without wildcard: a new hard rule needs a way to be broken.
    fn attempt(&self, rule: Rule) -> Option<Mutant> {
        match rule {
            Rule::Known => self.known(),
            Rule::Timing => self.timing(),
            Rule::SeatLabel => self.seat_label(),
            Rule::OneSeat => self.one_seat(),
            Rule::Eligible => self.eligible(),
            Rule::Host => self.host(),
            Rule::InOffice => self.in_office(),
            Rule::Available => self.available(),
            Rule::OnePlace => self.one_place(),
            Rule::LimitMax => self.limit_max(),
            Rule::LimitMin => self.limit_min(),
            Rule::NeverCell => self.never_cell(),
            Rule::OwnCommune => self.own_commune(),
            Rule::OwnWorkplace => self.own_workplace(),
            Rule::Rotation => self.rotation(),
            Rule::ZeroShare => self.zero_share(),
            Rule::OneAccompanying => self.one_accompanying(),
            Rule::Misses => self.misses(),
            Rule::SessionDate => self.session_date(),
            Rule::Spacing => self.spacing(),
            Rule::HostPresent => self.host_present(),
            Rule::PanelAtMost => self.panel_at_most(),
            Rule::Apart => self.apart(),
            Rule::LockFixed => self.lock_fixed(),
            Rule::LockForbidden => self.lock_forbidden(),
            Rule::Presence => self.presence(),
            Rule::AreaLead => self.area_lead(),
            Rule::History => self.history(),
            Rule::Complete => self.complete(),
            Rule::Standby => self.standby(),
            Rule::Figures => self.figures(),
            Rule::CoverageTier
            | Rule::HeadsTier
            | Rule::PresenceTier
            | Rule::ContinuityTier
            | Rule::FairnessTier
            | Rule::RotationTier
            | Rule::TravelTier
            | Rule::PreferenceTier
            | Rule::NoticeTier
            | Rule::ChangesTier
            | Rule::ToldTier
            | Rule::QualityTier
            | Rule::ProjectedHoliday
            | Rule::MonthShort
            | Rule::PostingLead
            | Rule::OnHoliday
            | Rule::OnDayOff
            | Rule::NoStandby => None,
        }
    }

    /// A mutant with other rows under the same instance.
    fn rows(&self, rule: Rule, rows: Vec<Assignment>) -> Option<Mutant> {
        Some(Mutant { rule, instance: self.instance.clone(), plan: plan_of(self.instance, rows) })
    }

    /// A mutant with the same rows under another instance.
    fn under(&self, rule: Rule, change: impl FnOnce(&mut Instance)) -> Option<Mutant> {
        let mut instance = self.instance.clone();
        change(&mut instance);
        let plan = plan_of(&instance, self.plan.assignments.clone());
        Some(Mutant { rule, instance, plan })
    }

    /// A mutant with one row changed.
    fn bent(&self, rule: Rule, at: usize, bend: impl FnOnce(&mut Assignment)) -> Option<Mutant> {
        let mut rows = self.plan.assignments.clone();
        bend(&mut rows[at]);
        self.rows(rule, rows)
    }

    /// Some row of the plan that fits.
    fn row(&self, fits: impl Fn(&Assignment) -> bool) -> Option<usize> {
        let all: Vec<usize> =
            (0..self.plan.assignments.len()).filter(|at| fits(&self.plan.assignments[*at])).collect();
        self.pick(&all)
    }

    fn pick<T: Copy>(&self, list: &[T]) -> Option<T> {
        list.choose(&mut *self.rng.borrow_mut()).copied()
    }

    fn below(&self, end: i64) -> i64 {
        self.rng.borrow_mut().random_range(0..end)
    }

    /// Somebody who fits.
    fn person(&self, fits: impl Fn(PersonId) -> bool) -> Option<PersonId> {
        let all: Vec<PersonId> = self.instance.person_ids().filter(|person| fits(*person)).collect();
        self.pick(&all)
    }

    fn who(&self, row: &Assignment) -> PersonId {
        PersonId(
            self.instance.people.iter().position(|person| person.id == row.person).expect("a known person"),
        )
    }

    fn id(&self, person: PersonId) -> &str {
        &self.instance.person(person).id
    }

    fn meeting(&self, row: &Assignment) -> Option<MeetingId> {
        self.instance.meetings.iter().position(|meeting| meeting.id == row.duty).map(MeetingId)
    }

    fn session(&self, row: &Assignment) -> Option<SessionId> {
        self.instance.sessions.iter().position(|session| session.id == row.duty).map(SessionId)
    }
}

fn seat(row: &Assignment) -> SeatName {
    SeatName::parse(&row.seat).expect("a seat's name")
}
