//! The centres of a year: `year.json`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tallfest_base::{CentreFacts, Date, Year};

/// The centres that there were in a year, and who is to report what.
///
/// ```
/// use tallfest_forms::register::Register;
/// let register: Register = serde_json::from_str(
///     r#"{"format":1,"year":2020,"synthetic":true,"centres":[{"centre":"smiso-07","system":"smiso","helpline":true}]}"#,
/// )?;
/// assert_eq!(register.centre("smiso", "smiso-07").map(|centre| centre.helpline), Some(true));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "The centres that there were in a year, and who is to report what.")]
pub struct Register {
    /// The version of the layout on disk: 1.
    pub format: u16,
    /// The registration year.
    pub year: Year,
    /// Whether the centres are made up.
    #[serde(default)]
    pub synthetic: bool,
    /// The centres.
    pub centres: Vec<Centre>,
    /// The dates of the year's calendar, by name.
    #[serde(default)]
    pub dates: BTreeMap<String, Date>,
    /// Errors that the directorate lets through.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
}

/// A centre in the register of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    /// Its id.
    pub centre: String,
    /// The reporting system.
    pub system: String,
    /// The kind of centre: `SMI`, `SMSO`, `SMISO`, `SSMM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its name, by language code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub name: BTreeMap<String, String>,
    /// The organisation that runs it; a combined organisation runs two centres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The county in which it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Whether it runs the national helpline.
    #[serde(default)]
    pub helpline: bool,
    /// A crisis centre's offers: `women`, `men`.
    #[serde(default)]
    pub offers: Vec<String>,
    /// The forms that it is to report, by the stem of their file.
    #[serde(default)]
    pub expected: Vec<String>,
    /// The forms that it does not report, with the reason.
    #[serde(default)]
    pub non_response: Vec<NonResponse>,
}

/// A form that a centre does not report, set by the directorate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NonResponse {
    /// The form, by the stem of its file.
    pub form: String,
    /// Why.
    pub reason: NonResponseReason,
}

/// Why a centre does not report (`domain.md` 9.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NonResponseReason {
    /// Does not want to take part.
    Refused,
    /// Has no capacity.
    NoCapacity,
    /// Was closed for a part of the year.
    ClosedPartOfYear,
    /// Technical reasons.
    Technical,
    /// Not known.
    Unknown,
}

/// An error that the directorate lets through (`domain.md` 9.6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The centre.
    pub centre: String,
    /// The rule's id.
    pub rule: String,
    /// Why.
    pub reason: String,
}

impl Register {
    /// The entry of a centre.
    pub fn centre(&self, system: &str, centre: &str) -> Option<&Centre> {
        self.centres.iter().find(|entry| entry.system == system && entry.centre == centre)
    }

    /// Whether an error of a centre is let through.
    pub fn waives(&self, centre: &str, rule: &str) -> bool {
        self.waivers.iter().any(|waiver| waiver.centre == centre && waiver.rule == rule)
    }
}

impl Centre {
    /// What the register says of the centre, as conditions and rules ask for it.
    pub const fn facts(&self) -> CentreFacts {
        CentreFacts { runs_helpline: Some(self.helpline) }
    }

    /// Whether it is to report a form, by the stem of its file, and is not excused.
    pub fn is_to_report(&self, form: &str) -> bool {
        self.expected.iter().any(|expected| expected == form)
            && !self.non_response.iter().any(|excused| excused.form == form)
    }
}
