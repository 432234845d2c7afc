//! What docx-rs cannot say, said in the finished parts before they are packed.

use std::io::Cursor;

use docx_rs::XMLDocx;

use super::style::printable;
use crate::documents::paper::description::Document;
use crate::documents::paper::error::PaperError;

/// What is written for a row without properties: only heads of tables have none.
const HEAD_ROW: &str = "<w:trPr />";
/// Repeated on each page.
const REPEATED: &str = "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>";

/// The bytes of the finished file.
pub(super) fn pack(mut parts: XMLDocx, document: &Document) -> Result<Vec<u8>, PaperError> {
    parts.document = replaced(&parts.document, &[(HEAD_ROW, REPEATED)]);
    let vietnamese =
        "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"vi-VN\" /></w:rPr></w:rPrDefault>";
    parts.styles = replaced(&parts.styles, &[("</w:rPr></w:rPrDefault>", vietnamese)]);
    let (title, author) = (escaped(&document.title), escaped(&document.author));
    let properties = format!("<dc:language>vi</dc:language><dc:title>{title}</dc:title></cp:coreProperties>");
    let author = [
        ("<dc:creator>unknown<", format!("<dc:creator>{author}<")),
        ("<cp:lastModifiedBy>unknown<", format!("<cp:lastModifiedBy>{author}<")),
    ];
    parts.doc_props.core = replaced(
        &parts.doc_props.core,
        &[("</cp:coreProperties>", &properties), (author[0].0, &author[0].1), (author[1].0, &author[1].1)],
    );
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|error| PaperError::Docx(error.to_string()))?;
    Ok(file.into_inner())
}

fn replaced(part: &[u8], pairs: &[(&str, &str)]) -> Vec<u8> {
    let text = String::from_utf8_lossy(part).into_owned();
    pairs.iter().fold(text, |text, (old, new)| text.replace(old, new)).into_bytes()
}

fn escaped(text: &str) -> String {
    printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
