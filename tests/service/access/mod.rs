//! Who may come in, and do what: on a real SQLite file and on a real PostgreSQL server, over a real connection.

mod address;
mod callers;
mod credentials;
mod doors;
mod headers;
mod kept;
mod logins;
mod password;
mod roles;
mod sessions;
mod users;
mod web;

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::http::HeaderMap;
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;
use luanphien::domain::Language;
use luanphien::register::records::User;
use luanphien::register::{Address, Register};
use luanphien::service::access::{self, Attempt, By, Caller, Doors, NewUser, Secret, Visitor};
use luanphien::service::queue::{Handler, JobQueue, QueueError, Stop};
use luanphien::service::{App, Metrics, Refusal, Settings};

use crate::register::places::Place;

/// A password that is good enough.
pub const PASSWORD: &str = "một câu ngắn là tốt";

/// Committees of the tests.
pub const HERE: &str = "tam-nong";
pub const THERE: &str = "thap-muoi";

/// Nobody asks for long work here.
struct NoWork;

impl JobQueue for NoWork {
    fn push<'a>(&'a self, _job: &'a str) -> BoxFuture<'a, Result<(), QueueError>> {
        Box::pin(async { Ok(()) })
    }

    fn work(&self, _name: String, _handler: Handler, _stop: Stop) -> BoxFuture<'_, Result<(), QueueError>> {
        Box::pin(async { Ok(()) })
    }
}

/// A service on a new register.
pub async fn app(place: &Place) -> App {
    app_with(place.create().await, |_| {})
}

/// The same with other settings.
pub fn app_with(register: Register, change: impl FnOnce(&mut Settings)) -> App {
    let database = Address::File(PathBuf::new());
    let mut settings = Settings::new("127.0.0.1:0".parse().unwrap(), database, PathBuf::new());
    change(&mut settings);
    App {
        register,
        queue: Arc::new(NoWork),
        memory: Arc::default(),
        settings: Arc::new(settings),
        doors: Arc::new(Doors::default()),
        metrics: Arc::new(Metrics::default()),
    }
}

/// A moment, so many seconds after the beginning of all tests.
pub fn at(seconds: i64) -> DateTime<Utc> {
    "2027-01-05T08:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(seconds)
}

pub fn by(committee: &str) -> By<'_> {
    By { committee, author: "văn phòng", at: at(0), language: Language::En }
}

pub fn new_user(login: &str, roles: &[&str]) -> NewUser {
    NewUser {
        login: login.to_owned(),
        name: format!("Bà {login}"),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        person: roles.contains(&"member").then(|| "p07".to_owned()),
    }
}

/// A user with the password of the tests.
pub async fn added(app: &App, committee: &str, login: &str, roles: &[&str]) -> User {
    access::add(&app.register, by(committee), &new_user(login, roles), PASSWORD).await.unwrap()
}

/// Somebody on the other side of the street.
pub fn visitor(last: u8) -> Visitor {
    Visitor::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, last)), &HeaderMap::new(), false)
}

pub async fn log_in(app: &App, login: &str, password: &str, when: i64) -> Result<(Secret, Caller), Refusal> {
    let attempt = Attempt { visitor: visitor(1), login, password, old: None };
    access::login_at(app, attempt, at(when)).await
}

/// Who comes with a cookie at a moment.
pub async fn with_cookie(app: &App, secret: &Secret, when: i64) -> Option<Caller> {
    let cookie = format!("{}={}", access::cookie_name(app.settings.secure()), secret.reveal());
    let headers = HeaderMap::from_iter([(axum::http::header::COOKIE, cookie.parse().unwrap())]);
    access::recognise(app, &headers, at(when)).await.unwrap()
}

/// Who comes with a token at a moment.
pub async fn with_token(app: &App, secret: &Secret, when: i64) -> Result<Caller, Refusal> {
    let value = format!("Bearer {}", secret.reveal()).parse().unwrap();
    let headers = HeaderMap::from_iter([(axum::http::header::AUTHORIZATION, value)]);
    access::recognise(app, &headers, at(when)).await.map(Option::unwrap)
}

/// The code of a refusal.
#[track_caller]
pub fn refused<T>(answer: Result<T, Refusal>) -> String {
    answer.err().expect("it is refused").details().code
}

/// The one number that a statement gives.
pub async fn count(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.register.pool()).await.unwrap()
}
