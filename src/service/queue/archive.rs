//! Answers that are more than one document: several JSON texts in one object, and files in one archive.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

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

/// Several documents under their names, each as it is written elsewhere, and the code 0.
pub(super) fn together(parts: &[(&'static str, String)]) -> serde_json::Result<String> {
    let mut all = BTreeMap::from([("code", RawValue::from_string(Exit::Done.code().to_string())?)]);
    for (name, text) in parts {
        all.insert(name, RawValue::from_string(text.trim_end().to_owned())?);
    }
    serde_json::to_string(&all)
}

/// Files in one archive; the same files give the same text.
pub(super) fn packed(files: &[(String, Vec<u8>)]) -> std::io::Result<String> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The usual moment of files in archives is the first that archives know, not now.
    let options = SimpleFileOptions::default();
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options).map_err(std::io::Error::other)?;
        zip.write_all(bytes)?;
    }
    let bytes = zip.finish().map_err(std::io::Error::other)?.into_inner();
    let archive = ArchiveDto {
        code: Exit::Done.code(),
        files: files.iter().map(|(path, _)| path.clone()).collect(),
        zip: to_base64(&bytes),
    };
    serde_json::to_string(&archive).map_err(std::io::Error::other)
}

/// The letters of base64 (RFC 4648 §4).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as base64 (RFC 4648 §4).
#[must_use]
pub fn to_base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// The bytes behind base64, as [`ArchiveDto`] holds them; nothing if it is none.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    let letters = text.trim_end_matches('=').as_bytes();
    let mut out = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for four in letters.chunks(4) {
        let mut bits = 0_u32;
        for at in 0..4 {
            let letter = four.get(at).copied().unwrap_or(b'A');
            bits = bits << 6 | u32::from(value(letter)?);
        }
        out.extend(bits.to_be_bytes().iter().skip(1).take(four.len() * 6 / 8));
    }
    Some(out)
}

fn value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}
