//! All rules, whatever their subject.

use serde_json::{Value as Json, json};
use tallfest_base::Year;
use tallfest_rules::{
    AnyRule, RuleInfo, Verdict, declared::DECLARED, enforced::ENFORCED, smiso,
    structure::STRUCTURE, submission,
};

/// A rule as the catalogue knows it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What people are told of it.
    pub info: &'static RuleInfo,
    /// How it is enforced.
    pub kind: Kind,
    /// Its examples: year, what is changed, what it says.
    pub examples: Vec<(Year, &'static str, Verdict)>,
}

/// How a rule is enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A check of its own, on one record.
    Record,
    /// A check of its own, on a centre's year or all submissions.
    Year,
    /// By the declaration of the form.
    Declared,
    /// By the reader.
    Structure,
}

fn checked_rules<R: AnyRule>(rules: impl IntoIterator<Item = R>, kind: Kind) -> Vec<Entry> {
    let entry = |rule: R| Entry { info: rule.info(), kind, examples: rule.examples() };
    rules.into_iter().map(entry).collect()
}

/// All rules, in the order of their ids; one of two kinds stands twice.
pub fn all() -> Vec<Entry> {
    let without_check = |info: &'static RuleInfo, kind| Entry { info, kind, examples: vec![] };
    let declared = DECLARED.iter().copied().chain(ENFORCED.iter().map(|enforced| &enforced.rule));
    let structure = STRUCTURE.iter().flat_map(|faults| faults.iter().copied());
    let mut all: Vec<_> = checked_rules(smiso::contact::RULES.iter().copied(), Kind::Record)
        .into_iter()
        .chain(checked_rules(smiso::visit::RULES.iter().copied(), Kind::Record))
        .chain(checked_rules(smiso::user::RULES.iter().copied(), Kind::Record))
        .chain(checked_rules(smiso::pandemic::RULES.iter().copied(), Kind::Record))
        .chain(checked_rules(smiso::annual::RULES.iter().copied(), Kind::Record))
        .chain(checked_rules(smiso::year::RULES.iter().copied(), Kind::Year))
        .chain(checked_rules(submission::RULES.iter().copied(), Kind::Year))
        .chain([without_check(&smiso::coverage::NOTE, Kind::Year)])
        .chain(declared.map(|info| without_check(info, Kind::Declared)))
        .chain(structure.map(|info| without_check(info, Kind::Structure)))
        .collect();
    all.sort_by_key(|entry| entry.info.id);
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

/// A rule by its id.
pub fn find(id: &str) -> Option<Entry> {
    all().into_iter().find(|entry| entry.info.id.as_str().eq_ignore_ascii_case(id))
}

/// Rules as JSON.
pub fn to_json(entries: &[Entry]) -> Json {
    json!({ "rules": entries.iter().map(one_to_json).collect::<Vec<_>>() })
}

/// A rule as JSON.
pub fn one_to_json(entry: &Entry) -> Json {
    let info = entry.info;
    let severity = info.severity.iter().map(|weight| {
        json!({
            "years": weight.valid.to_string(), "severity": weight.severity.code(),
            "at_publication": weight.at_publication.code(),
        })
    });
    let asks = info.asks.iter().map(|place| {
        json!({ "system": place.form.system, "form": place.form.id, "pointer": place.pointer() })
    });
    let examples = entry.examples.iter().map(|(year, name, verdict)| {
        let verdict = match verdict {
            Verdict::Held => "held",
            Verdict::Broken => "broken",
            Verdict::NotEvaluated(reason) => reason.code(),
        };
        json!({ "year": year, "name": name, "verdict": verdict })
    });
    json!({
        "id": info.id.as_str(), "severity": severity.collect::<Vec<_>>(), "asks": asks.collect::<Vec<_>>(),
        "message": info.message, "why": info.why, "mend": info.mend, "source": info.source,
        "examples": examples.collect::<Vec<_>>(),
    })
}
