//! Check, count, protect and publish the yearly statistics of Norwegian services for people exposed to violence and
//! abuse: what an embedder depends on.
//!
//! One pass does it all: *read → check → fold and count → protect → publish*. Partial results merge in any order to the
//! same bytes. What is wrong with what was sent is a [`Finding`], never an error and never a panic; a finding shows no
//! free text and nothing else that identifies a person.
//!
//! # One record
//!
//! ```
//! use tallfest::{prelude::*, smiso::Contact};
//!
//! let sent: &[u8] = br#"{"record_id":"c-1","contact_party":"user","contact_channel":"phon"}"#;
//! let report = tallfest::check_record::<Contact>(sent, &Context::unknown(2020));
//! let first = &report.findings()[0];
//! assert_eq!((first.rule_id(), first.pointer().as_str()), ("S-022", "/contact_channel"));
//! assert_eq!(first.message(Lang::En), "`phon` is no code of \"How contact was made\"; did you mean `phone`?");
//! ```
//!
//! # A whole submission
//!
//! The manifest, the files, and what must hold over all of them. A file is bytes, or any reader of what is just arriving;
//! a broken manifest or a file of no form is a finding. [`check_submissions`] takes a whole year, `check_folder` (with the
//! feature `files`) takes it from disk.
//!
//! ```
//! use tallfest::prelude::*;
//!
//! let manifest = br#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final"}"#;
//! let year = br#"{"format":1,"year":2020,"centres":[{"centre":"smiso-07","system":"smiso","expected":["annual"]}]}"#;
//! let report = Submission::new(manifest)
//!     .register(year)
//!     .file("contacts.ndjson", Source::memory(b"{\"record_id\":\"c-1\"}\n{\"record_id\":\"c-1\"}\n"))
//!     .file("visits.csv", Source::memory(b"record_id;visit_date\nv-1;31.01.2020\n"))
//!     .check(&Limits::default())?;
//! let mut found = vec![];
//! report.each(|origin, finding| found.push(format!("{} {}", origin.file, finding.rule_id())));
//! assert!(found.contains(&"contacts.ndjson COM-010".to_owned())); // an id stands twice
//! assert!(found.contains(&"submission.json COM-019".to_owned())); // the annual questionnaire is missing
//! assert_eq!((report.records(), report.worst()), (3, Some(Severity::Error)));
//! assert!(report.years[0].submissions[0].hash.is_some()); // what the next version replaces
//! # Ok::<(), tallfest::TooLargeTable>(())
//! ```
//!
//! # A record while it is being typed
//!
//! ```
//! use tallfest::{prelude::*, smiso::User, check_draft, visible_fields};
//!
//! // Nothing is said of what is not answered yet, only of what is there and wrong.
//! let context = Context::unknown(2020);
//! let report = check_draft::<User>(br#"{"person_ref":"u-1","consent":"consented","age":1200}"#, &context);
//! assert_eq!(report.findings().iter().map(|it| it.pointer()).collect::<Vec<_>>(), ["/age"]);
//!
//! // What is asked now, in the order of the form. Without consent it is not much.
//! let mut typed = User::default();
//! assert!(!visible_fields(&typed, &context).iter().any(|field| field.id() == "gender"));
//! typed.consent = Answer::Given(tallfest::forms::smiso::lists::Consent::Consented);
//! let fields = visible_fields(&typed, &context);
//! let gender = fields.iter().find(|field| field.id() == "gender").ok_or("not asked")?;
//! let codes: Vec<_> = gender.codes.iter().map(|code| code.code).collect();
//! assert_eq!((gender.is_required, codes), (true, vec!["female", "male", "not_stated"]));
//! # Ok::<(), &str>(())
//! ```
//!
//! # One table
//!
//! Records are checked on the way, and what comes out is protected: there is no bare count to be published by mistake.
//!
//! ```
//! use tallfest::{prelude::*, count_table, smiso::Contact};
//!
//! let contact = serde_json::to_string(&Contact::sample())?;
//! let id = |n: u8| contact.replace(r#""record_id":""#, &format!(r#""record_id":"{n}-"#));
//! let records: Vec<String> = (0..25).map(id).collect();
//! let lines = records.join("\n");
//! let count = |lines: &str| {
//!     let source = Source::memory(lines.as_bytes());
//!     count_table("smiso-contacts-by-month", source, &Context::unknown(2020), &Limits::default())
//! };
//! assert_eq!(count(&lines)?.table.rows()[0].total.value(), Some(25));
//! assert_eq!(count(&contact)?.table.rows()[0].total.value(), None); // one contact is too few to be shown
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A form's JSON Schema
//!
//! ```
//! let form = tallfest::form("smiso", "contact").ok_or("no such form")?;
//! let schema = tallfest::schema(form, 2020);
//! assert_eq!(schema["$id"], "urn:tallfest:schema:smiso:contact:2020");
//! assert_eq!(schema["properties"]["contact_date"]["$ref"], "#/$defs/date");
//! # Ok::<(), &str>(())
//! ```
//!
//! # Limits for input that nobody vouches for
//!
//! The [defaults](Limits) are safe for it. Memory grows with the records' keys alone (40 to 72 bytes each), not with the file,
//! a line or the number of faults; how many bytes come is for the reader to limit, and a reader that fails ends the pass
//! at once with a `fatal` finding. `examples/portal` is a server that does both.
//!
//! ```
//! use std::io::Read;
//! use tallfest::prelude::*;
//!
//! let form = tallfest::form("smiso", "contact").ok_or("no such form")?;
//! let endless = std::io::repeat(b'x').take(50 << 20); // a line of 50 MiB
//! let limits = Limits { line: 64 << 10, findings: 100, ..Limits::default() };
//! let checked = form.check(Source::plain(endless), &Context::unknown(2020), &limits);
//! assert_eq!(checked.file.findings()[0].rule_id(), "S-007"); // longer than the limit, and skipped unread
//! # Ok::<(), &str>(())
//! ```
//!
//! # Features
//!
//! Forms, rules, tables and schemas are always there. `files` adds folders of submissions, compressed files and
//! publications on disk; `parallel` several threads for a file or a year.

