//! A builder of small instances with sane defaults: every meeting is 90 minutes for 2 points, every seat is for
//! `committee`, every two places are 10 minutes apart, and the policy switches everything optional off.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, TimeDelta};
use luanphien::calendar::{Country, Days, Interval};
use luanphien::domain::*;
use num_rational::Ratio;

/// A day, written `2027-01-05`.
pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is no date"))
}

/// A local time, written `2027-01-05 19:00`.
pub fn time(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap_or_else(|_| panic!("{text} is no time"))
}

/// Labels as a set.
pub fn labels(groups: &[&str]) -> BTreeSet<String> {
    groups.iter().map(|group| (*group).to_owned()).collect()
}

/// An interval from its start and minutes.
pub fn interval(start: NaiveDateTime, minutes: i64) -> Interval {
    Interval { start, end: start + TimeDelta::minutes(minutes) }
}

/// Grows an instance; `instance` is open for tweaks that have no method of their own.
pub struct Build {
    /// What has been built so far; blocks and order are made by [`Build::done`].
    pub instance: Instance,
    holders: Vec<(CellId, Holder)>,
}

impl Build {
    /// An empty instance over a horizon, both days inside.
    pub fn new(from: &str, to: &str) -> Self {
        Self { instance: empty(Horizon { from: date(from), to: date(to) }), holders: Vec::new() }
    }

    /// The first quarter of 2027.
    pub fn quarter() -> Self {
        Self::new("2027-01-01", "2027-03-31")
    }

    /// A place 10 minutes (cost 10) from every other.
    pub fn place(&mut self, id: &str) -> PlaceId {
        let place = Place { id: id.into(), name: id.into(), commune: None, position: None };
        self.instance.places.push(place);
        let size = self.instance.places.len();
        let between = &mut self.instance.travel.between;
        between.push(Vec::new());
        for (a, row) in between.iter_mut().enumerate() {
            for b in row.len()..size {
                row.push(if a == b { Trip::default() } else { Trip { minutes: 10, cost: 10 } });
            }
        }
        PlaceId(size - 1)
    }

    /// Sets minutes and cost between two places, both ways.
    pub fn trip(&mut self, a: PlaceId, b: PlaceId, minutes: i64) -> &mut Self {
        self.instance.travel.between[a.0][b.0] = Trip { minutes, cost: minutes };
        self.instance.travel.between[b.0][a.0] = Trip { minutes, cost: minutes };
        self
    }

    /// A person with labels, a full share and nothing else.
    pub fn person(&mut self, id: &str, groups: &[&str]) -> PersonId {
        self.instance.people.push(Person {
            id: id.into(),
            name: id.into(),
            title: String::new(),
            groups: labels(groups),
            home: None,
            workplace: None,
            share: Ratio::from_integer(1),
            from: None,
            to: None,
            limits: Vec::new(),
            busy: Vec::new(),
            never: BTreeSet::new(),
            preferred: BTreeMap::new(),
            opening: Ratio::from_integer(0),
        });
        PersonId(self.instance.people.len() - 1)
    }

    /// Several committee members.
    pub fn members<const N: usize>(&mut self, ids: [&str; N]) -> [PersonId; N] {
        ids.map(|id| self.person(id, &["committee"]))
    }

    /// Changes a person.
    pub fn tweak(&mut self, person: PersonId, change: impl FnOnce(&mut Person)) -> &mut Self {
        change(&mut self.instance.people[person.0]);
        self
    }

    /// Makes a person busy from one time to another.
    pub fn busy(&mut self, person: PersonId, from: &str, to: &str) -> &mut Self {
        let interval = Interval { start: time(from), end: time(to) };
        self.tweak(person, |p| p.busy.push(Busy { interval, reason: "away".into() }))
    }

    /// A commune, with a place of the same id.
    pub fn commune(&mut self, id: &str) -> CommuneId {
        let place = self.place(id);
        let commune = CommuneId(self.instance.communes.len());
        self.instance.places[place.0].commune = Some(commune);
        self.instance.communes.push(Commune { id: id.into(), name: id.into(), area_lead: None });
        commune
    }

    /// The place a commune was made with.
    pub fn place_of(&self, commune: CommuneId) -> PlaceId {
        let found = self.instance.places.iter().position(|place| place.commune == Some(commune));
        PlaceId(found.expect("a commune has a place"))
    }

