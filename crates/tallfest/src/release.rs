//! From a checked year to what may be published.

use std::collections::{BTreeMap, BTreeSet};

use tallfest_base::{Records, Text};
use tallfest_disclosure::{
    Described, NotTogether, Proof, Protected, Response, linked::ZeroPolicy, protect_together,
};
use tallfest_rules::Severity;
use tallfest_tables::{Counted, Registered};

use crate::{
    AnyForm, AnySystem, FolderReport, LedgerKey, Ledgers, SubmissionReport, YearReport, system,
};

/// What of a year may be published.
#[derive(Debug)]
pub struct Release<'a> {
    /// The year.
    pub year: &'a YearReport,
    /// How many centres reported.
    pub reported: u64,
    /// The forms of persons and events that not all of those sent: from how many centres there is one, or the word that
    /// there was nothing to report. What became of the centres in a form of their own, its tables tell.
    pub partly: Vec<(Text, u64)>,
    /// How many errors the directorate has let through.
    pub waived: u64,
    /// The tables, protected together.
    pub tables: Vec<Protected>,
    /// The proofs that they give nobody away: for those who may see the true figures.
    pub proofs: Vec<FormProof>,
    /// The tables that are withheld as wholes, since no other way was found to protect a cell of theirs.
    pub withheld: Vec<&'static str>,
}

/// A proof, and the form that it is about.
#[derive(Debug)]
pub struct FormProof {
    /// The form.
    pub form: &'static str,
    /// The proof.
    pub proof: Proof,
}

/// Why a year is not published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReleased {
    /// There are errors that are not waived.
    #[error("there are errors that have to be mended or waived first")]
    Errors,
    /// There is no year, or more than one; or more than one system where one was asked for.
    #[error("a publication is of one year; there are submissions of {0}")]
    Years(usize),
    /// The tables of a form cannot be protected together.
    #[error("{form}: {why}")]
    NotTogether {
        /// The form.
        form: &'static str,
        /// Why not.
        #[source]
        why: NotTogether,
    },
    /// No final submission.
    #[error("there is no final submission")]
    NothingFinal,
}

/// What of a checked folder may be published, if all of it is of one system and year.
///
/// # Errors
/// If there are errors that are not waived, or not exactly one system and year.
pub fn release(report: &FolderReport) -> Result<Release<'_>, NotReleased> {
    let mut releases = releases(report)?;
    let number = releases.len();
    releases.pop().filter(|_| number == 1).ok_or(NotReleased::Years(number))
}

/// What of a checked folder may be published, system by system.
///
/// # Errors
/// If there are errors that are not waived, no submission, or submissions of several years.
pub fn releases(report: &FolderReport) -> Result<Vec<Release<'_>>, NotReleased> {
    releases_beside(report, &mut Ledgers::default(), "")
}

/// What of a checked folder may be published beside what was published before, system by system. What it prints is
/// entered in the ledgers under this name.
///
/// # Errors
/// As [`releases`], and if from a corrected figure few persons would be known.
pub fn releases_beside<'a>(
    report: &'a FolderReport,
    ledgers: &mut Ledgers,
    name: &str,
) -> Result<Vec<Release<'a>>, NotReleased> {
    if report.worst() >= Some(Severity::Error) {
        return Err(NotReleased::Errors);
    }
    let years: BTreeSet<_> = report.years.iter().map(|year| year.year).collect();
    if years.len() != 1 {
        return Err(NotReleased::Years(years.len()));
    }
    let mut waived: BTreeMap<&str, u64> = BTreeMap::new();
    report.each(|origin, finding| {
        let system = report.years.iter().find(|year| year.system == origin.system);
        if let Some(year) = system {
            *waived.entry(&year.system).or_default() += u64::from(finding.waived);
        }
    });
    let waived = |year: &YearReport| waived.get(year.system.as_str()).copied().unwrap_or(0);
    let mut releases = vec![];
    for year in &report.years {
        releases.extend(release_of(year, waived(year), ledgers, name)?);
    }
    if releases.is_empty() { Err(NotReleased::NothingFinal) } else { Ok(releases) }
}

/// What of a system's year may be published beside nothing else.
pub(crate) fn released(year: &YearReport) -> Result<Option<Release<'_>>, NotReleased> {
    release_of(year, 0, &mut Ledgers::default(), "")
}

