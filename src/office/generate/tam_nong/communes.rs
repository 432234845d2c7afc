//! The twelve communes of Tam Nông before July 2025: real names, statistical codes and points.
//!
//! Codes are the General Statistics Office's of 1 March 2025 (github.com/daohoangson/dvhcvn); points are those of the
//! PyPI package `vietnamadminunits` 1.0.4. How the 58 cells are split over the communes is **not** published: ten
//! communes with five and two with four is our assumption, and so is every hamlet's point, number and calendar.

/// One commune or township.
pub(super) struct CommuneRow {
    /// Code of the General Statistics Office.
    pub(super) code: &'static str,
    /// Name without its kind.
    pub(super) name: &'static str,
    /// Whether it is a township (thị trấn, with khóm) or a commune (xã, with ấp).
    pub(super) town: bool,
    /// Latitude and longitude in ten-thousandths of a degree.
    pub(super) point: (i64, i64),
    /// Number of hamlet cells (assumed).
    pub(super) cells: usize,
    /// Whether the commune's secretary is a member of the district committee (assumed).
    pub(super) secretary_is_member: bool,
    /// How its receptions are dated (assumed).
    pub(super) receptions: Receptions,
}

/// How a commune dates its two receptions a month.
#[derive(Clone, Copy)]
pub(super) enum Receptions {
    /// Two fixed days of the month, the next working day if off.
    Days(u32, u32),
    /// A weekday (1 Monday … 5 Friday) of two calendar weeks of the month.
    Weeks(u32, u32, u32),
    /// Chosen by the optimizer within two windows of days.
    Chosen,
}

/// All communes, the township first, then by code.
pub(super) const COMMUNES: [CommuneRow; 12] = [
    row("30001", "Tràm Chim", (106_692, 1_055_650), 5, true, Receptions::Chosen),
    row("30004", "Hòa Bình", (107_634, 1_056_471), 4, false, Receptions::Days(10, 20)),
    row("30007", "Tân Công Sính", (107_272, 1_056_061), 5, true, Receptions::Chosen),
    row("30010", "Phú Hiệp", (107_758, 1_055_123), 5, true, Receptions::Days(5, 20)),
    row("30013", "Phú Đức", (107_354, 1_055_533), 5, false, Receptions::Chosen),
    row("30016", "Phú Thành B", (107_563, 1_054_654), 5, true, Receptions::Weeks(4, 2, 4)),
    row("30019", "An Hòa", (107_437, 1_053_892), 5, true, Receptions::Chosen),
    row("30022", "An Long", (107_206, 1_054_127), 5, true, Receptions::Days(15, 25)),
    row("30025", "Phú Cường", (106_616, 1_056_061), 5, true, Receptions::Chosen),
    row("30028", "Phú Ninh", (106_775, 1_054_010), 4, false, Receptions::Weeks(2, 2, 4)),
    row("30031", "Phú Thọ", (106_894, 1_054_888), 5, true, Receptions::Chosen),
    row("30034", "Phú Thành A", (106_866, 1_054_361), 5, true, Receptions::Chosen),
];

const fn row(
    code: &'static str,
    name: &'static str,
    point: (i64, i64),
    cells: usize,
    secretary_is_member: bool,
    receptions: Receptions,
) -> CommuneRow {
    let town = matches!(code.as_bytes(), b"30001");
    CommuneRow { code, name, town, point, cells, secretary_is_member, receptions }
}

impl CommuneRow {
    /// "thị trấn Tràm Chim", "xã Phú Cường".
    pub(super) fn full_name(&self) -> String {
        format!("{} {}", if self.town { "thị trấn" } else { "xã" }, self.name)
    }
}
