//! The proof of a release: that its tables, read together, give nobody away.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tallfest_disclosure::{
    Protected, Protection,
    linked::{Certificate, Fault},
};
use tallfest_formats::publication::PrintedTable;

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
    /// The hash of the table as it is published.
    sha256: String,
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
    /// A table is not as it was when the certificate was made.
    #[error("{system}: {table}: the table was changed after the certificate was made")]
    Changed {
        /// The system.
        system: String,
        /// The table.
        table: String,
    },
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
    #[error("certificate.json of the release is not of this certificate")]
    Public,
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
    /// The proof of releases. `hash` is that of a table as it is published.
    ///
    /// # Errors
    /// Those of `hash`.
    pub fn of<E>(
        releases: &[Release<'_>],
        hash: impl Fn(&Release<'_>, &Protected) -> Result<String, E>,
    ) -> Result<Self, E> {
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
                let (system, table, sha256) =
                    (system.clone(), id.to_owned(), hash(release, table)?);
                tables.push(TableProof { system, table, kind, sha256 });
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
        Ok(Self { format: 1, tables, certificates })
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
        use sha2::Digest;
        let json = self.to_json()?;
        let digest = sha2::Sha256::digest(json.as_bytes());
        let sha256 = digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        let proved = |it: &FormCertificate| it.certificate.public().verdict == "proved";
        let is_proved = self.certificates.iter().all(proved);
        let verdict = if is_proved { "proved" } else { "not proven" };
        Ok(PublicProof { format: 1, sha256, verdict: verdict.to_owned() })
    }

    /// How many tables and certificates there are.
    pub const fn size(&self) -> (usize, usize) {
        (self.tables.len(), self.certificates.len())
    }

    /// Checks the certificates by addition, and each published figure beside them.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn verify(&self, published: &[PrintedTable]) -> Result<(), Vec<ProofFault>> {
        let mut faults = vec![];
        let mut proved: BTreeSet<(&str, &str)> = BTreeSet::new();
        for table in published {
            let named = || (table.system.clone(), table.table.clone());
            let is_it = |of: &&TableProof| (&of.system, &of.table) == (&table.system, &table.table);
            let Some(of) = self.tables.iter().find(is_it) else {
                let (system, table) = named();
                faults.push(ProofFault::Unknown { system, table });
                continue;
            };
            if of.sha256 != table.sha256 {
                let (system, table) = named();
                faults.push(ProofFault::Changed { system, table });
            }
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
