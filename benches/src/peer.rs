//! A peer in another process, which is asked round by round and gives its own time.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use crate::Failed;

/// DuckDB, which counts the records of a file by two questions.
#[derive(Debug)]
pub struct DuckDb {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// What it is told of the file: `declared` the two columns, `sniffed` nothing.
pub type Way = &'static str;

impl DuckDb {
    /// Starts it; the first time it is put into place from the Python Package Index.
    ///
    /// # Errors
    /// If it cannot be had here.
    pub fn start(way: Way, file: &Path, questions: [&str; 2]) -> Result<Self, Failed> {
        let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers");
        let setup = Command::new(peers.join("setup.sh")).stderr(Stdio::inherit()).output()?;
        if !setup.status.success() {
            return Err("benches/peers/setup.sh could not install it".into());
        }
        let python = String::from_utf8(setup.stdout)?;
        let mut child = Command::new(python.trim())
            .arg(peers.join("group_by.py"))
            .arg(way)
            .arg(file)
            .args(questions)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let asks = child.stdin.take().ok_or("no input")?;
        let answers = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut peer = Self { child, asks, answers };
        let ready = peer.answer()?;
        if ready.starts_with("ready") { Ok(peer) } else { Err("it did not start".into()) }
    }

    fn answer(&mut self) -> Result<String, Failed> {
        let mut line = String::new();
        if self.answers.read_line(&mut line)? == 0 {
            return Err("it ended".into());
        }
        Ok(line)
    }

    /// Runs the query once on so many threads.
    ///
    /// # Errors
    /// If it ended, or did not see all records.
    pub fn ask(&mut self, threads: usize, records: usize) -> Result<Duration, Failed> {
        writeln!(self.asks, "{threads}")?;
        self.asks.flush()?;
        let answer = self.answer()?;
        let (time, seen) = answer.trim().split_once(' ').ok_or("not an answer")?;
        if seen.parse::<usize>()? != records {
            return Err(format!("{seen} of {records}").into());
        }
        Ok(Duration::from_nanos(time.parse()?))
    }
}

impl Drop for DuckDb {
    fn drop(&mut self) {
        // It has nothing to lose, and it may be gone.
        self.child.kill().unwrap_or_default();
        let _ended = self.child.wait();
    }
}