    /// A cell at its commune's place, priority 10, one seat `member` for `committee`.
    pub fn cell(&mut self, id: &str, commune: CommuneId) -> CellId {
        let place = self.place_of(commune);
        self.instance.cells.push(Cell {
            id: id.into(),
            name: id.into(),
            commune,
            place,
            priority: 10,
            accompanying: vec![Accompanying {
                role: "member".into(),
                count: 1,
                groups: labels(&["committee"]),
            }],
            blocks: Vec::new(),
        });
        CellId(self.instance.cells.len() - 1)
    }

    /// Changes a cell.
    pub fn tweak_cell(&mut self, cell: CellId, change: impl FnOnce(&mut Cell)) -> &mut Self {
        change(&mut self.instance.cells[cell.0]);
        self
    }

    /// An ordinary meeting of a cell, `2027-01-05 19:00`; its id is `CELL@2027-01-05`.
    pub fn meeting(&mut self, cell: CellId, start: &str) -> String {
        let start = time(start);
        let owner = self.instance.cell(cell);
        let id = format!("{}@{}", owner.id, start.date());
        self.instance.meetings.push(Meeting {
            id: id.clone(),
            kind: MeetingKind::Ordinary,
            cell,
            joint: Vec::new(),
            block: 0,
            nominal: start.date(),
            place: owner.place,
            interval: interval(start, 90),
            points: self.instance.policy.points.ordinary,
        });
        id
    }

    /// Changes a meeting.
    pub fn tweak_meeting(&mut self, id: &str, change: impl FnOnce(&mut Meeting)) -> &mut Self {
        change(self.instance.meetings.iter_mut().find(|meeting| meeting.id == id).expect("a known meeting"));
        self
    }

    /// A series of receptions at a place: priority 100, host 1 point, panel seats 1 point, no panel.
    pub fn series(&mut self, id: &str, place: PlaceId) -> SeriesId {
        self.instance.series.push(Series {
            id: id.into(),
            name: id.into(),
            commune: self.instance.place(place).commune,
            place,
            priority: 100,
            panel: Vec::new(),
            composition: Vec::new(),
            min_days_between: 0,
            min_per_month: 0,
            posting_lead: 5,
            topics: Vec::new(),
            host_points: self.instance.policy.points.host,
            panel_points: self.instance.policy.points.panel,
        });
        SeriesId(self.instance.series.len() - 1)
    }

    /// Changes a series.
    pub fn tweak_series(&mut self, series: SeriesId, change: impl FnOnce(&mut Series)) -> &mut Self {
        change(&mut self.instance.series[series.0]);
        self
    }

    /// Adds required panel seats of a role (weight 10) for a group to a series.
    pub fn panel(&mut self, series: SeriesId, role: &str, count: u32, groups: &[&str]) -> &mut Self {
        let seat = PanelSeat { role: role.into(), count, groups: labels(groups), weight: 10, required: true };
        self.tweak_series(series, |s| s.panel.push(seat))
    }

    /// A session that may start at one of the times (180 minutes each; the first is the preferred day), hosted by the
    /// first person as head or by the others as delegates (cost 1, 2, …). Its id is `SERIES/MONTH/N`.
    pub fn session(&mut self, series: SeriesId, starts: &[&str], hosts: &[PersonId]) -> String {
        let candidates: Vec<_> = starts.iter().map(|start| candidate(time(start), time(starts[0]))).collect();
        let month = candidates[0].date.with_day(1).expect("every month has a first day");
        let number =
            self.instance.sessions.iter().filter(|s| s.series == series && s.month == month).count() + 1;
        let id = format!("{}/{}/{number}", self.instance.one_series(series).id, month.format("%Y-%m"));
        let hosts = hosts.iter().zip(0..).map(|(person, cost)| host(*person, cost)).collect();
        self.instance.sessions.push(Session { id: id.clone(), series, month, candidates, hosts });
        id
    }

    /// Says who accompanies a cell's first block already, in its first role.
    pub fn holder(&mut self, cell: CellId, person: PersonId) -> &mut Self {
        self.holders.push((cell, Holder { seat: 0, person }));
        self
    }

    /// Remembers an attendance in an earlier block (−1: the one before the horizon).
    pub fn visited(&mut self, person: PersonId, cell: CellId, block: i64, day: &str) -> &mut Self {
        self.instance.past_visits.push(PastVisit { person, cell, date: date(day), block });
        self
    }

