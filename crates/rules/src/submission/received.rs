//! All submissions of a system and year, as their manifests and the register tell of them.

use tallfest_forms::{
    manifest::{FORMAT, Manifest, Status},
    register::{Centre, Register},
};

use crate::Subject;

/// All submissions of a system and year.
#[derive(Debug, Clone, Default)]
pub struct Submissions {
    /// The register of the year.
    pub register: Option<Register>,
    /// The submissions, by centre and version.
    pub received: Vec<Received>,
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
            name: std::collections::BTreeMap::new(),
            organisation: None,
            county: None,
            helpline: false,
            offers: vec![],
            expected: forms.clone(),
            non_response: vec![],
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
                confirmations: [],
            },
            hash: format!("hash of {id}, version 1"),
            forms: forms.clone(),
            forms_of_system: forms.clone(),
        };
        Self {
            register: Some(Register {
                format: FORMAT,
                year: 2020,
                synthetic: true,
                centres: vec![centre("smiso-01"), centre("smiso-02")],
                dates: std::collections::BTreeMap::new(),
                waivers: vec![],
            }),
            received: vec![received("smiso-01"), received("smiso-02")],
        }
    }

    fn of(draft: &Self) -> Self {
        draft.clone()
    }
}
