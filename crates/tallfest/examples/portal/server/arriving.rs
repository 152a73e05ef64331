//! A body that is arriving, as the pass reads it: from an asynchronous task into a thread that blocks, a few pieces at
//! a time.

use std::io::{self, Read};

use axum::body::{Body, Bytes};
use http_body_util::BodyExt;
use tokio::{
    sync::mpsc,
    time::{Instant, timeout_at},
};

use super::Config;

/// How many pieces may wait for the pass. A piece is what a socket gave at once, some hundred kilobytes at most.
const WAITING: usize = 4;

/// A piece of a body.
enum Piece {
    Bytes(Bytes),
    /// The body is whole. A sender that goes away without it has broken off.
    End,
}

/// The reader's end: what the pass reads.
pub(super) struct Arriving {
    pieces: mpsc::Receiver<Piece>,
    rest: Bytes,
    has_ended: bool,
}

/// The sender's end.
pub(super) struct Sender(mpsc::Sender<Piece>);

/// What became of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    /// It arrived whole.
    Whole,
    /// The pass wanted no more of it.
    NotWanted,
    /// It was too large.
    TooLarge,
    /// It took too long.
    TooSlow,
    /// The client went away.
    BrokenOff,
}

/// Both ends.
pub(super) fn arriving() -> (Sender, Arriving) {
    let (sender, pieces) = mpsc::channel(WAITING);
    (Sender(sender), Arriving { pieces, rest: Bytes::new(), has_ended: false })
}

impl Read for Arriving {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() && !self.has_ended {
            match self.pieces.blocking_recv() {
                Some(Piece::Bytes(bytes)) => self.rest = bytes,
                Some(Piece::End) => self.has_ended = true,
                None => return Err(io::ErrorKind::ConnectionAborted.into()),
            }
        }
        let piece = self.rest.split_to(self.rest.len().min(to.len()));
        piece.as_ref().read(to)
    }
}

impl Sender {
    /// Sends a body to the pass, within the limits. Whatever ends this, also that nobody waits for it any longer, ends
    /// the pass: it meets the end of the body, or a reader that fails.
    pub(super) async fn send(self, body: &mut Body, config: &Config, until: Instant) -> Sent {
        let mut left = config.body;
        loop {
            let silence = Instant::now() + config.silence;
            let bytes = match timeout_at(silence.min(until), body.frame()).await {
                Err(_) => return Sent::TooSlow,
                Ok(Some(Err(_))) => return Sent::BrokenOff,
                Ok(Some(Ok(frame))) => frame.into_data().unwrap_or_default(),
                Ok(None) => {
                    return match timeout_at(until, self.0.send(Piece::End)).await {
                        Err(_) => Sent::TooSlow,
                        Ok(Err(_)) => Sent::NotWanted,
                        Ok(Ok(())) => Sent::Whole,
                    };
                }
            };
            let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            let Some(rest) = left.checked_sub(length) else { return Sent::TooLarge };
            left = rest;
            match timeout_at(until, self.0.send(Piece::Bytes(bytes))).await {
                Err(_) => return Sent::TooSlow,
                Ok(Err(_)) => return Sent::NotWanted,
                Ok(Ok(())) => (),
            }
        }
    }
}
