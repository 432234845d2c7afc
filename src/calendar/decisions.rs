//! What the government decided for particular years, as a data file: `data/vn-decisions.csv`.
//!
//! A year that occurs in the file is a year whose official holiday plan is known; a row with dates is a swap: a working
//! day given off, a Saturday worked instead. Add a row when the yearly decision comes out.

use std::sync::LazyLock;

use chrono::NaiveDate;

/// A working day given off in exchange for a Saturday.
#[derive(Clone, Copy, Debug)]
pub(super) struct Swap {
    pub(super) off: NaiveDate,
    pub(super) worked: NaiveDate,
}

struct Row {
    year: i32,
    swap: Option<Swap>,
}

static ROWS: LazyLock<Vec<Row>> =
    LazyLock::new(|| include_str!("data/vn-decisions.csv").lines().skip(1).filter_map(row).collect());

fn row(line: &str) -> Option<Row> {
    let mut fields = line.splitn(4, ',');
    let year = fields.next()?.parse().ok()?;
    let (off, worked) = (fields.next()?.parse().ok(), fields.next()?.parse().ok());
    Some(Row { year, swap: off.zip(worked).map(|(off, worked)| Swap { off, worked }) })
}

/// Whether the holiday plan of the year is known.
pub(super) fn decided(year: i32) -> bool {
    ROWS.iter().any(|row| row.year == year)
}

/// Every swap on file.
pub(super) fn swaps() -> impl Iterator<Item = Swap> {
    ROWS.iter().filter_map(|row| row.swap)
}
