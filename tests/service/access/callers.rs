//! Who is calling, and whether what he sends was sent by a page of ours.

use super::web::{come_in, send, serve};
use super::{HERE, THERE, added, app, app_with, by};
use crate::register::places::on_both;
use luanphien::register::records::CredentialKind;
use luanphien::service::access::{self, Wanted};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn form() -> (&'static str, String) {
    (FORM.0, FORM.1.to_owned())
}

#[test]
fn nobody_without_a_session_or_with_a_wrong_one_comes_in() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let to = serve(app).await;
        let wrong = ("cookie", format!("luanphien={}", "0".repeat(64)));
        for headers in [vec![], vec![wrong.clone()], vec![("cookie", "luanphien=".to_owned())]] {
            assert_eq!(send(to, "GET", "/me", &headers, "").await.code(), (401, "E2501".to_owned()));
            assert_eq!(send(to, "GET", "/public", &headers, "").await.body, "nobody");
        }
        let (cookie, _) = come_in(to, "an").await;
        for path in ["/me", "/public"] {
            assert_eq!(send(to, "GET", path, std::slice::from_ref(&cookie), "").await.body, "an");
        }
        Ok(())
    });
}

#[test]
fn what_changes_something_brings_the_token_of_the_session_in_the_header() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        added(&app, THERE, "binh", &["clerk"]).await;
        let to = serve(app).await;
        let ((cookie, token), (_, other)) = (come_in(to, "an").await, come_in(to, "binh").await);
        let put = async |more: &[(&'static str, String)]| {
            send(to, "PUT", "/me", &[std::slice::from_ref(&cookie), more].concat(), "").await
        };
        let site = |word: &str| ("sec-fetch-site", word.to_owned());
        let header = |token: &str| ("x-form-token", token.to_owned());
        assert_eq!(put(&[header(&token)]).await.body, "an");
        assert_eq!(put(&[header(&token), site("same-origin")]).await.body, "an");
        assert_eq!(put(&[header(&token), site("none")]).await.body, "an");
        let refused = (403, "E2508".to_owned());
        for more in [vec![], vec![header("")], vec![header(&other)], vec![site("same-origin")]] {
            assert_eq!(put(&more).await.code(), refused, "{more:?}");
        }
        for elsewhere in ["cross-site", "same-site"] {
            assert_eq!(put(&[header(&token), site(elsewhere)]).await.code(), refused, "{elsewhere}");
        }
        // Reading is free: a link from a message opens the page.
        assert_eq!(send(to, "GET", "/me", &[cookie.clone(), site("cross-site")], "").await.body, "an");
        assert_eq!(send(to, "HEAD", "/me", std::slice::from_ref(&cookie), "").await.status, 200);
        Ok(())
    });
}

#[test]
fn a_form_of_a_page_brings_it_in_a_field() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let to = serve(app).await;
        let (cookie, token) = come_in(to, "an").await;
        let headers = [cookie.clone(), form()];
        let field = format!("form_token={token}");
        assert_eq!(send(to, "POST", "/form", &headers, &field).await.body, "an");
        for wrong in ["", "form_token=", "form_token=0000"] {
            assert_eq!(send(to, "POST", "/form", &headers, wrong).await.code(), (403, "E2508".to_owned()));
        }
        let from_elsewhere = [cookie.clone(), form(), ("sec-fetch-site", "cross-site".to_owned())];
        assert_eq!(send(to, "POST", "/form", &from_elsewhere, &field).await.status, 403);
        // A handler that does not look at the field refuses: nothing is open by being forgotten.
        assert_eq!(send(to, "POST", "/careless", &headers, &field).await.code(), (403, "E2508".to_owned()));
        assert_eq!(send(to, "POST", "/form", &[form()], &field).await.code(), (401, "E2501".to_owned()));
        Ok(())
    });
}

