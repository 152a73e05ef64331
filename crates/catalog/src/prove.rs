//! Whether every valid record of a form in one year is valid in another: decided on the form's finite model, with a
//! smallest record for each way in which one is not.
//!
//! What makes a record wrong in a year is a list of tests on its row: what the routing and the years of the declaration
//! refuse, and what rules of severity error say as data. A record is valid in one year and not in another if one of the
//! other year's tests holds for it and none of its own; all answers that the tests of both can tell apart are tried. So
//! where none is found there is none. Rules that are not said as data (`x-not-expressible`) take no part.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tallfest_base::{
    AnyField, CentreFacts, Date, Form, Kind, Need, Slot, Test, Value, Year, word,
};
use tallfest_rules::{
    Fault, Phase, Refusals, RuleInfo, Severity, judge::Judged, refused_form,
};

use crate::{
    document::Words,
    model::{indexes_of, limits_of, words},
};

/// What is proved of a form in two years.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The reporting system.
    pub system: String,
    /// The form.
    pub form: String,
    /// The form's name.
    pub label: Words,
    /// The year whose records are valid.
    pub from: Year,
    /// The year in which they are looked at.
    pub to: Year,
    /// The ways in which a record that is valid in `from` is not valid in `to`. If there is none, all are.
    pub ways: Vec<Way>,
}

/// A way in which a record that is valid in one year is not valid in another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// The rule that it breaks in the other year.
    pub rule: String,
    /// The answer to mend, as a JSON pointer; empty for the whole record.
    pub pointer: String,
    /// A smallest such record: no answer can be left out of it.
    pub record: Json,
}

/// What makes a record wrong: a rule, a place, and when.
#[derive(Debug)]
struct Wrong {
    rule: &'static RuleInfo,
    pointer: String,
    when: Test,
}

/// Looks for records of a form that are valid in `from` and not in `to`.
pub fn of_form<T: Form + Judged<Draft = T>>(from: Year, to: Year) -> Proof {
    let (own, others) = (wrongs::<T>(from), wrongs::<T>(to));
    let mut ways: Vec<Way> = vec![];
    let search = Search::<T>::new(&own, &others);
    for other in &others {
        let rule = other.rule.id.to_string();
        if ways.iter().any(|way| way.rule == rule && way.pointer == other.pointer) {
            continue;
        }
        // What is wrong in both years alike tells no difference.
        if own.iter().any(|wrong| wrong.when == other.when) {
            continue;
        }
        if let Some(record) = search.record(&other.when) {
            ways.push(Way { rule, pointer: other.pointer.clone(), record });
        }
    }
    let (system, form) = (T::INFO.system.to_owned(), T::INFO.id.to_owned());
    Proof { system, form, label: T::INFO.label.into(), from, to, ways }
}

/// All that makes a record wrong in a year.
fn wrongs<T: Form + Judged<Draft = T>>(year: Year) -> Vec<Wrong> {
    if let Some(fault) = refused_form::<T>(year) {
        return vec![wrong(&fault, Test::Always(true))];
    }
    let mut all: Vec<_> = T::FIELDS.iter().flat_map(|field| of_field(field, year)).collect();
    let is_error =
        |rule: &RuleInfo| rule.severity_in(year, Phase::Check).is_some_and(|it| it >= Severity::Error);
    for said in T::SAID.iter().filter(|said| is_error(said.rule)) {
        for breach in said.breaches(year) {
            let fault = Fault::new(said.rule, Severity::Error, Some(breach.at.place()));
            all.push(wrong(&fault, breach.when));
        }
    }
    all
}

fn wrong(fault: &Fault, when: Test) -> Wrong {
    Wrong { rule: fault.rule, pointer: fault.pointer(), when }
}

fn of_field<T: Form>(field: &'static AnyField<T>, year: Year) -> Vec<Wrong> {
    let refusals = Refusals::new(field, year);
    let answered = |slot: Slot<T>| slot.is_in(u64::MAX);
    if !refusals.is_in_its_years() {
        let fault = refusals.outside_years();
        let slots = fault.iter().flat_map(|fault| field.slots().map(move |slot| (fault, slot)));
        return slots.map(|(fault, slot)| wrong(fault, answered(slot))).collect();
    }
    let mut all = vec![];
    for slot in field.slots() {
        if let Some(row) = slot.row_code().filter(|row| !row.valid.holds_in(year)) {
            let fault = refusals.code_outside_years(slot, row);
            all.extend(fault.map(|fault| wrong(&fault, answered(slot))));
            continue;
        }
        let list = field.kind.codes().into_iter();
        let codes = list.flat_map(|list| list.codes.iter().zip(0..).map(|(code, line)| (code, 1_u64 << line)));
        for (code, bit) in codes {
            let fault = refusals.code_outside_years(slot, code);
            all.extend(fault.map(|fault| wrong(&fault, slot.is_in(bit))));
        }
        let Some(asked) = field.asked.compile(slot.row, year, CentreFacts::default()) else {
            continue;
        };
        if let Some(fault) = refusals.missing(slot.place()) {
            let enough: Vec<_> = match field.need {
                Need::Required => vec![answered(slot)],
                Need::Optional => vec![],
                need @ Need::OneOf(_) => {
                    let group = T::FIELDS.iter().filter(|other| other.need == need);
                    group.flat_map(|other| other.slots()).map(answered).collect()
                }
            };
            if !enough.is_empty() {
                let absent = Test::one_of(enough).negated();
                all.push(wrong(&fault, Test::every([asked.clone(), absent])));
            }
        }
        if let Some(fault) = refusals.not_asked(slot.place()) {
            // A matrix that is not stated as a whole answers no row of its own.
            let own = Test::every([answered(slot), slot.is_in(word::NOT_STATED).negated()]);
            let own = if field.kind.rows().is_some() { own } else { answered(slot) };
            all.push(wrong(&fault, Test::every([own, asked.negated()])));
        }
    }
    all
}

