//! Where a cell stands: `Cán bộ!F7`.

use std::fmt;

/// A cell of a sheet, rows and columns counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Name of the sheet as it stands in the file.
    pub sheet: String,
    /// Row.
    pub row: u32,
    /// Column.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}{}", self.sheet, letters(self.column), u64::from(self.row) + 1)
    }
}

/// The letters of a column: A, B, …, Z, AA, …
pub(in crate::workbook) fn letters(column: u32) -> String {
    let mut left = u64::from(column) + 1;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    letters.iter().rev().collect()
}
