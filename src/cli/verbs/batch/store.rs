//! What the workers share of the output: the plans of earlier runs, and where new ones are put.

use super::folder::Folder;
use super::lines::Records;
use crate::answers::Failure;
use crate::office::batch::{Earlier, Made};
use crate::texts::Texts;

/// The output as the workers see it.
pub(super) enum Store {
    /// A file for each plan, written at once.
    Folder(Folder),
    /// Records, written in the order of the input by whoever collects them.
    Lines(Records),
}

impl Store {
    /// The plan of an earlier run, if there is one that can be read.
    pub(super) fn earlier(&self, id: &str) -> Option<Earlier> {
        match self {
            Self::Folder(folder) => folder.earlier(id),
            Self::Lines(records) => records.earlier(id),
        }
    }

    /// Puts a plan away; the name of its file, where it has one.
    pub(super) fn put(&self, id: &str, made: &Made, texts: Texts) -> Result<Option<String>, Failure> {
        match self {
            Self::Folder(folder) => folder.put(id, made, texts).map(Some),
            Self::Lines(_) => Ok(None),
        }
    }
}
