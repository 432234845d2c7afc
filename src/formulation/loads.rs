//! Loads: everybody's points against a target, as level columns for the leximax comparison.

use std::collections::BTreeMap;

use num_integer::Integer;
use num_rational::Ratio;

use super::builder::Builder;
use super::eligible;
use super::model::{Col, LoadGrid, LoadScale, Meaning};
use super::occasion::Occasion;
use super::worth;
use crate::domain::{Counts, Instance, MeetingId, PersonId, SessionId};
use crate::rules::Rule;

/// Loads up to this many points above the highest starting load get level columns of their own at first.
pub const HEADROOM: i64 = 8;

/// Writes the level columns and ties them to the points of the seats taken.
pub(super) fn levels(b: &mut Builder<'_>, headroom: i64) {
    let instance = b.instance;
    let people: Vec<PersonId> = instance.person_ids().filter(|p| instance.is_compared(*p)).collect();
    let total = demanded_points(instance, &people);
    let starts = starts(instance, &people, total);
    let unit = starts.iter().fold(1, |unit: i64, start| unit.lcm(start.denom()));
    let bases: Vec<i64> = starts.iter().map(|start| (start * unit).to_integer()).collect();
    let heads = i64::try_from(people.len()).unwrap_or(i64::MAX).max(1);
    let mean = (bases.iter().sum::<i64>() + total * unit).div_euclid(heads);
    let top = bases.iter().copied().max().unwrap_or(0).max(mean) + headroom * unit;
    let scales = people.iter().zip(bases).map(|(person, base)| scale(b, *person, base, unit, top)).collect();
    b.model.loads = LoadGrid { unit, middle: mean, people: scales };
}

/// Load at no points: opening balance less target.
fn starts(instance: &Instance, people: &[PersonId], total: i64) -> Vec<Ratio<i64>> {
    let weights: Vec<Ratio<i64>> =
        people.iter().map(|p| instance.person(*p).share * days(instance, *p)).collect();
    let sum: Ratio<i64> = weights.iter().sum();
    let target = |weight: &Ratio<i64>| if *sum.numer() == 0 { *weight } else { weight / sum * total };
    people.iter().zip(&weights).map(|(p, weight)| instance.person(*p).opening - target(weight)).collect()
}

fn days(instance: &Instance, person: PersonId) -> i64 {
    let who = instance.person(person);
    let from = who.from.map_or(instance.horizon.from, |from| from.max(instance.horizon.from));
    let to = who.to.map_or(instance.horizon.to, |to| to.min(instance.horizon.to));
    ((to - from).num_days() + 1).max(0)
}

/// Points of all seats that count and that somebody of the people compared is eligible for, without distance bands.
fn demanded_points(instance: &Instance, people: &[PersonId]) -> i64 {
    let counts = |family| instance.policy.fairness.counts.contains(&family);
    let open_to = |groups| people.iter().any(|p| eligible::labelled(instance, *p, groups));
    let mut total = 0;
    for (index, meeting) in instance.meetings.iter().enumerate().filter(|_| counts(Counts::Meetings)) {
        let seats = instance.cell(meeting.cell).accompanying.iter().filter(|role| open_to(&role.groups));
        let seats: i64 = seats.map(|role| i64::from(role.count)).sum();
        total += seats * worth::nominal(instance, Occasion::Meeting(MeetingId(index)), Counts::Meetings);
    }
    for (index, session) in instance.sessions.iter().enumerate() {
        let occasion = Occasion::Session(SessionId(index), 0);
        if counts(Counts::Host) && session.hosts.iter().any(|host| people.contains(&host.person)) {
            total += worth::nominal(instance, occasion, Counts::Host);
        }
        let panel = instance.one_series(session.series).panel.iter().filter(|seat| open_to(&seat.groups));
        if counts(Counts::Panel) {
            let seats: i64 = panel.map(|seat| i64::from(seat.count)).sum();
            total += seats * worth::nominal(instance, occasion, Counts::Panel);
        }
    }
    total
}

fn scale(b: &mut Builder<'_>, person: PersonId, base: i64, unit: i64, top: i64) -> LoadScale {
    let points = earned(b, person);
    let step = points.values().fold(0, |step: i64, amount| step.gcd(amount)).max(1);
    let most = most_points(b, person);
    let mut levels: Vec<(Col, i64)> = Vec::new();
    let mut reached = step;
    while reached <= most && base + unit * reached <= top {
        levels.push((b.choice(Meaning::Level { person, points: reached }), reached));
        reached += step;
    }
    let above = (most - levels.last().map_or(0, |level| level.1)).max(0);
    let excess = b.count(Meaning::Excess { person }, above);
    let steps = levels.iter().map(|(col, _)| (*col, -step)).chain([(excess, -1)]);
    let terms = taken(b, person, &points).into_iter().chain(steps).collect();
    b.row(Rule::FairnessTier, None, Some(0), terms);
    for pair in levels.windows(2) {
        b.row(Rule::FairnessTier, None, Some(0), vec![(pair[1].0, 1), (pair[0].0, -1)]);
    }
    LoadScale { person, base, points: points.into_iter().collect(), levels, excess }
}

/// Counts the columns of a person by their points: the load sums over these few numbers.
fn taken(b: &mut Builder<'_>, person: PersonId, points: &BTreeMap<Col, i64>) -> Vec<(Col, i64)> {
    let mut by_worth: BTreeMap<i64, Vec<(Col, i64)>> = BTreeMap::new();
    points.iter().for_each(|(col, worth)| by_worth.entry(*worth).or_default().push((*col, 1)));
    let mut terms = Vec::new();
    for (worth, columns) in by_worth {
        let count = b.count(
            Meaning::Taken { person, points: worth },
            i64::try_from(columns.len()).unwrap_or(i64::MAX),
        );
        b.row(Rule::FairnessTier, Some(0), Some(0), columns.into_iter().chain([(count, -1)]).collect());
        terms.push((count, worth));
    }
    terms
}

/// Points of each column of a person.
fn earned(b: &Builder<'_>, person: PersonId) -> BTreeMap<Col, i64> {
    let mut points: BTreeMap<Col, i64> = BTreeMap::new();
    for (occasion, columns) in &b.attendance[person.0] {
        for col in columns {
            *points.entry(*col).or_default() += worth::points(b.instance, person, *occasion, family(b, *col));
        }
    }
    points.retain(|_, amount| *amount != 0);
    points
}

/// No plan gives a person more points than every occasion's best seat together.
fn most_points(b: &Builder<'_>, person: PersonId) -> i64 {
    let worth = |occasion, col| worth::points(b.instance, person, occasion, family(b, col));
    let best =
        |(occasion, columns): (&Occasion, &Vec<Col>)| columns.iter().map(|col| worth(*occasion, *col)).max();
    b.attendance[person.0].iter().filter_map(best).sum()
}

fn family(b: &Builder<'_>, col: Col) -> Counts {
    match b.model.columns[col].meaning {
        Meaning::AreaLead { .. } => Counts::AreaLead,
        Meaning::Host { .. } => Counts::Host,
        Meaning::Panel { .. } => Counts::Panel,
        _ => Counts::Meetings,
    }
}
