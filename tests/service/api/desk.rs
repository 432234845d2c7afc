//! The desk: versions, entity tags, two clerks at the same thing, taking away and having back.

use serde_json::{Value, json};

use super::{Running, on_each, tutorial};

const JSON: (&str, &str) = ("content-type", "application/json");

async fn put(running: &Running) -> String {
    let new = json!({ "kind": "instance", "title": "Quý I", "content": tutorial() });
    let came = running.post("clerk", "/api/desk", &new).await;
    assert_eq!((came.status, came.header("etag").as_str()), (201, "\"1\""), "{came:?}");
    came.json()["id"].as_str().unwrap().to_owned()
}

fn called(title: &str) -> String {
    let mut content = tutorial();
    content["title"] = title.into();
    json!({ "content": content }).to_string()
}

#[test]
fn the_second_of_two_clerks_is_told_and_overwrites_nothing() {
    on_each(async |running| {
        let path = format!("/api/desk/{}", put(running).await);
        let first = running.send("clerk", "PUT", &path, &[JSON, ("if-match", "\"1\"")], &called("một")).await;
        assert_eq!((first.status, first.header("etag").as_str()), (200, "\"2\""), "{first:?}");
        let second =
            running.send("clerk", "PUT", &path, &[JSON, ("if-match", "\"1\"")], &called("hai")).await;
        assert_eq!((second.status, second.code().as_str()), (412, "E2504"));
        let blind = running.send("clerk", "PUT", &path, &[JSON], &called("ba")).await;
        assert_eq!((blind.status, blind.code().as_str()), (428, "E2505"));
        let now = running.get("clerk", &path).await;
        assert_eq!(now.json()["title"], "một");
        let same = running.send("clerk", "GET", &path, &[("if-none-match", "\"2\"")], "").await;
        assert_eq!(same.status, 304);
    });
}

#[test]
fn nothing_is_ever_lost() {
    on_each(async |running| {
        let id = put(running).await;
        let path = format!("/api/desk/{id}");
        running.send("clerk", "PUT", &path, &[JSON, ("if-match", "\"1\"")], &called("sửa")).await;
        let taken = running.send("clerk", "DELETE", &path, &[("if-match", "\"2\"")], "").await;
        assert_eq!((taken.status, &taken.json()["gone"]), (200, &Value::Bool(true)), "{taken:?}");
        assert_eq!(running.get("clerk", "/api/desk").await.json()["total"], 0);
        assert_eq!(running.get("clerk", "/api/desk?gone=true").await.json()["total"], 1);
        for (method, headers) in [("GET", &[][..]), ("PUT", &[JSON, ("if-match", "\"3\"")][..])] {
            let gone = running.send("clerk", method, &path, headers, &called("ba")).await;
            assert_eq!((gone.status, gone.code().as_str()), (404, "E2503"), "{method}: {gone:?}");
        }
        let workbook = running.get("clerk", &format!("{path}/workbook.xlsx")).await;
        assert_eq!((workbook.status, workbook.code().as_str()), (404, "E2503"), "{workbook:?}");
        assert_eq!(running.get("clerk", &format!("{path}@1/workbook.xlsx")).await.status, 200);
        let back = json!({ "version": 1 }).to_string();
        let back = running
            .send("clerk", "POST", &format!("{path}/restore"), &[JSON, ("if-match", "\"3\"")], &back)
            .await;
        assert_eq!((back.status, &back.json()["version"]), (200, &json!(4)), "{back:?}");
        assert_eq!(running.get("auditor", &path).await.json(), tutorial());
        assert_eq!(running.get("auditor", &format!("{path}@2")).await.json()["title"], "sửa");
        let versions = running.get("auditor", &format!("{path}/versions")).await.json();
        assert_eq!(versions["total"], 4);
        let flaws = running.app.register.verify().await.unwrap().flaws;
        assert_eq!(flaws, [], "the journal has all of it");
    });
}

#[test]
fn mistakes_are_told_all_at_once_with_their_paths() {
    on_each(async |running| {
        let mut content = tutorial();
        content["people"][0]["shares"] = json!(1);
        content["people"][1]["id"] = json!(7);
        let new = json!({ "kind": "instance", "title": "Quý I", "content": content });
        let came = running.post("clerk", "/api/desk", &new).await;
        let told = came.json();
        let errors = told["errors"].as_array().unwrap();
        let of = |at: usize| (errors[at]["code"].as_str().unwrap(), errors[at]["path"].as_str().unwrap());
        assert_eq!((came.status, errors.len()), (422, 2), "{told}");
        assert_eq!(came.header("content-type"), "application/problem+json");
        assert!([of(0), of(1)].contains(&("E1006", "content.people[1].id")), "{told}");
        let came = running.post("clerk", "/api/desk", &json!({ "kind": "kitchen", "titel": 1 })).await;
        assert!(came.json()["errors"].as_array().unwrap().len() >= 3, "{came:?}");
        let came = running.send("clerk", "POST", "/api/desk", &[JSON], "{").await;
        assert_eq!(came.code(), "E1001");
        let came = running.send("clerk", "POST", "/api/desk", &[("content-type", "text/plain")], "x").await;
        assert_eq!((came.status, came.code().as_str()), (415, "E2511"));
        let came = running.get("clerk", "/api/desk?limit=0").await;
        assert_eq!((came.status, came.code().as_str()), (400, "E2513"));
        let came = running.get("clerk", "/api/nothing").await;
        assert_eq!((came.status, came.code().as_str()), (404, "E2503"));
        let came = running.send("clerk", "PATCH", "/api/desk", &[], "").await;
        assert_eq!((came.status, came.code().as_str()), (405, "E2512"));
    });
}
