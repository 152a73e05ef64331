//! How long it takes to protect and prove a random three-way table with all margins, at several sizes.
//!
//! `cargo bench -p benches --bench disclosure -- [TIMES]...` (1 is 8 × 12 × 20; 2 has twice as many classes on the last axis)

#![expect(clippy::print_stdout, reason = "what a benchmark is for")]

use std::time::Instant;

use tallfest_disclosure::linked::{
    Attacker, Axis, Lines, Model, ModelError, Options, Record, RuleKnowledge, Rules, Table,
    ZeroPolicy, protect,
};

fn main() -> Result<(), ModelError> {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1, 2] } else { asked };
    println!(
        "cells | hidden for their own sake | hidden | protect, s | certificate, s | verify, s"
    );
    for times in sizes {
        for own_record in [false, true] {
            measure(times, own_record)?;
        }
    }
    Ok(())
}

fn measure(times: usize, own_record: bool) -> Result<(), ModelError> {
    let system = model(20 * times)?.system(&[table()])?;
    let rules = Rules::below(3, ZeroPolicy::Shown);
    let primary = rules.primary(&mut system.clone()).len();
    let attacker = Attacker { rule: RuleKnowledge::OneSymbol, own_record };
    let options = Options { attacker, ..Options::new(rules) };
    let cells = system.cells().count();
    let start = Instant::now();
    match protect(system, &options) {
        Err(refused) => println!("{cells} | {primary} | {} not protected", refused.cells.len()),
        Ok(release) => {
            let protected = start.elapsed();
            let start = Instant::now();
            let certificate = release.certificate();
            let proved = start.elapsed();
            let start = Instant::now();
            let verdict = certificate.verify(&release.printed()).is_ok();
            let hidden = release.pattern().hidden().count();
            println!(
                "{cells} | {primary} | {hidden} | {:.2} | {:.2} | {:.2} ({})",
                protected.as_secs_f32(),
                proved.as_secs_f32(),
                start.elapsed().as_secs_f32(),
                if verdict { "holds" } else { "FAILS" },
            );
        }
    }
    Ok(())
}

fn table() -> Table {
    let all = |table: Table, axis: &str| table.by(axis, Lines::ClassesAndTotal);
    ["a", "b", "c"].into_iter().fold(Table::new("t"), all)
}

/// 8 × 12 × so many: three in ten are 1 or 2, the others 3 to 40.
fn model(last: usize) -> Result<Model, ModelError> {
    let classes = |count: usize| (0..count).map(|class| class.to_string());
    let axes =
        [Axis::new("a", classes(8))?, Axis::new("b", classes(12))?, Axis::new("c", classes(last))?];
    let mut model = Model::new(axes)?;
    let mut state = 7_u64;
    let mut random = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for a in 0..8 {
        for b in 0..12 {
            for c in 0..last {
                let count = if random(10) < 3 { 1 + random(2) } else { 3 + random(38) };
                let record = Record::new([a.to_string(), b.to_string(), c.to_string()]);
                model.add(record.value(count))?;
            }
        }
    }
    Ok(model)
}
