//! A line a request: its name, method, the template of its path, what became of it, how many, how long. Nothing that was
//! sent, not even the path: it could hold anything.

use std::{fmt, sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};

use super::{Config, Portal};

/// The name of a request.
#[derive(Debug, Clone)]
pub(super) struct RequestName(pub(super) Arc<str>);

/// What a check counted; an answer carries it to the log.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counts {
    pub(super) records: u64,
    pub(super) findings: u64,
}

/// The line of a request. It is written when the request is over, also if that is because the client went away.
struct Line {
    config: Arc<Config>,
    name: RequestName,
    method: Method,
    path: String,
    started: Instant,
    status: Option<u16>,
    counts: Option<Counts>,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, method, path, started, .. } = self;
        // A method of the client's own could hold anything too.
        let known = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE];
        let method = if known.contains(method) { method.as_str() } else { "other" };
        write!(f, "{} {method} {path} ", name.0)?;
        match self.status {
            Some(status) => write!(f, "{status}")?,
            None => f.write_str("gone")?,
        }
        if let Some(Counts { records, findings }) = self.counts {
            write!(f, " records={records} findings={findings}")?;
        }
        write!(f, " ms={}", started.elapsed().as_millis())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        (self.config.log)(&self.to_string());
    }
}

pub(super) async fn log(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Response {
    let name = RequestName(portal.name_request().into());
    request.extensions_mut().insert(name.clone());
    let path = request.extensions().get::<MatchedPath>();
    let mut line = Line {
        config: Arc::clone(&portal.config),
        name,
        method: request.method().clone(),
        path: path.map_or("-", MatchedPath::as_str).to_owned(),
        started: Instant::now(),
        status: None,
        counts: None,
    };
    let response = next.run(request).await;
    line.status = Some(response.status().as_u16());
    line.counts = response.extensions().get().copied();
    response
}
