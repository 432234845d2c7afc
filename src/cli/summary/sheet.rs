//! Tables as the summary prints them: no frame, a line under the head, numbers to the right.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle};

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Collects rows and prints them lined up, Vietnamese text included.
pub(crate) struct Sheet {
    table: Table,
    right: Vec<bool>,
}

impl Sheet {
    /// A table with these column heads, each with whether its column is aligned to the right.
    pub(crate) fn new(heads: &[(&str, bool)], width: Option<u16>) -> Self {
        let mut table = Table::new();
        table.load_style(STYLE);
        match width {
            Some(width) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
            None => table.set_content_arrangement(ContentArrangement::Disabled),
        };
        let right: Vec<bool> = heads.iter().map(|(_, right)| *right).collect();
        table.set_header(heads.iter().map(|(head, right)| cell(head, *right)));
        Self { table, right }
    }

    /// Never breaks the lines of a column.
    pub(crate) fn keep(&mut self, column: usize) {
        if let Some(column) = self.table.column_mut(column) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: &[String]) {
        self.table.add_row(cells.iter().zip(&self.right).map(|(text, right)| cell(text, *right)));
    }

    /// The table, each line ended, without blanks at the ends of lines.
    pub(crate) fn print(&self) -> String {
        self.table.trim_fmt() + "\n"
    }
}

fn cell(text: &str, right: bool) -> Cell {
    Cell::new(text).set_alignment(if right { CellAlignment::Right } else { CellAlignment::Left })
}
