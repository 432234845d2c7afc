//! One world with something of every rule, and a good plan of it made by hand.

use luanphien::domain::*;
use num_rational::Ratio;

use super::{Build, Sit, date, hand_plan, sit};

/// Half a year, three communes with two cells each, twelve members, two series of receptions; blocks of three months
/// of which the first has begun before the horizon.
pub fn rich() -> (Instance, Plan) {
    let mut world = Rich { b: Build::new("2027-01-01", "2027-06-30"), sits: Vec::new() };
    let members = world.people();
    world.policy(&members);
    world.cells(&members);
    world.receptions();
    world.extras(&members);
    let instance = world.b.done();
    let plan = hand_plan(&instance, &world.sits);
    (instance, plan)
}

struct Rich {
    b: Build,
    sits: Vec<Sit>,
}

impl Rich {
    fn people(&mut self) -> Vec<PersonId> {
        let board = ["committee", "standing_board"];
        let member =
            |b: &mut Build, n: i32| b.person(&format!("m{n}"), if n <= 3 { &board } else { &board[..1] });
        let members: Vec<_> = (1..=12).map(|n| member(&mut self.b, n)).collect();
        for id in ["sec", "dep"] {
            self.b.person(id, &["secretary"]);
        }
        for id in ["aid", "eve"] {
            self.b.person(id, &["agency", "women"]);
        }
        self.b.tweak(members[3], |p| p.opening = Ratio::new(-5, 3));
        self.b.tweak(members[4], |p| p.share = Ratio::new(1, 2));
        self.b.tweak(members[5], |p| p.from = Some(date("2026-06-01")));
        let limit = Limit { per: Period::Month, measure: Measure::Duties, min: None, max: Some(4) };
        for person in &members {
            self.b.tweak(*person, |p| p.limits.push(limit.clone()));
        }
        members
    }

    fn policy(&mut self, members: &[PersonId]) {
        self.b.policy(|policy| {
            policy.blocks_from = date("2026-12-01");
            policy.allowed_misses = 1;
            policy.rotation = Rotation { memory_blocks: 1, strictness: Strictness::Tier };
            policy.own_commune = OwnPlace::Avoid;
            let (per, strictness) = (Period::Quarter, Strictness::Tier);
            policy.presence = Some(Presence { group: "standing_board".into(), strictness, per });
            policy.area_lead = Some(AreaLead { per, strictness });
            policy.points.distance_bands = vec![DistanceBand { from_minutes: 20, points: 1 }];
            policy.apart = vec![(members[0], members[2])];
            policy.standby = Standby::Sessions;
        });
    }

    /// Cells c1 and c2 meet on the same evenings, the others on evenings of their own; the last has two seats.
    fn cells(&mut self, members: &[PersonId]) {
        let communes = ["xa", "xb", "xc"].map(|id| self.b.commune(id));
        for (n, id) in ["c1", "c2", "c3", "c4", "c5", "c6"].into_iter().enumerate() {
            let cell = self.b.cell(id, communes[n / 2]);
            let seats = if n == 5 { 2 } else { 1 };
            self.b.tweak_cell(cell, |cell| cell.accompanying[0].count = seats);
            for month in 1..=6 {
                let day = 11 + n.max(1);
                let meeting = self.b.meeting(cell, &format!("2027-{month:02}-{day} 19:00"));
                let block = (month as usize) / 3;
                for seat in 1..=seats {
                    let member = (n + seat as usize - 1 + 7 * block) % 12 + 1;
                    self.visit(&meeting, seat, member);
                }
            }
        }
        self.b.holder(CellId(0), members[0]);
        self.b.visited(members[0], CellId(0), 0, "2026-12-12");
        self.b.visited(members[8], CellId(2), -1, "2026-10-14");
        let homes = communes.map(|commune| self.b.place_of(commune));
        self.b.trip(homes[0], homes[2], 25);
        for (n, person) in members.iter().enumerate() {
            self.b.tweak(*person, |p| p.home = Some(homes[n % 3]));
        }
        self.b.instance.communes[0].area_lead = Some(members[11]);
        self.b.instance.communes[1].area_lead = Some(members[10]);
    }

    fn visit(&mut self, meeting: &str, seat: u32, member: usize) {
        let seat = format!("accompanying:member/{seat}");
        let substituted = meeting == "c3@2027-02-13";
        let visit = match substituted {
            true => sit(meeting, &seat, "m12").substitute(),
            false => sit(meeting, &seat, &format!("m{member}")),
        };
        self.sits.push(visit);
    }

    /// A session a month at the town and at xa, each on one of two days, with an agency and a woman.
    fn receptions(&mut self) {
        let town = self.b.place("town");
        let [sec, dep] = [12, 13].map(PersonId);
        for (id, place, days) in [("r1", town, [5, 6]), ("r2", self.b.place_of(CommuneId(0)), [20, 21])] {
            let series = self.b.series(id, place);
            self.b.panel(series, "agency", 1, &["agency"]);
            self.b.panel(series, "member", 1, &["committee"]);
            let composition = Composition { group: "women".into(), at_least: 2, at_most: Some(3), weight: 3 };
            self.b.tweak_series(series, |s| {
                s.composition.push(composition);
                s.min_days_between = 20;
                s.min_per_month = 1;
            });
            for month in 1..=6 {
                let starts = days.map(|day| format!("2027-{month:02}-{day:02} 08:00"));
                let session = self.b.session(series, &[&starts[0], &starts[1]], &[sec, dep]);
                self.sit_session(&session, id, month, &starts[month % 2][..10]);
            }
        }
    }

    fn sit_session(&mut self, session: &str, series: &str, month: usize, day: &str) {
        let host = if month == 4 { "dep" } else { "sec" };
        let other = if host == "sec" { "dep" } else { "sec" };
        let agency = if series == "r1" { "aid" } else { "eve" };
        let second = if series == "r1" { "eve" } else { "aid" };
        let member = format!("m{}", 12 - (month + 5) % 9);
        self.sits.push(sit(session, "host/1", host).on(day).standby(other));
        self.sits.push(sit(session, "panel:agency/1", agency).on(day).standby(second));
        if month != 6 {
            self.sits.push(sit(session, "panel:member/1", &member).on(day));
        }
    }

    /// A visit of an area lead, a joint meeting that nobody attends, a lock kept, and a cell nobody wants.
    fn extras(&mut self, members: &[PersonId]) {
        self.sits.push(sit("c2@2027-03-12", "area_lead/1", "m12"));
        let joint = self.b.meeting(CellId(4), "2027-05-28 19:00");
        self.b.tweak_meeting(&joint, |meeting| {
            meeting.kind = MeetingKind::Joint;
            meeting.joint = vec![CellId(5)];
        });
        self.b.lock("c1@2027-01-12", Some("accompanying:member/1"), members[0], true);
        self.b.lock("c1@2027-01-12", None, members[6], false);
        self.b.tweak(members[11], |p| {
            p.never.insert(CellId(0));
        });
        self.b.busy(members[9], "2027-01-01 00:00", "2027-01-08 00:00");
    }
}