    /// Fixes a person to (or forbids) a seat of a duty; `None`: any seat.
    pub fn lock(&mut self, duty: &str, seat: Option<&str>, person: PersonId, fixed: bool) -> &mut Self {
        let seat = seat.map(|name| SeatName::parse(name).expect("a seat's name"));
        let index = self.instance.locks.len();
        self.instance.locks.push(Lock { index, duty: duty.into(), seat, person, fixed });
        self
    }

    /// Changes the policy.
    pub fn policy(&mut self, change: impl FnOnce(&mut Policy)) -> &mut Self {
        change(&mut self.instance.policy);
        self
    }

    /// The instance: meetings and sessions in order, every meeting in its tenure block.
    pub fn done(mut self) -> Instance {
        self.instance.meetings.sort_by(|a, b| (a.start(), &a.id).cmp(&(b.start(), &b.id)));
        self.instance.sessions.sort_by(|a, b| (a.month, &a.id).cmp(&(b.month, &b.id)));
        self.instance.people.iter_mut().for_each(|p| p.busy.sort_by_key(|busy| busy.interval.start));
        let blocks = blocks(&self.instance);
        for cell in &mut self.instance.cells {
            cell.blocks.clone_from(&blocks);
        }
        self.fill_blocks();
        self.instance
    }

    fn fill_blocks(&mut self) {
        for (at, meeting) in self.instance.meetings.iter_mut().enumerate() {
            let cell = &mut self.instance.cells[meeting.cell.0];
            let day = meeting.interval.start.date();
            meeting.block =
                cell.blocks.iter().position(|b| b.from <= day && day <= b.to).expect("a day of the horizon");
            cell.blocks[meeting.block].meetings.push(MeetingId(at));
        }
        for (cell, holder) in &self.holders {
            self.instance.cells[cell.0].blocks[0].holders.push(*holder);
        }
    }
}

fn blocks(instance: &Instance) -> Vec<Block> {
    let tenure = instance.policy.tenure_months;
    let start = |k: u32| instance.policy.blocks_from + Months::new(k * tenure);
    (0..)
        .map(|k| (start(k), start(k + 1).pred_opt().expect("a day before")))
        .skip_while(|(_, to)| *to < instance.horizon.from)
        .take_while(|(from, _)| *from <= instance.horizon.to)
        .zip(0..)
        .map(|((from, to), number)| Block {
            number,
            from,
            to,
            meetings: Vec::new(),
            holders: Vec::new(),
            settled: false,
        })
        .collect()
}

fn candidate(start: NaiveDateTime, preferred: NaiveDateTime) -> Candidate {
    let distance = (start.date() - preferred.date()).num_days().abs();
    Candidate { date: start.date(), sittings: vec![interval(start, 180)], distance }
}

fn host(person: PersonId, cost: i64) -> HostOption {
    let kind = if cost == 0 { HostKind::Head } else { HostKind::Delegate };
    HostOption { person, kind, cost }
}

fn empty(horizon: Horizon) -> Instance {
    Instance {
        hash: "hand".into(),
        title: "Test".into(),
        language: Language::En,
        organization: Organization { name: "Test".into(), level: "district".into() },
        horizon,
        days: Days::new(Country::None, 2026, 2028),
        places: Vec::new(),
        travel: Travel::default(),
        people: Vec::new(),
        communes: Vec::new(),
        cells: Vec::new(),
        meetings: Vec::new(),
        series: Vec::new(),
        sessions: Vec::new(),
        policy: policy(horizon),
        past_visits: Vec::new(),
        locks: Vec::new(),
        settled: None,
    }
}

fn policy(horizon: Horizon) -> Policy {
    Policy {
        tenure_months: 3,
        blocks_from: horizon.from,
        allowed_misses: 0,
        rotation: Rotation { memory_blocks: 0, strictness: Strictness::Tier },
        own_commune: OwnPlace::Ignore,
        own_workplace: OwnPlace::Ignore,
        points: Points {
            ordinary: 2,
            thematic: 2,
            combined: 3,
            joint: 3,
            host: 1,
            panel: 1,
            distance_bands: Vec::new(),
        },
        fairness: FairnessPolicy {
            excused: Excused::Owed,
            groups: labels(&["committee"]),
            counts: [Counts::Meetings, Counts::AreaLead, Counts::Host, Counts::Panel].into(),
        },
        presence: None,
        area_lead: None,
        apart: Vec::new(),
        standby: Standby::None,
        tiers: Tier::ALL.map(|tier| TierPolicy { tier, tolerance: 0 }).to_vec(),
        time_limit_seconds: None,
        travel_from: TravelBase::Home,
        prepared_on: None,
        notice_days: 0,
    }
}
