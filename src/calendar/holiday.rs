//! Public holidays and days off: their names and how sure we are of them.

use chrono::NaiveDate;

/// How sure a day off is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayStatus {
    /// The decision for its year is known, or the office itself said so.
    Confirmed,
    /// Computed by rule; no decision for its year is on file.
    Projected,
}

/// Why a day is off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayName {
    /// 1 January.
    NewYear,
    /// The days around the lunar new year.
    Tet,
    /// Day 10 of lunar month 3.
    HungKings,
    /// 30 April.
    Reunification,
    /// 1 May.
    Labour,
    /// 2 September and, since 2021, the day before or after.
    National,
    /// 24 November, since 2026.
    CulturalDay,
    /// A working day given off in exchange for a Saturday.
    SwapDayOff,
    /// A day off of the office's own, with its text.
    Office(String),
}

impl HolidayName {
    /// The name in Vietnamese.
    #[must_use]
    pub fn vi(&self) -> &str {
        match self {
            HolidayName::NewYear => "Tết Dương lịch",
            HolidayName::Tet => "Tết Nguyên đán",
            HolidayName::HungKings => "Giỗ Tổ Hùng Vương",
            HolidayName::Reunification => "Ngày Chiến thắng 30/4",
            HolidayName::Labour => "Ngày Quốc tế Lao động 1/5",
            HolidayName::National => "Quốc khánh",
            HolidayName::CulturalDay => "Ngày Văn hoá Việt Nam",
            HolidayName::SwapDayOff => "Nghỉ hoán đổi",
            HolidayName::Office(text) => text,
        }
    }

    /// The name in English.
    #[must_use]
    pub fn en(&self) -> &str {
        match self {
            HolidayName::NewYear => "New Year's Day",
            HolidayName::Tet => "Lunar New Year (Tết)",
            HolidayName::HungKings => "Hùng Kings' Commemoration Day",
            HolidayName::Reunification => "Reunification Day",
            HolidayName::Labour => "Labour Day",
            HolidayName::National => "National Day",
            HolidayName::CulturalDay => "Vietnamese Culture Day",
            HolidayName::SwapDayOff => "Swapped day off",
            HolidayName::Office(text) => text,
        }
    }
}

/// A day that is off: what cell meetings avoid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Why it is off.
    pub name: HolidayName,
    /// How sure that is.
    pub status: HolidayStatus,
    /// The weekend holiday this day makes up for, or the Saturday worked in exchange.
    pub substitutes: Option<NaiveDate>,
}

impl Holiday {
    /// What to print in Vietnamese: the name, marked where it makes up for a weekend.
    #[must_use]
    pub fn vi(&self) -> String {
        if self.makes_up() { format!("Nghỉ bù {}", self.name.vi()) } else { self.name.vi().to_owned() }
    }

    /// What to print in English: the name, marked where it makes up for a weekend.
    #[must_use]
    pub fn en(&self) -> String {
        if self.makes_up() { format!("{} (observed)", self.name.en()) } else { self.name.en().to_owned() }
    }

    fn makes_up(&self) -> bool {
        self.substitutes.is_some() && self.name != HolidayName::SwapDayOff
    }
}
