//! Runs the examples of all rules, and says how many there are.

use std::collections::BTreeSet;

use tallfest_rules::judge::trials;

use crate::{error::TaskError, say};

pub(crate) fn run() -> Result<(), TaskError> {
    let trials = trials();
    let mut misjudged = 0;
    for trial in &trials {
        if let Err(error) = trial.run() {
            say(&format!("{}: {}: {error}", trial.rule.id, trial.example));
            misjudged += 1;
        }
    }
    let rules: BTreeSet<_> = trials.iter().map(|trial| trial.rule.id).collect();
    say(&format!("{} examples of {} rules, {misjudged} misjudged", trials.len(), rules.len()));
    if misjudged == 0 { Ok(()) } else { Err(TaskError::Misjudged(misjudged)) }
}