/// Whether so few centres have records of a form that each knows what the others came to.
pub(crate) fn is_of_few(year: &YearReport, form: &str) -> bool {
    const FEW: usize = 3;
    let forms = system(&year.system).into_iter().flat_map(AnySystem::forms).map(AnyForm::info);
    let files = || forms.clone().filter(|info| info.id == form).flat_map(|info| info.files);
    let has_records = |submission: &&SubmissionReport| {
        let mut sent = submission.records.iter().filter(|(_, records)| *records > 0);
        submission.is_final() && sent.any(|(stem, _)| files().any(|file| file == stem))
    };
    year.submissions.iter().filter(has_records).count() < FEW
}

/// A table of a year, and how it is protected.
fn described(year: &YearReport, table: &Counted) -> Described {
    let described = table.described();
    if !is_of_few(year, table.form()) {
        return described;
    }
    Described { protection: described.protection.of_few_centres(), ..described }
}

/// What of a system's year may be published; none of one of which nothing is final.
fn release_of<'a>(
    year: &'a YearReport,
    waived: u64,
    ledgers: &mut Ledgers,
    name: &str,
) -> Result<Option<Release<'a>>, NotReleased> {
    let reported = year.submissions.iter().filter(|submission| submission.is_final()).count();
    if reported == 0 {
        return Ok(None);
    }
    let ProtectedYear { tables, proofs, withheld } =
        together(year, ZeroPolicy::Shown, ledgers, name, &|table| described(year, table))?;
    let tables = match system(&year.system) {
        Some(system) => system.together(tables, &year.tables),
        None => tables,
    };
    let reported = u64::try_from(reported).unwrap_or(u64::MAX);
    let partly = partly(year, reported);
    Ok(Some(Release { year, reported, partly, waived, tables, proofs, withheld }))
}

/// The forms of persons and events that came from fewer centres than reported.
fn partly(year: &YearReport, reported: u64) -> Vec<(Text, u64)> {
    let forms = system(&year.system).into_iter().flat_map(AnySystem::forms);
    let forms = forms
        .map(AnyForm::info)
        .filter(|form| form.records == Records::Many && form.valid.holds_in(year.year));
    let finals = || year.submissions.iter().filter(|submission| submission.is_final());
    let told = forms.map(|form| {
        let centres = finals().filter(|submission| submission.tells_of(form)).count();
        (form.label, u64::try_from(centres).unwrap_or(u64::MAX))
    });
    told.filter(|(_, centres)| *centres < reported).collect()
}

/// The tables of a year, form by form protected together.
pub(crate) struct ProtectedYear {
    tables: Vec<Protected>,
    pub(crate) proofs: Vec<FormProof>,
    pub(crate) withheld: Vec<&'static str>,
}

pub(crate) fn together(
    year: &YearReport,
    zeros: ZeroPolicy,
    ledgers: &mut Ledgers,
    name: &str,
    described: &dyn Fn(&Counted) -> Described,
) -> Result<ProtectedYear, NotReleased> {
    let mut tables: Vec<Option<Protected>> = year.tables.iter().map(|_| None).collect();
    let (mut proofs, mut withheld) = (vec![], vec![]);
    let forms: BTreeSet<&'static str> = year.tables.iter().map(Counted::form).collect();
    for form in forms {
        let of_form: Vec<(usize, &Counted)> =
            year.tables.iter().enumerate().filter(|(_, table)| table.form() == form).collect();
        let key = LedgerKey { system: year.system.clone(), year: year.year, form };
        let of_tables = of_form.iter().map(|(_, table)| described(table)).collect();
        let all = records(&of_form);
        let together = protect_together(all, of_tables, zeros, &ledgers.of(&key), name)
            .map_err(|why| NotReleased::NotTogether { form, why })?;
        for ((place, table), protected) in of_form.into_iter().zip(together.tables) {
            if let Some(slot) = tables.get_mut(place) {
                *slot = Some(protected.answered_by(responses(year, table)));
            }
        }
        proofs.extend(together.proofs.into_iter().map(|proof| FormProof { form, proof }));
        withheld.extend(together.withheld);
        ledgers.set(&key, together.ledger);
    }
    Ok(ProtectedYear { tables: tables.into_iter().flatten().collect(), proofs, withheld })
}

/// How many records of a form there are: those of a table that is about all; where there is none, no fewer than there are
/// in all tables together.
fn records(tables: &[(usize, &Counted)]) -> u64 {
    let tables = || tables.iter().map(|(_, table)| *table);
    let all = tables().filter(|table| table.is_about_all()).map(Counted::population).max();
    all.unwrap_or_else(|| tables().map(Counted::population).sum())
}

/// What became of the centres of the register in a table of centres, and of the offers in one of offers.
fn responses(year: &YearReport, table: &Counted) -> Vec<Response> {
    let Some(centres) = year.register else { return vec![] };
    let registered = Registered { centres, offers: year.offers.clone() };
    table.responses(&registered, &year.tables)
}
