//! The API over a real connection, on SQLite and on a real PostgreSQL server.

mod crew;
mod described;
mod desk;
mod fuzzed;
mod journal;
mod judged;
mod limits;
mod matrix;
mod mine;
mod openapi;
mod refused;
mod twice;
mod verbs;
mod whole;

use std::net::SocketAddr;

use luanphien::register::Address;
use luanphien::register::records::CredentialKind;
use luanphien::service::access::{self, Wanted};
use luanphien::service::{App, Settings, open, router};
use serde_json::Value;

use super::PROGRAM;
use super::access::{HERE, PASSWORD, THERE, by, new_user};
use crate::register::places::{Place, on_both};

/// The roles of the tests, each with a user of its own in both committees.
pub const ROLES: [&str; 4] = ["clerk", "approver", "member", "auditor"];

/// A running service, and a token for every role of two committees.
pub struct Running {
    pub app: App,
    pub at: SocketAddr,
    tokens: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Came {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub text: String,
}

impl Came {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("{self:?}"))
    }

    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).map_or("", |own| own.to_str().unwrap()).to_owned()
    }
}

impl Running {
    /// Starts it on a new register.
    pub async fn start(address: &Address) -> Self {
        let mut settings = Settings::new("127.0.0.1:0".parse().unwrap(), address.clone(), PROGRAM.into());
        // The quarter of the tutorial has begun.
        settings.ahead =
            "2027-02-20T08:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap() - chrono::Utc::now();
        let app = open(settings).await.unwrap();
        let mut tokens = Vec::new();
        for committee in [HERE, THERE] {
            for role in ROLES {
                let login = format!("{role}-{committee}");
                access::add(&app.register, by(committee), &new_user(&login, &[role]), PASSWORD)
                    .await
                    .unwrap();
                let wanted = Wanted { kind: CredentialKind::Token, label: "tests".into(), days: None };
                let issued = access::issue(&app.register, by(committee), &login, &wanted).await.unwrap();
                tokens.push((format!("{role}@{committee}"), issued.secret.reveal().to_owned()));
            }
        }
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let routes = router(&app).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { app, at, tokens }
    }

    pub fn token(&self, role: &str, committee: &str) -> String {
        let name = format!("{role}@{committee}");
        self.tokens.iter().find(|(own, _)| *own == name).unwrap().1.clone()
    }

    /// Sends a request as somebody of a role here; `""`: as nobody.
    pub async fn send(
        &self,
        role: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Came {
        self.send_as((role, HERE), method, path, headers, body).await
    }

    pub async fn send_as(
        &self,
        (role, committee): (&str, &str),
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Came {
        let mut request =
            ureq::http::Request::builder().method(method).uri(format!("http://{}{path}", self.at));
        if !role.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.token(role, committee)));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.header("accept-language", "en").body(body.to_owned()).unwrap();
        tokio::task::spawn_blocking(move || {
            let config = ureq::Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .allow_non_standard_methods(true);
            let mut answer = ureq::Agent::from(config.build()).run(request).unwrap();
            let text = answer.body_mut().read_to_string().unwrap_or_default();
            Came { status: answer.status().as_u16(), headers: answer.headers().clone(), text }
        })
        .await
        .unwrap()
    }

    /// Sends JSON.
    pub async fn post(&self, role: &str, path: &str, body: &Value) -> Came {
        self.send(role, "POST", path, &[("content-type", "application/json")], &body.to_string()).await
    }

    pub async fn get(&self, role: &str, path: &str) -> Came {
        self.send(role, "GET", path, &[], "").await
    }
}

/// Runs something on a service with each kind of database.
pub fn on_each(work: impl AsyncFn(&Running)) {
    on_both(async |place: &Place| {
        work(&Running::start(&place.address).await).await;
        Ok(())
    });
}

/// The instance of the tutorial.
pub fn tutorial() -> Value {
    serde_json::from_str(include_str!("../../../instances/tutorial.json")).unwrap()
}
