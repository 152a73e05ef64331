//! Records of another year, or of another centre.

use tallfest_base::{CentreFacts, Completion, Date, Form, Slot, Test, Value, Year};
use tallfest_rules::Context;

/// Where a record is asked: in which year, and by what centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) year: Year,
    pub(super) facts: CentreFacts,
}

impl Setting {
    /// That of the samples, and of what examples make of them.
    pub(super) fn of_samples(year: Year) -> Self {
        Self { year, facts: Context::of_year(year).facts }
    }
}

/// The year of the samples.
pub(super) const SAMPLE_YEAR: Year = 2020;

/// The way of a form's records from one year and centre to another.
pub(super) struct Move<T: Form> {
    from: Setting,
    to: Setting,
    steps: Vec<Step<T>>,
    completion: Completion<T>,
}

struct Step<T: 'static> {
    slot: Slot<T>,
    /// Of whom it is asked; none where nobody is.
    before: Option<Test>,
    after: Option<Test>,
}

impl<T: Form> Move<T> {
    pub(super) fn new(from: Setting, to: Setting) -> Self {
        let asked = |slot: Slot<T>, Setting { year, facts }: Setting| {
            let is_of_year = slot.field.question.valid.holds_in(year)
                && slot.row_code().is_none_or(|row| row.valid.holds_in(year));
            slot.field.asked.compile(slot.row, year, facts).filter(|_| is_of_year)
        };
        let step = |slot| Step { slot, before: asked(slot, from), after: asked(slot, to) };
        let steps = Slot::<T>::all().map(step).collect();
        Self { from, to, steps, completion: Completion::new(to.year, to.facts) }
    }

    /// The record as it would be there: its days are moved, what is not asked any more is taken out, and what is asked
    /// anew is answered. What was missing or too much before stays so.
    pub(super) fn moved(&self, record: &T) -> T {
        let mut moved = record.clone();
        if self.from == self.to {
            return moved;
        }
        let mut dropped = vec![];
        for slot in Slot::<T>::all() {
            if let Value::Date(day) = slot.get(record) {
                let day = later(day, self.from.year, self.to.year);
                // The value is of the slot's own kind.
                slot.set(&mut moved, day.map_or(Value::Absent, Value::Date)).unwrap_or_default();
            }
            // A code of the one year that the other has not says nothing there: another stands for it.
            let in_both = self.codes_of_the_year(slot);
            let left = match slot.get(&moved) {
                Value::Code(line) if in_both >> line & 1 == 0 => Value::Absent,
                Value::Codes(bits) if bits & in_both == 0 => Value::Absent,
                Value::Codes(bits) => Value::Codes(bits & in_both),
                Value::Absent
                | Value::NotStated
                | Value::Code(_)
                | Value::Number(_)
                | Value::Date(_)
                | Value::Text(_) => continue,
            };
            slot.set(&mut moved, left).unwrap_or_default();
            dropped.extend((left == Value::Absent).then_some(slot));
        }
        self.settle(record, &mut moved);
        let mut whole = moved.clone();
        self.completion.complete(&mut whole);
        for slot in dropped {
            slot.set(&mut moved, slot.get(&whole)).unwrap_or_default();
        }
        moved
    }

    /// The codes of a list that are of the year to which records are moved, or of none of the two years: what an example
    /// left wrong stays wrong.
    fn codes_of_the_year(&self, slot: Slot<T>) -> u64 {
        let list = slot.field.kind.codes();
        let outside = |year| list.map_or(0, |list| list.outside(year));
        !outside(self.to.year) | outside(self.from.year)
    }

    /// A changed record with all that follows from the change, and the same with each thing that follows left undone:
    /// one answer that is not asked any more, or one that is asked anew and is missing.
    pub(super) fn settled(&self, before: &T, changed: &T) -> Vec<T> {
        let mut settled = changed.clone();
        self.settle(before, &mut settled);
        let follows = Slot::<T>::all().filter(|slot| slot.get(&settled) != slot.get(changed));
        let but_for_one = follows.map(|slot| {
            let mut record = settled.clone();
            slot.set(&mut record, slot.get(changed)).unwrap_or_default();
            record
        });
        let mut all: Vec<_> = but_for_one.collect();
        if !all.is_empty() {
            all.insert(0, settled);
        }
        all
    }

    /// Takes out what was asked before and is not any more, and answers what is asked anew.
    fn settle(&self, before: &T, record: &mut T) {
        let holds =
            |test: &Option<Test>, row: &[u64]| test.as_ref().is_some_and(|test| test.holds(row));
        let row = before.row();
        let was_asked = |step: &Step<T>| holds(&step.before, row.as_ref());
        for step in self.steps.iter().filter(|step| was_asked(step)) {
            if !holds(&step.after, record.row().as_ref()) {
                step.slot.set(record, Value::Absent).unwrap_or_default();
            }
        }
        let mut complete = record.clone();
        self.completion.complete(&mut complete);
        for step in self.steps.iter().filter(|step| !was_asked(step)) {
            if step.slot.get(record) == Value::Absent {
                step.slot.set(record, step.slot.get(&complete)).unwrap_or_default();
            }
        }
    }
}

/// The day so many years later; 28 February for a 29th that there is not.
fn later(day: Date, from: Year, to: Year) -> Option<Date> {
    let year = day.year().checked_add(to)?.checked_sub(from)?;
    [day.day(), day.day() - 1].into_iter().find_map(|date| Date::new(year, day.month(), date))
}
