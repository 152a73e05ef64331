//! Rules of the list that the declaration of a form already enforces: a line ties the id to what enforces it, and the
//! finding carries that id. There is no second check.

mod crisis;
mod municipal;
mod smiso;

use tallfest_base::{Place, Year, seen};

use crate::{RuleId, RuleInfo, Severity, Weight, error, warning};

/// What in a declaration enforces a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The years of the form; tied to its first question.
    FormYears,
    /// The gate of the form: content only with consent.
    Gate,
    /// The years of this code.
    CodeYears(&'static str),
    /// The years of the question.
    QuestionYears,
    /// Exclusive codes.
    Alone,
    /// The routing: answered though not asked.
    NotAsked,
    /// The need: asked but not answered.
    Missing,
    /// The upper limit of a number.
    Above,
    /// That a number is not negative.
    Negative,
    /// The code list: a code that is not in it.
    UnknownCode,
}

/// A rule that the declaration enforces for some places.
#[derive(Debug)]
pub struct Enforced {
    /// What enforces it.
    pub by: By,
    /// Its name, weight and places; the words are those of the common rule that it is an instance of.
    pub rule: RuleInfo,
}

const H: &[Weight] = &[error(seen(2009))];
const S: &[Weight] = &[warning(seen(2009))];

const fn enforced(
    id: &'static str,
    severity: &'static [Weight],
    by: By,
    asks: &'static [Place],
    words: RuleInfo,
) -> Enforced {
    Enforced { by, rule: RuleInfo { id: RuleId::new(id), severity, asks, ..words } }
}

/// All of them: of each system in the order of their ids, one with two parts twice.
pub fn all() -> impl Iterator<Item = &'static Enforced> {
    [smiso::ENFORCED, crisis::ENFORCED, municipal::ENFORCED].into_iter().flatten()
}

/// The rule that a fault of a declaration carries at a place: the specific one if there is one, else the common one,
/// with the severity that the declaration itself gives. A rule is asked only in its years; the reader's
/// are of all years.
pub fn rule_at(
    by: By,
    place: Place,
    year: Option<Year>,
    common: (&'static RuleInfo, Severity),
) -> (&'static RuleInfo, Severity) {
    let specific = all().filter(|enforced| enforced.by == by).map(|enforced| &enforced.rule);
    let at = |rule: &&RuleInfo| {
        rule.asks.iter().any(|asked| {
            asked.question.id == place.question.id
                && asked.form.id == place.form.id
                && asked.form.system == place.form.system
        })
    };
    let in_year = |rule: &'static RuleInfo| {
        let weight = rule
            .severity
            .iter()
            .find(|weight| year.is_none_or(|year| weight.valid.holds_in(year)))?;
        Some((rule, weight.severity))
    };
    specific.filter(at).find_map(in_year).unwrap_or(common)
}
