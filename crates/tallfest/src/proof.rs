//! The proof of a release: that its tables, read together, give nobody away.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tallfest_disclosure::{
    Protection,
    linked::{Certificate, Fault},
};
use tallfest_formats::publication::{self, PrintedTable};

use crate::Release;

/// The certificates of a release, and what became of each of its tables.
///
/// **Who may hold it.** A certificate holds tables around the true one, from which much of the hidden figures follows: it
/// stays with those who may see the submissions. Everybody else has [`PublicProof`], which stands in the publication.
///
/// ```
/// use tallfest::{Proof, ProofError};
/// assert!(matches!(Proof::from_json("{}"), Err(ProofError::Json(_))));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    format: u32,
    /// The hash of each file of the publication, by its path.
    files: BTreeMap<String, String>,
    tables: Vec<TableProof>,
    certificates: Vec<FormCertificate>,
}

/// What became of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TableProof {
    system: String,
    table: String,
    kind: TableKind,
}

/// How a table is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TableKind {
    /// Facts about institutions: nothing needs to be hidden.
    Open,
    /// A certificate speaks of each of its figures.
    Proved,
    /// None of its figures is shown.
    Withheld,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FormCertificate {
    system: String,
    form: String,
    of: String,
    certificate: Certificate,
}

/// What everybody may see of a proof: a verdict, and the hash by which who holds the whole shows that it is the one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicProof {
    /// The format: 1.
    pub format: u32,
    /// The hash of the whole proof.
    pub sha256: String,
    /// `proved`, if every hidden figure was proved to be safe or its table is withheld; else `not proven`.
    pub verdict: String,
}

/// A proof could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// It is not one.
    #[error("not a certificate of a release")]
    Json(#[from] serde_json::Error),
    /// A format that is not known.
    #[error("a certificate of format {0}, which is not known")]
    Format(u32),
}

/// What is wrong with a proof or with a release beside it, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProofFault {
    /// The release has a table that the certificate does not speak of.
    #[error("{system}: {table}: the certificate does not speak of this table")]
    Unknown {
        /// The system.
        system: String,
        /// The table.
        table: String,
    },
    /// The certificate speaks of a table that the release does not have.
    #[error("{system}: {table}: the release does not have this table")]
    Missing {
        /// The system.
        system: String,
        /// The table.
        table: String,
    },
    /// A file is not as it was when the certificate was made.
    #[error("{0}: the file was changed after the certificate was made")]
    Changed(String),
    /// A file is there that was not when the certificate was made.
    #[error("{0}: the certificate does not speak of this file")]
    UnknownFile(String),
    /// A file is gone.
    #[error("{0}: the release does not have this file")]
    MissingFile(String),
    /// A figure is shown that must not be, or is not spoken of.
    #[error("{system}: {table}: {line}: nothing proves that this figure may be shown")]
    Unproved {
        /// The system.
        system: String,
        /// The table.
        table: String,
        /// The classes of the figure.
        line: String,
    },
    /// What everybody may see of it is not what the release says.
    #[error("{0}: what the release says of its certificate is not of this one")]
    Public(String),
    /// Something is wrong with a certificate.
    #[error("{system}: {form}: {of}: {fault}")]
    Certificate {
        /// The system.
        system: String,
        /// The form.
        form: String,
        /// What of it.
        of: String,
        /// What.
        fault: Fault,
    },
}

