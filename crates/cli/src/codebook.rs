//! `tallfest codebook`: what each form asks, as pages.

use std::{fs, io::Write, process::ExitCode};

use tallfest::{
    CheckOptions, Limits, NotReleased,
    base::{Lang, Text, text},
    catalog::{
        codebook::{Page, to_html},
        pages,
    },
    check_folder_by_question, codebook, codebook_of_year,
    formats::output,
    frequencies,
    rules::Phase,
};

use crate::{
    args::{Codebook, Pages},
    check::form_named,
    error::CliError,
    explain::{RULES, catalogue},
    markdown, print,
    report::Checked,
    terminal,
};

/// The file by which a folder of pages is known as ours.
const MARKER: &str = "README.txt";

const NOTHING: Text = text(
    "Ingenting er skrevet: feilene må rettes eller fritas først.",
    "Ingenting er skrive: feila må rettast eller få fritak først.",
    "Nothing is written: the errors have to be mended or waived first.",
);

pub(crate) fn run(args: &Codebook, quiet: bool) -> Result<ExitCode, CliError> {
    let rules = catalogue()?;
    if let Some(form) = &args.form {
        let [page, _] = form_named(form)?.codebook(&rules, None, args.lang);
        write!(anstream::stdout().lock(), "{}", markdown::to_terminal(&page.1))?;
    }
    let Some(out) = &args.out else { return Ok(ExitCode::SUCCESS) };
    let figures = match &args.data {
        None => None,
        Some(data) => {
            let limits = Limits { threads: args.work.threads(), ..Limits::default() };
            // What may not be published is not shown.
            let options = CheckOptions { limits, phase: Phase::Publication };
            let report = check_folder_by_question(data, &options, &terminal::progress(quiet))?;
            match frequencies(&report) {
                Ok(figures) => Some(figures),
                Err(NotReleased::Errors) => {
                    let checked = Checked::Folder { root: data.clone(), report };
                    let found = print::findings(&[checked], args.lang, false);
                    write!(anstream::stdout().lock(), "{found}")?;
                    terminal::say(quiet, NOTHING.to(args.lang));
                    return Ok(ExitCode::FAILURE);
                }
                Err(error) => return Err(error.into()),
            }
        }
    };
    let of_forms = Lang::ALL.into_iter().flat_map(|lang| {
        let pages = match &figures {
            None => codebook(&rules, lang),
            Some(figures) => codebook_of_year(&rules, figures, lang),
        };
        pages.into_iter().map(move |page| ("codebook", page, lang))
    });
    // A rule's page holds all three languages.
    let of_rules = pages(&rules).into_iter().map(|page| ("rules", page, Lang::Nb));
    let written = of_forms.chain(of_rules).map(|(folder, page, lang)| {
        let page = if args.format == Pages::Html { to_html(&page, lang) } else { page };
        (folder, page)
    });
    let written: Vec<(&str, Page)> = written.collect();
    output::replace(out, MARKER, |new| {
        for folder in ["codebook", "rules"] {
            fs::create_dir(new.join(folder))?;
        }
        // The rules' first page leads to it.
        output::file(&new.join("rules/rules.json"), RULES.as_bytes())?;
        for (folder, (name, text)) in &written {
            output::file(&new.join(folder).join(name), text.as_bytes())?;
        }
        let begin = "Codebook written by `tallfest codebook`; begin with codebook/README.nb.\n";
        output::file(&new.join(MARKER), begin.as_bytes())
    })?;
    Ok(ExitCode::SUCCESS)
}
