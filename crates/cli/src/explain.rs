//! `tallfest rules` and `tallfest explain`.

use std::{io::Write, process::ExitCode};

use tallfest::catalog::{
    page,
    rules::{Entry, all, find, to_json},
};

use crate::{
    args::{Explain, Format, Rules},
    error::CliError,
    terminal::style,
};

pub(crate) fn rules(args: &Rules) -> Result<ExitCode, CliError> {
    let entries = match &args.id {
        Some(id) => vec![known(id)?],
        None => all(),
    };
    let mut stdout = anstream::stdout().lock();
    match args.format {
        Format::Text => {
            for entry in entries {
                let severity = entry.info.severity.first().map(|weight| weight.severity);
                let Some(severity) = severity else { continue };
                let (colour, label) = (style(severity), severity.label().to(args.lang));
                let message = entry.info.message.to(args.lang);
                writeln!(stdout, "{:<8} {colour}{label:<10}{colour:#} {message}", entry.info.id)?;
            }
        }
        Format::Json => writeln!(stdout, "{:#}", to_json(&entries))?,
        Format::Ndjson => {
            for entry in entries {
                writeln!(stdout, "{}", tallfest::catalog::rules::one_to_json(&entry))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn explain(args: &Explain) -> Result<ExitCode, CliError> {
    let entry = known(&args.id)?;
    write!(anstream::stdout(), "{}", page(&entry, args.lang))?;
    Ok(ExitCode::SUCCESS)
}

fn known(id: &str) -> Result<Entry, CliError> {
    find(id).ok_or_else(|| {
        CliError::Usage(format!("there is no rule {id}; `tallfest rules` lists them all"))
    })
}
