//! A file through the pass, on one thread or several.

use std::sync::{Mutex, PoisonError};

use tallfest_base::{Form, Records, Slot};
use tallfest_formats::{Chunk, Lines};
use tallfest_rules::{
    Checks, ClosedGate, Context, Fault, Rule, RuleInfo, Severity, Subject, declared::unique_keys,
    structure,
};
use tallfest_tables::{AnyTable, Tallies};

use super::{
    Source, TooLargeTable, one,
    part::{Part, record_id},
    sheet,
    source::unreadable,
};
use crate::{CheckedForm, Excused, FileReport, Limits};

/// What the pass does with each record of a form.
pub(crate) struct Plan<'a, T: Form + Subject, S> {
    pub(crate) checks: Checks<T>,
    pub(crate) context: &'a Context<'a>,
    pub(crate) limits: &'a Limits,
    pub(crate) fold: fn(&mut S, &T, &[u64]),
    pub(crate) merge: fn(&mut S, S),
    pub(crate) record_id: Option<Slot<T>>,
    /// The keys that stand once in a file, and the rules that say so.
    pub(crate) keys: Vec<(Slot<T>, &'static RuleInfo)>,
    /// What is let through or stood by.
    pub(crate) excused: Excused<'a>,
    tables: Vec<&'static dyn AnyTable<T>>,
    /// Whether nothing is asked but whether the records can be read.
    pub(crate) is_of_structure: bool,
}

impl<'a, T: Form + Subject, S: Default> Plan<'a, T, S> {
    pub(crate) fn new(
        rules: &'static [&'static Rule<T>],
        tables: &'static [&'static dyn AnyTable<T>],
        fold: fn(&mut S, &T, &[u64]),
        merge: fn(&mut S, S),
        context: &'a Context<'a>,
        limits: &'a Limits,
        excused: Excused<'a>,
    ) -> Self {
        let in_force = |table: &&'static dyn AnyTable<T>| table.valid().holds_in(context.year);
        Self {
            checks: Checks::new(rules, context),
            context,
            limits,
            fold,
            merge,
            record_id: record_id(),
            keys: unique_keys(),
            excused,
            tables: tables.iter().copied().filter(in_force).collect(),
            is_of_structure: false,
        }
    }

    /// Reads the records and checks nothing.
    pub(crate) fn of_structure(context: &'a Context<'a>, limits: &'a Limits) -> Self {
        let plan =
            Self::new(&[], &[], |_, _, _| (), |_, _| (), context, limits, Excused::default());
        Self { is_of_structure: true, ..plan }
    }

    pub(crate) fn waives(&self, rule: &RuleInfo) -> bool {
        let gate = self.checks.gate().map(ClosedGate::rule);
        gate.is_none_or(|gate| gate.id != rule.id)
            && self.excused.waived.contains(&rule.id.as_str())
    }

    pub(crate) fn threads(&self) -> usize {
        if cfg!(feature = "parallel") { self.limits.threads.max(1) } else { 1 }
    }

    pub(crate) fn part(&self) -> Result<Part<T, S>, TooLargeTable> {
        Ok(Part::new(self, Tallies::new(&self.tables, self.context.year, self.context.facts)?))
    }
}

/// Checks and counts a file of a form.
pub(crate) fn check<T: Form + Subject, S: Default + Send>(
    plan: &Plan<'_, T, S>,
    source: Source<'_>,
    records: Records,
) -> Result<(CheckedForm, S), TooLargeTable> {
    let mut part = match records {
        _ if source.is_sheet => sheet::read(plan, source, records)?,
        Records::One => one::read(plan, source)?,
        Records::Many => many(plan, source)?,
    };
    let routing = plan.checks.routing().not_evaluated.iter().filter(|_| !plan.is_of_structure);
    for (rule, reason) in routing {
        part.report.add_not_evaluated(rule, *reason);
    }
    let (file, tables, summary) = part.finish(plan);
    Ok((CheckedForm { file, tables }, summary))
}

fn many<T: Form + Subject, S: Default + Send>(
    plan: &Plan<'_, T, S>,
    source: Source<'_>,
) -> Result<Part<T, S>, TooLargeTable> {
    let compressed = source.compressed;
    let lines = Mutex::new(Lines::new(source.reader, plan.limits.line));
    in_parts(plan, |mut part| {
        let mut chunk = Chunk::default();
        loop {
            // A chunk is taken under the lock and worked on outside it, so that one is in flight for each thread.
            let next = lines.lock().unwrap_or_else(PoisonError::into_inner).next_chunk(&mut chunk);
            match next {
                Ok(true) => part.add_chunk(plan, &chunk),
                Ok(false) => return part,
                Err(error) => {
                    broken_off(&mut part.report, compressed, &error);
                    return part;
                }
            }
            if part.is_utf16() {
                return part;
            }
        }
    })
}

/// Does the work on a file in as many parts as there are threads.
pub(crate) fn in_parts<T: Form + Subject, S: Default + Send>(
    plan: &Plan<'_, T, S>,
    work: impl Fn(Part<T, S>) -> Part<T, S> + Sync,
) -> Result<Part<T, S>, TooLargeTable> {
    let parts = (0..plan.threads()).map(|_| plan.part()).collect::<Result<_, _>>()?;
    let merged = in_threads(parts, &work).into_iter().reduce(|mut all, part| {
        all.merge(part, plan.merge);
        all
    });
    merged.map_or_else(|| plan.part(), Ok)
}

/// Works on each part on a thread of its own.
#[cfg(feature = "parallel")]
pub(super) fn in_threads<P: Send, D: Send>(
    parts: Vec<P>,
    work: &(impl Fn(P) -> D + Sync),
) -> Vec<D> {
    if parts.len() < 2 {
        return parts.into_iter().map(work).collect();
    }
    std::thread::scope(|scope| {
        let workers: Vec<_> =
            parts.into_iter().map(|part| scope.spawn(move || work(part))).collect();
        // A worker that panicked takes the program with it: a file that is counted in part would be a wrong figure.
        let join = |worker: std::thread::ScopedJoinHandle<'_, D>| {
            worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        workers.into_iter().map(join).collect()
    })
}

#[cfg(not(feature = "parallel"))]
pub(super) fn in_threads<P, D>(parts: Vec<P>, work: &impl Fn(P) -> D) -> Vec<D> {
    parts.into_iter().map(work).collect()
}

/// The file cannot be read on.
pub(crate) fn broken_off(report: &mut FileReport, compressed: bool, error: &std::io::Error) {
    let fault = if compressed {
        Fault::new(&structure::BROKEN_COMPRESSION, Severity::Fatal, None)
    } else {
        unreadable(error)
    };
    report.add_fault(fault, None);
}
