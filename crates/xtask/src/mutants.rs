//! Whether the examples of the rules notice when a rule is changed: each comparison, each boolean and each limit in
//! the code that runs when a rule is checked is changed in turn, and all examples are run. A change that none of them
//! notices survives; it is a hole in the examples, or is explained in the rule's file.
//!
//! All mutants stand in one build. The sources of the rules are copied, every expression that has mutants gets a
//! switch, and a small program linked with the copy turns the switches one by one. An example that does not come to a
//! switch cannot notice it, so that each mutant is tried with those only that do.
//!
//! What is changed, and why these:
//! - A comparison becomes its opposite and, if it is of an order, its neighbour at the limit (`<` and `<=`): examples
//!   stand on both sides of a limit. Each is also always true and always false.
//! - Every other boolean in a condition (a call such as `is_some`, a variable, `matches!`) is always true, always
//!   false, and negated. So each part of a condition must matter by itself, in both directions; what is made of parts
//!   needs no such mutants of its own. `!` is taken away, `&&` is `||`, `any` is `all`, `is_some_and` is
//!   `is_none_or`, `&=` is `|=`, `true` is `false`, and the other way round.
//! - A pattern that may not match (`if let`, `let … else`) does not; an arm of a `match`, or one of its alternatives,
//!   is not there.
//! - A limit (a constant that is one whole number) and a number in a comparison or calculation is one more, and one
//!   less.
//!
//! What is not: the values of a message and the place of a finding, which examples do not judge; the engine, which has
//! tests of its own; tables of numbers; what runs when the program is built, and macros (both are listed).

mod copy;
mod explained;
mod find;
mod operators;
mod patterns;
mod plan;
mod reach;
mod rewrite;
mod run;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, ptr, time::Instant};

use tallfest_rules::judge::trials;

use self::{explained::explanations, run::Outcome};
use crate::{error::TaskError, say};

pub(crate) fn run() -> Result<(), TaskError> {
    let started = Instant::now();
    let plan = plan::of(copy::sources()?)?;
    let rules: BTreeSet<_> = trials().iter().map(|trial| ptr::from_ref(trial.rule)).collect();
    if plan.rules != rules.len() {
        let (found, all) = (plan.rules, rules.len());
        let why = "a rule is a `static` of the type `Rule<…>`, in a file of a subject";
        return Err(TaskError::Usage(format!("{found} of {all} rules are found: {why}")));
    }
    let built = copy::build(&plan)?;
    let outcomes = run::run(&built.program, plan.mutants.len(), &built.refused)?;
    for code in &plan.not_changed {
        say(&format!("not changed: {code}"));
    }
    let explanations: Vec<_> = plan.sources.iter().map(|file| explanations(&file.text)).collect();
    let mut used = vec![];
    let mut alive = vec![];
    for (mutant, outcome) in plan.mutants.iter().zip(&outcomes) {
        let Some(why) = outcome.why_alive() else { continue };
        let place = plan.place(mutant);
        let of_file = explanations.get(mutant.file).map_or(&[][..], Vec::as_slice);
        match of_file.iter().find(|known| known.is_of(&place)) {
            Some(known) => used.push((mutant.file, known)),
            None => alive.push((mutant, place.line, why)),
        }
    }
    for of_line in
        alive.chunk_by(|(one, line, _), (next, other, _)| (one.file, line) == (next.file, other))
    {
        for (mutant, _, why) in of_line {
            say(&format!("{}: {why}", plan.headline(mutant)));
        }
        if let [(mutant, ..), ..] = of_line {
            say(&format!("    {}", plan.line(mutant)));
        }
    }
    let (explained, survived) = (used.len(), alive.len());
    let mut stale = 0;
    for (file, explanations) in explanations.iter().enumerate() {
        for old in explanations.iter().filter(|known| !used.contains(&(file, *known))) {
            stale += 1;
            let name = plan.name(file);
            say(&format!("{name}:{}: stale: no such mutant survives: {old}", old.line));
        }
    }
    let all = outcomes.len();
    let refused = outcomes.iter().filter(|outcome| **outcome == Outcome::Refused).count();
    let killed = all - refused - explained - survived;
    say(&format!(
        "{all} mutants, {killed} killed, {refused} refused by the compiler, {explained} explained, \
         {survived} survived, {stale} stale explanations, {:.1} s",
        started.elapsed().as_secs_f64()
    ));
    if survived + stale == 0 { Ok(()) } else { Err(TaskError::Survived { survived, stale }) }
}
