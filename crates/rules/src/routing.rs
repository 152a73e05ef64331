//! The general findings: what the declaration of a form alone can find, compiled for a year and a centre.

mod glance;
mod visible;

use tallfest_base::{
    AnyField, Asked, CentreFacts, Code, Condition, Form, Kind, List, Need, Place, Slot, Test, Year,
    word,
};

use crate::{
    Fault, Reason, RuleInfo, Severity, Shown, declared,
    enforced::{By, rule_at},
    gate,
};
use glance::Glance;

pub use visible::AskedNow;

/// A form's general findings in one year.
#[derive(Debug)]
pub struct Routing<T: 'static> {
    fields: Vec<FieldPlan<T>>,
    /// What is found in every record of a year in which the form was not sent.
    outside_years: Option<Fault>,
    glance: Glance,
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
    /// The row of a matrix, if it is outside its years.
    outside_row: Option<&'static Code>,
}

/// The severity of asking for an answer: an error for a key and for a seen question that routes others.
fn missing<T: Form>(field: &'static AnyField<T>, year: Year) -> Weighed {
    let routes = T::FIELDS
        .iter()
        .any(|other| other.asked.fields().iter().any(|routing| std::ptr::eq(*routing, field)));
    let common = if matches!(field.kind, Kind::Key) || (routes && field.question.valid.is_seen()) {
        (&declared::ASKED_IS_ANSWERED, Severity::Error)
    } else {
        (&declared::ASKED_IS_ANSWERED_ELSEWHERE, Severity::Warning)
    };
    rule_at(By::Missing, field.place(), Some(year), common)
}

/// The rule that finds the answer to a field missing in a year.
pub fn missing_rule<T: Form>(field: &'static AnyField<T>, year: Year) -> &'static RuleInfo {
    missing(field, year).0
}

/// The severity of an answer that was not asked for: an error where question and condition are seen, and behind a gate.
fn not_asked<T: Form>(field: &'static AnyField<T>, year: Year) -> Weighed {
    if let Some(gate) = T::GATE.filter(|gate| gate.opens(field)) {
        return gate::rule(gate, year);
    }
    let seen = |field: &AnyField<T>| field.question.valid.is_seen();
    let common = if seen(field) && field.asked.fields().into_iter().all(seen) {
        (&declared::ANSWERED_ONLY_WHERE_ASKED, Severity::Error)
    } else {
        (&declared::ANSWERED_ONLY_WHERE_ASKED_INFERRED, Severity::Warning)
    };
    rule_at(By::NotAsked, field.place(), Some(year), common)
}

/// What of a field's declaration is an error in a year, which is what the schema of the year refuses; or what weighs
/// less too.
#[derive(Debug)]
pub struct Refusals<T: 'static> {
    plan: FieldPlan<T>,
    least: Severity,
}

impl<T: Form> Refusals<T> {
    /// What the declaration of a field finds in a year, when nothing is known of the centre.
    pub fn new(field: &'static AnyField<T>, year: Year) -> Self {
        Self::of_severity(field, year, Severity::Error)
    }

    /// The same with what weighs less, down to a severity.
    pub fn of_severity(field: &'static AnyField<T>, year: Year, least: Severity) -> Self {
        Self { plan: FieldPlan::new(field, year, CentreFacts::default()), least }
    }

    /// Whether the question is asked in the year: what else is refused is then to be looked at.
    pub const fn is_in_its_years(&self) -> bool {
        self.plan.years.is_none()
    }

    /// That the question is answered outside its years.
    pub fn outside_years(&self) -> Option<Fault> {
        self.refused(self.plan.question_outside_years(self.plan.years?))
    }

    /// That a code, or a row, is used outside its years.
    pub fn code_outside_years(&self, slot: Slot<T>, code: &'static Code) -> Option<Fault> {
        let slot = self.plan.slots.iter().find(|plan| plan.slot == slot)?;
        // Of a question, or a row, outside its years that is the same fault.
        let row = slot.outside_row.filter(|row| !std::ptr::eq(*row, code));
        if self.plan.years.is_some() || row.is_some() {
            return None;
        }
        self.refused(
            (!code.valid.holds_in(self.plan.year)).then(|| self.plan.outside_years(slot, code))?,
        )
    }

    /// That there is no answer where one is asked for.
    pub fn missing(&self, place: Place) -> Option<Fault> {
        self.refused(fault(self.plan.missing, place))
    }

    /// That there is an answer where none is asked for.
    pub fn not_asked(&self, place: Place) -> Option<Fault> {
        self.refused(self.plan.not_asked(place))
    }

    /// That there is an answer behind a shut gate, whatever else is asked; and when the gate is open. None where the same
    /// is refused as an answer that is not asked for.
    pub fn behind_gate(&self) -> Option<(Test, Fault)> {
        let gate = T::GATE?;
        let field = self.plan.slots.first()?.slot.field;
        let is_whole = self.plan.slots.iter().all(|slot| slot.outside_row.is_none());
        let is_refused_anyhow = self.is_in_its_years() && is_whole && gate.opens(field);
        let year = self.plan.year;
        if is_refused_anyhow || !gate.content(year).iter().any(|it| std::ptr::eq(*it, field)) {
            return None;
        }
        let fault = fault(gate::rule(gate, year), self.plan.place);
        let fault = fault.with("condition", self.plan.condition.clone());
        Some((gate.is_open_test(), self.refused(fault)?))
    }

