//! Whether there is nothing to find in a record, seen at a glance: nearly all records are as they should be.

use tallfest_base::{Form, Test};

use super::{FieldPlan, SlotPlan};

/// What must hold of a row for there to be no general finding, without what a finding would say. Where it does not
/// hold, the routing itself looks what there is to find, and may find nothing.
#[derive(Debug, Default)]
pub(super) struct Glance {
    /// What is asked of the same records.
    asked: Vec<Group>,
    /// Codes that may not be there: those outside their years, or all of them.
    outside: Vec<(usize, u64)>,
    /// Codes that stand alone.
    alone: Vec<(usize, u64)>,
}

#[derive(Debug)]
struct Group {
    of: Test,
    /// Answers that must be there if it is asked.
    needed: Vec<usize>,
    /// Groups of answers of which one must be there.
    one_of: Vec<Vec<usize>>,
    /// Answers that may not be there if it is not asked.
    slots: Vec<usize>,
}

impl Glance {
    pub(super) fn new<T: Form>(fields: &[FieldPlan<T>]) -> Self {
        let mut glance = Self::default();
        for field in fields {
            for slot in &field.slots {
                let multiple = slot.exclusive != 0;
                glance.alone.extend(multiple.then_some((slot.index, slot.exclusive)));
                let is_outside = field.years.is_some() || slot.outside_row.is_some();
                let outside = if is_outside { u64::MAX } else { slot.outside };
                glance.outside.extend((outside != 0).then_some((slot.index, outside)));
                if !is_outside {
                    glance.ask(slot);
                }
            }
        }
        glance
    }

    fn ask<T>(&mut self, slot: &SlotPlan<T>) {
        let Some(asked) = &slot.asked else { return };
        let group = match self.asked.iter_mut().find(|group| group.of == *asked) {
            Some(group) => group,
            None => self.asked.push_mut(Group {
                of: asked.clone(),
                needed: vec![],
                one_of: vec![],
                slots: vec![],
            }),
        };
        group.slots.push(slot.index);
        match slot.enough.as_slice() {
            [] => (),
            [one] => group.needed.push(*one),
            several if group.one_of.iter().any(|known| known == several) => (),
            several => group.one_of.push(several.to_vec()),
        }
    }

    /// Whether there is nothing to find.
    pub(super) fn is_clean(&self, row: &[u64]) -> bool {
        let word = |index: &usize| row.get(*index).copied().unwrap_or(0);
        let is_there = |index: &usize| word(index) != 0;
        self.outside.iter().all(|(index, bits)| word(index) & bits == 0)
            && self
                .alone
                .iter()
                .all(|(index, bits)| word(index) & bits == 0 || word(index).is_power_of_two())
            && self.asked.iter().all(|group| {
                if group.of.holds(row) {
                    group.needed.iter().all(is_there)
                        && group.one_of.iter().all(|several| several.iter().any(is_there))
                } else {
                    !group.slots.iter().any(is_there)
                }
            })
    }
}
