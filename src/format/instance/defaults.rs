//! What an absent field means, one line each; serde reads it, the schema shows it, and the writer leaves it out.

use std::collections::BTreeSet;

use super::Fraction;
use super::policy::{
    Count, ExcusedAbsence, FairnessPolicy, MemoryLevel, OwnPlace, Per, Points, Rotation, StandbyFor,
    TravelStart,
};

/// Whether a value is its type's default.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

macro_rules! defaults {
    ($($get:ident, $is:ident: $type:ty = $value:expr;)*) => {$(
        pub(super) fn $get() -> $type {
            $value
        }
        pub(super) fn $is(value: &$type) -> bool {
            *value == $get()
        }
    )*};
}

defaults! {
    yes, is_yes: bool = true;
    one, is_one: u32 = 1;
    full_share, is_full_share: Fraction = Fraction::from(1);
    time_zone, is_time_zone: String = "Asia/Ho_Chi_Minh".to_owned();
    detour_percent, is_detour_percent: u32 = 130;
    speed_kmh, is_speed_kmh: u32 = 30;
    posting_lead, is_posting_lead: u32 = 5;
    tenure_months, is_tenure_months: u32 = 3;
    notice_days, is_notice_days: u32 = 3;
    answer_days, is_answer_days: u32 = 10;
    topics, is_topics: Vec<String> =
        ["security", "social_welfare", "disputes", "land", "environment", "other"].map(str::to_owned).into();
    memory_blocks, is_memory_blocks: u32 = 2;
    two_points, is_two_points: i64 = 2;
    three_points, is_three_points: i64 = 3;
    one_point, is_one_point: i64 = 1;
    member_role, is_member_role: String = "member".to_owned();
    committee, is_committee: BTreeSet<String> = BTreeSet::from(["committee".to_owned()]);
    standing_board, is_standing_board: String = "standing_board".to_owned();
    every_count, is_every_count: BTreeSet<Count> =
        BTreeSet::from([Count::Meetings, Count::AreaLead, Count::Host, Count::Panel]);
    accompanying, is_accompanying: Vec<super::Accompanying> = vec![super::Accompanying::default()];
}

impl Default for super::Accompanying {
    fn default() -> Self {
        Self { role: member_role(), count: one(), groups: committee() }
    }
}

impl Default for super::FollowUp {
    fn default() -> Self {
        Self { topics: topics(), answer_days: answer_days(), reports: Vec::new() }
    }
}

impl Default for super::StraightLine {
    fn default() -> Self {
        Self { detour_percent: detour_percent(), speed_kmh: speed_kmh() }
    }
}

impl Default for Rotation {
    fn default() -> Self {
        Self { memory_blocks: memory_blocks(), level: MemoryLevel::Cost }
    }
}

impl Default for Points {
    fn default() -> Self {
        Self {
            ordinary: two_points(),
            thematic: two_points(),
            combined: three_points(),
            joint: two_points(),
            host: one_point(),
            panel: one_point(),
            distance_bands: Vec::new(),
        }
    }
}

impl Default for FairnessPolicy {
    fn default() -> Self {
        Self { groups: committee(), counts: every_count(), excused: ExcusedAbsence::default() }
    }
}

impl Default for super::Policy {
    fn default() -> Self {
        Self {
            tenure_months: tenure_months(),
            blocks_from: None,
            current: Vec::new(),
            allowed_misses: one(),
            rotation: Rotation::default(),
            own_commune: OwnPlace::default(),
            own_workplace: OwnPlace::default(),
            points: Points::default(),
            fairness: FairnessPolicy::default(),
            presence: None,
            area_lead: None,
            apart: Vec::new(),
            standby: StandbyFor::default(),
            tiers: Vec::new(),
            time_limit_seconds: None,
            travel_from: TravelStart::default(),
            prepared_on: None,
            notice_days: notice_days(),
            follow_up: super::FollowUp::default(),
        }
    }
}

pub(super) fn quarter() -> Per {
    Per::Quarter
}
pub(super) fn is_quarter(per: &Per) -> bool {
    *per == Per::Quarter
}
