//! The general findings: what the declaration of a form alone can find, compiled for a year and a centre.

use tallfest_base::{
    AnyField, Asked, CentreFacts, Condition, Form, Kind, List, Need, Place, Slot, Test, Year,
};

use crate::{
    Fault, Reason, RuleInfo, Severity, Shown, declared,
    enforced::{By, rule_at},
};

/// A form's general findings in one year.
#[derive(Debug)]
pub struct Routing<T: 'static> {
    fields: Vec<FieldPlan<T>>,
    /// The rules that cannot be evaluated for any record, since the register does not say.
    pub not_evaluated: Vec<(&'static RuleInfo, Reason)>,
}

type Weighed = (&'static RuleInfo, Severity);

#[derive(Debug)]
struct FieldPlan<T: 'static> {
    place: Place,
    years: Option<Weighed>,
    year: Year,
    not_asked: Weighed,
    missing: Weighed,
    alone: Weighed,
    condition: Shown,
    slots: Vec<SlotPlan<T>>,
    is_matrix: bool,
}

#[derive(Debug)]
struct SlotPlan<T: 'static> {
    slot: Slot<T>,
    index: usize,
    /// Unknown where the register would have to say.
    asked: Option<Test>,
    hangs_on: Vec<usize>,
    /// An answer at one of these is enough; none is needed if there are none.
    enough: Vec<usize>,
    exclusive: u64,
    outside: u64,
}

/// The severity of asking for an answer: an error for a key and for a seen question that routes others.
fn missing<T: Form>(field: &'static AnyField<T>) -> Weighed {
    let routes = T::FIELDS
        .iter()
        .any(|other| other.asked.fields().iter().any(|routing| std::ptr::eq(*routing, field)));
    let common = if matches!(field.kind, Kind::Key) || (routes && field.question.valid.is_seen()) {
        (&declared::ASKED_IS_ANSWERED, Severity::Error)
    } else {
        (&declared::ASKED_IS_ANSWERED_ELSEWHERE, Severity::Warning)
    };
    rule_at(By::Missing, field.place(), common)
}

/// The severity of an answer that was not asked for: an error where question and condition are seen.
fn not_asked<T: Form>(field: &'static AnyField<T>) -> Weighed {
    let seen = |field: &AnyField<T>| field.question.valid.is_seen();
    let common = if seen(field) && field.asked.fields().into_iter().all(seen) {
        (&declared::ANSWERED_ONLY_WHERE_ASKED, Severity::Error)
    } else {
        (&declared::ANSWERED_ONLY_WHERE_ASKED_INFERRED, Severity::Warning)
    };
    rule_at(By::NotAsked, field.place(), common)
}

/// Whether a missing answer, or one that was not asked for, is an error: what the schema of a year refuses.
pub fn refused<T: Form>(field: &'static AnyField<T>) -> Refused {
    Refused {
        missing: missing(field).1 == Severity::Error,
        not_asked: not_asked(field).1 == Severity::Error,
        alone: true,
    }
}

/// What of a field's declaration is an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Asked, but not answered.
    pub missing: bool,
    /// Answered, but not asked.
    pub not_asked: bool,
    /// An exclusive code with company.
    pub alone: bool,
}

impl<T: Form> Routing<T> {
    /// Compiles the routing of a year and a centre.
    pub fn new(year: Year, centre: CentreFacts) -> Self {
        let fields: Vec<_> =
            T::FIELDS.iter().map(|field| FieldPlan::new(field, year, centre)).collect();
        let unknown =
            fields.iter().filter(|field| field.slots.iter().any(|slot| slot.asked.is_none()));
        let not_evaluated = unknown.map(|field| (field.not_asked.0, Reason::NoRegister)).collect();
        Self { fields, not_evaluated }
    }

    /// The general findings on a record. `unreadable` are the indexes of answers that could not be read: nothing is
    /// said of them, nor of what hangs on them.
    pub fn check(&self, row: &[u64], unreadable: &[usize], mut found: impl FnMut(Fault)) {
        for field in &self.fields {
            field.check(row, unreadable, &mut found);
        }
    }

    /// The places that are asked of a record as far as it is filled in: what a web form shows.
    pub fn visible(&self, row: &[u64]) -> Vec<Place> {
        let slots =
            self.fields.iter().filter(|field| field.years.is_none()).flat_map(|field| &field.slots);
        let asked = slots.filter(|slot| slot.asked.as_ref().is_none_or(|asked| asked.holds(row)));
        asked.map(|slot| slot.slot.place()).collect()
    }
}

