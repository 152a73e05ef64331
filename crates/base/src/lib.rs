//! The words that every crate of Tallfest uses. This crate knows no form.
//!
//! - [`Text`], [`Lang`]: wordings in Bokmål, Nynorsk and English. [`Validity`], [`Certainty`]: the years of an item.
//! - [`code_list!`]: a closed list of answers, a line a code. [`CodeSet`]: a set of them.
//! - [`Answer`] and the ten kinds of answer: [`Key`], code, [`CodeSet`], [`Integer`], [`Decimal`], [`Date`],
//!   [`FreeText`], and [`PerCode`] of integers, decimals or code sets. [`Stated`] adds "not stated" to numbers.
//! - [`questions!`], [`sources!`], [`form!`]: what is asked, where that was read, and the record that holds the answers. [`Field`], [`Slot`], [`Place`]:
//!   where an answer sits. [`Condition`]: of whom something is asked, as data. [`Test`]: the same, compiled for a year.

mod answer;
mod checked;
mod code;
mod complete;
mod condition;
mod date;
mod decimal;
mod fact;
mod field;
mod form;
mod gate;
mod hidden_text;
mod per_code;
mod place;
mod question;
mod read_text;
mod scan;
mod share;
mod stated;
mod test;
mod text;
mod validity;

pub use answer::{Answer, AnswerType, Kind, Scalar, Value, WrongKind, word};
pub use checked::Checked;
pub use code::{Code, CodeList, CodeSet, Codes, List, Role};
pub use complete::Completion;
pub use condition::{Asked, Condition, Row};
pub use date::{Date, date};
pub use decimal::{Decimal, DecimalError, Integer, LAST_YEAR, MAX_WHOLE, units_of_json};
pub use fact::{CentreFacts, Fact};
pub use field::{AnyField, Coded, Field, Need, Slot, same, texts};
pub use form::{Form, FormInfo, Records, Sample};
pub use gate::Gate;
pub use hidden_text::{FreeText, Key};
pub use per_code::PerCode;
pub use place::Place;
pub use question::{Question, Source};
pub use read_text::ParseError;
pub use scan::{KeyOrder, Scan};
pub use share::Share;
pub use stated::Stated;
pub use test::Test;
pub use text::{Lang, Text, UnknownLang, text};
pub use validity::{Certainty, Validity, Year, inferred, seen, seen_about};

/// What the macros of this crate expand to; not for other use.
#[doc(hidden)]
pub mod private {
    pub use crate::code::{heads, read, schema};
    pub use crate::field::same;
    pub use crate::scan::bytes_of;
    pub use schemars;
    pub use serde;
}
