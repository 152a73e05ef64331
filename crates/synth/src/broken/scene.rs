//! A centre's year in memory: where a rule is broken.

use tallfest_base::{CentreFacts, Date, Lang, Place, Records as OneOrMany, Year};
use tallfest_catalog::faults::Files;
use tallfest_formats::MANIFEST;
use tallfest_forms::{
    manifest::{Confirmations, FORMAT, Manifest, Status},
    register,
};
use tallfest_rules::{Context, Fault, Phase, RuleId, Severity, judge::Judged};

use super::{
    Breakage,
    files::document,
    moved::{SAMPLE_YEAR, Setting},
    record::Base,
    system::{CentreYear, Member},
};
use crate::SynthError;

/// A centre's year in memory.
#[derive(Debug, Clone)]
pub(super) struct Scene<R> {
    pub(super) manifest: Manifest,
    pub(super) entry: register::Centre,
    pub(super) records: R,
}

/// A centre that there is no national year of.
pub(super) struct Invented<'a> {
    pub(super) centre: &'a str,
    pub(super) kind: Option<&'a str>,
    /// Its name in Norwegian and in English.
    pub(super) name: [&'a str; 2],
    /// A crisis centre's offers.
    pub(super) offers: &'a [&'a str],
}

impl Invented<'_> {
    /// The centre in a year, with these records of the samples' year. It is to report what they are.
    pub(super) fn scene<R: CentreYear>(&self, year: Year, records: &R) -> Scene<R> {
        let [norwegian, english] = self.name.map(str::to_owned);
        let name = |lang: Lang| match lang {
            Lang::Nb | Lang::Nn => norwegian.clone(),
            Lang::En => english.clone(),
        };
        let mut entry = register::Centre {
            centre: self.centre.to_owned(),
            system: R::SYSTEM.to_owned(),
            kind: self.kind.map(str::to_owned),
            name: Lang::ALL.map(|lang| (lang.code().to_owned(), name(lang))).into(),
            organisation: None,
            county: None,
            serves: vec![],
            helpline: false,
            offers: self.offers.iter().map(|offer| (*offer).to_owned()).collect(),
            expected: vec![],
            non_response: vec![],
            opened: None,
            closed: None,
            merged: None,
        };
        let to = Setting { year, facts: entry.facts() };
        let records = records.moved(Setting { year: SAMPLE_YEAR, ..to }, to);
        entry.expected = records.stems().into_iter().map(str::to_owned).collect();
        Scene { manifest: manifest(R::SYSTEM, self.centre, year), entry, records }
    }
}

/// The manifest of a first, final version for the whole year.
pub(super) fn manifest(system: &str, centre: &str, year: Year) -> Manifest {
    Manifest {
        format: FORMAT,
        system: system.to_owned(),
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

/// Where a changed record is put.
#[derive(Debug, Clone, Copy)]
pub(super) enum Put {
    /// Beside the others of its form; of one, in its place.
    Beside,
    /// In place of the one with this number, from 0.
    InPlace(usize),
}

impl<R: CentreYear> Scene<R> {
    /// The registration year, and what the register says of the centre.
    pub(super) fn setting(&self) -> Setting {
        Setting { year: self.year(), facts: self.facts() }
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

    /// Where a record that was made of a base can be put: of many, rather beside the others, of few rather in place of
    /// the one that it was made of.
    pub(super) fn places<T: Member<Year = R>>(&self, base: &Base<T>) -> Vec<Put> {
        let instead = base.own.map(Put::InPlace);
        let has_room = T::kept(&self.records).all().len() < T::INFO.files.len();
        match T::INFO.records {
            OneOrMany::Many => [Put::Beside].into_iter().chain(instead).collect(),
            OneOrMany::One => instead.into_iter().chain(has_room.then_some(Put::Beside)).collect(),
        }
    }

    /// Puts a record into the year, and says which of its form it is.
    pub(super) fn put<T: Member<Year = R>>(&mut self, record: T, put: Put) -> usize {
        let kept = T::kept_mut(&mut self.records);
        if let Put::InPlace(at) = put
            && let Some(old) = kept.all_mut().get_mut(at)
        {
            *old = record;
            return at;
        }
        kept.add(record);
        kept.all().len().saturating_sub(1)
    }

    /// What the rules find of this rule, if it is broken and, but for those beside it, no other. What is no more than
    /// information is found in a good year too.
    pub(super) fn breaks(&self, rule: RuleId, beside: &[RuleId]) -> Option<Fault> {
        let mut faults = R::Subject::judge(&self.records, &self.context()).faults;
        faults.retain(|fault| fault.severity > Severity::Info || fault.rule.id == rule);
        let is_named = |fault: &Fault| fault.rule.id == rule || beside.contains(&fault.rule.id);
        let own = faults.iter().find(|fault| fault.rule.id == rule);
        own.filter(|_| faults.iter().all(is_named)).cloned()
    }

    /// Whether the rules find nothing but information.
    pub(super) fn has_no_fault(&self) -> bool {
        self.faults().is_empty()
    }

    /// The rules that find more than information.
    pub(super) fn faults(&self) -> Vec<RuleId> {
        let judgement = R::Subject::judge(&self.records, &self.context());
        let heavy = judgement.faults.iter().filter(|fault| fault.severity > Severity::Info);
        heavy.map(|fault| fault.rule.id).collect()
    }

    /// The submission covers the year up to a day, and has no records after it.
    pub(super) fn end_on(&mut self, day: Option<Date>) {
        let Some(last) = day else { return };
        self.manifest.period_to = Some(last);
        self.records.end_on(last);
    }

    /// The files of the submission, by their names.
    pub(super) fn files(&self) -> Result<Files, SynthError> {
        let mut files = Files::from([(MANIFEST.to_owned(), document(&self.manifest)?)]);
        self.records.write(&mut files)?;
        Ok(files)
    }

    /// The name of the file in which a record of a form stands; none if there is no such record.
    pub(super) fn file_of<T: Member<Year = R>>(&self, at: usize) -> Option<String> {
        let stems = super::files::stems(T::kept(&self.records).all());
        let at = if T::INFO.records == OneOrMany::Many { 0 } else { at };
        Some(format!("{}.{}", stems.get(at)?, T::INFO.records.extension()))
    }

    /// The file in which stands what is found over all records: the first of the form, or the manifest.
    pub(super) fn file_at(&self, place: Option<Place>) -> Result<String, SynthError> {
        let files = self.files()?;
        let mut names = place.into_iter().flat_map(|place| place.form.file_names());
        let file = names.find(|name| files.contains_key(name));
        Ok(file.unwrap_or_else(|| MANIFEST.to_owned()))
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

    /// The files in which a rule is broken; the register expects them, and no other.
    pub(super) fn broken_at(&self, file: &str, beside: &[RuleId]) -> Result<Breakage, SynthError> {
        let mut entry = self.entry.clone();
        entry.expected = self.records.stems().into_iter().map(str::to_owned).collect();
        Ok(Breakage {
            beside: beside.to_vec(),
            at: self.path(file),
            files: self.in_folder(self.files()?),
            before: Files::new(),
            entry: Some(entry),
        })
    }
}
