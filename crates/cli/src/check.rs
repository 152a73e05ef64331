//! `tallfest check`.

use std::{io::Write, path::Path, process::ExitCode};

use tallfest::{
    AnyForm, CheckOptions, Limits, check_file, check_folder_after, form,
    formats::folder,
    forms::YEARS,
    rules::{Context, Phase},
    systems,
};

use crate::{
    args::{Check, Format},
    error::CliError,
    print,
    report::{CheckReport, Checked},
    terminal,
};

pub(crate) fn run(args: &Check, quiet: bool) -> Result<ExitCode, CliError> {
    let limits =
        Limits { findings: args.max_findings, threads: args.work.threads(), ..Limits::default() };
    let checked = args.paths.iter().map(|path| check(args, path, &limits, quiet));
    let checked: Vec<_> = checked.collect::<Result<_, _>>()?;
    let mut stdout = anstream::stdout().lock();
    match args.format {
        Format::Text => {
            write!(stdout, "{}", print::findings(&checked, args.lang, args.all))?;
        }
        Format::Json => {
            let report = CheckReport::new(&checked, args.lang)?;
            serde_json::to_writer_pretty(&mut stdout, &report)?;
            writeln!(stdout)?;
        }
        Format::Ndjson => {
            for finding in checked.iter().flat_map(|checked| checked.findings(args.lang)) {
                serde_json::to_writer(&mut stdout, &finding)?;
                writeln!(stdout)?;
            }
        }
    }
    stdout.flush()?;
    let worst = checked.iter().filter_map(Checked::worst).max();
    let denied = worst.is_some_and(|worst| worst >= args.deny.severity());
    Ok(if denied { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The form that an argument names: `contact`, or with its system `smiso/contact`.
pub(crate) fn form_named(id: &str) -> Result<&'static dyn AnyForm, CliError> {
    let found = match id.split_once('/') {
        Some((system, id)) => form(system, id),
        None => systems().iter().find_map(|system| form(system.id(), id)),
    };
    found.ok_or_else(|| {
        let forms = systems().iter().flat_map(|system| system.forms());
        let known: Vec<_> = forms.map(|form| form.info().id).collect();
        CliError::Usage(format!("there is no form {id}; the forms are {}", known.join(", ")))
    })
}

fn check(args: &Check, path: &Path, limits: &Limits, quiet: bool) -> Result<Checked, CliError> {
    let (Some(id), Some(year)) = (&args.form, args.year) else {
        if path.is_file() {
            return Err(CliError::Usage(format!(
                "{} is a file: say --form and --year, or name the folder of the submission",
                path.display()
            )));
        }
        let options = CheckOptions { limits: *limits, phase: Phase::Check };
        let report =
            check_folder_after(path, &args.previous, &options, &terminal::progress(quiet))?;
        return Ok(Checked::Folder { root: path.to_owned(), report });
    };
    if !YEARS.contains(&year) {
        return Err(CliError::year_not_covered(year));
    }
    let form = form_named(id)?;
    let report = check_file(path, form, &Context::unknown(year), limits)?.file;
    let name = folder::shown(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy());
    Ok(Checked::File { path: name, system: form.info().system, year, report })
}
