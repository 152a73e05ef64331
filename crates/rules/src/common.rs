//! Checks that rules of several forms share.

pub(crate) mod contact_details;
mod dated;
pub(crate) mod day_in_the_period;
pub(crate) mod day_in_the_year;
mod identity_number;
pub(crate) mod no_identity_number;
mod places;

pub use identity_number::key_may_identify;

pub(crate) use dated::Dated;
pub(crate) use places::Places;

use tallfest_base::{CodeList, Decimal, Kind, Slot, Value};

use crate::Shown;

/// An answer of a record, as a finding may show it.
pub(crate) fn answer<T>(slot: Slot<T>, record: &T) -> Shown {
    Shown::answer(slot.get(record), &slot.field.kind)
}

/// A code of ours, as a finding shows it.
pub(crate) fn code<C: CodeList>(code: C) -> Shown {
    Shown::answer(Value::Code(code.index()), &Kind::Code(C::LIST))
}

/// A number of a record, as a finding may show it.
pub(crate) fn number<const P: u32, const MAX: u64>(number: Decimal<P, MAX>) -> Shown {
    Shown::number(number.units(), P)
}
