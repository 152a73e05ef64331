//! What must be answered before a record may have content: consent, or a registration.

use crate::{AnyField, CodeList, CodeSet, Field, Form, Place, Slot, Value};

/// The answer that opens a record for content: everything that is asked because of it, directly or through another
/// question. Where it is not given, content is dropped unread.
///
/// Made by [`Field::opens`]; a form has one if it is declared `content behind FIELD.opens(codes)`.
pub struct Gate<T: 'static> {
    field: &'static AnyField<T>,
    bits: u64,
}

impl<T> std::fmt::Debug for Gate<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Gate({:?})", self.field)
    }
}

impl<T, C: CodeList> Field<T, C> {
    /// One of `codes` opens the record for content.
    pub const fn opens(&'static self, codes: CodeSet<C>) -> Gate<T> {
        Gate { field: self.any(), bits: codes.bits() }
    }
}

impl<T: Form> Gate<T> {
    /// The question that opens.
    pub const fn place(&self) -> Place {
        self.field.place()
    }

    /// The slot of the question that opens.
    pub const fn slot(&self) -> Slot<T> {
        Slot { field: self.field, row: 0 }
    }

    /// Whether this answer to the question that opens, as the word of a row, opens a record for content.
    pub const fn opens_at(&self, word: u64) -> bool {
        word & self.bits != 0
    }

    /// Whether a record is open for content.
    pub fn is_open(&self, row: &[u64]) -> bool {
        row.get(self.slot().index()).is_some_and(|word| self.opens_at(*word))
    }

    /// The fields that are content: asked because of the gate, directly or through another question.
    pub fn content(&self) -> Vec<&'static AnyField<T>> {
        T::FIELDS.iter().copied().filter(|field| self.is_behind(field)).collect()
    }

    fn is_behind(&self, field: &AnyField<T>) -> bool {
        let routing = field.asked.fields();
        routing.into_iter().any(|other| std::ptr::eq(other, self.field) || self.is_behind(other))
    }

    /// Whether a field hangs on the gate alone.
    pub fn opens(&self, field: &AnyField<T>) -> bool {
        let routing = field.asked.fields();
        !routing.is_empty() && routing.into_iter().all(|other| std::ptr::eq(other, self.field))
    }

    /// Takes the content out of a record.
    pub fn drop_content(&self, record: &mut T) {
        for slot in self.content().into_iter().flat_map(AnyField::slots) {
            // Every kind of field takes an absent answer.
            slot.set(record, Value::Absent).unwrap_or_default();
        }
    }
}
