//! Submissions on disk: one, or a folder of them.

mod collect;
mod confirmations;
mod job;
mod report;

pub use report::{FolderReport, SubmissionReport, YearReport};

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use tallfest_base::FormInfo;
use tallfest_formats::folder;
use tallfest_rules::{Context, Phase};
use tallfest_tables::Counted;

use crate::{AnyForm, CheckedForm, Limits, Source, TooLargeTable, systems};

/// How submissions are checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct CheckOptions {
    /// What a check may cost.
    pub limits: Limits,
    /// Whether the year is to be published: some findings weigh more then.
    pub phase: Phase,
}

/// Told of each submission that is done: how many of how many.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Submissions could not be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum YearError {
    /// The path does not exist or cannot be opened.
    #[error("cannot open {}", .path.display())]
    Open {
        /// The path.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// There is no submission in the folder.
    #[error("there is no submission in {}: a submission is a folder with submission.json", .0.display())]
    Nothing(PathBuf),
    /// A table of the survey has too many cells.
    #[error(transparent)]
    TooLarge(#[from] TooLargeTable),
}

/// Checks one file of a form's records on its own.
///
/// # Errors
/// If it cannot be opened.
pub fn check_file(
    path: &Path,
    form: &dyn AnyForm,
    context: &Context<'_>,
    limits: &Limits,
) -> Result<CheckedForm, YearError> {
    let failed = |source| YearError::Open { path: path.to_owned(), source };
    folder::regular(path).map_err(failed)?;
    let source = Source::open(&form_file(path, form.info())).map_err(failed)?;
    Ok(form.check(source, context, limits))
}

/// A file of a form's records, whatever it is called: what is not named as a sheet is JSON.
fn form_file(path: &Path, form: &'static FormInfo) -> folder::FormFile {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let packed = folder::is_packed(&name);
    let named = folder::Layout::of_name(&name);
    let (layout, compressed) = named.unwrap_or((folder::Layout::Json, packed));
    folder::FormFile { form, name, path: path.to_owned(), layout, compressed }
}

/// Checks a submission, or a folder of them.
///
/// # Errors
/// If the path cannot be opened or holds no submission. What is wrong with one of several submissions is a finding.
pub fn check_folder(
    path: &Path,
    options: &CheckOptions,
    progress: Progress<'_>,
) -> Result<FolderReport, YearError> {
    let failed = |source| YearError::Open { path: path.to_owned(), source };
    let forms: Vec<&'static FormInfo> =
        systems().iter().flat_map(|system| system.forms()).map(AnyForm::info).collect();
    let found = folder::submissions(path, &forms).map_err(failed)?;
    if found.submissions.is_empty() && found.unreadable.is_empty() {
        return Err(YearError::Nothing(path.to_owned()));
    }
    let mut collected = collect::collect(path, found, options);
    let jobs = std::mem::take(&mut collected.jobs);
    let checked = run(&jobs, options, progress)?;
    Ok(collected.report(&jobs, checked, options))
}

/// What the submissions came to. The tables of a centre are added to those of its year when it is done, so that memory
/// grows with the findings of the submissions, not with their tables.
#[derive(Default)]
struct Done {
    submissions: Vec<(usize, Result<SubmissionReport, TooLargeTable>)>,
    /// The tables of the final submissions by group and id, with the first submission that has them.
    tables: BTreeMap<(usize, &'static str), (Place, Counted)>,
}

/// The number of a submission, and which of its tables one is.
type Place = (usize, usize);

impl Done {
    fn add(&mut self, job: &job::Job, result: Result<SubmissionReport, TooLargeTable>) {
        let result = result.map(|mut submission| {
            let tables = std::mem::take(&mut submission.tables);
            for (at, table) in tables.into_iter().enumerate().filter(|_| submission.is_final()) {
                let place = (job.number, at);
                match self.tables.get_mut(&(job.group, table.id())) {
                    Some((first, national)) => {
                        *first = place.min(*first);
                        national.merge(&table);
                    }
                    None => drop(self.tables.insert((job.group, table.id()), (place, table))),
                }
            }
            submission
        });
        self.submissions.push((job.number, result));
    }

    /// The submissions in their order, and the tables of each group: in the order of the first submissions that have
    /// them, whatever the order in which they were done.
    fn finish(mut self) -> Result<Checked, YearError> {
        self.submissions.sort_by_key(|(number, _)| *number);
        let submissions = self.submissions.into_iter().map(|(_, result)| result);
        let submissions = submissions.collect::<Result<_, _>>()?;
        let mut tables: BTreeMap<usize, Vec<(Place, Counted)>> = BTreeMap::new();
        for ((group, _), table) in self.tables {
            tables.entry(group).or_default().push(table);
        }
        for tables in tables.values_mut() {
            tables.sort_by_key(|(place, _)| *place);
        }
        let counted = |tables: Vec<(Place, Counted)>| tables.into_iter().map(|(_, table)| table);
        let tables = tables.into_iter().map(|(group, tables)| (group, counted(tables).collect()));
        Ok(Checked { submissions, tables: tables.collect() })
    }
}

/// The checked submissions, and the tables of each group of them.
struct Checked {
    submissions: Vec<SubmissionReport>,
    tables: BTreeMap<usize, Vec<Counted>>,
}

/// Checks the submissions, several at a time where there are many, so that both cores are used for small files too.
fn run(
    jobs: &[job::Job],
    options: &CheckOptions,
    progress: Progress<'_>,
) -> Result<Checked, YearError> {
    let threads = if cfg!(feature = "parallel") { options.limits.threads.max(1) } else { 1 };
    let across = if jobs.len() >= 2 * threads { threads } else { 1 };
    let within = Limits { threads: if across > 1 { 1 } else { threads }, ..options.limits };
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results = Mutex::new(Done::default());
    let work = || {
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = job.check(&within, options.phase);
            results.lock().unwrap_or_else(PoisonError::into_inner).add(job, result);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
        }
    };
    if across > 1 {
        std::thread::scope(|scope| {
            for _ in 0..across {
                scope.spawn(work);
            }
        });
    } else {
        work();
    }
    results.into_inner().unwrap_or_else(PoisonError::into_inner).finish()
}
