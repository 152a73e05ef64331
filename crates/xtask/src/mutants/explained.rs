//! Mutants that no example can kill, explained in the file of the rule, on the line above:
//!
//! ```text
//! // mutant `number <= 3` to `number < 3`: there is no third.
//! ```

use std::fmt;

use super::plan::Place;

/// Why no example can kill a mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Explanation {
    /// The line that it stands on, from 1.
    pub line: usize,
    /// The line that it is about.
    about: usize,
    from: String,
    to: String,
}

const BEGIN: &str = "// mutant `";
const TO: &str = "` to `";
const END: &str = "`:";

impl Explanation {
    /// Whether it explains this mutant.
    pub(crate) fn is_of(&self, place: &Place) -> bool {
        (self.about, &self.from, &self.to) == (place.line, &place.from, &place.to)
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` to `{}`", self.from, self.to)
    }
}

/// The explanations in a file. One without a reason is none.
pub(crate) fn explanations(source: &str) -> Vec<Explanation> {
    let lines: Vec<_> = source.lines().map(str::trim_start).collect();
    let explanation = |(index, line): (usize, &&str)| {
        let (from, rest) = line.strip_prefix(BEGIN)?.split_once(TO)?;
        let (to, why) = rest.split_once(END)?;
        let code = lines.iter().skip(index).position(|line| !line.starts_with("//"))?;
        (!why.trim().is_empty()).then(|| Explanation {
            line: index + 1,
            about: index + code + 1,
            from: from.to_owned(),
            to: to.to_owned(),
        })
    };
    lines.iter().enumerate().filter_map(explanation).collect()
}
