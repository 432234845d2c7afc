//! What stands in the database and in the journal, and what does not.

use luanphien::register::records::CredentialKind;
use luanphien::service::App;
use luanphien::service::access::{self, Wanted};
use sqlx::{AssertSqlSafe, Row as _};

use super::{HERE, PASSWORD, added, app, by, log_in};
use crate::register::places::on_both;

/// Every text of every row of every table.
async fn dump(app: &App) -> Vec<(String, String)> {
    let file = "SELECT name FROM sqlite_master WHERE type = 'table'";
    let server =
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()";
    let pool = app.register.pool();
    let tables: Vec<String> = match sqlx::query_scalar(file).fetch_all(pool).await {
        Ok(tables) => tables,
        Err(_) => sqlx::query_scalar(server).fetch_all(pool).await.unwrap(),
    };
    let mut texts = Vec::new();
    for table in tables.iter().filter(|table| !table.starts_with("sqlite_") && *table != "_sqlx_migrations") {
        let rows =
            sqlx::query(AssertSqlSafe(format!("SELECT * FROM {table}"))).fetch_all(pool).await.unwrap();
        for row in rows {
            let columns = (0..row.len()).filter_map(|at| row.try_get::<String, _>(at).ok());
            texts.extend(columns.map(|text| (table.clone(), text)));
        }
    }
    texts
}

#[test]
fn only_hashes_of_secrets_are_kept_and_the_journal_has_not_even_those() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["member"]).await;
        let (session, _) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let issue = async |kind| {
            let wanted = Wanted { kind, label: "máy".to_owned(), days: None };
            access::issue(&app.register, by(HERE), "an", &wanted).await.unwrap().secret
        };
        let (token, address) = (issue(CredentialKind::Token).await, issue(CredentialKind::Calendar).await);
        let texts = dump(&app).await;
        assert!(texts.iter().any(|(table, _)| table == "passwords") && texts.len() > 30);
        for secret in [&session, &token, &address] {
            let of = |text: &str| {
                texts.iter().filter(|own| own.1.contains(text)).map(|own| own.0.as_str()).collect()
            };
            let (plain, hashed): (Vec<&str>, Vec<&str>) = (of(secret.reveal()), of(&secret.hash()));
            assert_eq!((plain, hashed), (vec![], vec!["secrets"]));
        }
        assert!(texts.iter().all(|(_, text)| !text.contains(PASSWORD)));
        let holding = texts.iter().filter(|(_, text)| text.contains("$argon2id$"));
        assert_eq!(holding.map(|(table, _)| table.as_str()).collect::<Vec<_>>(), ["passwords"]);
        Ok(())
    });
}

#[test]
fn the_journal_tells_who_took_in_whom_and_gave_what() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let wanted = Wanted { kind: CredentialKind::Token, label: "máy".to_owned(), days: None };
        let issued = access::issue(&app.register, by(HERE), "an", &wanted).await.unwrap();
        access::revoke(&app.register, by(HERE), "an", &issued.credential.id).await.unwrap();
        let entries = app.register.journal(HERE, 0, 10).await?;
        let told: Vec<(&str, &str)> =
            entries.iter().map(|entry| (entry.author.as_str(), entry.moment.as_str())).collect();
        assert_eq!(told, [("văn phòng", "2027-01-05T08:00:00Z"); 3]);
        let tables = ["\"users\"", "\"credentials\"", "\"credentials\""];
        assert!(entries.iter().zip(tables).all(|(entry, table)| entry.body.contains(table)));
        assert!(entries[2].body.contains("\"active\":0"), "{}", entries[2].body);
        let verified = app.register.verify().await?;
        assert!(verified.flaws.is_empty(), "{:?}", verified.flaws);
        Ok(())
    });
}
