//! The renderer for Word: docx-rs, the writer of DOCX that is kept up and permissive, behind this one folder.

mod blocks;
mod build;
mod foot;
mod head;
mod package;
mod style;
mod table;

pub(super) use build::docx;
