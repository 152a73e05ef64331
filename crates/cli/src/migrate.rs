//! `tallfest migrate`: records of one year, carried to the form of another.

use std::{
    fmt::{self, Write as _},
    io::Write as _,
    process::ExitCode,
};

use anstyle::Style;
use tallfest::{
    Limits, Loss, LossPlace, MigrateError, Migrated, MigratedFile, MigratedSubmission, Migration,
    RefusedFile, Total, Why,
    base::{Lang, Text, Year, text},
    catalog::changes::Certainty,
    formats::Layout,
    migrate_file, migrate_folder,
};

use crate::{
    args::{Document, Migrate},
    check::form_named,
    error::CliError,
    print,
    report::Checked,
};

/// So many places of a loss are printed; JSON has more.
const FIRST: usize = 5;

pub(crate) fn run(args: &Migrate) -> Result<ExitCode, CliError> {
    let migrated = match migrate(args) {
        Err(CliError::Migrate(MigrateError::Refused(files))) => {
            let refused: Vec<_> = files.into_iter().map(checked).collect();
            write!(anstream::stdout(), "{}", print::findings(&refused, args.lang, false))?;
            return Ok(ExitCode::FAILURE);
        }
        migrated => migrated?,
    };
    let mut stdout = anstream::stdout().lock();
    match args.format {
        Document::Text => write!(stdout, "{}", page(&migrated, args.lang))?,
        Document::Json => writeln!(stdout, "{}", serde_json::to_string_pretty(&migrated)?)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn migrate(args: &Migrate) -> Result<Migration, CliError> {
    let limits = Limits::default();
    let out = args.out.as_deref().filter(|_| !args.dry_run);
    if let (Some(form), Some(from)) = (&args.form, args.year) {
        let years = Migrated { from, to: args.to };
        return Ok(migrate_file(&args.from, out, form_named(form)?, years, &limits)?);
    }
    if args.from.is_file() {
        return Err(CliError::Usage(format!(
            "{} is a file: say --form and --year, or name the folder of the submission",
            args.from.display()
        )));
    }
    Ok(migrate_folder(&args.from, out, args.to, &limits)?)
}

fn checked(file: RefusedFile) -> Checked {
    let RefusedFile { path, system, year, report } = file;
    Checked::File { path, system, year, report }
}

/// What a migration came to, for people.
fn page(migration: &Migration, lang: Lang) -> String {
    let mut page = String::new();
    // There is nothing to fail in writing to a text.
    add(&mut page, migration, lang).unwrap_or_default();
    page
}

fn add(page: &mut String, migration: &Migration, lang: Lang) -> fmt::Result {
    let to = migration.to;
    for submission in &migration.submissions {
        add_submission(page, submission, to, lang)?;
    }
    for register in &migration.registers {
        let words = text(
            "er registeret for et annet år og er utelatt",
            "er registeret for eit anna år og er utelate",
            "is the register of another year and is left out",
        );
        writeln!(page, "{register} {}\n", words.to(lang))?;
    }
    let Total { records, answers, kept } = migration.total();
    let words = text(
        "{records} poster, {answers} svar lest: {kept} beholdt, {lost} uten plass i {to}",
        "{records} postar, {answers} svar lesne: {kept} haldne på, {lost} utan plass i {to}",
        "{records} records, {answers} answers read: {kept} kept, {lost} without a place in {to}",
    );
    let lost = answers.saturating_sub(kept);
    let counts =
        [("{records}", records), ("{answers}", answers), ("{kept}", kept), ("{lost}", lost)];
    writeln!(page, "{}", filled(words, &counts, to, lang))
}

/// Words with numbers in their slots, and the year.
fn filled(words: Text, counts: &[(&str, u64)], to: Year, lang: Lang) -> String {
    let words = words.to(lang).replace("{to}", &to.to_string());
    counts.iter().fold(words, |words, (slot, count)| words.replace(slot, &count.to_string()))
}

fn add_submission(
    page: &mut String,
    submission: &MigratedSubmission,
    to: Year,
    lang: Lang,
) -> fmt::Result {
    let MigratedSubmission { path, system, centre, from, files, not_sent, manifest } = submission;
    let bold = Style::new().bold();
    let name = centre.as_ref().unwrap_or(system);
    let at = if path.is_empty() { String::new() } else { format!(" ({path})") };
    writeln!(page, "{bold}{name}{at}, {from} → {to}{bold:#}")?;
    for file in files {
        add_file(page, file, to, lang)?;
    }
    for form in not_sent {
        let words = text("ikke sendt i {from}:", "ikkje sendt i {from}:", "not sent in {from}:");
        let words = words.to(lang).replace("{from}", &from.to_string());
        writeln!(page, "  {words} {}", form.label.to(lang))?;
    }
    if !manifest.is_empty() {
        let words = text("utelatt:", "utelate:", "left out:").to(lang);
        let losses = manifest.iter().map(|loss| match loss.entries {
            1 => loss.pointer.clone(),
            entries => format!("{} ({entries})", loss.pointer),
        });
        let losses: Vec<_> = losses.collect();
        writeln!(page, "  submission.json, {words} {}", losses.join(", "))?;
    }
    writeln!(page)
}

fn add_file(page: &mut String, file: &MigratedFile, to: Year, lang: Lang) -> fmt::Result {
    let words = text(
        "{records} poster, {kept} av {answers} svar beholdt",
        "{records} postar, {kept} av {answers} svar haldne på",
        "{records} records, {kept} of {answers} answers kept",
    );
    let counts = [("{records}", file.records), ("{kept}", file.kept), ("{answers}", file.answers)];
    writeln!(page, "  {}: {}", file.file, filled(words, &counts, to, lang))?;
    for loss in &file.losses {
        add_loss(page, loss, row_of(&file.file), to, lang)?;
    }
    for question in &file.not_answered {
        let words = text("ikke besvart i {to}:", "ikkje svart på i {to}:", "not answered in {to}:");
        let label = lang.quoted(question.label.to(lang));
        let known = known(question.certainty, lang);
        let words = filled(words, &[], to, lang);
        writeln!(page, "    {words} {label} ({}{known})", question.pointer)?;
    }
    Ok(())
}

fn add_loss(page: &mut String, loss: &Loss, row: Text, to: Year, lang: Lang) -> fmt::Result {
    let label = lang.quoted(loss.label.to(lang));
    let code = loss.code_label.as_ref().map(|code| format!(", {}", lang.quoted(code.to(lang))));
    let code = code.unwrap_or_default();
    let why = filled(words(loss.why), &[], to, lang);
    let known = known(loss.certainty, lang);
    let counts = text(
        "{answers} svar i {records} poster",
        "{answers} svar i {records} postar",
        "{answers} answers in {records} records",
    );
    let sums = [("{answers}", loss.answers), ("{records}", loss.records)];
    let counts = filled(counts, &sums, to, lang);
    writeln!(page, "    {label}{code} ({}{known}): {why}; {counts}", loss.pointer)?;
    let mut places: Vec<_> =
        loss.places.iter().take(FIRST).filter_map(|place| at(place, row, lang)).collect();
    if places.is_empty() {
        return Ok(());
    }
    let more = loss.records.saturating_sub(u64::try_from(places.len()).unwrap_or(u64::MAX));
    if more > 0 {
        let words = text("og {} til", "og {} til", "and {} more");
        places.push(words.to(lang).replace("{}", &more.to_string()));
    }
    writeln!(page, "      {}", places.join(", "))
}

/// Why an answer has no place in a year.
const fn words(why: Why) -> Text {
    match why {
        Why::Form => text(
            "skjemaet er ikke med i {to}",
            "skjemaet er ikkje med i {to}",
            "{to} does not have the form",
        ),
        Why::Question => text(
            "spørsmålet stilles ikke i {to}",
            "spørsmålet blir ikkje stilt i {to}",
            "{to} does not ask the question",
        ),
        Why::Row => text(
            "raden er ikke med i {to}",
            "rada er ikkje med i {to}",
            "{to} does not have the row",
        ),
        Why::Code => text(
            "svaret er ikke med i {to}",
            "svaret er ikkje med i {to}",
            "{to} does not have the answer",
        ),
        Why::NotAsked => text(
            "spørsmålet stilles til andre i {to}",
            "spørsmålet blir stilt til andre i {to}",
            "{to} asks others",
        ),
        Why::Consent => text(
            "samtykket er ikke med i {to}",
            "samtykket er ikkje med i {to}",
            "{to} does not have the consent",
        ),
    }
}

/// What is not seen in a source says so.
const fn known(certainty: Certainty, lang: Lang) -> &'static str {
    match certainty {
        Certainty::Seen => "",
        Certainty::Inferred => text(", utledet", ", utleidd", ", inferred").to(lang),
    }
}

/// What a record stands on: a line, or a row of a sheet.
fn row_of(file: &str) -> Text {
    match Layout::of_name(file) {
        Some((Layout::Csv, _)) => text("rad", "rad", "row"),
        Some((Layout::Json, _)) | None => text("linje", "linje", "line"),
    }
}

/// `linje 17 (c-17)`; nothing in a file of one record.
fn at(place: &LossPlace, row: Text, lang: Lang) -> Option<String> {
    let line = place.line?;
    let id = place.record_id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
    Some(format!("{} {line}{id}", row.to(lang)))
}
