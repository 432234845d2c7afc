//! Fixtures of the rules about one row.

use chrono::TimeDelta;
use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, HOST, M1, PANEL, S, base, full, full_and, row, visits};
use super::{Fixture, accept, boundary, reject};
use crate::support::build::labels;
use crate::support::{date, sit};

pub fn fixtures() -> Vec<Fixture> {
    [known(), timing(), seat_label(), one_seat(), eligible(), host(), zero_share()]
        .into_iter()
        .flatten()
        .collect()
}

fn known() -> Vec<Fixture> {
    vec![
        accept(Rule::Known, || base().ok()),
        reject(Rule::Known, &[0], || base().bent(|rows| row(rows, S, PANEL).person = "nobody".into())),
        reject(Rule::Known, &[0], || base().bent(|rows| row(rows, S, PANEL).duty = "s9/2027-01/1".into())),
        reject(Rule::Known, &[0], || base().bent(|rows| row(rows, S, PANEL).standby = Some("nobody".into()))),
        // A panel of one has a seat 1 and no seat 2.
        boundary(Rule::Known, &[0], || {
            base().bent(|rows| row(rows, S, PANEL).seat = "panel:agency/2".into())
        }),
    ]
}

fn timing() -> Vec<Fixture> {
    vec![
        accept(Rule::Timing, || base().ok()),
        reject(Rule::Timing, &[30], || {
            base().bent(|rows| row(rows, M1, "accompanying:member/1").start += half_hour())
        }),
        reject(Rule::Timing, &[0], || {
            base().bent(|rows| row(rows, M1, "accompanying:member/1").place = "town".into())
        }),
        reject(Rule::Timing, &[0, 0], || {
            base().bent(|rows| {
                rows.iter_mut().filter(|r| r.duty == S).for_each(|r| r.date = date("2027-01-15"))
            })
        }),
        // The other candidate date is as good.
        boundary(Rule::Timing, &[], || {
            let day = "2027-01-21";
            base().plan(&[visits(), vec![sit(S, HOST, "sec").on(day), sit(S, PANEL, "aid").on(day)]].concat())
        }),
    ]
}

fn half_hour() -> TimeDelta {
    TimeDelta::minutes(30)
}

fn seat_label() -> Vec<Fixture> {
    vec![
        accept(Rule::SeatLabel, || base().ok()),
        reject(Rule::SeatLabel, &[0], || base().bent(|rows| row(rows, S, PANEL).role = "chair".into())),
        reject(Rule::SeatLabel, &[0], || base().bent(|rows| row(rows, S, PANEL).kind = Kind::Head)),
        reject(Rule::SeatLabel, &[0, 0], || {
            base().bent(|rows| {
                row(rows, S, PANEL).cell = Some("c1".into());
                row(rows, S, HOST).reception = None;
            })
        }),
        reject(Rule::SeatLabel, &[0], || base().bent(|rows| row(rows, S, PANEL).locked = true)),
        // A lock on any seat of the duty marks the one that is taken.
        boundary(Rule::SeatLabel, &[], || {
            base()
                .with(|w| {
                    w.b.lock(S, None, w.aid, true);
                })
                .bent(|rows| row(rows, S, PANEL).locked = true)
        }),
    ]
}

fn one_seat() -> Vec<Fixture> {
    vec![
        accept(Rule::OneSeat, || base().ok()),
        reject(Rule::OneSeat, &[1], || {
            base()
                .with(|w| {
                    w.b.person("eve", &["agency"]);
                })
                .plan(&full_and(&[sit(S, PANEL, "eve")]))
        }),
        reject(Rule::OneSeat, &[1], || {
            let both = base().with(|w| {
                w.b.panel(w.s1, "jurist", 1, &["agency"]);
            });
            both.plan(&full_and(&[sit(S, "panel:jurist/1", "aid")]))
        }),
        // Two seats of one role, two people.
        boundary(Rule::OneSeat, &[], || {
            let two = base().with(|w| {
                w.b.person("eve", &["agency"]);
                w.b.tweak_series(w.s1, |s| s.panel[0].count = 2);
            });
            two.plan(&full_and(&[sit(S, "panel:agency/2", "eve")]))
        }),
        // Cells of two communes meet: each lead may take the one extra seat, both may not.
        boundary(Rule::OneSeat, &[], || joint().plan(&full_and(&[sit(M1, LEAD, "bob")]))),
        boundary(Rule::OneSeat, &[], || joint().plan(&full_and(&[sit(M1, LEAD, "cy")]))),
        reject(Rule::OneSeat, &[1], || joint().plan(&full_and(&[sit(M1, LEAD, "bob"), sit(M1, LEAD, "cy")]))),
    ]
}

