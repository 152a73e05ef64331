//! Check, count, protect and publish the yearly statistics of Norwegian services for people exposed to violence and
//! abuse: what an embedder depends on.
//!
//! One pass does it all: *read → check → fold and count → protect → publish*. Partial results merge in any order to the
//! same bytes.
//!
//! # One record
//!
//! ```
//! use tallfest::{prelude::*, smiso::Contact};
//!
//! let sent = br#"{"record_id":"c-1","contact_party":"user","contact_channel":"phon"}"#;
//! let report = tallfest::check_record::<Contact>(sent, &Context::unknown(2020));
//! let first = &report.findings()[0];
//! assert_eq!(first.rule_id(), "S-022");
//! assert_eq!(first.message(Lang::En), "`phon` is no code of \"How contact was made\"; did you mean `phone`?");
//! ```
//!
//! # A file from memory
//!
//! ```
//! use tallfest::{prelude::*, Limits, Source};
//!
//! let form = tallfest::form("smiso", "contact").ok_or("no such form")?;
//! let lines = b"{\"record_id\":\"c-1\"}\n{\"record_id\":\"c-1\"}\n";
//! let checked = form.check(Source::memory(lines), &Context::unknown(2020), &Limits::default());
//! assert_eq!(checked.file.records(), 2);
//! assert!(checked.file.findings().iter().any(|finding| finding.rule_id() == "COM-010"));
//! # Ok::<(), &str>(())
//! ```

mod confirm;
mod convert;
mod finding;
mod limits;
mod pass;
#[cfg(feature = "files")]
mod release;
mod report;
mod survey;
#[cfg(feature = "files")]
mod year;

pub use confirm::{Confirming, Excused};
pub use finding::{Finding, FindingJson, InSheet, Origin};
pub use limits::Limits;
pub use pass::{CheckedForm, Source, TooLargeTable};
#[cfg(feature = "files")]
pub use release::{NotReleased, Release, release};
pub use report::{FileReport, NotEvaluated};
pub use survey::{AnyForm, AnySystem, CheckedYear, check_record, form, system, systems};
#[cfg(feature = "files")]
pub use year::{
    CheckOptions, FolderReport, Progress, SubmissionReport, YearError, YearReport, check_file,
    check_folder,
};

pub use tallfest_base as base;
pub use tallfest_catalog as catalog;
pub use tallfest_disclosure as disclosure;
pub use tallfest_formats as formats;
pub use tallfest_forms as forms;
pub use tallfest_rules as rules;
pub use tallfest_tables as tables;

/// The records of the centres against incest and sexual abuse.
pub mod smiso {
    pub use tallfest_forms::smiso::{
        annual::Annual, contact::Contact, pandemic::Pandemic, user::User, visit::Visit,
    };
}

/// What most programs that embed Tallfest name.
pub mod prelude {
    pub use tallfest_base::{Answer, Form, Lang, Text, Year};
    pub use tallfest_rules::{Context, Phase, Severity};
}
