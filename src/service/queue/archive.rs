//! Answers that are more than one document: several JSON texts in one object, and files in one archive.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::answers::Exit;

/// Files in one archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Archive")]
pub struct ArchiveDto {
    /// Exit code: 0.
    pub code: u8,
    /// The files in it, by path, in order.
    pub files: Vec<String>,
    /// The archive: ZIP in base64.
    #[schemars(extend("contentEncoding" = "base64", "contentMediaType" = "application/zip"))]
    pub zip: String,
}

/// Several documents under their names, each as it is written elsewhere, and the code.
pub(super) fn together(exit: Exit, parts: &[(&'static str, String)]) -> serde_json::Result<String> {
    let mut all = BTreeMap::from([("code", RawValue::from_string(exit.code().to_string())?)]);
    for (name, text) in parts {
        all.insert(name, RawValue::from_string(text.trim_end().to_owned())?);
    }
    serde_json::to_string(&all)
}

/// Files in one archive; the same files give the same text.
pub(super) fn packed(files: &[(String, Vec<u8>)]) -> std::io::Result<String> {
    let archive = ArchiveDto {
        code: Exit::Done.code(),
        files: files.iter().map(|(path, _)| path.clone()).collect(),
        zip: to_base64(&zipped(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))?),
    };
    serde_json::to_string(&archive).map_err(std::io::Error::other)
}

/// Files as a ZIP archive, the same bytes for the same files.
pub(crate) fn zipped<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])>) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The usual moment of files in archives is the first that archives know, not now.
    let options = SimpleFileOptions::default();
    for (path, bytes) in files {
        zip.start_file(path, options).map_err(std::io::Error::other)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish().map_err(std::io::Error::other)?.into_inner())
}

/// Bytes as base64 (RFC 4648 §4).
#[must_use]
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes behind base64, as [`ArchiveDto`] holds them; nothing if it is none.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
