//! `tallfest schema`.

use std::{io::Write, process::ExitCode};

use serde_json::Value as Json;
use tallfest::{
    LISTS,
    base::{FormInfo, Year},
    catalog::schema::{FORMS, bundle, files_of_year, of_document, of_form, openapi},
    document_schemas,
    formats::output,
    forms::YEARS,
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
    if let Some(year) = args.year.filter(|year| !YEARS.contains(year)) {
        return Err(CliError::year_not_covered(year));
    }
    let documents = documents();
    let Some(id) = &args.form else {
        let years: Vec<Year> = args.year.map_or(YEARS.collect(), |year| vec![year]);
        let of_years = years.into_iter().flat_map(files_of_year);
        return Ok(of_years
            .chain(documents.into_iter().map(|(id, schema)| (file_name(id), schema)))
            .collect());
    };
    if let Some((id, schema)) = documents.iter().find(|(known, _)| known == id) {
        return Ok(vec![(file_name(id), schema.clone())]);
    }
    // One form without a year is the form of the last year.
    let years: Vec<Year> = match (args.year, &args.out) {
        (Some(year), _) => vec![year],
        (None, None) => vec![*YEARS.end()],
        (None, Some(_)) => YEARS.collect(),
    };
    if let Some((_, of_year)) = OF_YEAR.iter().find(|(known, _)| known == id) {
        let name = |year: &Year| format!("{id}-{year}.json");
        return Ok(years.iter().map(|year| (name(year), of_year(*year))).collect());
    }
    let forms: Vec<_> = FORMS.iter().filter(|form| form.id == id).collect();
    if forms.is_empty() {
        let documents = documents.iter().map(|(id, _)| *id);
        let of_year = OF_YEAR.iter().map(|(id, _)| *id);
        let known: Vec<_> =
            documents.chain(of_year).chain(FORMS.iter().map(|form| form.id)).collect();
        return Err(CliError::Usage(format!(
            "there is no schema of {id}; there is one of {}",
            known.join(", ")
        )));
    }
    let of_form = |form: &FormInfo| {
        let name = |year: &Year| format!("{}-{}-{year}.schema.json", form.system, form.id);
        let schemas = years.iter().filter_map(|year| Some((name(year), of_form(form, *year)?)));
        schemas.collect::<Vec<_>>()
    };
    Ok(forms.into_iter().flat_map(|form| of_form(form)).collect())
}

fn file_name(id: &str) -> String {
    if LISTS.contains(&id) { format!("{id}.json") } else { format!("{id}.schema.json") }
}

/// What makes a document of a year.
type OfYear = fn(Year) -> Json;

/// What is put together of the schemas of a year.
const OF_YEAR: [(&str, OfYear); 2] = [("bundle", bundle), ("openapi", openapi)];

/// What stands beside the forms, by its name.
fn documents() -> Vec<(&'static str, Json)> {
    let findings = of_document::<CheckReport>("findings", &[CheckReport::example()]);
    document_schemas().into_iter().chain([("findings", findings)]).collect()
}
