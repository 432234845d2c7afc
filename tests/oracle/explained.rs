//! Reasons for open places against all plans there are, on tiny worlds by chance.

use std::collections::{BTreeMap, BTreeSet};

use luanphien::checker::certificate::{Place, Relaxation};
use luanphien::domain::*;
use luanphien::office::explain::{
    Core, CoreDemand, Explanation, Hall, Reason, ReasonKind, Relaxation as Change, SeatRef, Summand,
    explain_uncovered,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::world::world;
use super::{brute, planned};
use crate::support::plan_of;

const LARGEST: usize = 3000;

/// Places of one role of one duty are interchangeable: they are counted.
type Key = (UncoveredKind, String, String, Option<chrono::NaiveDate>);
pub(super) type Counts = BTreeMap<Key, i64>;

fn key(kind: UncoveredKind, duty: &str, seat: &str, date: Option<chrono::NaiveDate>) -> Key {
    let dated = matches!(kind, UncoveredKind::Block | UncoveredKind::Presence);
    let role = seat.rsplit_once('/').map_or(seat, |(role, _)| role);
    (kind, duty.to_owned(), role.to_owned(), date.filter(|_| dated))
}

pub(super) fn counts(open: &[Uncovered]) -> Counts {
    let mut counts = Counts::new();
    for open in open {
        *counts.entry(key(open.kind, &open.duty, &open.seat, open.date)).or_default() += open.count;
    }
    counts
}

fn tier(kind: UncoveredKind) -> Tier {
    match kind {
        UncoveredKind::Block => Tier::Continuity,
        UncoveredKind::Presence => Tier::Presence,
        _ => Tier::Coverage,
    }
}

fn rank(instance: &Instance, kind: UncoveredKind) -> usize {
    let tiers = &instance.policy.tiers;
    tiers.iter().position(|policy| policy.tier == tier(kind)).unwrap_or(tiers.len())
}

/// Whether a plan fills one place more than another, with all that counts at least as much filled as there.
fn fills(instance: &Instance, was: &Counts, now: &Counts, open: &Key) -> bool {
    let held =
        |duty: &str| !was.contains_key(&(UncoveredKind::Session, duty.to_owned(), String::new(), None));
    let allowed = |key: &Key| was.get(key).copied().unwrap_or(0) - i64::from(key == open);
    let asked = |key: &Key| {
        let of_session = matches!(key.0, UncoveredKind::Panel | UncoveredKind::Composition);
        rank(instance, key.0) <= rank(instance, open.0) && (!of_session || held(&key.1))
    };
    let keys: BTreeSet<&Key> = now.keys().chain([open]).collect();
    keys.into_iter().filter(|key| asked(key)).all(|key| now.get(key).copied().unwrap_or(0) <= allowed(key))
}

fn kind_of(instance: &Instance, seat: &SeatRef) -> UncoveredKind {
    let meeting = instance.meetings.iter().any(|meeting| meeting.id == seat.duty);
    let session = instance.sessions.iter().any(|session| session.id == seat.duty);
    match seat.seat.as_str() {
        _ if meeting => UncoveredKind::Meeting,
        "" => UncoveredKind::Session,
        name if session && name.starts_with("panel:") => UncoveredKind::Panel,
        _ if session => UncoveredKind::Composition,
        _ if instance.cells.iter().any(|cell| cell.id == seat.duty) => UncoveredKind::Block,
        _ => UncoveredKind::Presence,
    }
}

/// How many places of each kind some seats are.
fn asked(instance: &Instance, seats: &[&SeatRef]) -> Counts {
    let mut counts = Counts::new();
    for seat in seats {
        *counts.entry(key(kind_of(instance, seat), &seat.duty, &seat.seat, seat.date)).or_default() += 1;
    }
    counts
}

/// How many places like this one there are.
fn all_of(instance: &Instance, key: &Key) -> i64 {
    let series = |duty: &str| {
        let session = instance.sessions.iter().find(|session| session.id == duty).unwrap();
        instance.one_series(session.series)
    };
    let role = key.2.rsplit_once(':').map_or(key.2.as_str(), |(_, role)| role);
    let of_cell = |cell: &Cell| {
        let seats = cell.accompanying.iter().filter(|seat| seat.role == role);
        seats.map(|seat| i64::from(seat.count)).sum()
    };
    match key.0 {
        UncoveredKind::Meeting => {
            let meeting = instance.meetings.iter().find(|meeting| meeting.id == key.1).unwrap();
            of_cell(instance.cell(meeting.cell))
        }
        UncoveredKind::Panel => series(&key.1)
            .panel
            .iter()
            .filter(|seat| seat.role == role)
            .map(|seat| i64::from(seat.count))
            .sum(),
        UncoveredKind::Composition => {
            let bounds = series(&key.1).composition.iter().filter(|bound| bound.group == key.2);
            bounds.map(|bound| i64::from(bound.at_least)).sum()
        }
        UncoveredKind::Block => of_cell(instance.cells.iter().find(|cell| cell.id == key.1).unwrap()),
        UncoveredKind::Session | UncoveredKind::Presence => 1,
    }
}

/// How many of some seats a plan fills.
pub(super) fn filled(instance: &Instance, plan: &Counts, seats: &[&SeatRef]) -> i64 {
    let not_held =
        |duty: &str| plan.contains_key(&(UncoveredKind::Session, duty.to_owned(), String::new(), None));
    let one = |(key, wanted): (&Key, &i64)| {
        let of_session = matches!(key.0, UncoveredKind::Panel | UncoveredKind::Composition);
        let there = all_of(instance, key) - plan.get(key).copied().unwrap_or(0);
        if of_session && not_held(&key.1) { 0 } else { there.min(*wanted) }
    };
    asked(instance, seats).iter().map(one).sum()
}

pub(super) fn size(seats: &[&SeatRef]) -> i64 {
    i64::try_from(seats.len()).unwrap()
}

fn hall_holds(instance: &Instance, plans: &[Counts], reason: &Reason, hall: &Hall) -> Result<(), String> {
    let all: Vec<&SeatRef> = hall.seats.iter().collect();
    let most = plans.iter().map(|plan| filled(instance, plan, &all)).max().unwrap();
    let sums = hall.demand == size(&all)
        && hall.supply == hall.units.iter().map(|unit| unit.most).sum::<i64>()
        && hall.demand - hall.supply == i64::try_from(reason.open.len()).unwrap();
    if most > hall.supply || !sums {
        return Err(format!("{most} of {hall:#?}"));
    }
    for open in &reason.open {
        let least: Vec<&SeatRef> = open.least.iter().map(|at| &hall.seats[*at]).collect();
        if !least.contains(&&open.at)
            || plans.iter().any(|plan| filled(instance, plan, &least) == size(&least))
        {
            return Err(format!("{least:?} is no violator"));
        }
        for gone in 0..least.len() {
            let rest: Vec<usize> = open
                .least
                .iter()
                .copied()
                .enumerate()
                .filter(|(at, _)| *at != gone)
                .map(|(_, seat)| seat)
                .collect();
            if !matched(instance, hall, &rest, &mut vec![0; hall.units.len()]) {
                return Err(format!("{least:?} is not minimal: without {gone} it is one still"));
            }
        }
    }
    Ok(())
}

/// Whether people named by the reason can take these seats within what each of them can carry.
fn matched(instance: &Instance, hall: &Hall, seats: &[usize], used: &mut Vec<i64>) -> bool {
    let Some((seat, rest)) = seats.split_first() else { return true };
    for (at, unit) in hall.units.iter().enumerate() {
        let person = instance.people.iter().find(|person| person.id == unit.person).unwrap();
        let times = unit.at.iter().filter(|time| time.duty == hall.seats[*seat].duty);
        let barred = |start| {
            let away = hall.away.iter().filter(|away| away.person == unit.person);
            away.flat_map(|away| &away.barriers)
                .any(|barrier| barrier.seat == *seat && barrier.at.start == start)
        };
        let comes =
            times.into_iter().any(|time| !barred(time.start)) && fits(instance, person, &hall.seats[*seat]);
        if comes && used[at] < unit.most {
            used[at] += 1;
            if matched(instance, hall, rest, used) {
                return true;
            }
            used[at] -= 1;
        }
    }
    false
}

/// Whether a person's labels fit a seat.
fn fits(instance: &Instance, person: &Person, seat: &SeatRef) -> bool {
    let role = seat.seat.rsplit_once('/').and_then(|(name, _)| name.rsplit_once(':')).map(|(_, role)| role);
    if let Some(meeting) = instance.meetings.iter().find(|meeting| meeting.id == seat.duty) {
        let mut seats = instance.cell(meeting.cell).accompanying.iter();
        return seats.any(|seat| Some(seat.role.as_str()) == role && person.in_any(&seat.groups));
    }
    let session = instance.sessions.iter().find(|session| session.id == seat.duty).unwrap();
    let hosts = || session.hosts.iter().any(|host| instance.person(host.person).id == person.id);
    let series = instance.one_series(session.series);
    match role {
        None if seat.seat.is_empty() => hosts(),
        None => {
            let sits = series.panel.iter().any(|seat| person.in_any(&seat.groups));
            person.groups.contains(&seat.seat) && (hosts() || sits)
        }
        Some(role) => series.panel.iter().any(|seat| seat.role == role && person.in_any(&seat.groups)),
    }
}

fn has_hard_demands(instance: &Instance) -> bool {
    let hard = |strictness: Option<Strictness>| strictness == Some(Strictness::Hard);
    instance.locks.iter().any(|lock| lock.fixed)
        || instance.people.iter().any(|person| person.limits.iter().any(|limit| limit.min.is_some()))
        || hard(instance.policy.presence.as_ref().map(|policy| policy.strictness))
        || hard(instance.policy.area_lead.map(|policy| policy.strictness))
}

/// A sum is recounted by an own call of the checker, no plan fills more than it says, and every row of it is needed.
pub(super) fn sum_holds(instance: &Instance, plans: &[Counts], core: &Core) -> Result<(), String> {
    let Some(sum) = &core.sum else { return Ok(()) };
    let seats: Vec<&SeatRef> = seats(instance, &core.demands);
    let most = plans.iter().map(|plan| filled(instance, plan, &seats)).max().unwrap();
    let proved = recounted(instance, core, &sum.rows)?;
    let all: i64 = sum.rows.iter().map(|own| own.row.times * own.amount).sum();
    let added = (all + sum.choices + sum.scale - 1).div_euclid(sum.scale);
    if sum.bound < 1 || proved != sum.bound || added != sum.bound || most > size(&seats) - proved {
        return Err(format!("of {} {most} can be filled: {proved}, {added}, {sum:#?}", seats.len()));
    }
    for spoilt in 0..sum.rows.len() {
        let mut rows = sum.rows.clone();
        rows.remove(spoilt);
        if recounted(instance, core, &rows)? >= 1 {
            return Err(format!("row {spoilt} is not needed: {sum:#?}"));
        }
        for times in [-3, -1, 1, 3] {
            let mut rows = sum.rows.clone();
            rows[spoilt].row.times += times;
            // Refused, or not more than is true.
            if recounted(instance, core, &rows).is_ok_and(|bound| bound > size(&seats) - most) {
                return Err(format!("row {spoilt} {times} times more proves too much: {sum:#?}"));
            }
        }
    }
    Ok(())
}

fn recounted(instance: &Instance, core: &Core, rows: &[Summand]) -> Result<i64, String> {
    let places = core.demands.iter().filter_map(|demand| match demand {
        CoreDemand::Seat(kind, at) => Some(Place::new(*kind, &at.duty, &at.seat, at.date)),
        _ => None,
    });
    let wrong = |flaw| format!("{flaw:?}: {core:#?}");
    let ground = Relaxation::of(instance);
    let mut relaxation = ground.asking(&places.collect::<Vec<_>>()).map_err(wrong)?;
    let positions = rows.iter().map(|own| Ok((relaxation.row(&own.row.row)?, own.row.times)));
    let positions: Vec<(usize, i64)> = positions.collect::<Result<_, _>>().map_err(wrong)?;
    relaxation.bound(core.sum.as_ref().unwrap().scale, &positions).map_err(wrong)
}

fn seats<'c>(instance: &Instance, demands: &'c [CoreDemand]) -> Vec<&'c SeatRef> {
    let seats = demands.iter().filter_map(|demand| match demand {
        CoreDemand::Seat(kind, seat) => {
            assert_eq!(*kind, kind_of(instance, seat));
            Some(seat)
        }
        _ => None,
    });
    seats.collect()
}

