//! The whole pass over synthetic contacts in memory, on one thread and on two, beside bare parsing into the same
//! struct. The three take turns, so that whatever else the machine does befalls all of them alike.
//!
//! `cargo bench -p benches --bench check -- [RECORDS [ROUNDS]]`

#![expect(clippy::print_stdout, reason = "what a benchmark is for")]

use std::{
    error::Error,
    hint::black_box,
    time::{Duration, Instant},
};

use tallfest::{
    Limits, Source,
    base::{CentreFacts, Form},
    rules::Context,
    smiso::Contact,
};
use tallfest_synth::{Centre, NationalYear, Plan};

/// Why nothing could be measured.
type Failed = Box<dyn Error>;

/// How many records, unless the command line says otherwise.
const RECORDS: usize = 200_000;
/// How many times each takes its turn.
const ROUNDS: usize = 9;

/// What is timed.
struct Contender {
    name: &'static str,
    run: fn(&[u8], &Centre) -> Result<u64, Failed>,
    times: Vec<Duration>,
}

fn main() -> Result<(), Failed> {
    // Cargo itself adds `--bench`.
    let mut numbers = std::env::args().filter_map(|word| word.parse::<usize>().ok());
    let records = numbers.next().unwrap_or(RECORDS);
    let rounds = numbers.next().unwrap_or(ROUNDS).max(1);
    let centre = centre(records)?;
    let lines = lines(&centre, records)?;
    println!("{records} made-up contacts, {} bytes, {rounds} rounds", lines.len());

    let contender = |name, run| Contender { name, run, times: vec![] };
    let mut contenders = [
        contender("serde_json into the struct", parse),
        contender("the pass, 1 thread", |lines, centre| check(lines, centre, 1)),
        contender("the pass, 2 threads", |lines, centre| check(lines, centre, 2)),
    ];
    for round in 0..=rounds {
        for contender in &mut contenders {
            let started = Instant::now();
            let read = (contender.run)(&lines, &centre)?;
            let time = started.elapsed();
            if usize::try_from(read)? != records {
                return Err(format!("{}: {read} records of {records}", contender.name).into());
            }
            // The first round warms up.
            if round > 0 {
                contender.times.push(time);
            }
        }
    }
    report(&contenders, records);
    Ok(())
}

/// A centre with at least so many contacts.
fn centre(records: usize) -> Result<Centre, Failed> {
    let plan = |scale| Plan { scale, centres: Some(1), ..Plan::default() };
    let first = |scale| -> Result<Centre, Failed> {
        let year = NationalYear::new(&plan(scale))?;
        Ok(year.centres().first().ok_or("no centre")?.clone())
    };
    let scale = u64::try_from(records)?.div_ceil(first(1)?.contacts_in_all());
    first(scale.max(1))
}

/// The contacts as NDJSON.
fn lines(centre: &Centre, records: usize) -> Result<Vec<u8>, Failed> {
    let mut lines = vec![];
    for contact in centre.contacts().take(records) {
        serde_json::to_writer(&mut lines, &contact)?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// Reads, checks all rules, folds, and counts all tables of form A.
fn check(lines: &[u8], centre: &Centre, threads: usize) -> Result<u64, Failed> {
    let facts = CentreFacts { runs_helpline: Some(centre.entry().helpline) };
    let context = Context { facts, ..Context::of_year(2020) };
    let limits = Limits { threads, ..Limits::default() };
    let system = tallfest::system(Contact::INFO.system).ok_or("no such system")?;
    let files = vec![(Contact::INFO, Source::memory(lines))];
    let checked =
        black_box(system.check_year(files, &context, &limits, tallfest::Excused::default())?);
    let (_, contacts) = checked.files.first().ok_or("no file")?;
    let found = contacts.findings().len();
    if found > 0 || checked.tables.is_empty() {
        return Err(format!("{found} findings, {} tables", checked.tables.len()).into());
    }
    Ok(contacts.records())
}

/// What any program has to do that reads the records at all.
fn parse(lines: &[u8], _: &Centre) -> Result<u64, Failed> {
    let mut read = 0;
    for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        black_box(serde_json::from_slice::<Contact>(line)?);
        read += 1;
    }
    Ok(read)
}

/// The medians, and how they stand to that of the first.
fn report(contenders: &[Contender], records: usize) {
    let records = u128::try_from(records).unwrap_or(1).max(1);
    let medians = contenders.iter().map(|contender| (contender.name, middle(&contender.times)));
    let medians: Vec<_> = medians.collect();
    let peer = medians.first().map_or(1, |(_, median)| *median).max(1);
    println!("{:<28} {:>10} {:>12} {:>10}", "median", "ms", "ns a record", "ratio");
    for (name, median) in medians {
        let hundredths = median * 100 / peer;
        let ratio = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        println!("{name:<28} {:>10} {:>12} {ratio:>10}", median / 1_000_000, median / records);
    }
}

/// The median in nanoseconds.
fn middle(times: &[Duration]) -> u128 {
    let mut times: Vec<_> = times.iter().map(Duration::as_nanos).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or(0)
}
