//! The manifest of a submission: `submission.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tallfest_base::{Date, Year};

use crate::confirmation::Confirmation;

/// The version of the layout on disk that this crate reads and writes.
pub const FORMAT: u16 = 1;

/// What a submission says of itself: whose it is, of which year, and how final.
///
/// ```
/// use tallfest_forms::manifest::{Manifest, Status};
/// let manifest: Manifest = serde_json::from_str(
///     r#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final"}"#,
/// )?;
/// assert_eq!(manifest.status, Status::Final);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    description = "What a submission says of itself: whose it is, of which year, and how final."
)]
pub struct Manifest {
    /// The version of the layout on disk: 1.
    pub format: u16,
    /// The reporting system: `smiso`.
    pub system: String,
    /// The centre's id in the register.
    pub centre: String,
    /// The registration year.
    pub year: Year,
    /// 1 for the first version of the centre's submission, then 2, and so on.
    #[schemars(range(min = 1))]
    pub version: u32,
    /// The hash of the version that this one replaces.
    #[serde(default)]
    pub replaces: Option<String>,
    /// Whether the submission is a draft or final.
    pub status: Status,
    /// Whether the data are made up.
    #[serde(default)]
    pub synthetic: bool,
    /// The last day that the submission covers; 31 December if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_to: Option<Date>,
    /// The day on which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_on: Option<Date>,
    /// The program that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_by: Option<String>,
    /// The forms of which there was nothing to report, by the stem of their file: `["contacts"]`.
    #[serde(default)]
    pub empty: Vec<String>,
    /// Warnings that the centre stands by, with a reason. They carry over to the next version, as long as the values
    /// that the rule read stay the same.
    #[serde(default)]
    pub confirmations: Confirmations,
}

/// The confirmations of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Confirmations(pub Vec<Confirmation>);

/// Whether a submission is a draft or final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not handed in yet: rules about the whole year are not evaluated.
    Draft,
    /// Handed in.
    Final,
}

impl Manifest {
    /// The last day that the submission covers.
    pub fn last_day(&self) -> Option<Date> {
        self.period_to.or_else(|| Date::new(self.year, 12, 31))
    }

    /// Whether it is final and covers the year to its end.
    pub fn year_is_over(&self) -> bool {
        self.status == Status::Final && self.last_day() >= Date::new(self.year, 12, 31)
    }
}