fn core_holds(instance: &Instance, plans: &[Counts], core: &Core) -> Result<(), String> {
    let demands = &core.demands;
    let seats: Vec<&SeatRef> = seats(instance, demands);
    let possible = |seats: &[&SeatRef]| plans.iter().any(|plan| filled(instance, plan, seats) == size(seats));
    if possible(&seats) {
        return Err(format!("{demands:?} can all be met"));
    }
    if has_hard_demands(instance) {
        return Ok(());
    }
    for gone in 0..seats.len() {
        let mut rest = seats.clone();
        rest.remove(gone);
        if !possible(&rest) {
            return Err(format!("{demands:?} is not minimal: {gone} is not needed"));
        }
    }
    Ok(())
}

/// The instance with a change made by other code than the product's.
fn changed(instance: &Instance, change: &Change, way: usize) -> Instance {
    let mut new = instance.clone();
    match change {
        Change::Free { at, people } => {
            let person =
                new.people.iter_mut().find(|person| person.id == people[way % people.len()]).unwrap();
            let starts: BTreeSet<_> = at.iter().map(|at| at.start).collect();
            let last = *starts.last().unwrap() + chrono::TimeDelta::hours(9);
            let first = *starts.first().unwrap() - chrono::TimeDelta::minutes(1);
            person.busy.retain(|busy| busy.interval.end <= first || busy.interval.start >= last);
        }
        Change::Limit { person, per, measure, max } => {
            let person = new.people.iter_mut().find(|own| own.id == *person).unwrap();
            let limits =
                person.limits.iter_mut().filter(|limit| (limit.per, limit.measure) == (*per, *measure));
            limits.for_each(|limit| limit.max = limit.max.map(|own| own.max(*max)));
        }
        Change::Unlock(at) => {
            new.locks.remove(*at);
        }
        Change::Move { at, to } => {
            if let Some(meeting) = new.meetings.iter_mut().find(|meeting| meeting.id == at.duty) {
                let by = *to - meeting.interval.start;
                meeting.interval.start += by;
                meeting.interval.end += by;
            } else {
                let session = new.sessions.iter_mut().find(|session| session.id == at.duty).unwrap();
                let from =
                    session.candidates.iter().find(|own| own.sittings[0].start.time() == to.time()).unwrap();
                let mut date = from.clone();
                let by = *to - date.sittings[0].start;
                date.sittings.iter_mut().for_each(|sitting| {
                    sitting.start += by;
                    sitting.end += by;
                });
                date.date = to.date();
                session.candidates.push(date);
            }
        }
        Change::Allow { people, .. } => {
            let person =
                new.people.iter_mut().find(|person| person.id == people[way % people.len()]).unwrap();
            person.never.clear();
            (person.home, person.workplace) = (None, None);
        }
    }
    new
}

