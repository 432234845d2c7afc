//! The little world the fixtures change: one cell with three meetings in one block, one session with a panel.

use luanphien::domain::*;

use crate::support::{Build, Sit, assignments, hand_plan, plan_of, sit};

pub const M1: &str = "c1@2027-01-05";
pub const M2: &str = "c1@2027-02-02";
pub const M3: &str = "c1@2027-03-05";
/// Thursday 14 January 8:00–11:00, or Thursday 21 January.
pub const S: &str = "s1/2027-01/1";
pub const SEAT: &str = "accompanying:member/1";
pub const HOST: &str = "host/1";
pub const PANEL: &str = "panel:agency/1";

/// The builder with the names of what is in it.
pub struct Base {
    pub b: Build,
    pub ann: PersonId,
    pub bob: PersonId,
    pub sec: PersonId,
    pub dep: PersonId,
    pub aid: PersonId,
    pub xa: CommuneId,
    pub c1: CellId,
    pub s1: SeriesId,
}

/// Ann, Bob and Cy are members; Sec is the head and Dep the delegate of the receptions; Aid sits on their panel.
pub fn base() -> Base {
    let mut b = Build::quarter();
    let [ann, bob, _] = b.members(["ann", "bob", "cy"]);
    let [sec, dep] = ["sec", "dep"].map(|id| b.person(id, &["secretary"]));
    let aid = b.person("aid", &["agency"]);
    let xa = b.commune("xa");
    let town = b.place("town");
    let c1 = b.cell("c1", xa);
    for start in ["2027-01-05 19:00", "2027-02-02 19:00", "2027-03-05 19:00"] {
        b.meeting(c1, start);
    }
    let s1 = b.series("s1", town);
    b.panel(s1, "agency", 1, &["agency"]);
    b.session(s1, &["2027-01-14 08:00", "2027-01-21 08:00"], &[sec, dep]);
    Base { b, ann, bob, sec, dep, aid, xa, c1, s1 }
}

/// Ann accompanies the cell; Sec hosts and Aid sits by.
pub fn full() -> Vec<Sit> {
    [visits(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "aid")]].concat()
}

/// Ann's three visits.
pub fn visits() -> Vec<Sit> {
    [M1, M2, M3].map(|meeting| sit(meeting, SEAT, "ann")).to_vec()
}

/// All seats, and more.
pub fn full_and(more: &[Sit]) -> Vec<Sit> {
    [full(), more.to_vec()].concat()
}

impl Base {
    /// Ann accompanies, Sec hosts, Aid sits by.
    pub fn ok(self) -> (Instance, Plan) {
        self.plan(&full())
    }

    /// A plan of these seats, its figures right.
    pub fn plan(self, sits: &[Sit]) -> (Instance, Plan) {
        let instance = self.b.done();
        let plan = hand_plan(&instance, sits);
        (instance, plan)
    }

    /// The full plan with bent rows, its figures right for them.
    pub fn bent(self, bend: impl FnOnce(&mut Vec<Assignment>)) -> (Instance, Plan) {
        let instance = self.b.done();
        let mut rows = assignments(&instance, &full());
        bend(&mut rows);
        let plan = plan_of(&instance, rows);
        (instance, plan)
    }

    /// The full plan with wrong claims about itself.
    pub fn spoilt(self, sits: &[Sit], spoil: impl FnOnce(&mut Plan)) -> (Instance, Plan) {
        let (instance, mut plan) = self.plan(sits);
        spoil(&mut plan);
        (instance, plan)
    }

    /// Another cell with one meeting, in a commune of its own.
    pub fn second_cell(&mut self, start: &str) -> (CellId, String) {
        let xb = self.b.commune("xb");
        let c2 = self.b.cell("c2", xb);
        let meeting = self.b.meeting(c2, start);
        (c2, meeting)
    }

    /// Changes the base.
    pub fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

/// The row of a seat.
pub fn row<'a>(rows: &'a mut [Assignment], duty: &str, seat: &str) -> &'a mut Assignment {
    rows.iter_mut().find(|row| row.duty == duty && row.seat == seat).expect("a row of that seat")
}
