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
    base::{CentreFacts, Checked, Form},
    formats::{Chunk, Lines as Cut, fast},
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

fn parts<T: Form + Subject>(
    lines: &Lines,
    asked: &Asked,
    rules: &'static [&'static Rule<T>],
    tables: &'static [&'static dyn AnyTable<T>],
) -> Result<(), Failed> {
    let facts = CentreFacts { runs_helpline: Some(lines.centre.entry().helpline) };
    let context = Context { facts, ..Context::of_year(2020) };
    let read = |line: &[u8]| fast::<T>(line).ok_or("a record that cannot be read");
    let held = lines.each().map(read).collect::<Result<Vec<T>, _>>()?;
    let rows: Vec<_> = held.iter().map(T::row).collect();
    let records = lines.records;
    let checks = Checks::new(rules, &context);
    let unruly = Checks::<T>::new(&[], &context);

    let mut contenders = vec![
        Contender::new("serde_json into the struct", records, || {
            lines.each().try_fold(0, |seen, line| {
                black_box(serde_json::from_slice::<T>(line)?);
                Ok(seen + 1)
            })
        }),
        Contender::new("cutting lines", records, || {
            // As the pass does it: copied out of the reader, and cut.
            let mut cut = Cut::new(lines.bytes.as_slice(), 1 << 20);
            let mut seen = 0;
            let mut chunk = Chunk::default();
            while cut.next_chunk(&mut chunk)? {
                seen += chunk.lines().map(black_box).count();
            }
            Ok(seen)
        }),
        Contender::new("reading", records, || {
            lines.each().try_fold(0, |seen, line| {
                black_box(read(line)?);
                Ok(seen + 1)
            })
        }),
        Contender::new("row", records, || Ok(held.iter().map(T::row).map(black_box).count())),
        Contender::new("routing", records, || {
            Ok(held
                .iter()
                .zip(&rows)
                .map(|(record, row)| {
                    unruly.check(record, row.as_ref(), &[], &context, |event| {
                        black_box(event);
                    });
                })
                .count())
        }),
        Contender::new("routing and all rules", records, || {
            Ok(held
                .iter()
                .zip(&rows)
                .map(|(record, row)| {
                    checks.check(record, row.as_ref(), &[], &context, |event| {
                        black_box(event);
                    });
                })
                .count())
        }),
    ];
    for rule in rules {
        let one: &'static [&'static Rule<T>] = Box::leak(Box::new([*rule]));
        let active = tallfest::rules::Active::new(one, &context);
        let (held, context) = (&held, &context);
        contenders.push(Contender::new(rule.info.id.as_str(), records, move || {
            Ok(held
                .iter()
                .map(|record| {
                    active.check(
                        record,
                        context,
                        |_| true,
                        |event| {
                            black_box(event);
                        },
                    )
                })
                .count())
        }));
    }
    let in_force = tables.iter().copied().filter(|table| table.valid().holds_in(2020));
    let in_force: Vec<_> = in_force.collect();
    let mut counts = |name: &'static str, tables: &[&'static dyn AnyTable<T>]| {
        let mut tallies = Tallies::new(tables, 2020, facts)?;
        let (held, rows) = (&held, &rows);
        let count = move || {
            let both = held.iter().zip(rows);
            Ok(both.map(|(record, row)| tallies.add(Checked::vouch(record, row.as_ref()))).count())
        };
        contenders.push(Contender::new(name, records, count));
        Ok::<(), Failed>(())
    };
    counts("all tables", &in_force)?;
    for table in in_force {
        counts(table.id(), &[table])?;
    }
    contenders.retain(|contender| asked.wants(contender));
    take_turns(&mut contenders, asked.rounds)?;
    println!("{records} made-up records of form {}, {} bytes\n", lines.form, lines.bytes.len());
    println!("{}", table(&contenders, records));
    Ok(())
}
