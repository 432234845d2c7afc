//! The same request sent twice is done once.

use serde_json::json;

use super::{on_each, tutorial};

#[test]
fn a_request_with_the_same_key_is_done_once() {
    on_each(async |running| {
        let new = json!({ "kind": "instance", "title": "Quý I", "content": tutorial() }).to_string();
        let headers = [("content-type", "application/json"), ("idempotency-key", "k-1")];
        let first = running.send("clerk", "POST", "/api/desk", &headers, &new).await;
        let again = running.send("clerk", "POST", "/api/desk", &headers, &new).await;
        assert_eq!((first.status, again.status), (201, 201));
        assert_eq!(first.json()["id"], again.json()["id"]);
        assert_eq!(again.header("location"), first.header("location"));
        let other = new.replace("Quý I", "Quý II");
        let came = running.send("clerk", "POST", "/api/desk", &headers, &other).await;
        assert_eq!((came.status, came.code().as_str()), (422, "E2509"), "{came:?}");
        // A key is somebody's own, and one that was refused is free again.
        let refused =
            running.send("clerk", "POST", "/api/desk", &[headers[0], ("idempotency-key", "k-2")], "{").await;
        let after =
            running.send("clerk", "POST", "/api/desk", &[headers[0], ("idempotency-key", "k-2")], &new).await;
        assert_eq!((refused.status, after.status), (422, 201));
        assert_eq!(running.get("clerk", "/api/desk").await.json()["total"], 2);
    });
}
