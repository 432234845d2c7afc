//! What a refusal tells besides its body.

use luanphien::service::Refusal;
use serde_json::json;

use super::{Running, on_each};
use crate::register::places::Place;

#[test]
fn who_is_not_known_is_told_how_to_be_and_a_method_that_is_none_which_there_are() {
    on_each(async |running| {
        let nobody = running.send("", "GET", "/api/me", &[], "").await;
        assert_eq!(
            (nobody.status, nobody.header("www-authenticate").as_str()),
            (401, "Bearer"),
            "{nobody:?}"
        );
        let known = running.get("member", "/api/me").await;
        assert_eq!((known.status, known.header("www-authenticate").as_str()), (200, ""));
        let patched = running.send("clerk", "PATCH", "/api/me", &[], "").await;
        assert_eq!((patched.status, patched.code().as_str()), (405, "E2512"));
        assert_eq!(patched.header("allow"), "GET,HEAD");
    });
}

#[test]
fn a_path_that_is_no_text_and_a_body_that_is_said_to_be_no_json_are_refused_as_problems() {
    on_each(async |running| {
        let path = running.get("clerk", "/api/jobs/%FF").await;
        assert_eq!((path.status, path.code().as_str()), (400, "E2513"), "{path:?}");
        assert_eq!(path.header("content-type"), "application/problem+json");
        let records = r#"{ "format": "luanphien/records@1", "records": [] }"#;
        let plain = [("content-type", "text/plain")];
        let plain = running.send("clerk", "POST", "/api/records", &plain, records).await;
        assert_eq!((plain.status, plain.code().as_str()), (415, "E2511"), "{plain:?}");
    });
}

#[test]
fn a_page_of_a_list_begins_at_a_number() {
    on_each(async |running| {
        for (after, status) in [("0", 200), ("4294967295", 200), ("-1", 400), ("4294967296", 400)] {
            for list in ["/api/users", "/api/journal", "/api/jobs"] {
                let came = running.get("clerk", &format!("{list}?after={after}")).await;
                assert_eq!(came.status, status, "{list} {after}: {came:?}");
            }
        }
    });
}

#[test]
fn a_failure_of_the_service_tells_nothing_of_what_is_inside() {
    let refusal = Refusal::broken(&"postgres://luanphien:matkhau@may-chu/so");
    let told = serde_json::to_string(&refusal.details()).unwrap();
    assert_eq!(refusal.status.as_u16(), 503);
    assert!(told.contains("E2520") && !told.contains("postgres") && !told.contains("matkhau"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_ends_at_64_mebibytes() {
    let place = Place::file();
    let running = Running::start(&place.address).await;
    let json = [("content-type", "application/json")];
    let whole = running.send("clerk", "POST", "/api/validate", &json, &" ".repeat(64 << 20)).await;
    assert_eq!(whole.status, 422, "read, and no JSON: {}", whole.text);
    let over = running.send("clerk", "POST", "/api/validate", &json, &" ".repeat((64 << 20) + 1)).await;
    assert_eq!((over.status, over.code().as_str()), (413, "E2510"));
}

#[test]
fn what_is_counted_names_nobody_and_nothing() {
    on_each(async |running| {
        running.get("clerk", "/api/desk/0123456789abcdef").await;
        running.get("clerk", "/nowhere/thanh-vien").await;
        let counted = running.get("", "/metrics").await.text;
        assert!(
            counted.contains("path=\"/api/desk/{id}\"") && counted.contains("path=\"other\""),
            "{counted}"
        );
        for own in ["0123456789abcdef", "thanh-vien", "clerk", super::HERE] {
            assert!(!counted.contains(own), "{own}: {counted}");
        }
    });
}

#[test]
fn the_sign_of_number_0_is_refused_and_no_failure_of_the_database() {
    on_each(async |running| {
        for path in ["/api/jobs/%00", "/api/desk/a%00/versions", "/api/ledger?person=%00"] {
            let came = running.get("clerk", path).await;
            assert_eq!((came.status, came.code().as_str()), (404, "E2503"), "{path}: {came:?}");
        }
        let item = |title: &str| json!({ "kind": "comparison", "title": title, "content": {} });
        let refused = running.post("clerk", "/api/desk", &item("a\0b")).await;
        assert_eq!((refused.status, refused.code().as_str()), (422, "E2513"), "{refused:?}");
        // Letters that look like it.
        let taken = running.post("clerk", "/api/desk", &item("a\\u0000b")).await;
        assert_eq!(taken.status, 201, "{taken:?}");
    });
}
