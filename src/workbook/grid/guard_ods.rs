//! OpenDocument repeats rows and cells by a number: how large the table is that comes out is counted before it is made.

use crate::format::Issue;
use crate::format::codes::{E2301, E2302};

/// Most cells that the tables of a workbook may span.
const MAX_SPAN: u64 = 20_000_000;

/// Refuses tables that would fill the memory.
pub(super) fn look(content: &[u8]) -> Result<(), Issue> {
    let text = String::from_utf8_lossy(content);
    let mut span: u64 = 0;
    for table in text.split("<table:table ").skip(1) {
        // A table without an end would be read for ever.
        let head = table.split('>').next().unwrap_or_default();
        if !table.contains("</table:table>") && !head.ends_with('/') {
            return Err(Issue::new(&E2301, "", "content.xml"));
        }
        span = span.saturating_add(spanned(table));
    }
    if span > MAX_SPAN {
        return Err(Issue::new(&E2302, "", span).maybe(Some(format!("≤ {MAX_SPAN}"))));
    }
    Ok(())
}

/// Rows as far as the last in which something stands, times the widest of them.
fn spanned(table: &str) -> u64 {
    let (mut rows, mut used_rows, mut width) = (0_u64, 0_u64, 0_u64);
    for row in table.split("<table:table-row").skip(1) {
        rows = rows.saturating_add(repeated(row, "table:number-rows-repeated=\""));
        let used = used_width(row);
        if used > 0 {
            used_rows = rows;
            width = width.max(used);
        }
    }
    used_rows.saturating_mul(width)
}

/// Cells as far as the last in which something stands.
fn used_width(row: &str) -> u64 {
    let (mut cells, mut used) = (0_u64, 0_u64);
    for cell in row.split("table-cell").skip(1) {
        // Closing tags are pieces as well: they begin with the end of the tag.
        if cell.starts_with('>') && !cell.contains("<text:p") {
            continue;
        }
        cells = cells.saturating_add(repeated(cell, "table:number-columns-repeated=\""));
        if cell.contains("<text:p") || cell.contains("office:value") || cell.contains("table:formula") {
            used = cells;
        }
    }
    used
}

/// The number after an attribute of the first tag; 1 where there is none.
fn repeated(tag: &str, attribute: &str) -> u64 {
    let head = tag.split('>').next().unwrap_or_default();
    let number = head.split_once(attribute).and_then(|(_, rest)| rest.split('"').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(1)
}
