//! The catalogue of all rules with their examples run: what `rules.json` and the pages are made of.

use tallfest_base::{Place, Year};
use tallfest_rules::{Fault, RuleInfo, enforced};

use super::{Entry, all, examples, files, limits, routed::Routed};
use crate::{
    document::{Asked, Catalogue, Rule, Weight, Words},
    faults::Files,
};

/// What the reader finds in the files of a submission. This crate knows no reader; who makes the catalogue has one.
pub type Check<'a> = &'a dyn Fn(&Files) -> Vec<Read>;

/// A fault that the reader found.
#[derive(Debug, Clone)]
pub struct Read {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: Option<u64>,
    /// What is wrong.
    pub fault: Fault,
}

/// All rules with their examples: those of a check are run, those of a declaration are searched for among changes of
/// the sample, and those of the reader are put before `check`.
pub fn catalogue(check: Check<'_>) -> Catalogue {
    let routed = Routed::search();
    let rules = all().into_iter().map(|entry| rule(entry, &routed, check)).collect();
    Catalogue { format: 1, rules }
}

fn rule(entry: Entry, routed: &Routed, check: Check<'_>) -> Rule {
    let Entry { info, kind, check: own } = entry;
    let examples = match own {
        Some(rule) => rule.demonstrations().into_iter().map(examples::of_check).collect(),
        None => {
            [routed.examples(info), limits::examples(info, check), files::examples(info, check)]
                .concat()
        }
    };
    Rule {
        id: info.id.to_string(),
        kind,
        severity: severity(info),
        asks: info.asks.iter().copied().map(asked).collect(),
        message: info.message.into(),
        values: slots(info.message.nb),
        why: info.why.into(),
        mend: info.mend.into(),
        source: info.source.to_owned(),
        instances: instances(info),
        examples,
    }
}

fn severity(info: &RuleInfo) -> Vec<Weight> {
    let weight = |weight: &tallfest_rules::Weight| Weight {
        first: weight.valid.first,
        last: (weight.valid.last != Year::MAX).then_some(weight.valid.last),
        severity: weight.severity.code().to_owned(),
        at_publication: weight.at_publication.code().to_owned(),
    };
    info.severity.iter().map(weight).collect()
}

fn asked(place: Place) -> Asked {
    Asked {
        system: place.form.system.to_owned(),
        form: place.form.id.to_owned(),
        form_label: place.form.label.into(),
        pointer: place.pointer(),
        label: Words::made(|lang| place.label(lang)),
    }
}

/// The rules whose words are those of this common one.
fn instances(info: &RuleInfo) -> Vec<String> {
    let rules = enforced::all().map(|enforced| &enforced.rule);
    let same_words = rules.filter(|rule| rule.id != info.id && rule.message == info.message);
    let is_common = info.asks.is_empty();
    same_words.filter(|_| is_common).map(|rule| rule.id.to_string()).collect()
}

/// The names in braces, each once, in their order.
fn slots(message: &str) -> Vec<String> {
    let mut names: Vec<String> = vec![];
    let parts = message.split('{').skip(1).filter_map(|part| part.split('}').next());
    for name in parts {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}
