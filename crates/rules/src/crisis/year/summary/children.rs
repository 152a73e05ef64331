//! Sums over a centre's stays of children, and a small row of those that name a parent's stay.

use tallfest_forms::{
    crisis::{
        child::Child,
        lists::{ChildPerpetrator, RegistrationStatus},
    },
    lists::YesNo,
};

use super::{Answers, AtOffers, Person, Span};

/// What of a child's stay is compared with that of the parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChildStay {
    /// The record of the parent's stay.
    pub parent: Person,
    /// From when to when.
    pub span: Option<Span>,
    /// Whether it is asked who the perpetrator is to the child, and not answered.
    pub lacks_perpetrator: bool,
}

/// Sums over a centre's stays of children. Two of them merge in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Children {
    /// All stays.
    pub records: u64,
    /// Stays that are said to be the child's first of the year: children.
    pub first: u64,
    /// Stays at each offer.
    pub at: AtOffers,
    /// How often each question is answered.
    pub answers: Answers<Child>,
    /// The stays that name a parent's.
    pub with_parent: Vec<ChildStay>,
}

impl Children {
    /// Adds a stay.
    pub fn add(&mut self, child: &Child, row: &[u64]) {
        self.records += 1;
        self.first += u64::from(child.first_stay_this_year.is(YesNo::Yes));
        self.at.add(&child.offer);
        if let Some(parent) = Person::of(&child.parent_form_ref) {
            let is_registered = child.registration_status.is(RegistrationStatus::Registered);
            // "Not stated" stands alone.
            let perpetrators = child.perpetrator_relation.given();
            let is_answered = perpetrators.is_some_and(|all| !all.has(ChildPerpetrator::NotStated));
            self.with_parent.push(ChildStay {
                parent,
                span: Span::of(&child.arrival, &child.departure),
                lacks_perpetrator: is_registered && !is_answered,
            });
        }
        self.answers.add(row);
    }

    /// Adds what another part of the file came to.
    pub fn merge(&mut self, other: Self) {
        self.records += other.records;
        self.first += other.first;
        self.at.merge(&other.at);
        self.answers.merge(&other.answers);
        self.with_parent.extend(other.with_parent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_small() {
        assert!(size_of::<ChildStay>() <= 24, "{}", size_of::<ChildStay>());
    }
}
