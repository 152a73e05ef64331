//! Tables that are published together, protected together, attacked together, and proved safe.
//!
//! The tables of a release that share records are *one* system: its unknowns are the patterns of answers, its cells are
//! sums of them, and a cell printed in two tables is one cell. From there:
//!
//! 1. [`Model`] takes axes, records and tables and makes a [`System`] (or [`System::from_equations`] does).
//! 2. [`Rules`] say which cells must be hidden ([`Rules::primary`]).
//! 3. [`protect`] hides others beside them until an [`Attacker`] learns nothing, and gives a [`Release`].
//! 4. [`Release::certificate`] is the proof, which [`Certificate::verify`] checks by addition.
//! 5. [`Ledger`] remembers what was published, and is attacked with the next release.
//!
//! No decision rests on a floating-point number: what a solver finds is an idea, which counts only once it is confirmed
//! in whole numbers, and what is not confirmed is not safe.

mod attacker;
mod axis;
mod boxes;
mod candidates;
#[cfg(feature = "proof")]
mod certificate;
mod coalition;
mod concentration;
mod correction;
#[cfg(feature = "csv")]
mod csv;
mod demand;
mod derived;
mod elimination;
mod equations;
mod error;
mod extent;
mod facts;
mod figures;
mod found;
mod grid;
mod interval;
mod ledger;
mod loss;
mod model;
mod modular;
mod moves;
mod nearest;
mod owner;
mod packing;
mod pairs;
mod pattern;
mod program;
mod protect;
mod record;
mod release;
mod rules;
mod search;
mod stream;
mod sums;
mod suppress;
mod system;
mod table;
mod ties;
#[cfg(feature = "proof")]
mod verify;
mod what_if;
mod work;
mod zeros;

pub use attacker::{Attacker, RuleKnowledge};
pub use axis::Axis;
pub use candidates::CandidateOrder;
#[cfg(feature = "proof")]
pub use certificate::{Certificate, PublicCertificate};
pub use concentration::Concentration;
#[cfg(feature = "csv")]
pub use csv::read_records;
pub use derived::{Derived, is_shown};
pub use equations::Equation;
pub use error::{LedgerError, ModelError, Refused, Unprotectable};
pub use extent::Extent;
pub use figures::Figures;
pub use interval::{Interval, audit};
pub use ledger::Ledger;
pub use loss::Loss;
pub use model::{Empty, Model};
pub use pattern::{Fate, Pattern, Why};
pub use protect::{Options, protect};
pub use record::Record;
pub use release::{Release, Symbol};
pub use rules::{Primary, Rules};
pub use system::{Cell, CellId, Place, System};
pub use table::{Lines, Table};
#[cfg(feature = "proof")]
pub use verify::Fault;
pub use what_if::{WhatIf, what_if};
pub use zeros::ZeroPolicy;
