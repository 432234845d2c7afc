//! The policy.

use crate::domain::{
    AreaLead, Counts, DistanceBand, Excused, FairnessPolicy, OwnPlace, Period, PersonId, Points, Policy,
    Presence, Rotation, Standby, Strictness, Tier, TierPolicy, TravelBase,
};
use crate::format::instance as dto;
use crate::format::plan_convert::from_tier;
use crate::format::refs::Refs;

pub(super) fn policy(refs: &Refs<'_>) -> Policy {
    let policy = &refs.dto.policy;
    let person = |id: &dto::Id| PersonId(refs.people.at(id));
    Policy {
        tenure_months: policy.tenure_months,
        blocks_from: policy.blocks_from.unwrap_or(refs.dto.horizon.from).0,
        allowed_misses: policy.allowed_misses,
        rotation: rotation(policy.rotation),
        own_commune: own_place(policy.own_commune),
        own_workplace: own_place(policy.own_workplace),
        points: points(&policy.points),
        fairness: fairness(&policy.fairness),
        presence: policy.presence.as_ref().and_then(presence),
        area_lead: policy.area_lead.as_ref().and_then(area_lead),
        apart: policy.apart.iter().map(|[one, other]| (person(one), person(other))).collect(),
        standby: standby(policy.standby),
        tiers: tiers(&policy.tiers),
        time_limit_seconds: policy.time_limit_seconds,
        travel_from: match policy.travel_from {
            dto::TravelStart::Home => TravelBase::Home,
            dto::TravelStart::Workplace => TravelBase::Workplace,
        },
        prepared_on: policy.prepared_on.map(|date| date.0),
        notice_days: policy.notice_days,
    }
}

fn rotation(rotation: dto::Rotation) -> Rotation {
    let (memory_blocks, strictness) = match rotation.level {
        dto::MemoryLevel::Hard => (rotation.memory_blocks, Strictness::Hard),
        dto::MemoryLevel::Cost => (rotation.memory_blocks, Strictness::Tier),
        dto::MemoryLevel::Off => (0, Strictness::Tier),
    };
    Rotation { memory_blocks, strictness }
}

fn own_place(own: dto::OwnPlace) -> OwnPlace {
    match own {
        dto::OwnPlace::Avoid => OwnPlace::Avoid,
        dto::OwnPlace::Forbid => OwnPlace::Forbid,
        dto::OwnPlace::Ignore => OwnPlace::Ignore,
    }
}

fn points(points: &dto::Points) -> Points {
    let band = |band: &dto::DistanceBand| DistanceBand {
        from_minutes: i64::from(band.from_minutes),
        points: band.points,
    };
    Points {
        ordinary: points.ordinary,
        thematic: points.thematic,
        combined: points.combined,
        joint: points.joint,
        host: points.host,
        panel: points.panel,
        distance_bands: points.distance_bands.iter().map(band).collect(),
    }
}

fn fairness(fairness: &dto::FairnessPolicy) -> FairnessPolicy {
    let counts = |count: &dto::Count| match count {
        dto::Count::Meetings => Counts::Meetings,
        dto::Count::AreaLead => Counts::AreaLead,
        dto::Count::Host => Counts::Host,
        dto::Count::Panel => Counts::Panel,
    };
    FairnessPolicy {
        groups: fairness.groups.clone(),
        counts: fairness.counts.iter().map(counts).collect(),
        excused: match fairness.excused {
            dto::ExcusedAbsence::Owed => Excused::Owed,
            dto::ExcusedAbsence::Credited => Excused::Credited,
        },
    }
}

fn presence(presence: &dto::Presence) -> Option<Presence> {
    let strictness = strictness(presence.level)?;
    Some(Presence { group: presence.group.clone(), strictness, per: per(presence.per) })
}

fn area_lead(lead: &dto::AreaLeadPolicy) -> Option<AreaLead> {
    Some(AreaLead { per: per(lead.per), strictness: strictness(lead.level)? })
}

fn strictness(level: dto::DemandLevel) -> Option<Strictness> {
    match level {
        dto::DemandLevel::Hard => Some(Strictness::Hard),
        dto::DemandLevel::Tier => Some(Strictness::Tier),
        dto::DemandLevel::Off => None,
    }
}

fn per(per: dto::Per) -> Period {
    match per {
        dto::Per::Month => Period::Month,
        dto::Per::Quarter => Period::Quarter,
    }
}

fn standby(standby: dto::StandbyFor) -> Standby {
    match standby {
        dto::StandbyFor::None => Standby::None,
        dto::StandbyFor::Meetings => Standby::Meetings,
        dto::StandbyFor::Sessions => Standby::Sessions,
        dto::StandbyFor::All => Standby::All,
    }
}

/// The tiers named, then the others in their default order.
pub(in crate::format) fn tiers(named: &[dto::TierSetting]) -> Vec<TierPolicy> {
    let named: Vec<TierPolicy> = named
        .iter()
        .map(|tier| TierPolicy { tier: from_tier(tier.name), tolerance: tier.tolerance })
        .collect();
    let others = Tier::ALL.into_iter().filter(|tier| named.iter().all(|known| known.tier != *tier));
    let others = others.map(|tier| TierPolicy { tier, tolerance: 0 });
    named.iter().copied().chain(others).collect()
}