fn holds(
    instance: &Instance,
    plans: &[Counts],
    was: &Counts,
    explanation: &Explanation,
) -> Result<(), String> {
    for reason in &explanation.reasons {
        let keys: Vec<Key> = reason
            .open
            .iter()
            .map(|open| key(open.kind, &open.at.duty, &open.at.seat, open.at.date))
            .collect();
        let possible = keys.iter().any(|key| plans.iter().any(|now| fills(instance, was, now, key)));
        let right = match &reason.kind {
            ReasonKind::Hall(hall) => hall_holds(instance, plans, reason, hall).map(|()| !possible)?,
            ReasonKind::Core(core) => {
                sum_holds(instance, plans, core)?;
                core_holds(instance, plans, core).map(|()| !possible)?
            }
            ReasonKind::Avoidable(_) | ReasonKind::Outweighed => possible,
            ReasonKind::Past | ReasonKind::Unknown => false,
        };
        if !right {
            return Err(format!("possible: {possible}, but {reason:#?}"));
        }
        for change in &reason.relaxations {
            let new = changed(instance, change, keys[0].1.len());
            let plans: Vec<Counts> = brute::plans(&new).iter().map(|(_, open)| counts(open)).collect();
            if !keys.iter().any(|key| plans.iter().any(|now| fills(instance, was, now, key))) {
                return Err(format!("{change:?} changes nothing: {reason:#?}"));
            }
        }
    }
    Ok(())
}

