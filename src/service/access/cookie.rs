//! The cookie of a session.

use axum_extra::extract::cookie::{Cookie, SameSite};

use super::secret::Secret;

/// Its name. Browsers take `__Host-` only over HTTPS, from this very host, and for all of it: no other can plant one.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-luanphien" } else { "luanphien" }
}

/// The cookie that brings a session. It ends with the browser, and on the server after 12 hours; no script reads it.
#[must_use]
pub fn session_cookie(secure: bool, secret: &Secret) -> Cookie<'static> {
    let cookie = Cookie::build((cookie_name(secure), secret.reveal().to_owned()));
    cookie.path("/").http_only(true).same_site(SameSite::Lax).secure(secure).build()
}

/// The cookie that takes it away again.
#[must_use]
pub fn no_cookie(secure: bool) -> Cookie<'static> {
    let mut cookie = session_cookie(secure, &Secret::said(""));
    cookie.make_removal();
    cookie
}