impl<T: Form> FieldPlan<T> {
    fn new(field: &'static AnyField<T>, year: Year, centre: CentreFacts) -> Self {
        let valid = field.question.valid;
        let outside_years = if valid.years_are_seen() {
            (&declared::QUESTION_IN_ITS_YEARS, Severity::Error)
        } else {
            (&declared::QUESTION_IN_ITS_INFERRED_YEARS, Severity::Warning)
        };
        let condition = match &field.asked {
            Asked::Always => Shown::Codes(vec![]),
            Asked::When(condition) => Shown::made(|lang| Condition::words(condition, lang)),
        };
        Self {
            place: field.place(),
            years: (!valid.holds_in(year))
                .then(|| rule_at(By::QuestionYears, field.place(), outside_years)),
            year,
            not_asked: not_asked(field),
            missing: missing(field),
            alone: rule_at(
                By::Alone,
                field.place(),
                (&declared::EXCLUSIVE_STANDS_ALONE, Severity::Error),
            ),
            condition,
            slots: field.slots().map(|slot| SlotPlan::new(slot, year, centre)).collect(),
            is_matrix: field.kind.rows().is_some(),
        }
    }

    fn check(&self, row: &[u64], unreadable: &[usize], found: &mut impl FnMut(Fault)) {
        let word = |slot: &SlotPlan<T>| row.get(slot.index).copied().unwrap_or(0);
        if let Some(years) = self.years {
            if self.slots.iter().any(|slot| word(slot) != 0) {
                let valid = Shown::Id(self.place.question.valid.to_string());
                let outside = fault(years, self.place).with("year", Shown::Year(self.year));
                found(outside.with("years", valid));
            }
            return;
        }
        let mut missing = 0;
        for slot in &self.slots {
            let known = unreadable.is_empty()
                || !(unreadable.contains(&slot.index)
                    || slot.hangs_on.iter().any(|index| unreadable.contains(index)));
            let Some(asked) = slot.asked.as_ref().filter(|_| known) else { continue };
            let word = word(slot);
            if word == 0 {
                let needed = !slot.enough.is_empty()
                    && slot
                        .enough
                        .iter()
                        .all(|index| row.get(*index) == Some(&0) && !unreadable.contains(index));
                missing += usize::from(needed && asked.holds(row));
                continue;
            }
            if !asked.holds(row) {
                let not_asked = fault(self.not_asked, slot.slot.place());
                found(not_asked.with("condition", self.condition.clone()));
            }
            self.check_codes(slot, word, found);
        }
        if missing > 0 {
            self.report_missing(row, missing, unreadable, found);
        }
    }

    /// One finding for a whole absent matrix, else one for each row that is left out.
    fn report_missing(
        &self,
        row: &[u64],
        missing: usize,
        unreadable: &[usize],
        found: &mut impl FnMut(Fault),
    ) {
        let asked = |slot: &SlotPlan<T>| slot.asked.as_ref().is_some_and(|asked| asked.holds(row));
        let all = self.slots.iter().filter(|slot| asked(slot)).count();
        if !self.is_matrix || missing == all {
            found(fault(self.missing, self.place));
            return;
        }
        for slot in self.slots.iter().filter(|slot| asked(slot)) {
            if row.get(slot.index) == Some(&0) && !unreadable.contains(&slot.index) {
                found(fault(self.missing, slot.slot.place()));
            }
        }
    }

    fn check_codes(&self, slot: &SlotPlan<T>, word: u64, found: &mut impl FnMut(Fault)) {
        let Some(list) = slot.slot.field.kind.codes() else { return };
        if word & slot.exclusive != 0 && !word.is_power_of_two() {
            let alone = list.codes_in(word & slot.exclusive).next();
            let shown = alone.map_or(Shown::Codes(vec![]), Shown::Code);
            found(fault(self.alone, slot.slot.place()).with("found", shown));
        }
        for code in list.codes_in(word & slot.outside) {
            let common = if code.valid.years_are_seen() {
                (&declared::CODE_IN_ITS_YEARS, Severity::Error)
            } else {
                (&declared::CODE_IN_ITS_INFERRED_YEARS, Severity::Warning)
            };
            let weighed = rule_at(By::CodeYears(code.code), self.place, common);
            let outside = fault(weighed, slot.slot.place()).with("found", Shown::Code(code));
            let years = Shown::Id(code.valid.to_string());
            found(outside.with("year", Shown::Year(self.year)).with("years", years));
        }
    }
}

fn fault((rule, severity): Weighed, place: Place) -> Fault {
    Fault::new(rule, severity, Some(place)).with("question", Shown::Place(place))
}

impl<T: Form> SlotPlan<T> {
    fn new(slot: Slot<T>, year: Year, centre: CentreFacts) -> Self {
        let field = slot.field;
        let codes = field.kind.codes();
        let indexes = |field: &'static AnyField<T>| field.slots().map(Slot::index);
        Self {
            slot,
            index: slot.index(),
            asked: field.asked.compile(slot.row, year, centre),
            hangs_on: field.asked.fields().into_iter().flat_map(indexes).collect(),
            enough: match field.need {
                Need::Required => vec![slot.index()],
                Need::Optional => vec![],
                need @ Need::OneOf(_) => {
                    let group = T::FIELDS.iter().filter(|other| other.need == need);
                    group.flat_map(|field| indexes(field)).collect()
                }
            },
            exclusive: codes.map_or(0, List::exclusive),
            outside: codes.map_or(0, |list| list.outside(year)),
        }
    }
}
