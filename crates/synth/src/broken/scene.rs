//! A centre's year in memory: where a rule is broken.

use serde::Serialize;
use tallfest_base::{CentreFacts, Date, Form, Slot, Value, Year};
use tallfest_catalog::faults::{Content, Files};
use tallfest_forms::{
    manifest::{Confirmations, FORMAT, Manifest, Status},
    register::{self, Register},
};
use tallfest_rules::{
    Context, Fault, Phase, RuleId, Severity, Subject,
    judge::Judged,
    smiso::year::{self, Records},
};

use super::{Breakage, moved::all_moved};
use crate::{
    Centre, File, NationalYear, SynthError,
    centre::{write_json, write_lines},
};

/// The year of the samples.
pub(super) const SAMPLE_YEAR: Year = 2020;

/// The centres in which a rule can be broken.
pub(super) struct Scenes<'a> {
    pub(super) year: Year,
    pub(super) national: Option<&'a NationalYear>,
}

impl Scenes<'_> {
    /// The centres; the one that runs the helpline, which is no centre like the others, comes last.
    pub(super) fn iter(&self) -> impl Iterator<Item = Scene> {
        let centres = || self.national.iter().flat_map(|national| national.centres());
        let usual = centres().filter(|centre| !centre.entry().helpline);
        let national = usual.chain(centres().filter(|centre| centre.entry().helpline));
        let invented = self.national.is_none().then(|| {
            [true, false].map(|has_supplement| Scene::invented(self.year, has_supplement))
        });
        national.map(Scene::of).chain(invented.into_iter().flatten())
    }

    /// Puts the register, with this entry of a centre, beside the files of that centre, unless what is broken has one.
    pub(super) fn add_register(
        &self,
        files: &mut Files,
        entry: &register::Centre,
    ) -> Result<(), SynthError> {
        if files.contains_key(REGISTER) {
            return Ok(());
        }
        let mut register = self
            .national
            .map_or_else(|| register_of(self.year, vec![entry.clone()]), NationalYear::register);
        let own = register.centres.iter_mut().find(|other| other.centre == entry.centre);
        if let Some(own) = own {
            own.clone_from(entry);
        }
        files.insert(REGISTER.to_owned(), document(&register)?);
        Ok(())
    }
}

pub(super) const REGISTER: &str = "year.json";

/// A register of a year with these centres.
fn register_of(year: Year, centres: Vec<register::Centre>) -> Register {
    let (previous, unserved, dates, waivers) = Default::default();
    Register { format: FORMAT, year, synthetic: true, centres, previous, unserved, dates, waivers }
}

/// A document as the bytes of a file.
pub(super) fn document(value: &impl Serialize) -> Result<Content, SynthError> {
    let mut bytes = vec![];
    write_json(value, &mut bytes).map_err(serde_json::Error::io)?;
    Ok(Content::Bytes(bytes))
}

/// A centre's year in memory.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub(super) manifest: Manifest,
    pub(super) entry: register::Centre,
    pub(super) records: Records,
}

/// A centre of a year that there is no national one of.
fn invented_centre(year: Year) -> register::Centre {
    let forms = File::ALL.into_iter().filter(|file| *file != File::Pandemic && file.is_of(year));
    register::Centre {
        centre: "smiso-01".to_owned(),
        system: "smiso".to_owned(),
        kind: Some("SMISO".to_owned()),
        name: [("nb", "Senter 01"), ("nn", "Senter 01"), ("en", "Centre 01")]
            .map(|(lang, name)| (lang.to_owned(), name.to_owned()))
            .into(),
        organisation: None,
        county: None,
        serves: vec![],
        helpline: false,
        offers: vec![],
        expected: forms.filter_map(File::form).map(|form| form.file().to_owned()).collect(),
        non_response: vec![],
        opened: None,
        closed: None,
        merged: None,
    }
}

/// The manifest of a first, final version for the whole year.
pub(super) fn manifest(centre: &str, year: Year) -> Manifest {
    Manifest {
        format: FORMAT,
        system: "smiso".to_owned(),
        centre: centre.to_owned(),
        year,
        version: 1,
        replaces: None,
        status: Status::Final,
        synthetic: true,
        period_to: Date::new(year, 12, 31),
        made_on: None,
        made_by: Some("tallfest-synth".to_owned()),
        empty: vec![],
        confirmations: Confirmations::default(),
    }
}

impl Scene {
    fn of(centre: &Centre) -> Self {
        let records = Records {
            contacts: centre.contacts().collect(),
            visits: centre.visits().collect(),
            users: centre.users().collect(),
            annual: Some(centre.annual().clone()),
            pandemic: centre.pandemic().cloned(),
        };
        Self { manifest: centre.manifest(), entry: centre.entry(), records }
    }

