//! What a validator that fails tells people: `x-findings`, beside the keywords that can fail, names the rule and says
//! what is wrong in three languages.

use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use tallfest_base::{Lang, Text};
use tallfest_rules::{Fault, RuleInfo, Severity};

/// What each keyword of a schema finds when it fails.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Findings(Map<String, Json>);

impl Findings {
    pub(super) fn add(&mut self, keyword: &str, finding: Json) {
        self.0.insert(keyword.to_owned(), finding);
    }

    /// The findings of one keyword.
    pub(super) fn of(keyword: &str, finding: Json) -> Self {
        let mut findings = Self::default();
        findings.add(keyword, finding);
        findings
    }
}

/// A fault as a schema tells it. What differs from record to record is not known here: a message with an open slot gives
/// way to why the rule holds and how to mend it.
pub(super) fn of_fault(fault: &Fault) -> Json {
    let rule = fault.rule;
    let message = |lang: Lang| {
        let message = fault.message(lang);
        if message.contains('{') {
            format!("{} {}", rule.why.to(lang), rule.mend.to(lang))
        } else {
            message
        }
    };
    json!({ "rule": rule.id.as_str(), "message": in_languages(message) })
}

/// A fault of the whole record, or of one answer whatever its question.
pub(super) fn whole(rule: &'static RuleInfo) -> Json {
    of_fault(&Fault::new(rule, Severity::Error, None))
}

/// What a kind of answer is, where another was given.
pub(super) fn expected(rule: &'static RuleInfo, expected: impl Fn(Lang) -> String) -> Json {
    const MUST_BE: Text = tallfest_base::text("det skal være", "det skal vere", "it takes");
    let message = |lang: Lang| format!("{} {}", MUST_BE.to(lang), expected(lang));
    json!({ "rule": rule.id.as_str(), "message": in_languages(message) })
}

fn in_languages(words: impl Fn(Lang) -> String) -> Json {
    Lang::ALL
        .into_iter()
        .map(|lang| (lang.code().to_owned(), words(lang).into()))
        .collect::<Map<_, _>>()
        .into()
}

/// A schema that nothing is right by, and what it finds.
pub(super) fn never(fault: &Fault) -> Map<String, Json> {
    let found = Findings::of("not", of_fault(fault));
    Map::from_iter([("not".to_owned(), json!({})), ("x-findings".to_owned(), json!(found))])
}

/// The same for a whole record.
pub(super) fn nothing(fault: &Fault) -> Json {
    never(fault).into()
}
