//! Citizen receptions: one series of the district, one of each commune.

use super::meetings::clock;
use super::sketch::{SeatSketch, SeriesSketch, SessionDates, Window};

const TOPICS: [&str; 4] = ["an ninh trật tự", "an sinh xã hội", "tranh chấp trong nhân dân", "đất đai"];

/// The district secretary's receptions: once a month, both halves of the day, a panel of five.
pub(super) fn district(
    head: usize,
    delegates: Vec<usize>,
    dates: SessionDates,
    advisory: &[String],
) -> SeriesSketch {
    SeriesSketch {
        id: "tiep-dan-huyen".into(),
        name: "Bí thư Huyện uỷ tiếp dân".into(),
        commune: None,
        head,
        delegates,
        panel: vec![
            seat("Cơ quan tham mưu, giúp việc Huyện uỷ", 2, advisory, true),
            seat("Uỷ ban nhân dân huyện", 1, &["government".into()], true),
            seat("Ngành chức năng", 2, &["sector".into()], true),
        ],
        at_most: vec![("agency:organization".into(), 1), ("agency:propaganda".into(), 1)],
        at_least: vec![("agency:inspectorate".into(), 1)],
        dates,
        sittings: vec![(clock(7, 30), clock(11, 0)), (clock(13, 30), clock(16, 30))],
        topics: TOPICS.to_vec(),
    }
}

/// What is particular to one commune's receptions.
pub(super) struct CommuneReceptions {
    pub(super) id: String,
    pub(super) body: String,
    pub(super) commune: usize,
    pub(super) head: usize,
    pub(super) delegates: Vec<usize>,
    /// Labels of the district's advisory agencies that come here.
    pub(super) advisory: Vec<String>,
    /// Labels of the sector agencies that come here.
    pub(super) sector: Vec<String>,
    /// Label of the commune's own People's Committee.
    pub(super) own_committee: String,
    pub(super) dates: SessionDates,
}

/// A commune secretary's receptions: twice a month, one morning, a panel of three. The panel is an assumption.
pub(super) fn commune(of: CommuneReceptions) -> SeriesSketch {
    SeriesSketch {
        name: format!("Bí thư Đảng uỷ {} tiếp dân", of.body),
        id: of.id,
        commune: Some(of.commune),
        head: of.head,
        delegates: of.delegates,
        panel: vec![
            seat("Cơ quan tham mưu Huyện uỷ (giả định)", 1, &of.advisory, true),
            seat("Uỷ ban nhân dân xã, thị trấn (giả định)", 1, &[of.own_committee], true),
            seat("Ngành chức năng (giả định)", 1, &of.sector, false),
        ],
        at_most: Vec::new(),
        at_least: Vec::new(),
        dates: of.dates,
        sittings: vec![(clock(8, 0), clock(11, 0))],
        topics: TOPICS.to_vec(),
    }
}

/// Two sessions a month, chosen among the working days of its first and its second half.
pub(super) fn two_windows() -> SessionDates {
    let windows = vec![
        Window { first: 1, last: 14, preferred: Some(10) },
        Window { first: 15, last: 28, preferred: Some(20) },
    ];
    SessionDates::Windows { windows, min_days_between: 7 }
}

pub(super) fn seat(role: &'static str, count: u32, groups: &[String], required: bool) -> SeatSketch {
    SeatSketch { role, count, groups: groups.to_vec(), required }
}
