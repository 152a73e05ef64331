//! The proof that a release gives nobody away.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Release, attacker::UNBOUNDED, moves::Values};

/// The proof that a release gives nobody away: its cells as sums of unknowns, and tables of whole numbers that agree with
/// everything that is printed and that the reader is taken to know. In them each hidden cell takes values at least
/// `apart` from each other. None of them is the true one.
///
/// **Who may hold it.** It says which cells are hidden for their own sake, and what single persons know; many tables
/// around the true one together tell much about it. So it stays with those who may see the true figures. For all others
/// there is the [public variant](Certificate::public).
///
/// `Debug` shows its size, and no figure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// The format: 1.
    pub(crate) format: u32,
    /// How many unknowns there are.
    pub(crate) unknowns: usize,
    /// The cells.
    pub(crate) cells: Vec<Sealed<Line>>,
    /// Readers who know some hidden cells.
    pub(crate) readers: Vec<Sealed<Known>>,
    /// The tables: each the value of every unknown.
    pub(crate) tables: Vec<Sealed<Vec<i64>>>,
    /// The hash of the seals.
    pub(crate) seal: String,
}

/// A part with its hash, by which a change is found and placed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sealed<Part> {
    pub(crate) part: Part,
    pub(crate) seal: String,
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    /// Where it is printed.
    pub(crate) places: Vec<String>,
    /// The unknowns that it is the sum of.
    pub(crate) of: Vec<usize>,
    /// Its figure, if it is shown, here or in an earlier release.
    pub(crate) shows: Option<i64>,
    /// The least that the reader knows it to be.
    pub(crate) least: i64,
    /// The most.
    pub(crate) most: Option<i64>,
    /// How far apart two of its values must be; 0 if it is shown.
    pub(crate) apart: i64,
    /// What its highest value must be at least.
    pub(crate) reaches: Option<i64>,
    /// Whether it is hidden for its own sake, so that no reader may know it who is not all that is in it.
    pub(crate) guarded: bool,
}

/// What a reader knows who is all that is in some cells.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Known {
    /// Cells, by their places in the list, and the value of each.
    pub(crate) cells: Vec<(usize, i64)>,
}

/// What everybody may see of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicCertificate {
    /// The format: 1.
    pub format: u32,
    /// The hash of the whole certificate, by which those who hold it show that it is the one.
    pub certificate: String,
    /// Whether every hidden cell was proved to be safe.
    pub verdict: String,
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Certificate {{ cells: {}, tables: {} }}", self.cells.len(), self.tables.len())
    }
}

/// The hash of a part, by its JSON.
pub(crate) fn seal<Part: Serialize>(part: &Part) -> String {
    let json = serde_json::to_vec(part).unwrap_or_default();
    let mut digits = String::new();
    for byte in Sha256::digest(&json) {
        for half in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(u32::from(half), 16));
        }
    }
    digits
}

impl<Part: Serialize> Sealed<Part> {
    fn new(part: Part) -> Self {
        let seal = seal(&part);
        Self { part, seal }
    }
}

impl Certificate {
    /// From JSON.
    ///
    /// # Errors
    /// If it is not a certificate.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// As JSON.
    ///
    /// # Errors
    /// None that is known: it holds strings and whole numbers.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// The places that it speaks of, and the figure of each unless it is hidden.
    pub fn places(&self) -> impl Iterator<Item = (&str, Option<u64>)> {
        self.cells.iter().flat_map(|cell| {
            let shows = cell.part.shows.and_then(|figure| u64::try_from(figure).ok());
            cell.part.places.iter().map(move |place| (place.as_str(), shows))
        })
    }

    /// What everybody may see: its hash and the verdict.
    pub fn public(&self) -> PublicCertificate {
        let verdict = if self.faults().is_empty() { "proved" } else { "not proven" };
        PublicCertificate { format: 1, certificate: self.seal.clone(), verdict: verdict.to_owned() }
    }

    /// The seals of all parts, and the format and number of unknowns, as one.
    pub(crate) fn seal_of_all(&self) -> String {
        let seals = self.cells.iter().map(|part| &part.seal);
        let seals = seals.chain(self.readers.iter().map(|part| &part.seal));
        let seals: Vec<_> = seals.chain(self.tables.iter().map(|part| &part.seal)).collect();
        let counts = (self.cells.len(), self.readers.len(), self.tables.len());
        seal(&(self.format, self.unknowns, counts, seals))
    }
}

impl Release {
    /// The proof. Of a cell hidden by a confidential rule it says how far apart its values were found, not how far apart
    /// the rule wants them.
    pub fn certificate(&self) -> Certificate {
        let mut numbers = vec![None; self.system.cells.len()];
        let mut cells = vec![];
        for (id, cell) in self.system.cells.iter().enumerate() {
            let demand = self.demands.get(&id).copied();
            if cell.places.is_empty() && !cell.earlier && demand.is_none() {
                continue;
            }
            if let Some(number) = numbers.get_mut(id) {
                *number = Some(cells.len());
            }
            let hidden = self.pattern.is_hidden(id);
            let (least, most) = self.bounds.get(id).copied().unwrap_or((0, UNBOUNDED));
            let (apart, reaches) = match demand {
                _ if !hidden => (0, None),
                Some(demand) if demand.is_confidential => (found_apart(&self.tables, id), None),
                Some(demand) => (demand.apart, demand.reach),
                None => (1, None),
            };
            cells.push(Sealed::new(Line {
                places: cell.places.iter().map(super::Place::name).collect(),
                of: cell.atoms.clone(),
                shows: (!hidden).then_some(cell.value),
                least: if hidden { least } else { 0 },
                most: (hidden && most != UNBOUNDED).then_some(most),
                apart,
                reaches,
                guarded: hidden && demand.is_some(),
            }));
        }
        let known = |cell: &usize| {
            let number = numbers.get(*cell).copied().flatten()?;
            Some((number, self.system.cells.get(*cell)?.value))
        };
        let readers = self.owners.iter();
        let readers =
            readers.map(|owner| Known { cells: owner.iter().filter_map(known).collect() });
        let mut certificate = Certificate {
            format: 1,
            unknowns: self.system.atoms.len(),
            cells,
            readers: readers.map(Sealed::new).collect(),
            tables: self.tables.iter().map(|table| Sealed::new(table.atoms.clone())).collect(),
            seal: String::new(),
        };
        certificate.seal = certificate.seal_of_all();
        certificate
    }
}

/// How far apart the values of a cell are in the tables.
fn found_apart(tables: &[Values], cell: usize) -> i64 {
    let values = || tables.iter().filter_map(|table| table.cells.get(cell).copied());
    values().max().zip(values().min()).map_or(0, |(high, low)| high - low)
}
