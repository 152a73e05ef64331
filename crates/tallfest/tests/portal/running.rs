//! The portal on a port of its own, with its log kept.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    thread::JoinHandle,
};

use tallfest::{base::Sample, smiso::Contact};
use tokio::{net::TcpListener, runtime::Runtime, sync::oneshot};

use crate::{
    client::{Answer, Client},
    server::{Config, serve},
};

/// The portal, stopped when it goes out of scope.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    log: Arc<Mutex<Vec<String>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    pub(crate) fn start(mut config: Config) -> Self {
        let log = Arc::new(Mutex::new(vec![]));
        let lines = Arc::clone(&log);
        config.log = Arc::new(move |line: &str| lines.lock().unwrap().push(line.to_owned()));
        let (address_to, address) = std::sync::mpsc::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            Runtime::new().unwrap().block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                address_to.send(listener.local_addr().unwrap()).unwrap();
                serve(listener, config, async { stopped.await.unwrap_or_default() }).await;
            });
        });
        Self { address: address.recv().unwrap(), log, stop: Some(stop), thread: Some(thread) }
    }

    /// Asks the portal to stop; it may still be at work then.
    pub(crate) fn ask_to_stop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
    }

    /// Stops it, waits until it has, and gives its log.
    pub(crate) fn stop(mut self) -> Vec<String> {
        if self.stop.is_some() {
            self.ask_to_stop();
        }
        self.thread.take().unwrap().join().unwrap();
        std::mem::take(&mut *self.log.lock().unwrap())
    }

    /// A request on a connection of its own.
    pub(crate) fn post(&self, path: &str, headers: &str, body: &[u8]) -> Answer {
        let mut client = Client::connect(self.address);
        client.send_post(path, headers, body);
        client.answer()
    }

    /// The same, of a page.
    pub(crate) fn get(&self, path: &str) -> Answer {
        let mut client = Client::connect(self.address);
        client.send(&format!("GET {path} HTTP/1.1\r\nHost: portal\r\n\r\n"));
        client.answer()
    }

    /// A client whose body is being checked, and is not whole yet: three contacts are.
    pub(crate) fn half_sent(&self) -> Client {
        let mut client = Client::connect(self.address);
        client.begin_post_when_asked("/check/smiso/contact/2020");
        assert!(client.try_send_chunk(&contacts(3)));
        client
    }

    /// Sends two good records until there is a place for them.
    pub(crate) fn post_until_taken(&self) -> Answer {
        for _ in 0..10_000 {
            let answer = self.post("/check/smiso/contact/2020", crate::NDJSON, &contacts(2));
            if answer.status == 200 {
                return answer;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        unreachable!("there is never a place")
    }
}

/// So many contacts without an error, a line each.
pub(crate) fn contacts(count: usize) -> Vec<u8> {
    let sample = serde_json::to_string(&Contact::sample()).unwrap();
    let contact = |n| sample.replace("\"c-1\"", &format!("\"c-{n}\"")) + "\n";
    (1..=count).map(contact).collect::<String>().into_bytes()
}
