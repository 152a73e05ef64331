//! What is not asked yet, or not any more.

use std::marker::PhantomData;

use tallfest_base::{Form, Slot, Value, Year};

/// Takes back the answers to questions that are not asked in a year, so that what makes records need not know the years.
#[derive(Debug, Clone)]
pub(crate) struct OutOfYear<T> {
    slots: Vec<usize>,
    of: PhantomData<fn(&mut T)>,
}

impl<T: Form> OutOfYear<T> {
    pub(crate) fn new(year: Year) -> Self {
        let slots = Slot::<T>::all().filter(|slot| !slot.field.question.valid.holds_in(year));
        Self { slots: slots.map(Slot::index).collect(), of: PhantomData }
    }

    pub(crate) fn remove(&self, record: &mut T) {
        for place in &self.slots {
            if let Some(slot) = Slot::<T>::all().nth(*place) {
                // Every kind of field takes an absent answer.
                slot.set(record, Value::Absent).unwrap_or_default();
            }
        }
    }
}
