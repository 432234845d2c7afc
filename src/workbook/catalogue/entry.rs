//! What the catalogue is made of: sheets, columns, kinds of values.

use super::Words;

/// One sheet of the workbook.
#[derive(Debug)]
pub struct Sheet {
    /// Short name for programs.
    pub key: &'static str,
    /// Name of the sheet.
    pub name: &'static str,
    /// Other names it is known by.
    pub also: &'static [&'static str],
    /// What its rows are.
    pub shape: Shape,
    /// Its columns; of a form: its rows.
    pub columns: &'static [Column],
    /// Most rows.
    pub most: usize,
    /// What belongs into it, for the guide.
    pub about: &'static str,
}

/// What the rows of a sheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One value each, with its name in the first column and its value in the second.
    Form,
    /// Items of the list at a path of the instance.
    List(&'static str),
    /// Items of a list inside an item of another list; the first column names it.
    Inside(Target, &'static str),
    /// What has no column of its own: a path and a value in JSON.
    Rest,
}

/// Lists whose items have ids and are referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Places.
    Places,
    /// People.
    People,
    /// Communes.
    Communes,
    /// Cells.
    Cells,
    /// Receptions.
    Receptions,
}

impl Target {
    /// All of them.
    pub const ALL: [Target; 5] =
        [Target::Places, Target::People, Target::Communes, Target::Cells, Target::Receptions];

    /// The field of the instance that holds the list, which is the key of its sheet as well.
    #[must_use]
    pub fn list(self) -> &'static str {
        match self {
            Target::Places => "places",
            Target::People => "people",
            Target::Communes => "communes",
            Target::Cells => "cells",
            Target::Receptions => "receptions",
        }
    }

    /// Whether names that are used are taken for the list, where its sheet is left blank.
    #[must_use]
    pub fn grows(self) -> bool {
        matches!(self, Target::Places | Target::Communes)
    }
}

/// One column; of a form, one row.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Path of the value in the item that a row is: `host.head.person`.
    pub path: &'static str,
    /// Header.
    pub header: &'static str,
    /// Other headers it is known by.
    pub also: &'static [&'static str],
    /// How values are written.
    pub kind: Kind,
    /// Whether it must be filled in.
    pub need: Need,
    /// What the note at the header says.
    pub note: &'static str,
    /// Values of the example rows.
    pub examples: &'static [&'static str],
    /// What the format takes for a blank one whose object is there, as JSON; shown in forms.
    pub default: Option<&'static str>,
    /// Width in characters.
    pub width: f64,
}

/// Whether a column must be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may stay blank.
    Free,
    /// It must be filled in.
    Wanted,
    /// This is assumed, and told, where it is blank.
    Assumed(&'static str),
}

/// How a value is written in a cell.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The id of the row; made of its name where it is blank.
    Id,
    /// Text.
    Text,
    /// Texts with semicolons between them.
    Texts,
    /// A name or id of another sheet.
    Ref(Target),
    /// Several of them, with semicolons between.
    Refs(Target),
    /// Several of them, each with a number in brackets; the names of the two fields, and the number where none is given.
    Scored(Target, &'static str, &'static str, Option<i64>),
    /// Pairs of people.
    Pairs,
    /// Labels, with commas between them.
    Labels,
    /// One label; the words that are usual.
    Label(&'static Words),
    /// One of some words.
    Word(&'static Words),
    /// Several of some words, with semicolons between.
    WordSet(&'static Words),
    /// Words in order of importance, each with a tolerance in brackets.
    Tiers,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// An exact fraction.
    Fraction,
    /// A day.
    Day,
    /// Days, with semicolons between.
    Days,
    /// A day, or a day with a time.
    When,
    /// A time of day.
    Clock,
    /// A quarter, or a first and a last day.
    Period,
    /// Months of the year.
    Months,
    /// A rule of dates.
    Rule,
    /// Days of a month from which one is chosen.
    Windows,
    /// Hours of a day.
    Sittings,
    /// Hours by season.
    Seasons,
    /// How much somebody may carry.
    Limits,
    /// Seats of a meeting.
    Seats,
    /// A path in the instance.
    Path,
    /// A value in JSON.
    Json,
}

impl Column {
    /// A column that may stay blank.
    #[must_use]
    pub const fn new(path: &'static str, header: &'static str, kind: Kind) -> Self {
        let (note, width) = ("", 16.0);
        let (also, examples): (&[&str], &[&str]) = (&[], &[]);
        Column { path, header, also, kind, need: Need::Free, note, examples, default: None, width }
    }

    /// It must be filled in.
    #[must_use]
    pub const fn wanted(self) -> Self {
        Column { need: Need::Wanted, ..self }
    }

    /// This is assumed where it is blank.
    #[must_use]
    pub const fn assumed(self, text: &'static str) -> Self {
        Column { need: Need::Assumed(text), ..self }
    }

    /// Other headers.
    #[must_use]
    pub const fn also(self, also: &'static [&'static str]) -> Self {
        Column { also, ..self }
    }

    /// What the note says.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Column { note, ..self }
    }

    /// Values of the example rows.
    #[must_use]
    pub const fn example(self, examples: &'static [&'static str]) -> Self {
        Column { examples, ..self }
    }

    /// What the format takes for a blank one, as JSON.
    #[must_use]
    pub const fn default(self, default: &'static str) -> Self {
        Column { default: Some(default), ..self }
    }

    /// Width in characters.
    #[must_use]
    pub const fn wide(self, width: f64) -> Self {
        Column { width, ..self }
    }
}
