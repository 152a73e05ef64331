//! Tries the mutants, in a process of its own that is started again where a mutant ends it.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use crate::error::TaskError;

/// What came of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// An example is judged otherwise than it says, or there was a panic, or no end.
    Killed,
    /// No example notices.
    Survived,
    /// No example comes there.
    Unreached,
    /// It is no program.
    Refused,
}

impl Outcome {
    /// Why a mutant is alive, if it is.
    pub(crate) const fn why_alive(self) -> Option<&'static str> {
        match self {
            Self::Killed | Self::Refused => None,
            Self::Survived => Some("survives all examples"),
            Self::Unreached => Some("survives, since no example comes there"),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        match word {
            "killed" => Some(Self::Killed),
            "survived" => Some(Self::Survived),
            "unreached" => Some(Self::Unreached),
            _ => None,
        }
    }
}

/// The exit code of the program if the examples fail without any mutant.
const MISJUDGED: i32 = 2;

/// Tries the mutants, so many, in their order.
pub(crate) fn run(
    program: &Path,
    count: usize,
    refused: &BTreeSet<usize>,
) -> Result<Vec<Outcome>, TaskError> {
    let mut outcomes = vec![];
    while outcomes.len() < count {
        let command = || program.display().to_string();
        let start = |source| TaskError::Start { command: command(), source };
        let mut child = Command::new(program)
            .arg(outcomes.len().to_string())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(start)?;
        if let Some(output) = child.stdout.take() {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            outcomes.extend(lines.filter_map(|line| Outcome::parse(&line)));
        }
        let status = child.wait().map_err(start)?;
        if status.code() == Some(MISJUDGED) {
            return Err(TaskError::Command("the examples, as they are,".to_owned()));
        }
        if !status.success() && outcomes.len() < count {
            // The mutant ended the process, or had no end: so it is noticed.
            outcomes.push(Outcome::Killed);
        }
    }
    for id in refused {
        if let Some(outcome) = outcomes.get_mut(*id) {
            *outcome = Outcome::Refused;
        }
    }
    Ok(outcomes)
}
