//! Tokens and secret addresses.

use luanphien::register::records::CredentialKind::{self, Calendar, Token};
use luanphien::service::access::{self, LONGEST_TOKEN, Wanted};

use super::{HERE, PASSWORD, THERE, added, app, at, by, log_in, refused, with_cookie, with_token};
use crate::register::places::on_both;

const DAY: i64 = 24 * 3600;

fn wanted(kind: CredentialKind, days: Option<u32>) -> Wanted {
    Wanted { kind, label: " phần mềm điều hành ".to_owned(), days }
}

#[test]
fn a_token_opens_until_its_end_and_each_secret_only_its_own_door() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let token = access::issue(&app.register, by(HERE), "an", &wanted(Token, Some(30))).await.unwrap();
        assert_eq!(token.credential.label, "phần mềm điều hành");
        let caller = with_token(&app, &token.secret, 0).await.unwrap();
        assert_eq!((caller.login.as_str(), caller.form_token()), ("an", None));
        assert!(with_token(&app, &token.secret, 30 * DAY - 1).await.is_ok());
        assert_eq!(refused(with_token(&app, &token.secret, 30 * DAY).await), "E2501");
        let (session, _) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let endless = access::issue(&app.register, by(HERE), "an", &wanted(Token, None)).await.unwrap();
        assert!(with_token(&app, &endless.secret, 10_000 * DAY).await.is_ok());
        assert!(with_cookie(&app, &endless.secret, 0).await.is_none());
        assert!(with_token(&app, &session, 0).await.is_err());
        assert!(access::calendar(&app.register, &endless.secret, at(0)).await.unwrap().is_none());
        Ok(())
    });
}

#[test]
fn a_token_that_is_revoked_or_renewed_opens_nothing_any_more() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let (register, by) = (&app.register, by(HERE));
        let old = access::issue(register, by, "an", &wanted(Token, Some(1))).await.unwrap();
        let new = access::renew(register, by, "an", &old.credential.id, None).await.unwrap();
        assert_eq!(refused(with_token(&app, &old.secret, 0).await), "E2501");
        assert!(with_token(&app, &new.secret, 2 * DAY).await.is_ok());
        assert_eq!(refused(access::renew(register, by, "an", &old.credential.id, None).await), "E2503");
        access::revoke(register, by, "an", &new.credential.id).await.unwrap();
        assert_eq!(refused(with_token(&app, &new.secret, 0).await), "E2501");
        assert_eq!(refused(access::revoke(register, by, "an", &new.credential.id).await), "E2503");
        let listed = access::credentials(register, HERE, "an").await.unwrap();
        assert_eq!(listed.iter().map(|own| own.credential.active).collect::<Vec<_>>(), [false, false]);
        Ok(())
    });
}

#[test]
fn nobody_ends_or_renews_what_belongs_to_another() {
    on_both(async |place| {
        let app = app(place).await;
        for (committee, login) in [(HERE, "an"), (HERE, "binh"), (THERE, "chi")] {
            added(&app, committee, login, &["clerk"]).await;
        }
        let register = &app.register;
        let own = access::issue(register, by(HERE), "an", &wanted(Token, None)).await.unwrap();
        for (committee, login) in [(HERE, "binh"), (THERE, "chi"), (THERE, "an")] {
            let id = &own.credential.id;
            assert_eq!(refused(access::revoke(register, by(committee), login, id).await), "E2503");
            assert_eq!(refused(access::renew(register, by(committee), login, id, None).await), "E2503");
            assert!(access::credentials(register, committee, login).await.unwrap().is_empty());
        }
        assert_eq!(refused(access::issue(register, by(THERE), "an", &wanted(Token, None)).await), "E2503");
        assert!(with_token(&app, &own.secret, 0).await.is_ok());
        Ok(())
    });
}

#[test]
fn a_member_has_one_address_of_the_calendar() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["member"]).await;
        let register = &app.register;
        let whose = async |secret| access::calendar(register, secret, at(0)).await.unwrap();
        let first = access::issue(register, by(HERE), "an", &wanted(Calendar, None)).await.unwrap();
        let (committee, user) = whose(&first.secret).await.unwrap();
        assert_eq!((committee.as_str(), user.person.as_deref()), (HERE, Some("p07")));
        let second = access::issue(register, by(HERE), "an", &wanted(Calendar, None)).await.unwrap();
        assert!(whose(&first.secret).await.is_none() && whose(&second.secret).await.is_some());
        assert!(with_token(&app, &second.secret, 0).await.is_err(), "it opens the calendar only");
        let entries = register.journal(HERE, 0, 10).await?;
        assert_eq!(entries.len(), 3, "the old one ends and the new one begins in one entry");
        Ok(())
    });
}

#[test]
fn a_token_has_a_name_and_a_life_that_is_neither_too_short_nor_too_long() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let issue = async |label: &str, days| {
            let wanted = Wanted { kind: Token, label: label.to_owned(), days };
            access::issue(&app.register, by(HERE), "an", &wanted).await
        };
        for days in [None, Some(1), Some(LONGEST_TOKEN)] {
            assert!(issue("máy", days).await.is_ok(), "{days:?}");
        }
        assert_eq!(refused(issue("máy", Some(0)).await), "E2513");
        assert_eq!(refused(issue("máy", Some(LONGEST_TOKEN + 1)).await), "E2513");
        let answer = issue(" ", Some(0)).await.unwrap_err().details();
        assert_eq!(answer.errors.len(), 2);
        let listed = access::credentials(&app.register, HERE, "an").await.unwrap();
        let mut ends: Vec<Option<&str>> = listed.iter().map(|own| own.expires.as_deref()).collect();
        ends.sort();
        assert_eq!(ends, [None, Some("2027-01-06T08:00:00Z"), Some("2037-01-12T08:00:00Z")]);
        Ok(())
    });
}
