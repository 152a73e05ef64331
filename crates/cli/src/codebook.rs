//! `tallfest codebook`: what each form asks, as pages.

use std::{fs, io::Write, process::ExitCode};

use tallfest::{
    base::Lang,
    catalog::{
        codebook::{Page, to_html},
        pages,
    },
    codebook,
    formats::output,
};

use crate::{
    args::{Codebook, Pages},
    check::form_named,
    error::CliError,
    explain::{RULES, catalogue},
    markdown,
};

/// The file by which a folder of pages is known as ours.
const MARKER: &str = "README.txt";

pub(crate) fn run(args: &Codebook) -> Result<ExitCode, CliError> {
    let rules = catalogue()?;
    if let Some(form) = &args.form {
        let [page, _] = form_named(form)?.codebook(&rules, args.lang);
        write!(anstream::stdout().lock(), "{}", markdown::to_terminal(&page.1))?;
    }
    let Some(out) = &args.out else { return Ok(ExitCode::SUCCESS) };
    let of_forms = Lang::ALL.into_iter().flat_map(|lang| {
        let pages = codebook(&rules, lang).into_iter();
        pages.map(move |page| ("codebook", page, lang))
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
