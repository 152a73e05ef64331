//! Synthetic submissions: a national year that reproduces the published figures, and any scale of it.
//!
//! A [`Plan`] says what is wanted, a [`NationalYear`] is the register and the centres against incest and sexual abuse, a
//! [`Centre`] makes its manifest, its annual questionnaire and, one at a time, its contacts, visits and users. A
//! [`CrisisYear`] is the same of the crisis centres, a [`MunicipalReport`] is the one report that there is, and a
//! [`WholeYear`] is all of them with one register. All of it is invented and says so. This
//! crate writes only where it is told to ([`std::io::Write`]).
//!
//! What is aimed at is read from the data files of published figures, by id ([`tallfest_tables::published`]): quotas are
//! dealt to the centres, and the figures come out because the records are counted, never because a figure is carried
//! along. What was not published is chosen; such figures stand in `data/choices.json`, each with its reason, and other
//! choices are marked where they stand. So the years prove the tables, not the domain.
//!
//! ```
//! use tallfest_synth::{File, NationalYear, Plan};
//!
//! let year = NationalYear::new(&Plan { centres: Some(2), ..Plan::default() })?;
//! for centre in year.centres() {
//!     let (mut manifest, mut visits) = (vec![], vec![]);
//!     centre.write(File::Manifest, &mut manifest)?;
//!     centre.write(File::Visits, &mut visits)?;
//!     assert!(String::from_utf8(manifest)?.contains("\"synthetic\": true"));
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod annual;
mod answers;
mod before;
mod broken;
mod centre;
mod contacts;
mod crisis;
mod days;
mod deal;
mod firsts;
mod forced;
mod lot;
mod months;
mod municipal;
mod pandemic;
mod people;
mod questionnaire;
mod random;
mod roster;
mod sizes;
mod submission;
mod targets;
mod users;
mod visits;
mod whole;
mod year;
mod years;

pub use broken::{Broken, UNBREAKABLE, Unbreakable, Wanted};
pub use centre::{Centre, File};
pub use contacts::Contacts;
pub use crisis::{CRISIS_YEARS, Children, CrisisCentre, CrisisYear, DayVisits, Residents};
pub use forced::{FORCED_WARNINGS, Forced};
pub use municipal::{MUNICIPAL_YEARS, MunicipalReport};
pub use submission::Submission;
pub use targets::YEARS;
pub use users::Users;
pub use visits::Visits;
pub use whole::{System, WholeYear};
pub use year::{NationalYear, Plan};

use tallfest_base::Year;
use tallfest_rules::RuleId;
use tallfest_tables::published::PublishedError;

/// Why a synthetic year can't be made.
#[derive(Debug, thiserror::Error)]
pub enum SynthError {
    /// There are no published figures of the year.
    #[error("no system has published figures of {year} to aim at")]
    Year {
        /// The year.
        year: Year,
    },
    /// A system has no such year.
    #[error("synthetic years of {system} are made for {years}; {year} is none of them")]
    YearOfSystem {
        /// The year.
        year: Year,
        /// The system.
        system: &'static str,
        /// The years that it has.
        years: String,
    },
    /// So many centres there were not.
    #[error("{wanted} centres are wanted; there can be 1 to {all}")]
    Centres {
        /// How many are wanted.
        wanted: usize,
        /// How many there were.
        all: usize,
    },
    /// At this scale there are no records, or too many to count.
    #[error("at the scale {scale} the records can't be counted")]
    Scale {
        /// The scale.
        scale: u64,
    },
    /// A figure that is aimed at is neither published nor chosen.
    #[error("nothing is known or chosen of `{id}`")]
    Unknown {
        /// The figure.
        id: String,
    },
    /// The published figures can't be used.
    #[error("the published figures can't be used")]
    Published(#[from] PublishedError),
    /// The published figures on a subject can't all be true of the centres.
    #[error("the published figures on `{0}` can't all come out")]
    Impossible(&'static str),
    /// There is no such rule.
    #[error("there is no rule `{0}`")]
    NoRule(String),
    /// No submission breaks the rule alone.
    #[error("{rule} can't be broken: {why}")]
    Unbreakable {
        /// The rule.
        rule: RuleId,
        /// Why not.
        why: &'static str,
    },
    /// In the years that were looked at nothing breaks the rule alone.
    #[error("nothing was found that breaks {rule} alone in {years}")]
    NotFound {
        /// The rule.
        rule: RuleId,
        /// The years.
        years: String,
    },
    /// A record can't be written.
    #[error("a record can't be written")]
    Json(#[from] serde_json::Error),
}
