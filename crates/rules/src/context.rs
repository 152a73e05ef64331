//! What a rule may know beside its subject.

use tallfest_base::{CentreFacts, Date, Year, date};

use tallfest_forms::register::facts;

use crate::Phase;

/// What a rule may know beside its subject.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The registration year.
    pub year: Year,
    /// The centre's id.
    pub centre: &'a str,
    /// Whether the register has the centre in that year; `None` without a register.
    pub registered: Option<bool>,
    /// What the register says of it.
    pub facts: CentreFacts,
    /// Whether the submission is final and its period ends with the year.
    pub year_is_over: bool,
    /// The last day that the submission covers, if it says so.
    pub period_to: Option<Date>,
    /// When the submission is looked at.
    pub phase: Phase,
}

impl Context<'_> {
    /// A final submission for the whole year from a centre that does not run the helpline.
    pub fn of_year(year: Year) -> Self {
        Self {
            year,
            centre: "centre-01",
            registered: Some(true),
            facts: CentreFacts::usual(&facts::ALL),
            year_is_over: true,
            period_to: Some(date(year, 12, 31)),
            phase: Phase::Check,
        }
    }

    /// Nothing is known but the year: a record on its own.
    pub fn unknown(year: Year) -> Self {
        Self {
            centre: "",
            registered: None,
            facts: CentreFacts::default(),
            year_is_over: false,
            period_to: None,
            ..Self::of_year(year)
        }
    }
}
