//! Who may come in, and with what: every change of it stands in the journal, and nothing secret does.

use serde_json::{Value, json};

use super::super::access::{HERE, PASSWORD};
use super::{Running, on_each};

const JSON: (&str, &str) = ("content-type", "application/json");
const OTHER: &str = "một câu khác cũng tốt";

/// What was added to the journal after so many entries: author and changes.
async fn added(running: &Running, after: i64) -> Vec<(String, String)> {
    let told = running.get("auditor", &format!("/api/journal?after={after}&limit=500")).await.json();
    let items = told["items"].as_array().unwrap().iter();
    items.map(|own| (own["by"].as_str().unwrap().to_owned(), own["changes"].to_string())).collect()
}

async fn last(running: &Running) -> i64 {
    let told = running.get("auditor", "/api/journal?limit=500").await.json();
    told["items"].as_array().unwrap().last().unwrap()["number"].as_i64().unwrap()
}

/// Does something, and gives the one entry that it made.
async fn entry(running: &Running, role: &str, (method, path): (&str, &str), body: &Value) -> (String, Value) {
    let before = last(running).await;
    let came = running.send(role, method, path, &[JSON], &body.to_string()).await;
    assert!((200..300).contains(&came.status), "{method} {path}: {came:?}");
    let mut new = added(running, before).await;
    assert_eq!(new.len(), 1, "{method} {path}: {new:?}");
    let (by, changes) = new.remove(0);
    assert_eq!(by, format!("{role}-{HERE}"));
    for secret in [PASSWORD, OTHER, "argon2"] {
        assert!(!changes.contains(secret), "{changes}");
    }
    (changes, serde_json::from_str(&came.text).unwrap_or_default())
}

#[test]
fn passwords_roles_tokens_and_addresses_stand_in_the_journal() {
    on_each(async |running| {
        let own = json!({ "old": PASSWORD, "new": OTHER });
        let (told, _) = entry(running, "member", ("PUT", "/api/me/password"), &own).await;
        assert!(told.contains("password_changes") && told.contains("member-tam-nong"), "{told}");
        let clerk = format!("/api/users/auditor-{HERE}");
        for times in 1..=2 {
            let (told, _) = entry(running, "clerk", ("PATCH", &clerk), &json!({ "password": OTHER })).await;
            assert!(told.contains("auditor-tam-nong") && told.contains(&format!(":{times}")), "{told}");
        }
        let roles = json!({ "user": { "roles": ["auditor", "clerk"] } });
        let (told, _) = entry(running, "clerk", ("PATCH", &clerk), &roles).await;
        assert!(told.contains("users") && told.contains("clerk"), "{told}");
        let token = json!({ "label": "máy" });
        let (told, made) = entry(running, "member", ("POST", "/api/me/tokens"), &token).await;
        assert!(told.contains("credentials") && !told.contains(made["secret"].as_str().unwrap()), "{told}");
        let path = format!("/api/me/tokens/{}", made["id"].as_str().unwrap());
        let (told, _) = entry(running, "member", ("DELETE", &path), &Value::Null).await;
        assert!(told.contains("credentials") && told.contains("\"active\":0"), "{told}");
        for _ in 0..2 {
            let (told, made) = entry(running, "member", ("POST", "/api/me/calendar"), &Value::Null).await;
            assert!(!told.contains(made["secret"].as_str().unwrap()), "{told}");
        }
        assert_eq!(running.app.register.verify().await.unwrap().flaws, []);
    });
}
