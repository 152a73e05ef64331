//! Warnings that the centre has confirmed: each has a fingerprint of what it rests on, so that a confirmation lapses
//! when that changes.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use tallfest_base::{AnyField, Form, Kind, Place, Slot, Value};
use tallfest_forms::{
    confirmation::{CENTRE, ConfirmationReason, Fingerprint},
    manifest::Confirmations,
};
use tallfest_rules::{Fault, Severity, Shown};

use crate::{FileReport, Finding};

/// What of the findings is let through or stood by.
#[derive(Debug, Clone, Copy, Default)]
pub struct Excused<'a> {
    /// The rules whose errors the directorate lets through for the centre.
    pub waived: &'a [&'a str],
    /// The warnings that the centre has confirmed.
    pub confirmed: Option<&'a Confirming<'a>>,
}

/// Confirmations by rule and record.
#[derive(Debug, Default)]
pub struct Confirming<'a> {
    by_record: BTreeMap<(&'a str, &'a str), Vec<usize>>,
    pub(crate) all: Vec<(&'a str, &'a str, Fingerprint, ConfirmationReason)>,
}

/// Which confirmations met a warning, and whether their fingerprint still fits.
pub(crate) type Met = BTreeMap<usize, bool>;

impl<'a> Confirming<'a> {
    /// The confirmations of a manifest.
    pub fn new(Confirmations(confirmations): &'a Confirmations) -> Self {
        let mut confirming = Self::default();
        for confirmation in confirmations {
            for one in &confirmation.records {
                let (rule, record) = (confirmation.rule.as_str(), one.record_id.as_str());
                let at = confirming.all.len();
                confirming.by_record.entry((rule, record)).or_default().push(at);
                confirming.all.push((rule, record, one.fingerprint, confirmation.reason));
            }
        }
        confirming
    }
}

impl Finding {
    /// Gives a warning its fingerprint, and its confirmation if there is one. `about` is the record, or `centre`.
    pub(crate) fn confirm(
        &mut self,
        about: &str,
        values: &BTreeMap<String, String>,
        confirming: Option<&Confirming<'_>>,
        report: &mut FileReport,
    ) {
        let print = fingerprint(&self.fault, about, values);
        self.fingerprint = Some(print);
        let Some(confirming) = confirming else { return };
        let of_record = confirming.by_record.get(&(self.rule_id(), about));
        for at in of_record.into_iter().flatten() {
            let Some((.., confirmed, reason)) = confirming.all.get(*at) else { continue };
            let fits = *confirmed == print;
            report.meet(*at, fits);
            if fits {
                self.confirmed = Some(*reason);
            }
        }
    }

    /// The same for a warning about the centre's year: it rests on the values that it shows.
    pub(crate) fn confirm_of_centre(
        &mut self,
        confirming: Option<&Confirming<'_>>,
        report: &mut FileReport,
    ) {
        if self.severity() != Severity::Warning {
            return;
        }
        // Words of ours may be worded anew; they are no values.
        let is_value = |value: &Shown| {
            !matches!(
                value,
                Shown::Words(_) | Shown::Made(_) | Shown::Expected(_) | Shown::Hidden(..)
            )
        };
        let values = self.fault.values.iter().filter(|(_, value)| is_value(value));
        let mut values: BTreeMap<_, _> =
            values.map(|(name, value)| ((*name).to_owned(), value.to_json().to_string())).collect();
        if let Some(rows) = self.sheet.and_then(|sheet| sheet.rows) {
            values.insert("rows".to_owned(), rows.to_string());
        }
        self.confirm(CENTRE, &values, confirming, report);
    }
}

fn fingerprint(fault: &Fault, about: &str, values: &BTreeMap<String, String>) -> Fingerprint {
    let mut hash = Sha256::new();
    let mut add = |part: &str| {
        hash.update(part.as_bytes());
        hash.update([0]);
    };
    let (form, pointer) = fault.place.map_or_else(Default::default, |place| {
        (format!("{}/{}", place.form.system, place.form.id), place.pointer())
    });
    [fault.rule.id.as_str(), about, &form, &pointer].into_iter().for_each(&mut add);
    for (name, value) in values {
        add(name);
        add(value);
    }
    let mut print = [0; 16];
    print.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    Fingerprint(print)
}

/// What a fault of a record rests on: the answers that its rule asks for, the answer at its place, and those that
/// route it. By pointer, so that the order of the form does not matter.
pub(crate) fn values<T: Form>(record: &T, fault: &Fault) -> BTreeMap<String, String> {
    let is_of_form =
        |place: &&Place| place.form.id == T::INFO.id && place.form.system == T::INFO.system;
    let mut values = BTreeMap::new();
    let mut add = |field: &'static AnyField<T>, row: Option<&str>| {
        for slot in field.slots() {
            if row.is_none_or(|row| slot.row_code().is_some_and(|code| code.code == row)) {
                values.insert(slot.place().pointer(), canonical(record, slot));
            }
        }
    };
    for place in fault.rule.asks.iter().chain(&fault.place).filter(is_of_form) {
        let Some(field) = AnyField::named(T::FIELDS, place.question.id) else { continue };
        add(field, place.row.map(|row| row.code));
        if fault.place == Some(*place) {
            field.asked.fields().into_iter().for_each(|field| add(field, None));
        }
    }
    values
}

/// An answer in words that stay the same. Of a text or a key its length alone: a hash of eight digits is found by
/// trying them all, and a fingerprint is shown.
fn canonical<T: Form>(record: &T, slot: Slot<T>) -> String {
    match (slot.get(record), slot.field.kind.cell()) {
        (Value::NotStated, _) => "not_stated".to_owned(),
        (Value::Code(line), Kind::Code(list)) => {
            list.at(line).map_or(String::new(), |code| code.code.to_owned())
        }
        (Value::Codes(bits), Kind::Codes(list)) => {
            let mut codes: Vec<_> = list.codes_in(bits).map(|code| code.code).collect();
            codes.sort_unstable();
            codes.join("|")
        }
        (Value::Number(units), Kind::Number { decimals, .. }) => {
            let one = 10_u64.pow(*decimals);
            let width = usize::try_from(*decimals).unwrap_or(0);
            let number = format!("{}.{:0width$}", units / one, units % one);
            number.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        (Value::Date(day), _) => day.to_string(),
        (Value::Text(text), _) => format!("{} characters", text.chars().count()),
        // What is absent is empty; else an answer is of its question's kind.
        (Value::Absent | Value::Code(_) | Value::Codes(_) | Value::Number(_), _) => String::new(),
    }
}
