//! One small world for each rule that has rows, made so that the rule matters.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::mutants::{End, Spoil};
use crate::support::Build;
use crate::support::build::labels;

use End::{First, Last};
use Spoil::{Drop, Flip, Higher, Less, Lower, More};

/// A rule, its world, and the mutants that have to be seen: by the number of the row among the rule's own.
pub type World = (Rule, Instance, &'static [(usize, &'static [Spoil])]);

/// All of them. What is not listed says the same as before there: of the rows `covered`, `blocks` and `missed` of one
/// block, for one, each follows from the others, and a factor of a column that would be zero anyhow is no matter.
pub fn worlds() -> Vec<World> {
    vec![
        (
            Rule::Complete,
            short(),
            &[
                (0, &[Flip(First), More(First), Lower, Higher]),
                (1, &[Lower, Higher]),
                (2, &[Flip(First), More(First), Lower, Higher]),
                (3, &[Drop, Flip(First), Flip(Last), More(First), More(Last), Lower, Higher]),
                (4, &[Drop, Flip(First), Flip(Last), More(First), More(Last), Lower, Higher]),
            ],
        ),
        (
            Rule::OneAccompanying,
            tempting(),
            &[
                (0, &[Lower, Higher]),
                (2, &[Drop, Flip(Last), Less(Last), Lower, Higher]),
                (3, &[Drop, Flip(Last), Less(Last), Lower, Higher]),
            ],
        ),
        (Rule::Misses, missing().done(), &[(0, &[Flip(First), More(First), Less(First), Lower, Higher])]),
        (Rule::ContinuityTier, held(), &[(0, &[Drop, Flip(First), Less(First), Lower, Higher])]),
        (
            Rule::SessionDate,
            session(|_| ()),
            &[(0, &[Drop, Flip(First), More(First), Less(First), Lower, Higher])],
        ),
        (
            Rule::HostPresent,
            session(|_| ()),
            &[(0, &[Drop, Flip(First), More(First), Lower, Higher]), (1, &[Lower, Higher])],
        ),
        (
            Rule::PanelAtMost,
            at_most(),
            &[
                (0, &[Drop, Flip(First), Flip(Last), More(First), Lower, Higher]),
                (1, &[Drop, Flip(Last), Higher]),
            ],
        ),
        (Rule::Spacing, spaced(), &[(0, &[Drop, Flip(First), Flip(Last), More(Last), Lower, Higher])]),
        (
            Rule::OneSeat,
            one_person_two_seats(),
            &[
                (0, &[Drop, Flip(First), Flip(Last), Lower, Higher]),
                (1, &[Drop, Flip(First), Flip(Last), Lower, Higher]),
                (2, &[Drop, Flip(First), Flip(Last), More(First), Lower, Higher]),
            ],
        ),
        (
            Rule::OneSeat,
            two_leads(),
            &[(0, &[Drop, Flip(First), Flip(Last), More(First), Less(First), Less(Last), Lower, Higher])],
        ),
        (
            Rule::OnePlace,
            two_at_once(),
            &[(0, &[Drop, Flip(First), Flip(Last), Less(First), Less(Last), Lower, Higher])],
        ),
        (
            Rule::LimitMax,
            limited(None, Some(1)),
            &[(0, &[Drop, Flip(First), Flip(Last), Less(First), Less(Last), Lower, Higher])],
        ),
        (Rule::LimitMin, limited(Some(1), None), &[(0, &[Drop, Flip(First), Less(First), Lower, Higher])]),
        (
            Rule::Apart,
            apart(),
            &[
                (0, &[Drop, Flip(First), Flip(Last), More(First), Lower, Higher]),
                (1, &[Drop, Flip(First), Flip(Last), More(First), Lower, Higher]),
            ],
        ),
        (
            Rule::Presence,
            seen_by_board(),
            &[
                (0, &[Drop, Flip(First), Less(First), Lower, Higher]),
                (1, &[Drop, Flip(First), Less(First), Lower, Higher]),
            ],
        ),
        (
            Rule::AreaLead,
            area_lead(),
            &[
                (0, &[Drop, Flip(First), Less(First), Lower, Higher]),
                (1, &[Drop, Flip(First), Less(First), Lower, Higher]),
            ],
        ),
        (
            Rule::Rotation,
            rotating(),
            &[(0, &[Drop, Flip(First), Flip(Last), More(First), Less(First), Lower, Higher])],
        ),
        (Rule::LockFixed, locked(), &[(0, &[Drop, Flip(First), Less(First), Lower, Higher])]),
        (
            Rule::FairnessTier,
            uneven(),
            &[
                (0, &[Drop, Flip(First), Flip(Last), More(Last), Lower]),
                (1, &[Drop, Flip(First), Flip(Last), More(First), More(Last), Lower]),
                (2, &[Flip(First), More(First), More(Last), Lower]),
                (5, &[Drop, Flip(First), Flip(Last), More(Last), Higher]),
                (6, &[Drop, Flip(First), Flip(Last)]),
            ],
        ),
    ]
}

