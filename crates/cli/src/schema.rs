//! `tallfest schema`.

use std::{io::Write, process::ExitCode};

use serde_json::Value as Json;
use tallfest::{
    base::Year,
    catalog::{
        changes,
        schema::{FORMS, of_document, of_form, of_manifest, of_register},
    },
    formats::output,
    forms::YEARS,
    migration_schema,
    tables::published::Published,
};

use crate::{args::Schema, error::CliError, report::CheckReport};

pub(crate) fn run(args: &Schema) -> Result<ExitCode, CliError> {
    let schemas = wanted(args)?;
    if let Some(out) = &args.out {
        output::replace(out, MARKER, |new| {
            for (name, schema) in &schemas {
                output::file(&new.join(name), format!("{schema:#}\n").as_bytes())?;
            }
            output::file(&new.join(MARKER), b"JSON Schemas written by `tallfest schema`.\n")
        })?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut stdout = anstream::stdout().lock();
    match schemas.as_slice() {
        [(_, schema)] => writeln!(stdout, "{schema:#}")?,
        schemas => {
            for (name, _) in schemas {
                writeln!(stdout, "{name}")?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The file by which a folder of schemas is known as ours.
const MARKER: &str = "README.txt";

fn wanted(args: &Schema) -> Result<Vec<(String, Json)>, CliError> {
    let known = documents().into_iter().map(|(id, _)| id).chain(FORMS.iter().map(|form| form.id));
    if let Some(id) = &args.form
        && !known.clone().any(|known| known == id)
    {
        let known: Vec<_> = known.collect();
        return Err(CliError::Usage(format!(
            "there is no schema of {id}; there is one of {}",
            known.join(", ")
        )));
    }
    if let Some(year) = args.year.filter(|year| !YEARS.contains(year)) {
        return Err(CliError::year_not_covered(year));
    }
    let asked = |id: &str| args.form.as_deref().is_none_or(|form| form == id);
    let documents = documents().into_iter().filter(|(id, _)| asked(id));
    let documents = documents.map(|(id, schema)| (format!("{id}.schema.json"), schema));
    // One form without a year is the form of the last year; all forms are those of all years.
    let years: Vec<Year> = match (args.year, &args.form, &args.out) {
        (Some(year), ..) => vec![year],
        (None, Some(_), None) => vec![*YEARS.end()],
        (None, ..) => YEARS.collect(),
    };
    let forms = FORMS.iter().filter(|form| asked(form.id)).flat_map(|form| {
        let name = |year: &Year| format!("{}-{}-{year}.schema.json", form.system, form.id);
        years.iter().filter_map(move |year| Some((name(year), of_form(form, *year)?)))
    });
    Ok(forms.chain(documents).collect())
}

fn documents() -> [(&'static str, Json); 6] {
    [
        ("manifest", of_manifest()),
        ("register", of_register()),
        ("series", of_document::<Published>("series")),
        ("findings", of_document::<CheckReport>("findings")),
        ("changes", changes::schema()),
        ("migration", migration_schema()),
    ]
}
