//! What the office signs, hands out and posts, in the layout of the Party's papers: DOCX to edit, PDF to print.
//!
//! Each kind of document is described once, in plain types (`description`), from instance, plan and the office's own texts
//! (`kinds`). Two renderers lay the same description out: `docx` by docx-rs, `pdf` by typst. All of them are drafts:
//! without number, signature or seal.

mod description;
mod docx;
mod error;
mod foot;
mod kinds;
mod papers;
#[cfg(feature = "pdf")]
mod pdf;
mod scope;
mod words;

pub use error::PaperError;
pub use papers::{HAS_PDF, Paper, papers, poster_paper, report_paper};
