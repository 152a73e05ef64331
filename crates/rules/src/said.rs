//! Rules of records as data beside their checks, so that a schema says the same; or why it cannot.
//!
//! A rule of severity error says in the list of its form whether it is `said` as data or not; `tests/said.rs` holds what is
//! said against the check, on any records.

use tallfest_base::{Slot, Test, Text, Year, text};

use crate::RuleInfo;

/// How a record breaks a rule, as data.
#[derive(Debug)]
pub struct Breach<T: 'static> {
    /// The answer to mend.
    pub at: Slot<T>,
    /// When it is so: a test on a record's row.
    pub when: Test,
}

/// What can be said of a rule as data.
#[derive(Debug)]
pub struct Said<T: 'static> {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// How it is broken, or why that cannot be said.
    pub how: How<T>,
    /// Why the rule stands though others imply it, if they do.
    pub implied: Option<Text>,
}

/// How a rule is broken, or why that cannot be said.
#[derive(Debug)]
pub enum How<T: 'static> {
    /// In a year, in these ways and no other.
    By(fn(Year) -> Vec<Breach<T>>),
    /// A schema cannot say it.
    Not(WhyNot),
}

impl<T> Said<T> {
    /// In a year, a rule is broken in these ways and no other.
    pub(crate) const fn by(rule: &'static RuleInfo, ways: fn(Year) -> Vec<Breach<T>>) -> Self {
        Self { rule, how: How::By(ways), implied: None }
    }

    /// A schema cannot say the rule.
    pub(crate) const fn not(rule: &'static RuleInfo, why: WhyNot) -> Self {
        Self { rule, how: How::Not(why), implied: None }
    }

    /// Others imply the rule, and it stands all the same: for this reason, which `lint` prints.
    #[must_use]
    pub const fn implied(self, reason: Text) -> Self {
        Self { implied: Some(reason), ..self }
    }

    /// The ways in which a record breaks the rule in a year; none if it cannot be said.
    pub fn breaches(&self, year: Year) -> Vec<Breach<T>> {
        match self.how {
            How::By(ways) => ways(year),
            How::Not(_) => vec![],
        }
    }
}

/// Why a schema of one record cannot say what a rule checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// It compares records with each other.
    OtherRecords,
    /// It compares two answers, each of which can be any number or day.
    TwoAnswers,
    /// It adds answers up.
    Sum,
    /// It computes check digits.
    CheckDigits,
    /// It asks the register of centres.
    Register,
    /// It is about the spelling of a file, before there is a value.
    Spelling,
    /// It counts decimals, which validators do in their own ways.
    Decimals,
}

impl WhyNot {
    /// What people read.
    pub const fn label(self) -> Text {
        match self {
            Self::OtherRecords => text(
                "sammenligner poster med hverandre",
                "samanliknar postar med kvarandre",
                "compares records with each other",
            ),
            Self::TwoAnswers => text(
                "sammenligner to svar med hverandre; et skjema kjenner bare faste grenser",
                "samanliknar to svar med kvarandre; eit skjema kjenner berre faste grenser",
                "compares two answers with each other; a schema knows fixed limits only",
            ),
            Self::Sum => text("legger sammen svar", "legg saman svar", "adds answers up"),
            Self::CheckDigits => {
                text("regner ut kontrollsifre", "reknar ut kontrollsiffer", "computes check digits")
            }
            Self::Register => text(
                "spør senterregisteret",
                "spør senterregisteret",
                "asks the register of centres",
            ),
            Self::Spelling => text(
                "gjelder hvordan filen er skrevet, før det finnes en verdi",
                "gjeld korleis fila er skriven, før det finst ein verdi",
                "is about how the file is spelled, before there is a value",
            ),
            Self::Decimals => text(
                "teller desimaler, som validatorer gjør på hver sin måte",
                "tel desimalar, som validatorar gjer på kvar sin måte",
                "counts decimals, which validators do in their own ways",
            ),
        }
    }
}
