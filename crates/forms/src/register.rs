//! The centres of a year: `year.json`.

pub mod facts;
mod when;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tallfest_base::{CentreFacts, Date, Year};

pub use when::{NoWhen, When};

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
    /// The centres of the register of the year before, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Vec<Before>>,
    /// Counties that no centre serves, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unserved: Vec<Unserved>,
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
    /// Other counties that it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
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
    /// When it opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<When>,
    /// When it closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<When>,
    /// When it was merged into another, or others into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged: Option<When>,
}

/// A centre of the register of the year before, and when it went, if it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Its id.
    pub centre: String,
    /// The reporting system.
    pub system: String,
    /// When it closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<When>,
    /// When it was merged into another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged: Option<When>,
}

/// A county that no centre serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unserved {
    /// The county.
    pub county: String,
    /// Since when.
    pub since: Date,
    /// Why.
    pub reason: String,
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

/// The kind of the resource centres against rape, which are in the register and in no figure (`domain.md` 2).
pub const DIXI: &str = "Dixi";

/// What the register of a year says of the centres of a system together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RegisterCounts {
    /// How many there are.
    pub centres: u64,
    /// How many of them share their organisation with a centre of another system: a crisis centre. Not known where the
    /// register names none.
    pub combined: Option<u64>,
    /// The fewest in a county, of all counties that the register names.
    pub fewest_in_a_county: u64,
}

impl Register {
    /// What it says of the centres of a system together.
    ///
    /// ```
    /// use tallfest_forms::register::Register;
    /// let register: Register = serde_json::from_str(
    ///     r#"{"format":1,"year":2020,"centres":[
    ///         {"centre":"smiso-1","system":"smiso","organisation":"a","county":"North"},
    ///         {"centre":"smiso-2","system":"smiso","organisation":"b","county":"North"},
    ///         {"centre":"crisis-1","system":"crisis","organisation":"b","county":"South"}]}"#,
    /// )?;
    /// let counts = register.counts("smiso");
    /// assert_eq!((counts.centres, counts.combined, counts.fewest_in_a_county), (2, Some(1), 0));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn counts(&self, system: &str) -> RegisterCounts {
        let is_ours =
            |centre: &&Centre| centre.system == system && centre.kind.as_deref() != Some(DIXI);
        let count = |centres: &mut dyn Iterator<Item = &Centre>| {
            u64::try_from(centres.count()).unwrap_or(u64::MAX)
        };
        let centres = || self.centres.iter().filter(is_ours);
        let others = || self.centres.iter().filter(|other| other.system != system);
        let run_by_others: BTreeSet<_> =
            others().filter_map(|other| other.organisation.as_deref()).collect();
        let is_combined = |centre: &&Centre| {
            centre.organisation.as_deref().is_some_and(|runs| run_by_others.contains(runs))
        };
        let counties = self.centres.iter().filter_map(|centre| centre.county.as_deref());
        let mut in_county: BTreeMap<_, u64> = counties.map(|county| (county, 0)).collect();
        for county in centres().filter_map(|centre| centre.county.as_deref()) {
            *in_county.entry(county).or_default() += 1;
        }
        RegisterCounts {
            centres: count(&mut centres()),
            combined: others().next().map(|_| count(&mut centres().filter(is_combined))),
            fewest_in_a_county: in_county.into_values().min().unwrap_or(0),
        }
    }

    /// How many offers the centres of a system have that are to report, by the codes of whom they are for. A centre that
    /// stands here for its organisation alone is to report nothing.
    ///
    /// ```
    /// use tallfest_forms::register::Register;
    /// let register: Register = serde_json::from_str(
    ///     r#"{"format":1,"year":2020,"centres":[
    ///         {"centre":"crisis-1","system":"crisis","offers":["women","men"],"expected":["offer-women","offer-men"]},
    ///         {"centre":"crisis-2","system":"crisis","offers":["women"],"expected":["offer-women"]},
    ///         {"centre":"crisis-3","system":"crisis","offers":["women"]}]}"#,
    /// )?;
    /// assert_eq!(register.offers("crisis").into_iter().collect::<Vec<_>>(), [("men".to_owned(), 1), ("women".to_owned(), 2)]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn offers(&self, system: &str) -> BTreeMap<String, u64> {
        let mut offers = BTreeMap::new();
        let report = |centre: &&Centre| centre.system == system && !centre.expected.is_empty();
        for offer in self.centres.iter().filter(report).flat_map(|centre| &centre.offers) {
            *offers.entry(offer.clone()).or_default() += 1;
        }
        offers
    }

    /// The entries by system and centre, to look up many; of two of the same, the first.
    pub fn entries(&self) -> BTreeMap<(&str, &str), &Centre> {
        let mut entries = BTreeMap::new();
        for centre in &self.centres {
            let key = (centre.system.as_str(), centre.centre.as_str());
            entries.entry(key).or_insert(centre);
        }
        entries
    }

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
    pub fn facts(&self) -> CentreFacts {
        let has = |offer: &str| self.offers.iter().any(|one| one == offer);
        CentreFacts::default()
            .with(&facts::RUNS_HELPLINE, self.helpline)
            .with(&facts::HAS_WOMEN, has("women"))
            .with(&facts::HAS_MEN, has("men"))
            .with(&facts::ONLY_MEN, has("men") && !has("women"))
    }

    /// Whether it is to report a form, by the stem of its file, and is not excused.
    pub fn is_to_report(&self, form: &str) -> bool {
        self.expected.iter().any(|expected| expected == form)
            && !self.non_response.iter().any(|excused| excused.form == form)
    }
}