impl Proof {
    /// The proof of releases, and of their files, of which these are the hashes.
    pub fn of(releases: &[Release<'_>], files: BTreeMap<String, String>) -> Self {
        let (mut tables, mut certificates) = (vec![], vec![]);
        for release in releases {
            let system = &release.year.system;
            for table in &release.tables {
                let id = table.frame().id;
                let kind = match table.protection() {
                    Protection::Public { .. } => TableKind::Open,
                    Protection::SmallCounts { .. } if release.withheld.contains(&id) => {
                        TableKind::Withheld
                    }
                    Protection::SmallCounts { .. } => TableKind::Proved,
                };
                tables.push(TableProof { system: system.clone(), table: id.to_owned(), kind });
            }
            for proof in &release.proofs {
                certificates.push(FormCertificate {
                    system: system.clone(),
                    form: proof.form.to_owned(),
                    of: proof.proof.of.clone(),
                    certificate: proof.proof.certificate.clone(),
                });
            }
        }
        Self { format: 1, files, tables, certificates }
    }

    /// From JSON.
    ///
    /// # Errors
    /// If it is not a proof, or of another format.
    pub fn from_json(json: &str) -> Result<Self, ProofError> {
        let proof: Self = serde_json::from_str(json)?;
        if proof.format == 1 { Ok(proof) } else { Err(ProofError::Format(proof.format)) }
    }

    /// As JSON.
    ///
    /// # Errors
    /// None that is known: it holds strings and whole numbers.
    pub fn to_json(&self) -> Result<String, ProofError> {
        Ok(serde_json::to_string(self)? + "\n")
    }

    /// What everybody may see of it.
    ///
    /// # Errors
    /// As [`Self::to_json`].
    pub fn public(&self) -> Result<PublicProof, ProofError> {
        let sha256 = hash(&self.to_json()?);
        let proved = |it: &FormCertificate| it.certificate.public().verdict == "proved";
        let is_proved = self.certificates.iter().all(proved);
        let verdict = if is_proved { "proved" } else { "not proven" };
        Ok(PublicProof { format: 1, sha256, verdict: verdict.to_owned() })
    }

    /// What everybody may see of it, as a publication has it.
    ///
    /// # Errors
    /// As [`Self::to_json`].
    pub fn public_json(&self) -> Result<String, ProofError> {
        Ok(serde_json::to_string_pretty(&self.public()?)? + "\n")
    }

    /// How many tables and certificates there are.
    pub const fn size(&self) -> (usize, usize) {
        (self.tables.len(), self.certificates.len())
    }

    /// Checks the certificates by addition, and each published figure beside them; and that no file was changed, by the
    /// hashes of those that are there.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn verify(
        &self,
        published: &[PrintedTable],
        files: &BTreeMap<String, String>,
    ) -> Result<(), Vec<ProofFault>> {
        let mut faults = self.verify_files(files);
        let mut proved: BTreeSet<(&str, &str)> = BTreeSet::new();
        for table in published {
            let named = || (table.system.clone(), table.table.clone());
            let is_it = |of: &&TableProof| (&of.system, &of.table) == (&table.system, &table.table);
            let Some(of) = self.tables.iter().find(is_it) else {
                let (system, table) = named();
                faults.push(ProofFault::Unknown { system, table });
                continue;
            };
            match of.kind {
                TableKind::Open => {}
                TableKind::Proved => {
                    proved.insert((&of.system, &of.table));
                }
                TableKind::Withheld => {
                    let shown = table.figures.iter().filter(|(_, figure)| figure.is_some());
                    faults.extend(shown.map(|(line, _)| {
                        let (system, table) = named();
                        ProofFault::Unproved { system, table, line: line.clone() }
                    }));
                }
            }
        }
        let is_missing = |of: &&TableProof| {
            !published.iter().any(|it| (&it.system, &it.table) == (&of.system, &of.table))
        };
        faults.extend(
            self.tables.iter().filter(is_missing).map(|of| ProofFault::Missing {
                system: of.system.clone(),
                table: of.table.clone(),
            }),
        );
        self.verify_figures(published, &proved, &mut faults);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// Files that are not as they were.
    fn verify_files(&self, found: &BTreeMap<String, String>) -> Vec<ProofFault> {
        let public = self.public_json().map(|json| hash(&json)).ok();
        let proofs: BTreeMap<String, &str> = self
            .files
            .keys()
            .filter_map(|path| publication::place_of_proof(path))
            .map(|path| (path, public.as_deref().unwrap_or_default()))
            .collect();
        let mut faults = vec![];
        for (path, expected) in &proofs {
            if found.get(path).map(String::as_str) != Some(expected) {
                faults.push(ProofFault::Public(path.clone()));
            }
        }
        for (path, expected) in &self.files {
            match found.get(path) {
                None => faults.push(ProofFault::MissingFile(path.clone())),
                Some(hash) if hash != expected => faults.push(ProofFault::Changed(path.clone())),
                Some(_) => {}
            }
        }
        let is_known =
            |path: &&String| self.files.contains_key(*path) || proofs.contains_key(*path);
        let unknown = found.keys().filter(|path| !is_known(path));
        faults.extend(unknown.cloned().map(ProofFault::UnknownFile));
        faults
    }

    /// Each certificate beside the figures that it speaks of; and the figures that none speaks of.
    fn verify_figures(
        &self,
        published: &[PrintedTable],
        proved: &BTreeSet<(&str, &str)>,
        faults: &mut Vec<ProofFault>,
    ) {
        let mut printed: BTreeMap<(&str, String), Option<u64>> = BTreeMap::new();
        for table in published {
            if proved.contains(&(table.system.as_str(), table.table.as_str())) {
                for (line, figure) in &table.figures {
                    printed.insert((&table.system, format!("{}: {line}", table.table)), *figure);
                }
            }
        }
        for of in &self.certificates {
            let mut release = BTreeMap::new();
            for (place, shows) in of.certificate.places() {
                match printed.remove(&(of.system.as_str(), place.to_owned())) {
                    Some(figure) => {
                        release.insert(place.to_owned(), figure);
                    }
                    // A base stands beside shares, and a mean beside its sum; where there is none, it is not printed.
                    None if place.ends_with(", base")
                        || place.ends_with(" base")
                        || place.ends_with("mean") =>
                    {
                        release.insert(place.to_owned(), shows);
                    }
                    None => {}
                }
            }
            if let Err(found) = of.certificate.verify(&release) {
                faults.extend(found.into_iter().map(|fault| ProofFault::Certificate {
                    system: of.system.clone(),
                    form: of.form.clone(),
                    of: of.of.clone(),
                    fault,
                }));
            }
        }
        for ((system, place), _) in printed.into_iter().filter(|(_, figure)| figure.is_some()) {
            let (table, line) = place.split_once(": ").unwrap_or((&place, ""));
            faults.push(ProofFault::Unproved {
                system: system.to_owned(),
                table: table.to_owned(),
                line: line.to_owned(),
            });
        }
    }
}

fn hash(text: &str) -> String {
    use sha2::Digest;
    let digest = sha2::Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
