//! The years in which a form's schema is the same.

use std::ops::RangeInclusive;

use serde_json::{Map, Value as Json, json};
use tallfest_base::{Form, Sample, Year};
use tallfest_forms::{YEARS, every_form};
use tallfest_rules::{Phase, Severity, judge::Judged};

use super::rules_on;
use crate::changes;

/// The years, a year among them, in which the schema of a form's records is the same but for the year itself: its
/// questions, codes, wordings and routes, and the rules that look at them. Days and examples differ with the year.
pub(super) fn around<T: Form + Sample + Judged<Draft = T>>(year: Year) -> RangeInclusive<Year> {
    let (mut first, mut last) = (year, year);
    while *YEARS.start() < first && is_same::<T>(first - 1, first) {
        first -= 1;
    }
    while last < *YEARS.end() && is_same::<T>(last, last + 1) {
        last += 1;
    }
    first..=last
}

fn is_same<T: Form + Judged<Draft = T>>(from: Year, to: Year) -> bool {
    let rules = |year: Year| -> Vec<_> {
        let weight = |rule: &'static tallfest_rules::RuleInfo| {
            let is_error = rule.severity_in(year, Phase::Check) >= Some(Severity::Error);
            (rule.id, is_error)
        };
        rules_on::<T>(year).into_iter().map(weight).collect()
    };
    changes::of_form::<T>(from, to, []).is_empty() && rules(from) == rules(to)
}

/// The spans of years of every form, as a document: a system that keeps one schema a span knows when it needs another.
///
/// ```
/// let spans = tallfest_catalog::schema::spans();
/// let annual = spans["forms"].as_array().and_then(|forms| forms.iter().find(|form| form["form"] == "annual"));
/// assert_eq!(annual.map(|form| form["spans"][0][0].clone()), Some(2014.into()));
/// ```
pub fn spans() -> Json {
    fn of<T: Form + Sample + Judged<Draft = T>>() -> Json {
        let mut spans: Vec<RangeInclusive<Year>> = vec![];
        for year in YEARS {
            if !spans.last().is_some_and(|span| span.contains(&year)) {
                spans.push(around::<T>(year));
            }
        }
        let spans = spans.iter().map(|span| [*span.start(), *span.end()]);
        let spans: Vec<_> = spans.collect();
        let form = [
            ("system", json!(T::INFO.system)),
            ("form", json!(T::INFO.id)),
            ("spans", json!(spans)),
        ];
        form.map(|(key, value)| (key.to_owned(), value)).into_iter().collect::<Map<_, _>>().into()
    }
    macro_rules! forms {
        ($($record:ty),+) => { [$(of::<$record>()),+] };
    }
    json!({ "format": 1, "forms": every_form!(forms!) })
}
