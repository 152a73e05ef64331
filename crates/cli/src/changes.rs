//! `tallfest changes`: what changed between the forms of two years.

use std::{io::Write, process::ExitCode};

use tallfest::{catalog::changes::page, forms::YEARS};

use crate::{
    args::{Changes, Document},
    check::form_named,
    error::CliError,
    markdown,
};

pub(crate) fn run(args: &Changes) -> Result<ExitCode, CliError> {
    if let Some(year) = [args.from, args.to].into_iter().find(|year| !YEARS.contains(year)) {
        return Err(CliError::year_not_covered(year));
    }
    let mut changes = tallfest::changes(args.from, args.to);
    let form = args.form.as_deref().map(form_named).transpose()?;
    if let Some(form) = form {
        changes = changes.in_form(form.info().system, form.info().id);
    }
    if args.prove {
        changes = changes.with_proof(match form {
            Some(form) => vec![form.prove(args.from, args.to)],
            None => tallfest::prove(args.from, args.to),
        });
    }
    let mut stdout = anstream::stdout().lock();
    match args.format {
        Document::Text => {
            write!(stdout, "{}", markdown::to_terminal(&page(&changes, args.lang)))?;
        }
        Document::Json => writeln!(stdout, "{}", serde_json::to_string_pretty(&changes)?)?,
    }
    Ok(ExitCode::SUCCESS)
}
