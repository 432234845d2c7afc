//! Tiny worlds out of a list of bytes: a zero asks for the plain choice, so that a failing list shrinks to a plain world.

use chrono::TimeDelta;
use luanphien::domain::*;
use num_rational::Ratio;

use crate::support::Build;
use crate::support::build::{interval, labels};

/// Choices read off a list of bytes; zeros when it is used up.
pub struct Draw<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Draw<'a> {
    /// Choices from the first byte on.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// A number from 0 to `most`.
    pub fn upto(&mut self, most: u8) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte % (most + 1)
    }

    /// Yes, once in `n` times; zero says no.
    pub fn rare(&mut self, n: u8) -> bool {
        self.upto(n - 1) == n - 1
    }

    /// One of a list; zero takes the first.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[usize::from(self.upto(u8::try_from(list.len() - 1).unwrap()))].clone()
    }

    pub fn whole(&mut self, most: u8) -> i64 {
        i64::from(self.upto(most))
    }
}

/// The world that a list of bytes stands for.
pub fn world(bytes: &[u8]) -> Instance {
    let mut tiny = Tiny { b: Build::quarter(), draw: Draw::new(bytes), people: Vec::new() };
    tiny.policy();
    tiny.people();
    tiny.cells();
    tiny.receptions();
    tiny.policy_about_people();
    tiny.wishes();
    tiny.locks();
    tiny.b.done()
}

struct Tiny<'a> {
    b: Build,
    draw: Draw<'a>,
    people: Vec<PersonId>,
}