/// Ann lives beside the cell, Bob an hour away: whatever is not forbidden to Ann is hers.
fn near_and_far(cells: usize) -> (Build, PersonId, PersonId, Vec<CellId>) {
    let mut b = Build::quarter();
    let [ann, bob] = b.members(["ann", "bob"]);
    let (xa, xb) = (b.commune("xa"), b.commune("xb"));
    let (near, far) = (b.place_of(xa), b.place_of(xb));
    b.trip(near, far, 60);
    b.tweak(ann, |p| p.home = Some(near)).tweak(bob, |p| p.home = Some(far));
    // Without points fairness says nothing, and travel decides.
    b.policy(|policy| policy.fairness.counts.clear());
    let cells = (1..=cells).map(|n| b.cell(&format!("c{n}"), xa)).collect();
    (b, ann, bob, cells)
}

fn meetings(b: &mut Build, cell: CellId, months: u32) -> Vec<String> {
    (1..=months).map(|month| b.meeting(cell, &format!("2027-{month:02}-10 19:00"))).collect()
}

/// Three meetings of which each member can miss one.
fn missing() -> Build {
    let (mut b, ann, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 3);
    b.policy(|policy| policy.allowed_misses = 1);
    b.busy(ann, "2027-02-10 00:00", "2027-02-11 00:00");
    b.busy(bob, "2027-03-10 00:00", "2027-03-11 00:00");
    b
}

/// The same, and a session with two seats for one person, and two of the board wanted where there is none.
fn short() -> Instance {
    let mut b = missing();
    let place = b.place_of(CommuneId(0));
    let series = b.series("r", place);
    b.panel(series, "side", 2, &["committee"]);
    let wanted = Composition { group: "board".into(), at_least: 2, at_most: None, weight: 3 };
    b.tweak_series(series, |series| series.composition.push(wanted));
    b.session(series, &["2027-01-14 08:00"], &[PersonId(0)]);
    b.done()
}

/// Each of two members likes the cell well: without the rule both would accompany it.
fn tempting() -> Instance {
    let (mut b, ann, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 2);
    b.policy(|policy| policy.allowed_misses = 1);
    b.tweak_cell(cells[0], |cell| cell.accompanying[0].count = 2);
    b.tweak_cell(cells[0], |cell| {
        cell.accompanying.push(Accompanying {
            role: "second".into(),
            count: 1,
            groups: labels(&["committee"]),
        });
    });
    for person in [ann, bob] {
        b.tweak(person, |p| p.preferred.extend([(cells[0], 5)]));
    }
    b.done()
}

/// Bob accompanies the cell already, though Ann is nearer.
fn held() -> Instance {
    let (mut b, _, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 2);
    b.holder(cells[0], bob);
    b.done()
}

/// A session on one of two days, with a panel of one.
fn session(change: fn(&mut Build)) -> Instance {
    let (mut b, ann, bob, _) = near_and_far(0);
    let place = b.place_of(CommuneId(0));
    let series = b.series("r", place);
    b.panel(series, "side", 1, &["committee"]);
    b.session(series, &["2027-01-14 08:00", "2027-01-21 08:00"], &[ann, bob]);
    change(&mut b);
    b.done()
}

/// Both members belong to the board, of which only one may sit.
fn at_most() -> Instance {
    session(|b| {
        for person in [PersonId(0), PersonId(1)] {
            b.tweak(person, |p| p.groups = labels(&["committee", "board"]));
        }
        let most = Composition { group: "board".into(), at_least: 0, at_most: Some(1), weight: 1 };
        b.tweak_series(SeriesId(0), |series| series.composition.push(most));
    })
}

/// Two sessions that both want the same day.
fn spaced() -> Instance {
    session(|b| {
        b.session(SeriesId(0), &["2027-01-14 14:00", "2027-01-28 14:00"], &[PersonId(0), PersonId(1)]);
        b.tweak_series(SeriesId(0), |series| series.min_days_between = 2);
    })
}

/// Two seats, and only one person who may take them; the same at a session.
fn one_person_two_seats() -> Instance {
    let (mut b, ann, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 2);
    b.tweak_cell(cells[0], |cell| {
        cell.accompanying.push(Accompanying {
            role: "second".into(),
            count: 1,
            groups: labels(&["committee"]),
        });
    });
    let place = b.place_of(CommuneId(0));
    let series = b.series("r", place);
    b.panel(series, "side", 1, &["committee"]);
    b.session(series, &["2027-01-14 08:00"], &[ann]);
    b.busy(bob, "2027-01-01 00:00", "2027-04-01 00:00");
    b.policy(|policy| policy.allowed_misses = 1);
    b.done()
}

