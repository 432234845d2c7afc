//! Sessions: how long they last, and what ends them.

use luanphien::register::records::CredentialKind;
use luanphien::service::access::{self, Attempt, UserChange, Wanted};

use super::{HERE, PASSWORD, added, app, at, by, count, log_in, visitor, with_cookie, with_token};
use crate::register::places::on_both;

const HOURS: i64 = 3600;

#[test]
fn a_session_ends_after_twelve_hours_whatever_was_done_in_it() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let (secret, caller) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        for hour in 0..12 {
            assert_eq!(with_cookie(&app, &secret, hour * HOURS).await.as_ref(), Some(&caller), "{hour}");
        }
        assert!(with_cookie(&app, &secret, 12 * HOURS - 1).await.is_some());
        assert!(with_cookie(&app, &secret, 12 * HOURS).await.is_none());
        assert_eq!(count(&app, "SELECT COUNT(*) FROM secrets").await, 0, "and is removed");
        Ok(())
    });
}

#[test]
fn logging_in_begins_a_new_session_and_ends_that_of_the_browser() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let (old, before) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let attempt = |old| Attempt { visitor: visitor(1), login: "an", password: PASSWORD, old };
        let (new, after) = access::login_at(&app, attempt(Some(old.reveal())), at(1)).await.unwrap();
        assert!(new != old && before.form_token() != after.form_token());
        assert!(with_cookie(&app, &old, 1).await.is_none());
        // One that an attacker has planted is not taken over.
        let planted = access::Secret::said(&"0".repeat(64));
        let (given, _) = access::login_at(&app, attempt(Some(planted.reveal())), at(2)).await.unwrap();
        assert!(given != planted && with_cookie(&app, &planted, 2).await.is_none());
        assert!(with_cookie(&app, &new, 2).await.is_some(), "another browser goes on");
        Ok(())
    });
}

#[test]
fn logging_out_ends_this_session_and_no_other() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let (own, caller) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let (other, _) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        access::logout(&app, &caller).await.unwrap();
        assert!(with_cookie(&app, &own, 1).await.is_none());
        assert!(with_cookie(&app, &other, 1).await.is_some());
        Ok(())
    });
}

#[test]
fn who_is_put_out_is_out_at_once_and_comes_back_with_nothing() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["member"]).await;
        added(&app, HERE, "binh", &["clerk"]).await;
        let (session, _) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let (other, _) = log_in(&app, "binh", PASSWORD, 0).await.unwrap();
        let wanted = |kind| Wanted { kind, label: "lịch".to_owned(), days: None };
        let token =
            access::issue(&app.register, by(HERE), "an", &wanted(CredentialKind::Token)).await.unwrap();
        let address =
            access::issue(&app.register, by(HERE), "an", &wanted(CredentialKind::Calendar)).await.unwrap();
        assert!(with_token(&app, &token.secret, 0).await.is_ok());
        let active = |active| UserChange { active: Some(active), ..UserChange::default() };
        access::alter(&app.register, by(HERE), "an", &active(false)).await.unwrap();
        for round in ["out", "in again"] {
            assert!(with_cookie(&app, &session, 1).await.is_none(), "{round}");
            assert!(with_token(&app, &token.secret, 1).await.is_err(), "{round}");
            assert!(
                access::calendar(&app.register, &address.secret, at(1)).await.unwrap().is_none(),
                "{round}"
            );
            access::alter(&app.register, by(HERE), "an", &active(true)).await.unwrap();
        }
        let listed = access::credentials(&app.register, HERE, "an").await.unwrap();
        assert!(listed.len() == 2 && listed.iter().all(|own| !own.credential.active));
        assert!(with_cookie(&app, &other, 1).await.is_some(), "nobody else is put out");
        assert!(log_in(&app, "an", PASSWORD, 1).await.is_ok());
        Ok(())
    });
}

#[test]
fn what_a_cut_off_left_behind_does_not_come_to_life_again() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let active = |active| UserChange { active: Some(active), ..UserChange::default() };
        access::alter(&app.register, by(HERE), "an", &active(false)).await.unwrap();
        // As if the server had died between the journal and the table beside it.
        let secret = access::Secret::new().unwrap();
        let sql = "INSERT INTO secrets (hash, kind, committee, login, credential, created) \
                   VALUES ($1, 'token', $2, 'an', 'id', '2027-01-05T08:00:00Z')";
        sqlx::query(sql).bind(secret.hash()).bind(HERE).execute(app.register.pool()).await?;
        assert!(with_token(&app, &secret, 0).await.is_err());
        access::alter(&app.register, by(HERE), "an", &active(true)).await.unwrap();
        assert!(with_token(&app, &secret, 0).await.is_err());
        Ok(())
    });
}
