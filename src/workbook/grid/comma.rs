//! Comma separated values, as spreadsheets write them: commas, semicolons or tabs; UTF-8 or UTF-16.

use super::{Datum, Grid};
use crate::format::Issue;
use crate::format::codes::{E2301, E2302};

/// Most cells of a table.
const MAX_CELLS: usize = 5_000_000;

/// A table; everything in it is text.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Grid, Issue> {
    let text = decoded(bytes).ok_or_else(|| Issue::new(&E2301, "", "UTF-8 ?"))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut grid = Grid::new(name);
    for (row, record) in (0_u32..).zip(reader.records()) {
        let record = record.map_err(|error| Issue::new(&E2301, "", error))?;
        for (column, field) in (0_u32..).zip(record.iter()) {
            grid.put(row, column, Datum::text(field));
        }
        if grid.cells.len() > MAX_CELLS {
            return Err(Issue::new(&E2302, name, grid.cells.len()).maybe(Some(format!("≤ {MAX_CELLS}"))));
        }
    }
    Ok(grid)
}

fn decoded(bytes: &[u8]) -> Option<String> {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|own| pair([own[0], own[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        // A program writes no control characters into a table: what has them is something else.
        _ => {
            let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
            (!text.contains('\0')).then(|| text.to_owned())
        }
    }
}

/// The sign that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |own: u8| line.bytes().filter(|byte| *byte == own).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|own| count(*own)).unwrap_or(b',')
}
