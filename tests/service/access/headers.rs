//! What every answer tells the browser.

use luanphien::register::{RegisterError, wait};
use luanphien::service::access::POLICY;

use super::web::{send, serve};
use super::{app, app_with};
use crate::register::places::Place;

#[test]
fn every_answer_has_the_headers_also_a_refusal_and_what_is_not_there() {
    wait(async {
        let to = serve(app(&Place::file()).await).await;
        for (method, path, status) in [
            ("GET", "/public", 200),
            ("GET", "/me", 401),
            ("GET", "/nowhere", 404),
            ("DELETE", "/me", 405),
            ("GET", "/asset", 200),
        ] {
            let answer = send(to, method, path, &[], "").await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.header("content-security-policy"), POLICY, "{path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert_eq!(answer.header("referrer-policy"), "same-origin");
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
            assert!(answer.header("permissions-policy").contains("camera=()"));
            let cache = if path == "/asset" { "public, max-age=60" } else { "no-store" };
            assert_eq!(answer.header("cache-control"), cache, "{path}");
            assert_eq!(answer.header("strict-transport-security"), "", "not without HTTPS");
        }
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}

#[test]
fn over_https_browsers_never_go_back() {
    wait(async {
        let place = Place::file();
        let register = place.create().await;
        let app = app_with(register, |settings| {
            settings.public_url = Some("https://phan-cong.example.vn".to_owned())
        });
        let answer = send(serve(app).await, "GET", "/public", &[], "").await;
        assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
        Ok::<(), RegisterError>(())
    })
    .unwrap();
}

#[test]
fn the_policy_lets_in_nothing_from_elsewhere_and_no_script_in_a_page() {
    assert!(POLICY.starts_with("default-src 'none'; "));
    for word in ["unsafe", "http", "*"] {
        assert!(!POLICY.contains(word), "{word}");
    }
    for part in ["script-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(POLICY.contains(part), "{part}");
    }
}
