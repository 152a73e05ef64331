//! A rule: one static with its check, its words and its examples.

use std::fmt;

use tallfest_base::{Form, Place, Sample, Text, Year};

use crate::{
    Change, Context, Demonstration, Findings, Phase, RuleId, Severity, Weight, changes_of_record,
};

/// What people and other programs are told of a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RuleInfo {
    /// The name, for ever.
    pub id: RuleId,
    /// How much it weighs, over the years; outside them the rule is not run.
    pub severity: &'static [Weight],
    /// The places that the check looks at.
    pub asks: &'static [Place],
    /// What is found, with slots for values: `{found}`.
    pub message: Text,
    /// Why it must hold.
    pub why: Text,
    /// How to mend it.
    pub mend: Text,
    /// Where the rule comes from: a source of `domain.md`, a law, a page.
    pub source: &'static str,
}

impl fmt::Debug for RuleInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RuleInfo({})", self.id)
    }
}

impl RuleInfo {
    /// The severity in a year; `None` where the rule is not in force.
    pub fn severity_in(&self, year: Year, phase: Phase) -> Option<Severity> {
        let weight = self.severity.iter().find(|weight| weight.valid.holds_in(year))?;
        Some(match phase {
            Phase::Check => weight.severity,
            Phase::Publication => weight.at_publication,
        })
    }
}

/// What a rule says of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// What must hold does.
    Held,
    /// It does not; the findings say where.
    Broken,
    /// It cannot be told.
    NotEvaluated(Reason),
}

/// Why a rule could not be evaluated. Counted per rule, file and reason; never silent, never a finding per record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A question that the rule needs is not answered, or not stated.
    NotAnswered,
    /// An answer that the rule needs could not be read.
    Unreadable,
    /// There is no register of centres (`year.json`).
    NoRegister,
    /// The register does not tell what the rule needs, or was given for one submission.
    RegisterSilent,
    /// The submission is a draft, or its period ends before 31 December.
    YearNotOver,
    /// The centre has fewer records than the rule needs to say anything.
    FewRecords,
    /// No source says from which year it can hold.
    FirstYearUnknown,
    /// It is not known to which day the submission goes.
    PeriodUnknown,
    /// There is no submission of the year before beside it.
    NoEarlierYear,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 9] = [
        Self::NotAnswered,
        Self::Unreadable,
        Self::NoRegister,
        Self::RegisterSilent,
        Self::YearNotOver,
        Self::FewRecords,
        Self::FirstYearUnknown,
        Self::PeriodUnknown,
        Self::NoEarlierYear,
    ];

    /// The word in reports as JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAnswered => "not_answered",
            Self::Unreadable => "unreadable",
            Self::NoRegister => "no_register",
            Self::RegisterSilent => "register_silent",
            Self::YearNotOver => "year_not_over",
            Self::FewRecords => "few_records",
            Self::FirstYearUnknown => "first_year_unknown",
            Self::PeriodUnknown => "period_unknown",
            Self::NoEarlierYear => "no_earlier_year",
        }
    }

    /// What people read.
    pub const fn label(self) -> Text {
        use tallfest_base::text;
        match self {
            Self::NotAnswered => text(
                "et svar som regelen trenger, mangler",
                "eit svar som regelen treng, manglar",
                "an answer that the rule needs is missing",
            ),
            Self::Unreadable => text(
                "et svar som regelen trenger, kunne ikke leses",
                "eit svar som regelen treng, kunne ikkje lesast",
                "an answer that the rule needs could not be read",
            ),
            Self::NoRegister => text(
                "det finnes ikke noe senterregister (year.json)",
                "det finst ikkje noko senterregister (year.json)",
                "there is no register of centres (year.json)",
            ),
            Self::RegisterSilent => text(
                "senterregisteret sier ikke det som regelen trenger",
                "senterregisteret seier ikkje det som regelen treng",
                "the register of centres does not tell what the rule needs",
            ),
            Self::YearNotOver => text(
                "året er ikke over: utkast, eller perioden slutter før 31. desember",
                "året er ikkje over: utkast, eller perioden sluttar før 31. desember",
                "the year is not over: a draft, or the period ends before 31 December",
            ),
            Self::FewRecords => text(
                "senteret har for få poster til at regelen sier noe",
                "senteret har for få postar til at regelen seier noko",
                "the centre has too few records for the rule to say anything",
            ),
            Self::FirstYearUnknown => text(
                "ingen kilde sier hvilket år dette kom",
                "inga kjelde seier kva år dette kom",
                "no source says from which year it can hold",
            ),
            Self::PeriodUnknown => text(
                "det er ikke kjent hvilken periode innsendingen dekker",
                "det er ikkje kjent kva periode innsendinga dekkjer",
                "it is not known which period the submission covers",
            ),
            Self::NoEarlierYear => text(
                "det finnes ingen innsending for året før",
                "det finst inga innsending for året før",
                "there is no submission of the year before",
            ),
        }
    }
}