mod changes;
mod codebook;
mod confirm;
mod convert;
mod count;
mod draft;
mod finding;
mod frequencies;
mod ledgers;
mod limits;
mod migrate;
mod pass;
#[cfg(feature = "files")]
mod proof;
mod release;
mod report;
mod rule;
mod schemas;
mod series;
mod survey;
#[cfg(feature = "files")]
mod tabulate;
mod what_if;
mod year;

pub use changes::{changes, lint, prove};
pub use codebook::{codebook, codebook_of_year};
pub use confirm::{Confirming, Excused};
pub use count::{CountedTable, NotCounted, count_table};
pub use draft::{VisibleField, check_draft, check_draft_record, visible_fields};
pub use finding::{Finding, FindingJson, InSheet, Origin};
pub use frequencies::frequencies;
pub use ledgers::{LedgerKey, Ledgers};
pub use limits::Limits;
pub use migrate::{
    FormOfYear, Loss, LossPlace, Lost, ManifestLoss, Migrated, MigratedFile, MigratedSubmission,
    Migration, NotAnswered, Total, Why, migrate_record, migration_schema,
};
#[cfg(feature = "files")]
pub use migrate::{MigrateError, RefusedFile, migrate_file, migrate_folder};
pub use pass::{CheckedForm, Source, TooLargeTable};
#[cfg(feature = "files")]
pub use proof::{Proof, ProofError, ProofFault, PublicProof};
pub use release::{FormProof, NotReleased, Release, release, releases, releases_beside};
pub use report::{FileReport, NotEvaluated};
pub use rule::{RuleJson, SeverityJson, rule};
pub use schemas::{LISTS, document_schemas};
pub use series::{SeriesOf, series, series_beside};
pub use survey::{
    AnyForm, AnySystem, Before, CheckedYear, FileOf, OwnTableError, check_record, form, schema,
    system, systems,
};
#[cfg(feature = "files")]
pub use tabulate::{NotTabulated, Tabulated, tabulate};
pub use what_if::{Cost, what_if};
pub use year::{
    CheckOptions, FolderReport, Progress, Submission, SubmissionReport, YearReport,
    check_submissions,
};
#[cfg(feature = "files")]
pub use year::{YearError, check_file, check_folder, check_folder_after, check_folder_by_question};

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
    pub use tallfest_base::{Answer, Form, Lang, Sample, Text, Year};
    pub use tallfest_rules::{Context, Phase, Severity};

    pub use crate::{
        AnyForm, AnySystem, CheckOptions, FileReport, Finding, FolderReport, Limits, Origin,
        Source, Submission,
    };
}
