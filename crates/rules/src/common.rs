//! Checks that rules of several forms share.

mod contact_details;
mod dated;
pub(crate) mod day_in_the_period;
pub(crate) mod day_in_the_year;
pub(crate) mod days_are_spread;
mod identity_number;
pub(crate) mod months_have_records;
pub(crate) mod no_contact_details;
pub(crate) mod no_identity_number;
pub(crate) mod other_has_its_text;
mod places;
pub(crate) mod questions_are_mostly_stated;
pub(crate) mod records_are_as_many_as_last_year;
pub(crate) mod sums;
pub(crate) mod texts_are_short;

pub use identity_number::key_may_identify;

pub(crate) use dated::Dated;
pub(crate) use places::Places;

use tallfest_base::{Answer, Code, CodeList, CodeSet, Decimal, Kind, Slot, Value};

use crate::Shown;

/// An answer of a record, as a finding may show it.
pub(crate) fn answer<T>(slot: Slot<T>, record: &T) -> Shown {
    Shown::answer(slot.get(record), &slot.field.kind)
}

/// A code of ours, as a finding shows it.
pub(crate) fn code<C: CodeList>(code: C) -> Shown {
    Shown::answer(Value::Code(code.index()), &Kind::Code(C::LIST))
}

/// Codes of ours, as a finding shows them.
pub(crate) fn codes<C: CodeList>(codes: CodeSet<C>) -> Shown {
    Shown::answer(Value::Codes(codes.bits()), &Kind::Codes(C::LIST))
}

/// A number of a record, as a finding may show it.
pub(crate) fn number<const P: u32, const MAX: u64>(number: Decimal<P, MAX>) -> Shown {
    Shown::number(number.units(), P)
}

/// The codes that were ticked, if they tell something.
pub(crate) fn stated<C: CodeList>(answer: &Answer<CodeSet<C>>) -> Option<CodeSet<C>> {
    answer.given().copied().filter(|codes| codes.bits() & const { C::LIST.stated() } != 0)
}

/// The code that was chosen, if it tells something.
pub(crate) fn stated_code<C: CodeList>(answer: &Answer<C>) -> Option<C> {
    // mutant `is_some_and` to `is_none_or`: every code has a line in its list.
    answer.given().copied().filter(|code| C::LIST.at(code.index()).is_some_and(Code::is_stated))
}
