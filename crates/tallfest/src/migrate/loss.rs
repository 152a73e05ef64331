//! What is lost: counted for each question and code, with the places of the first ones, never with what stood there
//! unless it is a code of ours.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tallfest_base::{AnyField, Code, Form, Place, Slot, Value};
use tallfest_catalog::{changes::Certainty, document::Words};
use tallfest_forms::questions::RECORD_ID;
use tallfest_rules::key_may_identify;

/// Why an answer has no place in a year.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The year does not have the form.
    Form,
    /// It does not ask the question.
    Question,
    /// The question does not have the row.
    Row,
    /// The question does not have the code.
    Code,
    /// The question is asked of others.
    NotAsked,
    /// The consent that it needs has no place itself.
    Consent,
}

/// An answer of one record that is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// Where it stood.
    pub place: Place,
    /// The code, where only that has no place.
    pub code: Option<&'static Code>,
    /// Why it has no place.
    pub why: Why,
    /// How well that is known.
    pub certainty: Certainty,
    /// How many answers it is: each code of a multiple choice and each row of a matrix is one.
    pub answers: u64,
}

/// Answers of a file that are left out, of one question or code and for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// The answer in a record, as a JSON pointer.
    pub pointer: String,
    /// The question's id.
    pub question: String,
    /// The question's text, and the row's.
    pub label: Words,
    /// The code, where only that has no place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The code's label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_label: Option<Words>,
    /// Why it has no place.
    pub why: Why,
    /// How well that is known.
    pub certainty: Certainty,
    /// How many answers are lost.
    pub answers: u64,
    /// In how many records.
    pub records: u64,
    /// Where: the first of them.
    pub places: Vec<LossPlace>,
}

/// A record in which something is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LossPlace {
    /// The line, from 1; the row of a sheet, as a spreadsheet counts. None in a JSON file of one record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The record, unless its id looks like a national identity number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_id: Option<String>,
}

/// The order of losses in a form: by slot, then why, then the line of the code.
pub(super) type Order = (usize, Why, Option<u8>);

/// The losses of a file; memory does not grow with it.
#[derive(Debug)]
pub(super) struct Losses {
    all: BTreeMap<Order, Loss>,
    limit: usize,
}

impl Losses {
    /// Keeps so many places of each loss.
    pub(super) const fn new(limit: usize) -> Self {
        Self { all: BTreeMap::new(), limit }
    }

    pub(super) const fn of_record(
        &mut self,
        line: Option<u64>,
        record_id: Option<String>,
    ) -> OfRecord<'_> {
        OfRecord { losses: self, at: LossPlace { line, record_id } }
    }

    pub(super) fn finish(self) -> Vec<Loss> {
        self.all.into_values().collect()
    }
}

/// The losses of one record.
pub(super) struct OfRecord<'a> {
    losses: &'a mut Losses,
    at: LossPlace,
}

impl OfRecord<'_> {
    pub(super) fn add(&mut self, order: Order, lost: Lost) {
        let sum = self.losses.all.entry(order).or_insert_with(|| Loss::none(lost));
        sum.answers += lost.answers;
        sum.records += 1;
        if sum.places.len() < self.losses.limit {
            sum.places.push(self.at.clone());
        }
    }
}

impl Loss {
    fn none(lost: Lost) -> Self {
        let Lost { place, code, why, certainty, .. } = lost;
        Self {
            pointer: place.pointer(),
            question: place.question.id.to_owned(),
            label: Words::made(|lang| place.label(lang)),
            code: code.map(|code| code.code.to_owned()),
            code_label: code.map(|code| code.label.into()),
            why,
            certainty,
            answers: 0,
            records: 0,
            places: vec![],
        }
    }
}

/// The id of a record, unless it looks like a national identity number.
pub(super) fn shown_id<T: Form>(record: &T) -> Option<String> {
    let field = AnyField::named(T::FIELDS, RECORD_ID.id)?;
    let Value::Text(id) = (Slot { field, row: 0 }).get(record) else { return None };
    (!key_may_identify(id)).then(|| id.to_owned())
}
