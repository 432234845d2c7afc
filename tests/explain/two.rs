//! Generated quarters with two crowded evenings that have nothing to do with each other.

use std::collections::BTreeSet;

use luanphien::domain::Instance;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::{duties, explained, hall, people};
use crate::support::Build;

const EVENINGS: [&str; 2] = ["2027-01-14", "2027-02-25"];

/// Members, cells that meet on each evening, and members who are free then; what is over is what stays open.
struct Crowd {
    members: usize,
    meetings: [usize; 2],
    free: [usize; 2],
}

impl Crowd {
    fn draw(seed: u64) -> Self {
        let mut dice = ChaCha8Rng::seed_from_u64(seed);
        let members = dice.random_range(4..9);
        let free = [0; 2].map(|_: usize| dice.random_range(1..members));
        let meetings = free.map(|free| free + dice.random_range(1..4));
        Self { members, meetings, free }
    }

    /// Besides the two evenings everybody has a quiet one, so that there is something that is covered.
    fn build(&self) -> Instance {
        let mut b = Build::quarter();
        b.policy(|policy| policy.allowed_misses = 2);
        let commune = b.commune("xa");
        for number in 0..self.meetings.iter().copied().max().unwrap() {
            let cell = b.cell(&format!("c{number:02}"), commune);
            for (evening, _) in EVENINGS.iter().zip(self.meetings).filter(|(_, meetings)| number < *meetings)
            {
                b.meeting(cell, &format!("{evening} 19:00"));
            }
            b.meeting(cell, &format!("2027-03-{:02} 19:00", number + 1));
        }
        for number in 0..self.members {
            let person = b.person(&format!("m{number:02}"), &["committee"]);
            for (evening, _) in EVENINGS.iter().zip(self.free).filter(|(_, free)| number >= *free) {
                b.busy(person, &format!("{evening} 18:00"), &format!("{evening} 22:00"));
            }
        }
        b.done()
    }
}

#[test]
fn each_evening_is_one_reason_of_its_own() {
    for seed in 0..6 {
        let crowd = Crowd::draw(seed);
        let instance = crowd.build();
        let explanation = explained(&instance);
        assert_eq!(explanation.reasons.len(), 2, "{explanation:#?}");
        for (evening, reason) in explanation.reasons.iter().enumerate() {
            let found = hall(reason);
            let day = EVENINGS[evening];
            assert!(duties(found).iter().all(|duty| duty.ends_with(day)), "{seed} {found:#?}");
            let (meetings, free) = (crowd.meetings[evening], crowd.free[evening]);
            assert_eq!(
                (found.seats.len(), found.demand, found.supply),
                (meetings, meetings as i64, free as i64)
            );
            assert_eq!(reason.open.len(), meetings - free);
            let names: BTreeSet<&str> = people(found).into_iter().collect();
            assert_eq!(names, instance.people[..free].iter().map(|person| person.id.as_str()).collect());
            assert_eq!(found.away.len(), crowd.members - free);
            assert!(reason.open.iter().all(|open| open.least.len() == free + 1));
        }
    }
}
