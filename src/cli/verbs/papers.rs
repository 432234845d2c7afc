//! Writing papers: each laid out and put into its file, several at a time.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::answers::{self, Failure};
use crate::cli::files::{self, Output, unwritable};
use crate::cli::progress::Bar;
use crate::documents::{HAS_PDF, Paper, PaperError};
use crate::domain::{Letterhead, Organization};
use crate::format::{letterhead_start, read_letterhead};
use crate::texts::Texts;

/// What a paper becomes.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Docx,
    Pdf,
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// The key of what is told when papers are written.
    pub(super) fn told(self) -> &'static str {
        match self {
            Self::Docx => "export-docx",
            Self::Pdf => "export-pdf",
        }
    }

    fn bytes(self, paper: &Paper) -> Result<Vec<u8>, PaperError> {
        match self {
            Self::Docx => paper.docx(),
            Self::Pdf => paper.pdf(),
        }
    }
}

/// Says early that PDF is not built in, where it is asked for.
pub(super) fn can_be_made(wanted: bool, texts: Texts) -> Result<(), Failure> {
    if !wanted || HAS_PDF {
        return Ok(());
    }
    Err(answers::no_pdf("--pdf", texts))
}

/// The office's own texts, from its file or as far as its name tells them.
pub(super) fn letterhead(
    file: Option<&Path>,
    organization: &Organization,
    texts: Texts,
) -> Result<Letterhead, Failure> {
    let usual = Letterhead::of(organization);
    let Some(file) = file else { return Ok(usual) };
    let text = files::read(file, texts)?;
    read_letterhead(&text, usual).map_err(|issues| Failure::invalid(file, &issues, texts))
}

/// A file of the office's own texts, to start from.
pub(super) fn write_letterhead(
    file: &Path,
    inputs: &[&Path],
    own: &Letterhead,
    texts: Texts,
) -> Result<PathBuf, Failure> {
    Output::prepare(file, inputs, texts)?.write(&letterhead_start(own, texts), texts)?;
    Ok(file.to_owned())
}

/// All papers below a folder.
pub(super) fn write_papers(
    folder: &Path,
    papers: &[Paper],
    form: Form,
    texts: Texts,
) -> Result<Vec<PathBuf>, Failure> {
    let bar = Bar::start(Some(papers.len()), texts);
    let one = |paper: &Paper| {
        let path = folder.join(format!("{}.{}", paper.name, form.ending()));
        let above = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(above).map_err(|error| unwritable(above, &error, texts))?;
        let written = write_paper(&path, &[], paper, form, texts);
        bar.done(&paper.name, written.is_ok());
        written
    };
    let written: Result<Vec<PathBuf>, Failure> = papers.par_iter().map(one).collect();
    bar.stop();
    written
}

/// One paper into a file.
pub(super) fn write_paper(
    path: &Path,
    inputs: &[&Path],
    paper: &Paper,
    form: Form,
    texts: Texts,
) -> Result<PathBuf, Failure> {
    let output = Output::prepare(path, inputs, texts)?;
    let bytes = form.bytes(paper).map_err(|error| Failure::internal(texts, &error.to_string()))?;
    let written: std::io::Result<()> = output.stream(|file| file.write_all(&bytes));
    written.map_err(|error| unwritable(path, &error, texts))?;
    Ok(path.to_owned())
}
