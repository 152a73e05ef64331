//! Where the nanoseconds of a record go: each part of the pass on its own, over records that are in memory.
//!
//! `cargo bench -p benches --bench parts -- [RECORDS [ROUNDS]] [WORDS OF NAMES]`

#![expect(clippy::print_stdout, reason = "what a benchmark is for")]

use std::hint::black_box;

use benches::{
    Failed,
    data::{self, Lines},
    turns::{Asked, Contender, table, take_turns},
};
use tallfest::{
    base::{Checked, Form, KeyOrder},
    formats::{Chunk, Lines as Cut, fast, quick},
    rules::{Checks, Context, Rule, Subject},
    smiso::{Contact, User},
    tables::{AnyTable, Tallies},
};

const RECORDS: usize = 20_000;

fn main() -> Result<(), Failed> {
    let asked = Asked::or(RECORDS);
    let tables = tallfest::tables::smiso::contact::TABLES;
    parts::<Contact>(
        &data::contacts(asked.records)?,
        &asked,
        tallfest::rules::smiso::contact::RULES,
        tables,
    )?;
    let tables = tallfest::tables::smiso::user::TABLES;
    parts::<User>(&data::users(asked.records)?, &asked, tallfest::rules::smiso::user::RULES, tables)
}

/// What the parts are measured on.
struct Held<'a, T: Form> {
    lines: &'a Lines,
    records: Vec<T>,
    rows: Vec<T::Row>,
    context: Context<'static>,
}

fn parts<T: Form + Subject>(
    lines: &Lines,
    asked: &Asked,
    rules: &'static [&'static Rule<T>],
    tables: &'static [&'static dyn AnyTable<T>],
) -> Result<(), Failed> {
    let facts = lines.centre.entry().facts();
    let records = lines.each().map(fast::<T>).collect::<Option<Vec<T>>>();
    let records = records.ok_or("a record that cannot be read")?;
    let rows: Vec<_> = records.iter().map(T::row).collect();
    let held = Held { lines, records, rows, context: Context { facts, ..Context::of_year(2020) } };
    let mut contenders = reading(&held);
    contenders.push(checking(&held, "routing", &[]));
    contenders.push(checking(&held, "routing and all rules", rules));
    for rule in rules {
        let alone = Box::leak(Box::new([*rule]));
        contenders.push(checking(&held, rule.info.id.as_str(), alone));
    }
    let in_force: Vec<_> =
        tables.iter().copied().filter(|table| table.valid().holds_in(2020)).collect();
    contenders.push(counting(&held, "all tables", &in_force)?);
    for table in in_force {
        contenders.push(counting(&held, table.id(), &[table])?);
    }
    contenders.retain(|contender| asked.wants(contender));
    take_turns(&mut contenders, asked.rounds)?;
    let (records, form, bytes) = (lines.records, lines.form, lines.bytes.len());
    println!("{records} made-up records of form {form}, {bytes} bytes\n");
    println!("{}", table(&contenders, records));
    Ok(())
}

fn reading<'a, T: Form>(held: &'a Held<'_, T>) -> Vec<Contender<'a>> {
    let count = held.lines.records;
    let serde = || {
        held.lines.each().try_fold(0, |seen, line| {
            black_box(serde_json::from_slice::<T>(line)?);
            Ok(seen + 1)
        })
    };
    // As the pass does it: copied out of the reader, and cut.
    let cutting = || {
        let mut cut = Cut::new(held.lines.bytes.as_slice(), 1 << 20);
        let (mut chunk, mut seen) = (Chunk::default(), 0);
        while cut.next_chunk(&mut chunk)? {
            seen += chunk.lines().map(black_box).count();
        }
        Ok(seen)
    };
    let reading = || {
        let mut order = KeyOrder::default();
        held.lines.each().try_fold(0, |seen, line| {
            let mut record = T::default();
            let is_read = quick(&mut record, line, &mut order);
            black_box(record);
            if is_read { Ok(seen + 1) } else { Err("a record that cannot be read".into()) }
        })
    };
    let row = || Ok(held.records.iter().map(T::row).map(black_box).count());
    vec![
        Contender::new("serde_json into the struct", count, serde),
        Contender::new("cutting lines", count, cutting),
        Contender::new("reading", count, reading),
        Contender::new("row", count, row),
    ]
}

fn checking<'a, T: Form + Subject>(
    held: &'a Held<'_, T>,
    name: &'static str,
    rules: &'static [&'static Rule<T>],
) -> Contender<'a> {
    let checks = Checks::new(rules, &held.context);
    Contender::new(name, held.lines.records, move || {
        let both = held.records.iter().zip(&held.rows);
        let check = |(record, row): (&T, &T::Row)| {
            let tell = |event| drop(black_box(event));
            checks.check(record, row.as_ref(), &[], &held.context, tell);
        };
        Ok(both.map(check).count())
    })
}

fn counting<'a, T: Form>(
    held: &'a Held<'_, T>,
    name: &'static str,
    tables: &[&'static dyn AnyTable<T>],
) -> Result<Contender<'a>, Failed> {
    let mut tallies = Tallies::new(tables, held.context.year, held.context.facts)?;
    Ok(Contender::new(name, held.lines.records, move || {
        let both = held.records.iter().zip(&held.rows);
        let count =
            |(record, row): (&T, &T::Row)| tallies.add(Checked::vouch(record, row.as_ref()));
        Ok(both.map(count).count())
    }))
}
