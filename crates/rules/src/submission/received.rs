//! All submissions of a system and year, as their manifests and the register tell of them.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use tallfest_base::Year;
use tallfest_forms::{
    manifest::{Confirmations, FORMAT, Manifest, Status},
    register::{Centre, Register},
};

use crate::{Change, Numbers, Subject, changes_of_documents, smiso::year::OUTSIDE_HELPLINE};

/// All submissions of a system and year.
#[derive(Debug, Clone, Default)]
pub struct Submissions {
    /// The register of the year.
    pub register: Option<Register>,
    /// The submissions, by centre and version.
    pub received: Vec<Received>,
    /// Whether single submissions were asked about, so that the register has the entries of their centres only.
    pub is_part: bool,
}

/// A submission that was received.
#[derive(Debug, Clone)]
pub struct Received {
    /// Its manifest.
    pub manifest: Manifest,
    /// The hash of its files.
    pub hash: String,
    /// The forms whose file is there, by the stem of the file.
    pub forms: Vec<String>,
    /// The forms of its system in its year, by the stem of their file.
    pub forms_of_system: Vec<String>,
    /// What its year tells, where its records were looked at.
    pub numbers: Option<Numbers>,
}

impl Submissions {
    /// Whether the submissions are of a system. Where there is none, they are of every one.
    pub(super) fn is_of(&self, system: &str) -> bool {
        // mutant `is_none_or` to `is_some_and`: where nothing was received, COM-020 tells of every centre.
        self.received.first().is_none_or(|received| received.manifest.system == system)
    }

    /// The submissions that count: of each centre the highest final version, or the highest draft where no version is
    /// final.
    pub(super) fn counting(&self) -> impl Iterator<Item = &Received> {
        let mut counting = BTreeMap::new();
        for received in &self.received {
            let best = counting.entry(received.centre_and_year()).or_insert(received);
            if received.rank() > best.rank() {
                *best = received;
            }
        }
        counting.into_values()
    }
}

impl Received {
    /// Whether it is handed in.
    pub(super) fn is_final(&self) -> bool {
        self.manifest.status == Status::Final
    }

    /// Whose submission it is, and of which year: what its versions have in common.
    pub(super) fn centre_and_year(&self) -> (&str, &str, Year) {
        (&self.manifest.system, &self.manifest.centre, self.manifest.year)
    }

    fn rank(&self) -> (bool, u32) {
        (self.is_final(), self.manifest.version)
    }
}

impl Subject for Submissions {
    type Draft = Self;

    /// Two centres that have sent what they were to send.
    fn sample() -> Self {
        let forms = vec!["contacts".to_owned(), "annual".to_owned()];
        let centre = |id: &str| Centre {
            centre: id.to_owned(),
            system: "smiso".to_owned(),
            kind: None,
            name: BTreeMap::new(),
            organisation: None,
            county: None,
            serves: vec![],
            helpline: false,
            offers: vec![],
            expected: forms.clone(),
            non_response: vec![],
            opened: None,
            closed: None,
            merged: None,
        };
        let received = |id: &str| Received {
            manifest: Manifest {
                format: FORMAT,
                system: "smiso".to_owned(),
                centre: id.to_owned(),
                year: 2020,
                version: 1,
                replaces: None,
                status: Status::Final,
                synthetic: true,
                period_to: None,
                made_on: None,
                made_by: None,
                empty: vec![],
                confirmations: Confirmations::default(),
            },
            hash: format!("hash of {id}, version 1"),
            forms: forms.clone(),
            forms_of_system: forms.clone(),
            numbers: Some(Numbers::from([(OUTSIDE_HELPLINE, 900)])),
        };
        Self {
            register: Some(Register {
                format: FORMAT,
                year: 2020,
                synthetic: true,
                previous: None,
                unserved: vec![],
                centres: vec![centre("smiso-01"), centre("smiso-02")],
                dates: BTreeMap::new(),
                waivers: vec![],
            }),
            received: vec![received("smiso-01"), received("smiso-02")],
            is_part: false,
        }
    }

    fn of(draft: &Self) -> Self {
        draft.clone()
    }

    fn changes(before: &Self, after: &Self) -> Vec<Change> {
        changes_of_documents(&before.documents(), &after.documents())
    }
}

impl Submissions {
    /// The register and the manifests by name, each manifest with the files beside it.
    fn documents(&self) -> Vec<(String, Json)> {
        let register = self.register.iter().map(|it| ("year.json".to_owned(), json!(it)));
        let part = json!({ "(one submission of the year)": true });
        let part = self.is_part.then(|| ("(asked about)".to_owned(), part));
        let received = self.received.iter().zip(1..).map(|(received, number): (_, u32)| {
            let Received { manifest, hash, forms, forms_of_system, numbers } = received;
            let mut document = json!(manifest);
            if let Some(fields) = document.as_object_mut() {
                // What is not there is not shown, nor what no rule looks at.
                fields.retain(|key, value| {
                    let is_there = !value.is_null() && *value != json!([]);
                    is_there && key != "format" && key != "synthetic"
                });
                fields.insert("(files)".to_owned(), json!(forms));
                fields.insert("(hash)".to_owned(), json!(hash));
                fields.insert("(forms of the system)".to_owned(), json!(forms_of_system));
                if let Some(numbers) = numbers {
                    fields.insert("(numbers)".to_owned(), json!(numbers));
                }
            }
            (format!("submission.json {number}"), document)
        });
        register.chain(part).chain(received).collect()
    }
}
