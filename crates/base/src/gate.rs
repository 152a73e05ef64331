//! What must be answered before a record may have content: consent, or a registration.

use crate::{
    AnyField, Asked, CodeList, CodeSet, Condition, Field, Form, Place, Row, Slot, Test, Value, Year,
};

/// The answer that opens a record for content: everything that in the record's year is asked only because of it,
/// directly or through another question. Where it is not given, content is dropped unread.
///
/// Made by [`Field::opens`]; a form has one if it is declared `content behind FIELD.opens(codes)`.
pub struct Gate<T: 'static> {
    field: &'static AnyField<T>,
    bits: u64,
}

/// When a condition can hold, as far as its shape tells; from the narrowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Never,
    /// Only while the gate is open.
    OpenOnly,
    Anyway,
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

    /// That a record is open for content, as a condition.
    pub const fn is_open_condition(&self) -> Condition<T> {
        Condition::In(self.field, Row::At(0), self.bits)
    }

    /// That a record is open for content.
    pub fn is_open_test(&self) -> Test {
        self.slot().is_in(self.bits)
    }

    /// Whether a record is open for content.
    pub fn is_open(&self, row: &[u64]) -> bool {
        row.get(self.slot().index()).is_some_and(|word| self.opens_at(*word))
    }

    /// The fields that are content in a year: not asked while the gate is shut, directly or through another question.
    pub fn content(&self, year: Year) -> Vec<&'static AnyField<T>> {
        T::FIELDS.iter().copied().filter(|field| self.is_behind(field, year)).collect()
    }

    fn is_behind(&self, field: &AnyField<T>, year: Year) -> bool {
        let asked = match &field.asked {
            Asked::Always => Holds::Anyway,
            Asked::When(condition) => self.holds(condition, year),
        };
        asked == Holds::OpenOnly
    }

    /// When a condition can hold in a year.
    fn holds(&self, condition: &Condition<T>, year: Year) -> Holds {
        let each = |parts: &'static [Condition<T>]| parts.iter().map(|part| self.holds(part, year));
        match condition {
            Condition::In(field, _, bits) if std::ptr::eq(*field, self.field) => {
                if bits & !self.bits == 0 { Holds::OpenOnly } else { Holds::Anyway }
            }
            Condition::In(field, ..) | Condition::Below(field, _) => {
                if self.is_behind(field, year) { Holds::OpenOnly } else { Holds::Anyway }
            }
            Condition::All(parts) => each(parts).min().unwrap_or(Holds::Anyway),
            Condition::Any(parts) => each(parts).max().unwrap_or(Holds::Never),
            Condition::Years(years) if !years.holds_in(year) => Holds::Never,
            Condition::Years(_) | Condition::Not(_) | Condition::Centre(_) => Holds::Anyway,
        }
    }

    /// Whether a field hangs on the gate alone.
    pub fn opens(&self, field: &AnyField<T>) -> bool {
        let routing = field.asked.fields();
        !routing.is_empty() && routing.into_iter().all(|other| std::ptr::eq(other, self.field))
    }

    /// Takes out of a record what is content in a year.
    pub fn drop_content(&self, record: &mut T, year: Year) {
        for slot in self.content(year).into_iter().flat_map(AnyField::slots) {
            // Every kind of field takes an absent answer.
            slot.set(record, Value::Absent).unwrap_or_default();
        }
    }
}
