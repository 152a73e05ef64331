//! The whole pass over synthetic records in memory, with all rules and all tables, beside what a user would pick
//! instead. All take turns, so that whatever else the machine does befalls them alike.
//!
//! `cargo bench -p benches --bench check -- [RECORDS [ROUNDS]] [WORDS OF NAMES]`

#![expect(clippy::print_stdout, reason = "what a benchmark is for")]

use std::hint::black_box;

use benches::{
    Failed,
    data::{self, Lines},
    turns::{Asked, Contender, table, take_turns},
};
use tallfest::{
    Excused, Limits, Source,
    base::{CentreFacts, Form},
    rules::{Context, Severity},
    smiso::{Contact, User},
};

/// How many records, unless the command line says otherwise.
const RECORDS: usize = 200_000;

fn main() -> Result<(), Failed> {
    let asked = Asked::or(RECORDS);
    compare::<Contact>(&data::contacts(asked.records)?, &asked)?;
    compare::<User>(&data::users(asked.records)?, &asked)
}

fn compare<T: Form>(lines: &Lines, asked: &Asked) -> Result<(), Failed> {
    let records = lines.records;
    let mut contenders = vec![
        Contender::new("serde_json into the struct", records, || parse::<T>(lines)),
        Contender::new("the pass, 1 thread", records, || check::<T>(lines, 1)),
        Contender::new("the pass, 2 threads", records, || check::<T>(lines, 2)),
    ];
    contenders.retain(|contender| asked.wants(contender));
    take_turns(&mut contenders, asked.rounds)?;
    println!("{records} made-up records of form {}, {} bytes\n", lines.form, lines.bytes.len());
    println!("{}", table(&contenders, records));
    Ok(())
}

/// Reads, checks all rules, folds, and counts all tables of the form.
fn check<T: Form>(lines: &Lines, threads: usize) -> Result<usize, Failed> {
    let facts = CentreFacts { runs_helpline: Some(lines.centre.entry().helpline) };
    let context = Context { facts, ..Context::of_year(2020) };
    let limits = Limits { threads, ..Limits::default() };
    let system = tallfest::system(T::INFO.system).ok_or("no such system")?;
    let files = vec![(T::INFO, Source::memory(&lines.bytes))];
    let checked = black_box(system.check_year(files, &context, &limits, Excused::default())?);
    let (_, file) = checked.files.first().ok_or("no file")?;
    let findings = file.findings();
    if let Some(found) = findings.iter().find(|finding| finding.severity() > Severity::Warning) {
        return Err(format!("{} in made-up records", found.rule_id()).into());
    }
    if checked.tables.is_empty() {
        return Err("no tables".into());
    }
    Ok(usize::try_from(file.records())?)
}

/// What any program has to do that reads the records at all.
fn parse<T: Form>(lines: &Lines) -> Result<usize, Failed> {
    let mut read = 0;
    for line in lines.bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        black_box(serde_json::from_slice::<T>(line)?);
        read += 1;
    }
    Ok(read)
}
