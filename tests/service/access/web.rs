//! A small service and a client, on a real connection.

use std::net::SocketAddr;

use axum::extract::{Form, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use axum_extra::extract::CookieJar;
use luanphien::service::App;
use luanphien::service::Refusal;
use luanphien::service::access::{self, Attempt, Caller, Unproved, Visitor};
use serde::Deserialize;

#[derive(Deserialize)]
struct Login {
    login: String,
    password: String,
}

#[derive(Deserialize)]
struct Filled {
    form_token: Option<String>,
}

async fn log_in(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    jar: CookieJar,
    Json(sent): Json<Login>,
) -> Result<Response, Refusal> {
    access::from_here(&headers)?;
    let secure = app.settings.secure();
    let old = jar.get(access::cookie_name(secure)).map(|cookie| cookie.value().to_owned());
    let attempt = Attempt { visitor, login: &sent.login, password: &sent.password, old: old.as_deref() };
    let (secret, caller) = access::login(&app, attempt).await?;
    let form = caller.form_token().unwrap_or_default().to_owned();
    Ok((jar.add(access::session_cookie(secure, &secret)), form).into_response())
}

async fn log_out(State(app): State<App>, jar: CookieJar, caller: Caller) -> Result<Response, Refusal> {
    access::logout(&app, &caller).await?;
    Ok((jar.add(access::no_cookie(app.settings.secure())), StatusCode::NO_CONTENT).into_response())
}

async fn form(unproved: Unproved, Form(filled): Form<Filled>) -> Result<String, Refusal> {
    Ok(unproved.prove(filled.form_token.as_deref())?.login)
}

fn routes(app: App) -> Router {
    Router::new()
        .route("/login", post(log_in))
        .route("/logout", post(log_out))
        .route("/form", post(form))
        .route("/careless", post(async |caller: Caller| caller.login))
        .route("/me", get(async |caller: Caller| caller.login).put(async |caller: Caller| caller.login))
        .route(
            "/public",
            get(async |caller: Option<Caller>| caller.map_or("nobody".to_owned(), |own| own.login)),
        )
        .route("/asset", get(async || ([(CACHE_CONTROL, "public, max-age=60")], "body")))
        .route("/visitor", get(async |visitor: Visitor| visitor.address().to_string()))
        .layer(from_fn_with_state(app.clone(), access::headers))
        .with_state(app)
}

/// Serves until the runtime ends.
pub async fn serve(app: App) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = routes(app).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    address
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// The status and the code of a refusal.
    pub fn code(&self) -> (u16, String) {
        let body: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        (self.status, body["code"].as_str().unwrap_or_default().to_owned())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Sends a request as it is, without a jar of cookies, on a thread of its own.
pub async fn send(
    to: SocketAddr,
    method: &'static str,
    path: &'static str,
    headers: &[(&'static str, String)],
    body: &str,
) -> Answer {
    let (headers, body) = (headers.to_vec(), body.to_owned());
    let work = move || {
        let config = ureq::Agent::config_builder().http_status_as_error(false).build();
        let mut request = ureq::http::Request::builder().method(method).uri(format!("http://{to}{path}"));
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let mut answer = ureq::Agent::from(config).run(request.body(body).unwrap()).unwrap();
        Answer {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: answer.body_mut().read_to_string().unwrap(),
        }
    };
    tokio::task::spawn_blocking(work).await.unwrap()
}

/// Logs in: the header of the cookie, and the form token.
pub async fn come_in(to: SocketAddr, login: &str) -> ((&'static str, String), String) {
    let sent = serde_json::json!({ "login": login, "password": super::PASSWORD }).to_string();
    let answer = send(to, "POST", "/login", &[("content-type", "application/json".to_owned())], &sent).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    (("cookie", cookie), answer.body)
}
