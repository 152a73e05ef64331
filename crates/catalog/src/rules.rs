//! All rules, whatever their subject.

mod catalogue;
mod examples;
mod files;
mod limits;
mod routed;

pub use catalogue::{Check, Read, catalogue};
pub(crate) use files::SHOWN_BYTES;
pub use limits::past_limit;
pub use routed::changed;

use tallfest_forms::every_form;
use tallfest_rules::{
    AnyRule, RuleInfo, crisis, declared::DECLARED, enforced, judge::Judged, smiso,
    structure::STRUCTURE, submission,
};

pub use crate::document::Kind;

/// A rule as the catalogue knows it.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What people are told of it.
    pub info: &'static RuleInfo,
    /// What it is about, and what enforces it.
    pub kind: Kind,
    /// Its check and examples, where it has its own.
    check: Option<&'static dyn AnyRule>,
}

fn checked_rules<R: AnyRule>(rules: &'static [R], kind: Kind) -> impl Iterator<Item = Entry> {
    rules.iter().map(move |rule| Entry { info: rule.info(), kind, check: Some(rule) })
}

/// All rules, in the order of their ids; one of two parts stands twice.
pub fn all() -> Vec<Entry> {
    let without_check = |info: &'static RuleInfo, kind| Entry { info, kind, check: None };
    let declared = DECLARED.iter().copied().chain(enforced::all().map(|enforced| &enforced.rule));
    let structure = STRUCTURE.iter().flat_map(|faults| faults.iter().copied());
    macro_rules! of_records {
        ($($form:ty),+) => { std::iter::empty()$(.chain(checked_rules(<$form>::RULES, Kind::Record)))+ };
    }
    let mut all: Vec<_> = every_form!(of_records!)
        .chain(checked_rules(smiso::year::RULES, Kind::Year))
        .chain(checked_rules(crisis::year::RULES, Kind::Year))
        .chain(checked_rules(smiso::two_years::RULES, Kind::TwoYears))
        .chain(checked_rules(crisis::two_years::RULES, Kind::TwoYears))
        .chain(checked_rules(submission::RULES, Kind::Submissions))
        .chain([without_check(&smiso::coverage::NOTE, Kind::Year)])
        .chain(declared.map(|info| without_check(info, Kind::Declared)))
        .chain(structure.map(|info| without_check(info, Kind::Structure)))
        .collect();
    all.sort_by_key(|entry| entry.info.id);
    // A rule that several codes or places enforce is one.
    all.dedup_by(|one, other| one.info == other.info);
    all
}

/// The rules with a check of their own on one record.
pub fn checked() -> Vec<&'static RuleInfo> {
    all().into_iter().filter(|entry| entry.kind == Kind::Record).map(|entry| entry.info).collect()
}

/// The rules on one record, by check or by declaration.
pub fn of_records() -> Vec<&'static RuleInfo> {
    let of_record = |entry: &Entry| matches!(entry.kind, Kind::Record | Kind::Declared);
    all().into_iter().filter(of_record).map(|entry| entry.info).collect()
}
