//! What a measure makes of the figures of a table.

use tallfest_base::{AnyField, Kind, Year};
use tallfest_disclosure::{Class, Dimension};

use crate::{Derived, Measure, axis::classes_of};

/// What a measure makes of the figures of a table, beside records: the numbers that are summed.
pub(super) struct Measured {
    /// What is summed, and the classes of it.
    pub(super) dimension: Dimension,
    pub(super) decimals: u32,
    pub(super) has_mean: bool,
    /// Whether the sum counts what is protected.
    pub(super) counts_itself: bool,
}

impl Measured {
    /// None where records are counted.
    pub(super) fn of<T>(measure: &Measure<T>, year: Year) -> Option<Self> {
        Some(match measure {
            Measure::Records => return None,
            Measure::Sum(slot) => Self::of_field(slot.field, year),
            Measure::SumOfRows(field) => Self::of_field(field, year),
            Measure::Derived(derived) => {
                let Derived { id, label, decimals, .. } = **derived;
                let dimension = Dimension { id, label, classes: vec![] };
                Self { dimension, decimals, has_mean: true, counts_itself: false }
            }
            Measure::Ratio(ratio) => {
                let Derived { id, label, decimals, .. } = *ratio.part;
                let part = Class { code: id, label, stated: true, some: true };
                let dimension = Dimension { id: ratio.id, label: ratio.label, classes: vec![part] };
                Self { dimension, decimals, has_mean: false, counts_itself: false }
            }
        })
    }

    fn of_field<T>(field: &AnyField<T>, year: Year) -> Self {
        let classes = field.kind.rows().map_or(vec![], |rows| classes_of(rows, year));
        let has_mean = classes.is_empty();
        let decimals =
            if let Kind::Number { decimals, .. } = field.kind.cell() { *decimals } else { 0 };
        // A sum of whole numbers counts things: employees, assignments. Hours and FTE do not.
        let counts_itself = decimals == 0 && !has_mean;
        let (id, label) = (field.question.id, field.question.text_in(year));
        let dimension = Dimension { id, label, classes };
        Self { dimension, decimals, has_mean, counts_itself }
    }
}
