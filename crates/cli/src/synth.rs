//! `tallfest synth`.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
    process::ExitCode,
};

use tallfest::{
    catalog::faults::{Content, Files},
    formats::{folder::REGISTER, output},
};
use tallfest_synth::{Broken, Centre, Plan, Submission, System, Wanted, WholeYear};

use crate::{args::Synth, error::CliError, terminal};

pub(crate) fn run(args: &Synth, quiet: bool) -> Result<ExitCode, CliError> {
    let centres = args.centres.map(usize::from);
    let Some(rule) = &args.broken else {
        let Plan { year, .. } = Plan::default();
        let year = args.year.unwrap_or(year);
        let plan = Plan { year, seed: args.seed, scale: args.scale, centres };
        write_whole(&WholeYear::new(&plan, args.system.map(System::from))?, &args.out, quiet)?;
        writeln!(anstream::stdout(), "{}", args.out.display())?;
        return Ok(ExitCode::SUCCESS);
    };
    let system = args.system.map(System::from);
    let wanted = Wanted { rule, year: args.year, seed: args.seed, centres, system };
    let broken = Broken::new(&wanted)?;
    write_broken(&broken, &args.out, quiet)?;
    let Broken { rule, beside, at, year, before, .. } = broken;
    let mut out = anstream::stdout().lock();
    writeln!(out, "{}", args.out.display())?;
    if before.is_empty() {
        writeln!(out, "broken: {rule} at {at}")?;
    } else {
        writeln!(out, "broken: {rule} at {year}/{at}, beside {}", year - 1)?;
    }
    for rule in beside {
        writeln!(out, "beside: {rule}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The file by which a folder of synthetic submissions is known; a year of real ones has none, and is not replaced.
const MARKER: &str = ".tallfest-synth";

/// Writes a synthetic year into a folder, whole or not at all.
pub(crate) fn write_whole(year: &WholeYear, folder: &Path, quiet: bool) -> Result<(), CliError> {
    let all: Vec<_> = year.submissions().collect();
    replace(folder, &all, quiet, |new| {
        to_file(&new.join(REGISTER), |file| year.write_register(file))
    })
}

fn submissions(centres: &[Centre]) -> Vec<&dyn Submission> {
    centres.iter().map(|centre| -> &dyn Submission { centre }).collect()
}

/// Writes a synthetic year that breaks a rule, whole or not at all; of two years, each into a folder of its name.
fn write_broken(broken: &Broken, folder: &Path, quiet: bool) -> Result<(), CliError> {
    let Broken { year, centres, files, before, .. } = broken;
    replace(folder, &submissions(centres), quiet, |new| {
        if before.is_empty() {
            return write_files(files, new);
        }
        write_files(before, &new.join((year - 1).to_string()))?;
        write_files(files, &new.join(year.to_string()))
    })
}

fn write_files(files: &Files, folder: &Path) -> io::Result<()> {
    files.iter().try_for_each(|(name, content)| {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        match content {
            Content::Bytes(bytes) => output::file(&path, bytes),
            Content::Folder => fs::create_dir(&path),
        }
    })
}

fn replace(
    folder: &Path,
    submissions: &[&dyn Submission],
    quiet: bool,
    write_others: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), CliError> {
    let progress = terminal::progress(quiet);
    output::replace(folder, MARKER, |new| {
        output::file(&new.join(MARKER), b"Synthetic submissions, made by `tallfest synth`.\n")?;
        for (done, submission) in (1..).zip(submissions) {
            write_submission(*submission, &new.join(submission.id()))?;
            progress(done, submissions.len());
        }
        write_others(new)
    })?;
    Ok(())
}

fn write_submission(submission: &dyn Submission, folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)?;
    let mut files = submission.files().into_iter();
    files.try_for_each(|one| to_file(&folder.join(one), |file| submission.write(one, file)))
}

fn to_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = BufWriter::new(File::create_new(path)?);
    write(&mut file)?;
    file.flush()
}
