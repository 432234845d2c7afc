//! Why a paper was not laid out.

/// A renderer failed.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The DOCX could not be packed.
    #[error("docx: {0}")]
    Docx(String),
    /// The PDF could not be laid out.
    #[error("pdf: {0}")]
    Pdf(String),
    /// This program was built without the feature `pdf`.
    #[error("built without pdf")]
    NoPdf,
}