/// Explains the best plan of a world and some worse ones, and holds each reason against all plans.
fn agree(instance: &Instance, picks: &[usize]) -> Result<(), String> {
    let all = brute::plans(instance);
    let openings: Vec<Counts> = all.iter().map(|(_, open)| counts(open)).collect();
    let best = planned(instance).ok();
    if best.is_some() == all.is_empty() {
        return Err("a plan that is none".to_owned());
    }
    let worse = picks
        .iter()
        .filter(|_| !all.is_empty())
        .map(|pick| plan_of(instance, all[pick % all.len()].0.clone()));
    for plan in best.into_iter().chain(worse) {
        let explanation =
            explain_uncovered(instance, &plan, None).map_err(|failure| format!("{failure:?}"))?;
        let places: i64 = plan.uncovered.iter().map(|open| open.count).sum();
        let told: usize = explanation.reasons.iter().map(|reason| reason.open.len()).sum();
        if usize::try_from(places) != Ok(told) {
            return Err(format!("{told} of {places} places explained"));
        }
        holds(instance, &openings, &counts(&plan.uncovered), &explanation)
            .map_err(|wrong| format!("{wrong}\n{:#?}", plan.assignments))?;
    }
    Ok(())
}

/// The same worlds at every run; `WORLDS=1000` asks for as many, `SEED=2` for others.
fn cases(n: u32) -> ProptestConfig {
    let asked = |name: &str| std::env::var(name).ok().map(|n| n.parse().unwrap());
    let cases = asked("WORLDS").map_or(n, |worlds: u64| u32::try_from(worlds).unwrap());
    ProptestConfig {
        cases,
        failure_persistence: None,
        max_global_rejects: 20 * cases,
        rng_seed: RngSeed::Fixed(asked("SEED").unwrap_or(2027)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_reason_is_right_and_least(bytes in vec(any::<u8>(), 120), picks in vec(any::<u16>(), 2)) {
        let instance = world(&bytes);
        prop_assume!(brute::size(&instance) <= LARGEST);
        let picks: Vec<usize> = picks.into_iter().map(usize::from).collect();
        prop_assert_eq!(agree(&instance, &picks), Ok(()));
    }
}

#[test]
fn every_kind_of_reason_occurs_in_some_of_the_worlds() {
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let mut rng = ChaCha8Rng::seed_from_u64(2027);
    for _ in 0..250 {
        let mut bytes = [0; 120];
        rng.fill_bytes(&mut bytes);
        let instance = world(&bytes);
        let Ok(plan) = planned(&instance) else { continue };
        let explanation = explain_uncovered(&instance, &plan, None).unwrap();
        for reason in explanation.reasons {
            let kind = match &reason.kind {
                ReasonKind::Hall(hall) if hall.units.is_empty() => "nobody",
                ReasonKind::Hall(hall) if hall.seats.len() > 1 => "too few",
                ReasonKind::Hall(_) => "one person",
                ReasonKind::Core(core) if core.sum.is_some() => "lp",
                ReasonKind::Core(_) => "core",
                ReasonKind::Avoidable(_) => "avoidable",
                ReasonKind::Outweighed => "outweighed",
                ReasonKind::Past | ReasonKind::Unknown => "unknown",
            };
            *seen.entry(kind).or_default() += 1;
            for change in reason.relaxations {
                let kind = match change {
                    Change::Free { .. } => "free",
                    Change::Limit { .. } => "limit",
                    Change::Move { .. } => "move",
                    Change::Unlock(_) => "unlock",
                    Change::Allow { .. } => "allow",
                };
                *seen.entry(kind).or_default() += 1;
            }
        }
    }
    for kind in ["nobody", "too few", "lp", "outweighed", "free", "limit", "move", "unlock", "allow"] {
        assert!(seen.get(kind).is_some_and(|times| *times >= 2), "{kind}: {seen:?}");
    }
    assert!(!seen.contains_key("unknown"), "{seen:?}");
}

#[test]
fn a_block_with_two_seats_of_which_one_is_asked_for_is_counted_whole() {
    // A move was once named that left the one member who could accompany away on the new day.
    let bytes = [
        160, 0, 4, 19, 146, 111, 0, 0, 0, 0, 36, 0, 0, 32, 6, 0, 30, 73, 0, 0, 56, 0, 0, 0, 0, 184, 0, 155,
        0, 0, 0, 0, 0, 0, 199, 72, 118, 11, 1, 0, 0, 73, 92, 21, 0, 0, 0, 12, 97, 0, 0, 1, 0, 0, 0, 0, 0, 0,
        5, 51, 0, 0, 84, 31, 0, 0, 0, 125, 0, 73, 0, 0, 0, 0, 0, 0, 123, 15, 60, 30, 31, 0, 0, 0, 0, 0, 0, 7,
        188, 100, 90, 12, 47, 0, 0, 0, 0, 0, 0, 0, 11, 105,
    ];
    assert_eq!(agree(&world(&bytes), &[0, 0]), Ok(()));
}
