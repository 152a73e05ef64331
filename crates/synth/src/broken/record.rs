//! Rules of a record or of a centre's year: a failing example, or a change of one answer that a declaration refuses.

use tallfest_base::{Date, Records as OneOrMany, Sample, Slot, Value, Year};
use tallfest_catalog::rules::changed;
use tallfest_rules::{
    Checks, Context, Event, Example, RuleId, Severity, Verdict, declared::unique_keys,
    judge::Judged,
};

use super::{
    Breakage,
    moved::{Move, SAMPLE_YEAR, Setting},
    scene::{Put, Scene},
    system::{CentreYear, Member, is_declared},
};
use crate::SynthError;

/// So many of a centre's own records are changed, after the sample.
const OWN: usize = 12;

/// A record that is changed.
pub(super) struct Base<T> {
    pub(super) record: T,
    /// Which of the centre's records it is, if it is one.
    pub(super) own: Option<usize>,
}

/// The records that are changed: of many, the sample and some of the centre's; of few, the centre's own, and the sample
/// if there is room for one.
pub(super) fn bases<T: Member>(scene: &Scene<T::Year>) -> Vec<Base<T>> {
    let from_sample = Move::new(Setting::of_samples(SAMPLE_YEAR), scene.setting());
    let sample = || Base { record: from_sample.moved(&<T as Sample>::sample()), own: None };
    let all = T::kept(&scene.records).all();
    let own = all.iter().enumerate().take(OWN);
    let own = own.map(|(at, record)| Base { record: record.clone(), own: Some(at) });
    match T::INFO.records {
        OneOrMany::Many => std::iter::once(sample()).chain(own).collect(),
        OneOrMany::One if all.len() < T::INFO.files.len() => own.chain([sample()]).collect(),
        OneOrMany::One => own.collect(),
    }
}

/// Gives a record that is put beside the others keys that no other record has, but where the change was to the key.
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

/// The record as it is put there.
pub(super) fn as_put<T: Member>(record: &T, base: &Base<T>, put: Put) -> T {
    match put {
        Put::Beside => with_new_keys(record.clone(), &base.record, "1"),
        Put::InPlace(_) => record.clone(),
    }
}

/// A changed record.
struct Candidate<T> {
    record: T,
    beside: &'static [RuleId],
    /// The last day that the submission covers, if it is not the last of the year.
    period_to: Option<Date>,
}

/// A failing example on a base, or all changes of one answer, and what follows from them, where the rule is declared.
fn candidates<T: Member>(rule: RuleId, base: &T, here: Setting) -> Vec<Candidate<T>> {
    let own = T::RULES.iter().filter(|known| known.info.id == rule);
    let examples = own.flat_map(|known| known.examples).filter(|one| is_broken(one));
    let of_examples = examples.map(|example| {
        let there = Setting { year: example.year, ..here };
        let mut record = Move::new(here, there).moved(base);
        (example.edit)(&mut record);
        let record = Move::new(there, here).moved(&record);
        Candidate { record, beside: example.beside, period_to: period_to(example, here.year) }
    });
    let mut all: Vec<_> = of_examples.collect();
    if is_declared::<T>(rule) {
        let changed_to = |record| Candidate { record, beside: &[], period_to: None };
        all.push(changed_to(base.clone()));
        all.extend(changed(base).map(changed_to));
        // A change that opens or closes a route breaks several rules at once, until what follows from it is done.
        let way = Move::new(here, here);
        all.extend(changed(base).flat_map(|record| way.settled(base, &record)).map(changed_to));
    }
    // What breaks the rule alone comes first.
    all.sort_by_key(|candidate| candidate.beside.len());
    all
}

fn is_broken<D>(example: &Example<D>) -> bool {
    example.verdict == Verdict::Broken
}

/// The last day that the submission of an example covers, if it is not the last of the year.
fn period_to<D>(example: &Example<D>, year: Year) -> Option<Date> {
    let period_to = example.context().period_to;
    let usual = Context::of_year(example.year).period_to;
    period_to.filter(|_| period_to != usual && example.year == year)
}

/// A record that breaks the rule alone, in the year of a centre.
pub(super) fn find<T: Member>(
    rule: RuleId,
    scene: &Scene<T::Year>,
) -> Result<Option<Breakage>, SynthError> {
    if !T::INFO.valid.holds_in(scene.year()) && T::INFO.records == OneOrMany::Many {
        return Ok(None);
    }
    let context = scene.context();
    let checks = Checks::new(T::RULES, &context);
    for base in bases::<T>(scene) {
        let candidates = candidates(rule, &base.record, scene.setting());
        if candidates.is_empty() {
            return Ok(None);
        }
        for Candidate { record, beside, period_to } in candidates {
            let context = Context { period_to: period_to.or(context.period_to), ..context };
            if !alone(&checks, &record, &context, rule, beside) {
                continue;
            }
            for put in scene.places(&base) {
                let mut broken = scene.clone();
                broken.end_on(period_to);
                let at = broken.put(as_put(&record, &base, put), put);
                let file = broken.file_of::<T>(at);
                if let Some(file) = file.filter(|_| broken.breaks(rule, beside).is_some()) {
                    return broken.broken_at(&file, beside).map(Some);
                }
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
pub(super) fn of_year<R: CentreYear>(
    rule: RuleId,
    scene: &Scene<R>,
) -> Result<Option<Breakage>, SynthError> {
    let own = R::Subject::RULES.iter().filter(|known| known.info.id == rule);
    for example in own.flat_map(|known| known.examples).filter(|one| is_broken(one)) {
        let there = Setting { year: example.year, facts: example.context().facts };
        let records = example.draft::<R::Subject>().moved(there, scene.setting());
        let mut broken = Scene { records, ..scene.clone() };
        broken.end_on(period_to(example, scene.year()));
        if let Some(fault) = broken.breaks(rule, example.beside) {
            return broken.broken_at(&broken.file_at(fault.place)?, example.beside).map(Some);
        }
    }
    Ok(None)
}

/// Where the first answer to a question sits in a record.
pub(super) fn slot_of<T: Member>(question: &str) -> Option<Slot<T>> {
    Slot::<T>::all().find(|slot| slot.field.question.id == question)
}
