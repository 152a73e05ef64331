//! How the records of a form are carried over: made once of its fields and two years.

use tallfest_base::{AnyField, CentreFacts, Form, Slot, Test, Validity, Value, Year, word};
use tallfest_catalog::changes::{Certainty, certainty_of_route};

use super::{
    Migrated,
    loss::{Lost, Order, Why},
};

/// How the records of a form are carried over.
pub(super) struct Plan<T: Form> {
    years: Migrated,
    slots: Vec<SlotPlan<T>>,
}

/// What becomes of one answer.
struct SlotPlan<T: Form> {
    slot: Slot<T>,
    index: usize,
    /// The index of the first slot of the question.
    first: usize,
    /// Why any answer has no place, and how well that is known.
    gone: Option<(Why, Certainty)>,
    /// The codes that have none.
    outside: u64,
    /// Of whom it was asked, and of whom it is asked: none where the register would have to say.
    asked: Option<[Test; 2]>,
    /// How well it is known that these differ.
    route: Certainty,
    /// The answers that this hangs on.
    hangs_on: Vec<usize>,
}

impl<T: Form> Plan<T> {
    pub(super) fn new(years: Migrated) -> Self {
        // To its own year, a record is left as it is.
        let is_same = years.from == years.to;
        let slots = Slot::all().filter(|_| !is_same).map(|slot| SlotPlan::new(slot, years));
        Self { years, slots: slots.collect() }
    }

    /// Whether the year has the form.
    pub(super) fn has_form(&self) -> bool {
        self.years.from == self.years.to || T::INFO.valid.holds_in(self.years.to)
    }

    /// Takes out of a record what has no place, and says what that was.
    pub(super) fn carry(&self, record: &mut T, mut lost: impl FnMut(Order, Lost)) {
        let before = record.row();
        self.slots.iter().for_each(|plan| plan.drop_gone(record, &mut lost));
        self.drop_not_asked(record, before.as_ref(), &mut lost);
        let Some(gate) = T::GATE else { return };
        if gate.is_open(before.as_ref()) && !gate.is_open(record.row().as_ref()) {
            // What was told under a consent that is not carried over is not carried over either.
            let content = gate.content(self.years.from);
            let is_content =
                |plan: &&SlotPlan<T>| content.iter().any(|it| std::ptr::eq(*it, plan.slot.field));
            for plan in self.slots.iter().filter(is_content) {
                plan.drop_whole(record, Why::Consent, Certainty::Seen, &mut lost);
            }
        }
    }

    /// Takes out what is asked of others now. Of an answer that hangs on another which had no place, nobody can tell
    /// whether it is asked: it stays.
    fn drop_not_asked(&self, record: &mut T, before: &[u64], lost: &mut impl FnMut(Order, Lost)) {
        let mut not_asked: Vec<usize> = vec![];
        loop {
            let row = record.row();
            let (row, known) = (row.as_ref(), not_asked.len());
            let is_kept = |at: &usize| not_asked.contains(at) || before.get(*at) == row.get(*at);
            let has_none = |plan: &SlotPlan<T>| {
                let asked = plan.asked.as_ref();
                let is_of_others =
                    asked.is_some_and(|[was, is]| was.holds(before) && !is.holds(row));
                is_of_others && plan.hangs_on.iter().all(is_kept)
            };
            let found = self.slots.iter().filter(|plan| {
                let word = row.get(plan.index).copied().unwrap_or(0);
                // A matrix that is not stated as a whole is asked for if one of its rows is.
                let mut rows = self.slots.iter().filter(|other| other.first == plan.first);
                let is_whole = word == word::NOT_STATED;
                word != 0 && if is_whole { rows.all(has_none) } else { has_none(plan) }
            });
            let found: Vec<_> = found.collect();
            for plan in found {
                if plan.slot.get(record) == Value::NotStated {
                    plan.drop_whole(record, Why::NotAsked, plan.route, lost);
                } else {
                    plan.drop_answer(record, Why::NotAsked, plan.route, lost);
                }
                not_asked.push(plan.index);
            }
            if not_asked.len() == known {
                return;
            }
        }
    }
}

