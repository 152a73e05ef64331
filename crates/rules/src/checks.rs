//! All rules of a subject, compiled for a year: the engine.

use tallfest_base::{AnyField, Form, Place};

use crate::{
    Context, Fault, Findings, Reason, Rule, RuleInfo, Severity, Subject, Verdict, gate::ClosedGate,
    routing::Routing,
};

/// What a check of one subject says, one event at a time.
#[derive(Debug)]
pub enum Event {
    /// Something is wrong.
    Fault(Fault),
    /// A rule could not be evaluated.
    NotEvaluated(&'static RuleInfo, Reason),
}

/// The rules of a form that are in force in a year, and its routing.
#[derive(Debug)]
pub struct Checks<T: Subject> {
    gate: Option<ClosedGate<T>>,
    routing: Routing<T>,
    rules: Active<T>,
}

impl<T: Form + Subject> Checks<T> {
    /// Compiles the rules of a form for a year and a centre.
    pub fn new(rules: &'static [&'static Rule<T>], context: &Context<'_>) -> Self {
        Self {
            gate: T::GATE.map(|gate| ClosedGate::new(gate, context.year)),
            routing: Routing::new(context.year, context.facts),
            rules: Active::new(rules, context),
        }
    }

    /// The routing of the year.
    pub const fn routing(&self) -> &Routing<T> {
        &self.routing
    }

    /// What shuts a record without consent.
    pub const fn gate(&self) -> Option<&ClosedGate<T>> {
        self.gate.as_ref()
    }

    /// Checks a record. `unreadable` are the indexes in the row of answers that could not be read. Of a record whose
    /// content may not be there, the content is not looked at.
    pub fn check(
        &self,
        record: &T,
        row: &[u64],
        unreadable: &[usize],
        context: &Context<'_>,
        mut event: impl FnMut(Event),
    ) {
        let Some(gate) = self.gate.as_ref().filter(|gate| gate.has_content(row, unreadable)) else {
            self.check_open(record, row, unreadable, context, event);
            return;
        };
        event(Event::Fault(gate.fault()));
        let (mut record, mut unreadable) = (record.clone(), unreadable.to_vec());
        gate.shut(&mut record, &mut unreadable);
        self.check_open(&record, record.row().as_ref(), &unreadable, context, event);
    }

    fn check_open(
        &self,
        record: &T,
        row: &[u64],
        unreadable: &[usize],
        context: &Context<'_>,
        mut event: impl FnMut(Event),
    ) {
        self.routing.check(row, unreadable, |fault| event(Event::Fault(fault)));
        if unreadable.is_empty() {
            self.rules.check(record, context, |_| true, event);
            return;
        }
        let unreadable: Vec<&'static str> = unreadable_questions::<T>(unreadable);
        let readable =
            |asks: &[Place]| !asks.iter().any(|place| unreadable.contains(&place.question.id));
        self.rules.check(record, context, readable, event);
    }
}

fn unreadable_questions<T: Form>(unreadable: &[usize]) -> Vec<&'static str> {
    let is_unreadable = |field: &&&'static AnyField<T>| {
        field.slots().any(|slot| unreadable.contains(&slot.index()))
    };
    T::FIELDS.iter().filter(is_unreadable).map(|field| field.question.id).collect()
}

/// The rules that are in force in a year, with their severities.
#[derive(Debug)]
pub struct Active<T: Subject>(Vec<(&'static Rule<T>, Severity)>);

impl<T: Subject> Active<T> {
    /// The rules in force.
    pub fn new(rules: &'static [&'static Rule<T>], context: &Context<'_>) -> Self {
        let in_force = |rule: &&'static Rule<T>| {
            Some((*rule, rule.info.severity_in(context.year, context.phase)?))
        };
        Self(rules.iter().filter_map(in_force).collect())
    }

    /// The rules in force.
    pub fn infos(&self) -> impl Iterator<Item = &'static RuleInfo> {
        self.0.iter().map(|(rule, _)| &rule.info)
    }

    /// Runs the rules on a subject, those whose places are `readable`.
    pub fn check(
        &self,
        subject: &T,
        context: &Context<'_>,
        readable: impl Fn(&[Place]) -> bool,
        mut event: impl FnMut(Event),
    ) {
        let mut findings = Findings::default();
        for (rule, severity) in &self.0 {
            let verdict = if readable(rule.info.asks) {
                (rule.check)(subject, context, &mut findings)
            } else {
                Verdict::NotEvaluated(Reason::Unreadable)
            };
            if let Verdict::NotEvaluated(reason) = verdict {
                event(Event::NotEvaluated(&rule.info, reason));
            }
            // Nearly all rules find nothing.
            if findings.0.is_empty() {
                continue;
            }
            for (place, values) in findings.0.drain(..) {
                let fault = Fault::new(&rule.info, *severity, place);
                event(Event::Fault(Fault { values, ..fault }));
            }
        }
    }
}
