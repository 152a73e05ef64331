//! A centre's year as it is sent: one submission, or all of them, from folders or from memory.

mod collect;
mod confirmations;
mod contents;
mod done;
mod earlier;
#[cfg(feature = "files")]
mod folder;
mod job;
mod memory;
mod report;
mod submission;

#[cfg(feature = "files")]
pub use folder::{
    YearError, check_file, check_folder, check_folder_after, check_folder_by_question,
};
pub use report::{FolderReport, SubmissionReport, YearReport};
pub use submission::{Submission, check_submissions};

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use tallfest_rules::Phase;

use crate::{Limits, TooLargeTable, survey::Counting};

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

/// Checks and counts what came in.
fn check(
    arrived: collect::Arrived<'_>,
    options: &CheckOptions,
    counting: Counting,
    progress: Progress<'_>,
) -> Result<FolderReport, TooLargeTable> {
    let mut collected = collect::collect(arrived, options);
    let jobs = std::mem::take(&mut collected.jobs);
    let checked = run(&jobs, options, counting, progress)?;
    Ok(collected.report(&jobs, checked, options))
}

/// Checks the submissions, several at a time where there are many, so that both cores are used for small files too.
fn run(
    jobs: &[job::Job<'_>],
    options: &CheckOptions,
    counting: Counting,
    progress: Progress<'_>,
) -> Result<done::Checked, TooLargeTable> {
    let threads = if cfg!(feature = "parallel") { options.limits.threads.max(1) } else { 1 };
    let across = if jobs.len() >= 2 * threads { threads } else { 1 };
    let within = Limits { threads: if across > 1 { 1 } else { threads }, ..options.limits };
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results = Mutex::new(done::Done::default());
    let work = || {
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = job.check(&within, options.phase, counting);
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
