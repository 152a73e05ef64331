//! `tallfest register`: the real centres of a year and what is expected of them, and what the register is known to lack.

use std::{collections::BTreeMap, fmt::Write as _, io::Write as _, process::ExitCode};

use tallfest::{
    base::{CodeList, Lang, Text, Year, text},
    formats::output,
    forms::{
        YEARS,
        register::{Centre, Register},
        registry::{CentreKind, County, Registry, STATED, System},
    },
    rules::{Context, RuleId, judge::Judged, submission::Submissions},
};

use crate::{
    args::{self, RegisterFormat},
    error::CliError,
};

pub(crate) fn run(args: &args::Register) -> Result<ExitCode, CliError> {
    let registry = Registry::of_survey()?;
    let Some(year) = args.year else {
        return check(&registry, args.lang);
    };
    if !YEARS.contains(&year) {
        return Err(CliError::year_not_covered(year));
    }
    let register = registry.of_year(year);
    let written = match args.format {
        RegisterFormat::Json => format!("{}\n", serde_json::to_string_pretty(&register)?),
        RegisterFormat::Csv => sheet(&registry, &register)?,
        RegisterFormat::Text => lines(&register, args.lang)?,
    };
    match &args.out {
        Some(out) => output::replace_file(out, |new| output::file(new, written.as_bytes()))?,
        None => write!(anstream::stdout(), "{written}")?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A row a centre; what a cell has several of is joined by a bar, as everywhere.
fn sheet(registry: &Registry, register: &Register) -> Result<String, CliError> {
    let certainty: BTreeMap<_, _> =
        registry.entries().iter().map(|entry| (entry.centre.as_str(), entry.certainty)).collect();
    let mut sheet = csv::Writer::from_writer(vec![]);
    sheet.write_record([
        "centre",
        "system",
        "kind",
        "name",
        "organisation",
        "county",
        "county_name",
        "helpline",
        "offers",
        "expected",
        "opened",
        "closed",
        "certainty",
    ])?;
    for centre in &register.centres {
        let when = |when: Option<_>| when.map(|when| format!("{when}")).unwrap_or_default();
        let certainty = certainty.get(centre.centre.as_str()).map(|known| known.code());
        sheet.write_record([
            centre.centre.as_str(),
            &centre.system,
            centre.kind.as_deref().unwrap_or_default(),
            name(centre, Lang::Nb),
            centre.organisation.as_deref().unwrap_or_default(),
            centre.county.as_deref().unwrap_or_default(),
            county(centre, Lang::Nb),
            if centre.helpline { "yes" } else { "no" },
            &centre.offers.join("|"),
            &centre.expected.join("|"),
            &when(centre.opened),
            &when(centre.closed),
            certainty.unwrap_or_default(),
        ])?;
    }
    let bytes = sheet.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A line a centre.
fn lines(register: &Register, lang: Lang) -> Result<String, CliError> {
    let mut lines = String::new();
    for system in System::ALL {
        let centres = register.centres.iter().filter(|centre| centre.system == system.code());
        let heading = label(*system, lang);
        writeln!(lines, "{heading}, {}: {}", register.year, centres.clone().count())?;
        for centre in centres {
            let kind = centre.kind.as_deref().and_then(CentreKind::from_code);
            let kind = kind.map_or("", |kind| label(kind, lang));
            let nothing = text("ingen skjemaer", "ingen skjema", "no forms").to(lang);
            let forms = centre.expected.join(", ");
            let forms = if forms.is_empty() { nothing } else { &forms };
            let (name, county) = (name(centre, lang), county(centre, lang));
            writeln!(lines, "  {:<24} {name} [{kind}] {county}: {forms}", centre.centre)?;
        }
    }
    Ok(lines)
}

fn name(centre: &Centre, lang: Lang) -> &str {
    centre.name.get(lang.code()).map_or("", String::as_str)
}

fn county(centre: &Centre, lang: Lang) -> &'static str {
    let county = centre.county.as_deref().and_then(County::from_code);
    county.map_or("", |county| label(county, lang))
}

fn label<C: CodeList>(code: C, lang: Lang) -> &'static str {
    C::LIST.at(code.index()).map_or("", |line| line.label.to(lang))
}

/// The rules of a register alone: no submission breaks them.
const ON_THE_REGISTER: [RuleId; 2] = [RuleId::new("COM-021"), RuleId::new("REG-001")];

const BESIDE: Text = text(
    "{year} {system}: {rows} rader, {stated} {counted} oppgitt av kildene",
    "{year} {system}: {rows} rader, {stated} {counted} oppgitt av kjeldene",
    "{year} {system}: {rows} rows, {stated} {counted} stated by the sources",
);

/// Whether the rules of a register hold in every year, and how many rows there are beside the centres that the sources
/// state. Where they differ, that is said and is no fault: the register is not complete.
fn check(registry: &Registry, lang: Lang) -> Result<ExitCode, CliError> {
    let mut stdout = anstream::stdout().lock();
    for one in STATED {
        let rows = registry.rows_of(one.system, one.year, one.counted);
        let words = BESIDE.to(lang).replace("{year}", &one.year.to_string());
        let words = words.replace("{system}", one.system.code());
        let words = words.replace("{rows}", &rows.to_string());
        let words = words.replace("{stated}", &one.stated.to_string());
        write!(stdout, "{}", words.replace("{counted}", one.counted.label().to(lang)))?;
        match one.stated.abs_diff(rows) {
            0 => writeln!(stdout)?,
            missing if rows < one.stated => writeln!(stdout, " (−{missing})")?,
            more => writeln!(stdout, " (+{more})")?,
        }
    }
    let found: Vec<String> = YEARS.flat_map(|year| found(registry, year, lang)).collect();
    for line in &found {
        writeln!(stdout, "{line}")?;
    }
    Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn found(registry: &Registry, year: Year, lang: Lang) -> Vec<String> {
    let register = Some(registry.of_year(year));
    let nothing_sent = Submissions { register, ..Submissions::default() };
    let judgement = Submissions::judge(&nothing_sent, &Context::unknown(year));
    let faults = judgement.faults.iter().filter(|fault| ON_THE_REGISTER.contains(&fault.rule.id));
    faults.map(|fault| format!("{year} {}: {}", fault.rule.id, fault.message(lang))).collect()
}