impl Tiny<'_> {
    fn policy(&mut self) {
        let strict = [Strictness::Tier, Strictness::Hard];
        let own = [OwnPlace::Ignore, OwnPlace::Avoid, OwnPlace::Forbid];
        let d = &mut self.draw;
        let policy = &mut self.b.instance.policy;
        policy.tenure_months = d.pick(&[3, 1, 2]);
        policy.allowed_misses = d.pick(&[0, 1, 2]);
        policy.rotation = Rotation { memory_blocks: u32::from(d.upto(2)), strictness: d.pick(&strict) };
        (policy.own_commune, policy.own_workplace) = (d.pick(&own), d.pick(&own));
        policy.points.ordinary = 1 + d.whole(2);
        (policy.points.host, policy.points.panel) = (1 + d.whole(2), 1 + d.whole(1));
        if d.rare(3) {
            policy.points.distance_bands = vec![DistanceBand { from_minutes: 15, points: 1 }];
        }
        if d.rare(4) {
            policy.fairness.counts.remove(&d.pick(&[
                Counts::Panel,
                Counts::Host,
                Counts::AreaLead,
                Counts::Meetings,
            ]));
        }
        let turn = d.whole(7);
        policy.tiers.rotate_left(usize::try_from(if d.rare(3) { turn } else { 0 }).unwrap());
        if d.rare(4) {
            let (a, b) = (usize::from(d.upto(7)), usize::from(d.upto(7)));
            policy.tiers.swap(a, b);
        }
        if d.rare(6) {
            policy.tiers.remove(usize::from(d.upto(7)));
        }
        policy.travel_from = d.pick(&[TravelBase::Home, TravelBase::Home, TravelBase::Workplace]);
    }

    fn people(&mut self) {
        for commune in 0..=self.draw.upto(1) {
            self.b.commune(&format!("x{commune}"));
        }
        if self.b.instance.places.len() > 1 {
            let minutes = 10 + 10 * self.draw.whole(9);
            self.b.trip(PlaceId(0), PlaceId(1), minutes);
        }
        for n in 0..2 + self.draw.upto(1) {
            let mut groups = vec!["committee"];
            groups.extend(self.draw.rare(2).then_some("board"));
            groups.extend(self.draw.rare(2).then_some("agency"));
            self.people.push(self.b.person(&format!("p{n}"), &groups));
        }
        if self.draw.rare(4) {
            self.people.push(self.b.person("outside", &["agency"]));
        }
    }

    fn cells(&mut self) {
        let communes = self.b.instance.communes.len();
        for n in 0..=self.draw.upto(2) {
            let commune = CommuneId(usize::from(self.draw.upto(u8::try_from(communes - 1).unwrap())));
            let cell = self.b.cell(&format!("c{n}"), commune);
            let (two, senior) = (self.draw.rare(6), self.draw.rare(6));
            let priority = 1 + self.draw.whole(3);
            self.b.tweak_cell(cell, |cell| {
                cell.priority = priority;
                cell.accompanying[0].count += u32::from(two);
                let seat = Accompanying { role: "senior".into(), count: 1, groups: labels(&["board"]) };
                cell.accompanying.extend(senior.then_some(seat));
            });
        }
        let cells = u8::try_from(self.b.instance.cells.len()).unwrap();
        for n in 0..2 + self.draw.upto(2) {
            self.meeting(n, cells);
        }
    }

    fn meeting(&mut self, n: u8, cells: u8) {
        let cell = CellId(usize::from((n + self.draw.upto(cells - 1)) % cells));
        let month = 1 + (n + self.draw.upto(2)) % 3;
        let (day, hour) = (self.draw.pick(&[10, 10, 11]), self.draw.pick(&[19, 18, 17]));
        let id = format!("{}@2027-{month:02}-{day}", self.b.instance.cell(cell).id);
        if self.b.instance.meetings.iter().any(|meeting| meeting.id == id) {
            return;
        }
        self.b.meeting(cell, &format!("2027-{month:02}-{day} {hour}:00"));
        let (more, joint) = (self.draw.rare(4), self.draw.rare(5));
        let other = CellId((cell.0 + 1) % usize::from(cells));
        self.b.tweak_meeting(&id, |meeting| {
            meeting.points += i64::from(more);
            meeting.joint.extend((joint && other != cell).then_some(other));
        });
    }

    fn receptions(&mut self) {
        let sessions = self.draw.pick(&[0, 1, 1, 1, 2]);
        let place = PlaceId(self.b.instance.places.len() - 1);
        let series = self.b.series("r", place);
        if self.draw.rare(2) {
            let groups = self.draw.pick(&["committee", "agency"]);
            let count = 1 + u32::from(self.draw.rare(4));
            self.b.panel(series, "side", count, &[groups]);
        }
        if self.draw.rare(3) {
            let at_most = self.draw.rare(2).then_some(1);
            let at_least = u32::from(self.draw.upto(1));
            let bound = Composition { group: "board".into(), at_least, at_most, weight: 3 };
            self.b.tweak_series(series, |series| series.composition.push(bound));
        }
        let (apart, priority) = (self.draw.pick(&[0, 1, 2]), 1 + 4 * self.draw.whole(1));
        self.b.tweak_series(series, |s| (s.min_days_between, s.priority) = (apart, priority));
        for _ in 0..sessions {
            let days = self.draw.pick(&[vec![10], vec![10, 11], vec![12, 10]]);
            let starts: Vec<_> = days.iter().map(|day| format!("2027-01-{day} 17:00")).collect();
            let starts: Vec<_> = starts.iter().map(String::as_str).collect();
            let mut hosts = self.people.clone();
            hosts.rotate_left(usize::from(self.draw.upto(1)));
            hosts.truncate(1 + usize::from(self.draw.upto(1)));
            self.b.session(series, &starts, &hosts);
            if self.draw.rare(4) {
                self.in_two_sittings();
            }
        }
    }

    /// The last session in the afternoon and late in the evening: what lies between them may be attended.
    fn in_two_sittings(&mut self) {
        let later = 180 + 15 * self.draw.whole(3);
        let session = self.b.instance.sessions.last_mut().unwrap();
        for candidate in &mut session.candidates {
            let start = candidate.sittings[0].start;
            let at = |minutes| interval(start + TimeDelta::minutes(minutes), 60);
            candidate.sittings = vec![at(-120), at(later)];
        }
    }

    fn policy_about_people(&mut self) {
        let per = self.draw.pick(&[Period::Quarter, Period::Month]);
        let strict = [Strictness::Tier, Strictness::Tier, Strictness::Hard];
        if self.draw.rare(3) {
            let strictness = self.draw.pick(&strict);
            self.b.policy(|p| p.presence = Some(Presence { group: "board".into(), strictness, per }));
        }
        if self.draw.rare(4) {
            let (strictness, lead) = (self.draw.pick(&strict), self.draw.pick(&self.people));
            self.b.instance.communes[0].area_lead = Some(lead);
            if self.b.instance.communes.len() > 1 && self.draw.rare(2) {
                self.b.instance.communes[1].area_lead = Some(self.draw.pick(&self.people));
            }
            self.b.policy(|p| p.area_lead = Some(AreaLead { per, strictness }));
        }
        if self.draw.rare(4) {
            let pair = (self.people[0], self.people[1]);
            self.b.policy(|p| p.apart.push(pair));
        }
    }

    fn wishes(&mut self) {
        for person in self.people.clone() {
            let (home, work) = (self.place(), self.place());
            let opening = Ratio::new(self.draw.whole(4) - 2, 1 + self.draw.whole(1));
            let opening = if self.draw.rare(2) { opening } else { 0.into() };
            self.b.tweak(person, |p| (p.home, p.workplace, p.opening) = (home, work, opening));
            let cell = CellId(usize::from(self.draw.upto(2)) % self.b.instance.cells.len());
            self.wish(person, cell);
            if self.draw.rare(3) {
                let (month, day) = (1 + self.draw.upto(2), self.draw.pick(&[10, 11]));
                self.b.busy(
                    person,
                    &format!("2027-{month:02}-{day} 00:00"),
                    &format!("2027-{month:02}-{day} 18:30"),
                );
            }
            if self.draw.rare(4) {
                let block = -1 - self.draw.whole(1);
                self.b.visited(person, cell, block, "2026-12-01");
            }
        }
    }

    fn place(&mut self) -> Option<PlaceId> {
        let places = self.b.instance.places.len();
        self.draw.rare(2).then(|| PlaceId(usize::from(self.draw.upto(3)) % places))
    }

    fn wish(&mut self, person: PersonId, cell: CellId) {
        let score = 1 + self.draw.whole(2);
        match self.draw.upto(13) {
            1 => self.b.tweak(person, |p| p.share = 0.into()),
            2 => self.b.tweak(person, |p| p.share = Ratio::new(1, 2)),
            3 => self.b.tweak(person, |p| p.share = Ratio::new(2, 3)),
            4 => self.b.tweak(person, |p| p.from = Some(crate::support::date("2027-02-01"))),
            5 => self.b.tweak(person, |p| p.to = Some(crate::support::date("2027-02-10"))),
            6 => self.b.tweak(person, |p| p.never.extend([cell])),
            7 | 8 => self.b.tweak(person, |p| p.preferred.extend([(cell, score)])),
            9 | 10 => self.limit(person),
            11 => self.b.holder(cell, person),
            12 => {
                let trip = Trip { minutes: 10 * score, cost: 30 * score };
                self.b.instance.travel.personal.insert((person, cell), trip);
                &mut self.b
            }
            _ => &mut self.b,
        };
    }

    fn limit(&mut self, person: PersonId) -> &mut Build {
        let per = self.draw.pick(&[Period::Month, Period::Day, Period::Week, Period::Quarter]);
        let (measure, max) = match self.draw.upto(2) {
            0 => (Measure::Duties, Some(1)),
            1 => (Measure::Minutes, Some(90 + 90 * u32::from(self.draw.upto(1)))),
            _ => (Measure::Duties, None),
        };
        let min = (max.is_none() && matches!(per, Period::Month | Period::Quarter)).then_some(1);
        self.b.tweak(person, |p| p.limits.push(Limit { per, measure, min, max }))
    }

    fn locks(&mut self) {
        if self.draw.rare(4) {
            let world = &self.b.instance;
            let meetings = world.meetings.iter().map(|meeting| (meeting.id.clone(), "accompanying:member/1"));
            let sessions = world.sessions.iter().map(|session| (session.id.clone(), "host/1"));
            let duties: Vec<_> = meetings.chain(sessions).collect();
            let ((duty, seat), person) = (self.draw.pick(&duties), self.draw.pick(&self.people));
            let (named, fixed) = (self.draw.rare(2), self.draw.rare(2));
            self.b.lock(&duty, named.then_some(seat), person, fixed);
        }
    }
}
