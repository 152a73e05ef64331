//! What is asked of a record as far as it is filled in: what a web form shows.

use tallfest_base::{Form, Place, Slot};

use super::{Routing, SlotPlan};

/// An answer that is asked for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedNow<T: 'static> {
    /// Where the answer sits.
    pub slot: Slot<T>,
    /// Whether it is needed: of several of which one is enough, whether none of the others is given.
    pub is_needed: bool,
}

impl<T: Form> Routing<T> {
    /// The answers that are asked for, in the order of the form. What hangs on a register that there is not, is asked,
    /// and not needed. Of a form that there was not in the year, nothing is asked.
    pub fn asked_now(&self, row: &[u64]) -> Vec<AskedNow<T>> {
        if self.outside_years.is_some() {
            return vec![];
        }
        let fields = self.fields.iter().filter(|field| field.years.is_none());
        fields.flat_map(|field| &field.slots).filter_map(|slot| slot.asked_now(row)).collect()
    }

    /// The places that are asked of a record as far as it is filled in: what a web form shows.
    pub fn visible(&self, row: &[u64]) -> Vec<Place> {
        self.asked_now(row).into_iter().map(|asked| asked.slot.place()).collect()
    }
}

impl<T: Form> SlotPlan<T> {
    fn asked_now(&self, row: &[u64]) -> Option<AskedNow<T>> {
        let is_asked = self.asked.as_ref().is_none_or(|asked| asked.holds(row));
        // Whether it is given itself does not matter.
        let none_given = self.lacks(|index| index == self.index || row.get(index) == Some(&0));
        (is_asked && self.outside_row.is_none())
            .then_some(AskedNow { slot: self.slot, is_needed: none_given && self.asked.is_some() })
    }
}
