//! The server: its routes, its limits, and how it stops.

mod arriving;
mod catalogue;
mod check;
mod language;
mod log;
mod problem;

use std::{
    fmt,
    hash::{BuildHasher, Hasher, RandomState},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    Router, middleware,
    routing::{get, post},
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::TcpListener,
    sync::Semaphore,
    task::JoinSet,
    time::{sleep, timeout},
};

/// What a request may cost, and where the log goes.
#[derive(Clone)]
pub(crate) struct Config {
    /// The largest body, in bytes. Memory does not grow with it.
    pub(crate) body: u64,
    /// The longest a body may take to arrive and be checked.
    pub(crate) time: Duration,
    /// The longest a client may send nothing.
    pub(crate) silence: Duration,
    /// The longest a client may take for the head of a request, or between two.
    pub(crate) head: Duration,
    /// The most findings of an answer, and of a rule.
    pub(crate) findings: usize,
    /// How many bodies are checked at a time; each keeps a thread busy.
    pub(crate) checks: usize,
    /// How many connections there are at a time.
    pub(crate) connections: usize,
    /// How long running requests have when the server is asked to stop.
    pub(crate) stop: Duration,
    /// Takes a line of the log.
    pub(crate) log: Arc<dyn Fn(&str) + Send + Sync>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            body: 1 << 30,
            time: Duration::from_mins(10),
            silence: Duration::from_secs(30),
            head: Duration::from_secs(30),
            findings: 1_000,
            checks: 4,
            connections: 256,
            stop: Duration::from_secs(30),
            log: Arc::new(|_| ()),
        }
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config").field("body", &self.body).finish_non_exhaustive()
    }
}

/// What all requests share.
#[derive(Clone, Debug)]
struct Portal {
    config: Arc<Config>,
    checks: Arc<Semaphore>,
    /// A number of the server's own, and how many requests there were: together they name a request.
    run: u64,
    requests: Arc<AtomicU64>,
}

impl Portal {
    fn new(config: Config) -> Self {
        Self {
            checks: Arc::new(Semaphore::new(config.checks)),
            config: Arc::new(config),
            // A hasher's key is random: it tells one run of the server from the next.
            run: RandomState::new().build_hasher().finish(),
            requests: Arc::default(),
        }
    }

    /// A name for a request, which its answer and its line in the log share.
    fn name_request(&self) -> String {
        format!("{:016x}-{}", self.run, self.requests.fetch_add(1, Ordering::Relaxed))
    }
}

fn routes(portal: &Portal) -> Router {
    Router::new()
        .route("/check/{system}/{form}/{year}", post(check::check))
        .route("/schema/{system}/{form}/{year}", get(catalogue::schema))
        .route("/rules/{id}", get(catalogue::rule))
        .fallback(problem::no_such_page)
        .method_not_allowed_fallback(problem::other_method)
        .layer(middleware::from_fn_with_state(portal.clone(), log::log))
        .with_state(portal.clone())
}

/// Serves until `stop` ends. What is running then is finished, unless it takes too long.
pub(crate) async fn serve(listener: TcpListener, config: Config, stop: impl Future<Output = ()>) {
    let portal = Portal::new(config);
    let service = TowerToHyperService::new(routes(&portal));
    let mut http = http1::Builder::new();
    // Without it, a client that never ends its head would keep a connection for ever.
    http.timer(TokioTimer::new()).header_read_timeout(portal.config.head);
    let room = Arc::new(Semaphore::new(portal.config.connections));
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async {
            let seat = Arc::clone(&room).acquire_owned().await;
            (listener.accept().await, seat)
        };
        let (accepted, seat) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            // Out of file descriptors, as a rule: some will be given back.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let connection = http.serve_connection(TokioIo::new(stream), service.clone());
        let connection = graceful.watch(connection);
        connections.spawn(async move {
            // That a client goes away is its own affair; the log has the request.
            connection.await.unwrap_or_default();
            drop(seat);
        });
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    timeout(portal.config.stop, graceful.shutdown()).await.unwrap_or_default();
    // What is still running loses its connection; its body ends, and so does its pass.
    connections.shutdown().await;
}
