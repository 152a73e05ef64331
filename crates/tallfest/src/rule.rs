//! What there is to know of a rule, for other programs.

use schemars::JsonSchema;
use serde::Serialize;
use tallfest_base::{Lang, Year};
use tallfest_catalog::rules::all;
use tallfest_rules::{RuleInfo, Weight};

/// A rule, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleJson {
    /// The name, for ever.
    pub id: &'static str,
    /// How much it weighs, over the years in which it is in force.
    pub severity: Vec<SeverityJson>,
    /// What is found; a value in braces stands for what differs from finding to finding.
    pub message: &'static str,
    /// Why it must hold.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
    /// The answers that it looks at, as JSON pointers.
    pub asks: Vec<String>,
}

/// How much a rule weighs in some years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeverityJson {
    /// The first year.
    pub first: Year,
    /// The last year, if there is one.
    pub last: Option<Year>,
    /// `info`, `warning`, `error` or `fatal`.
    pub severity: &'static str,
}

/// What there is to know of a rule; one of two parts, or of two forms, stands twice.
///
/// ```
/// use tallfest::{prelude::*, rule};
/// let rules = rule("COM-010", Lang::En);
/// assert_eq!((rules[0].severity[0].first, rules[0].severity[0].severity), (2009, "error"));
/// assert!(rule("COM-999", Lang::En).is_empty());
/// ```
pub fn rule(id: &str, lang: Lang) -> Vec<RuleJson> {
    let severity = |weight: &Weight| SeverityJson {
        first: weight.valid.first,
        last: Some(weight.valid.last).filter(|last| *last < Year::MAX),
        severity: weight.severity.code(),
    };
    let json = |info: &'static RuleInfo| RuleJson {
        id: info.id.as_str(),
        severity: info.severity.iter().map(severity).collect(),
        message: info.message.to(lang),
        why: info.why.to(lang),
        mend: info.mend.to(lang),
        source: info.source,
        asks: info.asks.iter().map(|place| place.pointer()).collect(),
    };
    let rules = all().into_iter().map(|entry| entry.info);
    rules.filter(|info| info.id.as_str() == id).map(json).collect()
}
