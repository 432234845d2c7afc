//! One description of a printed document, in plain types: what both renderers lay out, so that they cannot drift.

use serde::Serialize;

/// A document: one or more sheets, each of which begins on a page of its own.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Document {
    /// Title, for the properties of the file.
    pub(super) title: String,
    /// Who issues it, for the properties of the file.
    pub(super) author: String,
    /// Year, month and day for the properties of the file: from the plan, never from the clock.
    pub(super) date: (i32, u32, u32),
    /// The sheets.
    pub(super) sheets: Vec<Sheet>,
}

/// One paper with its own head; pages are counted from 1 in each.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Sheet {
    pub(super) page: Page,
    /// Size of the text in points.
    pub(super) size: u32,
    pub(super) head: Head,
    /// Name of its kind (in capitals) and size.
    pub(super) kind: (String, u32),
    /// What it is about, a line each, and size.
    pub(super) about: (Vec<String>, u32),
    pub(super) blocks: Vec<Block>,
    /// The foot with signatures, kept with the paragraph before it; posters have none.
    pub(super) foot: Option<Foot>,
}

/// Paper; to templates its lengths in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "[u32; 6]")]
pub(super) enum Page {
    /// A4 upright, with the margins of Party papers.
    A4,
    /// A4 upright as a poster: narrow margins.
    PosterA4,
    /// A3 upright as a poster.
    PosterA3,
}

impl Page {
    /// Width, height, and margins at the top, right, bottom and left, in millimetres.
    pub(super) fn millimetres(self) -> [u32; 6] {
        match self {
            Self::A4 => [210, 297, 20, 15, 20, 30],
            Self::PosterA4 => [210, 297, 15, 15, 15, 15],
            Self::PosterA3 => [297, 420, 15, 20, 15, 20],
        }
    }

    /// Width of the text in millimetres.
    pub(super) fn text_width(self) -> u32 {
        let [width, _, _, right, _, left] = self.millimetres();
        width - left - right
    }
}

impl From<Page> for [u32; 6] {
    fn from(page: Page) -> Self {
        page.millimetres()
    }
}

/// The head of a Party paper: the issuer on the left, the Party's title on the right.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Head {
    /// The body above; may be empty.
    pub(super) parent: String,
    pub(super) issuer: String,
    /// `Số …-TB/HU`; empty where a paper bears no number.
    pub(super) number: String,
    /// `ĐẢNG CỘNG SẢN VIỆT NAM`.
    pub(super) party: String,
    /// Place, and a date to be filled in.
    pub(super) dated: String,
    /// That it is a draft; small.
    pub(super) draft: String,
    /// Size of its lines in points; that of the title is one more.
    pub(super) size: u32,
}

/// A piece of a sheet.
#[derive(Clone, Debug, Serialize)]
pub(super) enum Block {
    /// A paragraph.
    Text(Text),
    /// A label with a dotted line to write on, and so many whole lines below it.
    Fill(Vec<Run>, u32),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Text {
    pub(super) runs: Vec<Run>,
    pub(super) align: Align,
    /// Whether its first line is indented.
    pub(super) indent: bool,
    /// Whether it stays on the page of what follows.
    pub(super) keep: bool,
    /// Size in points; 0: that of the sheet.
    pub(super) size: u32,
}

/// A piece of text in one face.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// Where text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) enum Align {
    Left,
    Centre,
    Both,
}

/// A table as wide as the text. Its head is repeated on each page, and no row is broken.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Table {
    /// Shares of the columns in the width.
    pub(super) widths: Vec<u32>,
    pub(super) aligns: Vec<Align>,
    pub(super) head: Vec<String>,
    pub(super) bands: Vec<Band>,
    /// Size of the text in points.
    pub(super) size: u32,
}

/// Rows that belong together.
#[derive(Clone, Debug, Serialize)]
pub(super) enum Band {
    /// A heading across all columns, kept with the row below it.
    Heading(String),
    /// Rows; the cells of `lead` stand beside all of them, and they stay on one page.
    Rows { lead: Vec<Cell>, rows: Vec<Vec<Cell>> },
    /// A row to be filled in: so many millimetres high.
    Blank(u32),
}

/// What stands in a cell: lines.
pub(super) type Cell = Vec<Vec<Run>>;

/// The foot of a paper.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Foot {
    pub(super) left: Side,
    pub(super) right: Side,
}

/// One side of a foot.
#[derive(Clone, Debug, Serialize)]
pub(super) enum Side {
    /// A heading, and who gets a copy.
    Recipients(String, Vec<String>),
    /// On whose behalf and as what; what is to be done here; the name.
    Signature { lines: Vec<String>, hint: String, name: String },
}

/// A run in the usual face.
pub(super) fn plain(text: impl Into<String>) -> Run {
    Run { text: text.into(), bold: false, italic: false }
}

/// A run in bold.
pub(super) fn bold(text: impl Into<String>) -> Run {
    Run { bold: true, ..plain(text) }
}

/// A run in italics.
pub(super) fn italic(text: impl Into<String>) -> Run {
    Run { italic: true, ..plain(text) }
}

/// A cell of one line.
pub(super) fn cell(text: impl Into<String>) -> Cell {
    vec![vec![plain(text)]]
}

impl Text {
    /// A paragraph of the body.
    pub(super) fn body(runs: Vec<Run>) -> Self {
        Self { runs, align: Align::Both, indent: true, keep: false, size: 0 }
    }
}

impl Block {
    /// A paragraph of the body.
    pub(super) fn body(text: impl Into<String>) -> Self {
        Self::Text(Text::body(vec![plain(text)]))
    }

    /// A heading, which stays with what follows.
    pub(super) fn heading(text: impl Into<String>) -> Self {
        Self::Text(Text { keep: true, ..Text::body(vec![bold(text)]) })
    }
}

impl Band {
    /// One row.
    pub(super) fn row(cells: Vec<Cell>) -> Self {
        Self::Rows { lead: Vec::new(), rows: vec![cells] }
    }
}