impl<T: Form> SlotPlan<T> {
    fn new(slot: Slot<T>, years: Migrated) -> Self {
        let field = slot.field;
        let compile = |year| field.asked.compile(slot.row, year, CentreFacts::default());
        let parts = [(Why::Form, T::INFO.valid), (Why::Question, field.question.valid)];
        let row = slot.row_code().map(|row| (Why::Row, row.valid));
        let mut gone = parts.into_iter().chain(row);
        let hangs_on = field.asked.fields();
        Self {
            slot,
            index: slot.index(),
            first: Slot { field, row: 0 }.index(),
            gone: gone
                .find(|(_, valid)| !valid.holds_in(years.to))
                .map(|(why, valid)| (why, certainty(why, valid, years.to))),
            outside: field.kind.codes().map_or(0, |list| list.outside(years.to)),
            asked: compile(years.from).zip(compile(years.to)).map(<[Test; 2]>::from),
            route: certainty_of_route(&field.asked, years.from, years.to),
            hangs_on: hangs_on.into_iter().flat_map(|it| it.slots().map(Slot::index)).collect(),
        }
    }

    fn drop_gone(&self, record: &mut T, lost: &mut impl FnMut(Order, Lost)) {
        if let Some((why, certainty)) = self.gone {
            // A matrix that is not stated as a whole says nothing of a row.
            let is_whole = self.slot.get(record) == Value::NotStated;
            if why != Why::Row {
                self.drop_whole(record, why, certainty, lost);
            } else if !is_whole {
                self.drop_answer(record, why, certainty, lost);
            }
            return;
        }
        let value = self.slot.get(record);
        let bits = value.word();
        let left = match value {
            Value::Code(_) | Value::Codes(_) if bits & self.outside == 0 => return,
            Value::Code(_) => Value::Absent,
            Value::Codes(bits) if bits & !self.outside == 0 => Value::Absent,
            Value::Codes(bits) => Value::Codes(bits & !self.outside),
            Value::Absent
            | Value::NotStated
            | Value::Number(_)
            | Value::Date(_)
            | Value::Text(_) => return,
        };
        let codes = self.slot.field.kind.codes().into_iter().flat_map(|all| (0..).zip(all.codes));
        for (line, code) in codes.filter(|(line, _)| (bits & self.outside) >> line & 1 == 1) {
            let (why, certainty) = (Why::Code, Certainty::of_years(code.valid));
            let place = self.slot.place();
            let order = (self.index, why, Some(line));
            lost(order, Lost { place, code: Some(code), why, certainty, answers: 1 });
        }
        set(self.slot, record, left);
    }

    /// Takes the answer out, whatever it is.
    fn drop_answer(
        &self,
        record: &mut T,
        why: Why,
        certainty: Certainty,
        lost: &mut impl FnMut(Order, Lost),
    ) {
        let answers = take(self.slot, record);
        if answers > 0 {
            let place = self.slot.place();
            lost((self.index, why, None), Lost { place, code: None, why, certainty, answers });
        }
    }

    /// Takes out all answers to the question, once for all of its rows.
    fn drop_whole(
        &self,
        record: &mut T,
        why: Why,
        certainty: Certainty,
        lost: &mut impl FnMut(Order, Lost),
    ) {
        if self.index != self.first {
            return;
        }
        let answers = self.slot.field.slots().map(|slot| take(slot, record)).sum();
        if answers > 0 {
            let place = self.slot.field.place();
            lost((self.index, why, None), Lost { place, code: None, why, certainty, answers });
        }
    }
}

/// How well it is known that a year does not have what is of these years.
fn certainty(why: Why, valid: Validity, year: Year) -> Certainty {
    if why == Why::Form {
        Certainty::of_form_missing(valid, year)
    } else {
        Certainty::of_years(valid)
    }
}

/// Puts what an answer has left, or nothing, in its place: every kind of question takes both.
fn set<T>(slot: Slot<T>, record: &mut T, value: Value<'_>) {
    slot.set(record, value).unwrap_or_default();
}

/// Takes an answer out, and says how many it was.
fn take<T>(slot: Slot<T>, record: &mut T) -> u64 {
    let answers = count(slot.get(record));
    set(slot, record, Value::Absent);
    answers
}

/// How many answers a value is: each code is one.
fn count(value: Value<'_>) -> u64 {
    match value {
        Value::Absent => 0,
        Value::Codes(bits) => u64::from(bits.count_ones()),
        Value::NotStated | Value::Code(_) | Value::Number(_) | Value::Date(_) | Value::Text(_) => 1,
    }
}

/// How many answers a record has. A matrix that is not stated as a whole is one.
pub(super) fn answers<T: Form>(record: &T) -> u64 {
    let of_field = |field: &&'static AnyField<T>| -> u64 {
        let mut values = field.slots().map(|slot| slot.get(record)).peekable();
        if values.peek() == Some(&Value::NotStated) { 1 } else { values.map(count).sum() }
    };
    T::FIELDS.iter().map(of_field).sum()
}
