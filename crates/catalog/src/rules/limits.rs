//! Examples of the limits of answers, which the reader enforces: the sample with a number above or below them, or with
//! a code that there is not.

use serde_json::{Value as Json, json};
use tallfest_base::{AnyField, Form, FormInfo, Kind, Place, Sample, Slot, Year};
use tallfest_forms::every_form;
use tallfest_rules::{
    RuleInfo,
    enforced::{self, By},
};

use super::{Check, files};
use crate::{
    document::{AnswerChange, Change, Example, Value, Verdict, Words},
    faults::{Content, submission_to},
};

/// The year of the submission that is changed.
const YEAR: Year = 2020;

/// The examples of a rule that a limit enforces.
pub(super) fn examples(info: &'static RuleInfo, check: Check<'_>) -> Vec<Example> {
    let enforced = enforced::all().filter(|enforced| enforced.rule == *info);
    let changed = enforced.flat_map(|enforced| {
        let places = info.asks.iter().take(1);
        places.flat_map(|place| {
            macro_rules! examples {
                ($($form:ty),+) => { [$(of_form::<$form>(*place, enforced.by)),+].concat() };
            }
            every_form!(examples!)
        })
    });
    changed.map(|(form, record, change)| example(info, form, &record, change, check)).collect()
}

fn example(
    info: &RuleInfo,
    form: &FormInfo,
    record: &Json,
    change: AnswerChange,
    check: Check<'_>,
) -> Example {
    let mut files = submission_to(form.system);
    files.insert(form.file_name(), Content::Bytes(record.to_string().into_bytes()));
    let found = check(&files);
    let (findings, beside) = files::found(info, &found);
    let verdict = if findings.is_empty() { Verdict::Held } else { Verdict::Broken };
    let (given, changes) = (vec![], vec![Change::Answer(Box::new(change))]);
    let name = "an answer at its limit, or past it".to_owned();
    Example { year: YEAR, name, given, changes, verdict, reason: None, findings, beside }
}

/// The sample with the number at `place` at its limit and past it, and what is changed.
fn of_form<T: Form + Sample>(place: Place, by: By) -> Vec<(&'static FormInfo, Json, AnswerChange)> {
    let is_form = T::INFO.id == place.form.id && T::INFO.system == place.form.system;
    let field = AnyField::named(T::FIELDS, place.question.id).filter(|_| is_form);
    let Some(field) = field else { return vec![] };
    let answers = match field.kind.cell() {
        Kind::Number { max, .. } => numbers(*max, by).map(Vec::from),
        Kind::Key
        | Kind::Text
        | Kind::Date
        | Kind::Code(_)
        | Kind::Codes(_)
        | Kind::PerCode(..) => past_limit(&field.kind, by).map(|answer| vec![answer]),
    };
    let slot = Slot { field, row: 0 };
    let answers = answers.unwrap_or_default().into_iter();
    answers.filter_map(|answer| with_answer(slot, answer)).collect()
}

/// A number at its limit and one past it.
fn numbers(max: u64, by: By) -> Option<[Json; 2]> {
    match by {
        By::Above => Some([json!(max), json!(max.saturating_add(1))]),
        By::Negative => Some([json!(0), json!(-1)]),
        By::FormYears
        | By::Gate
        | By::CodeYears(_)
        | By::QuestionYears
        | By::Alone
        | By::NotAsked
        | By::Missing
        | By::UnknownCode => None,
    }
}

/// An answer of this kind that the reader refuses: a number past a limit, or a code that no list has.
///
/// ```
/// use tallfest_catalog::rules::past_limit;
/// use tallfest_forms::smiso::user::fields;
/// use tallfest_rules::enforced::By;
/// let age = &fields::AGE.any().kind;
/// assert_eq!(past_limit(age, By::Negative), Some(serde_json::json!(-1)));
/// assert_eq!(past_limit(age, By::Missing), None);
/// ```
pub fn past_limit(kind: &'static Kind, by: By) -> Option<Json> {
    match (kind.cell(), by) {
        (Kind::Number { max, .. }, _) => numbers(*max, by).map(|[_, past]| past),
        (Kind::Code(_), By::UnknownCode) => Some(json!(NO_CODE)),
        (Kind::Codes(_), By::UnknownCode) => Some(json!([NO_CODE])),
        _ => None,
    }
}

/// A code that no list has.
const NO_CODE: &str = "no-such-code";

fn with_answer<T: Form + Sample>(
    slot: Slot<T>,
    number: Json,
) -> Option<(&'static FormInfo, Json, AnswerChange)> {
    let mut record = serde_json::to_value(T::sample()).ok()?;
    let pointer = slot.place().pointer();
    let answer = record.pointer_mut(&pointer)?;
    let before = std::mem::replace(answer, number.clone());
    let value = |json| Some(Value { json: Some(json), words: None });
    let change = AnswerChange {
        form: T::INFO.id.to_owned(),
        pointer,
        label: Words::made(|lang| slot.place().label(lang)),
        before: value(before),
        after: value(number),
    };
    Some((T::INFO, record, change))
}
