//! What is to be generated.

use chrono::{Days, Months, NaiveDate};

/// Size and habits of a synthetic committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GenerateOptions {
    /// Committee members (1 or more).
    pub members: usize,
    /// Hamlet cells (1 or more).
    pub cells: usize,
    /// Communes (1 or more).
    pub communes: usize,
    /// Whole months of the horizon (1 to 24).
    pub months: u32,
    /// Share of all (member, evening) pairs in which the member is away, in percent (0 to 100).
    pub absence_percent: u32,
    /// Seed: the same options make the same instance, byte for byte.
    pub seed: u64,
    /// Months a member stays with a cell (1 to 12).
    pub tenure_months: u32,
    /// First day of the horizon, the first of a month.
    pub from: NaiveDate,
}

impl Default for GenerateOptions {
    /// The size of Tam Nông: 38 members, 58 cells, 12 communes, the first quarter of 2027, 12 percent away, tenure 3.
    fn default() -> Self {
        Self {
            members: 38,
            cells: 58,
            communes: 12,
            months: 3,
            absence_percent: 12,
            seed: 0,
            tenure_months: 3,
            from: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap_or_default(),
        }
    }
}

/// An option out of its range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{option} is {value}, but must be {range}")]
pub struct OptionsError {
    /// Name of the option.
    pub option: &'static str,
    /// Its value.
    pub value: String,
    /// What is allowed.
    pub range: &'static str,
}

impl GenerateOptions {
    /// Checks every option.
    ///
    /// # Errors
    /// The first option that is out of its range.
    pub fn check(&self) -> Result<(), OptionsError> {
        let count = |option, value: usize| in_range(option, value, value >= 1, "1 or more");
        count("members", self.members)?;
        count("cells", self.cells)?;
        count("communes", self.communes)?;
        habits(self.months, self.absence_percent, self.tenure_months, self.from)
    }

    /// Last day of the horizon.
    pub(super) fn to(&self) -> NaiveDate {
        last_day(self.from, self.months)
    }
}

/// A synthetic province: commune committees of 30 members and 24 cells, each different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvinceOptions {
    /// How many committees (1 to 10,000).
    pub committees: usize,
    /// Whole months of the horizon (1 to 24).
    pub months: u32,
    /// Share of all (member, evening) pairs in which the member is away, in percent (0 to 100).
    pub absence_percent: u32,
    /// Seed: the same options make the same instances, byte for byte.
    pub seed: u64,
    /// Months a member stays with a cell (1 to 12).
    pub tenure_months: u32,
    /// First day of the horizon, the first of a month.
    pub from: NaiveDate,
}

impl Default for ProvinceOptions {
    /// 102 communes, as a province of the merged Mekong delta has; the rest as [`GenerateOptions`].
    fn default() -> Self {
        let usual = GenerateOptions::default();
        Self {
            committees: 102,
            months: usual.months,
            absence_percent: usual.absence_percent,
            seed: usual.seed,
            tenure_months: usual.tenure_months,
            from: usual.from,
        }
    }
}

impl ProvinceOptions {
    /// Checks every option.
    ///
    /// # Errors
    /// The first option that is out of its range.
    pub fn check(&self) -> Result<(), OptionsError> {
        let fits = (1..=10_000).contains(&self.committees);
        in_range("committees", self.committees, fits, "from 1 to 10000")?;
        habits(self.months, self.absence_percent, self.tenure_months, self.from)
    }

    /// Last day of the horizon.
    pub(super) fn to(&self) -> NaiveDate {
        last_day(self.from, self.months)
    }
}

fn last_day(from: NaiveDate, months: u32) -> NaiveDate {
    from + Months::new(months) - Days::new(1)
}

/// What a committee and a province have in common.
fn habits(months: u32, absence: u32, tenure: u32, from: NaiveDate) -> Result<(), OptionsError> {
    in_range("months", months, (1..=24).contains(&months), "from 1 to 24")?;
    in_range("absence", absence, absence <= 100, "from 0 to 100")?;
    in_range("tenure", tenure, (1..=12).contains(&tenure), "from 1 to 12")?;
    let supported = (2000..=2048).contains(&chrono::Datelike::year(&from));
    let first = chrono::Datelike::day(&from) == 1;
    in_range("from", from, first && supported, "the first of a month from 2000 to 2048")
}

fn in_range(
    option: &'static str,
    value: impl ToString,
    ok: bool,
    range: &'static str,
) -> Result<(), OptionsError> {
    if ok { Ok(()) } else { Err(OptionsError { option, value: value.to_string(), range }) }
}
