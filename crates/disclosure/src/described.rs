//! What the figures of a table are of.

use std::collections::BTreeMap;

use crate::{Class, Open, Protection, linked::Extent};

/// By the name of a question, or of a way to class its answers, the records that can have an answer there.
pub type Routes = BTreeMap<String, Extent>;

/// The code of the class of records without an answer.
pub const UNANSWERED: &str = "-";

/// A table before it is protected, and what its figures are of.
#[derive(Debug, Clone)]
pub struct Described {
    /// The table.
    pub table: Open,
    /// How it is to be protected.
    pub protection: Protection,
    /// The records that it is about.
    pub population: Extent,
    /// What each dimension tells them apart by.
    pub along: Vec<Along>,
    /// By what records are told apart by, which of them can have an answer there: whoever is in a class of answers is one
    /// of them. A reader may reckon with it, so that it may be no more than the form says, if the figures agree.
    pub routes: Routes,
    /// Of which records the last question is asked, as far as that is known.
    pub asked: Option<Extent>,
    /// Whether its figures are sums of numbers, not counts of records.
    pub is_sum: bool,
}

impl Extent {
    /// It, narrowed to those whose answer, one of perhaps several, has this code. "None" and "not stated" stand alone; the
    /// others are among those that have any.
    #[must_use]
    pub fn with_one_of_several(self, question: impl Into<String>, class: Class) -> Self {
        let question = question.into();
        if class.some {
            let code = format!("{question} = {}", class.code);
            self.with(question, [ANY]).with(code, [YES])
        } else {
            self.with(question, [class.code])
        }
    }

    /// It, narrowed in a way of which nothing else is known.
    #[must_use]
    pub fn with_fact(self, fact: impl Into<String>) -> Self {
        self.with(fact, [YES])
    }
}

/// What a dimension tells records apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Along {
    /// By an answer of which a record has one: a question, or a way to class its answers.
    One(String),
    /// By an answer of which a record may have several.
    Several(String),
    /// By nothing: its classes are the rows of a matrix, each a question of its own, with the codes next.
    Rows,
}

const YES: &str = "yes";
/// Of an answer of several codes: that it has one that says that something is there.
pub(crate) const ANY: &str = "any";
