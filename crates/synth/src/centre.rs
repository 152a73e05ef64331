//! A synthetic centre: its entry in the register and its submission.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use serde::Serialize;
use tallfest_base::{Date, Form, Lang, Year};
use tallfest_forms::{
    manifest::{Confirmations, FORMAT, Manifest, Status},
    register,
    smiso::{annual::Annual, contact::Contact},
};

use crate::{annual::HELPLINE, contacts::Contacts, sizes::Size};

/// The reporting system.
const SYSTEM: &str = "smiso";
/// Invented counties.
const COUNTIES: [&str; 6] = ["Fylke A", "Fylke B", "Fylke C", "Fylke D", "Fylke E", "Fylke F"];

/// A synthetic centre. Made by [`NationalYear::centres`](crate::NationalYear::centres).
///
/// ```
/// use tallfest_synth::{NationalYear, Plan};
///
/// let year = NationalYear::new(&Plan::default())?;
/// let Some(centre) = year.centres().first() else { return Ok(()) };
/// assert!(centre.entry().helpline && centre.manifest().synthetic);
/// let mut file = vec![];
/// centre.write_annual(&mut file)?;
/// assert!(file.starts_with(b"{\n  \"staff_count\": "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Centre {
    pub(crate) number: usize,
    pub(crate) year: Year,
    pub(crate) seed: u64,
    pub(crate) size: Size,
    pub(crate) annual: Annual,
}

impl Centre {
    /// Its id: `smiso-07`.
    pub fn id(&self) -> String {
        format!("{SYSTEM}-{:02}", self.number + 1)
    }

    /// How many contacts it has.
    pub const fn contacts_in_all(&self) -> u64 {
        self.size.total()
    }

    /// Its entry in the register of the year.
    pub fn entry(&self) -> register::Centre {
        let number = self.number + 1;
        let name = |lang: Lang| match lang {
            Lang::Nb | Lang::Nn => format!("Senter {number:02}"),
            Lang::En => format!("Centre {number:02}"),
        };
        let names = Lang::ALL.map(|lang| (lang.code().to_owned(), name(lang)));
        register::Centre {
            centre: self.id(),
            system: SYSTEM.to_owned(),
            kind: Some("SMISO".to_owned()),
            name: BTreeMap::from(names),
            organisation: Some(format!("org-{number:02}")),
            county: COUNTIES.iter().cycle().nth(self.number).map(|county| (*county).to_owned()),
            helpline: self.number == HELPLINE,
            offers: vec![],
            expected: vec![Contact::INFO.file.to_owned(), Annual::INFO.file.to_owned()],
            non_response: vec![],
        }
    }

    /// The manifest of its submission: the first and final version, for the whole year.
    pub fn manifest(&self) -> Manifest {
        Manifest {
            format: FORMAT,
            system: SYSTEM.to_owned(),
            centre: self.id(),
            year: self.year,
            version: 1,
            replaces: None,
            status: Status::Final,
            synthetic: true,
            period_to: Date::new(self.year, 12, 31),
            made_on: None,
            made_by: Some("tallfest-synth".to_owned()),
            empty: vec![],
            confirmations: Confirmations::default(),
        }
    }

    /// Its annual questionnaire.
    pub const fn annual(&self) -> &Annual {
        &self.annual
    }

    /// Its contacts, by day.
    pub fn contacts(&self) -> Contacts {
        let number = u64::try_from(self.number).unwrap_or(u64::MAX);
        Contacts::new(self.year, self.seed, number, self.size)
    }

    /// Writes `submission.json`.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_manifest(&self, to: &mut impl Write) -> io::Result<()> {
        write_json(&self.manifest(), to)
    }

    /// Writes `annual.json`.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_annual(&self, to: &mut impl Write) -> io::Result<()> {
        write_json(&self.annual, to)
    }

    /// Writes `contacts.ndjson`, a line a contact. Wants a buffer: it writes often and little.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn write_contacts(&self, to: &mut impl Write) -> io::Result<()> {
        self.contacts().try_for_each(|contact| {
            serde_json::to_writer(&mut *to, &contact)?;
            to.write_all(b"\n")
        })
    }
}

/// JSON for people, with a newline at the end.
pub(crate) fn write_json(value: &impl Serialize, to: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, value)?;
    to.write_all(b"\n")
}
