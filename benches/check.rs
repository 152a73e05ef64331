//! The whole pass over synthetic records, with all rules and all tables, beside what a user would pick instead. All take
//! turns, so that whatever else the machine does befalls them alike.
//!
//! `cargo bench -p benches --bench check -- [RECORDS [ROUNDS]] [WORDS OF NAMES]`

#![expect(clippy::print_stdout, reason = "what a benchmark is for")]

use std::{cell::RefCell, fs::File, hint::black_box};

use benches::{
    Failed,
    data::{self, Lines},
    peer::DuckDb,
    turns::{Asked, Contender, table, take_turns},
};
use tallfest::{
    Excused, FileOf, Limits, Source,
    base::{Form, Sample},
    catalog::schema,
    rules::{Context, Severity, judge::Judged},
    smiso::{Contact, User},
};

/// How many records, unless the command line says otherwise.
const RECORDS: usize = 200_000;

fn main() -> Result<(), Failed> {
    let asked = Asked::or(RECORDS);
    let questions = ["contact_party", "contact_channel"];
    compare::<Contact>("", &data::contacts(asked.records)?, questions, &asked)?;
    let spelled = data::contacts_spelled_otherwise(asked.records)?;
    compare::<Contact>(" as another program writes them", &spelled, questions, &asked)?;
    drop(spelled);
    compare::<User>("", &data::users(asked.records)?, ["user_role", "gender"], &asked)
}

fn compare<T: Form + Sample + Judged<Draft = T>>(
    spelled: &str,
    lines: &Lines,
    questions: [&str; 2],
    asked: &Asked,
) -> Result<(), Failed> {
    let records = lines.records;
    let validator = jsonschema::draft202012::new(&schema::of_year::<T>(2020))?;
    let duckdb = |way| DuckDb::start(way, lines.file.path(), questions);
    let (declared, sniffed) = match (duckdb("declared"), duckdb("sniffed")) {
        (Ok(declared), Ok(sniffed)) => (Some(RefCell::new(declared)), Some(RefCell::new(sniffed))),
        (Err(error), _) | (_, Err(error)) => {
            println!("SKIPPED DuckDB: {error}");
            (None, None)
        }
    };
    let mut contenders = vec![
        Contender::new("serde_json into the struct", records, || parse::<T>(lines)),
        Contender::new("serde_json and jsonschema", records, || validate(lines, &validator)),
    ];
    for threads in [1, 2] {
        let name = format!("the pass, threads: {threads}");
        contenders.push(Contender::new(name, records, move || check::<T>(lines, threads)));
        for (way, duckdb) in [("declared", &declared), ("sniffed", &sniffed)] {
            let Some(duckdb) = duckdb else { continue };
            let name = format!("DuckDB, columns {way}, threads: {threads}");
            let ask = move || duckdb.borrow_mut().ask(threads, records);
            contenders.push(Contender::timed_by_itself(name, ask));
        }
    }
    contenders.retain(|contender| asked.wants(contender));
    take_turns(&mut contenders, asked.rounds)?;
    let (form, bytes) = (lines.form, lines.bytes.len());
    println!("{records} made-up records of form {form}{spelled}, {bytes} bytes\n");
    println!("{}", table(&contenders, records));
    Ok(())
}

/// Reads, checks all rules, folds, and counts all tables of the form.
fn check<T: Form>(lines: &Lines, threads: usize) -> Result<usize, Failed> {
    let facts = lines.centre.entry().facts();
    let context = Context { facts, ..Context::of_year(2020) };
    let limits = Limits { threads, ..Limits::default() };
    let system = tallfest::system(T::INFO.system).ok_or("no such system")?;
    // From the file, as DuckDB reads it.
    let files = vec![(FileOf::first(T::INFO), Source::plain(File::open(&lines.file)?))];
    let checked =
        black_box(system.check_year(files, None, &context, &limits, Excused::default())?);
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
    lines.each().try_fold(0, |read, line| {
        black_box(serde_json::from_slice::<T>(line)?);
        Ok(read + 1)
    })
}

/// What a system in any language does that has our schema.
fn validate(lines: &Lines, validator: &jsonschema::Validator) -> Result<usize, Failed> {
    lines.each().try_fold(0, |read, line| {
        if !validator.is_valid(&serde_json::from_slice(line)?) {
            return Err("made-up records that are not valid".into());
        }
        Ok(read + 1)
    })
}
