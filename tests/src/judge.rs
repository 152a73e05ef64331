//! Everything that is found in a subject, with all rules that see it.

use tallfest_base::Form;
use tallfest_forms::smiso::{
    annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
};
use tallfest_rules::{
    Active, Checks, Context, Event, Fault, Reason, Rule, RuleId, Subject,
    smiso::{annual, contact, pandemic, user, visit, year},
    submission::{self, Submissions},
};

/// What was found, and what could not be evaluated.
#[derive(Debug, Default)]
pub struct Judgement {
    /// The faults.
    pub faults: Vec<Fault>,
    /// The rules that could not be evaluated, and why.
    pub not_evaluated: Vec<(RuleId, Reason)>,
}

impl Judgement {
    fn add(&mut self, event: Event) {
        match event {
            Event::Fault(fault) => self.faults.push(fault),
            Event::NotEvaluated(rule, reason) => self.not_evaluated.push((rule.id, reason)),
        }
    }

    /// The ids of the rules that are broken, each once, in order.
    pub fn rules(&self) -> Vec<RuleId> {
        let mut ids: Vec<_> = self.faults.iter().map(|fault| fault.rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// A subject whose every rule can be run.
pub trait Judged: Subject {
    /// Its rules.
    const RULES: &'static [&'static Rule<Self>];
    /// Runs all rules that see the draft.
    fn judge(draft: &Self::Draft, context: &Context<'_>) -> Judgement;
}

fn records<T: Form + Subject>(
    rules: &'static [&'static Rule<T>],
    records: &[T],
    context: &Context<'_>,
    judgement: &mut Judgement,
) {
    let checks = Checks::new(rules, context);
    for record in records {
        checks.check(record, record.row().as_ref(), &[], context, |event| judgement.add(event));
    }
}

macro_rules! judged_record {
    ($($record:ty, $rules:expr;)+) => {$(
        impl Judged for $record {
            const RULES: &'static [&'static Rule<Self>] = $rules;
            fn judge(draft: &Self, context: &Context<'_>) -> Judgement {
                let mut judgement = Judgement::default();
                records(Self::RULES, std::slice::from_ref(draft), context, &mut judgement);
                judgement
            }
        }
    )+};
}
judged_record! {
    Contact, contact::RULES;
    Visit, visit::RULES;
    User, user::RULES;
    Annual, annual::RULES;
    Pandemic, pandemic::RULES;
}

impl Judged for year::Year {
    const RULES: &'static [&'static Rule<Self>] = year::RULES;

    fn judge(draft: &year::Records, context: &Context<'_>) -> Judgement {
        let mut judgement = Judgement::default();
        records(contact::RULES, &draft.contacts, context, &mut judgement);
        records(visit::RULES, &draft.visits, context, &mut judgement);
        records(user::RULES, &draft.users, context, &mut judgement);
        records(annual::RULES, draft.annual.as_slice(), context, &mut judgement);
        records(pandemic::RULES, draft.pandemic.as_slice(), context, &mut judgement);
        let rules = Active::new(Self::RULES, context);
        rules.check(&Self::of(draft), context, |_| true, |event| judgement.add(event));
        judgement
    }
}

impl Judged for Submissions {
    const RULES: &'static [&'static Rule<Self>] = submission::RULES;

    fn judge(draft: &Self, context: &Context<'_>) -> Judgement {
        let mut judgement = Judgement::default();
        let rules = Active::new(Self::RULES, context);
        rules.check(draft, context, |_| true, |event| judgement.add(event));
        judgement
    }
}
