//! Rules of a record or of a centre's year: a failing example, or a change of one answer that a declaration refuses.

use serde::Serialize;
use tallfest_base::{Date, Form, Records as OneOrMany, Sample, Slot, Value, Year};
use tallfest_catalog::rules::changed;
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::{
    Checks, Context, Event, Example, RuleId, Severity, Subject, Verdict,
    declared::{DECLARED, unique_keys},
    enforced,
    judge::Judged,
    smiso::year::{self, Records},
};

use super::{
    Breakage,
    moved::{all_moved, moved},
    scene::{SAMPLE_YEAR, Scene},
};
use crate::{File, SynthError};

/// So many of a centre's own records are changed, after the sample.
const OWN: usize = 12;

/// A record of a form, and where it stands in a centre's year.
pub(super) trait Member: Form + Sample + Serialize + Judged + Subject<Draft = Self> {
    /// Puts a record into the year: beside the others, or in place of the one.
    fn put(self, records: &mut Records);
    /// The first records of the year.
    fn first(records: &Records, count: usize) -> Vec<Self>;
}

macro_rules! members {
    ($($record:ty, $records:ident: $put:expr, $slice:ident;)+) => {$(
        impl Member for $record {
            fn put(self, records: &mut Records) {
                $put(&mut records.$records, self);
            }
            fn first(records: &Records, count: usize) -> Vec<Self> {
                records.$records.$slice().iter().take(count).cloned().collect()
            }
        }
    )+};
}
members! {
    Contact, contacts: Vec::push, as_slice;
    Visit, visits: Vec::push, as_slice;
    User, users: Vec::push, as_slice;
    Annual, annual: set, as_slice;
    Pandemic, pandemic: set, as_slice;
}

fn set<T>(one: &mut Option<T>, record: T) {
    *one = Some(record);
}

/// The records that are changed: of many, the sample and some of the centre's; of one, the centre's own.
pub(super) fn bases<T: Member>(scene: &Scene) -> Vec<T> {
    let sample = || moved(&<T as Sample>::sample(), SAMPLE_YEAR, scene.year());
    let own = T::first(&scene.records, OWN);
    match T::INFO.records {
        OneOrMany::One if !own.is_empty() => own,
        OneOrMany::One => vec![sample()],
        OneOrMany::Many => std::iter::once(sample()).chain(own).collect(),
    }
}

/// Gives a record keys that no other record has, but where the change was to the key.
pub(super) fn with_new_keys<T: Member>(mut record: T, base: &T, suffix: &str) -> T {
    for (slot, _) in unique_keys::<T>() {
        let key = format!("broken-{suffix}");
        let (before, after) = (slot.get(base), slot.get(&record));
        if before == after && after != Value::Absent {
            slot.set(&mut record, Value::Text(&key)).unwrap_or_default();
        }
    }
    record
}

/// A changed record.
struct Candidate<T> {
    record: T,
    beside: &'static [RuleId],
    /// The last day that the submission covers, if it is not the last of the year.
    period_to: Option<Date>,
}

/// A failing example on a base, or all changes of one answer where the rule is declared.
fn candidates<T: Member>(rule: RuleId, base: &T, year: Year) -> Vec<Candidate<T>> {
    let own = T::RULES.iter().filter(|known| known.info.id == rule);
    let examples = own.flat_map(|known| known.examples).filter(|one| is_broken(one));
    let of_examples = examples.map(|example| {
        let mut record = moved(base, year, example.year);
        (example.edit)(&mut record);
        let period_to = example.context().period_to;
        let usual = Context::of_year(example.year).period_to;
        Candidate {
            record: moved(&record, example.year, year),
            beside: example.beside,
            period_to: period_to.filter(|_| period_to != usual && example.year == year),
        }
    });
    let mut all: Vec<_> = of_examples.collect();
    let declared = DECLARED.iter().copied().chain(enforced::all().map(|enforced| &enforced.rule));
    if declared.into_iter().any(|declared| declared.id == rule) {
        let changed_to = |record| Candidate { record, beside: &[], period_to: None };
        all.push(changed_to(base.clone()));
        all.extend(changed(base).map(changed_to));
    }
    // What breaks the rule alone comes first.
    all.sort_by_key(|candidate| candidate.beside.len());
    all
}

fn is_broken<D>(example: &Example<D>) -> bool {
    example.verdict == Verdict::Broken
}

/// A record that breaks the rule alone, in the year of a centre.
pub(super) fn find<T: Member>(rule: RuleId, scene: &Scene) -> Result<Option<Breakage>, SynthError> {
    if !T::INFO.valid.holds_in(scene.year()) && T::INFO.records == OneOrMany::Many {
        return Ok(None);
    }
    for base in bases::<T>(scene) {
        let candidates = candidates(rule, &base, scene.year());
        if candidates.is_empty() {
            return Ok(None);
        }
        let context = scene.context();
        let checks = Checks::new(T::RULES, &context);
        for Candidate { record, beside, period_to } in candidates {
            let context = Context { period_to: period_to.or(context.period_to), ..context };
            if !alone(&checks, &record, &context, rule, beside) {
                continue;
            }
            let mut broken = scene.clone();
            broken.end_on(period_to);
            with_new_keys(record, &base, "1").put(&mut broken.records);
            if broken.breaks(rule, beside).is_some() {
                return broken.broken_at(&T::INFO.file_name(), beside).map(Some);
            }
        }
    }
    Ok(None)
}

/// Whether a record on its own breaks the rule, and no other but those beside it.
fn alone<T: Member>(
    checks: &Checks<T>,
    record: &T,
    context: &Context<'_>,
    rule: RuleId,
    beside: &[RuleId],
) -> bool {
    let (mut own, mut other) = (false, false);
    checks.check(record, record.row().as_ref(), &[], context, |event| {
        if let Event::Fault(fault) = event {
            own |= fault.rule.id == rule;
            let is_other = fault.rule.id != rule && !beside.contains(&fault.rule.id);
            other |= is_other && fault.severity > Severity::Info;
        }
    });
    own && !other
}

/// A centre's year that breaks the rule: the records of a failing example.
pub(super) fn of_year(rule: RuleId, scene: &Scene) -> Result<Option<Breakage>, SynthError> {
    let own = year::Year::RULES.iter().filter(|known| known.info.id == rule);
    for example in own.flat_map(|known| known.examples).filter(|one| is_broken(one)) {
        let draft = example.draft::<year::Year>();
        let records = all_moved(&draft, example.year, scene.year());
        let broken = Scene { records, ..scene.clone() };
        if let Some(fault) = broken.breaks(rule, example.beside) {
            let form = fault.place.map(|place| place.form.file_name());
            let file = form.unwrap_or_else(|| File::Manifest.name().to_owned());
            return broken.broken_at(&file, example.beside).map(Some);
        }
    }
    Ok(None)
}

/// Where the first answer to a question sits in a record.
pub(super) fn slot_of<T: Form>(question: &str) -> Option<Slot<T>> {
    Slot::<T>::all().find(|slot| slot.field.question.id == question)
}
