//! A record without consent: its content is found, dropped unread, and never shown.

use tallfest_base::{AnyField, Asked, Condition, Form, Gate, Place, Slot, Year};

use crate::{
    Fault, RuleInfo, Severity, Shown,
    declared::CONTENT_NEEDS_CONSENT,
    enforced::{By, rule_at},
};

/// A form's gate, compiled: where its content sits, and what is found if there is some behind a shut gate.
#[derive(Debug)]
pub struct ClosedGate<T: 'static> {
    gate: &'static Gate<T>,
    year: Year,
    /// The index of the answer that opens.
    opener: usize,
    /// The indexes of the content in a row.
    content: Vec<usize>,
    rule: &'static RuleInfo,
    severity: Severity,
    condition: Shown,
}

impl<T: Form> ClosedGate<T> {
    /// Compiles a form's gate for a year.
    pub fn new(gate: &'static Gate<T>, year: Year) -> Self {
        let content = gate.content(year);
        let (rule, severity) = rule(gate, year);
        let behind = content.iter().find_map(|field| match &field.asked {
            Asked::When(condition) => Some(condition),
            Asked::Always => None,
        });
        let words = |condition: &Condition<T>| Shown::made(|lang| condition.words(lang));
        Self {
            gate,
            year,
            opener: gate.slot().index(),
            content: content.into_iter().flat_map(AnyField::slots).map(Slot::index).collect(),
            rule,
            severity,
            condition: behind.map_or(Shown::Place(gate.place()), words),
        }
    }

    /// The rule that content behind a shut gate breaks. It cannot be waived.
    pub const fn rule(&self) -> &'static RuleInfo {
        self.rule
    }

    /// Whether a record has content, readable or not, though its gate is shut.
    pub fn has_content(&self, row: &[u64], unreadable: &[usize]) -> bool {
        let is_there = |index: &usize| {
            row.get(*index).is_some_and(|word| *word != 0) || unreadable.contains(index)
        };
        !self.is_open(row, unreadable) && self.content.iter().any(is_there)
    }

    /// Whether a record is open for content. An answer that could not be read whole opens nothing: consent that stands
    /// twice may be given once and refused once.
    pub fn is_open(&self, row: &[u64], unreadable: &[usize]) -> bool {
        let word = row.get(self.opener).copied().unwrap_or(0);
        self.gate.opens_at(word) && !unreadable.contains(&self.opener)
    }

    /// Whether a place is content.
    pub fn is_content(&self, place: Place) -> bool {
        self.gate.content(self.year).iter().any(|field| field.question.id == place.question.id)
    }

    /// Takes the content out of a record, and out of what of it could not be read.
    pub fn shut(&self, record: &mut T, unreadable: &mut Vec<usize>) {
        self.gate.drop_content(record, self.year);
        unreadable.retain(|index| !self.content.contains(index));
    }

    /// What is found: that there is content, and nothing of it.
    pub fn fault(&self) -> Fault {
        let fault = Fault::new(self.rule, self.severity, Some(self.gate.place()));
        fault.with("condition", self.condition.clone())
    }
}

/// The rule of a gate: that of what is answered though the gate is shut.
pub(crate) fn rule<T: Form>(gate: &Gate<T>, year: Year) -> (&'static RuleInfo, Severity) {
    rule_at(By::Gate, gate.place(), Some(year), (&CONTENT_NEEDS_CONSENT, Severity::Error))
}
