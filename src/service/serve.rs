//! Starting the service, and stopping it without losing anything.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;

use super::access::{Doors, headers};
use super::api::{ALL, MAX_BODY, guarded, told};
use super::app::App;
use super::metrics::Metrics;
use super::problem::Refusal;
use super::queue::{self, QueueError, Worker};
use super::settings::Settings;
use crate::format::codes::{E2503, E2512};
use crate::register::{Register, RegisterError};

/// Longest time until an answer begins; streams of progress go on after it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Why the service does not start, or ends.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The register cannot be opened or made.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The queue cannot be opened.
    #[error(transparent)]
    Queue(#[from] QueueError),
    /// Nothing can be listened to there.
    #[error("{0}: {1}")]
    Listen(SocketAddr, std::io::Error),
}

/// Opens everything a service needs; a register that is not there is made.
///
/// # Errors
/// The register or the queue cannot be opened.
pub async fn open(settings: Settings) -> Result<App, ServeError> {
    let register = match Register::open(&settings.database).await {
        Err(RegisterError::Absent(_)) => Register::create(&settings.database).await?,
        other => other?,
    };
    let queue = queue::open(&settings.database).await?;
    Ok(App {
        register,
        queue,
        memory: Arc::default(),
        settings: Arc::new(settings),
        doors: Arc::new(Doors::default()),
        metrics: Arc::new(Metrics::default()),
    })
}

/// Everything the service answers.
pub fn router(app: &App) -> Router {
    guarded(ALL, app)
        .fallback(|| async { Refusal::new(&E2503).at("path", "").into_response() })
        .method_not_allowed_fallback(|| async { Refusal::new(&E2512).into_response() })
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(from_fn_with_state(app.clone(), told))
        .layer(CatchPanicLayer::custom(|_| Refusal::broken(&"panic").into_response()))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::GATEWAY_TIMEOUT, PATIENCE))
        .layer(CompressionLayer::new())
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(from_fn_with_state(app.clone(), headers))
        .with_state(app.clone())
}

/// A worker for this service; `stop` becomes true when it shall end.
#[must_use]
pub fn worker(app: &App, stop: watch::Receiver<bool>) -> Worker {
    Worker {
        register: app.register.clone(),
        queue: app.queue.clone(),
        settings: app.settings.clone(),
        metrics: app.metrics.clone(),
        stop,
    }
}

/// Answers until it is told to stop; then what has begun is finished, within the grace of the settings.
///
/// # Errors
/// Nothing can be listened to there.
pub async fn serve(app: App, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) {
    let (tell, told) = watch::channel(false);
    let workers: Vec<_> =
        (0..app.settings.workers).map(|_| tokio::spawn(worker(&app, told.clone()).run())).collect();
    let routes = router(&app).into_make_service_with_connect_info::<SocketAddr>();
    let stopping = async move {
        stop.await;
        tracing::info!("stopping");
        // Nobody listens any more: the workers have ended.
        let _ = tell.send(true);
    };
    let grace = app.settings.grace;
    let mut told = told;
    let serving = axum::serve(listener, routes).with_graceful_shutdown(stopping);
    tokio::select! {
        ended = serving => if let Err(error) = ended { tracing::error!(%error, "stopped") },
        () = async { let _ = told.wait_for(|own| *own).await; tokio::time::sleep(grace).await } => tracing::warn!("stopped with requests open"),
    }
    for worker in workers {
        let _ = tokio::time::timeout(grace, worker).await;
    }
}

/// Opens everything, listens, and serves until the process is told to stop; `told` hears where it listens, and whether there is
/// anybody who may come in.
///
/// # Errors
/// The register or the queue cannot be opened, or nothing can be listened to there.
pub fn run(settings: Settings, told: impl FnOnce(SocketAddr, bool)) -> Result<(), ServeError> {
    let listen = settings.listen;
    let cannot = move |error| ServeError::Listen(listen, error);
    runtime().map_err(cannot)?.block_on(async {
        let stop = stopped().map_err(cannot)?;
        let app = open(settings).await?;
        let listener = TcpListener::bind(listen).await.map_err(cannot)?;
        let anybody =
            sqlx::query("SELECT 1 FROM passwords LIMIT 1").fetch_optional(app.register.pool()).await;
        let anybody = anybody.map_err(RegisterError::from)?.is_some();
        told(listener.local_addr().map_err(cannot)?, anybody);
        serve(app, listener, stop).await;
        Ok(())
    })
}

/// Does long work until the process is told to stop.
///
/// # Errors
/// The register or the queue cannot be opened.
pub fn work(settings: Settings) -> Result<(), ServeError> {
    let listen = settings.listen;
    let cannot = move |error| ServeError::Listen(listen, error);
    runtime().map_err(cannot)?.block_on(async {
        let stop = stopped().map_err(cannot)?;
        let app = open(settings).await?;
        let (tell, told) = watch::channel(false);
        let working = tokio::spawn(worker(&app, told).run());
        stop.await;
        let _ = tell.send(true);
        let _ = tokio::time::timeout(app.settings.grace, working).await;
        Ok(())
    })
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

/// When the process is told to stop: by the terminal, or by whoever started it. It listens for that from the call on.
fn stopped() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut terminal, mut other) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(async move {
            tokio::select! { _ = terminal.recv() => {}, _ = other.recv() => {} }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
