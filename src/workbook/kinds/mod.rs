//! How each kind of value is written in a cell: reading and writing side by side, one family to a file.

mod codec;
mod hours;
mod limits;
mod lists;
mod numbers;
mod rules;
mod seats;
mod times;
mod tokens;
mod windows;
mod words;

pub(in crate::workbook) use codec::{Told, Wrong, read, write};
