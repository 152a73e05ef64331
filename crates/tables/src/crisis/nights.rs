//! The nights of a stay as measures: those of adults and of children are counted in one way.

use tallfest_base::{AnyField, Checked, Year, text};
use tallfest_forms::crisis::stay::{Stay, StayYear};

use crate::Derived;

/// The nights of a stay in the registration year.
pub(super) const fn in_the_year<T>(
    id: &'static str,
    from: &'static [&'static AnyField<T>],
    number: fn(Checked<'_, T>, Year) -> Option<u64>,
) -> Derived<T> {
    let label = text("Overnattingsdøgn i året", "Overnattingsdøgn i året", "Nights in the year");
    Derived { id, label, decimals: 0, from, number }
}

/// All nights of a stay that ended in the registration year.
pub(super) const fn of_ended<T>(
    id: &'static str,
    from: &'static [&'static AnyField<T>],
    number: fn(Checked<'_, T>, Year) -> Option<u64>,
) -> Derived<T> {
    let label = text(
        "Overnattingsdøgn i alt i avsluttede opphold",
        "Overnattingsdøgn i alt i avslutta opphald",
        "All nights of stays that have ended",
    );
    Derived { id, label, decimals: 0, from, number }
}

/// The nights of a stay in a registration year.
pub(super) fn nights_in_year(stay: Stay, year: Year) -> Option<u64> {
    stay.nights_in(year, StayYear::default())
}

/// All nights of a stay that ended in a registration year: none without its dates, or where it ended in another.
pub(super) fn nights_if_ended(stay: Stay, year: Year) -> Option<u64> {
    let has_ended = stay.departure.is_some_and(|departure| departure.year() == year);
    stay.arrival.filter(|_| has_ended)?;
    stay.nights_in(year, StayYear::Departure)
}
