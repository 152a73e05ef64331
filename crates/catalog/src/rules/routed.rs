//! Examples of the rules that a form's declaration enforces: the sample with one answer changed, in some year, so that
//! little more is found than the rule's own fault.
//!
//! They are searched for among all changes of one answer: taken out; put in; each code of its list in turn, alone and
//! beside the first one. What closes a route, what is outside its years and what is exclusive is among them.

use tallfest_base::{Date, Form, Kind, Sample, Slot, Value, Year, date};
use tallfest_forms::{YEARS, every_form};
use tallfest_rules::{Checks, Context, Event, Fault, RuleInfo, Subject, changes_of_record};

use super::examples::{change, finding};
use crate::document::{Change, Example, Verdict};

/// The year of the samples, which is tried before all others.
const SAMPLE_YEAR: Year = 2020;

/// The best example of each rule that was found.
#[derive(Debug, Default)]
pub(super) struct Routed(Vec<Best>);

#[derive(Debug)]
struct Best {
    rule: &'static RuleInfo,
    year: Year,
    changes: Vec<Change>,
    faults: Vec<Fault>,
    /// Whether the sample itself passes in that year.
    sample_passes: bool,
}

impl Routed {
    /// Searches through all forms.
    pub(super) fn search() -> Self {
        let mut found = Self::default();
        macro_rules! search {
            ($($form:ty),+) => { $(found.search_form::<$form>();)+ };
        }
        every_form!(search!);
        found
    }

    fn search_form<T: Form + Sample + Subject>(&mut self) {
        // The year before the survey is among them, for what was asked from its first year on.
        let years = YEARS.rev().chain([YEARS.start() - 1]);
        let others = years.filter(|year| *year != SAMPLE_YEAR);
        for year in std::iter::once(SAMPLE_YEAR).chain(others) {
            let context = Context::of_year(year);
            let declared = Checks::<T>::new(&[], &context);
            let sample = <T as Sample>::sample();
            let of_sample = faults(&declared, &sample, &context);
            self.keep(year, &sample, &sample, &of_sample, &of_sample);
            for record in changed(&sample) {
                let found = faults(&declared, &record, &context);
                self.keep(year, &sample, &record, &found, &of_sample);
            }
        }
    }

    /// Keeps a record as the example of each rule that it breaks, where less else is found than in the one before.
    fn keep<T: Form>(
        &mut self,
        year: Year,
        sample: &T,
        record: &T,
        faults: &[Fault],
        of_sample: &[Fault],
    ) {
        for rule in faults.iter().map(|fault| fault.rule) {
            let before = self.0.iter().position(|best| best.rule == rule);
            let is_best = before
                .and_then(|at| self.0.get(at))
                .is_none_or(|best| faults.len() < best.faults.len());
            if !is_best {
                continue;
            }
            let best = Best {
                rule,
                year,
                changes: changes_of_record(sample, record).into_iter().map(change).collect(),
                faults: faults.to_vec(),
                sample_passes: !of_sample.iter().any(|fault| fault.rule == rule),
            };
            match before.and_then(|at| self.0.get_mut(at)) {
                Some(there) => *there = best,
                None => self.0.push(best),
            }
        }
    }

    /// The sample, if it passes, and the change that was found.
    pub(super) fn examples(&self, rule: &RuleInfo) -> Vec<Example> {
        let Some(best) = self.0.iter().find(|best| best.rule == rule) else { return vec![] };
        let passes = Example {
            year: best.year,
            name: "the sample".to_owned(),
            given: vec![],
            changes: vec![],
            verdict: Verdict::Held,
            reason: None,
            findings: vec![],
            beside: vec![],
        };
        let of_rule = |fault: &&Fault| fault.rule == rule;
        let mut beside: Vec<_> =
            best.faults.iter().map(|fault| fault.rule.id).filter(|id| *id != rule.id).collect();
        beside.sort_unstable();
        beside.dedup();
        let fails = Example {
            name: "one answer is changed".to_owned(),
            changes: best.changes.clone(),
            verdict: Verdict::Broken,
            findings: best.faults.iter().filter(of_rule).map(finding).collect(),
            beside: beside.iter().map(ToString::to_string).collect(),
            ..passes.clone()
        };
        if best.sample_passes { vec![passes, fails] } else { vec![fails] }
    }
}

/// What the declaration of a form finds in a record, without the checks of rules.
fn faults<T: Form + Subject>(
    declared: &Checks<T>,
    record: &T,
    context: &Context<'_>,
) -> Vec<Fault> {
    let mut faults = vec![];
    declared.check(record, record.row().as_ref(), &[], context, |event| {
        if let Event::Fault(fault) = event {
            faults.push(fault);
        }
    });
    faults
}

/// A record with one answer changed, in all ways.
pub fn changed<T: Form>(sample: &T) -> impl Iterator<Item = T> {
    let whole = T::FIELDS.iter().map(|field| {
        let mut record = sample.clone();
        let removed = field.slots().all(|slot| slot.set(&mut record, Value::Absent).is_ok());
        removed.then_some(record)
    });
    let one = Slot::<T>::all().flat_map(move |slot| {
        values(slot.field.kind.cell()).into_iter().map(move |value| {
            let mut record = sample.clone();
            slot.set(&mut record, value).is_ok().then_some(record)
        })
    });
    whole.chain(one).flatten()
}

/// Values of a kind: each code alone, and beside the first; one of any other kind.
fn values(kind: &'static Kind) -> Vec<Value<'static>> {
    match kind {
        Kind::Code(list) => (0..).take(list.codes.len()).map(Value::Code).collect(),
        Kind::Codes(list) => {
            let codes = (0..).take(list.codes.len()).map(|line: u8| 1_u64 << line);
            codes.flat_map(|bit| [Value::Codes(bit), Value::Codes(bit | 1)]).collect()
        }
        Kind::Number { .. } => vec![Value::Number(1)],
        Kind::Date => vec![Value::Date(DAY)],
        Kind::Key => vec![Value::Text("key-1")],
        Kind::Text => vec![Value::Text("made up")],
        Kind::PerCode(_, cell) => values(cell),
    }
}

const DAY: Date = date(SAMPLE_YEAR, 3, 4);
