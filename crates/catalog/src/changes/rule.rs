//! What changed in the rules.

use tallfest_base::{Validity, Year};
use tallfest_rules::{RuleInfo, Weight};

use super::{Certainty, FormName, RuleChange, Weighed, Years};
use crate::rules;

/// The rules that came, went, or weigh something else, in the order of their ids.
pub(super) fn all(from: Year, to: Year) -> Vec<RuleChange> {
    let years = Years { from, to };
    rules::all().into_iter().filter_map(|entry| change(entry.info, years)).collect()
}

fn change(info: &RuleInfo, years: Years) -> Option<RuleChange> {
    let weight = |year| info.severity.iter().find(|weight| weight.valid.holds_in(year));
    let (before, after) = (weight(years.from), weight(years.to));
    let weighed = |weight: Option<&Weight>| {
        weight.map(|weight| Weighed {
            severity: weight.severity.code().to_owned(),
            at_publication: weight.at_publication.code().to_owned(),
        })
    };
    let certainty = Certainty::of([before, after].into_iter().flatten().all(is_seen(years)));
    let (before, after) = (weighed(before), weighed(after));
    (before != after).then(|| RuleChange {
        rule: info.id.to_string(),
        forms: forms(info),
        message: info.message.into(),
        certainty,
        before,
        after,
    })
}

/// Whether a weight is seen to begin or end, if it does.
fn is_seen(years: Years) -> impl Fn(&Weight) -> bool {
    let differs = move |valid: Validity| years.turn(valid).is_some();
    move |weight| !differs(weight.valid) || Certainty::of_years(weight.valid) == Certainty::Seen
}

fn forms(info: &RuleInfo) -> Vec<FormName> {
    let mut forms: Vec<FormName> = vec![];
    for place in info.asks {
        let name =
            FormName { system: place.form.system.to_owned(), form: place.form.id.to_owned() };
        if !forms.contains(&name) {
            forms.push(name);
        }
    }
    forms
}
