//! Everything that is found in a subject, with all rules that see it; and the examples of rules, judged by it.
//!
//! ```
//! let trials = tallfest_rules::judge::trials();
//! assert!(trials.iter().all(|trial| trial.run().is_ok()));
//! ```

use std::fmt;

use tallfest_base::Form;
use tallfest_forms::{
    crisis::{child::Child, day_visit::DayVisit, offer::Offer, resident::Resident},
    municipal::report::Report,
    smiso::{annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit},
};

use crate::{
    Active, Checks, Context, Event, Example, Fault, Reason, Rule, RuleId, RuleInfo, Said, Subject,
    TwoYears, Verdict, crisis, municipal,
    smiso::{self, annual, contact, pandemic, user, visit, year},
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
    /// What a schema can say of them: of each rule of a record that can be an error.
    const SAID: &'static [&'static Said<Self>] = &[];
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
    ($($record:ty, $($list:ident)::+;)+) => {$(
        impl Judged for $record {
            const RULES: &'static [&'static Rule<Self>] = $($list)::+::RULES;
            const SAID: &'static [&'static Said<Self>] = $($list)::+::SAID;
            fn judge(draft: &Self, context: &Context<'_>) -> Judgement {
                let mut judgement = Judgement::default();
                records(Self::RULES, std::slice::from_ref(draft), context, &mut judgement);
                judgement
            }
        }
    )+
        fn record_trials() -> Vec<Trial> {
            [$(trials_of::<$record>(),)+].into_iter().flatten().collect()
        }
    };
}
judged_record! {
    Contact, contact;
    Visit, visit;
    User, user;
    Annual, annual;
    Pandemic, pandemic;
    Offer, crisis::offer;
    Resident, crisis::resident;
    Child, crisis::child;
    DayVisit, crisis::day_visit;
    Report, municipal::report;
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

impl Judged for crisis::year::Year {
    const RULES: &'static [&'static Rule<Self>] = crisis::year::RULES;

    fn judge(draft: &crisis::year::Records, context: &Context<'_>) -> Judgement {
        let mut judgement = Judgement::default();
        records(crisis::offer::RULES, &draft.offers, context, &mut judgement);
        records(crisis::resident::RULES, &draft.residents, context, &mut judgement);
        records(crisis::child::RULES, &draft.children, context, &mut judgement);
        records(crisis::day_visit::RULES, &draft.day_visits, context, &mut judgement);
        let rules = Active::new(Self::RULES, context);
        rules.check(&Self::of(draft), context, |_| true, |event| judgement.add(event));
        judgement
    }
}

/// A centre's year with rules that compare it with the one before.
trait Compared: Judged {
    const RULES_OF_TWO: &'static [&'static Rule<TwoYears<Self>>];
}

impl Compared for year::Year {
    const RULES_OF_TWO: &'static [&'static Rule<TwoYears<Self>>] = smiso::two_years::RULES;
}

impl Compared for crisis::year::Year {
    const RULES_OF_TWO: &'static [&'static Rule<TwoYears<Self>>] = crisis::two_years::RULES;
}

impl<S: Compared> Judged for TwoYears<S> {
    const RULES: &'static [&'static Rule<Self>] = S::RULES_OF_TWO;

    /// The rules over both years; what those of one year find is judged with that.
    fn judge(draft: &TwoYears<S::Draft>, context: &Context<'_>) -> Judgement {
        let mut judgement = Judgement::default();
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

/// All examples of all rules.
pub fn trials() -> Vec<Trial> {
    let years = [
        trials_of::<year::Year>(),
        trials_of::<crisis::year::Year>(),
        trials_of::<TwoYears<year::Year>>(),
        trials_of::<TwoYears<crisis::year::Year>>(),
    ];
    let all = [record_trials()].into_iter().chain(years).chain([trials_of::<Submissions>()]);
    all.flatten().collect()
}

/// An example of a rule that can be run, whatever the rule's subject.
pub struct Trial {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// What the example changes.
    pub example: &'static str,
    run: Box<dyn Fn() -> Result<(), Misjudged>>,
}

impl Trial {
    /// Runs all rules that see the changed sample: a passing example gives nothing, a failing one exactly its rule
    /// (and those that it says stand beside it), one that cannot be told says so.
    ///
    /// # Errors
    /// If the example is judged otherwise than it says.
    pub fn run(&self) -> Result<(), Misjudged> {
        (self.run)()
    }
}

impl fmt::Debug for Trial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Trial({}: {})", self.rule.id, self.example)
    }
}

fn trials_of<T: Judged>() -> Vec<Trial> {
    let of_rule = |rule: &'static Rule<T>| rule.examples.iter().map(move |example| (rule, example));
    let trial = |(rule, example): (&'static Rule<T>, &'static Example<T::Draft>)| Trial {
        rule: &rule.info,
        example: example.name,
        run: Box::new(|| run::<T>(&rule.info, example)),
    };
    T::RULES.iter().copied().flat_map(of_rule).map(trial).collect()
}

fn run<T: Judged>(rule: &RuleInfo, example: &Example<T::Draft>) -> Result<(), Misjudged> {
    let judgement = T::judge(&example.draft::<T>(), &example.context());
    let found = judgement.rules();
    let mut unknown = judgement.not_evaluated.iter().filter(|(id, _)| *id == rule.id);
    let as_said = match example.verdict {
        Verdict::Held => found == example.beside && unknown.next().is_none(),
        Verdict::Broken => {
            let mut expected = [&[rule.id], example.beside].concat();
            expected.sort_unstable();
            found == expected && unknown.next().is_none()
        }
        Verdict::NotEvaluated(reason) => {
            !found.contains(&rule.id) && unknown.any(|(_, why)| *why == reason)
        }
    };
    if as_said { Ok(()) } else { Err(Misjudged { expected: example.verdict, judgement }) }
}

/// An example that is judged otherwise than it says.
#[derive(Debug)]
pub struct Misjudged {
    /// What the example says.
    pub expected: Verdict,
    /// What the rules say.
    pub judgement: Judgement,
}

impl fmt::Display for Misjudged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Judgement { faults, not_evaluated } = &self.judgement;
        let expected = self.expected;
        write!(f, "{expected:?} expected; found {faults:?}, not evaluated {not_evaluated:?}")
    }
}

impl std::error::Error for Misjudged {}