#[test]
fn a_program_with_a_token_needs_none() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let wanted = Wanted { kind: CredentialKind::Token, label: "máy".to_owned(), days: None };
        let issued = access::issue(&app.register, by(HERE), "an", &wanted).await.unwrap();
        let to = serve(app).await;
        let with = |value: String| [("authorization", value)];
        let secret = issued.secret.reveal();
        for scheme in ["Bearer", "bearer"] {
            assert_eq!(send(to, "PUT", "/me", &with(format!("{scheme} {secret}")), "").await.body, "an");
        }
        for wrong in
            [format!("Basic {secret}"), secret.to_owned(), format!("Bearer {secret}0"), "Bearer".to_owned()]
        {
            for path in ["/me", "/public"] {
                let answer = send(to, "GET", path, &with(wrong.clone()), "").await;
                assert_eq!(answer.code(), (401, "E2501".to_owned()), "{wrong} {path}");
            }
        }
        Ok(())
    });
}

#[test]
fn logging_in_from_a_page_of_somebody_else_is_refused() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let to = serve(app).await;
        let sent = serde_json::json!({ "login": "an", "password": super::PASSWORD }).to_string();
        let headers =
            [("content-type", "application/json".to_owned()), ("sec-fetch-site", "cross-site".to_owned())];
        assert_eq!(send(to, "POST", "/login", &headers, &sent).await.code(), (403, "E2508".to_owned()));
        Ok(())
    });
}

#[test]
fn the_cookie_is_for_this_host_and_for_no_script() {
    on_both(async |place| {
        for secure in [false, true] {
            let register = match secure {
                false => place.create().await,
                true => luanphien::register::Register::open(&place.address).await?,
            };
            let url = if secure { "https://phan-cong.example.vn" } else { "http://127.0.0.1:8080" };
            let app = app_with(register, |settings| settings.public_url = Some(url.to_owned()));
            if !secure {
                added(&app, HERE, "an", &["clerk"]).await;
            }
            let to = serve(app).await;
            let sent = serde_json::json!({ "login": "an", "password": super::PASSWORD }).to_string();
            let json = [("content-type", "application/json".to_owned())];
            let answer = send(to, "POST", "/login", &json, &sent).await;
            let mut parts: Vec<&str> = answer.header("set-cookie").split("; ").collect();
            let pair = parts.remove(0);
            parts.sort_unstable();
            let (name, value) = pair.split_once('=').unwrap();
            assert_eq!(value.len(), 64);
            let cookie = ("cookie", pair.to_owned());
            let token = ("x-form-token", answer.body.clone());
            if secure {
                assert_eq!(name, "__Host-luanphien");
                assert_eq!(parts, ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
                let plain = [("cookie", format!("luanphien={value}"))];
                assert_eq!(send(to, "GET", "/me", &plain, "").await.status, 401, "only under its own name");
            } else {
                assert_eq!((name, parts), ("luanphien", vec!["HttpOnly", "Path=/", "SameSite=Lax"]));
            }
            let gone = send(to, "POST", "/logout", &[cookie.clone(), token], "").await;
            let taken = gone.header("set-cookie").to_owned();
            assert!(taken.starts_with(&format!("{name}=;")) && taken.contains("Max-Age=0"), "{taken}");
            assert_eq!(taken.contains("Secure"), secure);
            assert_eq!(send(to, "GET", "/me", &[cookie], "").await.status, 401);
        }
        Ok(())
    });
}

#[test]
fn the_caller_is_the_one_on_the_other_end_or_whom_our_proxy_names() {
    on_both(async |place| {
        let forwarded = [("x-forwarded-for", "198.51.100.9, 203.0.113.7".to_owned())];
        let register = place.create().await;
        let to = serve(app_with(register.clone(), |_| {})).await;
        assert_eq!(send(to, "GET", "/visitor", &forwarded, "").await.body, "127.0.0.1");
        let to = serve(app_with(register, |settings| settings.behind_proxy = true)).await;
        assert_eq!(send(to, "GET", "/visitor", &forwarded, "").await.body, "203.0.113.7");
        Ok(())
    });
}
