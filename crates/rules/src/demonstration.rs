//! An example that was run: what it changes, and what its rule says of it.

use tallfest_base::{Text, Year, text};
use tallfest_forms::register::facts;

use crate::{
    Change, Context, Example, Fault, Findings, Phase, Rule, RuleId, Shown, Subject, Verdict,
};

/// An example that was run.
#[derive(Debug, Clone)]
pub struct Demonstration {
    /// The registration year.
    pub year: Year,
    /// What is changed, as the rule's file has it.
    pub name: &'static str,
    /// What is otherwise known beside the subject.
    pub given: Vec<Shown>,
    /// What differs from the valid sample.
    pub changes: Vec<Change>,
    /// What the rule says; nothing in a year in which it is not in force.
    pub verdict: Option<Verdict>,
    /// What it finds.
    pub faults: Vec<Fault>,
    /// Other rules that find something too.
    pub beside: &'static [RuleId],
}

impl<D> Example<D> {
    /// Runs the example with its rule alone.
    pub fn demonstrate<T: Subject<Draft = D>>(&self, rule: &'static Rule<T>) -> Demonstration {
        let (draft, context) = (self.draft::<T>(), self.context());
        let mut findings = Findings::default();
        let severity = rule.info.severity_in(context.year, context.phase);
        let verdict = severity.map(|_| (rule.check)(&T::of(&draft), &context, &mut findings));
        let found = severity.into_iter().flat_map(|severity| {
            let found = std::mem::take(&mut findings.0).into_iter();
            found.map(move |(place, values)| Fault {
                values,
                ..Fault::new(&rule.info, severity, place)
            })
        });
        Demonstration {
            year: self.year,
            name: self.name,
            given: given(&context),
            changes: T::changes(&T::sample(), &draft),
            verdict,
            faults: found.collect(),
            beside: self.beside,
        }
    }
}

const NO_REGISTER: Text = text(
    "det finnes ikke noe senterregister",
    "det finst ikkje noko senterregister",
    "there is no register of centres",
);
const NOT_IN_REGISTER: Text = text(
    "senteret står ikke i senterregisteret",
    "senteret står ikkje i senterregisteret",
    "the centre is not in the register",
);
const NOT_OVER: Text = text(
    "innsendingen er et utkast, eller perioden slutter før 31. desember",
    "innsendinga er eit utkast, eller perioden sluttar før 31. desember",
    "the submission is a draft, or its period ends before 31 December",
);
const PERIOD_UNKNOWN: Text = text(
    "det er ikke kjent hvilken periode innsendingen dekker",
    "det er ikkje kjent kva periode innsendinga dekkjer",
    "it is not known which period the submission covers",
);
const AT_PUBLICATION: Text =
    text("året skal publiseres", "året skal publiserast", "the year is to be published");

/// In what a context differs from that of a final submission for the whole year.
fn given(context: &Context<'_>) -> Vec<Shown> {
    let usual = Context::of_year(context.year);
    // Named one by one, so that what is added to a context is said here too.
    let Context { year: _, centre, registered, facts: known, year_is_over, period_to, phase } =
        *context;
    let mut given = vec![];
    if centre != usual.centre {
        given.push(Shown::made(|lang| {
            let words = text("senteret er {}", "senteret er {}", "the centre is {}");
            words.to(lang).replace("{}", &Shown::Id(centre.to_owned()).words(lang))
        }));
    }
    match registered {
        None => given.push(Shown::Words(NO_REGISTER)),
        Some(false) => given.push(Shown::Words(NOT_IN_REGISTER)),
        Some(true) => (),
    }
    for fact in facts::ALL {
        let unusual = match known.fact(fact) {
            None => text(
                "det er ikke kjent om {}",
                "det er ikkje kjent om {}",
                "it is not known whether {}",
            ),
            Some(holds) if holds == fact.usually => continue,
            Some(true) => text("{}", "{}", "{}"),
            Some(false) => {
                text("det er ikke slik at {}", "det er ikkje slik at {}", "it is not so that {}")
            }
        };
        given.push(Shown::made(|lang| unusual.to(lang).replace("{}", fact.label.to(lang))));
    }
    if !year_is_over {
        given.push(Shown::Words(NOT_OVER));
    }
    match period_to {
        None => given.push(Shown::Words(PERIOD_UNKNOWN)),
        Some(day) if period_to != usual.period_to => given.push(Shown::made(|lang| {
            let words = text(
                "innsendingen dekker tiden til {}",
                "innsendinga dekkjer tida til {}",
                "the submission covers the time to {}",
            );
            words.to(lang).replace("{}", &day.to_string())
        })),
        Some(_) => (),
    }
    if phase == Phase::Publication {
        given.push(Shown::Words(AT_PUBLICATION));
    }
    given
}
