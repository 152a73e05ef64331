//! A table of the user's own, from a folder of submissions.

use std::path::Path;

use tallfest_base::FormInfo;
use tallfest_disclosure::{Protected, linked::ZeroPolicy, protect_together};
use tallfest_formats::folder;
use tallfest_rules::{Context, Phase, Severity};
use tallfest_tables::{Counted, Own};

use crate::{
    AnyForm, FolderReport, LedgerKey, Ledgers, Limits, NotReleased, OwnTableError, Source,
    YearReport, release::is_of_few,
};

/// A table of the user's own, protected.
#[derive(Debug)]
pub struct Tabulated {
    /// The table.
    pub table: Protected,
    /// Whether it is withheld as a whole, since no other way was found to protect a cell of it, or since it goes round in a
    /// ring with earlier tables (A by B, B by C, C by A), of which sums do not tell all that follows.
    pub is_withheld: bool,
    /// Whether the records are made up.
    pub synthetic: bool,
}

/// Why there is no table.
#[derive(Debug, thiserror::Error)]
pub enum NotTabulated {
    /// The table cannot be counted.
    #[error(transparent)]
    Own(#[from] OwnTableError),
    /// The submissions cannot be used, or the table cannot be protected beside what was published before.
    #[error(transparent)]
    NotReleased(#[from] NotReleased),
    /// A file that was checked cannot be read any more.
    #[error("cannot read {}", .path.display())]
    Read {
        /// The folder of the submission.
        path: std::path::PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
}

/// Counts the records of a form in a checked folder by questions of the user's own, and protects the table beside what the
/// ledgers say was published of the same records. What it prints is entered there under this name.
///
/// # Errors
/// If the folder has errors or is not of one year, if the form does not have what is asked for, or if beside what was
/// published before a figure would give somebody away.
pub fn tabulate(
    root: &Path,
    report: &FolderReport,
    form: &dyn AnyForm,
    own: &Own<'_>,
    limits: &Limits,
    (ledgers, name): (&mut Ledgers, &str),
) -> Result<Tabulated, NotTabulated> {
    let info = form.info();
    if report.worst() >= Some(Severity::Error) {
        return Err(NotReleased::Errors.into());
    }
    let years: Vec<&YearReport> =
        report.years.iter().filter(|year| year.system == info.system).collect();
    let [year] = years.as_slice() else { return Err(NotReleased::Years(years.len()).into()) };
    let mut counted: Option<Counted> = None;
    for submission in year.submissions.iter().filter(|submission| submission.is_final()) {
        let below = root.join(&submission.path);
        let path = if below.is_dir() { below } else { root.to_owned() };
        let centre = submission.manifest.as_ref().map_or("", |manifest| manifest.centre.as_str());
        let context = Context { centre, phase: Phase::Publication, ..Context::unknown(year.year) };
        let failed = |source| NotTabulated::Read { path: path.clone(), source };
        for file in files(&path, info).map_err(failed)? {
            let source = Source::open(&file).map_err(failed)?;
            let more = form.tabulate(own, source, &context, limits)?;
            match &mut counted {
                Some(counted) => counted.merge(&more),
                None => counted = Some(more),
            }
        }
    }
    let Some(counted) = counted else { return Err(NotReleased::NothingFinal.into()) };
    let mut described = counted.described();
    if is_of_few(year, info.id) {
        described.protection = described.protection.of_few_centres();
    }
    let of_form = |table: &&Counted| table.form() == info.id && table.is_about_all();
    let all = year.tables.iter().filter(of_form).map(Counted::population).max();
    let key = LedgerKey { system: year.system.clone(), year: year.year, form: info.id };
    let all = all.unwrap_or_default().max(counted.population());
    let mut together =
        protect_together(all, vec![described], ZeroPolicy::Shown, &ledgers.of(&key), name)
            .map_err(|why| NotReleased::NotTogether { form: info.id, why })?;
    let table = together.tables.pop().ok_or(NotReleased::NothingFinal)?;
    ledgers.set(&key, together.ledger);
    Ok(Tabulated { table, is_withheld: !together.withheld.is_empty(), synthetic: year.synthetic })
}

fn files(path: &Path, form: &'static FormInfo) -> std::io::Result<Vec<folder::FormFile>> {
    Ok(folder::files(path, &[form])?.forms)
}
