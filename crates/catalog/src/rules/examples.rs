//! An example that was run, as the document has it.

use tallfest_base::Lang;
use tallfest_rules::{Demonstration, Fault, Shown};

use crate::document::{
    AnswerChange, Change, CountedChange, DocumentChange, Example, Finding, Reason, RecordChanges,
    Value, Verdict, Words,
};

/// So many changes of answers are told of where there are many records.
const MOST_ANSWERS: usize = 3;
/// So many findings of one example.
const MOST_FINDINGS: usize = 3;

/// An example of a rule with a check of its own.
pub(super) fn of_check(shown: Demonstration) -> Example {
    let (verdict, reason) = verdict(shown.verdict);
    Example {
        year: shown.year,
        name: shown.name.to_owned(),
        given: shown.given.iter().map(|given| Words::made(|lang| given.words(lang))).collect(),
        changes: shown.changes.into_iter().map(change).collect(),
        verdict,
        reason,
        findings: shown.faults.iter().take(MOST_FINDINGS).map(finding).collect(),
        beside: shown.beside.iter().map(ToString::to_string).collect(),
    }
}

fn verdict(verdict: Option<tallfest_rules::Verdict>) -> (Verdict, Option<Reason>) {
    match verdict {
        None => (Verdict::NotInForce, None),
        Some(tallfest_rules::Verdict::Held) => (Verdict::Held, None),
        Some(tallfest_rules::Verdict::Broken) => (Verdict::Broken, None),
        Some(tallfest_rules::Verdict::NotEvaluated(reason)) => {
            let reason = Reason { code: reason.code().to_owned(), label: reason.label().into() };
            (Verdict::NotEvaluated, Some(reason))
        }
    }
}

/// A fault that belongs to no file.
pub(super) fn finding(fault: &Fault) -> Finding {
    let values = fault.values.iter();
    Finding {
        severity: fault.severity.code().to_owned(),
        file: None,
        line: None,
        pointer: fault.pointer(),
        message: Words::made(|lang| fault.message(lang)),
        values: values.map(|(name, value)| ((*name).to_owned(), value.to_json())).collect(),
    }
}

/// A change of a draft.
pub(super) fn change(made: tallfest_rules::Change) -> Change {
    match made {
        tallfest_rules::Change::Answer(change) => Change::Answer(Box::new(answer(&change))),
        tallfest_rules::Change::Records(records) => {
            let all = records.answers.len();
            let most = records.answers.iter().take(MOST_ANSWERS);
            Change::Records(RecordChanges {
                form: records.form.id.to_owned(),
                form_label: records.form.label.into(),
                added: records.added,
                removed: records.removed,
                changed: records.changed,
                answers: most
                    .map(|(records, change)| CountedChange {
                        records: *records,
                        change: answer(change),
                    })
                    .collect(),
                more: all.saturating_sub(MOST_ANSWERS),
            })
        }
        tallfest_rules::Change::YearBefore(earlier) => {
            Change::YearBefore { change: Box::new(change(*earlier)) }
        }
        tallfest_rules::Change::Document { document, pointer, before, after } => {
            Change::Document(DocumentChange { document, pointer, before, after })
        }
    }
}

fn answer(change: &tallfest_rules::AnswerChange) -> AnswerChange {
    AnswerChange {
        form: change.place.form.id.to_owned(),
        pointer: change.place.pointer(),
        label: Words::made(|lang| change.place.label(lang)),
        before: change.before.as_ref().map(value),
        after: change.after.as_ref().map(value),
    }
}

fn value(shown: &Shown) -> Value {
    let labels = |codes: &[&'static tallfest_base::Code]| {
        let label = |lang: Lang| {
            codes.iter().map(|code| code.label.to(lang)).collect::<Vec<_>>().join(", ")
        };
        Some(Words::made(label))
    };
    let (json, words) = match shown {
        Shown::Code(code) => (Some(shown.to_json()), labels(&[code])),
        Shown::Codes(codes) => (Some(shown.to_json()), labels(codes)),
        Shown::Hidden(..) | Shown::Words(_) => (None, Some(Words::made(|lang| shown.words(lang)))),
        Shown::Number(_)
        | Shown::Count(_)
        | Shown::Date(_)
        | Shown::Year(_)
        | Shown::Id(_)
        | Shown::Made(_)
        | Shown::Place(_)
        | Shown::Slip(_)
        | Shown::Nearest(_)
        | Shown::OneOf(_)
        | Shown::Expected(_) => (Some(shown.to_json()), None),
    };
    Value { json, words }
}