/// The search for a record on which some tests hold and others do not.
struct Search<'a, T> {
    /// What makes a record wrong in the year in which it is to be valid.
    own: &'a [Wrong],
    /// The answers that the tests of both years can tell apart, by their index in a row; the first is none.
    answers: Vec<Vec<u64>>,
    form: std::marker::PhantomData<fn() -> T>,
}

impl<'a, T: Form> Search<'a, T> {
    fn new(own: &'a [Wrong], others: &[Wrong]) -> Self {
        let of_slot = |slot: Slot<T>| {
            let (mut limits, mut groups) = (BTreeSet::new(), BTreeSet::new());
            for wrong in own.iter().chain(others) {
                limits_of(&wrong.when, slot.index(), &mut limits, &mut groups);
            }
            let mut words = words(slot, &|list| list.bits_of(|_| true), &limits, &groups);
            // Codes that stand alone have no company, in whatever year.
            let alone = slot.field.kind.codes().map_or(0, tallfest_base::List::exclusive);
            words.retain(|word| word & alone == 0 || word.is_power_of_two() || *word == word::NOT_STATED);
            words
        };
        Self { own, answers: Slot::<T>::all().map(of_slot).collect(), form: std::marker::PhantomData }
    }

    /// A smallest record for which `when` holds and that is not wrong.
    fn record(&self, when: &Test) -> Option<Json> {
        let mut open = BTreeSet::new();
        indexes_of(when, &mut open);
        let open: Vec<_> = open.into_iter().collect();
        let mut row = vec![0; self.answers.len()];
        self.assign(when, &open, &BTreeSet::new(), &mut row).then_some(())?;
        self.lessen(when, &mut row);
        let mut record = T::default();
        for (slot, word) in Slot::<T>::all().zip(&row) {
            put(slot, *word, &mut record)?;
        }
        serde_json::to_value(&record).ok()
    }

    /// Tries all answers at the open places, then whatever mends the record elsewhere.
    fn assign(&self, when: &Test, open: &[usize], fixed: &BTreeSet<usize>, row: &mut Vec<u64>) -> bool {
        let Some((index, rest)) = open.split_first() else { return self.mend(when, fixed, row) };
        let mut fixed = fixed.clone();
        fixed.insert(*index);
        let before = row.get(*index).copied().unwrap_or(0);
        for word in self.answers.get(*index).into_iter().flatten() {
            if let Some(answer) = row.get_mut(*index) {
                *answer = *word;
            }
            if self.assign(when, rest, &fixed, row) {
                return true;
            }
        }
        if let Some(answer) = row.get_mut(*index) {
            *answer = before;
        }
        false
    }

    /// Takes what is wrong and answers what of it is still open, until nothing is wrong or nothing is open.
    fn mend(&self, when: &Test, fixed: &BTreeSet<usize>, row: &mut Vec<u64>) -> bool {
        if !when.holds(row) {
            return false;
        }
        let Some(wrong) = self.own.iter().find(|wrong| wrong.when.holds(row)) else { return true };
        let mut indexes = BTreeSet::new();
        indexes_of(&wrong.when, &mut indexes);
        let open: Vec<_> = indexes.difference(fixed).copied().collect();
        !open.is_empty() && self.assign(when, &open, fixed, row)
    }

    /// Leaves out every answer without which the record still does.
    fn lessen(&self, when: &Test, row: &mut Vec<u64>) {
        for index in 0..row.len() {
            let Some(before) = row.get(index).copied() else { continue };
            if let Some(answer) = row.get_mut(index) {
                *answer = 0;
            }
            if !when.holds(row) || self.own.iter().any(|wrong| wrong.when.holds(row)) {
                if let Some(answer) = row.get_mut(index) {
                    *answer = before;
                }
            }
        }
    }
}

/// Puts the answer of a word into a record.
fn put<T: Form>(slot: Slot<T>, word: u64, record: &mut T) -> Option<()> {
    let value = match slot.field.kind.cell() {
        _ if word == 0 => return Some(()),
        _ if word == word::NOT_STATED => Value::NotStated,
        Kind::Code(_) => Value::Code(u8::try_from(word.trailing_zeros()).ok()?),
        Kind::Codes(_) => Value::Codes(word),
        Kind::Number { .. } => Value::Number(word::number(word)?),
        Kind::Date => Value::Date(Date::from_number(word::number(word)?)?),
        Kind::Key => Value::Text("1"),
        Kind::Text | Kind::PerCode(..) => Value::Text("-"),
    };
    slot.set(record, value).ok()
}
