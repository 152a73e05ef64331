//! A client that does no more than it is told, so that it can also do what no library would.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value as Json;

pub(crate) const NDJSON: &str = "Content-Type: application/x-ndjson\r\n";

/// Long enough for any machine; only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_mins(5);

pub(crate) struct Client(TcpStream);

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In lower case.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        Self(stream)
    }

    pub(crate) fn send(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).unwrap();
    }

    pub(crate) fn try_send(&mut self, bytes: &[u8]) -> bool {
        self.0.write_all(bytes).is_ok()
    }

    /// The head of a request whose body comes in chunks.
    pub(crate) fn begin_post(&mut self, path: &str) {
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: portal\r\n{NDJSON}Transfer-Encoding: chunked\r\n\r\n"
        ));
    }

    pub(crate) fn try_send_chunk(&mut self, bytes: &[u8]) -> bool {
        let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
        chunk.extend(bytes);
        chunk.extend(b"\r\n");
        self.try_send(&chunk)
    }

    pub(crate) fn end_post(&mut self) {
        self.send("0\r\n\r\n");
    }

    pub(crate) fn send_post(&mut self, path: &str, headers: &str, body: &[u8]) {
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: portal\r\n{headers}Content-Length: {length}\r\n\r\n"
        );
        self.send(&head);
        self.0.write_all(body).unwrap();
    }

    /// Says that nothing more will be sent, and leaves the other way open.
    pub(crate) fn hang_up_half(&mut self) {
        self.0.shutdown(Shutdown::Write).unwrap();
    }

    /// The same connection, for a thread that reads while another one writes.
    pub(crate) fn again(&self) -> Self {
        Self(self.0.try_clone().unwrap())
    }

    /// Closes the connection both ways, in all threads that have it.
    pub(crate) fn close(&self) {
        // It may be closed already.
        self.0.shutdown(Shutdown::Both).unwrap_or_default();
    }

    /// Reads until the portal closes the connection.
    pub(crate) fn read_to_end(&mut self) -> Vec<u8> {
        let mut read = vec![];
        // A connection that is reset is closed too.
        self.0.read_to_end(&mut read).unwrap_or_default();
        read
    }

    /// Begins a request whose body comes in chunks, and waits until the portal asks for it: it is being checked then.
    pub(crate) fn begin_post_when_asked(&mut self, path: &str) {
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: portal\r\n{NDJSON}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
        ));
        let head = self.head();
        assert!(head.starts_with("HTTP/1.1 100 "), "{head}");
    }

    /// The next head that the portal sends.
    fn head(&mut self) -> String {
        let mut head = vec![];
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            self.0.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        String::from_utf8(head).unwrap()
    }

    pub(crate) fn answer(&mut self) -> Answer {
        let head = self.head();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let mut answer = Answer { status, head: head.to_lowercase(), body: vec![] };
        let length = answer.header("content-length").unwrap().parse().unwrap();
        answer.body = vec![0; length];
        self.0.read_exact(&mut answer.body).unwrap();
        answer
    }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .map(str::trim)
    }

    pub(crate) fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// What kind of problem it is.
    pub(crate) fn kind(&self) -> String {
        let json = self.json();
        let kind = json["type"].as_str().unwrap().strip_prefix("urn:tallfest:problem:");
        assert_eq!(json["status"], self.status);
        kind.unwrap().to_owned()
    }
}
