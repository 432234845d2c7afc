//! Small worlds by chance: a little of every rule, deterministic by seed, for comparing two readings of the rules.

use chrono::{Days, NaiveDate};
use luanphien::domain::*;
use num_rational::Ratio;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::Build;

/// A small instance: at most four cells and half a year, or much less.
pub fn random(seed: u64) -> Instance {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let months = rng.random_range(1..=6);
    let to = format!("2027-{months:02}-{}", [31, 28, 31, 30, 31, 30][months as usize - 1]);
    let mut chance = Chance { b: Build::new("2027-01-01", &to), rng, months };
    let people = chance.people();
    chance.places(&people);
    chance.policy(&people);
    chance.cells(&people);
    if chance.one_in(2) {
        chance.receptions(&people);
    }
    chance.wishes(&people);
    chance.locks(&people);
    chance.b.done()
}

struct Chance {
    b: Build,
    rng: ChaCha8Rng,
    months: u32,
}

impl Chance {
    fn one_in(&mut self, n: u32) -> bool {
        self.rng.random_range(0..n) == 0
    }

    fn upto(&mut self, n: u32) -> u32 {
        self.rng.random_range(0..=n)
    }

    fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list.choose(&mut self.rng).expect("something to choose from").clone()
    }

    fn day(&mut self) -> NaiveDate {
        let horizon = self.b.instance.horizon;
        horizon.from + Days::new(self.rng.random_range(0..horizon.days().unsigned_abs()))
    }

    fn people(&mut self) -> Vec<PersonId> {
        let count = 3 + self.upto(3);
        let labels = ["committee", "board", "agency"];
        let mut people = Vec::new();
        for n in 0..count {
            let groups: Vec<&str> =
                labels.into_iter().filter(|label| *label == "committee" || self.one_in(3)).collect();
            people.push(self.b.person(&format!("p{n}"), &groups));
        }
        people.push(self.b.person("outside", &["agency"]));
        people
    }

    fn places(&mut self, people: &[PersonId]) {
        let communes: Vec<_> = (0..=self.upto(2)).map(|n| self.b.commune(&format!("x{n}"))).collect();
        let places: Vec<_> = communes.iter().map(|commune| self.b.place_of(*commune)).collect();
        for (a, b) in places.iter().zip(places.iter().skip(1)) {
            let minutes = i64::from(self.upto(120));
            self.b.trip(*a, *b, minutes);
        }
        for person in people {
            let (home, work) =
                (self.one_in(2).then(|| self.pick(&places)), self.one_in(3).then(|| self.pick(&places)));
            self.b.tweak(*person, |p| (p.home, p.workplace) = (home, work));
        }
        for commune in communes {
            self.b.instance.communes[commune.0].area_lead = self.one_in(2).then(|| self.pick(people));
        }
    }

    fn policy(&mut self, people: &[PersonId]) {
        let strict = [Strictness::Tier, Strictness::Tier, Strictness::Hard];
        let own = [OwnPlace::Avoid, OwnPlace::Forbid, OwnPlace::Ignore];
        let mut policy = self.b.instance.policy.clone();
        policy.tenure_months = 1 + self.upto(2);
        policy.allowed_misses = self.upto(2);
        policy.rotation = Rotation { memory_blocks: self.upto(2), strictness: self.pick(&strict) };
        (policy.own_commune, policy.own_workplace) = (self.pick(&own), self.pick(&own));
        let per = self.pick(&[Period::Month, Period::Quarter]);
        let soft = Strictness::Tier;
        policy.presence = self.one_in(2).then(|| Presence { group: "board".into(), strictness: soft, per });
        policy.area_lead = self.one_in(2).then_some(AreaLead { per, strictness: soft });
        if self.one_in(3) {
            policy.apart.push((people[0], people[1]));
        }
        policy.standby = self.pick(&[Standby::None, Standby::Sessions, Standby::Meetings, Standby::All]);
        policy.travel_from = self.pick(&[TravelBase::Home, TravelBase::Workplace]);
        policy.points.distance_bands =
            vec![DistanceBand { from_minutes: 15, points: i64::from(self.upto(2)) }];
        if self.one_in(4) {
            let family = self.pick(&[Counts::Meetings, Counts::AreaLead, Counts::Host, Counts::Panel]);
            policy.fairness.counts.remove(&family);
        }
        if self.one_in(4) {
            policy.tiers.shuffle(&mut self.rng);
        }
        self.b.instance.policy = policy;
    }

    fn cells(&mut self, people: &[PersonId]) {
        for n in 0..=self.upto(3) {
            let commune = CommuneId(self.rng.random_range(0..self.b.instance.communes.len()));
            let cell = self.b.cell(&format!("c{n}"), commune);
            let (count, second) = (if self.one_in(4) { 2 } else { 1 }, self.one_in(5));
            self.b.tweak_cell(cell, |cell| {
                cell.accompanying[0].count = count;
                let board =
                    Accompanying { role: "senior".into(), count: 1, groups: ["board".to_owned()].into() };
                cell.accompanying.extend(second.then_some(board));
            });
            for month in 1..=self.months {
                let day = 10 + self.upto(3);
                let meeting = self.b.meeting(cell, &format!("2027-{month:02}-{day} 19:00"));
                if n > 0 && self.one_in(8) {
                    let joint = CellId(self.rng.random_range(0..n as usize));
                    self.b.tweak_meeting(&meeting, |meeting| meeting.joint = vec![joint]);
                }
            }
            if self.one_in(3) {
                let holder = self.pick(&people[..3]);
                self.b.holder(cell, holder);
            }
            let (visitor, block) = (self.pick(people), -1 - i64::from(self.upto(1)));
            self.b.visited(visitor, cell, block, "2026-12-01");
        }
    }

    fn receptions(&mut self, people: &[PersonId]) {
        let place = self.pick(&(0..self.b.instance.places.len()).map(PlaceId).collect::<Vec<_>>());
        let series = self.b.series("r", place);
        for (role, groups) in [("agency", "agency"), ("member", "committee")] {
            let count = self.upto(2);
            if count > 0 {
                self.b.panel(series, role, count, &[groups]);
            }
        }
        let at_most = self.one_in(2).then(|| 1 + self.upto(1));
        let composition = Composition { group: "board".into(), at_least: self.upto(1), at_most, weight: 3 };
        let spacing = self.pick(&[0, 1, 7, 20]);
        self.b.tweak_series(series, |s| {
            s.composition.push(composition);
            (s.min_days_between, s.min_per_month) = (spacing, 1);
        });
        for month in 1..=self.months.min(3) {
            for _ in 0..=self.upto(1) {
                let days: Vec<u32> = (0..=self.upto(2)).map(|n| 10 + 3 * n).collect();
                let starts: Vec<_> = days.iter().map(|day| format!("2027-{month:02}-{day} 18:00")).collect();
                let starts: Vec<_> = starts.iter().map(String::as_str).collect();
                let mut hosts = people.to_vec();
                hosts.shuffle(&mut self.rng);
                hosts.truncate(2);
                self.b.session(series, &starts, &hosts);
            }
        }
    }

    fn wishes(&mut self, people: &[PersonId]) {
        let cells = self.b.instance.cells.len();
        for person in people {
            let (day, cell, score) =
                (self.day(), CellId(self.rng.random_range(0..cells)), i64::from(self.upto(3)));
            match self.upto(9) {
                0 => self.tweak(*person, |p| p.from = Some(day)),
                1 => self.tweak(*person, |p| p.to = Some(day)),
                2 => self.tweak(*person, |p| p.share = 0.into()),
                3 => self.tweak(*person, |p| p.share = Ratio::new(1, 2)),
                4 => self.tweak(*person, |p| {
                    p.never.insert(cell);
                }),
                5 | 6 => self.tweak(*person, |p| {
                    p.preferred.insert(cell, score);
                }),
                7 => self.limit(*person),
                8 => {
                    self.b
                        .instance
                        .travel
                        .personal
                        .insert((*person, cell), Trip { minutes: 30, cost: score });
                }
                _ => {}
            }
            let opening = Ratio::new(i64::from(self.upto(6)) - 3, 2);
            let (from, to) =
                (day.format("%Y-%m-%d 00:00").to_string(), (day + Days::new(12)).format("%Y-%m-%d 19:30"));
            self.b.tweak(*person, |p| p.opening = opening);
            self.b.busy(*person, &from, &to.to_string());
        }
    }

    fn tweak(&mut self, person: PersonId, change: impl FnOnce(&mut Person)) {
        self.b.tweak(person, change);
    }

    fn limit(&mut self, person: PersonId) {
        let per = self.pick(&[Period::Day, Period::Week, Period::Month, Period::Quarter]);
        let (measure, max) = match self.one_in(2) {
            true => (Measure::Duties, 1 + self.upto(2)),
            false => (Measure::Minutes, 90 + self.upto(180)),
        };
        self.b.tweak(person, |p| p.limits.push(Limit { per, measure, min: None, max: Some(max) }));
    }

    fn locks(&mut self, people: &[PersonId]) {
        let duties: Vec<String> = self.b.instance.meetings.iter().map(|meeting| meeting.id.clone()).collect();
        if self.one_in(3) {
            let (duty, person) = (self.pick(&duties), self.pick(people));
            let seat = self.one_in(2).then_some("accompanying:member/1");
            self.b.lock(&duty, seat, person, false);
        }
        if self.one_in(6) {
            let (duty, person) = (self.pick(&duties), self.pick(&people[..3]));
            self.b.lock(&duty, None, person, true);
        }
    }
}