    /// That a code that stands alone has company.
    pub fn alone(&self, place: Place) -> Option<Fault> {
        self.refused(fault(self.plan.alone, place))
    }

    fn refused(&self, fault: Fault) -> Option<Fault> {
        (fault.severity >= self.least).then_some(fault)
    }
}

/// That a record is of a year in which its form was not sent, if that is an error.
pub fn refused_form<T: Form>(year: Year) -> Option<Fault> {
    outside_years::<T>(year).filter(|fault| fault.severity >= Severity::Error)
}

/// What is found in a record of a form from before its first year. One from after its last is checked all the same.
fn outside_years<T: Form>(year: Year) -> Option<Fault> {
    let valid = T::INFO.valid;
    if year >= valid.first {
        return None;
    }
    let common = if valid.years_are_seen() {
        (&declared::FORM_IN_ITS_YEARS, Severity::Error)
    } else {
        (&declared::FORM_IN_ITS_INFERRED_YEARS, Severity::Warning)
    };
    let first = T::FIELDS.first()?;
    let (rule, severity) = rule_at(By::FormYears, first.place(), Some(year), common);
    let fault = Fault::new(rule, severity, None).with("form", Shown::Words(T::INFO.label));
    let years = Shown::Id(valid.to_string());
    Some(fault.with("year", Shown::Year(year)).with("years", years))
}

impl<T: Form> Routing<T> {
    /// Compiles the routing of a year and a centre.
    pub fn new(year: Year, centre: CentreFacts) -> Self {
        let fields: Vec<_> =
            T::FIELDS.iter().map(|field| FieldPlan::new(field, year, centre)).collect();
        let unknown =
            fields.iter().filter(|field| field.slots.iter().any(|slot| slot.asked.is_none()));
        let not_evaluated = unknown.map(|field| (field.not_asked.0, Reason::NoRegister)).collect();
        let glance = Glance::new(&fields);
        Self { fields, outside_years: outside_years::<T>(year), glance, not_evaluated }
    }

    /// The general findings on a record. `unreadable` are the indexes of answers that could not be read: nothing is
    /// said of them, nor of what hangs on them.
    pub fn check(&self, row: &[u64], unreadable: &[usize], mut found: impl FnMut(Fault)) {
        if let Some(fault) = &self.outside_years {
            // Of a form that there was not, nothing is asked.
            found(fault.clone());
            return;
        }
        if unreadable.is_empty() && self.glance.is_clean(row) {
            return;
        }
        for field in &self.fields {
            field.check(
                row,
                unreadable,
                &|index| self.is_missing(index, row, unreadable),
                &mut found,
            );
        }
    }

