//! Fixtures of the rules about tenure blocks.

use luanphien::domain::*;
use luanphien::rules::Rule;

use super::base::{Base, HOST, M1, M2, M3, PANEL, S, SEAT, base};
use super::{Fixture, accept, boundary, reject};
use crate::support::{Sit, sit};

pub fn fixtures() -> Vec<Fixture> {
    [rotation(), one_accompanying(), misses()].into_iter().flatten().collect()
}

fn remembers(strictness: Strictness, past: i64) -> Base {
    base().with(|w| {
        w.b.visited(w.ann, w.c1, past, "2026-10-05");
        w.b.policy(|policy| policy.rotation = Rotation { memory_blocks: 2, strictness });
    })
}

fn rotation() -> Vec<Fixture> {
    use Strictness::{Hard, Tier};
    vec![
        accept(Rule::Rotation, || remembers(Hard, -3).ok()),
        reject(Rule::Rotation, &[2], || remembers(Hard, -1).ok()),
        boundary(Rule::Rotation, &[1], || remembers(Hard, -2).ok()),
        boundary(Rule::Rotation, &[], || remembers(Tier, -1).ok()),
        // Whoever holds the cell since before the horizon goes on.
        boundary(Rule::Rotation, &[], || {
            remembers(Hard, -1)
                .with(|w| {
                    w.b.holder(w.c1, w.ann);
                })
                .ok()
        }),
        // A visit in the same block is no return.
        boundary(Rule::Rotation, &[], || remembers(Hard, 0).ok()),
        // Blocks of one month: Ann again in March after January; memory two forbids it, memory one does not.
        boundary(Rule::Rotation, &[1], || ann_bob_ann(2)),
        boundary(Rule::Rotation, &[], || ann_bob_ann(1)),
        // Whoever comes as a substitute accompanies nobody, also where the block has one meeting only.
        boundary(Rule::Rotation, &[], || {
            let back = sit(M3, SEAT, "ann").substitute();
            monthly(2).plan(&seated(&[sit(M1, SEAT, "ann"), sit(M2, SEAT, "bob"), back]))
        }),
    ]
}

fn monthly(memory_blocks: u32) -> Base {
    base().with(|w| {
        w.b.policy(|policy| {
            policy.tenure_months = 1;
            policy.rotation = Rotation { memory_blocks, strictness: Strictness::Hard };
        });
    })
}

fn ann_bob_ann(memory_blocks: u32) -> (Instance, Plan) {
    let visits = [sit(M1, SEAT, "ann"), sit(M2, SEAT, "bob"), sit(M3, SEAT, "ann")];
    monthly(memory_blocks).plan(&seated(&visits))
}

fn seated(visits: &[Sit]) -> Vec<Sit> {
    [visits.to_vec(), vec![sit(S, HOST, "sec"), sit(S, PANEL, "aid")]].concat()
}

fn may_miss(allowed: u32) -> Base {
    base().with(|w| {
        w.b.policy(|policy| policy.allowed_misses = allowed);
    })
}

fn one_accompanying() -> Vec<Fixture> {
    vec![
        accept(Rule::OneAccompanying, || base().ok()),
        // Each of the two attends enough, but they are two.
        reject(Rule::OneAccompanying, &[1], || {
            may_miss(2).plan(&seated(&[sit(M1, SEAT, "ann"), sit(M2, SEAT, "ann"), sit(M3, SEAT, "bob")]))
        }),
        reject(Rule::OneAccompanying, &[0], || {
            may_miss(1).plan(&seated(&[
                sit(M1, SEAT, "ann"),
                sit(M2, SEAT, "ann"),
                sit(M3, SEAT, "ann").substitute(),
            ]))
        }),
        // Two seats of a cell, one person in turn.
        reject(Rule::OneAccompanying, &[1], || {
            let two = may_miss(2).with(|w| {
                w.b.tweak_cell(w.c1, |cell| cell.accompanying[0].count = 2);
            });
            two.plan(&seated(&[sit(M1, SEAT, "ann"), sit(M2, "accompanying:member/2", "ann")]))
        }),
        boundary(Rule::OneAccompanying, &[], || {
            may_miss(1).plan(&seated(&[
                sit(M1, SEAT, "ann"),
                sit(M2, SEAT, "ann"),
                sit(M3, SEAT, "bob").substitute(),
            ]))
        }),
    ]
}

fn misses() -> Vec<Fixture> {
    vec![
        accept(Rule::Misses, || base().ok()),
        reject(Rule::Misses, &[1], || base().plan(&seated(&[sit(M1, SEAT, "ann"), sit(M2, SEAT, "ann")]))),
        boundary(Rule::Misses, &[], || {
            may_miss(1).plan(&seated(&[sit(M1, SEAT, "ann"), sit(M2, SEAT, "ann")]))
        }),
        boundary(Rule::Misses, &[1], || may_miss(1).plan(&seated(&[sit(M1, SEAT, "ann")]))),
        // However many may be missed, a block nobody accompanies breaks nothing.
        boundary(Rule::Misses, &[], || may_miss(3).plan(&seated(&[sit(M1, SEAT, "bob").substitute()]))),
    ]
}
