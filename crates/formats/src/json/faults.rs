//! The faults of one record: the first of each rule, and how many more there are.

use tallfest_base::Place;
use tallfest_rules::{Fault, RuleInfo};

/// The faults of one record. A hostile one has a hundred thousand, of which nobody is shown more than a few: of each
/// rule, place by place, the first are kept and the others counted.
#[derive(Debug)]
pub struct Faults {
    most: usize,
    kept: Vec<(usize, Fault)>,
    counted: Vec<MoreFaults>,
}

/// Faults that were counted and not kept.
#[derive(Debug, Clone, Copy)]
pub struct MoreFaults {
    /// Their rule.
    pub rule: &'static RuleInfo,
    /// Where they stand, as far as it is a place of ours.
    pub place: Option<Place>,
    kept: usize,
    /// How many of them were not kept.
    pub times: u64,
}

impl Faults {
    /// None yet, of which at most this many of a rule and place are kept.
    pub(crate) const fn new(most: usize) -> Self {
        Self { most, kept: vec![], counted: vec![] }
    }

    pub(crate) fn push(&mut self, at: usize, fault: Fault) {
        let is_alike =
            |more: &MoreFaults| more.rule.id == fault.rule.id && more.place == fault.place;
        let alike = self.counted.iter().position(is_alike);
        let alike = alike.and_then(|alike| self.counted.get_mut(alike));
        match alike {
            Some(alike) if alike.kept >= self.most => {
                alike.times += 1;
                return;
            }
            Some(alike) => alike.kept += 1,
            None => {
                let (rule, place) = (fault.rule, fault.place);
                self.counted.push(MoreFaults { rule, place, kept: 1, times: 0 });
            }
        }
        self.kept.push((at, fault));
    }

    /// Those that were kept, in the order of the text, with the byte at which each stands.
    pub fn kept(&self) -> &[(usize, Fault)] {
        &self.kept
    }

    /// Those that were kept, and those that were counted only.
    pub fn into_parts(self) -> (Vec<(usize, Fault)>, Vec<MoreFaults>) {
        let more = self.counted.into_iter().filter(|more| more.times > 0).collect();
        (self.kept, more)
    }
}