/// What a rule is about: a record, a centre's year, or all submissions of a year.
pub trait Subject: Sized + 'static {
    /// What an example edits: the records from which the subject is made.
    type Draft: Clone;
    /// A draft in which no rule finds anything, in 2020.
    fn sample() -> Self::Draft;
    /// A draft of the year before the sample, beside which no rule over two years finds anything.
    fn sample_before() -> Self::Draft {
        Self::sample()
    }
    /// The subject made from a draft.
    fn of(draft: &Self::Draft) -> Self;
    /// What one draft changes beside another, as a rule's page shows it.
    fn changes(before: &Self::Draft, after: &Self::Draft) -> Vec<Change>;
}

impl<T: Form + Sample> Subject for T {
    type Draft = Self;
    fn sample() -> Self {
        <Self as Sample>::sample()
    }
    fn of(draft: &Self) -> Self {
        draft.clone()
    }
    fn changes(before: &Self, after: &Self) -> Vec<Change> {
        changes_of_record(before, after)
    }
}

/// What must hold of a subject.
///
/// The rules of this crate are `static`s in a file each, named after what must hold.
pub struct Rule<T: Subject> {
    /// What people are told of it.
    pub info: RuleInfo,
    /// The check. It reports where to mend, and says whether the rule held.
    pub check: fn(&T, &Context<'_>, &mut Findings) -> Verdict,
    /// The valid sample and one change each; run as tests, printed on the rule's page, seeds of the fuzzers.
    pub examples: &'static [Example<T::Draft>],
}

impl<T: Subject> fmt::Debug for Rule<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.info.id)
    }
}

/// The valid sample and one change.
pub struct Example<D> {
    /// The registration year.
    pub year: Year,
    /// What is changed, as a sentence.
    pub name: &'static str,
    /// The change.
    pub edit: fn(&mut D),
    /// A change of what is known beside the subject.
    pub given: Option<fn(&mut Context<'_>)>,
    /// What the rule says after the change.
    pub verdict: Verdict,
    /// Other rules that find something too, since the change breaks them by its nature.
    pub beside: &'static [RuleId],
}

impl<D> fmt::Debug for Example<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Example({}, {:?})", self.name, self.verdict)
    }
}

impl<D> Example<D> {
    const fn new(year: Year, name: &'static str, edit: fn(&mut D), verdict: Verdict) -> Self {
        Self { year, name, edit, given: None, verdict, beside: &[] }
    }

    /// The rule holds after the change.
    pub const fn pass(year: Year, name: &'static str, edit: fn(&mut D)) -> Self {
        Self::new(year, name, edit, Verdict::Held)
    }

    /// The rule is broken after the change.
    pub const fn fail(year: Year, name: &'static str, edit: fn(&mut D)) -> Self {
        Self::new(year, name, edit, Verdict::Broken)
    }

    /// The rule cannot be evaluated after the change.
    pub const fn unknown(year: Year, name: &'static str, edit: fn(&mut D), why: Reason) -> Self {
        Self::new(year, name, edit, Verdict::NotEvaluated(why))
    }

    /// The example with other things known beside the subject.
    #[expect(clippy::needless_pass_by_value, reason = "an example is written in place")]
    pub const fn given(given: fn(&mut Context<'_>), example: Self) -> Self {
        Self { given: Some(given), ..example }
    }

    /// The example in which other rules find something too.
    #[expect(clippy::needless_pass_by_value, reason = "an example is written in place")]
    pub const fn beside(beside: &'static [RuleId], example: Self) -> Self {
        Self { beside, ..example }
    }

    /// The changed sample.
    pub fn draft<T: Subject<Draft = D>>(&self) -> D {
        let mut draft = <T as Subject>::sample();
        (self.edit)(&mut draft);
        draft
    }

    /// What is known beside it.
    pub fn context(&self) -> Context<'static> {
        let mut context = Context::of_year(self.year);
        if let Some(given) = self.given {
            given(&mut context);
        }
        context
    }
}

/// A rule whatever its subject, for lists and pages.
pub trait AnyRule: Sync + fmt::Debug {
    /// What people are told of it.
    fn info(&self) -> &'static RuleInfo;
    /// The examples, each run with the rule alone.
    fn demonstrations(&self) -> Vec<Demonstration>;
}

impl<T: Subject> AnyRule for &'static Rule<T> {
    fn info(&self) -> &'static RuleInfo {
        &self.info
    }
    fn demonstrations(&self) -> Vec<Demonstration> {
        self.examples.iter().map(|example| example.demonstrate(self)).collect()
    }
}

/// Declares the modules and the list of a subject's rules: a line a rule, which is its file's name. A second rule of
/// the file stands behind a plus: `event_is_in_the_year + EARLIER;`. A rule whose file also tells what a schema can say
/// of it is `said: visit_is_from_partner, said;`.
macro_rules! rules {
    ($(#[$meta:meta])* $subject:ty: $($file:ident $(+ $second:ident)* $(, $said:ident)?;)*) => {
        $(mod $file;)*
        $(#[$meta])*
        pub static RULES: &[&$crate::Rule<$subject>] = &[$(&$file::RULE, $(&$file::$second,)*)*];
        $crate::rule::rules!(@said $subject: $($($file, $said;)?)*);
    };
    (@said $subject:ty:) => {};
    (@said $subject:ty: $($file:ident, said;)+) => {
        /// What a schema can say of the rules, or why it cannot.
        pub(crate) static SAID: &[&$crate::Said<$subject>] = &[$(&$file::SAID),+];
    };
}
pub(crate) use rules;
