//! What must hold of a submission beyond the types of its answers.
//!
//! - One file per rule, named after what must hold, and one list per subject: [`smiso::contact::RULES`],
//!   [`smiso::annual::RULES`] (records), [`smiso::year::RULES`] (a centre's year), [`submission::RULES`] (all
//!   submissions of a year).
//! - [`Routing`]: what the declaration of a form alone can find; [`enforced`] ties ids of the rule list to it.
//! - [`structure`]: faults that the reader finds.
//! - [`Checks`], [`Active`]: the rules compiled for a year. What they say is a [`Fault`] or a [`Reason`] why not.
//! - [`judge`]: what all rules together say of a subject, and of the examples of rules.
//!
//! A fault is a value, not an error; it never holds a free text or anything else that identifies a person
//! ([`Shown`]).

mod changes;
mod checks;
mod common;
mod context;
pub mod crisis;
pub mod declared;
mod demonstration;
pub mod enforced;
mod finding;
mod gate;
mod id;
pub mod judge;
pub mod municipal;
mod numbers;
mod routing;
mod rule;
mod said;
mod severity;
mod shown;
pub mod smiso;
pub mod structure;
pub mod submission;
mod two_years;

pub use changes::{
    AnswerChange, Change, RecordChanges, changes_of_documents, changes_of_record,
    changes_of_records,
};
pub use checks::{Active, Checks, Event};
pub use common::key_may_identify;
pub use context::Context;
pub use demonstration::Demonstration;
pub use finding::{Fault, Findings, Found, Values};
pub use gate::ClosedGate;
pub use id::RuleId;
pub use numbers::Numbers;
pub use routing::{AskedNow, Refusals, Routing, missing_rule, refused_form};
pub use rule::{AnyRule, Example, Reason, Rule, RuleInfo, Subject, Verdict};
pub use said::{Breach, How, Said, WhyNot};
pub use severity::{Phase, Severity, Weight, error, fatal, info, warning};
pub use shown::{Expected, Shown, What};
pub use two_years::TwoYears;
