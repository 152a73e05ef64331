//! A portal that checks what is sent to it: a small web server to copy from.
//!
//! ```sh
//! cargo run --release -p tallfest --example portal             # listens on 127.0.0.1:8620
//! cargo run --release -- synth --year 2020 --out big           # invented submissions to send
//!
//! curl --data-binary @big/smiso-01/contacts.ndjson -H 'Content-Type: application/x-ndjson' \
//!     http://127.0.0.1:8620/check/smiso/contact/2020           # 200, or 422 with all findings
//! echo '{"record_id":"c-1"}' | curl --data-binary @- -H 'Content-Type: application/x-ndjson' -H 'Accept-Language: en' \
//!     http://127.0.0.1:8620/check/smiso/contact/2020
//! curl http://127.0.0.1:8620/schema/smiso/contact/2020         # JSON Schema of a record
//! curl -H 'Accept-Language: en' http://127.0.0.1:8620/rules/COM-010    # what a rule means, and how to mend
//! ```
//!
//! | file | what to copy it for |
//! | --- | --- |
//! | `server/check.rs` | a request's body through the pass while it arrives, its limits, its answers |
//! | `server/arriving.rs` | the bridge from an asynchronous body to the `Read` of the pass |
//! | `server/problem.rs` | answers as `application/problem+json` (RFC 9457) |
//! | `server/mod.rs` | routes, limits on connections, a graceful stop |
//! | `server/log.rs` | a line a request, without anything of what was sent |
//!
//! Answers are in the language of `Accept-Language`: `nb`, `nn` or `en`. A body is never held: it goes through the pass
//! in pieces, so that memory does not grow with it. When the client goes away, or is too slow, or sends too much, the
//! reader fails and the pass ends. What is missing for a portal on the network: TLS and who may send, which belong
//! before it.

mod server;

use std::{env, io, net::SocketAddr, process::ExitCode, sync::Arc};

use server::{Config, serve};
use tokio::{net::TcpListener, runtime::Runtime, signal};

fn main() -> ExitCode {
    let address = env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8620".to_owned());
    match Runtime::new().and_then(|runtime| runtime.block_on(run(&address))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log(&format!("cannot serve: {error}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(address: &str) -> io::Result<()> {
    let address: SocketAddr =
        address.parse().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
    let listener = TcpListener::bind(address).await?;
    log(&format!("listening on http://{}", listener.local_addr()?));
    serve(listener, Config { log: Arc::new(log), ..Config::default() }, asked_to_stop()).await;
    log("stopped");
    Ok(())
}

/// Ends when the process is asked to stop: by ctrl-c, or by what runs it.
async fn asked_to_stop() {
    #[cfg(unix)]
    if let Ok(mut terminate) = signal::unix::signal(signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = signal::ctrl_c() => (),
            _ = terminate.recv() => (),
        }
        return;
    }
    if signal::ctrl_c().await.is_err() {
        // Where there are no signals, it is stopped otherwise.
        std::future::pending::<()>().await;
    }
}

#[expect(clippy::print_stderr, reason = "the log of a server")]
fn log(line: &str) {
    eprintln!("{line}");
}
