//! Contenders that take turns over the same bytes, so that whatever else the machine does befalls all of them alike.

use std::time::{Duration, Instant};

use crate::Failed;

/// What is timed.
pub struct Contender<'a> {
    name: String,
    run: Box<dyn FnMut() -> Result<Duration, Failed> + 'a>,
    times: Vec<Duration>,
}

impl std::fmt::Debug for Contender<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contender").field("name", &self.name).finish_non_exhaustive()
    }
}

impl<'a> Contender<'a> {
    /// What is timed here; it gives the number of records it saw, which must be `records`.
    pub fn new(
        name: impl Into<String>,
        records: usize,
        mut run: impl FnMut() -> Result<usize, Failed> + 'a,
    ) -> Self {
        let timed = move || {
            let started = Instant::now();
            let seen = run()?;
            let time = started.elapsed();
            if seen == records { Ok(time) } else { Err(format!("{seen} of {records}").into()) }
        };
        Self::timed_by_itself(name, timed)
    }

    /// What gives its own time: a peer in another process.
    pub fn timed_by_itself(
        name: impl Into<String>,
        run: impl FnMut() -> Result<Duration, Failed> + 'a,
    ) -> Self {
        Self { name: name.into(), run: Box::new(run), times: vec![] }
    }

    /// The median.
    fn middle(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    }
}

/// What the command line asks for: `[RECORDS [ROUNDS]] [WORDS OF NAMES]`.
#[derive(Debug)]
pub struct Asked {
    /// How many records.
    pub records: usize,
    /// How many times each takes its turn.
    pub rounds: usize,
    /// Words of which one stands in the name of every contender that is wanted; all are, if there are none.
    words: Vec<String>,
}

impl Asked {
    /// Of the command line, with this many records unless it says otherwise.
    pub fn or(records: usize) -> Self {
        // Cargo itself adds `--bench`.
        let given = std::env::args().skip(1).filter(|word| !word.starts_with('-'));
        let (numbers, words): (Vec<_>, Vec<_>) =
            given.partition(|word| word.parse::<usize>().is_ok());
        let mut numbers = numbers.into_iter().filter_map(|number| number.parse().ok());
        let records = numbers.next().unwrap_or(records);
        Self { records, rounds: numbers.next().unwrap_or(ROUNDS).max(1), words }
    }

    /// Whether a contender is wanted.
    pub fn wants(&self, contender: &Contender<'_>) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| contender.name.contains(word))
    }
}

/// How many times each takes its turn, unless the command line says otherwise.
const ROUNDS: usize = 9;

/// Lets all take their turns, after one round to warm up.
///
/// # Errors
/// If one of them cannot run, or does not see all records.
pub fn take_turns(contenders: &mut [Contender<'_>], rounds: usize) -> Result<(), Failed> {
    for round in 0..=rounds {
        for contender in &mut *contenders {
            let time = (contender.run)().map_err(|error| format!("{}: {error}", contender.name))?;
            if round > 0 {
                contender.times.push(time);
            }
        }
    }
    Ok(())
}

/// The medians, and how much of the first one's speed each has.
pub fn table(contenders: &[Contender<'_>], records: usize) -> String {
    let records = u128::try_from(records).unwrap_or(1).max(1);
    let nanoseconds = |it: &Contender<'_>| it.middle().as_nanos().max(1);
    let first = contenders.first().map_or(1, nanoseconds);
    let mut table = "| | median | a record | records a second | speed of the first |\n".to_owned();
    table.push_str("| --- | ---: | ---: | ---: | ---: |\n");
    for contender in contenders {
        let time = nanoseconds(contender);
        let (hundredths, name) = (first * 100 / time, &contender.name);
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let (ms, ns, a_second) = (time / 1_000_000, time / records, records * 1_000_000 / time);
        let line = format!("| {name} | {ms} ms | {ns} ns | {a_second} 000 | {whole}.{part:02} |\n");
        table.push_str(&line);
    }
    table
}
