//! What was published before.

use serde::{Deserialize, Serialize};

use super::{Extent, LedgerError, Refused, Release, correction::corrections};

/// What was published before about the same records: the figures of earlier releases, each with what it is of. A reader
/// has them all, so that a new release is protected and attacked together with them.
///
/// It holds what is printed anyway, and no hidden figure. Records of another year or population have a ledger of their
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
}

/// A release in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    release: String,
    figures: Vec<(Extent, u64)>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self { format: 1, releases: vec![] }
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

    /// Whether it is of a format that is known.
    ///
    /// # Errors
    /// If it is not.
    pub const fn check(&self) -> Result<(), LedgerError> {
        if self.format == 1 { Ok(()) } else { Err(LedgerError::Format(self.format)) }
    }

    /// As JSON.
    ///
    /// # Errors
    /// None that is known: it holds strings and whole numbers.
    pub fn to_json(&self) -> Result<String, LedgerError> {
        Ok(serde_json::to_string(self)?)
    }

    /// Adds what a release prints, as far as it was not printed before.
    pub fn record(&mut self, name: impl Into<String>, release: &Release) {
        let cells = release.system.cells.iter().enumerate();
        let shown = cells.filter(|(id, cell)| {
            !cell.places.is_empty() && !cell.atoms.is_empty() && !release.pattern.is_hidden(*id)
        });
        let figures = shown.filter_map(|(_, cell)| Some((cell.extent.clone()?, cell.value())));
        let is_new = |figure: &(Extent, u64)| {
            !self.releases.iter().any(|entry| entry.figures.contains(figure))
        };
        let figures: Vec<_> = figures.filter(is_new).collect();
        if !figures.is_empty() {
            self.releases.push(Entry { release: name.into(), figures });
        }
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