const LEAD: &str = "area_lead/1";

/// The first meeting is held with a cell of another commune; Bob is in charge of the one, Cy of the other.
fn joint() -> Base {
    base().with(|w| {
        let (c2, _) = w.second_cell("2027-01-20 19:00");
        w.b.instance.communes[w.xa.0].area_lead = Some(w.bob);
        w.b.instance.communes[w.xa.0 + 1].area_lead = Some(PersonId(w.bob.0 + 1));
        w.b.tweak_meeting(M1, |meeting| meeting.joint.push(c2));
        let (per, strictness) = (Period::Quarter, Strictness::Tier);
        w.b.policy(|policy| policy.area_lead = Some(AreaLead { per, strictness }));
    })
}

fn eligible() -> Vec<Fixture> {
    vec![
        accept(Rule::Eligible, || base().ok()),
        reject(Rule::Eligible, &[0], || {
            base().plan(&[visits(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "ann")]].concat())
        }),
        reject(Rule::Eligible, &[0], || lead_is_ann().plan(&full_and(&[sit(M1, "area_lead/1", "bob")]))),
        // One of several labels is enough.
        boundary(Rule::Eligible, &[], || {
            let both = base().with(|w| {
                w.b.tweak(w.ann, |p| p.groups = labels(&["committee", "agency"]));
            });
            both.plan(&[visits(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "ann")]].concat())
        }),
    ]
}

fn lead_is_ann() -> Base {
    base().with(|w| {
        w.b.instance.communes[w.xa.0].area_lead = Some(w.ann);
        let area_lead = AreaLead { per: Period::Quarter, strictness: Strictness::Tier };
        w.b.policy(|policy| policy.area_lead = Some(area_lead));
    })
}

fn host() -> Vec<Fixture> {
    vec![
        accept(Rule::Host, || base().ok()),
        reject(Rule::Host, &[0], || base().bent(|rows| row(rows, S, HOST).person = "ann".into())),
        reject(Rule::Host, &[0], || base().bent(|rows| row(rows, S, HOST).kind = Kind::Delegate)),
        // The delegate may host, as a delegate.
        boundary(Rule::Host, &[], || {
            base().bent(|rows| {
                row(rows, S, HOST).person = "dep".into();
                row(rows, S, HOST).kind = Kind::Delegate;
            })
        }),
        boundary(Rule::Host, &[0], || base().bent(|rows| row(rows, S, HOST).person = "dep".into())),
    ]
}

fn zero_share() -> Vec<Fixture> {
    vec![
        accept(Rule::ZeroShare, || base().ok()),
        reject(Rule::ZeroShare, &[0, 0, 0], || {
            base()
                .with(|w| {
                    w.b.tweak(w.ann, |p| p.share = 0.into());
                })
                .plan(&full())
        }),
        // Seats that do not count may be taken.
        boundary(Rule::ZeroShare, &[], || {
            base()
                .with(|w| {
                    w.b.tweak(w.ann, |p| p.share = 0.into());
                    w.b.policy(|policy| {
                        policy.fairness.counts.remove(&Counts::Meetings);
                    });
                })
                .plan(&full())
        }),
        // Whoever is not compared has no share that could be nothing.
        boundary(Rule::ZeroShare, &[], || {
            base()
                .with(|w| {
                    w.b.tweak(w.aid, |p| p.share = 0.into());
                })
                .ok()
        }),
    ]
}
