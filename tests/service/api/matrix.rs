//! Every endpoint with every role, and with a committee that is not its own, against the one table.

use luanphien::service::ENDPOINTS;
use serde_json::json;

use super::super::access::THERE;
use super::{ROLES, on_each, tutorial};

/// A path with something in the place of its parameters.
fn filled(path: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { "x-1".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[test]
fn every_endpoint_lets_in_whom_the_table_names_and_nobody_else() {
    on_each(async |running| {
        let mut asked = 0;
        for endpoint in ENDPOINTS.iter().copied().flatten() {
            let (method, path) = (endpoint.method.to_uppercase(), filled(endpoint.path));
            for role in [""].into_iter().chain(ROLES) {
                // What is refused is refused before anything is read; what is let in fails for want of a body.
                let came = running.send(role, &method, &path, &[], "").await;
                let as_role = luanphien::service::access::Role::named(role);
                let allowed = endpoint.right.is_of(as_role);
                let page = endpoint.tag == "pages";
                let refused = match (role, page) {
                    ("", true) => came.status == 303 && came.header("location").starts_with("/login"),
                    ("", false) => came.status == 401 && came.code() == "E2501",
                    (_, _) => came.status == 403 && came.text.contains("E2502"),
                };
                assert_eq!(!allowed, refused, "{method} {path} as {role:?}: {came:?}");
                assert!(came.status < 500, "{method} {path} as {role:?}: {came:?}");
                asked += 1;
            }
        }
        assert!(asked > 200, "{asked}");
    });
}

#[test]
fn what_belongs_to_another_committee_is_not_there() {
    on_each(async |running| {
        let new = json!({ "kind": "instance", "title": "Quý I", "content": tutorial() });
        let item = running.post("clerk", "/api/desk", &new).await.json();
        let job = running
            .post("clerk", "/api/jobs", &json!({ "kind": "plan", "instance": tutorial().to_string() }))
            .await;
        let (item, job) =
            (item["id"].as_str().unwrap().to_owned(), job.json()["id"].as_str().unwrap().to_owned());
        for path in
            [format!("/api/desk/{item}"), format!("/api/desk/{item}/versions"), format!("/api/jobs/{job}")]
        {
            assert_eq!(running.get("clerk", &path).await.status, 200, "{path}");
            for role in ["clerk", "approver", "auditor"] {
                let came = running.send_as((role, THERE), "GET", &path, &[], "").await;
                assert_eq!(
                    (came.status, came.code().as_str()),
                    (404, "E2503"),
                    "{path} as {role} of another"
                );
            }
        }
        let came =
            running.send_as(("clerk", THERE), "POST", &format!("/api/jobs/{job}/cancel"), &[], "").await;
        assert_eq!(came.status, 404);
        let came = running.send_as(("clerk", THERE), "GET", "/api/users", &[], "").await;
        assert!(!came.text.contains("tam-nong") && came.text.contains("thap-muoi"), "{came:?}");
    });
}

#[test]
fn the_page_of_the_docs_lists_every_endpoint() {
    let mut table = String::from("| request | what it does | right |\n|---|---|---|\n");
    for own in ENDPOINTS.iter().copied().flatten().filter(|own| own.tag != "pages") {
        let right = serde_json::to_value(own.right).unwrap();
        let right = right.as_str().unwrap_or_default().to_owned();
        table.push_str(&format!(
            "| `{} {}` | {} | {right} |\n",
            own.method.to_uppercase(),
            own.path,
            own.summary
        ));
    }
    holds("endpoints", &table);
}

/// Whether `docs/service.md` has a table between its marks; `make docs` writes it there.
pub fn holds(mark: &str, table: &str) {
    /// Two tests write into the same page.
    static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/service.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (begin, end) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let (before, rest) = page.split_once(&begin).unwrap();
    let (_, after) = rest.split_once(&end).unwrap();
    let wanted = format!("{before}{begin}{table}{end}{after}");
    if std::env::var_os("LUANPHIEN_WRITE_DOCS").is_some() {
        std::fs::write(&path, &wanted).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == wanted,
        "docs/service.md is of another version: run make docs"
    );
}
