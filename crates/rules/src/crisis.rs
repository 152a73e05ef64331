//! Rules of the crisis centres.

mod ages;
pub mod child;
pub mod day_visit;
pub mod offer;
pub mod resident;
mod stays;
pub mod two_years;
pub mod year;

use tallfest_base::{Fact, Year};
use tallfest_forms::{
    crisis::{content::Reservable, lists::OfferFor},
    register::facts::{HAS_MEN, HAS_WOMEN},
};

use crate::{Reason, Verdict};

/// What the register is asked of an offer: whether the centre has it.
const fn has_offer(side: OfferFor) -> &'static Fact {
    match side {
        OfferFor::Women => &HAS_WOMEN,
        OfferFor::Men => &HAS_MEN,
    }
}

/// What a rule says where an answer that it needs is missing: nothing is wrong with a record of somebody who reserved against
/// registration, and is not asked.
fn missing<T: Reservable>(record: &T) -> Verdict {
    // mutant `is_none_or` to `is_some_and`: each of these forms has a gate.
    if T::GATE.is_none_or(|gate| gate.is_open(record.row().as_ref())) {
        Verdict::NotEvaluated(Reason::NotAnswered)
    } else {
        Verdict::Held
    }
}

/// The person reserved against registration: what examples do.
fn reserved<T: Reservable + Default>(record: &mut T) {
    const YEAR: Year = 2020;
    *record = std::mem::take(record).reserved(YEAR);
}
