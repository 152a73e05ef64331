//! Test vectors for those who write a validator or a reader of their own: records, and what is wrong with each in some
//! years, as far as a schema can say it.

use serde_json::{Map, Value as Json, json};
use tallfest::{
    AnyForm, Limits, Source,
    base::{FormInfo, Sample, Year},
    form,
    rules::{Context, Severity, judge::Judged},
    schema,
};
use tallfest_forms::every_form;

/// The years of the verdicts: before some questions and codes, the year of the samples, after some more.
pub(crate) const YEARS: [Year; 3] = [2016, 2020, 2022];

/// How many records there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// Those that are committed to be read: the examples of rules, each question taken out.
    Small,
    /// And each question answered in all ways that are wrong.
    Large,
}

/// The vectors of every form: a file of lines each, by the form's name in file names.
pub(crate) fn all(size: Size) -> Vec<(String, String)> {
    macro_rules! forms {
        ($($record:ty),+) => { [$((<$record as tallfest::base::Form>::INFO, examples::<$record>())),+] };
    }
    let forms: Vec<(&FormInfo, Vec<(String, Json)>)> = every_form!(forms!).into_iter().collect();
    forms
        .into_iter()
        .filter_map(|(info, examples)| {
            let form = form(info.system, info.id)?;
            Some((format!("{}-{}", info.system, info.id), lines(form, examples, size)))
        })
        .collect()
}

/// The sample, and the examples of a form's rules.
fn examples<T: tallfest::base::Form + Sample + Judged<Draft = T>>() -> Vec<(String, Json)> {
    let of_rules = T::RULES.iter().flat_map(|rule| {
        let name = move |name: &str| format!("{}: {name}", rule.info.id);
        rule.examples.iter().map(move |example| (name(example.name), example.draft::<T>()))
    });
    let sample = ("the sample".to_owned(), <T as Sample>::sample());
    let json = |(name, record)| Some((name, serde_json::to_value(&record).ok()?));
    std::iter::once(sample).chain(of_rules).filter_map(json).collect()
}

fn lines(form: &dyn AnyForm, mut records: Vec<(String, Json)>, size: Size) -> String {
    let schemas = YEARS.map(|year| (year, schema(form, year)));
    let sample = records.first().map(|(_, sample)| sample.clone()).unwrap_or_default();
    if let Some((_, schema)) = schemas.iter().find(|(year, _)| *year == 2020) {
        records.extend(changed(&sample, schema, size));
    }
    let mut seen: Vec<Json> = vec![];
    let mut lines: Vec<String> = vec![];
    for (name, record) in records {
        if seen.contains(&record) {
            continue;
        }
        let verdicts: Map<_, _> = schemas
            .iter()
            .map(|(year, schema)| (year.to_string(), json!(errors(form, &record, *year, schema))))
            .collect();
        let line = json!({ "name": name, "verdicts": verdicts, "instance": record });
        lines.push(format!("{line}\n"));
        seen.push(record);
    }
    lines.concat()
}

/// The errors of a record that its schema can say: rule and place.
fn errors(form: &dyn AnyForm, record: &Json, year: Year, schema: &Json) -> Vec<String> {
    let unsaid: Vec<_> = schema["x-not-expressible"].as_array().into_iter().flatten().collect();
    let is_said = |id: &str| !unsaid.iter().any(|rule| rule["rule"] == id);
    let text = record.to_string();
    let checked =
        form.check(Source::memory(text.as_bytes()), &Context::unknown(year), &Limits::default());
    let errors =
        checked.file.findings().into_iter().filter(|finding| finding.severity() >= Severity::Error);
    errors
        .filter(|finding| is_said(finding.rule_id()))
        .map(|finding| format!("{} {}", finding.rule_id(), finding.pointer()))
        .collect()
}

/// The sample with an answer taken out, and with others in its place.
fn changed(sample: &Json, schema: &Json, size: Size) -> Vec<(String, Json)> {
    let mut all = vec![("an unknown field".to_owned(), with(sample, "nope", &json!(1)))];
    let properties = schema["properties"].as_object().into_iter().flatten();
    for (at, (id, _)) in properties.enumerate() {
        let mut without = sample.clone();
        if let Some(answers) = without.as_object_mut() {
            answers.remove(id);
        }
        all.push((format!("without {id}"), without));
        // Read one after the other, the committed ones show each wrong value at some question.
        let values = WRONG
            .iter()
            .enumerate()
            .filter(|(number, _)| size == Size::Large || number % WRONG.len() == at % WRONG.len());
        for (_, value) in values {
            let answer = serde_json::from_str(value).unwrap_or_default();
            all.push((format!("{id} is {value}"), with(sample, id, &answer)));
        }
    }
    all
}

fn with(record: &Json, id: &str, answer: &Json) -> Json {
    let mut changed = record.clone();
    if let Some(answers) = changed.as_object_mut() {
        answers.insert(id.to_owned(), answer.clone());
    }
    changed
}

/// What could stand in place of an answer.
const WRONG: [&str; 19] = [
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "\"not_stated\"",
    "[\"not_stated\"]",
    "[\"none\",\"other\"]",
    "\"yes\"",
    "\"2020-02-29\"",
    "\"2019-02-29\"",
    "\"2020-06-31\"",
    "\"key\\n\"",
    "-1",
    "0",
    "7.0",
    "121",
    "367",
    "1000000000000000",
];
