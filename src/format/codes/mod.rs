//! Every error code once: what is wrong and what to do, in Vietnamese and English.
//!
//! Codes are never reused. Each has its heading in `docs/codes.md` and a file in `instances/invalid/`; those of spreadsheets have
//! their cases in `tests/workbook/errors.rs`.

macro_rules! codes {
    ($($id:ident: $vi:literal, $en:literal => $remedy_vi:literal, $remedy_en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $id: crate::format::Code = crate::format::Code {
                id: stringify!($id), vi: $vi, en: $en, remedy_vi: $remedy_vi, remedy_en: $remedy_en,
            };
        )*
        pub(super) static ALL: &[&crate::format::Code] = &[$(&$id),*];
    };
}

mod calendar;
mod cells;
mod certificate;
mod changes;
mod file;
mod history;
mod letterhead;
mod people;
mod places;
mod policy;
mod receptions;
mod records;
mod scenarios;
mod service;
mod workbook;

pub use calendar::{E1601, E1602, E1603, E1604, E1605, E1606, E1607};
pub use cells::{
    E1301, E1302, E1303, E1304, E1305, E1306, E1307, E1308, E1309, E1310, E1311, E1312, E1313, E1314, E1315,
};
pub use certificate::{E2001, E2002, E2003, E2004, E2005};
pub use changes::{E1801, E1802, E1803, E1804, E1805};
pub use file::{E1001, E1002, E1003, E1004, E1005, E1006, E1007, E1008, E1009, E1010, E1011, E1012, E1013};
pub use history::{E1701, E1702, E1703, E1704, E1705, E1706, E1707, E1708, E1709};
pub use letterhead::{E2401, E2402, E2403, E2404, E2405};
pub use people::{E1101, E1102, E1103, E1104, E1105, E1106, E1107, E1108, E1109, E1110, E1111};
pub use places::{E1201, E1202, E1203, E1204, E1205, E1206, E1207, E1208, E1209, E1210};
pub use policy::{E1501, E1502, E1503, E1504, E1505, E1506, E1507, E1508};
pub use receptions::{
    E1401, E1402, E1403, E1404, E1405, E1406, E1407, E1408, E1409, E1410, E1411, E1412, E1413, E1414, E1415,
    E1416, E1417,
};
pub use records::{E2201, E2202, E2203, E2204, E2205, E2206, E2207, E2208, E2209};
pub use scenarios::{E1901, E1902, E1903, E1904, E1905, E1906, E1907, E1908};
pub use service::{
    E2501, E2502, E2503, E2504, E2505, E2506, E2507, E2508, E2509, E2510, E2511, E2512, E2513, E2514, E2515,
    E2516, E2517, E2518, E2519, E2520, E2521,
};
pub use workbook::{
    E2301, E2302, E2303, E2304, E2305, E2306, E2307, E2308, E2309, E2310, E2311, E2312, E2313,
};

/// One kind of mistake in an input file.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The code itself, like `E1101`.
    pub id: &'static str,
    /// What is wrong, in Vietnamese.
    pub vi: &'static str,
    /// What is wrong, in English.
    pub en: &'static str,
    /// What to do, in Vietnamese.
    pub remedy_vi: &'static str,
    /// What to do, in English.
    pub remedy_en: &'static str,
}

/// All codes, in order.
pub fn all() -> impl Iterator<Item = &'static Code> {
    let areas = [
        file::ALL,
        people::ALL,
        places::ALL,
        cells::ALL,
        receptions::ALL,
        policy::ALL,
        calendar::ALL,
        history::ALL,
        changes::ALL,
        scenarios::ALL,
        certificate::ALL,
        records::ALL,
        workbook::ALL,
        letterhead::ALL,
        service::ALL,
    ];
    areas.into_iter().flatten().copied()
}
