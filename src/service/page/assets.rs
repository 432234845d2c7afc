//! Style sheet, scripts and icon: part of the program, so that no request leaves the machine.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::format::codes::E2503;
use crate::format::text_hash;
use crate::service::app::hex;
use crate::service::problem::Refusal;

#[derive(RustEmbed)]
#[folder = "assets/web"]
struct Web;

/// A mark of all files together: addresses change with it, so that browsers may keep what they have.
static EDITION: LazyLock<String> = LazyLock::new(|| {
    let hashes: String = Web::iter()
        .filter_map(|name| Web::get(&name))
        .map(|file| hex(&file.metadata.sha256_hash()))
        .collect();
    text_hash(&hashes).chars().filter(char::is_ascii_hexdigit).take(12).collect()
});

/// The address of a file.
pub(super) fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *EDITION)
}

/// `GET /assets/{edition}/{name}`
pub(super) async fn asset(Path((_, name)): Path<(String, String)>) -> Result<Response, Refusal> {
    let file = Web::get(&name).ok_or_else(|| Refusal::new(&E2503).at("path", name.as_str()))?;
    let media = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
    let keep = "public, max-age=31536000, immutable";
    Ok(([(header::CONTENT_TYPE, media), (header::CACHE_CONTROL, keep)], file.data.into_owned())
        .into_response())
}
