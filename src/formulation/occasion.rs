//! Occasions: every time and place at which somebody may have to be, and which of them exclude each other.

use chrono::NaiveDate;

use crate::calendar::Interval;
use crate::domain::{Instance, MeetingId, PlaceId, SessionId};

/// A meeting, or a session on one of its candidate dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Occasion {
    /// A meeting.
    Meeting(MeetingId),
    /// A session on a candidate date.
    Session(SessionId, usize),
}

impl Occasion {
    pub(crate) fn intervals<'a>(&self, instance: &'a Instance) -> &'a [Interval] {
        match *self {
            Self::Meeting(id) => std::slice::from_ref(&instance.meeting(id).interval),
            Self::Session(id, candidate) => &instance.session(id).candidates[candidate].sittings,
        }
    }

    pub(crate) fn place(&self, instance: &Instance) -> PlaceId {
        match *self {
            Self::Meeting(id) => instance.meeting(id).place,
            Self::Session(id, _) => instance.one_series(instance.session(id).series).place,
        }
    }

    pub(crate) fn date(&self, instance: &Instance) -> NaiveDate {
        match *self {
            Self::Meeting(id) => instance.meeting(id).date(),
            Self::Session(id, candidate) => instance.session(id).candidates[candidate].date,
        }
    }

    pub(crate) fn minutes(&self, instance: &Instance) -> i64 {
        self.intervals(instance).iter().map(Interval::minutes).sum()
    }
}

/// All occasions and the groups of them that nobody can attend two of.
pub(super) struct Occasions {
    /// Every pair that excludes each other lies in at least one of these groups; each group excludes pairwise.
    pub(super) cliques: Vec<Vec<Occasion>>,
}

impl Occasions {
    pub(super) fn of(instance: &Instance) -> Self {
        let all = sorted(instance);
        let neighbours = conflicts(instance, &all);
        let cliques =
            cover(&neighbours).into_iter().map(|clique| clique.into_iter().map(|i| all[i]).collect());
        Self { cliques: cliques.collect() }
    }
}

/// Whether nobody can be at both: they overlap, or the way is longer than the time between them.
pub(crate) fn exclude(instance: &Instance, a: Occasion, b: Occasion) -> bool {
    let there = instance.travel.trip(a.place(instance), b.place(instance)).minutes;
    let back = instance.travel.trip(b.place(instance), a.place(instance)).minutes;
    let (first, second) = (a.intervals(instance), b.intervals(instance));
    first.iter().any(|x| {
        second.iter().any(|y| {
            let x_then_y = (y.start - x.end).num_minutes();
            let y_then_x = (x.start - y.end).num_minutes();
            !(x_then_y >= there.max(0) || y_then_x >= back.max(0))
        })
    })
}

fn sorted(instance: &Instance) -> Vec<Occasion> {
    let meetings = (0..instance.meetings.len()).map(|i| Occasion::Meeting(MeetingId(i)));
    let sessions = instance.sessions.iter().enumerate().flat_map(|(i, session)| {
        (0..session.candidates.len()).map(move |candidate| Occasion::Session(SessionId(i), candidate))
    });
    let mut all: Vec<Occasion> = meetings.chain(sessions).collect();
    all.sort_by_key(|occasion| (occasion.intervals(instance)[0].start, *occasion));
    all
}

/// For each occasion, the later ones (in the sorted list) that exclude it.
fn conflicts(instance: &Instance, all: &[Occasion]) -> Vec<Vec<usize>> {
    let longest = instance.travel.between.iter().flatten().map(|trip| trip.minutes).max().unwrap_or(0);
    let reach = chrono::Duration::minutes(longest);
    let mut neighbours = vec![Vec::new(); all.len()];
    for (i, &a) in all.iter().enumerate() {
        let Some(end) = a.intervals(instance).iter().map(|interval| interval.end).max() else { continue };
        for (j, &b) in all.iter().enumerate().skip(i + 1) {
            if b.intervals(instance)[0].start >= end + reach {
                break;
            }
            if !same_session(a, b) && exclude(instance, a, b) {
                neighbours[i].push(j);
            }
        }
    }
    neighbours
}

fn same_session(a: Occasion, b: Occasion) -> bool {
    matches!((a, b), (Occasion::Session(x, _), Occasion::Session(y, _)) if x == y)
}

/// Cliques that together hold every edge: each edge not yet held is grown to a maximal clique, earliest first.
fn cover(later: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let joined = |a: usize, b: usize| later[a.min(b)].binary_search(&a.max(b)).is_ok();
    let mut held = std::collections::HashSet::new();
    let mut cliques = Vec::new();
    for (i, others) in later.iter().enumerate() {
        for &j in others {
            if held.contains(&(i, j)) {
                continue;
            }
            let mut clique = vec![i, j];
            for &k in others {
                if k != j && clique.iter().all(|&member| joined(member, k)) {
                    clique.push(k);
                }
            }
            clique.sort_unstable();
            for (at, &a) in clique.iter().enumerate() {
                held.extend(clique[at + 1..].iter().map(|&b| (a, b)));
            }
            cliques.push(clique);
        }
    }
    cliques
}
