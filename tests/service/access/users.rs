//! The users of committees.

use luanphien::domain::Language;
use luanphien::service::access::{self, By, NewUser, UserChange, is_login};

use super::{HERE, PASSWORD, THERE, added, app, by, log_in, new_user, refused, with_cookie};
use crate::register::places::on_both;

#[test]
fn a_login_has_two_to_forty_signs_that_anybody_can_type() {
    let long = "a".repeat(40);
    for good in ["an", "7a", "nguyen.van-an_7", long.as_str()] {
        assert!(is_login(good), "{good}");
    }
    let longer = "a".repeat(41);
    for bad in ["", "a", "An", ".an", "-an", "_an", "nguyễn", "an binh", "an\n", longer.as_str()] {
        assert!(!is_login(bad), "{bad:?}");
    }
}

#[test]
fn a_user_is_taken_in_once_in_the_whole_service() {
    on_both(async |place| {
        let app = app(place).await;
        let user = added(&app, HERE, "an", &["auditor", "clerk"]).await;
        assert_eq!((user.roles, user.active), (vec!["clerk".to_owned(), "auditor".to_owned()], true));
        assert_eq!(access::users(&app.register, HERE).await.unwrap().len(), 1);
        for committee in [HERE, THERE] {
            let again =
                access::add(&app.register, by(committee), &new_user("an", &["clerk"]), PASSWORD).await;
            assert_eq!(refused(again), "E2517");
        }
        assert!(access::users(&app.register, THERE).await.unwrap().is_empty());
        Ok(())
    });
}

#[test]
fn every_mistake_is_told_at_once_and_nothing_is_kept() {
    on_both(async |place| {
        let app = app(place).await;
        let wrong = NewUser {
            login: "An".to_owned(),
            name: " ".to_owned(),
            roles: vec!["clerk".to_owned(), "boss".to_owned()],
            person: Some("p\u{0}7".to_owned()),
        };
        let answer = access::add(&app.register, by(HERE), &wrong, "ngắn quá").await.unwrap_err();
        let details = answer.details();
        assert_eq!((answer.status.as_u16(), details.code.as_str()), (422, "E2518"));
        let places: Vec<&str> = details.errors.iter().filter_map(|error| error.path.as_deref()).collect();
        assert_eq!(places, ["login", "name", "roles", "person", "password"]);
        assert_eq!(details.errors[4].code, "E2516");
        assert!(details.errors.iter().all(|error| !error.text.contains("người")), "in English");
        for (user, place) in [
            (new_user("an", &[]), "roles"),
            (NewUser { person: None, ..new_user("an", &["member"]) }, "person"),
            (NewUser { person: Some(String::new()), ..new_user("an", &["member"]) }, "person"),
            (NewUser { name: "x".repeat(201), ..new_user("an", &["clerk"]) }, "name"),
        ] {
            let answer = access::add(&app.register, by(HERE), &user, PASSWORD).await.unwrap_err();
            assert_eq!(answer.details().errors[0].path.as_deref(), Some(place));
        }
        assert!(app.register.committees().await?.is_empty());
        Ok(())
    });
}

#[test]
fn two_who_take_the_same_login_at_the_same_time_do_not_both_get_it() {
    on_both(async |place| {
        let app = app(place).await;
        let user = new_user("an", &["clerk"]);
        let (one, other, third) = tokio::join!(
            access::add(&app.register, by(HERE), &user, PASSWORD),
            access::add(&app.register, by(THERE), &user, "một câu ngắn khác"),
            access::add(&app.register, by(HERE), &user, "một câu ngắn nữa"),
        );
        let came: Vec<bool> = [&one, &other, &third].map(Result::is_ok).into();
        assert_eq!(came.iter().filter(|came| **came).count(), 1, "{came:?}");
        let mut users = access::users(&app.register, HERE).await.unwrap();
        users.extend(access::users(&app.register, THERE).await.unwrap());
        assert_eq!(users.len(), 1);
        let passwords = [PASSWORD, "một câu ngắn khác", "một câu ngắn nữa"];
        let winner = passwords.iter().zip(&came).find(|(_, came)| **came).unwrap();
        assert!(log_in(&app, "an", winner.0, 0).await.is_ok());
        Ok(())
    });
}

#[test]
fn a_user_is_changed_only_by_the_own_committee() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        added(&app, THERE, "binh", &["clerk"]).await;
        let what = UserChange { name: Some(" Bà An ".to_owned()), ..UserChange::default() };
        let changed = access::alter(&app.register, by(HERE), "an", &what).await.unwrap();
        assert_eq!(changed.name, "Bà An");
        assert_eq!(refused(access::alter(&app.register, by(THERE), "an", &what).await), "E2503");
        assert_eq!(refused(access::find(&app.register, THERE, "an").await), "E2503");
        let active = UserChange { active: Some(false), ..UserChange::default() };
        assert_eq!(refused(access::alter(&app.register, by(THERE), "an", &active).await), "E2503");
        let there = by(THERE);
        assert_eq!(
            refused(access::set_password(&app.register, there, "an", "một câu ngắn khác", None).await),
            "E2503"
        );
        assert!(log_in(&app, "an", PASSWORD, 0).await.is_ok());
        Ok(())
    });
}

#[test]
fn roles_change_at_once_and_a_member_needs_a_person() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let (session, _) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let member = |person: Option<&str>| UserChange {
            roles: Some(vec!["member".to_owned()]),
            person: person.map(str::to_owned),
            ..UserChange::default()
        };
        assert_eq!(refused(access::alter(&app.register, by(HERE), "an", &member(None)).await), "E2518");
        access::alter(&app.register, by(HERE), "an", &member(Some("p07"))).await.unwrap();
        let caller = with_cookie(&app, &session, 1).await.unwrap();
        assert_eq!(
            (caller.roles.words(), caller.person.as_deref()),
            (vec!["member".to_owned()], Some("p07"))
        );
        assert_eq!(refused(access::alter(&app.register, by(HERE), "an", &member(Some(""))).await), "E2518");
        Ok(())
    });
}

#[test]
fn another_password_ends_the_old_one_and_other_sessions() {
    on_both(async |place| {
        let app = app(place).await;
        added(&app, HERE, "an", &["clerk"]).await;
        let (own, caller) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let (other, _) = log_in(&app, "an", PASSWORD, 0).await.unwrap();
        let by = By { author: "an", language: Language::Vi, ..by(HERE) };
        let new = "một câu ngắn khác";
        let set = async |present, new| {
            access::change_password(&app, super::visitor(1), &caller, (present, new), by).await
        };
        assert_eq!(refused(set("không phải mật khẩu", new).await), "E2507");
        assert_eq!(refused(set(PASSWORD, "ngắn").await), "E2516");
        assert!(with_cookie(&app, &other, 1).await.is_some(), "nothing has changed yet");
        set(PASSWORD, new).await.unwrap();
        assert!(with_cookie(&app, &own, 1).await.is_some());
        assert!(with_cookie(&app, &other, 1).await.is_none());
        assert_eq!(refused(log_in(&app, "an", PASSWORD, 1).await), "E2507");
        assert!(log_in(&app, "an", new, 1).await.is_ok());
        access::set_password(&app.register, by, "an", PASSWORD, None).await.unwrap();
        assert!(with_cookie(&app, &own, 1).await.is_none());
        Ok(())
    });
}
