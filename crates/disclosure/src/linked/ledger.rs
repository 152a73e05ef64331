//! What was published before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    CellId, Extent, Fate, LedgerError, Refused, Release, correction::corrections, system::Before,
    ties::Ties,
};

/// What was published before about the same records: the figures of earlier releases, each with what it is of. A reader
/// has them all, so that a new release is protected and attacked together with them.
///
/// It holds what is hidden too, so that it stays so: a later table must not print what would give it away. So it is for
/// those who may see the true figures. Records of another year or population have a ledger of their
/// own.
///
/// ```
/// use tallfest_disclosure::linked::{Axis, Ledger, Lines, Model, Options, Record, Rules, Table, ZeroPolicy, protect};
/// let mut model = Model::new([Axis::new("age", ["young", "old"])?, Axis::new("county", ["A", "B", "C"])?])?;
/// for (age, county, count) in [("young", "A", 9), ("young", "B", 7), ("young", "C", 8), ("old", "A", 6), ("old", "B", 5), ("old", "C", 4)] {
///     model.add(Record::new([age, county]).value(count))?;
/// }
/// let options = Options::new(Rules::below(3, ZeroPolicy::Shown));
/// let mut ledger = Ledger::default();
/// let by_age = model.system_after(&[Table::new("age").by("age", Lines::ClassesAndTotal)], &ledger)?;
/// ledger.record("spring", &protect(by_age, &options)?);
///
/// let read = Ledger::from_json(&ledger.to_json()?)?;
/// let by_county = model.system_after(&[Table::new("county").by("county", Lines::ClassesAndTotal)], &read)?;
/// let release = protect(by_county, &options)?;
/// read.admit(&release)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    format: u32,
    releases: Vec<Entry>,
    /// Of each place in which a sum of numbers was printed last: the sum, and of how many.
    #[serde(default)]
    sums: BTreeMap<String, (u64, u64)>,
    /// What is known of figures besides what they are of.
    #[serde(default)]
    ties: Ties,
}

/// No figure is as large.
const MOST: u64 = 1 << 50;

/// A release in the ledger.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    release: String,
    figures: Vec<(Extent, u64)>,
    /// What is hidden for its own sake.
    #[serde(default)]
    hidden: Vec<(Extent, u64)>,
    /// What is hidden beside others.
    #[serde(default)]
    hidden_beside: Vec<(Extent, u64)>,
}

/// An entry shows how much it holds, and no figure.
impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hidden = self.hidden.len() + self.hidden_beside.len();
        write!(f, "Entry {{ shown: {}, hidden: {hidden} }}", self.figures.len())
    }
}

impl Default for Ledger {
    fn default() -> Self {
        Self { format: 1, releases: vec![], sums: BTreeMap::new(), ties: Ties::default() }
    }
}

impl Ledger {
    /// From JSON.
    ///
    /// # Errors
    /// If it is not a ledger, or of another format.
    pub fn from_json(json: &str) -> Result<Self, LedgerError> {
        let ledger: Self = serde_json::from_str(json)?;
        ledger.check()?;
        Ok(ledger)
    }

    /// Whether it is of a format that is known, and its figures can be reckoned with.
    ///
    /// # Errors
    /// If it is not.
    pub fn check(&self) -> Result<(), LedgerError> {
        if self.format != 1 {
            return Err(LedgerError::Format(self.format));
        }
        let shown = self.figures().map(|(.., figure)| figure);
        let mut all = shown.chain(self.hidden().map(|(_, figure, _)| figure));
        if all.any(|figure| figure >= MOST) { Err(LedgerError::TooLarge) } else { Ok(()) }
    }

    /// As JSON.
    ///
    /// # Errors
    /// None that is known: it holds strings and whole numbers.
    pub fn to_json(&self) -> Result<String, LedgerError> {
        Ok(serde_json::to_string(self)?)
    }

    /// Adds what a release prints and hides, as far as that is new.
    pub fn record(&mut self, name: impl Into<String>, release: &Release) {
        let mut entry =
            Entry { release: name.into(), figures: vec![], hidden: vec![], hidden_beside: vec![] };
        for (id, cell) in release.system.cells.iter().enumerate() {
            let Some(of) = cell.extent.clone() else { continue };
            if cell.places.is_empty() || cell.atoms.is_empty() {
                continue;
            }
            let figure = (of, cell.value());
            let fate = release.pattern.fate(CellId(id)).unwrap_or(Fate::Shown);
            let known = |list: fn(&Entry) -> &Vec<(Extent, u64)>| {
                self.releases.iter().any(|entry| list(entry).contains(&figure))
            };
            match fate {
                Fate::Shown if !known(|it| &it.figures) => entry.figures.push(figure),
                Fate::Primary(_) if !known(|it| &it.hidden) => entry.hidden.push(figure),
                Fate::Secondary if !known(|it| &it.hidden_beside) => {
                    entry.hidden_beside.push(figure);
                }
                Fate::Shown | Fate::Primary(_) | Fate::Secondary => {}
            }
        }
        self.ties.merge(&release.system.ties);
        if entry.figures.len() + entry.hidden.len() + entry.hidden_beside.len() > 0 {
            self.releases.push(entry);
        }
    }

    /// The sum that was printed last in a place, and of how many.
    #[cfg(feature = "proof")]
    pub(crate) fn sum(&self, place: &str) -> Option<(u64, u64)> {
        self.sums.get(place).copied()
    }

    /// Enters a sum that is printed.
    #[cfg(feature = "proof")]
    pub(crate) fn record_sum(&mut self, place: String, sum: u64, contributors: u64) {
        self.sums.insert(place, (sum, contributors));
    }

    /// The names of the releases in it, the earliest first.
    pub fn releases(&self) -> impl Iterator<Item = &str> {
        self.releases.iter().map(|entry| entry.release.as_str())
    }

    pub(crate) fn figures(&self) -> impl Iterator<Item = (&str, &Extent, u64)> {
        self.releases.iter().flat_map(|entry| {
            entry.figures.iter().map(|(extent, value)| (entry.release.as_str(), extent, *value))
        })
    }

    /// What tables tell records apart by.
    #[cfg(feature = "proof")]
    pub(crate) fn crossings(&self) -> impl Iterator<Item = &std::collections::BTreeSet<String>> {
        self.ties.crossings.iter()
    }

    pub(crate) const fn ties(&self) -> &Ties {
        &self.ties
    }

    /// What was hidden, and why.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = (&Extent, u64, Before)> {
        self.releases.iter().flat_map(|entry| {
            let own = entry.hidden.iter().map(|(of, value)| (of, *value, Before::ForItself));
            let beside = entry.hidden_beside.iter();
            own.chain(beside.map(|(of, value)| (of, *value, Before::BesideOthers)))
        })
    }

    /// Whether a release may be published beside what was: not if from both a reader is sure of a correction that few
    /// persons are behind. That is so if a figure that was printed can be had anew, and differs by less than what may be
    /// shown; and if it cannot be had, but in no table that agrees with what is printed it is what it was, or differs by
    /// more.
    ///
    /// # Errors
    /// If it may not.
    pub fn admit(&self, release: &Release) -> Result<(), Refused> {
        corrections(release)
    }
}
