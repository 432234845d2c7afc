//! The office's switches.

use std::collections::BTreeSet;

use super::{cell_id, person_id};
use crate::domain;
use crate::format::instance::{
    AreaLeadPolicy, Count, CurrentHolder, DemandLevel, FairnessPolicy, MemoryLevel, OwnPlace, Per, Policy,
    Presence, Rotation,
};
use crate::office::generate::sketch::Sketch;

pub(super) fn policy(sketch: &Sketch) -> Policy {
    let of = &sketch.policy;
    Policy {
        tenure_months: of.tenure,
        blocks_from: Some(sketch.from.into()),
        current: current(sketch),
        allowed_misses: of.allowed_misses,
        rotation: Rotation {
            memory_blocks: of.memory_blocks,
            level: if of.memory_blocks == 0 { MemoryLevel::Off } else { MemoryLevel::Cost },
        },
        own_commune: own_place(of.own_commune),
        own_workplace: own_place(of.own_workplace),
        // Hosting is the office one holds, not a share of the common load.
        fairness: FairnessPolicy {
            counts: BTreeSet::from([Count::Meetings, Count::AreaLead, Count::Panel]),
            ..FairnessPolicy::default()
        },
        presence: of.presence.map(|strictness| Presence {
            group: "standing_board".into(),
            per: Per::Quarter,
            level: level(strictness),
        }),
        area_lead: of
            .area_lead
            .map(|strictness| AreaLeadPolicy { per: Per::Quarter, level: level(strictness) }),
        prepared_on: Some(of.prepared_on.into()),
        ..Policy::default()
    }
}

fn current(sketch: &Sketch) -> Vec<CurrentHolder> {
    let holder = |(number, person, months): (usize, usize, u32)| CurrentHolder {
        person: person_id(sketch, person),
        cell: cell_id(sketch, number),
        role: None,
        months_served: months,
    };
    let begun = sketch.cells.iter().enumerate();
    begun
        .filter_map(|(number, cell)| cell.current.map(|(person, months)| (number, person, months)))
        .map(holder)
        .collect()
}

fn own_place(own: domain::OwnPlace) -> OwnPlace {
    match own {
        domain::OwnPlace::Avoid => OwnPlace::Avoid,
        domain::OwnPlace::Forbid => OwnPlace::Forbid,
        domain::OwnPlace::Ignore => OwnPlace::Ignore,
    }
}

fn level(strictness: domain::Strictness) -> DemandLevel {
    match strictness {
        domain::Strictness::Hard => DemandLevel::Hard,
        domain::Strictness::Tier => DemandLevel::Tier,
    }
}
