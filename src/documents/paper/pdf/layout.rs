//! From a description to a PDF.

use typst::diag::{SourceDiagnostic, Warned};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::world::{Desk, SHARED};
use crate::documents::paper::description::Document;
use crate::documents::paper::error::PaperError;

/// The bytes of a PDF: tagged, in Vietnamese, with the date of the description.
pub(in crate::documents::paper) fn pdf(document: &Document) -> Result<Vec<u8>, PaperError> {
    let shared = SHARED.as_ref().ok_or_else(|| PaperError::Pdf("template".to_owned()))?;
    let data = serde_json::to_vec(document).map_err(|error| PaperError::Pdf(error.to_string()))?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&Desk::new(shared, data));
    let laid_out = output.map_err(|errors| told(&errors))?;
    typst_pdf::pdf(&laid_out, &PdfOptions::default()).map_err(|errors| told(&errors))
}

/// The first thing that is wrong with the template: with data there can be nothing.
fn told(errors: &[SourceDiagnostic]) -> PaperError {
    PaperError::Pdf(errors.first().map(|error| error.message.to_string()).unwrap_or_default())
}