    /// Whether an answer is asked for and not there, which is a finding of its own: of what hangs on it, nobody can
    /// tell whether it is asked.
    fn is_missing(&self, index: usize, row: &[u64], unreadable: &[usize]) -> bool {
        let fields = self.fields.iter().filter(|field| field.years.is_none());
        let slot = fields.flat_map(|field| &field.slots).find(|slot| slot.index == index);
        slot.is_some_and(|slot| {
            let asked = slot.asked.as_ref().is_some_and(|asked| asked.holds(row));
            asked && slot.outside_row.is_none() && slot.is_needed(row, unreadable)
        })
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
                .then(|| rule_at(By::QuestionYears, field.place(), Some(year), outside_years)),
            year,
            not_asked: not_asked(field, year),
            missing: missing(field, year),
            alone: rule_at(
                By::Alone,
                field.place(),
                Some(year),
                (&declared::EXCLUSIVE_STANDS_ALONE, Severity::Error),
            ),
            condition,
            slots: field.slots().map(|slot| SlotPlan::new(slot, year, centre)).collect(),
            is_matrix: field.kind.rows().is_some(),
        }
    }

    fn check(
        &self,
        row: &[u64],
        unreadable: &[usize],
        is_missing: &impl Fn(usize) -> bool,
        found: &mut impl FnMut(Fault),
    ) {
        let word_of = |slot: &SlotPlan<T>| row.get(slot.index).copied().unwrap_or(0);
        if let Some(years) = self.years {
            if self.slots.iter().any(|slot| word_of(slot) != 0) {
                found(self.question_outside_years(years));
            }
            // That its codes are of other years is the same fault; an exclusive one with company is not.
            self.slots.iter().for_each(|slot| self.check_alone(slot, word_of(slot), found));
            return;
        }
        if self.is_matrix && self.slots.iter().all(|slot| word_of(slot) == word::NOT_STATED) {
            self.check_not_stated(row, unreadable, is_missing, found);
            return;
        }
        let mut missing = 0;
        for slot in &self.slots {
            let answer = word_of(slot);
            if let Some(outside) = slot.outside_row {
                if answer != 0 {
                    found(self.outside_years(slot, outside));
                }
                continue;
            }
            self.check_alone(slot, answer, found);
            self.check_years(slot, answer, found);
            let Some(asked) = slot.asked.as_ref().filter(|_| slot.is_known(unreadable)) else {
                continue;
            };
            if answer == 0 {
                missing += usize::from(slot.is_needed(row, unreadable) && asked.holds(row));
            } else if !asked.holds(row) && !slot.hangs_on.iter().copied().any(is_missing) {
                found(self.not_asked(slot.slot.place()));
            }
        }
        if missing > 0 {
            self.report_missing(row, missing, unreadable, found);
        }
    }

    /// A matrix that is not stated as a whole answers every row, and is asked for if one of them is.
    fn check_not_stated(
        &self,
        row: &[u64],
        unreadable: &[usize],
        is_missing: &impl Fn(usize) -> bool,
        found: &mut impl FnMut(Fault),
    ) {
        let is_not_asked = |slot: &SlotPlan<T>| {
            let asked = slot.asked.as_ref().filter(|_| slot.is_known(unreadable));
            let is_known = !slot.hangs_on.iter().copied().any(is_missing);
            is_known && asked.is_some_and(|asked| !asked.holds(row))
        };
        if self.slots.iter().all(is_not_asked) {
            found(self.not_asked(self.place));
        }
    }

    fn question_outside_years(&self, years: Weighed) -> Fault {
        let valid = Shown::Id(self.place.question.valid.to_string());
        fault(years, self.place).with("year", Shown::Year(self.year)).with("years", valid)
    }

    fn not_asked(&self, place: Place) -> Fault {
        fault(self.not_asked, place).with("condition", self.condition.clone())
    }

    /// One finding for a whole absent matrix, else one for each row that is left out.
    fn report_missing(
        &self,
        row: &[u64],
        missing: usize,
        unreadable: &[usize],
        found: &mut impl FnMut(Fault),
    ) {
        let asked = |slot: &SlotPlan<T>| {
            slot.outside_row.is_none() && slot.asked.as_ref().is_some_and(|asked| asked.holds(row))
        };
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

    /// An exclusive code with company.
    fn check_alone(&self, slot: &SlotPlan<T>, answer: u64, found: &mut impl FnMut(Fault)) {
        let list = slot.slot.field.kind.codes();
        let alone = list.and_then(|list| list.codes_in(answer & slot.exclusive).next());
        if let Some(code) = alone.filter(|_| !answer.is_power_of_two()) {
            found(fault(self.alone, slot.slot.place()).with("found", Shown::Code(code)));
        }
    }

    /// Codes outside their years.
    fn check_years(&self, slot: &SlotPlan<T>, answer: u64, found: &mut impl FnMut(Fault)) {
        let list = slot.slot.field.kind.codes().into_iter();
        for code in list.flat_map(|list| list.codes_in(answer & slot.outside)) {
            found(self.outside_years(slot, code));
        }
    }

    /// A code, or a row, that is used outside its years.
    fn outside_years(&self, slot: &SlotPlan<T>, code: &'static Code) -> Fault {
        let common = if code.valid.years_are_seen() {
            (&declared::CODE_IN_ITS_YEARS, Severity::Error)
        } else {
            (&declared::CODE_IN_ITS_INFERRED_YEARS, Severity::Warning)
        };
        let (rule, severity) =
            rule_at(By::CodeYears(code.code), self.place, Some(self.year), common);
        let outside = Fault::new(rule, severity, Some(slot.slot.place()));
        let outside = outside.with("found", Shown::Code(code));
        let years = Shown::Id(code.valid.to_string());
        outside.with("year", Shown::Year(self.year)).with("years", years)
    }
}

fn fault((rule, severity): Weighed, place: Place) -> Fault {
    Fault::new(rule, severity, Some(place)).with("question", Shown::Place(place))
}

impl<T: Form> SlotPlan<T> {
    /// Whether nothing that the slot's own finding hangs on is unreadable.
    fn is_known(&self, unreadable: &[usize]) -> bool {
        let is_read = |index: &usize| !unreadable.contains(index);
        unreadable.is_empty() || (is_read(&self.index) && self.hangs_on.iter().all(is_read))
    }

    /// Whether an answer is needed and none that would do is there.
    fn is_needed(&self, row: &[u64], unreadable: &[usize]) -> bool {
        self.lacks(|index| row.get(index) == Some(&0) && !unreadable.contains(&index))
    }

    /// Whether an answer is needed, and of those of which one is enough all are absent.
    fn lacks(&self, is_absent: impl Fn(usize) -> bool) -> bool {
        !self.enough.is_empty() && self.enough.iter().copied().all(is_absent)
    }

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
            outside_row: slot.row_code().filter(|row| !row.valid.holds_in(year)),
        }
    }
}
