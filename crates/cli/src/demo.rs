//! `tallfest demo`: the whole way, from synthetic submissions to published figures.

use std::{collections::BTreeMap, io::Write, process::ExitCode};

use anstyle::{AnsiColor, Style};
use tallfest::{
    base::{Lang, Text, Year, text},
    releases, systems,
    tables::published::{Compared, National, Outcome, Published},
};
use tallfest_synth::{Plan, WholeYear, YEARS};

use crate::{
    args::Demo, error::CliError, print, publish, report::Checked, series::Given, synth, terminal,
};

pub(crate) fn run(args: &Demo, quiet: bool) -> Result<ExitCode, CliError> {
    let plan = Plan::default();
    let folder = |year: Year| args.out.join(year.to_string());
    let publication = args.out.join("publication");
    let say = |words: Text| terminal::say(quiet, words.to(args.lang));
    say(text("Lager oppdiktede år …", "Lagar oppdikta år …", "Making synthetic years …"));
    for year in YEARS {
        synth::write_whole(&WholeYear::new(&Plan { year, ..plan }, None)?, &folder(year), quiet)?;
    }
    say(text("Kontrollerer og teller …", "Kontrollerer og tel …", "Checking and counting …"));
    let threads = crate::args::Work::of_machine().threads();
    let check = |year: Year| Ok((year, publish::checked(&folder(year), &[], threads, quiet)?));
    let mut reports = YEARS.map(check).into_iter().collect::<Result<BTreeMap<_, _>, CliError>>()?;

    let mut stdout = anstream::stdout().lock();
    let mut all_well = true;
    for system in systems() {
        let published = Published::of_system(system.id())?;
        let mut years = BTreeMap::new();
        for (year, report) in &reports {
            for counted in report.years.iter().filter(|counted| counted.system == system.id()) {
                let register = counted.register_counts;
                years.insert(*year, National { tables: &counted.tables, register });
            }
        }
        writeln!(stdout, "{}", system.title().to(args.lang))?;
        all_well &= compare(&mut stdout, &published.compare(&years)?, args.lang)?;
    }
    // The year of the plan is published; the others are there to be compared with, and for series.
    let Some(report) = reports.remove(&plan.year) else { return Ok(ExitCode::FAILURE) };
    say(text("Publiserer …", "Publiserer …", "Publishing …"));
    let released = releases(&report)?;
    let folders: Vec<_> = std::iter::once(&report).chain(reports.values()).collect();
    let published = Published::all()?;
    let given = Given { folders: &folders, published: &published };
    let certificate = publish::certificate_of(&publication);
    let out = publish::Out { publication: &publication, certificate: &certificate };
    publish::write(&released, Some(given), None, out)?;
    let tables = released.iter().map(|release| release.tables.len()).sum();
    let submissions = folder(plan.year);
    summary(&mut stdout, Checked::Folder { root: submissions.clone(), report }, tables, args.lang)?;
    let words = text(
        "Innsendingene: {in}\nPublikasjonen: {out}",
        "Innsendingane: {in}\nPublikasjonen: {out}",
        "Submissions: {in}\nPublication: {out}",
    );
    let words = words.to(args.lang).replace("{in}", &submissions.display().to_string());
    let page = publication.join("index.html");
    writeln!(stdout, "{}", words.replace("{out}", &page.display().to_string()))?;
    Ok(if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn summary(
    to: &mut impl Write,
    checked: Checked,
    tables: usize,
    lang: Lang,
) -> Result<(), CliError> {
    write!(to, "{}", print::findings(&[checked], lang, false))?;
    let words =
        text("{} tabeller er publisert.", "{} tabellar er publiserte.", "{} tables are published.");
    writeln!(to, "{}", words.to(lang).replace("{}", &tables.to_string()))?;
    let synthetic = text(
        "Alt er oppdiktet: at tallene stemmer, beviser tabellene, ikke virkeligheten.",
        "Alt er oppdikta: at tala stemmer, prover tabellane, ikkje verkelegheita.",
        "All of it is made up: that the figures agree proves the tables, not the world.",
    );
    writeln!(to, "{}", synthetic.to(lang))?;
    Ok(())
}

/// Prints how many of the published figures come out, and names each that does not.
fn compare(to: &mut impl Write, compared: &[Compared<'_>], lang: Lang) -> Result<bool, CliError> {
    let count =
        |holds: fn(&Outcome) -> bool| compared.iter().filter(|one| holds(&one.outcome)).count();
    let reproduced = count(|outcome| matches!(outcome, Outcome::Reproduced { .. }));
    let differs = count(|outcome| matches!(outcome, Outcome::Differs { .. }));
    let testable = reproduced + differs;
    let words = text(
        "{n} av {all} testbare publiserte tall er gjenskapt av tabellene ({rest} av {total} kan ikke testes her):",
        "{n} av {all} testbare publiserte tal er gjenskapte av tabellane ({rest} av {total} kan ikkje testast her):",
        "{n} of {all} testable published figures are reproduced by the tables ({rest} of {total} cannot be tested here):",
    );
    let words = words
        .to(lang)
        .replace("{n}", &reproduced.to_string())
        .replace("{all}", &testable.to_string())
        .replace("{rest}", &(compared.len() - testable).to_string())
        .replace("{total}", &compared.len().to_string());
    let colour = if differs == 0 { AnsiColor::Green } else { AnsiColor::Red };
    let bold = Style::new().bold().fg_color(Some(anstyle::Color::Ansi(colour)));
    writeln!(to, "{bold}{words}{bold:#}")?;
    for one in compared {
        let id = &one.figure.id;
        match &one.outcome {
            Outcome::Reproduced { .. } => (),
            Outcome::Differs { ours, .. } => {
                let words = text(
                    "vi har {ours}, publisert er {published}",
                    "vi har {ours}, publisert er {published}",
                    "we have {ours}, published is {published}",
                );
                let words = words.to(lang).replace("{ours}", &ours.to_string());
                writeln!(to, "  {id}: {}", words.replace("{published}", &one.figure.to_string()))?;
            }
            Outcome::NotTestable { reason } => {
                let words = text("kan ikke testes", "kan ikkje testast", "cannot be tested");
                writeln!(to, "  {id}: {} ({reason})", words.to(lang))?;
            }
            Outcome::NoRecords { years } => {
                let years: Vec<_> = years.iter().map(ToString::to_string).collect();
                let words = text(
                    "hviler på poster fra {}, som ikke er der",
                    "kviler på postar frå {}, som ikkje er der",
                    "rests on records of {}, which are not there",
                );
                writeln!(to, "  {id}: {}", words.to(lang).replace("{}", &years.join(", ")))?;
            }
        }
    }
    writeln!(to)?;
    Ok(differs == 0)
}
