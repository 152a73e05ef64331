//! `tallfest lint`: what is wrong with the survey itself.

use std::{io::Write, process::ExitCode};

use tallfest::{
    catalog::lint::{Lint, page},
    forms::YEARS,
};

use crate::{
    args::{self, Document},
    check::form_named,
    error::CliError,
    markdown,
};

pub(crate) fn run(args: &args::Lint) -> Result<ExitCode, CliError> {
    if let Some(year) = args.year.filter(|year| !YEARS.contains(year)) {
        return Err(CliError::year_not_covered(year));
    }
    let mut lint = match &args.form {
        Some(id) => Lint::new(form_named(id)?.lint()),
        None => tallfest::lint(),
    };
    if let Some(year) = args.year {
        lint = lint.in_year(year);
    }
    let mut stdout = anstream::stdout().lock();
    match args.format {
        Document::Text => {
            write!(stdout, "{}", markdown::to_terminal(&page(&lint, args.lang)))?;
        }
        Document::Json => writeln!(stdout, "{}", serde_json::to_string_pretty(&lint)?)?,
    }
    Ok(if lint.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