/// Two cells meet at the same hour; Ann is nearer to both.
fn two_at_once() -> Instance {
    let (mut b, _, _, cells) = near_and_far(2);
    cells.iter().for_each(|cell| {
        meetings(&mut b, *cell, 1);
    });
    b.done()
}

/// Two cells on two days; Ann would take both, Bob none.
fn limited(min: Option<u32>, max: Option<u32>) -> Instance {
    let (mut b, ann, bob, cells) = near_and_far(2);
    b.meeting(cells[0], "2027-01-10 19:00");
    b.meeting(cells[1], "2027-01-11 19:00");
    let who = if max.is_some() { ann } else { bob };
    if min.is_some() {
        b.busy(bob, "2027-01-11 00:00", "2027-01-12 00:00");
    }
    b.tweak(who, |p| p.limits.push(Limit { per: Period::Quarter, measure: Measure::Duties, min, max }));
    b.done()
}

/// Two seats for two people who are kept apart, at a meeting and at a session.
fn apart() -> Instance {
    let (mut b, ann, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 1);
    b.tweak_cell(cells[0], |cell| cell.accompanying[0].count = 2);
    let place = b.place_of(CommuneId(0));
    let series = b.series("r", place);
    b.panel(series, "side", 1, &["committee"]);
    b.session(series, &["2027-01-14 08:00"], &[ann]);
    b.policy(|policy| policy.apart.push((ann, bob)));
    b.done()
}

/// Bob alone is on the board.
fn seen_by_board() -> Instance {
    let (mut b, _, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 2);
    b.tweak(bob, |p| p.groups = labels(&["committee", "board"]));
    let (strictness, per) = (Strictness::Tier, Period::Month);
    b.policy(|policy| {
        policy.tenure_months = 1;
        policy.presence = Some(Presence { group: "board".into(), strictness, per });
    });
    b.done()
}

/// Bob is in charge of the area and comes though he lives far away and may take no other seat.
fn area_lead() -> Instance {
    let (mut b, _, bob, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 2);
    b.tweak(bob, |p| p.groups = labels(&["lead"]));
    b.instance.communes[0].area_lead = Some(bob);
    b.policy(|policy| policy.area_lead = Some(AreaLead { per: Period::Month, strictness: Strictness::Hard }));
    b.done()
}

/// Cells of two communes meet; the leads of both, Ann who lives near and Bob, may take the one extra seat only.
fn two_leads() -> Instance {
    let (mut b, ann, bob, cells) = near_and_far(1);
    b.members(["cy"]);
    let other = b.cell("c2", CommuneId(1));
    let joint = meetings(&mut b, cells[0], 1).remove(0);
    b.tweak_meeting(&joint, |meeting| meeting.joint.push(other));
    for (commune, lead) in [ann, bob].into_iter().enumerate() {
        b.tweak(lead, |p| p.groups = labels(&["lead"]));
        b.instance.communes[commune].area_lead = Some(lead);
    }
    b.policy(|policy| policy.area_lead = Some(AreaLead { per: Period::Month, strictness: Strictness::Tier }));
    b.done()
}

/// Ann would come every month.
fn rotating() -> Instance {
    let (mut b, _, _, cells) = near_and_far(1);
    meetings(&mut b, cells[0], 3);
    b.policy(|policy| {
        policy.tenure_months = 1;
        policy.rotation = Rotation { memory_blocks: 1, strictness: Strictness::Hard };
    });
    b.done()
}

/// Bob must come, though Ann is nearer.
fn locked() -> Instance {
    let (mut b, _, bob, cells) = near_and_far(2);
    cells.iter().for_each(|cell| {
        meetings(&mut b, *cell, 1);
    });
    b.lock("c1@2027-01-10", None, bob, true);
    b.done()
}

/// Four meetings on four days for two people, the nearer of whom has a point already.
fn uneven() -> Instance {
    let (mut b, ann, _, cells) = near_and_far(4);
    for (n, cell) in cells.into_iter().enumerate() {
        b.meeting(cell, &format!("2027-01-{} 19:00", 10 + n));
    }
    b.tweak(ann, |p| p.opening = 1.into());
    b.policy(|policy| {
        policy.fairness.counts.extend([Counts::Meetings]);
        // Nobody delegates, so this means nothing; but it keeps the program in one piece when rows are gone.
        policy.tiers.iter_mut().filter(|tier| tier.tier == Tier::Heads).for_each(|tier| tier.tolerance = 1);
    });
    b.done()
}