    /// A centre whose records are the samples, in a year of which there are no figures.
    fn invented(year: Year, has_supplement: bool) -> Self {
        let mut records = all_moved(&year::Year::sample(), SAMPLE_YEAR, year);
        records.pandemic =
            records.pandemic.filter(|_| has_supplement && File::Pandemic.is_of(year));
        let entry = invented_centre(year);
        Self { manifest: manifest(&entry.centre, year), entry, records }
    }

    /// The registration year.
    pub(super) const fn year(&self) -> Year {
        self.manifest.year
    }

    /// What the register says of the centre.
    pub(super) fn facts(&self) -> CentreFacts {
        self.entry.facts()
    }

    /// What is known when the submission is checked.
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            year: self.year(),
            centre: &self.manifest.centre,
            registered: Some(true),
            facts: self.facts(),
            year_is_over: self.manifest.year_is_over(),
            period_to: self.manifest.last_day(),
            phase: Phase::Check,
        }
    }

    /// What the rules find of this rule, if it is broken and, but for those beside it, no other. What is no more than
    /// information is found in a good year too.
    pub(super) fn breaks(&self, rule: RuleId, beside: &[RuleId]) -> Option<Fault> {
        let mut faults = year::Year::judge(&self.records, &self.context()).faults;
        faults.retain(|fault| fault.severity > Severity::Info || fault.rule.id == rule);
        let is_named = |fault: &Fault| fault.rule.id == rule || beside.contains(&fault.rule.id);
        let own = faults.iter().find(|fault| fault.rule.id == rule);
        own.filter(|_| faults.iter().all(is_named)).cloned()
    }

    /// Whether the rules find nothing but information.
    pub(super) fn has_no_fault(&self) -> bool {
        let judgement = year::Year::judge(&self.records, &self.context());
        judgement.faults.iter().all(|fault| fault.severity <= Severity::Info)
    }

    /// The submission covers the year up to a day, and has no records after it.
    pub(super) fn end_on(&mut self, day: Option<Date>) {
        fn retain<T: Form>(records: &mut Vec<T>, last: Date) {
            records.retain(|record| {
                let mut slots = Slot::<T>::all();
                slots.all(|slot| !matches!(slot.get(record), Value::Date(day) if day > last))
            });
        }
        let Some(last) = day else { return };
        self.manifest.period_to = Some(last);
        retain(&mut self.records.contacts, last);
        retain(&mut self.records.visits, last);
        retain(&mut self.records.users, last);
    }

    /// The files of the submission, by their names.
    pub(super) fn files(&self) -> Result<Files, SynthError> {
        files_of(&self.manifest, &self.records)
    }

    /// The files in the folder of the centre.
    pub(super) fn in_folder(&self, files: Files) -> Files {
        let folder = &self.manifest.centre;
        files.into_iter().map(|(name, content)| (format!("{folder}/{name}"), content)).collect()
    }

    /// The path of a form's file.
    pub(super) fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.manifest.centre)
    }

    /// The files in which a rule is broken; the register does not expect a form that is left out.
    pub(super) fn broken_at(&self, file: &str, beside: &[RuleId]) -> Result<Breakage, SynthError> {
        let files = self.files()?;
        let mut entry = self.entry.clone();
        let is_left_out = |file: &File| !files.contains_key(file.name());
        for form in File::ALL.into_iter().filter(is_left_out).filter_map(File::form) {
            entry.expected.retain(|expected| expected != form.file());
        }
        Ok(Breakage {
            beside: beside.to_vec(),
            at: self.path(file),
            files: self.in_folder(files),
            entry: Some(entry),
        })
    }
}

fn lines(records: &[impl Serialize]) -> Result<Content, SynthError> {
    let mut bytes = vec![];
    write_lines(records.iter(), &mut bytes).map_err(serde_json::Error::io)?;
    Ok(Content::Bytes(bytes))
}

/// The files of a submission, by their names.
pub(super) fn files_of(manifest: &Manifest, records: &Records) -> Result<Files, SynthError> {
    let Records { contacts, visits, users, annual, pandemic } = records;
    let mut files = Files::new();
    let mut put = |file: File, content| drop(files.insert(file.name().to_owned(), content));
    put(File::Manifest, document(manifest)?);
    put(File::Contacts, lines(contacts)?);
    put(File::Visits, lines(visits)?);
    put(File::Users, lines(users)?);
    if let Some(annual) = annual {
        put(File::Annual, document(annual)?);
    }
    if let Some(pandemic) = pandemic {
        put(File::Pandemic, document(pandemic)?);
    }
    Ok(files)
}
