//! Logging in: one answer to whatever is wrong, and waiting after failures.

use luanphien::service::Refusal;
use luanphien::service::access::{self, Attempt, Doors, Pace, Paces, UserChange, wait};

use super::{HERE, PASSWORD, added, app, at, by, count, log_in, refused, visitor};
use crate::register::places::on_both;

const WRONG: &str = "không phải mật khẩu";

#[test]
fn an_account_waits_a_minute_after_five_failures_and_twice_as_long_after_each_more() {
    let waits: Vec<Option<i64>> = (3..14).map(wait).collect();
    let told = [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60].map(|minutes| Some(minutes).filter(|own| *own > 0));
    assert_eq!(waits, told);
    assert_eq!(wait(i64::MAX), Some(60));
}

#[test]
fn who_is_right_comes_in_and_the_login_may_be_typed_as_telephones_do() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk", "member"]).await;
        let (secret, caller) = log_in(&app, " An ", PASSWORD, 0).await.unwrap();
        assert_eq!((caller.committee.as_str(), caller.login.as_str()), (HERE, "an"));
        assert_eq!((caller.name.as_str(), caller.person.as_deref()), ("Bà an", Some("p07")));
        assert_eq!(caller.roles.words(), ["clerk", "member"]);
        assert_eq!(secret.reveal().len(), 64);
        Ok(())
    });
}

#[test]
fn unknown_wrong_and_inactive_are_told_alike_and_counted() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        added(&app, HERE, "binh", &["clerk"]).await;
        let out = UserChange { active: Some(false), ..UserChange::default() };
        access::alter(&app.register, by(HERE), "binh", &out).await.unwrap();
        let mut answers = Vec::new();
        for (login, password) in
            [("an", WRONG), ("chi", PASSWORD), ("binh", PASSWORD), ("không có", PASSWORD)]
        {
            let refusal: Refusal = log_in(&app, login, password, 0).await.unwrap_err();
            assert_eq!((refusal.status.as_u16(), refusal.wait), (401, None));
            answers.push(serde_json::to_string(&refusal.details()).unwrap());
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        assert!(answers[0].contains("E2507"));
        assert!(app.metrics.text().contains("luanphien_logins_refused_total 4"), "{}", app.metrics.text());
        Ok(())
    });
}

#[test]
fn after_five_failures_even_the_right_password_waits() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        for second in 0..4 {
            assert_eq!(refused(log_in(&app, "an", WRONG, second).await), "E2507");
        }
        assert!(log_in(&app, "an", PASSWORD, 4).await.is_ok(), "four failures are forgiven");
        assert_eq!(count(&app, "SELECT failures FROM passwords").await, 0);
        // Who guesses from elsewhere is held up by the doors as well; here only the account is looked at.
        let app = luanphien::service::App { doors: wide().into(), ..app };
        for second in 10..15 {
            assert_eq!(refused(log_in(&app, "an", WRONG, second).await), "E2507");
        }
        assert_eq!(refused(log_in(&app, "an", PASSWORD, 73).await), "E2507", "a second too early");
        assert_eq!(refused(log_in(&app, "an", WRONG, 73).await), "E2507", "no failure while it waits");
        assert_eq!(count(&app, "SELECT failures FROM passwords").await, 5);
        assert_eq!(refused(log_in(&app, "an", WRONG, 74).await), "E2507");
        assert_eq!(refused(log_in(&app, "an", PASSWORD, 74 + 119).await), "E2507", "two minutes now");
        assert!(log_in(&app, "an", PASSWORD, 74 + 120).await.is_ok());
        assert_eq!(count(&app, "SELECT failures FROM passwords").await, 0);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM passwords WHERE locked_until IS NOT NULL").await, 0);
        Ok(())
    });
}

#[test]
fn the_office_lets_somebody_in_again_by_a_new_password() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        for second in 0..5 {
            assert_eq!(refused(log_in(&app, "an", WRONG, second).await), "E2507");
        }
        let new = "một câu ngắn khác";
        access::set_password(&app.register, by(HERE), "an", new, None).await.unwrap();
        assert!(log_in(&app, "an", new, 6).await.is_ok());
        Ok(())
    });
}

#[test]
fn who_knocks_too_often_is_told_how_long_to_wait_whether_the_name_is_known_or_not() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let hour = std::time::Duration::from_secs(3600);
        let strict = Paces { logins_of_name: Pace::new(1, hour), ..Paces::default() };
        let app = luanphien::service::App { doors: Doors::new(&strict, &Default::default()).into(), ..app };
        for (login, password) in [("an", PASSWORD), ("chi", WRONG)] {
            let _ = log_in(&app, login, password, 0).await;
            let refusal = log_in(&app, login, PASSWORD, 1).await.unwrap_err();
            assert_eq!((refusal.status.as_u16(), refusal.details().code.as_str()), (429, "E2506"));
            assert!(refusal.wait.is_some_and(|wait| (3590..=3600).contains(&wait)), "{:?}", refusal.wait);
        }
        Ok(())
    });
}

#[test]
fn a_refusal_takes_its_time() {
    on_both(async |place| {
        let app = app(place).await;
        let begun = std::time::Instant::now();
        let attempt = Attempt { visitor: visitor(1), login: "không có", password: "", old: None };
        assert_eq!(refused(access::login_at(&app, attempt, at(0)).await), "E2507");
        assert!(begun.elapsed() >= std::time::Duration::from_millis(250));
        Ok(())
    });
}

/// Doors that let everybody through.
fn wide() -> Doors {
    let pace = Pace::new(1000, std::time::Duration::from_millis(1));
    let paces = Paces { logins_of_address: pace, logins_of_name: pace, solving: pace, requests: pace };
    Doors::new(&paces, &Default::default())
}
